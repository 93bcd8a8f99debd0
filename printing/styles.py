"""The type and the measures of receipts on the widths of paper in use."""

from dataclasses import dataclass

from printing.paper import Style

NARROW_PAPER_DOTS = 384  # 58 mm; 80 mm paper has 512 or 576


@dataclass(frozen=True, slots=True)
class Styles:
    """One width's styles; `margin` and `logo` are dots."""

    margin: int
    logo: int
    fair: Style
    fair_under: Style
    chamber: Style
    label: Style
    fact: Style
    maker: Style
    name: Style
    under: Style  # French under Arabic
    amount: Style
    currency: Style
    total_name: Style
    total: Style
    total_currency: Style
    notice: Style


WIDE = Styles(
    margin=26,
    logo=112,
    fair=Style("fair", 34, 800),
    fair_under=Style("fair", 24, 700),
    chamber=Style("chamber", 23, 600),
    label=Style("label", 22, 500),
    fact=Style("fact", 22, 700),
    maker=Style("maker", 24, 700),
    name=Style("name", 25, 700),
    under=Style("under", 20, 500),
    amount=Style("amount", 28, 700),
    currency=Style("currency", 19, 600),
    total_name=Style("total_name", 30, 800),
    total=Style("total", 46, 800),
    total_currency=Style("currency", 31, 600),
    notice=Style("notice", 34, 800),
)

NARROW = Styles(
    margin=12,
    logo=96,
    fair=Style("fair", 29, 800),
    fair_under=Style("fair", 21, 700),
    chamber=Style("chamber", 20, 600),
    label=Style("label", 20, 500),
    fact=Style("fact", 20, 700),
    maker=Style("maker", 22, 700),
    name=Style("name", 23, 700),
    under=Style("under", 19, 500),
    amount=Style("amount", 25, 700),
    currency=Style("currency", 19, 600),
    total_name=Style("total_name", 26, 800),
    total=Style("total", 38, 800),
    total_currency=Style("currency", 26, 600),
    notice=Style("notice", 27, 800),
)


def styles_for(width_dots: int) -> Styles:
    """The styles for paper of *width_dots*."""
    return NARROW if width_dots <= NARROW_PAPER_DOTS else WIDE

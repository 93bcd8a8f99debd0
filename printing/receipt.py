"""What stands on a customer's receipt, decided before anything is drawn.

Receipts are Arabic with French under it, whatever language the screen speaks.
"""

from collections.abc import Iterator

from kiosk.domain.catalogue import MARKS
from kiosk.domain.clock import local
from kiosk.domain.codes import receipt_address
from kiosk.domain.money import Money, total
from kiosk.domain.payment import Means, Payment
from kiosk.domain.quantity import Unit
from kiosk.domain.sale import Sale, SaleLine
from kiosk.domain.text import CURRENCY, NARROW_SPACE, grouped, isolated, ltr, quantity_text
from kiosk.words import word
from printing.letterhead import Letterhead, letterhead
from printing.paper import (
    Align,
    Band,
    Beside,
    Block,
    Direction,
    Frame,
    Pair,
    Paper,
    Picture,
    Qr,
    Rule,
    Run,
    Space,
    Style,
    Text,
)
from printing.printable import first_printable, printable
from printing.styles import Styles, styles_for

__all__ = ["Letterhead", "letterhead", "receipt"]

QR_MODULE_DOTS = 5
NO_BREAK_SPACE = "\u00a0"

_BAND = Band("patterns/receipt-band", 20)
_MEANS = {Means.CASH: "cash", Means.CARD: "card", Means.TRANSFER: "transfer"}
_UNITS = {Unit.KILOGRAM: "kilogram", Unit.METRE: "metre"}


def receipt(
    sale: Sale,
    head: Letterhead,
    *,
    width_dots: int = 576,
    is_copy: bool = False,
    is_practice: bool = False,
) -> Paper:
    """The receipt of *sale* on paper of *width_dots*.

    A reversed sale is marked as cancelled, a copy as a duplicate, a sale of a lesson as practice;
    the latter has no code to order again, for the catalog never hears of it.
    """
    styles = styles_for(width_dots)
    notices = (
        ("paper.practice", is_practice),
        ("paper.reversed", sale.is_reversed),
        ("paper.duplicate", is_copy),
    )
    blocks: list[Block] = [*_heading(head, styles)]
    for key, applies in notices:
        if applies:
            blocks += _notice(key, styles)
    blocks += _facts(sale, head, styles)
    for artisan in sale.shares():
        blocks += _goods(artisan, sale, head, styles)
    blocks += _money(sale, styles)
    blocks += _return_rule(styles)
    if head.host and not is_practice:
        blocks += _order_again(receipt_address(head.host, sale.receipt_code), styles)
    blocks += _thanks(head, styles)
    return Paper(width_dots, styles.margin, tuple(blocks))


def _heading(head: Letterhead, styles: Styles) -> Iterator[Block]:
    """Emblem, fair and chamber."""
    yield Space(6)
    yield _BAND
    yield Space(16)
    yield Picture("logo-mono", styles.logo)
    yield Space(6)
    yield _words(first_printable(head.fair_ar), styles.fair)
    if _says_more(head.fair_fr, head.fair_ar):
        yield _words(first_printable(head.fair_fr), styles.fair_under, direction="ltr")
    yield Space(6)
    yield _words(first_printable(head.chamber_ar), styles.chamber)
    yield _words(first_printable(head.chamber_fr), styles.under, direction="ltr")
    if head.is_demo:
        yield Space(4)
        yield _words(f"{word('paper.demo', 'ar')} · {word('paper.demo', 'fr')}", styles.under)
    yield Space(10)


def _notice(key: str, styles: Styles) -> Iterator[Block]:
    """What nobody may overlook, in a heavy frame."""
    yield Frame(
        (_words(f"{word(key, 'ar')} / {word(key, 'fr')}", styles.notice),),
        thickness=5,
        radius=10,
        padding=5,
    )
    yield Space(10)


def _facts(sale: Sale, head: Letterhead, styles: Styles) -> Iterator[Block]:
    """Which receipt this is, where and when it was made, and by whom."""
    tablet = sale.number.partition("-")[0]
    yield Rule(3)
    yield Space(4)
    yield Pair(
        left=Text(
            (
                Run(f"{word('paper.number', 'fr')} ", styles.label),
                Run(ltr(sale.number), styles.fact),
                Run(f" · {word('paper.number', 'ar')}", styles.under),
            ),
            "left",
            "ltr",
        ),
        right=_valued("tent", str(head.tent), styles),
    )
    yield Space(4)
    yield Rule(3)
    yield Space(6)
    yield Pair(
        left=_words(f"{local(sale.at):%d/%m/%Y %H:%M}", styles.label, "left", "ltr"),
        right=_valued("tablet", tablet, styles),
    )
    maker = head.artisans.get(sale.by)
    seller_ar = printable(head.seller_ar or (_first_name(maker.name_ar) if maker else ""))
    seller_fr = printable(head.seller_fr or (_first_name(maker.name_fr) if maker else ""))
    if seller_ar or seller_fr:
        names = first_printable(seller_ar, seller_fr), first_printable(seller_fr, seller_ar)
        yield Pair(
            left=_words(f"{word('paper.seller', 'fr')} : {names[1]}", styles.under, "left", "ltr"),
            right=_words(f"{word('paper.seller', 'ar')}: {names[0]}", styles.label, "right"),
        )


def _goods(artisan: str, sale: Sale, head: Letterhead, styles: Styles) -> Iterator[Block]:
    """Who made the things, and what of hers was sold."""
    maker = head.artisans.get(artisan)
    yield Space(12)
    if maker is not None:
        name_ar = first_printable(maker.name_ar, maker.name_fr)
        name_fr = first_printable(maker.name_fr, maker.name_ar)
        yield Pair(
            left=_words(name_fr, styles.under, "left", "ltr"),
            right=Text(
                (Run(name_ar, styles.maker),),
                "right",
                mark=maker.mark if maker.mark in MARKS else "",
            ),
        )
        card_no = printable(maker.card_no)
        if card_no:
            yield Pair(
                left=_words(ltr(card_no), styles.label, "left", "ltr"),
                right=_named("card_no", styles.label, styles),
            )
        yield Space(6)
    yield Rule(2)
    for line in sale.lines:
        if line.artisan == artisan:
            yield Space(8)
            yield from _line(line, styles)


def _line(line: SaleLine, styles: Styles) -> Iterator[Block]:
    """One product: its two names, how many, at what price, the amount, what was taken off it."""
    arabic, french = line.name_ar, line.name_fr
    if not any(map(printable, (arabic, french, line.product))):  # not listed, and of no kind
        arabic, french = word("free_amount", "ar"), word("free_amount", "fr")
    yield _words(first_printable(arabic, french, line.product), styles.name, "right")
    if printable(arabic) and _says_more(french, arabic):
        yield _words(first_printable(french), styles.under, "right", "ltr")
    yield Pair(
        left=_amount(line.asked, styles.amount, styles.currency),
        right=_words(_counted(line), styles.label, "right", "ltr"),
    )
    if line.off:
        yield _small_sum("discount", -line.off, styles)


def _money(sale: Sale, styles: Styles) -> Iterator[Block]:
    """What was taken off all, what was due, how it was paid, what came back or is owed."""
    yield Space(10)
    yield Rule(3)
    yield Space(8)
    if sale.reduction:
        yield _small_sum("before_discount", sale.total + sale.reduction, styles)
        yield _small_sum("discount", -sale.reduction, styles)
        yield Space(4)
    yield Pair(
        left=_amount(sale.total, styles.total, styles.total_currency),
        right=_named("total", styles.total_name, styles),
    )
    yield Space(4)
    yield Rule(2, is_dashed=True)
    yield Space(6)
    cash = total(p.amount for p in sale.payments if p.means is Means.CASH)
    if cash:
        yield _sum("cash", sale.given or cash, styles)
    for payment in sale.payments:
        if payment.means is not Means.CASH:
            yield from _cashless(payment, styles)
    if sale.change > sale.owed:
        yield _sum("change", sale.change - sale.owed, styles)
    if sale.owed:
        yield _sum("owed", sale.owed, styles)
    yield Space(6)
    yield Rule(2, is_dashed=True)


def _cashless(payment: Payment, styles: Styles) -> Iterator[Block]:
    """Money that came by card or telephone, with its reference if somebody noted one."""
    yield _sum(_MEANS[payment.means], payment.amount, styles)
    reference = printable(payment.reference)
    if reference:
        yield Pair(
            left=_words(ltr(reference), styles.fact, "left", "ltr"),
            right=_named("reference", styles.label, styles),
        )


def _return_rule(styles: Styles) -> Iterator[Block]:
    """Until when goods come back."""
    yield Space(8)
    yield _words(word("paper.return_rule", "ar"), styles.chamber)
    yield _words(word("paper.return_rule", "fr"), styles.under, direction="ltr")


def _order_again(address: str, styles: Styles) -> Iterator[Block]:
    """A code that leads back to the makers."""
    yield Space(10)
    texts = (
        _words(word("paper.order_again", "ar"), styles.maker),
        _words(word("paper.order_again", "fr"), styles.under, direction="ltr"),
    )
    yield Frame((Beside(Qr(address, QR_MODULE_DOTS), texts),), thickness=3, radius=14, padding=5)


def _thanks(head: Letterhead, styles: Styles) -> Iterator[Block]:
    """Thanks in three languages."""
    wishes = f" — {first_printable(head.wishes_ar)}" if printable(head.wishes_ar) else ""
    tamazight = word("paper.thanks_tamazight", "fr")
    yield Space(12)
    yield _words(f"{word('paper.thanks', 'ar')}{wishes}", styles.name)
    yield _words(f"{word('paper.thanks', 'fr')} · {tamazight}", styles.label, direction="ltr")
    yield Space(12)
    yield _BAND


def _words(text: str, style: Style, align: Align = "center", direction: Direction = "rtl") -> Text:
    """Words in one style."""
    return Text((Run(text, style),), align, direction)


def _named(key: str, style: Style, styles: Styles) -> Text:
    """A name in Arabic at the right edge, and small in French."""
    return Text(
        (
            Run(word(f"paper.{key}", "ar"), style),
            Run(f"{NO_BREAK_SPACE * 2}{isolated(word(f'paper.{key}', 'fr'))}", styles.under),
        ),
        "right",
    )


def _valued(key: str, value: str, styles: Styles) -> Text:
    """`الخيمة 12 · Tente` at the right edge."""
    return Text(
        (
            Run(f"{word(f'paper.{key}', 'ar')} ", styles.label),
            Run(ltr(value), styles.fact),
            Run(f" · {isolated(word(f'paper.{key}', 'fr'))}", styles.under),
        ),
        "right",
    )


def _sum(key: str, amount: Money, styles: Styles) -> Pair:
    """A named sum under the total."""
    return Pair(
        left=_amount(amount, styles.amount, styles.currency),
        right=_named(key, styles.name, styles),
    )


def _small_sum(key: str, amount: Money, styles: Styles) -> Pair:
    """A named sum in the small type of what leads to another one."""
    return Pair(
        left=_amount(amount, styles.fact, styles.currency),
        right=_named(key, styles.label, styles),
    )


def _amount(amount: Money, style: Style, currency: Style) -> Text:
    """`12 500 د.ج` at the left edge."""
    return Text(
        (
            Run(f"{ltr(grouped(amount.dinars))}{NARROW_SPACE}", style),
            Run(CURRENCY["ar"], currency),
        ),
        "left",
    )


def _counted(line: SaleLine) -> str:
    """`3 × 250` or `0.350 كلغ × 1 200`, from left to right.

    The unit is isolated: behind a bare Arabic letter the price would move to the letter's left.
    """
    quantity = quantity_text(line.quantity_milli)
    if line.unit in _UNITS:
        quantity += f"{NARROW_SPACE}{isolated(word(f'paper.{_UNITS[line.unit]}', 'ar'))}"
    return ltr(f"{quantity}{NO_BREAK_SPACE}×{NO_BREAK_SPACE}{grouped(line.price.dinars)}")


def _first_name(name: str) -> str:
    """What she is called by at the stall; unlike her own `short_name`, of any name at all."""
    return printable(name).partition(" ")[0]


def _says_more(under: str, over: str) -> bool:
    """Whether *under* is worth printing below *over*."""
    return bool(printable(under)) and printable(under) != printable(over)

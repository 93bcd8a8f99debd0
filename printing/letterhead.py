"""What all receipts of a tent carry beside the sale itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.catalogue import Artisan, Fair, Tent
from kiosk.domain.codes import LONGEST_HOST
from kiosk.errors import BadLabel
from kiosk.words import word
from printing.qr import DENSE_SYMBOLS


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The chamber, the fair, the tent and its artisans by id.

    `host` is the public address that codes lead to; while it is empty, receipts carry no code.
    `wishes_ar` stands beside the thanks. Without `seller_ar` and `seller_fr` the seller is the
    artisan who was at the tablet. Raises `BadLabel` for a host that no small code can carry.
    """

    chamber_ar: str
    chamber_fr: str
    fair_ar: str
    fair_fr: str
    tent: int
    artisans: Mapping[str, Artisan]
    host: str = ""
    wishes_ar: str = ""
    seller_ar: str = ""
    seller_fr: str = ""
    is_demo: bool = False

    def __post_init__(self) -> None:
        if len(self.host) > LONGEST_HOST or not DENSE_SYMBOLS.issuperset(self.host.upper()):
            raise BadLabel(text=self.host[:80])


def letterhead(
    fair: Fair, tent: Tent, artisans: Iterable[Artisan], *, host: str = ""
) -> Letterhead:
    """The letterhead of *tent* at *fair*; a fair named after Yennayer wishes a happy year."""
    is_yennayer = "يناير" in fair.name_ar or "yennayer" in fair.name_fr.lower()
    return Letterhead(
        chamber_ar=word("paper.chamber", "ar"),
        chamber_fr=word("paper.chamber", "fr"),
        fair_ar=fair.name_ar,
        fair_fr=fair.name_fr,
        tent=tent.number,
        artisans={artisan.id: artisan for artisan in artisans},
        host=host,
        wishes_ar=word("paper.happy_amazigh_year", "ar") if is_yennayer else "",
        is_demo=fair.is_demo,
    )

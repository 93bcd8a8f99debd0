"""A receipt of a sale that never was, to make a printing thread ready."""

from datetime import UTC, date, datetime

from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Payment
from kiosk.domain.quantity import Unit
from kiosk.domain.sale import Sale, SaleLine
from printing.letterhead import Letterhead
from printing.raster import raster
from printing.receipt import receipt

_SALE = Sale(
    log=bytes(16),
    n=0,
    number="T00-000000",
    receipt_code="0" * 16,
    at=datetime(2024, 1, 12, tzinfo=UTC),
    day=date(2024, 1, 12),
    by="",
    lines=(
        SaleLine("", "", "أبجد هوز", "Abc", Unit.PIECE, Money(1234567890), 1000, Money(1234567890)),
    ),
    payments=(Payment(Means.CASH, Money(1234567890)),),
    given=Money(1234567890),
    change=Money(5),
)


def warm_up(head: Letterhead, *, width_dots: int = 576) -> None:
    """Draw a receipt for nobody, so that the first real one of this thread does not wait.

    Fonts, ornaments and the maker of QR codes are loaded when they are first used, fonts once in
    every thread: together several times what a receipt costs afterwards.
    """
    raster(receipt(_SALE, head, width_dots=width_dots))

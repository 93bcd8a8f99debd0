"""How much of a thing is sold: pieces, or thousandths of a kilogram or a metre."""

from enum import StrEnum

from kiosk.domain.money import Money, nearest_coin
from kiosk.errors import BadQuantity

ONE = 1000  # thousandths
LARGEST_MILLI = 9_999 * ONE  # more than this on one line is a slip of the finger


class Unit(StrEnum):
    """What a price is for."""

    PIECE = "piece"
    KILOGRAM = "kg"
    METRE = "m"


def check_quantity(quantity_milli: int, unit: Unit) -> int:
    """Give *quantity_milli* back, or raise `BadQuantity`: it must be positive, and pieces whole."""
    if not 0 < quantity_milli <= LARGEST_MILLI:
        raise BadQuantity(quantity_milli=quantity_milli)
    if unit is Unit.PIECE and quantity_milli % ONE:
        raise BadQuantity(quantity_milli=quantity_milli)
    return quantity_milli


def parse_quantity(text: str, unit: Unit) -> int:
    """Read `2` or `0.350` (a comma also parts) as thousandths; raises `BadQuantity`."""
    whole, _, part = text.strip().replace(",", ".").partition(".")
    if not (whole.isascii() and whole.isdigit()) or len(whole) > 6 or len(part) > 3:
        raise BadQuantity(text=text[:40])
    if part and not (part.isascii() and part.isdigit()):
        raise BadQuantity(text=text[:40])
    return check_quantity(int(whole) * ONE + int(part.ljust(3, "0")), unit)


def line_amount(price: Money, quantity_milli: int) -> Money:
    """What *quantity_milli* costs at *price* a unit; parts to the nearest 5 DA, never 0."""
    if quantity_milli % ONE == 0:
        return price * (quantity_milli // ONE)
    return max(nearest_coin(price.dinars * quantity_milli, ONE), Money(5))

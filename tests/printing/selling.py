"""Sales as they come out of the books, for the tests of paper."""

from datetime import UTC, date, datetime

from kiosk.domain.catalogue import Product
from kiosk.domain.money import Money, total
from kiosk.domain.payment import Means, Payment
from kiosk.domain.quantity import line_amount
from kiosk.domain.sale import Sale, SaleLine
from printing.letterhead import Letterhead, letterhead
from tests.conftest import EARRINGS, FEED, SOAP

HEAD: Letterhead = letterhead(FEED.fair, FEED.tents[0], FEED.artisans, host="FAIR.EXAMPLE")
RECEIPT_CODE = "0123456789ABCDEF"
ADDRESS = f"HTTPS://FAIR.EXAMPLE/R/{RECEIPT_CODE}"
WIDTHS = (576, 512, 384)


def line(product: Product, quantity_milli: int = 1000, **changed: object) -> SaleLine:
    """*product* as it was sold."""
    values: dict[str, object] = {
        "product": product.code,
        "artisan": product.artisan,
        "name_ar": product.name_ar,
        "name_fr": product.name_fr,
        "unit": product.unit,
        "price": product.price,
        "quantity_milli": quantity_milli,
        "amount": line_amount(product.price, quantity_milli),
    }
    return SaleLine(**values | changed)


def sold(
    *lines: SaleLine,
    payments: tuple[Payment, ...] = (),
    given: int | None = None,
    **changed: object,
) -> Sale:
    """A sale of *lines*, paid exactly in cash if nothing else is said."""
    due = total(sold_line.amount for sold_line in lines)
    payments = payments or (Payment(Means.CASH, due),)
    cash = total(payment.amount for payment in payments if payment.means is Means.CASH)
    put_down = cash if given is None else Money(given)
    values: dict[str, object] = {
        "log": bytes(16),
        "n": 5,
        "number": "T12-000482",
        "receipt_code": RECEIPT_CODE,
        "at": datetime(2024, 1, 12, 15, 42, tzinfo=UTC),
        "day": date(2024, 1, 12),
        "by": "A1",
        "lines": lines,
        "payments": payments,
        "given": put_down,
        "change": put_down - cash,
    }
    return Sale(**values | changed)


def two_makers() -> Sale:
    """Soap and earrings, 5 000 DA given for 4 150."""
    return sold(line(SOAP, 3000), line(EARRINGS), given=5000)

"""A sale that happened, as screens, receipts and reports read it."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.cart import Cart, shares
from kiosk.domain.entries import Paid, SaleRecorded, SoldLine
from kiosk.domain.money import Money, total
from kiosk.domain.payment import Means, Payment, Tender, check_tender
from kiosk.domain.quantity import Unit


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One product as it was sold; `amount` is what was asked then, whatever rules say now."""

    product: str
    artisan: str
    name_ar: str
    name_fr: str
    unit: Unit
    price: Money
    quantity_milli: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Sale:
    """A recorded sale. (`log`, `n`) is its identity; the number is for people."""

    log: bytes
    n: int
    number: str  # T07-000123
    receipt_code: str  # private, opens the electronic receipt
    at: datetime
    day: date
    by: str  # id of the artisan or person at the tablet
    lines: tuple[SaleLine, ...]
    payments: tuple[Payment, ...]
    given: Money  # cash put on the table
    change: Money
    is_reversed: bool = False

    @property
    def total(self) -> Money:
        """What was due and paid."""
        return total(line.amount for line in self.lines)

    def shares(self) -> dict[str, Money]:
        """What each artisan sold, in the order of the first line of each."""
        return shares((line.artisan, line.amount) for line in self.lines)


def sale_entry(
    cart: Cart, tender: Tender, *, at_ms: int, day: date, by: str, number: str
) -> SaleRecorded:
    """The entry that records *cart* paid by *tender*; raises what `check_tender` raises."""
    check_tender(cart, tender)
    return SaleRecorded(
        at=at_ms,
        day=day.isoformat(),
        by=by,
        number=number,
        lines=tuple(
            SoldLine(
                product=line.product,
                artisan=line.artisan,
                name_ar=line.name_ar,
                name_fr=line.name_fr,
                unit=line.unit.value,
                price=line.price.dinars,
                qty=line.quantity_milli,
                amount=line.amount.dinars,
            )
            for line in cart.lines
        ),
        paid=tuple(
            Paid(p.means.value, p.amount.dinars, p.holder, p.reference) for p in tender.payments
        ),
        given=tender.cash_given.dinars,
        change=tender.change.dinars,
    )


def sale_of(
    entry: SaleRecorded,
    *,
    log: bytes,
    n: int,
    receipt_code: str,
    at: datetime,
    is_reversed: bool = False,
) -> Sale:
    """The sale that *entry* (number *n* of *log*) records."""
    return Sale(
        log=log,
        n=n,
        number=entry.number,
        receipt_code=receipt_code,
        at=at,
        day=date.fromisoformat(entry.day),
        by=entry.by,
        lines=tuple(
            SaleLine(
                product=line.product,
                artisan=line.artisan,
                name_ar=line.name_ar,
                name_fr=line.name_fr,
                unit=Unit(line.unit),
                price=Money(line.price),
                quantity_milli=line.qty,
                amount=Money(line.amount),
            )
            for line in entry.lines
        ),
        payments=tuple(
            Payment(Means(paid.means), Money(paid.amount), paid.holder, paid.ref)
            for paid in entry.paid
        ),
        given=Money(entry.given),
        change=Money(entry.change),
        is_reversed=is_reversed,
    )

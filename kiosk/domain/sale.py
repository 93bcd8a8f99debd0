"""A sale that happened, as screens, receipts and reports read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.cart import FREE, Cart, CartLine, shares
from kiosk.domain.catalogue import Product
from kiosk.domain.entries import Paid, SaleRecorded, SoldLine
from kiosk.domain.money import ZERO, Money, total
from kiosk.domain.payment import Means, Payment, Tender, check_tender
from kiosk.domain.quantity import Unit, line_amount


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One product as it was sold; `amount` is what came in then, whatever rules say now.

    `off` was agreed on the line, `shared` is its part of the reduction of the total. `product` is
    empty for a thing that was not listed.
    """

    product: str
    artisan: str
    name_ar: str
    name_fr: str
    unit: Unit
    price: Money
    quantity_milli: int
    amount: Money
    category: str = ""
    off: Money = ZERO
    shared: Money = ZERO

    @property
    def asked(self) -> Money:
        """What the line cost before anybody bargained."""
        return self.amount + self.off + self.shared


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
    change: Money  # goes back, at once or as far as it is owed later
    is_reversed: bool = False
    borne_by: str = ""  # who bears the reduction of the total alone
    owed: Money = ZERO  # the part of the change that somebody can still come for

    @property
    def reduction(self) -> Money:
        """What was taken off the total."""
        return total(line.shared for line in self.lines)

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
    """The entry that records *cart* paid by *tender* to *by*.

    Raises what `check_tender` raises, and `BelowFloor` while an artisan's word is missing.
    """
    check_tender(cart, tender)
    cart.check_approved(by)
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
                amount=net.dinars,
                category=line.category,
                off=(line.asked - line.amount).dinars,
                shared=(line.amount - net).dinars,
            )
            for line, net in zip(cart.lines, cart.nets(), strict=True)
        ),
        paid=tuple(
            Paid(p.means.value, p.amount.dinars, p.holder, p.reference) for p in tender.payments
        ),
        given=tender.cash_given.dinars,
        change=tender.change.dinars,
        borne_by=cart.borne_by,
        approved=tuple(artisan for artisan in cart.below_floor() if artisan != by),
    )


def sale_of(
    entry: SaleRecorded,
    *,
    log: bytes,
    n: int,
    receipt_code: str,
    at: datetime,
    is_reversed: bool = False,
    owed: Money = ZERO,
) -> Sale:
    """The sale that *entry* (number *n* of *log*) records; *owed* is not given yet."""
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
                category=line.category,
                off=Money(line.off),
                shared=Money(line.shared),
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
        borne_by=entry.borne_by,
        owed=owed,
    )


def cart_again(sale: Sale, products: Mapping[str, Product]) -> Cart:
    """The cart that became *sale*; *products* are those of its lines as they are today.

    What was agreed stays so, and whoever had said yes to it has done so still.
    """
    lines = tuple(
        _line_again(i, line, products.get(line.product)) for i, line in enumerate(sale.lines, 1)
    )
    cart = Cart(lines, sale.reduction, sale.borne_by)
    for artisan in cart.below_floor():
        cart = cart.approved_by(artisan)
    return cart


def _line_again(i: int, line: SaleLine, product: Product | None) -> CartLine:
    return CartLine(
        key=line.product or f"{FREE}{i}",
        artisan=line.artisan,
        name_ar=line.name_ar,
        name_fr=line.name_fr,
        unit=line.unit,
        price=line.price,
        quantity_milli=line.quantity_milli,
        category=line.category,
        said=None if line.asked == line_amount(line.price, line.quantity_milli) else line.asked,
        agreed=line.amount + line.shared if line.off else None,
        floor=product.floor if product else ZERO,
        is_single=product is not None and product.one_of_a_kind,
    )

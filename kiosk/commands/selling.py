"""Setting a tablet up, what it sells, and a sale."""

from collections.abc import Sequence
from datetime import date, datetime

import click

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Product
from kiosk.domain.clock import SystemClock
from kiosk.domain.codes import shown_product_code
from kiosk.domain.money import LARGEST, Money, total
from kiosk.domain.payment import (
    DRAWER,
    Means,
    Payment,
    Tender,
    check_amount,
    proposed_holder,
    split_tender,
)
from kiosk.domain.quantity import ONE, Unit, parse_quantity
from kiosk.domain.sale import Sale
from kiosk.domain.text import isolated
from kiosk.errors import BadAmount, DayOutsideFair, DemoOnly
from kiosk.services import selling, shelf
from kiosk.services.setting_up import DEMO_TENT, set_up_demo
from kiosk.store.books import Books

LONGEST_AMOUNT = len(str(LARGEST))  # digits


@click.command("set-up")
@click.option("--demo", is_flag=True, required=True, help="The invented fair.")
@click.option("--tent", type=int, default=DEMO_TENT, show_default=True, help="1 to 30.")
@for_caller()
def set_up(caller: Caller, tent: int, demo: bool) -> None:  # noqa: ARG001  # the only fair yet
    """Make the data folder the books of a tablet."""
    set_up_demo(caller.folder, tent, clock=SystemClock())
    with Books.read_only(caller.folder) as books:
        made = {"device": books.device, "tent": tent, "folder": str(caller.folder)}
    caller.answer(made, caller.say("command.set_up", **made))


@click.command()
@for_caller()
def products(caller: Caller) -> None:
    """List what this tent sells, best sellers first."""
    with Books.read_only(caller.folder) as books:
        on_sale = shelf.products_on_sale(books)
        makers = {artisan.id: artisan for artisan in shelf.artisans_of(books)}
    caller.answer(
        [
            {
                "code": product.code,
                "name_ar": product.name_ar,
                "name_fr": product.name_fr,
                "artisan": product.artisan,
                "unit": product.unit.value,
                "price": product.price.dinars,
                "stock": stock(product),
                "stock_milli": product.stock_milli,
            }
            for product in on_sale
        ],
        *(
            "  ".join(
                (
                    shown_product_code(product.code),
                    f"{product.price.dinars:>7}",
                    f"{stock(product):>7}",
                    isolated(product.name(caller.language)),
                    isolated(makers[product.artisan].short_name(caller.language)),
                )
            )
            for product in on_sale
        ),
    )


def stock(product: Product) -> int | str:
    """The stock of *product*: a whole number of pieces, or `8.500` of what is weighed."""
    if product.unit is Unit.PIECE:
        return product.stock_milli // ONE
    whole, part = divmod(abs(product.stock_milli), ONE)
    return f"{'-' if product.stock_milli < 0 else ''}{whole}.{part:03d}"


@click.command()
@click.argument("wanted", metavar="CODE[=QTY][@AMOUNT]…", nargs=-1, required=True)
@click.option("--total", "agreed", metavar="AMOUNT", help="Agreed for everything, in dinars.")
@click.option("--pay", "paid", metavar="MEANS:AMOUNT", multiple=True, help="cash, card, transfer.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Of demo data: another day.")
@for_caller()
def sell(
    caller: Caller,
    wanted: Sequence[str],
    agreed: str | None,
    paid: Sequence[str],
    day: datetime | None,
) -> None:
    """Record a sale, as the screen does. Paid with exact cash unless --pay says otherwise.

    @AMOUNT is what was agreed for all that is wanted of a product.
    """
    means = [_means_and_amount(text) for text in paid]
    with Books.open(caller.folder) as books:
        on = _chosen_day(books, day.date()) if day else None
        cart = _cart(books, wanted)
        if agreed is not None:
            cart = cart.agree_on_total(_amount(agreed))
        sale = _sell(books, cart, _tender(cart, means), on)
    caller.answer(
        {
            "number": sale.number,
            "receipt": sale.receipt_code,
            "total": sale.total.dinars,
            "change": sale.change.dinars,
            "lines": [
                {
                    "code": line.product,
                    "qty_milli": line.quantity_milli,
                    "unit_price": line.price.dinars,
                    "amount": line.amount.dinars,
                    "discount": (line.off + line.shared).dinars,
                }
                for line in sale.lines
            ],
        },
        caller.say("command.sold", number=sale.number, total=sale.total, change=sale.change),
    )


def _chosen_day(books: Books, day: date) -> date:
    """Give *day* back if it may be chosen: only of demo data, and of the fair's days."""
    fair = shelf.fair_of(books)
    if not fair.is_demo:
        raise DemoOnly()
    if not fair.starts_on <= day <= fair.ends_on:
        raise DayOutsideFair(first=fair.starts_on.isoformat(), last=fair.ends_on.isoformat())
    return day


def _sell(books: Books, cart: Cart, tender: Tender, day: date | None) -> Sale:
    """Record the sale; a cart that waits at the closed till stays in hand."""
    by = next(iter(shelf.tent_of(books).artisans), "")
    return selling.record_sale(
        books, cart, tender, by=by, clock=SystemClock(), day=day, in_hand=False
    )


def _cart(books: Books, wanted: Sequence[str]) -> Cart:
    cart, agreed = Cart(), dict[str, Money]()
    for text in wanted:
        counted, is_agreed, amount = text.partition("@")
        code, is_counted, quantity = counted.partition("=")
        product = shelf.find_product(books, code)
        cart = cart.add(product, parse_quantity(quantity, product.unit) if is_counted else ONE)
        if is_agreed:
            agreed[product.code] = _amount(amount)
    for key, dinars in agreed.items():
        cart = cart.agree_on_line(key, dinars)
    return cart


def _means_and_amount(text: str) -> tuple[Means, Money]:
    means, _, amount = text.partition(":")
    if means not in list(Means):
        raise click.BadParameter(f"{text}: one of {', '.join(Means)}, a colon, an amount")
    return Means(means), _amount(amount)


def _amount(text: str) -> Money:
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit()):
        raise BadAmount(text=text[:40])
    digits = digits.lstrip("0")[: LONGEST_AMOUNT + 1]  # enough to see that it is too much
    return check_amount(Money(int(digits or "0")))


def _tender(cart: Cart, given: Sequence[tuple[Means, Money]]) -> Tender:
    """What is *given*: cards and transfers for what they say, cash for the rest, with change."""
    due = cart.total
    if not given:
        return Tender((Payment(Means.CASH, due, DRAWER),), due)
    account = proposed_holder(cart)
    cashless = [Payment(means, amount, account) for means, amount in given if means != Means.CASH]
    cash = total(amount for means, amount in given if means == Means.CASH)
    return split_tender(due, cashless, cash)

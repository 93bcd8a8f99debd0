"""A sale is what was in the cart and on the table, also after its entry was written and read."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.clock import from_ms
from kiosk.domain.entries import SaleRecorded, decode, encode
from kiosk.domain.money import Money, total
from kiosk.domain.payment import Means, Payment, Tender, account_of, cash_tender, cashless_tender
from kiosk.domain.quantity import ONE, Unit
from kiosk.domain.sale import Sale, SaleLine, sale_entry, sale_of
from kiosk.errors import EmptyCart, Underpaid
from tests.conftest import EARRINGS, HONEY, SOAP

DAY = date(2024, 1, 12)
AT_MS = 1_705_074_000_123


@st.composite
def carts(draw: st.DrawFn) -> Cart:
    cart = Cart()
    for product in draw(
        st.lists(st.sampled_from((SOAP, EARRINGS, HONEY)), min_size=1, unique=True)
    ):
        count = draw(st.integers(1, 40))
        cart = cart.add(product, count * (ONE if product.unit is Unit.PIECE else 35))
    return cart


@st.composite
def tenders(draw: st.DrawFn, cart: Cart) -> Tender:
    """Any way of paying: cash with change, one account, or half by transfer and half in cash."""
    due = cart.total
    holder = account_of(draw(st.sampled_from(cart.lines)).artisan)
    change = Money(5 * draw(st.integers(0, 400)))
    way = draw(st.sampled_from(("cash", "card", "mixed")))
    if way == "cash":
        return cash_tender(due, due + change)
    if way == "card" or due.dinars < 10:
        return cashless_tender(Means.CARD, due, holder, "CIB 0042")
    by_transfer = Money(5 * draw(st.integers(1, due.dinars // 5 - 1)))
    in_cash = due - by_transfer
    payments = (
        Payment(Means.TRANSFER, by_transfer, holder, "BM 77"),
        Payment(Means.CASH, in_cash),
    )
    return Tender(payments, in_cash + change)


def written_and_read(cart: Cart, tender: Tender, *, is_reversed: bool = False) -> Sale:
    """The sale as it is read back from the bytes of its entry."""
    entry = sale_entry(cart, tender, at_ms=AT_MS, day=DAY, by="A1", number="T07-000001")
    read = decode(encode(entry))
    assert isinstance(read, SaleRecorded)
    return sale_of(
        read,
        log=bytes(16),
        n=2,
        receipt_code="0123456789ABCDEF",
        at=from_ms(read.at),
        is_reversed=is_reversed,
    )


@given(st.data())
def test_sale_is_the_cart_and_the_tender(data: st.DataObject):
    cart = data.draw(carts())
    tender = data.draw(tenders(cart))

    sale = written_and_read(cart, tender)

    assert sale == Sale(
        log=bytes(16),
        n=2,
        number="T07-000001",
        receipt_code="0123456789ABCDEF",
        at=from_ms(AT_MS),
        day=DAY,
        by="A1",
        lines=tuple(
            SaleLine(
                line.product,
                line.artisan,
                line.name_ar,
                line.name_fr,
                line.unit,
                line.price,
                line.quantity_milli,
                line.amount,
            )
            for line in cart.lines
        ),
        payments=tender.payments,
        given=tender.cash_given,
        change=tender.change,
    )
    assert sale.total == cart.total == total(payment.amount for payment in sale.payments)
    assert sale.shares() == cart.shares()


def test_sale_that_was_undone_says_so_and_nothing_else_changes():
    cart = Cart().add(SOAP)
    tender = cash_tender(cart.total, cart.total)

    undone = written_and_read(cart, tender, is_reversed=True)

    assert undone == replace(written_and_read(cart, tender), is_reversed=True)


def test_amount_of_a_line_is_what_was_asked_then_whatever_rules_say_now():
    cart = Cart().add(HONEY, 350)
    entry = sale_entry(
        cart,
        cash_tender(cart.total, cart.total),
        at_ms=AT_MS,
        day=DAY,
        by="A1",
        number="T07-000001",
    )
    line = b'"qty":350,"amount":770'
    assert line in encode(entry)

    read = decode(encode(entry).replace(line, b'"qty":350,"amount":775'))

    assert isinstance(read, SaleRecorded)
    sale = sale_of(read, log=bytes(16), n=2, receipt_code="", at=from_ms(AT_MS))
    assert sale.total == Money(775)


@pytest.mark.parametrize(
    ("cart", "tender", "refusal"),
    [
        (Cart(), cash_tender(Money(0), Money(0)), EmptyCart),
        (Cart().add(SOAP), cash_tender(Money(245), Money(245)), Underpaid),
    ],
)
def test_no_entry_is_made_of_what_is_not_paid(cart: Cart, tender: Tender, refusal: type[Exception]):
    with pytest.raises(refusal):
        sale_entry(cart, tender, at_ms=AT_MS, day=DAY, by="A1", number="T07-000001")

"""What the journal says about money adds up, or it is told where it does not."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.entries import (
    ChangeGiven,
    ChangeOwed,
    Entry,
    Paid,
    SaleRecorded,
    SaleReversed,
)
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.domain.sale import sale_entry
from kiosk.domain.sums import Place, adds_up, wrong_sums
from tests.conftest import EARRINGS, SOAP
from tests.kiosk.bargains import agreed_by_all, bargained

LOG = "00" * 16
WHEN = {"at": 1, "day": "2024-01-12", "by": "A1"}


def sale_of(cart: Cart, more: int = 0) -> SaleRecorded:
    return sale_entry(
        cart,
        cash_tender(cart.total, cart.total + Money(more)),
        at_ms=1,
        day=date(2024, 1, 12),
        by="A1",
        number="T07-000001",
    )


SALE = sale_of(Cart().add(SOAP).add(EARRINGS).agree_on_total(Money(3400)), more=500)


def placed(*told: Entry) -> list[tuple[Place, Entry]]:
    return [((LOG, n), entry) for n, entry in enumerate(told)]


def owed(amount: int, sale_n: int = 0) -> ChangeOwed:
    return ChangeOwed(**WHEN, sale_log=LOG, sale_n=sale_n, amount=amount)


UNDONE = SaleReversed(**WHEN, number="T07-000002", sale_log=LOG, sale_n=0, sale_number="T07-000001")


def given_back(n: int) -> ChangeGiven:
    return ChangeGiven(**WHEN, owed_log=LOG, owed_n=n)


@given(bargained(least=1), st.integers(0, 9))
def test_every_sale_that_the_till_records_adds_up(cart: Cart, fives: int):
    assert adds_up(sale_of(agreed_by_all(cart, "A1"), more=5 * fives))


@pytest.mark.parametrize(
    "change",
    [
        {"change": 495},
        {"given": 3905},
        {"given": 0},
        {"given": 3000, "change": -400},
        {"paid": (Paid("cash", 3395, "drawer"),)},
        {"paid": (Paid("card", 3400, "chamber"),)},
        {"paid": (Paid("cash", 3450, "drawer"), Paid("card", -50, "chamber"))},
        {"lines": SALE.lines[:1]},
        {"lines": tuple(msgspec.structs.replace(line, shared=0) for line in SALE.lines)},
        {"lines": tuple(msgspec.structs.replace(line, off=-5) for line in SALE.lines)},
        {"lines": tuple(msgspec.structs.replace(line, off=3) for line in SALE.lines)},
    ],
)
def test_sale_that_does_not_is_told(change: dict[str, object]):
    wrong = msgspec.structs.replace(SALE, **change)

    assert wrong_sums(placed(SALE, wrong)) == [(LOG, 1)]


def test_change_that_is_owed_and_given_adds_up():
    assert wrong_sums(placed(SALE, owed(300), owed(200), given_back(2), given_back(1))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        (owed(505),),
        (owed(300), owed(205)),
        (owed(0),),
        (owed(-5),),
        (owed(52),),
        (owed(50), UNDONE, given_back(1)),
        (owed(5, sale_n=9),),
        (given_back(0),),
        (owed(50), given_back(1), given_back(1)),
    ],
)
def test_change_that_was_not_there_to_be_owed_or_given_is_told(wrong: tuple[Entry, ...]):
    assert wrong_sums(placed(SALE, *wrong)) == [(LOG, len(wrong))]

"""The cart in hand changes in one place, is kept each time, and says what became of it."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.errors import BadAgreement
from tests.conftest import EARRINGS, SOAP
from ui.basket import Basket


@pytest.fixture
def kept() -> list[Cart]:
    return []


@pytest.fixture
def basket(kept: list[Cart]) -> Basket:
    return Basket(Cart().add(SOAP), kept.append)


@pytest.fixture
def heard(basket: Basket) -> list[str]:
    """What the basket says, in order."""
    said: list[str] = []
    basket.changed.connect(
        lambda before, now: said.append(f"{before.total.dinars}→{now.total.dinars}")
    )
    basket.lineAdded.connect(lambda key: said.append(f"added {key}"))
    basket.grew.connect(lambda: said.append("grew"))
    basket.shrank.connect(lambda: said.append("shrank"))
    basket.refused.connect(lambda error: said.append(error.code))
    return said


def test_a_change_is_shown_heard_and_kept(
    basket: Basket, kept: list[Cart], heard: list[str]
) -> None:
    assert basket.change(lambda cart: cart.set_quantity(SOAP.code, 2000))
    assert basket.change(lambda cart: cart.agree_on_line(SOAP.code, Money(400)))

    assert heard == ["250→500", "grew", "500→400", "shrank"]
    assert [cart.total for cart in kept] == [Money(500), Money(400)]
    assert basket.cart is kept[-1]


def test_what_comes_in_is_the_newest_and_an_agreement_is_not(basket: Basket) -> None:
    basket.put_in(lambda cart: cart.add(EARRINGS))
    basket.put_in(lambda cart: cart.add(SOAP))
    basket.change(lambda cart: cart.agree_on_line(EARRINGS.code, Money(3000)))

    assert basket.newest == SOAP.code


def test_what_a_rule_refuses_is_told_and_changes_nothing(
    basket: Basket, kept: list[Cart], heard: list[str]
) -> None:
    assert not basket.put_in(lambda cart: cart.agree_on_total(Money(300)))

    assert heard == [BadAgreement.code]
    assert (basket.cart, basket.newest, kept) == (Cart().add(SOAP), "", [])


def test_a_change_that_changes_nothing_is_well_and_silent(
    basket: Basket, kept: list[Cart], heard: list[str]
) -> None:
    assert basket.change(lambda cart: cart.remove("NOTHING"))
    assert basket.put_in(lambda cart: cart)

    assert (heard, kept) == ([], [])


def test_a_cart_that_is_taken_up_is_kept_already(
    basket: Basket, kept: list[Cart], heard: list[str]
) -> None:
    basket.put_in(lambda cart: cart.add(SOAP))
    del heard[:], kept[:]

    basket.take(Cart().add(EARRINGS))

    assert (heard, kept, basket.newest) == (["500→3400"], [], "")


def test_a_bug_is_no_refusal(basket: Basket, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(basket.refused), pytest.raises(ZeroDivisionError):
        basket.change(lambda cart: Cart(cart.lines * (1 // 0)))

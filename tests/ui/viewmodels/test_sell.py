"""Filling the cart with taps, right and wrong ones."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart
from kiosk.domain.quantity import LARGEST_MILLI
from kiosk.errors import BadQuantity, EmptyCart
from tests.conftest import EARRINGS, HONEY, SOAP
from ui.basket import Basket
from ui.stall import Stall
from ui.viewmodels.pads import PadsViewModel
from ui.viewmodels.sell import SellViewModel


@pytest.fixture
def kept() -> list[Cart]:
    """Every cart that was written down."""
    return []


@pytest.fixture
def basket(kept: list[Cart]) -> Basket:
    return Basket(Cart(), kept.append)


def no_pins(*_: object) -> None:
    """Nobody is asked for a PIN here."""


@pytest.fixture
def sell(stall: Stall, basket: Basket) -> SellViewModel:
    return SellViewModel(stall, basket, PadsViewModel(stall, basket, "A1", no_pins))


def test_a_tap_adds_one_and_is_written_down(
    sell: SellViewModel, basket: Basket, kept: list[Cart]
) -> None:
    sell.tap(SOAP.code)
    sell.tap(SOAP.code)

    assert [(line.product, line.quantity_milli) for line in basket.cart.lines] == [
        (SOAP.code, 2000)
    ]
    assert kept == [Cart().add(SOAP), basket.cart]
    assert sell.totalNumber == "\u2066500\u2069"
    assert sell.countText == "2"
    assert sell.spokenTotal == "50\u202f000 centimes"


def test_a_tap_on_nothing_known_changes_nothing(
    sell: SellViewModel, basket: Basket, kept: list[Cart]
) -> None:
    sell.tap("NOTHING")
    sell.oneLess("NOTHING")
    sell.removeLine("NOTHING")
    sell.emptyCart()

    assert basket.cart == Cart()
    assert kept == []
    assert not sell.toastVisible


def test_the_last_one_lowered_removes_the_line_and_can_be_undone(
    sell: SellViewModel, basket: Basket
) -> None:
    sell.tap(SOAP.code)
    sell.tap(EARRINGS.code)
    before = basket.cart

    sell.oneLess(SOAP.code)

    assert [line.product for line in basket.cart.lines] == [EARRINGS.code]
    assert sell.toastVisible

    sell.undo()

    assert basket.cart == before
    assert not sell.toastVisible


def test_undo_keeps_what_came_since(sell: SellViewModel, basket: Basket) -> None:
    sell.tap(SOAP.code)
    sell.emptyCart()
    sell.tap(EARRINGS.code)

    sell.undo()

    assert [line.product for line in basket.cart.lines] == [SOAP.code, EARRINGS.code]


def test_a_new_removal_makes_the_old_one_final(sell: SellViewModel, basket: Basket) -> None:
    sell.tap(SOAP.code)
    sell.tap(EARRINGS.code)
    sell.removeLine(SOAP.code)
    sell.removeLine(EARRINGS.code)

    sell.undo()

    assert [line.product for line in basket.cart.lines] == [EARRINGS.code]


def test_too_many_are_refused_and_the_cart_stays(
    sell: SellViewModel, basket: Basket, kept: list[Cart], qtbot: QtBot
) -> None:
    full = Cart().add(SOAP, LARGEST_MILLI)
    basket.take(full)

    with qtbot.waitSignal(basket.refused) as refusal:
        sell.tap(SOAP.code)

    assert isinstance(refusal.args[0], BadQuantity)
    assert basket.cart == full
    assert kept == []


def test_a_language_says_everything_again(sell: SellViewModel, stall: Stall) -> None:
    sell.tap(SOAP.code)
    stall.language = "ar"

    sell.speak()

    assert sell.lines.rows[0].name == SOAP.name_ar
    assert sell.spokenTotal == "25 ألف سنتيم"


def test_more_and_less_are_told_apart_for_the_ear(sell: SellViewModel, basket: Basket) -> None:
    heard: list[str] = []
    basket.grew.connect(lambda: heard.append("more"))
    basket.shrank.connect(lambda: heard.append("less"))

    sell.tap(SOAP.code)
    sell.oneMore(SOAP.code)
    sell.oneLess(SOAP.code)
    sell.emptyCart()
    sell.undo()

    assert heard == ["more", "more", "less", "less", "more"]


def test_what_is_weighed_says_its_unit_and_an_arabic_unit_keeps_to_itself(
    stall: Stall, basket: Basket, sell: SellViewModel
) -> None:
    stall.language = "ar"

    basket.take(Cart().add(HONEY, 2500))

    line = sell.lines.rows[0]
    assert line.count_text == "\u200f\u20662.500\u2069 \u2068كلغ\u2069"
    assert line.price_number == "\u20662\u202f205\u2069"


def test_paying_for_nothing_says_why_not(sell: SellViewModel, basket: Basket, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sell.payAsked), qtbot.waitSignal(basket.refused) as refusal:
        sell.pay()

    assert isinstance(refusal.args[0], EmptyCart)


def test_a_line_whose_product_left_the_shelf_can_still_be_changed(
    stall: Stall, basket: Basket, sell: SellViewModel
) -> None:
    cart = Cart().add(EARRINGS)
    basket.take(cart)
    del stall.products[EARRINGS.code]

    sell.oneMore(EARRINGS.code)
    sell.oneMore(EARRINGS.code)
    sell.oneLess(EARRINGS.code)

    assert basket.cart == cart.set_quantity(EARRINGS.code, 2000)
    assert sell.lines.rows[0].name == EARRINGS.name_fr

"""Cold fingers tap twice: the second tap never reaches what has come under it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.services.setting_up import set_up
from tests.conftest import EARRINGS, FEED, SOAP
from tests.ui.hands import Hands
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import until

FRAMES = [(1280, 800), (1024, 600)]


@pytest.fixture
def tablet(tmp_path: Path) -> Path:
    """A tent with thirty soaps, so that there is a tile everywhere, one of each left."""
    soaps = [
        replace(SOAP, code=f"003XXEK{i:02d}", name_fr=f"Savon {i}", stock_milli=1_000)
        for i in range(30)
    ]
    folder = tmp_path / "tablet"
    set_up(
        folder,
        device=7,
        tent=7,
        host="FAIR.EXAMPLE",
        feed=replace(FEED, products=(SOAP, EARRINGS, *soaps)),
    )
    return folder


def wait(milliseconds: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.hasExpired(milliseconds), "a moment")


def twice(hands: Hands, name: str) -> None:
    """Tap *name*, and the same place again as a hurried finger does."""
    hands.rest()
    place = hands.middle(name)
    hands.tap_at(place)
    wait(150)
    hands.tap_at(place)
    hands.rest()


def cart_of(till: OpenTill) -> Cart:
    return till.till.basket.cart


@pytest.mark.parametrize("frame", FRAMES)
def test_tapping_a_tile_on_while_a_message_comes_sells_that_product_only(
    open_till: OpenIt, frame: tuple[int, int]
) -> None:
    till = open_till()
    till.window.resize(*frame)
    hands = Hands(till)
    columns = round(till.window.width() / 200)
    code = till.till.shelf.tiles.rows[columns + 1].code
    place = hands.middle(f"tile_{code}") - QPoint(0, 60)  # in its upper half

    for _ in range(4):
        hands.tap_at(place)
        wait(250)

    assert [(line.key, line.quantity_milli) for line in cart_of(till).lines] == [(code, 4_000)]


def test_a_bin_tapped_twice_takes_one_line_and_undo_brings_all_back(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    for product in (SOAP, EARRINGS, EARRINGS):
        till.till.basket.put_in(lambda cart, product=product: cart.add(product))
    before = cart_of(till)

    twice(hands, f"minus_{SOAP.code}")

    assert cart_of(till) == before.remove(SOAP.code)
    hands.tap("toastUndo")
    assert cart_of(till) == before


def test_undo_tapped_twice_reopens_the_very_cart(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    till.till.basket.put_in(lambda cart: cart.add(SOAP))
    sold = cart_of(till)
    hands.rest()
    hands.tap("payButton")
    hands.tap("exactButton")
    until(lambda: till.till.page == "done", "the done screen")

    twice(hands, "undoButton")

    assert till.till.page == "sell"
    assert cart_of(till) == sold


def test_the_toasts_undo_tapped_twice_puts_nothing_else_in(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    till.till.basket.put_in(lambda cart: cart.add(SOAP))
    before = cart_of(till)
    till.till.sell.removeLine(SOAP.code)

    twice(hands, "toastUndo")

    assert cart_of(till) == before


def test_a_kind_of_goods_tapped_twice_puts_nothing_in(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap("searchButton")

    twice(hands, "category_COS-SOA")

    assert cart_of(till) == Cart()
    assert till.till.shelf.chosenCategory == "COS-SOA"


def test_two_fingers_on_pay_and_a_tile_ask_for_what_is_in_the_cart(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    till.till.basket.put_in(lambda cart: cart.add(SOAP))
    hands.rest()

    hands.tap_together("payButton", f"tile_{EARRINGS.code}")
    until(lambda: till.till.page == "pay", "the payment")
    hands.rest()
    hands.tap("exactButton")
    until(lambda: till.till.page == "done", "the done screen")

    assert till.till.done.sale is not None
    assert till.till.done.sale.total in (Money(250), Money(3650))


def test_undo_brings_back_all_that_was_emptied_and_what_was_agreed(open_till: OpenIt) -> None:
    till = open_till()
    till.till.basket.put_in(lambda cart: cart.add(SOAP, 5_000))
    till.till.basket.put_in(lambda cart: cart.add(EARRINGS))
    till.till.basket.change(lambda cart: cart.agree_on_line(EARRINGS.code, Money(3000)))
    till.till.sell.emptyCart()
    till.till.sell.tap(SOAP.code)

    till.till.preferences.chooseLanguage("fr")
    till.till.sell.undo()

    assert [(line.quantity_milli, line.amount) for line in cart_of(till).lines] == [
        (6_000, Money(1500)),
        (1_000, Money(3000)),
    ]


@pytest.mark.parametrize("typed", ["003X-XEKS-3", "003x xeks3", "OO3XXEKS3"])
def test_the_code_on_a_label_is_found_as_it_is_written(open_till: OpenIt, typed: str) -> None:
    till = open_till()
    till.till.shelf.openSearch()

    till.till.shelf.searchText = typed

    assert [tile.code for tile in till.till.shelf.tiles.rows] == [SOAP.code]


def test_the_bin_of_a_waiting_cart_tapped_twice_lets_one_go(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    until(lambda: till.window.property("warm"), "the first picture")
    aside = till.till.aside
    for product in (SOAP, EARRINGS):
        waiting = len(aside.waiting.rows)
        till.till.basket.put_in(lambda cart, product=product: cart.add(product))
        aside.putAside()
        until(lambda waiting=waiting: len(aside.waiting.rows) > waiting, "a waiting cart")
    till.till.openAside()
    first, second = (row.key for row in aside.waiting.rows)
    hands.find(f"drop_{first}")

    twice(hands, f"drop_{first}")
    until(lambda: len(aside.waiting.rows) < 2, "one cart gone")
    hands.rest()

    assert [row.key for row in aside.waiting.rows] == [second]

"""Carts put aside and taken up again, and change handed over later, by touch."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from kiosk.domain.cart import Cart
from kiosk.domain.entries import ChangeGiven
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.errors import StoreInputOutput
from kiosk.services import owing, putting_aside, selling
from kiosk.store.books import Books
from tests.conftest import EARRINGS, SOAP, StoppedClock
from tests.kiosk.till import told
from tests.ui.hands import Hands
from tests.ui.keyboards import Keyboard
from tests.ui.tills import OpenIt, tills_of
from ui.app import OpenTill
from ui.pictures import until


@pytest.fixture
def open_till(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[OpenIt]:
    """Opens the till of tablet 7 and waits for what comes after its first picture."""
    assert qapp
    with tills_of(tablet, clock) as open_it:

        def open_whole(folder: Path | None = None, **options: str) -> OpenTill:
            till = open_it(folder, **options)
            until(lambda: till.window.property("warm"), "the first picture")
            return till

        yield open_whole


def waiting_on_disk(tablet: Path) -> list[tuple[str, Cart]]:
    with Books.read_only(tablet) as books:
        return [(aside.name, aside.cart) for aside in putting_aside.carts_aside(books)]


def in_hand_on_disk(tablet: Path) -> Cart:
    with Books.read_only(tablet) as books:
        return selling.kept_cart(books)


def waits(till: OpenTill, count: int) -> None:
    """Wait until *count* carts are said to wait, and the screen stands still."""
    until(lambda: len(till.till.aside.waiting.rows) == count, f"{count} waiting carts")


def put_aside(hands: Hands) -> None:
    hands.tap("asideButton")
    hands.rest()
    hands.tap("padGo")
    hands.rest()


def test_a_cart_waits_after_two_taps_and_comes_back_after_two(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    before = hands.taps

    put_aside(hands)
    waits(till, 1)

    assert hands.taps - before == 2
    assert not till.till.basket.cart
    assert till.till.pads.part == ""
    assert till.till.aside.countText == "\u20661\u2069"
    until(lambda: waiting_on_disk(tablet) == [("", Cart().add(SOAP))], "the waiting cart")
    before = hands.taps

    hands.tap("asideButton")
    hands.rest()
    hands.tap(f"waiting_{till.till.aside.waiting.rows[0].key}")
    waits(till, 0)

    assert hands.taps - before == 2
    assert till.till.basket.cart == Cart().add(SOAP)
    assert till.till.pads.part == ""
    assert waiting_on_disk(tablet) == []
    assert in_hand_on_disk(tablet) == Cart().add(SOAP)


def test_a_cart_is_given_a_name_and_waits_through_a_restart(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    hands, keyboard = Hands(till), Keyboard(till.window)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"tile_{EARRINGS.code}")
    hands.tap("asideButton")
    hands.rest()
    hands.tap("asideName")
    keyboard.type("karim", pace_ms=120)
    hands.rest()
    hands.tap("padGo")
    waits(till, 1)

    till = open_till(language="fr")
    waits(till, 1)

    (row,) = till.till.aside.waiting.rows
    assert (row.name, row.amount_number) == ("\u2068karim\u2069", "\u20663\u202f650\u2069")
    assert row.told == "\u206616:40\u2069 · \u2066× 2\u2069"
    assert row.second_picture.endswith("earrings.svg")
    assert row.third_picture == ""


def test_what_is_in_hand_waits_in_place_of_what_is_taken_up(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    put_aside(hands)
    hands.tap(f"tile_{EARRINGS.code}")
    waits(till, 1)

    hands.tap("asideButton")
    hands.rest()
    hands.tap(f"waiting_{till.till.aside.waiting.rows[0].key}")
    until(lambda: waiting_on_disk(tablet) == [("", Cart().add(EARRINGS))], "the other cart")

    assert till.till.basket.cart == Cart().add(SOAP)
    assert in_hand_on_disk(tablet) == Cart().add(SOAP)


def test_prices_in_a_waiting_cart_stay(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    put_aside(hands)
    waits(till, 1)

    till.till._stall.products[SOAP.code] = replace(SOAP, price=Money(300))
    hands.tap(f"tile_{SOAP.code}")
    assert till.till.basket.cart.total == Money(300)
    till.till.aside.takeUp(till.till.aside.waiting.rows[0].key)

    assert till.till.basket.cart.total == Money(250)


def test_a_waiting_cart_let_go_comes_back_by_the_toast(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    put_aside(hands)
    waits(till, 1)
    hands.tap("asideButton")
    hands.rest()

    hands.tap(f"drop_{till.till.aside.waiting.rows[0].key}")
    waits(till, 0)
    assert waiting_on_disk(tablet) == []
    assert not till.till.basket.cart
    hands.tap("toastUndo")
    waits(till, 1)

    assert waiting_on_disk(tablet) == [("", Cart().add(SOAP))]


def test_ten_taps_on_putting_aside_and_taking_up_lose_and_double_nothing(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("asideButton")
    hands.rest()
    place = hands.middle("padGo")
    for _ in range(10):
        hands.tap_at(place)
    waits(till, 1)
    assert till.till.page == "sell"
    hands.rest()
    hands.tap("asideButton")
    hands.rest()

    key = till.till.aside.waiting.rows[0].key
    for _ in range(10):
        till.till.aside.takeUp(key)
    waits(till, 0)

    assert till.till.basket.cart == Cart().add(SOAP)
    assert waiting_on_disk(tablet) == []


def test_what_is_tapped_while_a_cart_is_put_aside_stays_in_hand(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    till.till.sell.tap(SOAP.code)

    till.till.aside.putAside()
    till.till.sell.tap(EARRINGS.code)
    waits(till, 1)

    assert till.till.basket.cart == Cart().add(EARRINGS)
    until(lambda: in_hand_on_disk(tablet) == Cart().add(EARRINGS), "the tap on the disk")


@pytest.mark.parametrize("service", ["put_aside", "take_up"])
def test_a_cart_that_the_disk_does_not_take_stays_in_hand(
    open_till: OpenIt, monkeypatch: pytest.MonkeyPatch, service: str
) -> None:
    till = open_till()
    till.till.sell.tap(SOAP.code)
    till.till.aside.putAside()
    waits(till, 1)
    till.till.sell.tap(EARRINGS.code)

    def broken(*_: object, **__: object) -> None:
        raise StoreInputOutput()

    monkeypatch.setattr(putting_aside, service, broken)
    if service == "put_aside":
        till.till.aside.putAside()
    else:
        till.till.aside.takeUp(till.till.aside.waiting.rows[0].key)
    until(lambda: till.till.page == "stopped", "the page that says so")

    assert till.till.basket.cart == Cart().add(EARRINGS)
    assert len(till.till.aside.waiting.rows) == 1


def test_an_empty_pad_says_so(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap("asideButton")
    hands.rest()

    assert not till.till.aside.canPutAside
    assert not till.till.aside.hasWaiting
    till.till.aside.putAside()
    hands.tap("padBack")
    assert till.till.pads.part == ""


def test_a_language_and_a_rotation_keep_the_typed_name(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("asideButton")
    hands.rest()
    till.till.aside.name = "Karim"

    till.till.preferences.chooseLanguage("ar")
    till.window.resize(800, 1280)
    hands.rest()

    assert till.till.pads.part == "AsidePad"
    assert hands.find("asideName").property("text") == "Karim"


def test_owed_change_is_given_in_two_steps(
    open_till: OpenIt, tablet: Path, clock: StoppedClock
) -> None:
    with Books.open(tablet, clock=clock) as books:
        cart = Cart().add(SOAP)
        tender = replace(cash_tender(cart.total, Money(500)), owed=Money(250), owed_to="Karim")
        selling.record_sale(books, cart, tender, by="A1", clock=clock, in_hand=False)
    till = open_till(language="fr")
    hands = Hands(till)
    until(lambda: till.till.aside.hasOwed, "the debt")
    (debt,) = till.till.aside.owed.rows
    assert (debt.contact, debt.amount_number) == ("\u2068Karim\u2069", "\u2066250\u2069")
    assert debt.told == "Reçu \u20661\u2069 · \u206616:40\u2069"
    hands.tap("asideButton")
    hands.rest()

    place = hands.middle(f"give_{debt.key}")
    hands.tap_at(place)
    hands.rest()
    hands.tap_at(place)  # a second tap in one place is no yes
    hands.rest()
    assert till.till.aside.hasOwed
    hands.tap(f"keep_{debt.key}")
    hands.rest()
    hands.tap(f"give_{debt.key}")
    hands.rest()
    hands.tap(f"given_{debt.key}")
    until(lambda: not till.till.aside.hasOwed, "no debt")

    with Books.read_only(tablet) as books:
        assert owing.change_owed(books) == []
        assert isinstance(told(books)[-1], ChangeGiven)


def test_the_second_yes_comes_into_view_on_a_small_tablet_and_not_under_the_finger(
    open_till: OpenIt, tablet: Path, clock: StoppedClock
) -> None:
    with Books.open(tablet, clock=clock) as books:
        cart = Cart().add(SOAP)
        for _ in range(2):
            putting_aside.put_aside(books, cart, "", clock=clock)
        tender = replace(cash_tender(cart.total, Money(500)), owed=Money(250), owed_to="Karim")
        for _ in range(2):
            selling.record_sale(books, cart, tender, by="A1", clock=clock, in_hand=False)
    till = open_till(language="fr")
    till.window.resize(1024, 600)
    hands = Hands(till)
    until(lambda: till.till.aside.hasOwed, "the debt")
    key = till.till.aside.owed.rows[0].key
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("asideButton")
    hands.rest()
    place = hands.middle(f"give_{key}")

    hands.tap_at(place)
    hands.rest()
    yes = hands.find(f"given_{key}")
    box = yes.mapRectToScene(QRectF(0, 0, yes.width(), yes.height()))

    assert box.bottom() < hands.middle("padGo").y() - hands.find("padGo").height() / 2
    assert not box.contains(place)
    hands.tap_at(place)
    hands.rest()
    assert len(till.till.aside.owed.rows) == 2

"""In every frame and size of letters: all of it in the window, and nothing lost by turning it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.cart import Cart
from kiosk.errors import UnknownProduct
from kiosk.services.preferences import TEXT_SCALES
from tests.conftest import EARRINGS, SOAP
from tests.ui.hands import Hands
from tests.ui.qml.conftest import items
from tests.ui.qml.test_screens import around, on_screen, pressable, screens, seen
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import settle, until
from ui.states import FRAMES
from ui.tree import kind

GREEN = ("payButton", "confirmButton", "newSaleButton")


def turn(till: OpenTill, frame: str) -> None:
    """Give the window the size of *frame*."""
    till.window.resize(*FRAMES[frame])
    until(lambda: till.window.width() == FRAMES[frame][0], "another frame")


@pytest.mark.parametrize("frame", FRAMES)
def test_all_that_can_be_pressed_lies_in_the_window(open_till: OpenIt, frame: str) -> None:
    till = open_till(language="fr")
    turn(till, frame)
    out = []

    for screen in screens(till):
        window = QRectF(0, 0, till.window.width(), till.window.height())
        for item in seen(till.window):
            is_free = around(item, "QQuickFlickable") is not None
            if pressable(item) and not is_free and not window.contains(on_screen(item)):
                out.append((screen, item.objectName()))

    assert out == []


@pytest.mark.parametrize("frame", FRAMES)
def test_the_green_button_is_always_in_one_place(open_till: OpenIt, frame: str) -> None:
    till = open_till()
    turn(till, frame)
    till.till.sell.tap(SOAP.code)
    places = {}

    for name, go_on in zip(
        GREEN, (till.till.sell.pay, till.till.checkout.exact, None), strict=True
    ):
        settle(till.window)
        place = on_screen(Hands(till).find(name))
        places[name] = (place.left(), place.right(), place.bottom())
        if go_on is not None:
            page = till.till.page
            go_on()
            until(lambda page=page: till.till.page != page, "the next page")

    assert len(set(places.values())) == 1


def test_turning_the_tablet_loses_nothing(open_till: OpenIt) -> None:
    till = open_till()
    vm = till.till
    until(lambda: till.window.property("warm"), "what a start leaves for later")
    lost = []

    for screen in screens(till):
        before = (vm.page, vm.basket.cart, vm.checkout.receivedNumber, vm.shelf.searchText)
        kept = _state(till)
        for frame in (*FRAMES, "wide"):
            turn(till, frame)
            settle(till.window)
        after = (vm.page, vm.basket.cart, vm.checkout.receivedNumber, vm.shelf.searchText)
        if (after, _state(till)) != (before, kept):
            lost.append(screen)

    assert lost == []


def _state(till: OpenTill) -> set[str]:
    """What can be pressed now, by name; the toast goes by itself."""
    return {item.objectName() for item in seen(till.window) if pressable(item)} - {"", "toastUndo"}


def sheet(till: OpenTill) -> QQuickItem:
    """The cart below the tiles."""
    return next(item for item in items(till.window) if item.property("stand"))


def test_a_tap_on_the_handle_raises_and_lowers_the_cart(open_till: OpenIt) -> None:
    till = open_till()
    turn(till, "portrait")
    hands = Hands(till)
    pay = on_screen(hands.find("payButton"))
    heights = [sheet(till).height()]

    for _ in range(2):
        hands.tap("sheetHandle")
        hands.rest()
        heights.append(sheet(till).height())

    half, closed, again = heights
    assert closed < half == again
    assert on_screen(hands.find("payButton")) == pay


def test_the_cart_can_be_pulled_up_and_down(open_till: OpenIt) -> None:
    till = open_till()
    turn(till, "portrait")
    hands = Hands(till)
    for product in (SOAP, EARRINGS):
        hands.tap(f"tile_{product.code}")
    stands = [sheet(till).property("stand")]

    for dy in (-500, 960, -300):
        hands.flick("sheetHandle", dy)
        hands.rest()
        stands.append(sheet(till).property("stand"))

    assert stands == ["half", "full", "closed", "half"]


@pytest.mark.parametrize("frame", FRAMES)
def test_larger_letters_leave_every_target_its_size(open_till: OpenIt, frame: str) -> None:
    till = open_till(language="fr")
    turn(till, frame)
    small = []

    for scale in TEXT_SCALES:
        till.till.preferences.chooseTextScale(scale)
        settle(till.window)
        small += [
            (scale, item.objectName(), item.width(), item.height())
            for item in seen(till.window)
            if pressable(item) and min(item.width(), item.height()) < 48
        ]

    assert small == []


def columns(till: OpenTill) -> int:
    """How many tiles there is room for beside one another."""
    grid = next(item for item in items(till.window) if item.inherits("QQuickGridView"))
    return grid.property("columns")


def letters(till: OpenTill) -> Iterator[int]:
    """The sizes of all letters that are seen."""
    for item in seen(till.window):
        if item.inherits("QQuickText") and item.property("text"):
            yield item.property("font").pixelSize()


def test_the_largest_letters_cost_a_column(open_till: OpenIt) -> None:
    till = open_till()
    turn(till, "compact")
    settle(till.window)
    usual = columns(till)

    till.till.preferences.chooseTextScale("1.3")
    settle(till.window)

    assert (usual, columns(till)) == (4, 3)
    assert min(letters(till)) >= 14


def test_a_message_waits_until_the_finger_is_up(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    tile, finger = f"tile_{SOAP.code}", QTest.createTouchDevice()
    place = hands.middle(tile)

    QTest.touchEvent(till.window, finger).press(0, place, till.window).commit()
    till.till.tell(UnknownProduct(product="K7M29QX4W"))
    settle(till.window)
    held = hands.middle(tile)
    QTest.touchEvent(till.window, finger).release(0, place, till.window).commit()
    hands.find("closeMessageButton")
    settle(till.window)

    assert held == place
    assert hands.middle(tile).y() > place.y()
    assert till.till.basket.cart == Cart().add(SOAP)


def test_a_tablet_turned_under_a_finger_sells_nothing(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    place, finger = hands.middle(f"tile_{SOAP.code}"), QTest.createTouchDevice()

    QTest.touchEvent(till.window, finger).press(0, place, till.window).commit()
    turn(till, "portrait")
    settle(till.window)
    QTest.touchEvent(till.window, finger).release(0, QPoint(790, 5), till.window).commit()

    assert not till.till.basket.cart


def test_a_message_covers_nothing_of_the_payment(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    till.till.sell.tap(SOAP.code)
    till.till.sell.pay()
    covered = []

    for frame in FRAMES:
        turn(till, frame)
        till.till.tell(UnknownProduct(product="K7M29QX4W"))
        settle(till.window)
        banner = on_screen(next(item for item in seen(till.window) if kind(item) == "Banner"))
        covered += [
            (frame, item.objectName())
            for item in seen(till.window)
            if pressable(item)
            and item.objectName() != "closeMessageButton"
            and on_screen(item).intersects(banner)
        ]

    assert covered == []


def test_with_reduced_motion_nothing_moves(open_till: OpenIt) -> None:
    till = open_till()
    till.till.preferences.toggleReducedMotion()
    hands = Hands(till)
    tile, finger = f"tile_{SOAP.code}", QTest.createTouchDevice()

    QTest.touchEvent(till.window, finger).press(0, hands.middle(tile), till.window).commit()
    settle(till.window)

    assert hands.find(tile).property("pressed")
    assert hands.find(tile).scale() == 1

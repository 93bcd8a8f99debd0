"""The on-screen keyboard: what stands on it, and thumbs typing on it into the fields of a till."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.cart import Cart
from kiosk.words import LANGUAGES
from tests.conftest import EARRINGS, SOAP
from tests.ui.hands import Hands
from tests.ui.test_till import page_is
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.keyboard import ARABIC, LATIN, NUMBERS, keys
from ui.pictures import until

FRAMES = [(1280, 800), (1024, 600), (800, 1280)]


# --- what stands where ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layer", [NUMBERS, LATIN, ARABIC])
def test_four_rows_of_keys_leave_no_hole_and_no_key_stands_twice(layer: str, language: str) -> None:
    found = keys(layer, language)

    assert len({key.code for key in found}) == len(found)
    for row in range(4):
        edge = 0.0
        for key in (key for key in found if key.row == row):
            assert key.start == pytest.approx(edge)
            edge = key.start + key.span
        assert edge == pytest.approx(1)


@pytest.mark.parametrize(
    ("layer", "letters"),
    [
        (NUMBERS, "0123456789-/.,"),
        (LATIN, "abcdefghijklmnopqrstuvwxyzéèçàêâïîôùûœ'-"),
        (ARABIC, "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىئؤأإآءڤڨگ"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_that_names_here_are_written_with_can_be_typed(
    layer: str, letters: str, language: str
) -> None:
    reached = {letter for key in keys(layer, language) for letter in key.face + key.variants}

    assert set(letters) <= reached


@pytest.mark.parametrize(
    ("language", "row"), [("fr", "azerty"), ("ar", "azerty"), ("en", "qwerty")]
)
def test_latin_letters_stand_as_people_know_them(language: str, row: str) -> None:
    assert "".join(key.face for key in keys(LATIN, language)[:6]) == row


def test_the_script_of_the_screen_is_the_first_way_out_of_the_numbers() -> None:
    def ways(language: str) -> list[str]:
        return [key.code for key in keys(NUMBERS, language) if key.kind == "layer"]

    assert ways("ar") == [ARABIC, LATIN]
    assert ways("fr") == ways("en") == [LATIN, ARABIC]


# --- thumbs ---------------------------------------------------------------------------------------


class Thumbs(Hands):
    """Hands that look for something, or say which payment it was."""

    def __init__(self, till: OpenTill) -> None:
        super().__init__(till)
        self._till = till
        self.field = ""

    def search(self) -> "Thumbs":
        self.tap("searchButton")
        return self.into("searchField")

    def into(self, field: str) -> "Thumbs":
        self.field = field
        self.tap(field)
        self.find("type_space")
        self.rest()
        return self

    def type(self, *codes: str) -> None:
        for code in codes:
            self.tap(f"type_{code}")

    def layer(self, code: str) -> None:
        self.type(code)
        self.rest()

    @property
    def text(self) -> str:
        return str(self.find(self.field).property("text"))

    @property
    def has_focus(self) -> bool:
        return bool(self.find(self.field).property("activeFocus"))

    def is_open(self) -> bool:
        return any(item.objectName() == "type_space" for item in self.seen())

    def seen(self) -> Iterator[QQuickItem]:
        waiting = [self._till.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(item.childItems())

    def place(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def board(self) -> list[QQuickItem]:
        return [item for item in self.seen() if item.objectName().startswith("type_")]

    def top(self) -> float:
        return min(self.place(key).top() for key in self.board())

    def closed(self) -> bool:
        until(lambda: not self.is_open(), "the keyboard to go")
        return True

    def hold(self, code: str, is_enough: Callable[[], bool]) -> None:
        """Keep a finger on a key until *is_enough*."""
        window, finger, place = self._till.window, self._finger, self.middle(f"type_{code}")
        QTest.touchEvent(window, finger).press(0, place, window).commit()
        until(is_enough, f"what holding {code} brings")
        QTest.touchEvent(window, finger).release(0, place, window).commit()

    def offers(self, letter: str) -> bool:
        """Whether *letter* is offered above the keys."""
        return any(item.objectName() == f"variant_{letter}" for item in self.seen())


def test_arabic_letters_find_the_soap(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()

    hands.layer(ARABIC)
    hands.type("ص", "ا", "ب", "و", "ن", "space", "ز")
    hands.rest()

    assert hands.text == "صابون ز"
    tile = hands.place(hands.find(f"tile_{SOAP.code}"))
    assert tile.bottom() <= hands.top()
    hands.tap(f"tile_{SOAP.code}")
    assert hands.closed()


def test_that_nothing_was_found_is_said_above_the_keys(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    hands.type(*"987")
    hands.rest()

    assert hands.place(hands.find("clearSearchButton")).bottom() <= hands.top()
    hands.tap("clearSearchButton")

    assert hands.text == ""


def test_numbers_come_first_and_the_layer_stays_while_it_is_open(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    hands = Thumbs(till).search()
    hands.type("1", "0")
    hands.layer(LATIN)
    till.till.preferences.chooseLanguage("en")
    hands.rest()
    hands.type("q", "w", "e")
    hands.layer(ARABIC)
    till.till.preferences.chooseLanguage("ar")
    hands.rest()
    hands.type("س")
    hands.type("done")
    assert hands.closed()

    hands.into("searchField")
    hands.type("7")

    assert hands.text == "10qweس7"


def test_held_letters_offer_their_accents_and_shift_makes_one_capital(open_till: OpenIt) -> None:
    hands = Thumbs(open_till(language="fr")).search()
    hands.layer(LATIN)
    hands.type("shift", "b", "i")

    hands.hold("e", lambda: hands.offers("è"))
    hands.tap("variant_è")
    hands.type("r", "e", "shift")
    hands.hold("c", lambda: hands.offers("Ç"))
    hands.tap("variant_Ç")
    hands.hold("o", lambda: hands.offers("œ"))
    hands.type("é")  # instead of what is offered

    assert hands.text == "BièreÇoé"
    assert not hands.offers("œ")


def test_backspace_takes_one_letter_and_held_takes_more(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    hands.type(*"1234567890")
    hands.type("back")
    assert hands.text == "123456789"

    hands.hold("back", lambda: len(hands.text) < 6)
    left = hands.text
    hands.rest()
    assert hands.text == left

    hands.hold("back", lambda: hands.text == "")
    hands.type("back", "5")
    assert hands.text == "5"


def test_backspace_takes_what_is_selected_or_before_the_cursor_and_nothing_else(
    open_till: OpenIt,
) -> None:
    hands = Thumbs(open_till()).search()
    hands.type(*"12345")
    field = hands.find("searchField")

    field.setProperty("cursorPosition", 3)
    hands.type("back")
    assert hands.text == "1245"
    field.setProperty("cursorPosition", 0)
    hands.type("back")
    assert hands.text == "1245"
    field.metaObject().invokeMethod(field, "selectAll")
    hands.type("back")
    assert hands.text == ""


def test_a_letter_takes_the_place_of_what_is_selected(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    hands.type(*"123")
    field = hands.find("searchField")
    field.metaObject().invokeMethod(field, "selectAll")

    hands.type("9")

    assert hands.text == "9"


def test_two_thumbs_at_once_type_both_letters_once(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    hands.layer(ARABIC)

    for _ in range(5):
        hands.tap_together("type_ش", "type_م")

    assert sorted(hands.text) == sorted("شم" * 5)


def test_a_thumb_that_comes_down_before_the_other_is_lifted_types_in_that_order(
    open_till: OpenIt,
) -> None:
    till = open_till()
    hands = Thumbs(till).search()
    window, finger = till.window, QTest.createTouchDevice()
    one, other = hands.middle("type_1"), hands.middle("type_9")

    QTest.touchEvent(window, finger).press(0, one, window).commit()
    QTest.touchEvent(window, finger).stationary(0).press(1, other, window).commit()
    QTest.touchEvent(window, finger).stationary(0).release(1, other, window).commit()
    QTest.touchEvent(window, finger).release(0, one, window).commit()

    assert hands.text == "19"


def test_hurried_taps_are_all_typed_and_the_field_keeps_the_focus(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    places = {code: hands.middle(f"type_{code}") for code in "123"}

    for code in "123" * 10:
        hands.tap_at(places[code])

    assert hands.text == "123" * 10
    assert hands.has_focus


def test_the_number_of_a_payment_is_typed_and_its_field_stays_in_sight(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    hands = Thumbs(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    page_is(till, "pay")
    hands.rest()
    hands.tap("means_card")
    hands.rest()
    before = hands.place(hands.find("referenceField")).top()

    hands.into("referenceField")
    hands.type(*"004512")
    assert hands.text == "004512"
    assert hands.place(hands.find("referenceField")).bottom() <= hands.top()
    hands.type("done")
    hands.closed()
    hands.rest()
    assert hands.place(hands.find("referenceField")).top() == before
    hands.into("referenceField")
    hands.tap("confirmButton")  # it is not covered
    page_is(till, "done")

    assert hands.closed()


def test_a_tap_beside_it_closes_it_and_is_still_heard(open_till: OpenIt) -> None:
    till = open_till()
    hands = Thumbs(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.search().type("5")

    hands.tap(f"plus_{SOAP.code}")

    assert hands.closed()
    assert till.till.basket.cart == Cart().add(SOAP, 2_000)
    assert hands.text == "5"
    assert not hands.has_focus


def test_a_drag_over_the_results_leaves_it_open(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()
    hands.layer(LATIN)
    hands.type("s")

    hands.flick(f"tile_{SOAP.code}", -60)
    hands.rest()

    assert hands.is_open()
    assert hands.has_focus


def test_a_real_keyboard_sends_it_away_and_a_touch_calls_it_back(open_till: OpenIt) -> None:
    till = open_till()
    hands = Thumbs(till).search()

    QTest.keyClick(till.window, Qt.Key.Key_5)
    assert hands.closed()
    assert hands.has_focus
    hands.into("searchField")
    hands.type("6")

    assert hands.text == "56"


def test_the_focus_alone_does_not_call_it(open_till: OpenIt) -> None:
    hands = Thumbs(open_till())
    hands.tap("searchButton")
    hands.find("searchField").forceActiveFocus()
    hands.rest()

    assert not hands.is_open()


def test_closing_the_search_closes_it(open_till: OpenIt) -> None:
    hands = Thumbs(open_till()).search()

    hands.tap("closeSearchButton")

    assert hands.closed()
    hands.find(f"tile_{EARRINGS.code}")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("layer", [NUMBERS, LATIN, ARABIC])
def test_every_key_fits_a_finger_says_its_name_and_leaves_the_cart_alone(
    open_till: OpenIt, frame: tuple[int, int], layer: str
) -> None:
    till = open_till(language="ar")
    width, height = frame
    till.show(width, height, full_screen=False)
    hands = Thumbs(till).search()
    if layer != NUMBERS:
        hands.layer(layer)

    places = {key.objectName(): hands.place(key) for key in hands.board()}
    small = {name: at for name, at in places.items() if at.height() < 56 + 6 or at.width() < 46}
    assert small == {}
    assert height - hands.top() <= 270
    assert all(at.left() >= 0 and at.right() <= width for at in places.values())
    assert all(at.bottom() <= height for at in places.values())
    if width > height:
        pay = hands.place(hands.find("payButton"))
        assert not any(at.intersects(pay) for at in places.values())
    nameless = [
        key.objectName()
        for key in hands.board()
        if not QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_keys_stand_in_the_same_order_on_a_screen_read_from_the_right(open_till: OpenIt) -> None:
    hands = Thumbs(open_till(language="ar")).search()
    hands.layer(ARABIC)

    assert hands.middle("type_ض").x() < hands.middle("type_ص").x() < hands.middle("type_ج").x()

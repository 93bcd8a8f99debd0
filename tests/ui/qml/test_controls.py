"""What each control promises to the finger on it."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.hands import Hands
from tests.ui.qml.conftest import Show, Shown, items
from ui.pictures import settle, until
from ui.tree import kind

GO = """
PrimaryButton {
    objectName: "go"
    width: 300
    glyph: "cash"
    text: "go"
    onGo: window.times += 1
}
"""


def hold(shown: Shown, hands: Hands, name: str, is_enough: Callable[[], bool]) -> None:
    """Keep a finger on the control called *name* until *is_enough*."""
    place = hands.middle(name)
    finger = QTest.createTouchDevice()
    QTest.touchEvent(shown.window, finger).press(0, place, shown.window).commit()
    until(is_enough, "the end of a hold")
    QTest.touchEvent(shown.window, finger).release(0, place, shown.window).commit()


def test_the_green_button_is_deaf_while_its_screen_is_new(show: Show) -> None:
    shown, hands = show(f"Item {{ id: page; objectName: 'page'; anchors.fill: parent; {GO} }}")
    hands.tap("go")
    page = hands.find("page")
    page.setVisible(False)
    page.setVisible(True)

    hands.tap("go")  # the second half of a double tap on the screen before
    until(lambda: hands.find("go").property("armed"), "a button that hears")
    hands.tap("go")

    assert shown.times == 2


def test_the_green_button_does_nothing_while_it_is_busy(show: Show) -> None:
    shown, hands = show(GO.replace("text:", "busy: true; text:"))

    hands.tap("go")

    assert shown.times == 0


def test_a_green_button_that_is_not_ready_still_asks_so_that_the_answer_can_say_why(
    show: Show,
) -> None:
    shown, hands = show(GO.replace("text:", "ready: false; text:"))

    hands.tap("go")

    assert shown.times == 1


KEY = """
StepperKey {
    objectName: "key"
    glyph: "minus"
    label: "less"
    once: ONCE
    onStep: window.times += 1
}
"""


def test_a_press_on_a_stepper_is_one_step(show: Show) -> None:
    shown, hands = show(KEY.replace("ONCE", "false"))

    hands.tap("key")
    hands.tap("key")

    assert shown.times == 2


def test_a_held_stepper_repeats_until_it_is_let_go(show: Show) -> None:
    shown, hands = show(KEY.replace("ONCE", "false"))

    hold(shown, hands, "key", lambda: shown.times >= 4)
    counted = shown.times
    hands.rest()

    assert shown.times == counted


def test_holding_never_throws_a_line_away(show: Show) -> None:
    shown, hands = show(KEY.replace("ONCE", "window.times >= 2"))

    def is_held_long() -> bool:
        if shown.times < 2:
            return False
        hands.rest()  # longer than the next step of a hold would take
        return True

    hold(shown, hands, "key", is_held_long)
    hands.rest()
    assert shown.times == 2

    hands.tap("key")
    assert shown.times == 3


TILE = """
ProductTile {
    width: 175
    height: 203
    code: "C"
    name: "NAME"
    variant: "VARIANT"
    priceNumber: "\\u2066128\\u202f500\\u2069"
    picture: ""
    tint: 3
    mark: "cross"
    inCart: ""
    stockText: ""
    stockKind: "plenty"
    accessibleName: "tile"
    onTapped: window.times += 1
}
"""


def tile(name: str = "ماء الورد", variant: str = "") -> str:
    return TILE.replace("NAME", name).replace("VARIANT", variant)


def test_a_tile_answers_while_it_is_pressed(show: Show) -> None:
    shown, hands = show(tile())
    place = hands.middle("tile_C")
    finger = QTest.createTouchDevice()
    QTest.touchEvent(shown.window, finger).press(0, place, shown.window).commit()

    until(lambda: hands.find("tile_C").scale() < 1, "a pressed tile")
    QTest.touchEvent(shown.window, finger).release(0, place, shown.window).commit()
    until(lambda: hands.find("tile_C").scale() == 1, "a tile at rest")

    assert shown.times == 1


def test_a_held_tile_asks_how_many_and_takes_none(show: Show) -> None:
    shown, hands = show(
        tile().replace("onTapped", "onLongPressed: window.heard = 'held'; onTapped")
    )

    hold(shown, hands, "tile_C", lambda: shown.heard == "held")

    assert shown.times == 0


def test_a_finger_that_moves_away_does_not_hold_a_tile(show: Show) -> None:
    shown, hands = show(
        tile().replace("onTapped", "onLongPressed: window.heard = 'held'; onTapped")
    )
    middle, finger = hands.middle("tile_C"), QTest.createTouchDevice()
    clock = QElapsedTimer()

    QTest.touchEvent(shown.window, finger).press(0, middle, shown.window).commit()
    QTest.touchEvent(shown.window, finger).move(0, middle + QPoint(0, 40), shown.window).commit()
    clock.start()
    until(lambda: clock.hasExpired(700), "longer than a hold")
    QTest.touchEvent(shown.window, finger).release(0, middle, shown.window).commit()

    assert shown.heard == ""


ROW = """
CartRow {
    width: 364
    code: "C"
    name: "ماء الورد"
    mark: "cross"
    picture: ""
    tint: 0
    quantityText: "3"
    quantityUnit: ""
    amountNumber: "1 350"
    beforeNumber: ""
    canLower: true
    accessibleName: "ماء الورد، العدد 3"
    onQuantityTapped: window.heard += "quantity "
    onAmountTapped: window.heard += "amount "
}
"""


def test_number_and_amount_of_a_line_can_be_tapped(show: Show) -> None:
    shown, hands = show(ROW)

    hands.tap("quantity_C")
    hands.tap("amount_C")

    assert shown.heard == "quantity amount "
    for name in ("quantity_C", "amount_C"):
        assert min(hands.find(name).width(), hands.find(name).height()) >= 56


def test_what_was_weighed_says_its_unit_under_its_number(show: Show) -> None:
    weighed = ROW.replace('quantityText: "3"', 'quantityText: "415"')
    shown, hands = show(weighed.replace('quantityUnit: ""', 'quantityUnit: "غ"'))

    number = hands.find("quantity_C")
    texts = {
        item.property("text"): item.mapToScene(item.boundingRect().center()).y()
        for item in items(shown.window)
        if item.inherits("QQuickText") and number.isAncestorOf(item)
    }
    assert list(texts) == ["415", "غ"]
    assert texts["415"] < texts["غ"]


def test_a_photograph_fills_its_square_on_a_line(show: Show, tmp_path: Path) -> None:
    Image.new("RGB", (640, 480), "red").save(tmp_path / "a.webp", lossless=True)
    shown, _ = show(ROW.replace('picture: ""', f'picture: "{(tmp_path / "a.webp").as_uri()}"'))
    settle(shown.window)

    (photograph,) = (item for item in items(shown.window) if kind(item) == "GoodsPicture")
    whole = QRectF(0, 0, photograph.width(), photograph.height())
    square = photograph.mapRectToScene(whole).toRect().adjusted(1, 1, -1, -1)
    corners = (square.topLeft(), square.topRight(), square.bottomLeft(), square.bottomRight())
    picture = shown.window.grabWindow()
    assert [picture.pixelColor(corner).name() for corner in corners] == ["#ff0000"] * 4


def test_two_fingers_on_one_tile_count_once(show: Show) -> None:
    shown, hands = show(tile())
    middle = hands.middle("tile_C")
    finger = QTest.createTouchDevice()
    places = (middle - QPoint(30, 0), middle + QPoint(30, 0))

    down = QTest.touchEvent(shown.window, finger)
    up = QTest.touchEvent(shown.window, finger)
    for number, place in enumerate(places):
        down.press(number, place, shown.window)
    down.commit()
    for number, place in enumerate(places):
        up.release(number, place, shown.window)
    up.commit()

    assert shown.times == 1


def test_the_price_of_a_tile_never_moves(show: Show) -> None:
    def price_bottom(name: str, variant: str) -> float:
        shown, hands = show(tile(name, variant))
        hands.find("tile_C")
        price = next(item for item in items(shown.window) if kind(item) == "AmountText")
        return price.mapToScene(price.boundingRect().bottomLeft()).y()

    long_name = "زربية كبيرة جدا بزخارف أمازيغية قديمة من جبال الأوراس منسوجة باليد من صوف"

    bottoms = {
        price_bottom("ماء الورد", ""),
        price_bottom(long_name, ""),
        price_bottom(long_name, "مقاس كبير جدا L-XL"),
    }

    assert len(bottoms) == 1


def test_keys_stand_left_to_right_in_every_language(show: Show) -> None:
    shown, hands = show("Keypad { onPressed: key => window.heard += key + ' ' }", "ar")

    columns = [hands.middle(f"key_{key}").x() for key in ("1", "2", "3")]
    for key in ("1", "00", "back"):
        hands.tap(f"key_{key}")

    assert columns == sorted(columns)
    assert hands.middle("key_00").x() < hands.middle("key_0").x() < hands.middle("key_back").x()
    assert shown.heard == "1 00 back "


AMOUNT = 'AmountText { objectName: "amount"; number: "\\u20664\\u202f600\\u2069" }'


def test_the_currency_follows_the_figures_in_the_direction_of_reading(show: Show) -> None:
    def places(language: str) -> tuple[float, float]:
        _, hands = show(AMOUNT, language)
        figures, currency = hands.find("amount").childItems()
        return figures.x(), currency.x()

    arabic, french = places("ar"), places("fr")

    assert arabic[1] < arabic[0]
    assert french[0] < french[1]


def test_words_of_both_scripts_stand_on_one_line(show: Show) -> None:
    shown, _ = show('Row { Words { text: "السلة" } Words { text: "Panier" } }')
    arabic, latin = (item for item in items(shown.window) if kind(item) == "Words")

    assert arabic.height() == latin.height() == 26
    assert abs(baseline(arabic) - baseline(latin)) <= 0.5


def baseline(item: QQuickItem) -> float:
    """How far down in the window the letters of *item* stand."""
    return item.mapToScene(QPointF(0, item.property("baselineOffset"))).y()

"""What holds for every screen in every language: nothing cut, all large enough, all with a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.catalogue import Product
from kiosk.domain.text import CURRENCY
from kiosk.errors import StoreFull
from kiosk.words import LANGUAGES
from tests.conftest import EARRINGS, HONEY, SOAP
from tests.ui.qml.conftest import items
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import settle, until
from ui.tree import kind

FINGER = 56  # pixels; what a finger may press is at least that large


def screens(till: OpenTill) -> Iterator[str]:
    """Walk *till* through its screens, stopping when each stands still."""
    for name in _walk(till):
        settle(till.window)
        yield name


def _walk(till: OpenTill) -> Iterator[str]:
    sell, checkout = till.till.sell, till.till.checkout
    yield "empty cart"
    for product in (SOAP, EARRINGS, HONEY):
        sell.tap(product.code)
    sell.removeLine(SOAP.code)
    yield "sell"
    till.till.shelf.openSearch()
    yield "kinds of goods"
    till.till.shelf.searchText = "xyz"
    yield "no match"
    till.till.shelf.closeSearch()
    sell.pay()
    yield "nothing given"
    checkout.addPiece(200, "note")
    yield "too little"
    checkout.openKeypad()
    yield "keypad"
    checkout.chooseMeans("transfer")
    yield "transfer"
    checkout.chooseMeans("cash")
    for digit in "6000":
        checkout.key(digit)
    checkout.confirm()
    until(lambda: till.till.page == "done", "the done screen")
    yield "done"
    till.till.stop_selling(StoreFull())
    yield "stopped"


def seen(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item of *window* that can be seen."""
    return (
        item
        for item in items(window)
        if item.isVisible() and item.width() > 0 and item.height() > 0
    )


def on_screen(item: QQuickItem) -> QRectF:
    """Where *item* lies in its window."""
    return QRectF(
        item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height()))
    ).normalized()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_screen_is_cut(open_till: OpenIt, language: str) -> None:
    till = open_till(language=language)

    cut = [
        (screen, item.property("text"))
        for screen in screens(till)
        for item in seen(till.window)
        if item.inherits("QQuickText") and item.property("truncated") and not shows_goods(item)
    ]

    assert cut == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_leaves_the_window_or_its_button(open_till: OpenIt, language: str) -> None:
    till = open_till(language=language)
    out = []

    for screen in screens(till):
        inside = QRectF(0, 0, till.window.width(), till.window.height())
        for item in seen(till.window):
            if item.inherits("QQuickText") and item.property("text") and not is_free(item):
                room = inside
                button = around(item, "QQuickAbstractButton")
                if button is not None:
                    room = room & on_screen(button)
                if not room.adjusted(-1, -1, 1, 1).contains(on_screen(item)):
                    out.append((screen, item.property("text")))

    assert out == []


def around(item: QQuickItem, qt_class: str) -> QQuickItem | None:
    """The nearest ancestor of *item* of that class."""
    parent = item.parentItem()
    while parent is not None and not parent.inherits(qt_class):
        parent = parent.parentItem()
    return parent


def shows_goods(item: QQuickItem) -> bool:
    """Whether *item* is on a tile or a line: names are as long as people make them."""
    parent = item.parentItem()
    while parent is not None and kind(parent) not in ("ProductTile", "CartRow", "CartRowSettled"):
        parent = parent.parentItem()
    return parent is not None


def is_free(item: QQuickItem) -> bool:
    """Whether *item* scrolls, or counts on the edge of its button."""
    parent = item.parentItem()
    return around(item, "QQuickFlickable") is not None or (
        parent is not None and kind(parent) == "CountBadge"
    )


def pressable(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton") or kind(item) == "ProductTile"


def test_everything_to_press_is_as_large_as_a_finger(open_till: OpenIt) -> None:
    till = open_till(language="fr")

    small = [
        (screen, item.objectName(), item.width(), item.height())
        for screen in screens(till)
        for item in seen(till.window)
        if pressable(item) and min(item.width(), item.height()) < FINGER
    ]

    assert small == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_to_press_has_a_name_and_a_role(open_till: OpenIt, language: str) -> None:
    till = open_till(language=language)
    roles = {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox}
    nameless = []

    for screen in screens(till):
        for item in seen(till.window):
            if pressable(item):
                told = QAccessible.queryAccessibleInterface(item)
                if told.role() not in roles or not told.text(QAccessible.Text.Name).strip():
                    nameless.append((screen, item.objectName(), told.role()))

    assert nameless == []


def test_a_tile_is_read_out_with_price_and_maker_and_count(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    till.till.sell.tap(SOAP.code)
    settle(till.window)

    assert spoken_name(till, SOAP) == (
        "\u2068Savon à l'huile d'olive\u2069, \u2066250\u2069\u202fDA, "
        "\u2068Noura\u2069, dans le panier \u20661\u2069"
    )


def spoken_name(till: OpenTill, product: Product) -> str:
    tile = next(item for item in seen(till.window) if item.objectName() == f"tile_{product.code}")
    return QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name)


def test_arabic_is_the_mirror_of_french(open_till: OpenIt) -> None:
    till = open_till(language="fr")
    till.till.sell.tap(SOAP.code)
    settle(till.window)
    names = ("payButton", f"tile_{SOAP.code}", f"minus_{SOAP.code}", "searchButton", "morePlace")
    french = {name: place(till, name) for name in names}

    till.till.preferences.chooseLanguage("ar")
    settle(till.window)

    width = till.window.width()
    assert {name: place(till, name) for name in names} == {
        name: pytest.approx(width - middle, abs=6) for name, middle in french.items()
    }


def place(till: OpenTill, name: str) -> float:
    """How far from the left the control called *name* has its middle."""
    return (
        on_screen(next(item for item in seen(till.window) if item.objectName() == name))
        .center()
        .x()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_many_times_what_is_read_in_order_beside_the_name(
    open_till: OpenIt, language: str
) -> None:
    till = open_till(language=language)
    till.till.basket.put_in(lambda cart: cart.add(HONEY, 305))
    till.till.sell.pay()
    until(lambda: till.till.page == "pay", "the payment")
    settle(till.window)

    (row,) = (item for item in seen(till.window) if kind(item) == "CartRowSettled")
    texts = [
        (on_screen(item), item.property("text"))
        for item in seen(till.window)
        if item.inherits("QQuickText") and row.isAncestorOf(item)
    ]
    height = next(where.center().y() for where, text in texts if text == "×")
    on_its_line = [
        (where.x(), text) for where, text in texts if where.top() < height < where.bottom()
    ]
    on_its_line.sort(reverse=language == "ar")
    assert [text for _, text in on_its_line[:4]] == [
        row.property("countText"),
        "×",
        "\u20662\u202f205\u2069",
        CURRENCY[language],
    ]


def test_the_newest_line_scrolls_into_view(open_till: OpenIt) -> None:
    till = open_till()
    till.window.setHeight(560)
    settle(till.window)
    for product in (SOAP, EARRINGS, HONEY):
        till.till.basket.put_in(lambda cart, product=product: cart.add(product))
    settle(till.window)
    newest = on_screen(line_of(till, HONEY))

    till.till.sell.tap(SOAP.code)
    settle(till.window)
    oldest = on_screen(line_of(till, SOAP))

    lines = on_screen(around_line(till, SOAP))
    assert lines.contains(newest)
    assert lines.contains(oldest)
    assert not lines.contains(on_screen(line_of(till, HONEY)))


def line_of(till: OpenTill, product: Product) -> QQuickItem:
    return next(
        item
        for item in seen(till.window)
        if kind(item) == "CartRow" and item.property("code") == product.code
    )


def around_line(till: OpenTill, product: Product) -> QQuickItem:
    view = around(line_of(till, product), "QQuickFlickable")
    assert view is not None
    return view

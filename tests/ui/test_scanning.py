"""A scanner at the till: what each page does with a code, and that no control hears its keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.domain import codes
from kiosk.domain.cart import Cart
from kiosk.domain.codes import product_address, receipt_address
from kiosk.errors import StoreFull
from kiosk.services import selling
from kiosk.store.books import Books
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.ui.hands import Hands
from tests.ui.keyboards import Keyboard
from ui.app import OpenTill
from ui.pictures import until

HOST = "FAIR.EXAMPLE"
SOAP_LABEL = product_address(HOST, SOAP.code)
EARRINGS_LABEL = product_address(HOST, EARRINGS.code)


class Fair:
    """An open till with a scanner plugged in."""

    def __init__(self, opened: OpenTill) -> None:
        self.opened = opened
        self.till = opened.till
        self.messages: list[str] = []  # codes of what was refused
        self.answers: list[str] = []
        self.till.messageShown.connect(lambda code, _: self.messages.append(code))
        self.till.told.connect(self.answers.append)
        self.hands = Hands(opened)
        self.keyboard = Keyboard(opened.window)
        self.scan = self.keyboard.scan
        until(lambda: opened.window.property("warm"), "ears for scanners")

    @property
    def cart(self) -> dict[str, int]:
        """Pieces by product."""
        return {line.key: line.quantity_milli // 1000 for line in self.till.basket.cart.lines}

    def page_is(self, page: str) -> None:
        until(lambda: self.till.page == page, f"the page {page}")

    def focus(self, name: str) -> None:
        self.opened.window.requestActivate()
        self.hands.find(name).forceActiveFocus()
        until(lambda: self.hands.find(name).hasActiveFocus(), f"the focus on {name}")


@pytest.fixture
def fair(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[Fair]:
    assert qapp
    opened = OpenTill(Books.open(tablet, clock=clock), clock, language="fr")
    yield Fair(opened)
    opened.close()


# --- selling --------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", ["us", "fr", "ar"])
def test_scan_adds_without_a_tap(fair: Fair, layout: str) -> None:
    fair.keyboard.layout = layout
    flashed: list[str] = []
    fair.till.sell.lineAdded.connect(flashed.append)

    fair.scan(SOAP_LABEL)
    fair.scan(EARRINGS_LABEL.lower())
    fair.scan(codes.shown_product_code(SOAP.code))

    assert fair.cart == {SOAP.code: 2, EARRINGS.code: 1}
    assert flashed == [SOAP.code, EARRINGS.code, SOAP.code]
    assert (fair.hands.taps, fair.messages) == (0, [])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (product_address(HOST, codes.product_code(7)), "product.unknown"),
        (product_address(HOST, "003XXEKS4"), "product.mistyped"),
        (product_address("SOUK.EXAMPLE", SOAP.code), "scan.other_shop"),
        (f"HTTPS://{HOST}/A/17", "scan.opens_on_telephone"),
        ("6130234000123", "scan.not_ours"),
        ("WIFI:T:WPA;S:fair;P:secret;;", "scan.not_ours"),
        (receipt_address(HOST, codes.receipt_code(bytes(32))), "receipt.unknown"),
    ],
)
def test_what_cannot_be_sold_is_told_and_changes_nothing(fair: Fair, code: str, said: str) -> None:
    fair.scan(SOAP_LABEL)

    fair.scan(code)
    until(lambda: bool(fair.messages), "a message")

    assert fair.messages == [said]
    assert fair.cart == {SOAP.code: 1}


def test_open_pad_stays_and_loses_nothing(fair: Fair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fair.till.pads, "_part", "QuantityPad")

    fair.scan(SOAP_LABEL)
    fair.scan(product_address(HOST, HONEY.code))  # it would ask how much of it, on a pad too

    assert fair.till.pads.part == "QuantityPad"
    assert fair.cart == {SOAP.code: 1}
    assert fair.messages == ["scan.again"]


def test_scan_on_the_page_of_choices_leads_to_the_cart(fair: Fair) -> None:
    fair.till.openMore()

    fair.scan(SOAP_LABEL)

    assert (fair.till.page, fair.cart) == ("sell", {SOAP.code: 1})


def test_flood_is_told_once_and_the_next_scan_works(fair: Fair) -> None:
    fair.scan("0123456789" * 1_000, end=None)
    fair.scan(SOAP_LABEL)

    assert fair.messages == ["scan.unreadable"]
    assert fair.cart == {SOAP.code: 1}


def test_search_field_keeps_what_was_typed(fair: Fair) -> None:
    fair.hands.tap("searchButton")
    fair.focus("searchField")
    fair.keyboard.type("sav", 100)
    fair.scan(EARRINGS_LABEL)
    fair.keyboard.now_ms += 500
    fair.keyboard.type("on", 100)
    until(lambda: fair.till.shelf.searchText == "savon", "what was typed")

    assert fair.cart == {EARRINGS.code: 1}


def test_no_button_hears_a_scan(fair: Fair) -> None:
    fair.scan(SOAP_LABEL)
    fair.hands.rest()
    fair.focus("payButton")
    fair.scan(" 003XXEKS3 ")

    QCoreApplication.processEvents()
    assert fair.till.page == "sell"
    assert fair.cart == {SOAP.code: 2}

    # A person's key on the same button does press it.
    fair.keyboard.now_ms += 500
    fair.keyboard.press_and_release(Qt.Key.Key_Space, 65, " ")
    fair.page_is("pay")


# --- paying ---------------------------------------------------------------------------------------


def test_scan_while_money_is_counted_leads_back_to_the_cart(fair: Fair) -> None:
    fair.scan(SOAP_LABEL)
    fair.hands.rest()
    fair.hands.tap("payButton")
    fair.page_is("pay")
    fair.till.checkout.addPiece(200, "note")

    fair.scan(EARRINGS_LABEL)

    assert fair.till.page == "sell"
    assert fair.cart == {SOAP.code: 1, EARRINGS.code: 1}
    assert fair.messages == []


def test_foreign_code_leaves_the_payment_as_it_is(fair: Fair) -> None:
    fair.scan(SOAP_LABEL)
    fair.till.sell.pay()
    fair.till.checkout.addPiece(200, "note")
    received = fair.till.checkout.receivedNumber

    fair.scan("6130234000123")

    assert fair.messages == ["scan.not_ours"]
    assert (fair.till.page, fair.till.checkout.receivedNumber) == ("pay", received)


@pytest.mark.parametrize("code", [EARRINGS_LABEL, "6130234000123"])
def test_scan_while_the_sale_is_recorded_changes_nothing(
    fair: Fair, tablet: Path, code: str
) -> None:
    fair.scan(SOAP_LABEL)
    fair.till.sell.pay()
    fair.till.checkout.exact()
    assert fair.till.checkout.isBusy

    fair.scan(code)

    # The payment stays closed: a second one of the same cart must not be possible.
    assert fair.till.checkout.isBusy
    fair.page_is("done")
    assert fair.messages == ["scan.again" if code == EARRINGS_LABEL else "scan.not_ours"]
    assert fair.cart == {}
    with Books.read_only(tablet) as books:
        assert selling.sales_kept(books) == 1


def test_scan_while_nothing_can_be_sold_changes_nothing(fair: Fair) -> None:
    fair.scan(SOAP_LABEL)
    fair.till.stop_selling(StoreFull())

    fair.scan(EARRINGS_LABEL)
    fair.scan(receipt_address(HOST, codes.receipt_code(bytes(32))))

    assert fair.messages == ["scan.again", "scan.again"]
    assert (fair.till.page, fair.cart) == ("stopped", {SOAP.code: 1})


# --- after a sale ---------------------------------------------------------------------------------


def sold(fair: Fair) -> None:
    fair.scan(SOAP_LABEL)
    fair.till.sell.pay()
    fair.till.checkout.exact()
    fair.page_is("done")


def test_scan_after_a_sale_begins_the_next_one(fair: Fair, tablet: Path) -> None:
    sold(fair)

    fair.scan(EARRINGS_LABEL)
    fair.scan(EARRINGS_LABEL)
    fair.scan(SOAP_LABEL)
    fair.page_is("sell")

    assert fair.cart == {EARRINGS.code: 2, SOAP.code: 1}
    assert fair.messages == []
    until(lambda: kept(tablet).pieces == 3, "the cart on the disk")
    with Books.read_only(tablet) as books:
        assert selling.sale_on_done_screen(books) is None


def kept(tablet: Path) -> Cart:
    with Books.read_only(tablet) as books:
        return selling.kept_cart(books)


def test_foreign_code_after_a_sale_leaves_its_undo(fair: Fair) -> None:
    sold(fair)

    fair.scan("6130234000123")
    fair.scan(product_address(HOST, codes.product_code(7)))

    assert fair.messages == ["scan.not_ours", "product.unknown"]
    assert fair.till.page == "done"


def test_scan_that_cannot_begin_the_next_sale_is_asked_for_again(
    fair: Fair, monkeypatch: pytest.MonkeyPatch
) -> None:
    sold(fair)

    def full(_: Books) -> None:
        raise StoreFull()

    monkeypatch.setattr(selling, "begin_next_sale", full)
    fair.scan(EARRINGS_LABEL)
    fair.page_is("stopped")
    monkeypatch.undo()
    fair.till.retry()
    fair.page_is("done")
    fair.till.done.newSale()
    fair.page_is("sell")

    assert fair.messages == ["scan.again"]
    assert fair.cart == {}


# --- receipts -------------------------------------------------------------------------------------


def test_receipt_of_this_tablet_is_told(fair: Fair) -> None:
    sold(fair)
    address = receipt_address(HOST, fair.till.done.sale.receipt_code)

    fair.scan(address)
    until(lambda: len(fair.answers) == 1, "an answer")
    fair.till.done.undo()
    fair.page_is("sell")
    fair.scan(address)
    until(lambda: len(fair.answers) == 2, "an answer")

    receipt = "Reçu \u2066T07-000001\u2069 du \u206612/01/2024\u2069 : \u2066250\u2069\u202fDA"
    assert fair.answers == [receipt, f"{receipt}, vente annulée"]
    assert fair.messages == []

"""How many taps people need, played on the real screens by a finger; the table is printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.codes import product_address
from kiosk.services import selling
from kiosk.store.books import Books
from tests.conftest import EARRINGS, SOAP, StoppedClock
from tests.ui.hands import Hands
from tests.ui.keyboards import Keyboard
from ui.app import OpenTill
from ui.pictures import until


class Stand:
    """An open till under a finger that is counted."""

    def __init__(self, opened: OpenTill) -> None:
        self.till = opened.till
        self.hands = Hands(opened)
        self.keyboard = Keyboard(opened.window)
        self.tap = self.hands.tap
        until(lambda: opened.window.property("warm"), "ears for scanners")

    @property
    def pieces(self) -> int:
        return self.till.basket.cart.pieces

    def page_is(self, page: str) -> None:
        """Wait for *page*, and as long as its green button is deaf: nobody taps faster."""
        until(lambda: self.till.page == page, f"the page {page}")
        self.hands.rest()

    def sell(self) -> None:
        self.tap(f"tile_{SOAP.code}")
        self.tap("payButton")
        self.page_is("pay")
        self.tap("exactButton")
        self.page_is("done")


@pytest.fixture
def stand(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[Stand]:
    assert qapp
    opened = OpenTill(Books.open(tablet, clock=clock), clock)
    yield Stand(opened)
    opened.close()


def sold(tablet: Path) -> list[int]:
    """What each sale that another program can read came to."""
    with Books.read_only(tablet) as books:
        return [
            total for (total,) in books.connection.execute("SELECT total FROM sale ORDER BY seq")
        ]


def exact_cash(stand: Stand) -> None:
    stand.sell()


def one_note(stand: Stand) -> None:
    stand.tap(f"tile_{SOAP.code}")
    stand.tap("payButton")
    stand.page_is("pay")
    stand.tap("note_1000")
    stand.tap("confirmButton")
    stand.page_is("done")


def two_artisans(stand: Stand) -> None:
    stand.tap(f"tile_{EARRINGS.code}")
    stand.sell()


def scanned(stand: Stand) -> None:
    stand.keyboard.scan(product_address("FAIR.EXAMPLE", SOAP.code))
    until(lambda: stand.pieces == 1, "the soap")
    stand.tap("payButton")
    stand.page_is("pay")
    stand.tap("exactButton")
    stand.page_is("done")


def half_by_card(stand: Stand) -> None:
    stand.tap(f"tile_{EARRINGS.code}")
    stand.tap("payButton")
    stand.page_is("pay")
    stand.tap("means_card")
    stand.tap("partButton")
    for key in ("1", "7", "00"):
        stand.tap(f"key_{key}")
    stand.tap("takePartButton")
    stand.hands.rest()
    stand.tap("exactButton")
    stand.page_is("done")


def bargained_line(stand: Stand) -> None:
    stand.tap(f"tile_{SOAP.code}")
    stand.tap(f"amount_{SOAP.code}")
    stand.hands.rest()
    stand.tap("price_230")
    stand.tap("padGo")
    stand.hands.rest()
    stand.tap("payButton")
    stand.page_is("pay")
    stand.tap("exactButton")
    stand.page_is("done")


@pytest.mark.parametrize(
    ("what", "play", "taps", "total"),
    [
        ("one product, exact cash", exact_cash, 3, 250),
        ("one product, one banknote", one_note, 4, 250),
        ("goods of two artisans, exact cash", two_artisans, 4, 3650),
        ("one product at an agreed price, exact cash", bargained_line, 6, 230),
        ("half by card, rest in cash", half_by_card, 9, 3400),
        ("one product scanned, exact cash", scanned, 2, 250),
    ],
)
def test_a_sale_takes_no_more_taps_than_promised(
    stand: Stand,
    tablet: Path,
    tally: Callable[[str, int, int], None],
    what: str,
    play: Callable[[Stand], None],
    taps: int,
    total: int,
) -> None:
    play(stand)

    tally(what, stand.hands.taps, taps)
    assert stand.hands.taps == taps
    assert sold(tablet) == [total]


def next_by_button(stand: Stand) -> None:
    stand.tap("newSaleButton")
    stand.page_is("sell")


def next_by_scan(stand: Stand) -> None:
    stand.keyboard.scan(product_address("FAIR.EXAMPLE", EARRINGS.code))
    stand.page_is("sell")
    until(lambda: stand.pieces == 1, "the earrings")


@pytest.mark.parametrize(
    ("what", "play", "taps"),
    [("the next sale", next_by_button, 1), ("the next sale, scanned", next_by_scan, 0)],
)
def test_the_next_sale_begins_with_one_tap_at_most(
    stand: Stand,
    tablet: Path,
    tally: Callable[[str, int, int], None],
    what: str,
    play: Callable[[Stand], None],
    taps: int,
) -> None:
    stand.sell()
    before = stand.hands.taps

    play(stand)

    tally(what, stand.hands.taps - before, taps)
    assert stand.hands.taps - before == taps
    with Books.read_only(tablet) as books:
        assert selling.sale_on_done_screen(books) is None


@pytest.mark.parametrize("key", ["tile", "plus"])
def test_one_more_of_the_same_is_one_tap(
    stand: Stand, tally: Callable[[str, int, int], None], key: str
) -> None:
    stand.tap(f"tile_{SOAP.code}")
    before = stand.hands.taps

    stand.tap(f"{key}_{SOAP.code}")

    tally(f"one more of the same, by its {key}", stand.hands.taps - before, 1)
    assert stand.pieces == 2


def test_a_scan_adds_without_a_tap(stand: Stand, tally: Callable[[str, int, int], None]) -> None:
    stand.keyboard.scan(product_address("FAIR.EXAMPLE", SOAP.code))
    until(lambda: stand.pieces == 1, "the soap")

    tally("a product scanned", stand.hands.taps, 0)
    assert stand.hands.taps == 0


@pytest.fixture(scope="module")
def counted(pytestconfig: pytest.Config) -> Iterator[list[tuple[str, int, int]]]:
    """What was counted, printed when all have played."""
    rows: list[tuple[str, int, int]] = []
    yield rows
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print("\n\ntaps  promised")
        for what, taps, promised in rows:
            print(f"{taps:>4}  {promised:>8}  {what}")


@pytest.fixture
def tally(counted: list[tuple[str, int, int]]) -> Callable[[str, int, int], None]:
    return lambda what, taps, promised: counted.append((what, taps, promised))

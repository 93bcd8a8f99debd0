"""Paying without the right coins, by touch."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.money import Money
from kiosk.services import owing
from kiosk.store.books import Books
from tests.conftest import EARRINGS, StoppedClock
from tests.ui.hands import Hands
from ui.app import OpenTill
from ui.pictures import until

OpenIt = Callable[..., OpenTill]


@pytest.fixture
def till(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[OpenTill]:
    """The till of tablet 7, where earrings of 3 400 DA wait for their money."""
    assert qapp
    opened = OpenTill(Books.open(tablet, clock=clock), clock)
    yield opened
    opened.close()


@pytest.fixture
def hands(till: OpenTill) -> Hands:
    """Two notes of 2 000 DA are on the table."""
    touching = Hands(till)
    touching.tap(f"tile_{EARRINGS.code}")
    touching.tap("payButton")
    touching.tap("note_2000")
    touching.tap("note_2000")
    touching.rest()
    return touching


def test_change_is_owed_and_given_later(till: OpenTill, hands: Hands, tablet: Path) -> None:
    hands.tap("noChangeButton")
    hands.rest()  # the ways out are laid out a frame later
    hands.tap("oweButton")
    till.till.checkout.noChange.owedTo = "Karim"
    till.till.preferences.chooseLanguage("fr")
    hands.rest()
    hands.tap("confirmButton")
    until(lambda: till.till.page == "done", "the done screen")

    assert till.till.done.isOwed
    assert till.till.done.changeNumber == "\u2066600\u2069"
    with Books.read_only(tablet) as books:
        (debt,) = owing.change_owed(books)
    assert (debt.amount, debt.contact) == (Money(600), "Karim")

    till.till.done.undo()
    until(lambda: till.till.page == "sell", "the cart again")
    with Books.read_only(tablet) as books:
        assert owing.change_owed(books) == []


def test_owing_is_taken_back_by_the_same_tap(till: OpenTill, hands: Hands) -> None:
    hands.tap("noChangeButton")
    hands.rest()  # the ways out are laid out a frame later
    hands.tap("oweButton")
    hands.tap("oweButton")
    hands.tap("noChangeClose")
    hands.tap("confirmButton")
    until(lambda: till.till.page == "done", "the done screen")

    assert not till.till.done.isOwed


def test_what_is_asked_for_besides_lies_on_the_table(till: OpenTill, hands: Hands) -> None:
    hands.tap("noChangeButton")
    hands.rest()  # the ways out are laid out a frame later
    hands.tap("easier_400")
    hands.rest()

    checkout = till.till.checkout
    assert checkout.receivedNumber == "\u20664\u202f400\u2069"
    assert [(p.value, p.kind) for p in checkout.changePieces.rows] == [(1000, "note")]
    hands.tap("takeBackButton")
    assert checkout.receivedNumber == "\u20664\u202f200\u2069"

"""Paying without the right coins, by touch."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.services import owing
from kiosk.store.books import Books
from tests.conftest import EARRINGS, StoppedClock
from tests.ui.hands import Hands
from ui.app import OpenTill
from ui.pictures import until
from ui.stall import Stall
from ui.states import find
from ui.tree import items, kind, place
from ui.viewmodels.checkout import CheckoutViewModel

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
    touching.rest()
    touching.tap("payButton")
    until(lambda: till.till.page == "pay", "the payment")
    touching.rest()
    touching.tap("note_2000")
    touching.tap("note_2000")
    touching.rest()
    return touching


@pytest.mark.parametrize("way", ["notes", "keypad"])
def test_the_change_stays_in_sight_while_a_way_out_is_chosen(
    till: OpenTill, hands: Hands, way: str
) -> None:
    if way == "keypad":
        hands.tap("keypadButton")
        hands.rest()
    hands.tap("noChangeButton")
    hands.rest()

    change = till.till.checkout.changeNumber
    amounts = [item for item in items(till.window) if kind(item) == "FittedAmount"]
    (shown,) = (place(item) for item in amounts if item.property("number") == change)
    owe = find(till.window, "oweButton")
    assert owe is not None
    assert change in owe.property("text")
    assert not shown.intersects(place(owe))


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


def test_a_total_is_rounded_down_and_back_while_the_money_stays(
    till: OpenTill, hands: Hands
) -> None:
    hands.tap("noChangeButton")
    hands.rest()
    checkout = till.till.checkout
    assert [row.key for row in checkout.noChange.lower.rows] == ["3000"]

    till.till.preferences.chooseLanguage("fr")
    hands.rest()
    hands.tap("lower_3000")
    hands.rest()
    assert (checkout.dueNumber, checkout.receivedNumber, checkout.changeNumber) == (
        "\u20663\u202f000\u2069",
        "\u20664\u202f000\u2069",
        "\u20661\u202f000\u2069",
    )
    assert [share.amount_number for share in checkout.shares.rows] == ["\u20663\u202f000\u2069"]
    hands.tap("lower_3000")
    hands.rest()
    assert till.till.basket.cart == Cart().add(EARRINGS)
    hands.tap("lower_3000")
    hands.rest()
    hands.tap("confirmButton")
    until(lambda: till.till.page == "done", "the done screen")

    assert till.till.done.sale.total == Money(3000)


def test_no_total_is_proposed_that_an_artisan_has_to_allow(
    stall: Stall,
) -> None:
    guarded = replace(EARRINGS, floor=Money(3300))

    def proposed(seller: str) -> list[str]:
        checkout = CheckoutViewModel(stall, seller)
        checkout.begin(Cart().add(guarded))
        return [row.key for row in checkout.noChange.lower.rows]

    assert proposed("A2") == ["3000"]
    assert proposed("A1") == []

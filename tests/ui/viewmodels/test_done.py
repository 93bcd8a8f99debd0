"""The sale that was just made, as the seller and the customer read it."""

from dataclasses import replace

import pytest

from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Payment
from tests.conftest import EARRINGS
from tests.printing.selling import line, sold
from ui.stall import Stall
from ui.viewmodels.done import DoneViewModel

SALE = sold(line(EARRINGS), given=4000)  # 3400 DA


@pytest.fixture
def done(stall: Stall) -> DoneViewModel:
    return DoneViewModel(stall)


def pieces(done: DoneViewModel) -> list[int]:
    return [piece.value for piece in done.changePieces.rows]


def test_change_is_handed_over_now(done: DoneViewModel) -> None:
    done.show(SALE)

    assert (done.hasChange, done.isOwed, done.changeNumber) == (True, False, "\u2066600\u2069")
    assert pieces(done) == [500, 100]


def test_change_that_is_owed_is_said_and_not_handed_over(done: DoneViewModel) -> None:
    done.show(replace(SALE, owed=Money(600)))

    assert (done.hasChange, done.isOwed, done.changeNumber) == (True, True, "\u2066600\u2069")
    assert pieces(done) == []


def test_only_the_rest_of_owed_change_is_drawn(done: DoneViewModel) -> None:
    done.show(replace(SALE, owed=Money(100)))

    assert (done.isOwed, done.changeNumber) == (True, "\u2066100\u2069")
    assert pieces(done) == [500]


def test_all_means_are_told_once(done: DoneViewModel, stall: Stall) -> None:
    stall.language = "fr"
    done.show(
        sold(
            line(EARRINGS),
            payments=(
                Payment(Means.CASH, Money(400)),
                Payment(Means.CARD, Money(1000), "account:A1"),
                Payment(Means.CARD, Money(2000), "account:A2"),
            ),
        )
    )

    assert done.meansText == "Espèces · Carte"

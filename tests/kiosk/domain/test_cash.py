from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cash import COINS, NOTES, PIECES, Piece, counted, fewest_pieces
from kiosk.domain.money import Money


@cache
def fewest_of(limit: int) -> list[int]:
    """How many pieces each multiple of 5 needs at least, by trying every piece on every rest."""
    fewest = [0] * (limit // 5 + 1)
    for fives in range(1, len(fewest)):
        fewest[fives] = 1 + min(
            fewest[fives - piece.value // 5] for piece in PIECES if piece.value // 5 <= fives
        )
    return fewest


def test_fewest_pieces_are_the_fewest_for_every_amount_up_to_10_000():
    found = [
        sum(count for _, count in fewest_pieces(Money(dinars))) for dinars in range(0, 10_005, 5)
    ]

    assert found == fewest_of(10_000)


@given(st.integers(0, 20_000_000).map(lambda fives: Money(fives * 5)))
def test_fewest_pieces_add_up_largest_first(amount: Money):
    pieces = fewest_pieces(amount)

    assert counted(pieces) == amount
    assert all(count > 0 for _, count in pieces)
    values = [piece.value for piece, _ in pieces]
    assert values == sorted(set(values), reverse=True)


@pytest.mark.parametrize("rest", [1, 2, 3, 4])
def test_fewest_pieces_leave_out_what_no_coin_pays(rest: int):
    assert fewest_pieces(Money(1250 + rest)) == fewest_pieces(Money(1250))


@pytest.mark.parametrize("dinars", [0, -5, -2000])
def test_fewest_pieces_of_nothing_or_less_are_none(dinars: int):
    assert fewest_pieces(Money(dinars)) == ()


def test_change_is_notes_down_to_100_and_coins_below():
    assert fewest_pieces(Money(3885)) == (
        (Piece(2000, "note"), 1),
        (Piece(1000, "note"), 1),
        (Piece(500, "note"), 1),
        (Piece(200, "note"), 1),
        (Piece(100, "note"), 1),
        (Piece(50, "coin"), 1),
        (Piece(20, "coin"), 1),
        (Piece(10, "coin"), 1),
        (Piece(5, "coin"), 1),
    )


def test_200_and_100_are_counted_apart_as_note_and_coin():
    assert [piece.value for piece in NOTES] == [2000, 1000, 500, 200, 100]
    assert [piece.value for piece in COINS] == [200, 100, 50, 20, 10, 5]
    assert len(set(PIECES)) == 11
    assert counted([(Piece(200, "note"), 3), (Piece(200, "coin"), 2)]) == Money(1000)

"""What is proposed to people who bargain can be said, paid and weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bargain import (
    easier_change,
    least_amount,
    quantity_for,
    round_amounts,
    round_prices,
    rounded_down,
    step_milli,
)
from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import LARGEST, Money
from kiosk.domain.quantity import ONE, Unit

prices = st.integers(1, LARGEST // 5).map(lambda n: Money(5 * n))
everyday = st.integers(1, 20_000).map(lambda n: Money(5 * n))
parted = st.sampled_from([Unit.KILOGRAM, Unit.METRE])


def dinars(amounts: list[Money]) -> list[int]:
    return [amount.dinars for amount in amounts]


@given(prices | everyday)
def test_round_prices_are_below_what_is_asked_and_can_be_paid(asked: Money):
    proposed = dinars(round_prices(asked))

    assert proposed == sorted(set(proposed), reverse=True)
    assert all(0 < price < asked.dinars and price % 5 == 0 for price in proposed)
    assert len(proposed) == 3 or asked <= Money(15)


@pytest.mark.parametrize(
    ("asked", "proposed"),
    [
        (18_000, [17_000, 16_000, 15_000]),
        (4_600, [4_500, 4_400, 4_000]),
        (250, [240, 230, 200]),
        (10, [5]),
        (5, []),
    ],
)
def test_round_prices_are_those_that_people_say(asked: int, proposed: list[int]):
    assert dinars(round_prices(Money(asked))) == proposed


@given(everyday, prices, parted)
def test_weight_for_an_amount_is_the_nearest_that_a_scale_tells(
    said: Money, price: Money, unit: Unit
):
    quantity = quantity_for(said, price, unit)

    step = step_milli(price, unit)
    away = abs(quantity * price.dinars - said.dinars * ONE)
    assert (quantity % step, quantity >= step) == (0, True)
    assert 2 * away <= step * price.dinars or quantity == step


def test_amount_is_paid_and_the_weight_is_what_a_scale_tells():
    assert quantity_for(Money(500), Money(1200), Unit.KILOGRAM) == 415  # 417 would be exact


@given(prices | everyday)
def test_round_amounts_are_three_and_rise(price: Money):
    proposed = dinars(round_amounts(price))

    assert (len(proposed), proposed) == (3, sorted(set(proposed)))


@given(everyday, everyday)
def test_easier_change_is_one_piece_and_reckoned_right(due: Money, given_: Money):
    proposed = easier_change(due, given_)

    for ask, back in proposed:
        assert ask.dinars > 0
        assert given_ + ask - due == back
        assert sum(count for _, count in fewest_pieces(back)) == 1
    assert dinars([ask for ask, _ in proposed]) == sorted({ask.dinars for ask, _ in proposed})
    assert not (proposed and given_ <= due)


def test_easier_change_of_850_is_a_note():
    assert easier_change(Money(4150), Money(5000)) == [(Money(150), Money(1000))]
    assert easier_change(Money(4500), Money(5000)) == []  # it is a note already
    assert easier_change(Money(4150), Money(4150)) == []


@given(everyday)
def test_rounding_down_takes_off_and_leaves_something(due: Money):
    proposed = dinars(rounded_down(due))

    assert proposed == sorted(set(proposed), reverse=True)
    assert all(0 < amount < due.dinars and amount % 50 == 0 for amount in proposed)
    assert all(due.dinars - amount < 500 for amount in proposed)


def test_what_is_dear_is_weighed_by_the_gram_and_not_for_less_than_one():
    saffron = Money(900_000)

    assert quantity_for(Money(6_700), saffron, Unit.KILOGRAM) == 7
    assert least_amount(saffron, Unit.KILOGRAM) == Money(900)
    assert least_amount(Money(1200), Unit.KILOGRAM) == Money(5)

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import COIN_STEP, ZERO, Money, nearest_coin, total

amounts = st.builds(Money, st.integers(-(10**9), 10**9))
weights = st.lists(st.integers(0, 10**7), min_size=1, max_size=12).filter(any)


@given(amounts, weights)
def test_split_adds_up_to_the_whole(amount: Money, shares: list[int]):
    parts = amount.split(shares)

    assert len(parts) == len(shares)
    assert total(parts) == amount


@given(amounts, weights)
def test_split_of_the_opposite_is_the_exact_opposite(amount: Money, shares: list[int]):
    assert (-amount).split(shares) == [-part for part in amount.split(shares)]


@given(amounts, weights)
def test_split_is_less_than_a_dinar_from_the_exact_share(amount: Money, shares: list[int]):
    parts = amount.split(shares)

    for part, weight in zip(parts, shares, strict=True):
        exact = Fraction(amount.dinars * weight, sum(shares))
        assert abs(part.dinars - exact) < 1


@given(amounts, weights)
def test_split_gives_nothing_to_who_has_no_weight(amount: Money, shares: list[int]):
    parts = amount.split(shares)

    assert [part for part, weight in zip(parts, shares, strict=True) if not weight] == [
        ZERO for weight in shares if not weight
    ]


@given(st.integers(0, 10**9), weights)
def test_split_gives_units_left_over_to_the_largest_remainders_earlier_first(
    dinars: int, shares: list[int]
):
    parts = Money(dinars).split(shares)

    exact = [Fraction(dinars * weight, sum(shares)) for weight in shares]
    floors = [share.numerator // share.denominator for share in exact]
    left_over = dinars - sum(floors)
    in_line = sorted(range(len(shares)), key=lambda i: (floors[i] - exact[i], i))
    for i in in_line[:left_over]:
        floors[i] += 1
    assert [part.dinars for part in parts] == floors


@pytest.mark.parametrize(
    ("dinars", "shares", "parts"),
    [
        (100, [1, 1, 1], [34, 33, 33]),
        (200, [1, 1, 1], [67, 67, 66]),
        (10, [3, 3, 4], [3, 3, 4]),
        (1000, [2, 3, 2], [286, 428, 286]),
        (5, [0, 7, 0], [0, 5, 0]),
        (-100, [1, 1, 1], [-34, -33, -33]),
        (0, [1, 2], [0, 0]),
    ],
)
def test_split_of_known_amounts(dinars: int, shares: list[int], parts: list[int]):
    assert Money(dinars).split(shares) == [Money(part) for part in parts]


@pytest.mark.parametrize("nobody", [[], [0], [0, 0], [3, -1], [-2]])
def test_split_refuses_weights_that_nobody_has(nobody: list[int]):
    with pytest.raises(ValueError, match="weights"):
        Money(100).split(nobody)


@given(st.integers(1, 10**12), st.integers(1, 10**6))
def test_nearest_coin_is_a_multiple_of_5_no_other_is_nearer(numerator: int, denominator: int):
    coin = nearest_coin(numerator, denominator)

    exact = Fraction(numerator, denominator)
    assert coin.dinars % COIN_STEP == 0
    # Halves go up: half a step above is already nearer to the next.
    assert Fraction(-COIN_STEP, 2) <= exact - coin.dinars < Fraction(COIN_STEP, 2)


@pytest.mark.parametrize(
    ("numerator", "denominator", "dinars"),
    [(1, 1, 0), (2, 1, 0), (5, 2, 5), (3, 1, 5), (7, 1, 5), (15, 2, 10), (12_345, 1000, 10)],
)
def test_nearest_coin_of_known_amounts(numerator: int, denominator: int, dinars: int):
    assert nearest_coin(numerator, denominator) == Money(dinars)


@given(st.lists(amounts))
def test_total_is_the_sum(parts: list[Money]):
    assert total(parts).dinars == sum(part.dinars for part in parts)


def test_money_counts_subtracts_and_compares_in_whole_dinars():
    assert Money(3400) + Money(250) - Money(50) == Money(3600)
    assert Money(250) * 3 == Money(750)
    assert -Money(5) < ZERO < Money(5)
    assert [bool(amount) for amount in (ZERO, Money(-5), Money(5))] == [False, True, True]

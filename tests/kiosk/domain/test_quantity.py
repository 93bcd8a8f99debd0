import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Money
from kiosk.domain.quantity import (
    LARGEST_MILLI,
    ONE,
    Unit,
    check_quantity,
    line_amount,
    parse_quantity,
)
from kiosk.domain.text import quantity_text
from kiosk.errors import BadQuantity

prices = st.integers(1, 20_000_000).map(lambda fives: Money(fives * 5))
thousandths = st.integers(1, LARGEST_MILLI)


@pytest.mark.parametrize(
    ("text", "unit", "milli"),
    [
        ("2", Unit.PIECE, 2000),
        ("2.000", Unit.PIECE, 2000),
        (" 12 ", Unit.PIECE, 12_000),
        ("9999", Unit.PIECE, 9_999_000),
        ("0.350", Unit.KILOGRAM, 350),
        ("0,35", Unit.KILOGRAM, 350),
        ("1.5", Unit.METRE, 1500),
        ("2.", Unit.METRE, 2000),
        ("0.001", Unit.KILOGRAM, 1),
        ("007", Unit.PIECE, 7000),
    ],
)
def test_quantity_is_read_as_people_write_it(text: str, unit: Unit, milli: int):
    assert parse_quantity(text, unit) == milli


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", ",", ".5", "-1", "+1", "0", "0.000", "0.0005", "1.2345", "1e3", "1E3"),
        *("0x10", "1_000", "1 000", "1\u202f000", "1.2.3", "1,2,3", "2.-5", "2. 5", "ten", "½"),
        *("²", "٢", "٢٫٥", "２", "inf", "nan", "10000", "9999.001", "999999999999", "1" * 4000),
        *("\u20662\u2069", "2\x00", "\ud800"),
    ],
    ids=lambda text: ascii(text)[:20],
)
@pytest.mark.parametrize("unit", Unit)
def test_what_is_no_sensible_quantity_is_refused(text: str, unit: Unit):
    with pytest.raises(BadQuantity) as caught:
        parse_quantity(text, unit)

    assert all(len(str(detail)) <= 40 for detail in caught.value.details.values())


@given(st.text(), st.sampled_from(Unit))
def test_any_text_is_a_quantity_within_bounds_or_refused(text: str, unit: Unit):
    try:
        milli = parse_quantity(text, unit)
    except BadQuantity:
        return

    assert 0 < milli <= LARGEST_MILLI
    assert unit is not Unit.PIECE or milli % ONE == 0


@given(thousandths.filter(lambda milli: milli < 1_000_000))
def test_quantity_that_is_shown_is_read_back(milli: int):
    assert parse_quantity(quantity_text(milli), Unit.KILOGRAM) == milli


@pytest.mark.parametrize("milli", [0, -1, -1000, LARGEST_MILLI + 1, 10**18])
@pytest.mark.parametrize("unit", Unit)
def test_quantity_out_of_bounds_is_refused(milli: int, unit: Unit):
    with pytest.raises(BadQuantity) as caught:
        check_quantity(milli, unit)

    assert caught.value.details == {"quantity_milli": milli}


@pytest.mark.parametrize("milli", [1, 500, 999, 1001, 2500])
def test_part_of_a_piece_is_refused_and_of_a_kilogram_or_metre_taken(milli: int):
    assert [check_quantity(milli, unit) for unit in (Unit.KILOGRAM, Unit.METRE)] == [milli, milli]
    with pytest.raises(BadQuantity):
        check_quantity(milli, Unit.PIECE)


@given(prices, st.integers(1, 9_999))
def test_whole_units_cost_exactly_so_many_prices(price: Money, count: int):
    assert line_amount(price, count * ONE) == price * count


@given(prices, thousandths)
def test_amount_of_a_line_is_a_multiple_of_5_never_zero_and_nearest(price: Money, milli: int):
    amount = line_amount(price, milli)

    assert amount.dinars % 5 == 0
    assert amount >= Money(5)
    exact_milli = price.dinars * milli
    assert amount == Money(5) or 2 * abs(amount.dinars * ONE - exact_milli) <= 5 * ONE


@given(prices, thousandths, thousandths)
def test_more_never_costs_less(price: Money, one: int, other: int):
    less, more = sorted((one, other))

    assert line_amount(price, less) <= line_amount(price, more)


@pytest.mark.parametrize(
    ("price", "milli", "amount"),
    [
        (2205, 350, 770),  # 771.75
        (2205, 1500, 3310),  # 3307.5: halves go up
        (1200, 1, 5),  # 1.2: what is weighed is never given away
        (5, 1, 5),
        (1250, 334, 420),  # 417.5
        (1250, 333, 415),  # 416.25
        (2200, 250, 550),
    ],
)
def test_amount_by_weight_of_known_lines(price: int, milli: int, amount: int):
    assert line_amount(Money(price), milli) == Money(amount)

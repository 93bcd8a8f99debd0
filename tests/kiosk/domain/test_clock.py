from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock import SystemClock, business_day, from_ms, local, to_ms

instants = st.datetimes(
    datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC), allow_imaginary=False
)


@given(st.integers(0, 4_102_444_800_000))
def test_milliseconds_come_back_as_they_were_written(at_ms: int):
    assert to_ms(from_ms(at_ms)) == at_ms


@given(instants)
def test_instant_comes_back_cut_to_the_millisecond(at: datetime):
    back = from_ms(to_ms(at))

    assert back == at.replace(microsecond=at.microsecond // 1000 * 1000)


def test_instant_of_another_zone_is_the_same_instant():
    here = datetime(2024, 1, 12, 16, 40, tzinfo=timezone(timedelta(hours=1)))

    assert from_ms(to_ms(here)) == datetime(2024, 1, 12, 15, 40, tzinfo=UTC)


def test_wall_clock_of_the_fair_is_an_hour_ahead_of_utc_all_year():
    hours = [local(datetime(2024, month, 1, 12, tzinfo=UTC)).hour for month in (1, 7)]

    assert hours == [13, 13]


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2024, 1, 12, 5, 0, tzinfo=UTC), date(2024, 1, 12)),  # 06:00 at the fair
        (datetime(2024, 1, 12, 4, 59, 59, 999_999, tzinfo=UTC), date(2024, 1, 11)),
        (datetime(2024, 1, 12, 22, 59, tzinfo=UTC), date(2024, 1, 12)),  # 23:59
        (datetime(2024, 1, 12, 23, 0, tzinfo=UTC), date(2024, 1, 12)),  # midnight
        (datetime(2024, 1, 13, 4, 59, tzinfo=UTC), date(2024, 1, 12)),  # 05:59
        (datetime(2024, 1, 1, 3, 0, tzinfo=UTC), date(2023, 12, 31)),
        (datetime(2024, 3, 1, 3, 0, tzinfo=UTC), date(2024, 2, 29)),
    ],
)
def test_business_day_runs_from_six_to_six(at: datetime, day: date):
    assert business_day(at) == day


def test_business_day_may_start_at_another_hour():
    at = datetime(2024, 1, 12, 23, 30, tzinfo=UTC)  # 00:30 at the fair

    assert [business_day(at, hour) for hour in (0, 1)] == [date(2024, 1, 13), date(2024, 1, 12)]


def test_clock_of_the_tablet_tells_an_aware_instant_in_utc():
    before = datetime.now(UTC)

    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert before <= now <= datetime.now(UTC)

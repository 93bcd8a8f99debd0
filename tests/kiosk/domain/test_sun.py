"""The length of the day in Batna over the year, and when its middle is."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.sun import is_dark

MIDNIGHT = timedelta(hours=-1)  # of Batna, seen from UTC
MINUTES = [timedelta(minutes=minute) for minute in range(24 * 60)]

# What tables give for 35.5° north: minutes of sun; and the middle of the day at 6.17° east, which
# is 35 min after the clock's noon and moves with the equation of time.
DAYS = [
    (datetime(2024, 3, 20, tzinfo=UTC), 12 * 60 + 8, 12 * 60 + 43),
    (datetime(2024, 6, 21, tzinfo=UTC), 14 * 60 + 34, 12 * 60 + 37),
    (datetime(2024, 11, 3, tzinfo=UTC), 10 * 60 + 37, 12 * 60 + 19),
    (datetime(2024, 12, 21, tzinfo=UTC), 9 * 60 + 45, 12 * 60 + 33),
]


@pytest.mark.parametrize(("day", "minutes_of_sun", "middle"), DAYS)
def test_day_is_as_long_as_tables_say_and_has_its_middle_there(
    day: datetime, minutes_of_sun: int, middle: int
) -> None:
    light = [i for i, minute in enumerate(MINUTES) if not is_dark(day + MIDNIGHT + minute)]

    assert light == list(range(light[0], light[-1] + 1))  # one day, without a gap
    assert abs(len(light) - minutes_of_sun) <= 4
    assert abs((light[0] + light[-1]) / 2 - middle) <= 3

"""What time it is, and which day of the fair that belongs to."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

FAIR_ZONE = "Africa/Algiers"
DAY_STARTS_AT_HOUR = 6  # an evening that runs past midnight stays one business day

# Counted in whole steps: through a float some instants would come back a millisecond early.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Clock(Protocol):
    """Tells the time as an aware instant in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The tablet's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def local(at: datetime) -> datetime:
    """The instant *at* on the wall clock of the fair."""
    return at.astimezone(ZoneInfo(FAIR_ZONE))


def business_day(at: datetime, starts_at_hour: int = DAY_STARTS_AT_HOUR) -> date:
    """The day of the fair that *at* belongs to; before *starts_at_hour* it is the day before."""
    return (local(at) - timedelta(hours=starts_at_hour)).date()


def to_ms(at: datetime) -> int:
    """Milliseconds since 1970 in UTC, as entries write an instant; what is finer is cut off."""
    return (at - _EPOCH) // _MILLISECOND


def from_ms(at_ms: int) -> datetime:
    """The instant that `to_ms` wrote, to the millisecond."""
    return _EPOCH + at_ms * _MILLISECOND

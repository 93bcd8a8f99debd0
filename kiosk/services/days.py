"""The business day that what happens now belongs to."""

from datetime import date, datetime

from kiosk.domain.clock import business_day, to_ms
from kiosk.domain.entries import DayOpened
from kiosk.store import days
from kiosk.store.books import Books


def day_for(books: Books, now: datetime, *, by: str, day: date | None = None) -> date:
    """The fair day of *now* (or the *day* that is asked for), opened by its first transaction.

    Called inside `books.atomic`.
    """
    day = day or business_day(now)
    if not days.is_open(books.connection, day.isoformat()):
        books.append(DayOpened(at=to_ms(now), day=day.isoformat(), by=by))
    return day

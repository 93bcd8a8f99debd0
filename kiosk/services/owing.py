"""Change that was not at hand: listed until somebody comes for it."""

from kiosk.domain.clock import Clock, to_ms
from kiosk.domain.entries import ChangeGiven
from kiosk.domain.waiting import OwedChange
from kiosk.errors import NothingOwed
from kiosk.services.days import day_for
from kiosk.store import debts
from kiosk.store.books import Books


def change_owed(books: Books) -> list[OwedChange]:
    """What customers can still come for, the oldest first."""
    return debts.open_debts(books.connection)


def give_change(books: Books, seq: int, *, by: str, clock: Clock) -> OwedChange:
    """Hand the change of the debt *seq* over; whose it was is forgotten.

    Raises `NothingOwed` when it was given before, or its sale was undone.
    """
    owed = next((debt for debt in change_owed(books) if debt.seq == seq), None)
    if owed is None:
        raise NothingOwed()
    now = clock.now()
    with books.atomic():
        day = day_for(books, now, by=by)
        books.append(
            ChangeGiven(
                at=to_ms(now), day=day.isoformat(), by=by, owed_log=owed.log.hex(), owed_n=owed.n
            )
        )
        debts.forget(books.connection, seq)
    return owed

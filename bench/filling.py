"""Books in which many sales lie already, made once and kept for the next run."""

import os
import shutil
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bench.run import Run, Stopped
from bench.tent import Customers, set_up_tent
from kiosk.domain.clock import to_ms
from kiosk.domain.entries import DayOpened
from kiosk.domain.sale import sale_entry
from kiosk.services.shelf import products_on_sale
from kiosk.store.books import Books
from kiosk.store.files import DATABASE, LOCK
from kiosk.store.schema import SCHEMA_VERSION

PRODUCTS = 400
SALES_A_DAY = 300
DAYS_A_BATCH = 20  # one run of the tablet, and one transaction
CUSTOMERS = 2_000  # then the first comes back
RECIPE = 1  # raised when the filling of the same tables changes


def filled(run: Run, sales: int) -> Path:
    """The folder of a tablet with *sales* sales, from an earlier run if there was one.

    Every entry was written by the store itself, into a valid chain. The folder is not to be
    written: work on a `copy_of` it. Raises `Stopped`; what was begun is thrown away.
    """
    folder = run.out / "filled" / f"schema-{SCHEMA_VERSION}-recipe-{RECIPE}-sales-{sales}"
    if folder.exists():
        return folder
    unfinished = folder.with_suffix(".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    set_up_tent(unfinished, PRODUCTS)
    days = -(-sales // SALES_A_DAY)
    batches = -(-days // DAYS_A_BATCH)
    first = date.today() - timedelta(days=days)
    left = sales
    for batch in run.rounds(f"filling books with {sales:,} sales", batches):
        wanted = min(left, DAYS_A_BATCH * SALES_A_DAY)
        _sell(unfinished, first + timedelta(days=batch * DAYS_A_BATCH), wanted)
        left -= wanted
    if left:
        raise Stopped
    unfinished.rename(folder)
    return folder


class _Noon:
    """A clock that shows noon of one day."""

    def __init__(self, day: date) -> None:
        self._at = datetime.combine(day, time(12), UTC)

    def now(self) -> datetime:
        return self._at


def _sell(folder: Path, first: date, sales: int) -> None:
    """*sales* sales from the day *first* on, as one run of the tablet."""
    with Books.open(folder, clock=_Noon(first)) as books:
        # Nobody's sales: a power cut costs the filling, which is begun again.
        books.connection.execute("PRAGMA synchronous = OFF")
        customers = Customers(products_on_sale(books))
        known = [customers.next() for _ in range(min(sales, CUSTOMERS))]
        with books.atomic():
            for i in range(sales):
                day = first + timedelta(days=i // SALES_A_DAY)
                at_ms = to_ms(_Noon(day).now()) + i % SALES_A_DAY * 60_000
                cart, tender = known[i % len(known)]
                by = cart.lines[0].artisan
                if i % SALES_A_DAY == 0:
                    books.append(DayOpened(at=at_ms, day=day.isoformat(), by=by))
                books.append(
                    sale_entry(
                        cart, tender, at_ms=at_ms, day=day, by=by, number=books.next_receipt()
                    )
                )


def copy_of(folder: Path, to: Path) -> Path:
    """A copy of the closed books in *folder*, all of it on the disk."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns(LOCK))
    with open(to / DATABASE, "rb+") as database:
        os.fsync(database.fileno())  # else the disk would still be at it when sales are timed
    return to

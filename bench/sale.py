"""A durable sale: the service call, against a bare transaction that writes the same rows.

Both write into equal databases on the same disk with the same settings. Before each sale its cart
is kept in both, as the screen does, without being timed.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.filling import copy_of, filled
from bench.results import Result, judged
from bench.run import Run, in_turn, middle
from bench.tent import Customers
from kiosk.domain.cart import Cart
from kiosk.domain.clock import SystemClock
from kiosk.domain.sale import Sale
from kiosk.services import selling
from kiosk.services.shelf import products_on_sale
from kiosk.store.books import Books

BAR = 2.5  # × the bare transaction
GROWTH_BAR = 1.2  # × the same sale in young books

Row = tuple[Any, ...]


def durable_sale(run: Run) -> Iterator[Result]:
    """The median of a sale in books of every size, and how it grows from the first to the last."""
    with ExitStack() as stack:
        stalls = [stack.enter_context(closing(_Stall(run, sales))) for sales in run.sizes.sales]
        samples = in_turn(
            run.rounds("sales through the service, and bare", run.sizes.sale_rounds),
            *(way for stall in stalls for way in (stall.sell, stall.repeat_bare)),
        )
        for stall in stalls:
            stall.check_equal()
    ours = [middle(taken) * 1e6 for taken in samples[0::2]]
    bare = [middle(taken) * 1e6 for taken in samples[1::2]]
    for sales, value, limit in zip(run.sizes.sales, ours, bare, strict=True):
        name = f"durable sale, {sales} sales before"
        yield judged(name, value, "µs", limit=limit, bar=BAR)
    young, *_, old = run.sizes.sales
    yield judged(
        f"durable sale, {old} sales before against {young}",
        ours[-1],
        "µs",
        limit=ours[0],
        bar=GROWTH_BAR,
    )


class _Stall:
    """Two equal tablets: one sells through the service, the other repeats its rows."""

    def __init__(self, run: Run, sales: int) -> None:
        source = filled(run, sales)
        self._folder = run.out / "selling" / str(sales)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._clock = SystemClock()
        self._books = Books.open(copy_of(source, self._folder / "ours"), clock=self._clock)
        self._customers = Customers(products_on_sale(self._books), seed=sales)
        self._cart = Cart()  # of the sale that is to be repeated
        self.sell(0)  # the first sale opens the log and the day; the bare tablet begins with both
        self._bare = Bare(self._books.connection, self._folder / "bare.sqlite3")

    def sell(self, _round: int) -> float:
        """The seconds from the service's call to its return."""
        self._cart, tender = self._customers.next()
        selling.keep_cart(self._books, self._cart)
        by = self._cart.lines[0].artisan
        began = perf_counter()
        self._sale = selling.record_sale(self._books, self._cart, tender, by=by, clock=self._clock)
        return perf_counter() - began

    def repeat_bare(self, _round: int) -> float:
        """The seconds of a transaction with the rows of the last sale."""
        rows = written_rows(self._books.connection, self._sale)
        self._bare.keep_cart(self._cart)
        began = perf_counter()
        self._bare.write(rows)
        return perf_counter() - began

    def check_equal(self) -> None:
        """Raise unless both tablets hold the same: else they were not measured at the same work."""
        self._bare.check_equal(self._books.connection)

    def close(self) -> None:
        self._bare.close()
        self._books.close()
        shutil.rmtree(self._folder)


@dataclass(frozen=True, slots=True)
class Rows:
    """What one sale wrote."""

    entry: Row
    sale: Row
    lines: list[Row]
    payments: list[Row]
    moved: list[Row]  # (product, thousandths, times)
    reached: Row  # (last number, series)
    total: Row  # (dinars, log)
    shown: Row  # (entry,) on the done screen


def written_rows(connection: sqlite3.Connection, sale: Sale) -> Rows:
    """The rows of *sale* as they lie in the books."""

    def rows(query: str, *values: object) -> list[Row]:
        return connection.execute(query, values).fetchall()

    (entry,) = rows("SELECT * FROM journal_entry WHERE log = ? AND n = ?", sale.log, sale.n)
    seq = entry[0]
    (written,) = rows("SELECT * FROM sale WHERE seq = ?", seq)
    lines = rows("SELECT * FROM sale_line WHERE sale = ? ORDER BY position", seq)
    return Rows(
        entry=entry,
        sale=written,
        lines=lines,
        payments=rows("SELECT * FROM sale_payment WHERE sale = ? ORDER BY position", seq),
        moved=[(product, -qty, 1) for _, _, product, _, qty, _, _ in lines],
        reached=rows("SELECT last, series FROM receipt_series ORDER BY began_seq DESC LIMIT 1")[0],
        total=(sale.total.dinars, sale.log),
        shown=(str(seq),),
    )


class Bare:
    """A copy of the books in *path*, and nothing but `sqlite3` to write into it."""

    def __init__(self, books: sqlite3.Connection, path: Path) -> None:
        with closing(sqlite3.connect(path)) as copy:
            books.backup(copy)
        with open(path, "rb+") as database:
            os.fsync(database.fileno())
        self._books_had = _last_entry(books)
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")

    def keep_cart(self, cart: Cart) -> None:
        """The transaction before: the cart that the sale will empty."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._empty_cart()
        self._connection.executemany(
            "INSERT INTO cart_line VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, NULL, ?)",
            [
                (
                    i,
                    *(line.key, line.artisan, line.category, line.name_ar, line.name_fr),
                    line.unit.value,
                    line.price.dinars,
                    line.quantity_milli,
                    line.floor.dinars,
                    line.is_single,
                )
                for i, line in enumerate(cart.lines)
            ],
        )
        self._connection.execute("COMMIT")

    def write(self, rows: Rows) -> None:
        """All *rows* in one transaction, each statement prepared once and for all by `sqlite3`."""
        db = self._connection
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO journal_entry VALUES (?, ?, ?, ?, ?)", rows.entry)
        db.execute("INSERT INTO sale VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.sale)
        db.executemany("INSERT INTO sale_line VALUES (?, ?, ?, ?, ?, ?, ?)", rows.lines)
        db.executemany("INSERT INTO sale_payment VALUES (?, ?, ?, ?, ?)", rows.payments)
        db.executemany(
            "INSERT INTO shelf_tally VALUES (?, ?, ?) ON CONFLICT (product) DO UPDATE SET"
            " moved = moved + excluded.moved, times_sold = times_sold + excluded.times_sold",
            rows.moved,
        )
        db.execute("UPDATE receipt_series SET last = ? WHERE series = ?", rows.reached)
        db.execute(
            "UPDATE log_total SET sales = sales + 1, gross = gross + ? WHERE log = ?", rows.total
        )
        self._empty_cart()
        db.execute("INSERT OR REPLACE INTO setting VALUES ('done_screen', ?)", rows.shown)
        db.execute("COMMIT")

    def _empty_cart(self) -> None:
        self._connection.execute("UPDATE cart SET reduction = 0, borne_by = '' WHERE id = 0")
        self._connection.execute("DELETE FROM cart_line WHERE cart = 0")

    def check_equal(self, books: sqlite3.Connection) -> None:
        """Raise unless what was written since the copy was made is the same as in *books*."""
        for query in _NEW_ROWS:
            ours = books.execute(query, (self._books_had,)).fetchall()
            bare = self._connection.execute(query, (self._books_had,)).fetchall()
            if ours != bare:
                raise AssertionError(f"the bare transaction did not write the same: {query}")

    def close(self) -> None:
        self._connection.close()


_NEW_ROWS = (
    "SELECT * FROM journal_entry WHERE seq > ? ORDER BY 1",
    "SELECT * FROM sale WHERE seq > ? ORDER BY 1",
    "SELECT * FROM sale_line WHERE sale > ? ORDER BY 1, 2",
    "SELECT * FROM sale_payment WHERE sale > ? ORDER BY 1, 2",
    *(
        f"SELECT * FROM {table} WHERE ? ORDER BY 1"
        for table in (
            "shelf_tally",
            "receipt_series",
            "log_total",
            "business_day",
            "own_product",
            "change_owed",
            "cart",
            "cart_line",
            "print_job",
            "setting",
        )
    ),
)


def _last_entry(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT max(seq) FROM journal_entry").fetchone()[0])

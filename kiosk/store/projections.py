"""Tables made from the journal alone, entry by entry; rebuilt from it they come out the same."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch
from hashlib import sha256

from kiosk.domain.entries import (
    ChangeGiven,
    ChangeOwed,
    DayOpened,
    Entry,
    LogStarted,
    ProductChanged,
    SaleRecorded,
    SaleReversed,
    StockMoved,
)
from kiosk.errors import ChainBroken
from kiosk.store import journal
from kiosk.store.errors import translated
from kiosk.store.journal import StoredEntry
from kiosk.store.schema import PROJECTIONS


@singledispatch
def project(entry: Entry, at: StoredEntry, db: sqlite3.Connection) -> None:
    """Write what *entry*, stored *at* its place, means for the tables; some kinds mean nothing."""


@project.register
def _(entry: LogStarted, at: StoredEntry, db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO log_total (log) VALUES (?)", (at.log,))
    db.execute(
        "INSERT INTO receipt_series (series, began_seq, last) VALUES (?, ?, 0)"
        " ON CONFLICT (series) DO NOTHING",
        (entry.series, at.seq),
    )


@project.register
def _(entry: DayOpened, at: StoredEntry, db: sqlite3.Connection) -> None:
    db.execute(
        "INSERT INTO business_day (day, opened_seq) VALUES (?, ?) ON CONFLICT (day) DO NOTHING",
        (entry.day, at.seq),
    )


@project.register
def _(entry: SaleRecorded, at: StoredEntry, db: sqlite3.Connection) -> None:
    due = sum(line.amount for line in entry.lines)
    db.execute(
        "INSERT INTO sale (seq, number, at, day, by, total, given, change)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (at.seq, entry.number, entry.at, entry.day, entry.by, due, entry.given, entry.change),
    )
    db.executemany(
        "INSERT INTO sale_line VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (at.seq, i, line.product, line.artisan, line.qty, line.price, line.amount)
            for i, line in enumerate(entry.lines)
        ],
    )
    db.executemany(
        "INSERT INTO sale_payment VALUES (?, ?, ?, ?, ?)",
        [(at.seq, i, paid.means, paid.holder, paid.amount) for i, paid in enumerate(entry.paid)],
    )
    # What is not listed lies on no shelf.
    _tally(db, [(line.product, -line.qty, 1) for line in entry.lines if line.product])
    _count_receipt(db, entry.number)
    db.execute(
        "UPDATE log_total SET sales = sales + 1, gross = gross + ? WHERE log = ?", (due, at.log)
    )


@project.register
def _(entry: SaleReversed, at: StoredEntry, db: sqlite3.Connection) -> None:
    sale = journal.entry_at(db, bytes.fromhex(entry.sale_log), entry.sale_n)
    _count_receipt(db, entry.number)
    if sale is None:
        return  # a wrong but sound entry: kept, and nothing to undo here
    db.execute("UPDATE sale SET reversed_seq = ? WHERE seq = ?", (at.seq, sale.seq))
    lines = db.execute("SELECT product, qty FROM sale_line WHERE sale = ?", (sale.seq,)).fetchall()
    _tally(db, [(product, qty, -1) for product, qty in lines if product])
    db.execute(
        "UPDATE change_owed SET settled_seq = ? WHERE sale = ? AND settled_seq IS NULL",
        (at.seq, sale.seq),
    )
    db.execute(
        "UPDATE log_total SET refunds = refunds + (SELECT total FROM sale WHERE seq = ?)"
        " WHERE log = ?",
        (sale.seq, at.log),
    )


@project.register
def _(entry: ChangeOwed, at: StoredEntry, db: sqlite3.Connection) -> None:
    sale = journal.entry_at(db, bytes.fromhex(entry.sale_log), entry.sale_n)
    if sale is not None:
        db.execute(
            "INSERT INTO change_owed (seq, sale, amount) VALUES (?, ?, ?)",
            (at.seq, sale.seq, entry.amount),
        )


@project.register
def _(entry: ChangeGiven, at: StoredEntry, db: sqlite3.Connection) -> None:
    owed = journal.entry_at(db, bytes.fromhex(entry.owed_log), entry.owed_n)
    if owed is not None:
        db.execute(
            "UPDATE change_owed SET settled_seq = ? WHERE seq = ? AND settled_seq IS NULL",
            (at.seq, owed.seq),
        )


@project.register
def _(entry: StockMoved, _at: StoredEntry, db: sqlite3.Connection) -> None:
    _tally(db, [(entry.product, entry.qty, 0)])


@project.register
def _(entry: ProductChanged, _at: StoredEntry, db: sqlite3.Connection) -> None:
    db.execute(
        "INSERT OR REPLACE INTO own_product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.product,
            entry.artisan,
            entry.category,
            entry.name_ar,
            entry.name_fr,
            entry.variant_ar,
            entry.variant_fr,
            entry.unit,
            entry.price,
            entry.picture,
            entry.low_stock,
            entry.made_to_order,
            entry.one_of_a_kind,
            entry.retired,
            entry.floor,
        ),
    )


def _tally(db: sqlite3.Connection, moves: list[tuple[str, int, int]]) -> None:
    """Add (product, thousandths, times sold) to the shelf."""
    db.executemany(
        "INSERT INTO shelf_tally VALUES (?, ?, ?) ON CONFLICT (product) DO UPDATE SET"
        " moved = moved + excluded.moved, times_sold = times_sold + excluded.times_sold",
        moves,
    )


def _count_receipt(db: sqlite3.Connection, number: str) -> None:
    """Note that the series of this run has reached *number*."""
    db.execute(
        "UPDATE receipt_series SET last = ?"
        " WHERE began_seq = (SELECT max(began_seq) FROM receipt_series)",
        (int(number.rpartition("-")[2]),),
    )


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A rebuild: how many entries were read, and the tables' digest before and after."""

    entries: int
    before: str
    after: str


@translated()
def rebuild(db: sqlite3.Connection, progress: Callable[[int], None] = lambda _: None) -> Rebuilt:
    """Empty the projections and make them again, inside the caller's transaction.

    *progress* is told the number of entries read, now and then; raising in it stops the rebuild and
    leaves the tables as they were. Raises `ChainBroken` for a line that is no entry.
    """
    before = digest(db)
    for table in PROJECTIONS:
        db.execute(f"DELETE FROM {table}")
    count = 0
    for stored in journal.stored_entries(db):
        entry = stored.read()
        if entry is not None:
            _project_sound(entry, stored, db)
        count += 1
        if count % 1000 == 0:
            progress(count)
    return Rebuilt(count, before, digest(db))


def _project_sound(entry: Entry, stored: StoredEntry, db: sqlite3.Connection) -> None:
    """Project what was read back: an entry that no table can hold was not written by a till."""
    try:
        project(entry, stored, db)
    except (sqlite3.IntegrityError, OverflowError, ValueError) as error:
        raise ChainBroken(log=stored.log.hex(), n=stored.n) from error


@translated()
def rebuilt_aside(db: sqlite3.Connection) -> Rebuilt:
    """A rebuild in a copy in memory: tells whether the tables are right and changes nothing."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.backup(copy)
        return rebuild(copy)
    finally:
        copy.close()


@translated()
def digest(db: sqlite3.Connection) -> str:
    """SHA-256 over every value of every projection, in the order of their keys."""
    hashed = sha256()
    for table in PROJECTIONS:
        hashed.update(f"{table}\n".encode())
        keys = [
            name
            for _, name, *_, place in sorted(
                db.execute(f"PRAGMA table_info({table})"), key=lambda column: column[-1]
            )
            if place
        ]
        for row in db.execute(f"SELECT * FROM {table} ORDER BY {', '.join(keys)}"):
            hashed.update(repr(row).encode())
    return hashed.hexdigest()

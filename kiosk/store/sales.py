"""Sales as this tablet recorded them, read back from their entries."""

import sqlite3

from kiosk.domain import codes
from kiosk.domain.clock import from_ms
from kiosk.domain.entries import SaleRecorded
from kiosk.domain.money import Money
from kiosk.domain.sale import Sale, sale_of
from kiosk.errors import StoreDamaged
from kiosk.store.errors import translated
from kiosk.store.journal import StoredEntry

_SELECT = (
    "SELECT e.seq, e.log, e.n, e.hash, e.line, s.reversed_seq,"
    " (SELECT coalesce(sum(o.amount), 0) FROM change_owed o"
    "  WHERE o.sale = s.seq AND o.settled_seq IS NULL)"
    " FROM sale s JOIN journal_entry e ON e.seq = s.seq"
)


@translated()
def by_seq(connection: sqlite3.Connection, seq: int) -> Sale | None:
    """The sale whose entry this tablet wrote as number *seq*."""
    return _sale(connection.execute(f"{_SELECT} WHERE s.seq = ?", (seq,)).fetchone())


@translated()
def by_number(connection: sqlite3.Connection, number: str) -> Sale | None:
    """The latest sale with that receipt number."""
    return _sale(
        connection.execute(
            f"{_SELECT} WHERE s.number = ? ORDER BY s.seq DESC LIMIT 1", (number,)
        ).fetchone()
    )


@translated()
def by_receipt_code(connection: sqlite3.Connection, code: str) -> Sale | None:
    """The sale whose receipt has that private code, looked for from the newest to the oldest.

    No table holds the codes: each is reckoned from its entry's hash, 5,000 of them in a blink.
    """
    hashes = connection.execute(
        "SELECT s.seq, e.hash FROM sale s JOIN journal_entry e ON e.seq = s.seq ORDER BY s.seq DESC"
    )
    seq = next((seq for seq, hash in hashes if codes.receipt_code(hash) == code), None)
    return None if seq is None else by_seq(connection, seq)


@translated()
def seq_of(connection: sqlite3.Connection, sale: Sale) -> int:
    """The place of *sale*'s entry on this tablet."""
    row = connection.execute(
        "SELECT seq FROM journal_entry WHERE log = ? AND n = ?", (sale.log, sale.n)
    ).fetchone()
    return int(row[0])


@translated()
def count(connection: sqlite3.Connection) -> int:
    """How many sales this tablet has recorded."""
    return int(connection.execute("SELECT coalesce(sum(sales), 0) FROM log_total").fetchone()[0])


@translated()
def next_receipt(connection: sqlite3.Connection, device: int) -> str:
    """The receipt number after the last one, in the series that this tablet writes now."""
    row = connection.execute(
        "SELECT series, last FROM receipt_series ORDER BY began_seq DESC LIMIT 1"
    ).fetchone()
    series, last = row or ("", 0)
    return codes.receipt_number(device, series, last + 1)


def _sale(row: tuple[int, bytes, int, bytes, bytes, int | None, int] | None) -> Sale | None:
    if row is None:
        return None
    seq, log, n, hash, line, reversed_seq, owed = row
    stored = StoredEntry(seq, log, n, hash, line)
    entry = stored.read()
    if not isinstance(entry, SaleRecorded):
        raise StoreDamaged(cause="a sale whose entry is none")
    return sale_of(
        entry,
        log=stored.log,
        n=stored.n,
        receipt_code=codes.receipt_code(stored.hash),
        at=from_ms(entry.at),
        is_reversed=reversed_seq is not None,
        owed=Money(owed),
    )

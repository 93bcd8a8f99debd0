"""The entries as they are stored: written once, read, and checked against their chain."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from kiosk.domain import entries
from kiosk.domain.chain import START, Tip, Totals, entry_hash
from kiosk.domain.entries import Entry
from kiosk.errors import ChainBroken, StoreDamaged
from kiosk.store.errors import translated


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """One entry with its place: `seq` on this tablet, (`log`, `n`) in the world."""

    seq: int
    log: bytes
    n: int
    hash: bytes
    line: bytes

    def is_sound(self) -> bool:
        """Whether its columns hold what they should: on a torn page even `NOT NULL` is not kept."""
        return isinstance(self.n, int) and all(
            isinstance(column, bytes) for column in (self.log, self.hash, self.line)
        )

    def read(self) -> Entry | None:
        """What it says, or `None` for a kind of a newer version; raises `ChainBroken`."""
        try:
            return entries.decode(self.line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ChainBroken(log=self.log.hex(), n=self.n) from error


@translated()
def insert(connection: sqlite3.Connection, tip: Tip, line: bytes) -> int:
    """Store *line* as the entry that *tip* names; its `seq`."""
    return int(
        connection.execute(
            "INSERT INTO journal_entry (log, n, hash, line) VALUES (?, ?, ?, ?)",
            (tip.log, tip.n, tip.hash, line),
        ).lastrowid
        or 0
    )


def stored_entries(connection: sqlite3.Connection, after_seq: int = 0) -> Iterator[StoredEntry]:
    """Every entry in the order of writing."""
    with translated():
        for row in connection.execute(
            "SELECT seq, log, n, hash, line FROM journal_entry WHERE seq > ? ORDER BY seq",
            (after_seq,),
        ):
            yield StoredEntry(*row)


@translated()
def last_entry(connection: sqlite3.Connection) -> StoredEntry | None:
    """The entry written last."""
    row = connection.execute(
        "SELECT seq, log, n, hash, line FROM journal_entry ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return StoredEntry(*row) if row else None


@translated()
def entry_at(connection: sqlite3.Connection, log: bytes, n: int) -> StoredEntry | None:
    """Entry *n* of *log*, if this tablet holds it."""
    row = connection.execute(
        "SELECT seq, log, n, hash, line FROM journal_entry WHERE log = ? AND n = ?", (log, n)
    ).fetchone()
    return StoredEntry(*row) if row else None


@translated()
def totals(connection: sqlite3.Connection, log: bytes) -> Totals:
    """What *log* adds up to."""
    row = connection.execute(
        "SELECT sales, gross, refunds FROM log_total WHERE log = ?", (log,)
    ).fetchone()
    return Totals(*row) if row else Totals()


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check of the whole chain found in order."""

    logs: int
    entries: int
    tip: Tip | None


@translated()
def verify(connection: sqlite3.Connection, after_seq: int = 0) -> Verified:
    """Check every entry after *after_seq* against its hash and the one before it.

    Raises `ChainBroken` with the log and number of the first that is not what was written, is not
    an entry, or stands where another is missing.
    """
    tips: dict[bytes, Tip] = {}
    count, last = 0, None
    for entry in stored_entries(connection, after_seq):
        if not entry.is_sound():
            raise StoreDamaged(cause="a row that is no entry")
        before = tips.get(entry.log)
        if before is None and after_seq and entry.n:
            earlier = entry_at(connection, entry.log, entry.n - 1)
            before = Tip(earlier.log, earlier.n, earlier.hash) if earlier else None
        expected_n = before.n + 1 if before else 0
        previous = before.hash if before else START
        if entry.n != expected_n or entry.hash != entry_hash(
            entry.log, entry.n, previous, entry.line
        ):
            raise ChainBroken(log=entry.log.hex(), n=entry.n)
        entry.read()
        last = tips[entry.log] = Tip(entry.log, entry.n, entry.hash)
        count += 1
    return Verified(len(tips), count, last)

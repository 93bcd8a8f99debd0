"""The entries as they are stored: written once, read, and checked against their chain."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from kiosk.domain import entries
from kiosk.domain.chain import START, Tip, Totals, entry_hash
from kiosk.domain.entries import Entry, LogStarted, LogTip
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
def verify(
    connection: sqlite3.Connection, after_seq: int = 0, *, remembered: Tip | None = None
) -> Verified:
    """Check every entry after *after_seq* against its hash and the one before it.

    One writer writes one log after the other, and each begins with the tip of the one before, so an
    entry that is gone is missed by the next. What is gone from the end is missed by the witness:
    *remembered* must be here, or be declared lost by a log that began later.

    Raises `ChainBroken` with the log and number of the first that is missing, is not what was
    written, or is no entry.
    """
    before = _entry_up_to(connection, after_seq) if after_seq else None
    logs: set[bytes] = set()
    count, last = 0, before
    expected = remembered
    for entry in stored_entries(connection, after_seq):
        if not entry.is_sound():
            raise StoreDamaged(cause="a row that is no entry")
        _check_hash(entry, last)
        said = entry.read()
        if entry.n == 0:
            if not isinstance(said, LogStarted):
                raise ChainBroken(log=entry.log.hex(), n=0)
            _check_joint(connection, entry, said, last)
        if expected and (_names(said, expected) or _is_at(expected, entry)):
            expected = None
        logs.add(entry.log)
        last = entry
        count += 1
    if expected:
        raise ChainBroken(log=expected.log.hex(), n=expected.n)
    tip = Tip(last.log, last.n, last.hash) if last and count else None
    return Verified(len(logs), count, tip)


def _entry_up_to(connection: sqlite3.Connection, seq: int) -> StoredEntry | None:
    row = connection.execute(
        "SELECT seq, log, n, hash, line FROM journal_entry WHERE seq <= ?"
        " ORDER BY seq DESC LIMIT 1",
        (seq,),
    ).fetchone()
    return StoredEntry(*row) if row else None


def _check_hash(entry: StoredEntry, before: StoredEntry | None) -> None:
    """Within a log each entry follows the one written just before it."""
    previous, expected_n = START, 0
    if entry.n and before and before.is_sound() and before.log == entry.log:
        previous, expected_n = before.hash, before.n + 1
    if entry.n != expected_n or entry.hash != entry_hash(entry.log, entry.n, previous, entry.line):
        raise ChainBroken(log=entry.log.hex(), n=entry.n)


def _check_joint(
    connection: sqlite3.Connection, entry: StoredEntry, said: LogStarted, before: StoredEntry | None
) -> None:
    """A log names the entry before its first; what it names and is not here is missing."""
    named = said.tip
    there = (before.log.hex(), before.n, before.hash.hex()) if before else None
    if (named and (named.log, named.n, named.hash)) == there:
        return
    if named and not _holds(connection, named):
        raise ChainBroken(log=named.log, n=named.n)
    raise ChainBroken(log=entry.log.hex(), n=entry.n)


def _holds(connection: sqlite3.Connection, named: LogTip) -> bool:
    try:
        stored = entry_at(connection, bytes.fromhex(named.log), named.n)
    except (ValueError, OverflowError):
        return False
    return stored is not None and stored.hash.hex() == named.hash


def _names(said: Entry | None, tip: Tip) -> bool:
    """Whether it is the beginning of a log that declares *tip* lost."""
    return (
        isinstance(said, LogStarted)
        and said.lost is not None
        and (said.lost.log, said.lost.n, said.lost.hash) == (tip.log.hex(), tip.n, tip.hash.hex())
    )


def _is_at(tip: Tip, entry: StoredEntry) -> bool:
    return (entry.log, entry.n, entry.hash) == (tip.log, tip.n, tip.hash)

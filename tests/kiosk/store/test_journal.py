"""What was written stays as it was written, and whoever changes it is noticed."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.domain.chain import Tip, entry_hash
from kiosk.errors import ChainBroken
from kiosk.services import journal, selling
from kiosk.store import projections
from kiosk.store.books import Books
from kiosk.store.journal import StoredEntry, Verified
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.till import behind_the_till, sell, sell_alone, stored_in

# Of the two runs: 0 log.started, 1 day.opened, 2 sale, 3 sale, 4 reversal; 5 log.started, 6 sale.
RUNS = (5, 2)


@pytest.fixture
def written(tablet: Path, clock: StoppedClock) -> list[StoredEntry]:
    """The entries of two runs; the books are closed."""
    with Books.open(tablet, clock=clock) as books:
        sell(books, clock, SOAP, EARRINGS)
        sell(books, clock, HONEY)
        selling.reverse_last_sale(books, by="A1", clock=clock)
    sell_alone(tablet, clock)
    return stored_in(tablet)


def place_of_break(folder: Path) -> dict[str, object]:
    """The details of the break that a check of the whole journal names."""
    with Books.read_only(folder) as books, pytest.raises(ChainBroken) as broken:
        journal.verify(books)
    return broken.value.details


def flipped(value: bytes, place: float) -> bytes:
    """*value* with one bit changed in the byte that stands at *place* (0…1)."""
    at = round(place * (len(value) - 1))
    return value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]


def test_whole_journal_is_verified(tablet: Path, written: list[StoredEntry]) -> None:
    with Books.read_only(tablet) as books:
        verified = journal.verify(books)

    last = written[-1]
    assert [entry.n for entry in written] == [n for run in RUNS for n in range(run)]
    assert verified == Verified(2, 7, Tip(last.log, last.n, last.hash))


@pytest.mark.parametrize("place", [0, 0.5, 1])
@pytest.mark.parametrize("column", ["line", "hash", "log"])
@pytest.mark.parametrize("entry", [0, 2, 6])
def test_flipped_bit_is_named(
    tablet: Path, written: list[StoredEntry], entry: int, column: str, place: float
) -> None:
    there = written[entry]
    instead = flipped(getattr(there, column), place)
    with behind_the_till(tablet) as database:
        database.execute(
            f"UPDATE journal_entry SET {column} = ? WHERE seq = ?", (instead, there.seq)
        )

    log = instead if column == "log" else there.log
    assert place_of_break(tablet) == {"log": log.hex(), "n": there.n}


@pytest.mark.parametrize("entry", [0, 3, 5])
def test_entry_that_is_gone_from_the_middle_is_missed(
    tablet: Path, written: list[StoredEntry], entry: int
) -> None:
    gone, after = written[entry], written[entry + 1]
    with behind_the_till(tablet) as database:
        database.execute("DELETE FROM journal_entry WHERE seq = ?", (gone.seq,))

    assert place_of_break(tablet) == {"log": after.log.hex(), "n": after.n}


def test_entry_that_is_gone_from_the_end_of_a_run_is_missed_by_the_next_run(
    tablet: Path, written: list[StoredEntry]
) -> None:
    gone = written[RUNS[0] - 1]
    with behind_the_till(tablet) as database:
        database.execute("DELETE FROM journal_entry WHERE seq = ?", (gone.seq,))

    assert place_of_break(tablet) == {"log": gone.log.hex(), "n": gone.n}


def test_entry_that_is_gone_from_the_very_end_is_missed_by_the_witness(
    tablet: Path, written: list[StoredEntry]
) -> None:
    gone = written[-1]
    with behind_the_till(tablet) as database:
        database.execute("DELETE FROM journal_entry WHERE seq = ?", (gone.seq,))

    assert place_of_break(tablet) == {"log": gone.log.hex(), "n": gone.n}


def test_number_that_was_left_out_is_missed_though_its_hash_fits(
    tablet: Path, written: list[StoredEntry]
) -> None:
    last = written[-1]
    n, line = last.n + 2, b'{"kind":"weather.noted"}'
    hash = entry_hash(last.log, n, last.hash, line)
    with behind_the_till(tablet) as database:
        database.execute(
            "INSERT INTO journal_entry (log, n, hash, line) VALUES (?, ?, ?, ?)",
            (last.log, n, hash, line),
        )

    assert place_of_break(tablet) == {"log": last.log.hex(), "n": n}


@pytest.mark.parametrize("columns", [("line",), ("line", "hash")])
@pytest.mark.parametrize("entries", [(2, 3), (0, 5), (3, 6)])
def test_entries_that_changed_places_are_named(
    tablet: Path, written: list[StoredEntry], entries: tuple[int, int], columns: tuple[str, ...]
) -> None:
    one, other = (written[entry] for entry in entries)
    with behind_the_till(tablet) as database:
        for column in columns:
            for there, instead in ((one, other), (other, one)):
                database.execute(
                    f"UPDATE journal_entry SET {column} = ? WHERE seq = ?",
                    (getattr(instead, column), there.seq),
                )

    assert place_of_break(tablet) == {"log": one.log.hex(), "n": one.n}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET line = x'7b7d' WHERE seq = 2",
        "UPDATE journal_entry SET n = n",
        "UPDATE OR REPLACE journal_entry SET n = 0",
        "DELETE FROM journal_entry WHERE seq = 2",
        "DELETE FROM journal_entry",
        "INSERT OR REPLACE INTO journal_entry"
        " SELECT seq, log, n, hash, x'7b7d' FROM journal_entry WHERE seq = 2",
    ],
)
def test_entries_are_neither_changed_nor_deleted_by_the_till_itself(
    books: Books, clock: StoppedClock, statement: str
) -> None:
    sell(books, clock)
    before = journal.entries(books)

    with pytest.raises(sqlite3.IntegrityError, match="entries are never"), books.atomic():
        books.connection.execute(statement)

    assert journal.entries(books) == before


def test_entry_of_a_newer_version_is_kept_verified_and_means_nothing(
    tablet: Path, written: list[StoredEntry], clock: StoppedClock
) -> None:
    last = written[-1]
    line = b'{"kind":"weather.noted","at":1705074000000,"day":"2024-01-12","by":"A1","sun":true}'
    hash = entry_hash(last.log, last.n + 1, last.hash, line)
    with Books.read_only(tablet) as books:
        tables = projections.digest(books.connection)
    with behind_the_till(tablet) as database:
        database.execute(
            "INSERT INTO journal_entry (log, n, hash, line) VALUES (?, ?, ?, ?)",
            (last.log, last.n + 1, hash, line),
        )

    with Books.open(tablet, clock=clock) as books:
        kept = journal.entries(books)[-1]
        verified = journal.verify(books)
        rebuilt = journal.rebuild(books)
        number = sell(books, clock).number
        goes_on = journal.verify(books)

    assert kept == StoredEntry(last.seq + 1, last.log, last.n + 1, hash, line)
    assert kept.read() is None
    assert verified == Verified(2, 8, Tip(last.log, last.n + 1, hash))
    assert rebuilt == projections.Rebuilt(8, tables, tables)
    assert number == "T07-000005"
    assert (goes_on.logs, goes_on.entries) == (3, 10)

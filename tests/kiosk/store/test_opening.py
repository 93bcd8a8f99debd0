"""What opening refuses, it leaves as it was; what is broken can still be looked at."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.errors import ChainBroken, StoreDamaged, StoreMissing
from kiosk.services import journal
from kiosk.store.books import Books
from tests.conftest import StoppedClock


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_without_books_is_left_empty(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Books.open(tmp_path)

    assert files(tmp_path) == {}


@pytest.mark.parametrize("made_by", ["nobody", "another program"])
def test_a_database_that_is_not_ours_is_left_as_it_was(tmp_path: Path, made_by: str) -> None:
    database = tmp_path / "kiosk.sqlite3"
    database.touch()
    if made_by == "another program":
        with sqlite3.connect(database) as theirs:
            theirs.execute("PRAGMA application_id = 77")
            theirs.execute("CREATE TABLE recipe (name TEXT)")
        theirs.close()
    before = database.read_bytes()

    with pytest.raises((StoreMissing, StoreDamaged)):
        Books.open(tmp_path)

    assert database.read_bytes() == before


def test_a_broken_entry_stops_the_till_and_can_be_looked_at(
    tablet: Path, clock: StoppedClock
) -> None:
    with Books.open(tablet, clock=clock) as books, books.atomic():
        books.next_receipt()  # begins the log
    raw = sqlite3.connect(tablet / "kiosk.sqlite3")
    raw.execute("DROP TRIGGER journal_entry_stays")
    raw.execute("UPDATE journal_entry SET line = CAST(replace(line, 'log', 'lob') AS BLOB)")
    raw.commit()
    raw.close()

    with pytest.raises(ChainBroken):
        Books.open(tablet, clock=clock)

    with Books.read_only(tablet) as books:
        assert [entry.n for entry in journal.entries(books)] == [0]
        with pytest.raises(ChainBroken):
            journal.verify(books)

"""What opening refuses, it leaves as it was; what is broken can still be looked at."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import ChainBroken, StoreDamaged, StoreMissing
from kiosk.services import journal
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from tests.conftest import FEED, StoppedClock
from tests.kiosk.till import sell_alone


def set_up_here(folder: Path) -> None:
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_without_books_is_left_empty(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Books.open(tmp_path)

    assert files(tmp_path) == {}


@pytest.mark.parametrize("application_id", [0, 77])  # most programs do not set one
@pytest.mark.parametrize("opened", [Books.open, Books.read_only, set_up_here])
def test_a_database_of_another_program_is_damage_and_left_as_it_was(
    tmp_path: Path, opened: Callable[[Path], object], application_id: int
) -> None:
    database = tmp_path / "kiosk.sqlite3"
    with closing(sqlite3.connect(database)) as theirs:
        theirs.execute(f"PRAGMA application_id = {application_id}")
        theirs.execute("CREATE TABLE recipe (name TEXT)")
    before = database.read_bytes()

    with pytest.raises(StoreDamaged):
        opened(tmp_path)

    assert database.read_bytes() == before


@pytest.mark.parametrize("opened", [Books.open, Books.read_only])
def test_a_file_without_a_byte_was_never_set_up_and_is_left_as_it_was(
    tmp_path: Path, opened: Callable[[Path], object]
) -> None:
    database = tmp_path / "kiosk.sqlite3"
    database.touch()

    with pytest.raises(StoreMissing):
        opened(tmp_path)

    assert database.read_bytes() == b""


@pytest.mark.parametrize("opened", [Books.open, Books.read_only, set_up_here])
def test_a_file_without_a_byte_beside_a_witness_is_damage(
    tablet: Path, clock: StoppedClock, opened: Callable[[Path], object]
) -> None:
    sell_alone(tablet, clock)
    database = tablet / "kiosk.sqlite3"
    database.write_bytes(b"")

    with pytest.raises(StoreDamaged):
        opened(tablet)

    assert database.read_bytes() == b""


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

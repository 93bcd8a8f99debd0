"""What an older version of the app has written is whole in every later one."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from kiosk.domain.entries import (
    DayOpened,
    LogStarted,
    ProductChanged,
    ReceiptReprinted,
    SaleRecorded,
    SaleReversed,
    StockMoved,
)
from kiosk.domain.money import Money
from kiosk.services import journal, paper, selling, shelf
from kiosk.services.takings import takings_on
from kiosk.store.books import Books
from kiosk.store.schema import SCHEMA_VERSION
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.store.old_books import SEED, file_of
from tests.kiosk.till import DATABASE, cart_of, contents, sell, told

VERSIONS = range(1, SCHEMA_VERSION + 1)


def put_down(folder: Path, version: int) -> Path:
    """A tablet as *version* of the tables left it."""
    folder.mkdir()
    copy(file_of(version), folder / DATABASE)
    (folder / "device.key").write_text(SEED)
    return folder


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return put_down(tmp_path / "old", request.param)


def rows(folder: Path, statement: str) -> list[tuple[object, ...]]:
    """What the file says to a program that knows nothing of the till."""
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return database.execute(statement).fetchall()


ENTRIES = "SELECT seq, log, n, hash, line FROM journal_entry ORDER BY seq"


def test_entries_are_kept_byte_for_byte_and_verified(old: Path, clock: StoppedClock) -> None:
    before = rows(old, ENTRIES)

    with Books.open(old, clock=clock) as books:
        verified = journal.verify(books)
        journal.check_projections(books)

    assert rows(old, ENTRIES) == before
    assert (verified.logs, verified.entries) == (2, 11)
    assert rows(old, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert rows(old, "PRAGMA integrity_check") == [("ok",)]


def test_everything_that_was_written_is_read(old: Path, clock: StoppedClock) -> None:
    with Books.open(old, clock=clock) as books:
        assert [type(entry) for entry in told(books)] == [
            *(LogStarted, DayOpened, SaleRecorded, SaleRecorded, SaleReversed, StockMoved),
            *(ProductChanged, LogStarted, DayOpened, ReceiptReprinted, SaleRecorded),
        ]
        first, second, last = (selling.find_sale(books, f"T07-{n:06d}") for n in (1, 2, 4))
        assert (first.total, first.is_reversed) == (Money(5855), False)
        assert (second.total, second.is_reversed) == (Money(2205), True)
        assert selling.sale_on_done_screen(books) == last
        assert selling.kept_cart(books) == cart_of(EARRINGS, SOAP)
        assert takings_on(books, first.day).total == Money(5855)
        assert takings_on(books, last.day).total == Money(500)
        assert [paper.state_of(books, sale) for sale in (first, second, last)] == [
            "waiting",
            None,
            "waiting",
        ]
        stock = {product.code: product.stock_milli for product in shelf.all_products(books)}
        assert stock == {
            SOAP.code: SOAP.stock_milli - 1_000 - 3_000 - 2_000,
            EARRINGS.code: EARRINGS.stock_milli - 1_000,
            HONEY.code: HONEY.stock_milli - 1_000,
        }
        edited = shelf.find_product(books, EARRINGS.code)
        assert (edited.name_fr, edited.price, edited.one_of_a_kind) == (
            "Boucles",
            Money(3600),
            True,
        )
        assert shelf.tent_of(books).artisans == ("A1", "A2")


def test_work_goes_on_where_it_was_left(old: Path, clock: StoppedClock) -> None:
    with Books.open(old, clock=clock) as books:
        waiting = paper.take_next(books)
        selling.reverse_last_sale(books, by="A1", clock=clock)
        number = sell(books, clock).number
        verified = journal.verify(books)
        journal.check_projections(books)

    assert waiting is not None
    assert (waiting[0].is_copy, waiting[1].number) == (True, "T07-000001")
    assert number == "T07-000006"
    assert verified.logs == 3


def test_tables_made_anew_are_those_of_books_that_were_always_new(
    old: Path, clock: StoppedClock
) -> None:
    with Books.open(old, clock=clock) as books:
        before = contents(books.connection)
        rebuilt = journal.rebuild(books)
        after = contents(books.connection)

    assert rebuilt.before == rebuilt.after
    assert after == before


def test_migration_that_was_cut_short_behind_its_last_step_is_finished(
    tmp_path: Path, clock: StoppedClock
) -> None:
    folder = put_down(tmp_path / "cut", SCHEMA_VERSION)
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    before = rows(folder, ENTRIES)

    with Books.open(folder, clock=clock) as books:
        journal.check_projections(books)

    assert rows(folder, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert rows(folder, ENTRIES) == before

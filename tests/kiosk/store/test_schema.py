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
from kiosk.services import journal, owing, paper, putting_aside, selling, shelf
from kiosk.services.takings import takings_on
from kiosk.store.books import Books
from kiosk.store.schema import SCHEMA_VERSION
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.store.old_books import SEED, bargained, file_of
from tests.kiosk.till import DATABASE, cart_of, contents, sell, told

VERSIONS = range(1, SCHEMA_VERSION + 1)
BARGAINS = 2  # the first version that knows them


def version_of(folder: Path) -> int:
    """Which version of the tables the file of *folder* is."""
    ((version,),) = rows(folder, "PRAGMA user_version")
    assert isinstance(version, int)
    return version


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
    bargained_in = version_of(old) >= BARGAINS

    with Books.open(old, clock=clock) as books:
        verified = journal.verify(books)
        journal.check_projections(books)

    assert rows(old, ENTRIES) == before
    assert (verified.logs, verified.entries) == (2, 16 if bargained_in else 11)
    assert rows(old, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert rows(old, "PRAGMA integrity_check") == [("ok",)]


def test_everything_that_was_written_is_read(old: Path, clock: StoppedClock) -> None:
    bargained_in = version_of(old) >= BARGAINS
    with Books.open(old, clock=clock) as books:
        assert [type(entry) for entry in told(books)][:11] == [
            *(LogStarted, DayOpened, SaleRecorded, SaleRecorded, SaleReversed, StockMoved),
            *(ProductChanged, LogStarted, DayOpened, ReceiptReprinted, SaleRecorded),
        ]
        first, second, last = (selling.find_sale(books, f"T07-{n:06d}") for n in (1, 2, 4))
        assert (first.total, first.is_reversed) == (Money(5855), False)
        assert (second.total, second.is_reversed) == (Money(2205), True)
        assert selling.sale_on_done_screen(books) == last
        assert selling.kept_cart(books) == cart_of(EARRINGS, SOAP)
        assert takings_on(books, first.day).total == Money(5855)
        bargains = Money(2 * 3900) if bargained_in else Money(0)
        assert takings_on(books, last.day).total == Money(500) + bargains
        assert [paper.state_of(books, sale) for sale in (first, second, last)] == [
            "waiting",
            None,
            "waiting",
        ]
        stock = {product.code: product.stock_milli for product in shelf.all_products(books)}
        times = 2 if bargained_in else 0
        assert stock == {
            SOAP.code: SOAP.stock_milli - 1_000 - 3_000 - 2_000,
            EARRINGS.code: EARRINGS.stock_milli - 1_000 - times * 1_000,
            HONEY.code: HONEY.stock_milli - 1_000 - times * 225,
        }
        edited = shelf.find_product(books, EARRINGS.code)
        assert (edited.name_fr, edited.price, edited.one_of_a_kind) == (
            "Boucles",
            Money(3600),
            True,
        )
        assert shelf.tent_of(books).artisans == ("A1", "A2")


def test_bargains_carts_aside_and_owed_change_are_read(tmp_path: Path, clock: StoppedClock) -> None:
    folder = put_down(tmp_path / "bargained", BARGAINS)

    with Books.open(folder, clock=clock) as books:
        sale = selling.find_sale(books, "T07-000006")
        waiting = putting_aside.carts_aside(books)
        owed = owing.change_owed(books)

    assert [(line.amount, line.off, line.shared) for line in sale.lines] == [
        (Money(2817), Money(500), Money(83)),
        (Money(500), Money(0), Money(0)),
        (Money(583), Money(0), Money(17)),
    ]
    assert (sale.borne_by, sale.reduction) == ("A2", Money(100))
    assert [(aside.name, aside.cart) for aside in waiting] == [
        ("Mme Amrane", bargained()),
        ("", cart_of(SOAP)),
    ]
    assert [(debt.amount, debt.sale_number, debt.contact) for debt in owed] == [
        (Money(50), "T07-000006", "0555 12 34 56")
    ]


def test_cart_in_hand_of_the_first_version_has_nothing_agreed(
    tmp_path: Path, clock: StoppedClock
) -> None:
    folder = put_down(tmp_path / "first", 1)

    with Books.open(folder, clock=clock) as books:
        cart = selling.kept_cart(books)
        assert putting_aside.carts_aside(books) == owing.change_owed(books) == []
        selling.keep_cart(books, cart.agree_on_total(Money(3600)))
        assert selling.kept_cart(books).total == Money(3600)

    assert cart == cart_of(EARRINGS, SOAP)
    assert all(line.agreed is line.said is line.approved is None for line in cart.lines)


def test_work_goes_on_where_it_was_left(old: Path, clock: StoppedClock) -> None:
    next_number = "T07-000008" if version_of(old) >= BARGAINS else "T07-000006"
    with Books.open(old, clock=clock) as books:
        waiting = paper.take_next(books)
        selling.reverse_last_sale(books, by="A1", clock=clock)
        number = sell(books, clock).number
        verified = journal.verify(books)
        journal.check_projections(books)

    assert waiting is not None
    assert (waiting[0].is_copy, waiting[1].number) == (True, "T07-000001")
    assert number == next_number
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

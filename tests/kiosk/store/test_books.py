"""Books are all or nothing, have one writer, and refuse a file that they cannot trust."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.entries import StockMoved
from kiosk.errors import (
    EntryTooLarge,
    KioskError,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreInputOutput,
    StoreNewer,
    StoreReadOnly,
)
from kiosk.services import journal, selling, shelf
from kiosk.store import carts, settings
from kiosk.store.books import Books
from kiosk.store.schema import SCHEMA_VERSION
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.till import DATABASE, cart_of, contents, sell, sell_alone

HOME = Path(__file__).parents[3]
NOBODY = 65_534


def moved(reason: str = "more") -> StockMoved:
    return StockMoved(at=0, day="2024-01-12", by="A1", product=SOAP.code, qty=1_000, reason=reason)


# --- all or nothing -------------------------------------------------------------------------------


def seen(books: Books) -> tuple[object, ...]:
    """All that a transaction may change."""
    witness = books.folder / "witness"
    return contents(books.connection), books.tip, witness.exists() and witness.read_bytes()


def write_and(block: Callable[[Books], None], books: Books) -> None:
    """One transaction that writes tables of every family and ends in *block*."""
    with books.atomic():
        settings.put(books.connection, settings.DONE_SCREEN, "77")
        carts.save(books.connection, cart_of(SOAP))
        block(books)


def raise_in_the_end(books: Books) -> None:
    books.append(moved())
    raise KeyboardInterrupt


def refuse_an_entry(books: Books) -> None:
    books.append(moved())
    books.append(moved("x" * 40_000))


def break_a_rule_of_the_tables(books: Books) -> None:
    books.append(moved())
    books.connection.execute("INSERT INTO setting VALUES ('device', '8')")


@pytest.mark.parametrize(
    ("block", "raised"),
    [
        (raise_in_the_end, KeyboardInterrupt),
        (refuse_an_entry, EntryTooLarge),
        (break_a_rule_of_the_tables, sqlite3.IntegrityError),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_block_that_raises_changes_nothing(
    books: Books,
    clock: StoppedClock,
    block: Callable[[Books], None],
    raised: type[BaseException],
    is_first: bool,
) -> None:
    if not is_first:
        sell(books, clock)
    before = seen(books)

    with pytest.raises(raised):
        write_and(block, books)

    assert seen(books) == before
    assert sell(books, clock).number == f"T07-{2 - is_first:06d}"
    journal.verify(books)
    journal.check_projections(books)


def test_block_that_ends_is_there_for_everybody(books: Books) -> None:
    with books.atomic():
        written = [books.append(moved()), books.append(moved())]
        carts.save(books.connection, cart_of(SOAP))

    with Books.read_only(books.folder) as beside:
        assert selling.kept_cart(beside) == cart_of(SOAP)
        assert beside.tip == books.tip == written[1].tip
    assert [(entry.seq, entry.tip.n) for entry in written] == [(2, 1), (3, 2)]


def test_block_that_is_not_finished_is_seen_by_nobody(books: Books) -> None:
    with books.atomic():
        books.append(moved())
        carts.save(books.connection, cart_of(SOAP))
        with Books.read_only(books.folder) as beside:
            meanwhile = (selling.kept_cart(beside), beside.tip, journal.entries(beside))

    assert meanwhile == (Cart(), None, [])


def test_snapshot_is_of_one_moment(books: Books, clock: StoppedClock) -> None:
    with Books.read_only(books.folder) as beside, beside.snapshot():
        before = contents(beside.connection)
        sell(books, clock)
        still = contents(beside.connection)

    assert still == before


def test_entry_outside_a_transaction_is_a_mistake(books: Books) -> None:
    with pytest.raises(RuntimeError):
        books.append(moved())

    assert journal.entries(books) == []


def test_run_without_entries_leaves_no_log(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        selling.keep_cart(books, cart_of(SOAP))

    with Books.open(tablet, clock=clock) as books:
        assert journal.entries(books) == []
        assert selling.kept_cart(books) == cart_of(SOAP)


# --- a disk without room --------------------------------------------------------------------------


def sell_until_refused(books: Books, clock: StoppedClock) -> tuple[int, tuple[object, ...]]:
    """How many sales there were before the disk was full, and all that was there then."""
    for count in range(10_000):
        before = seen(books)
        try:
            sell(books, clock, SOAP, EARRINGS, HONEY)
        except StoreFull:
            return count, before
    raise AssertionError("the disk is never full")


def test_full_disk_is_told_and_the_sale_is_made_when_there_is_room(
    books: Books, clock: StoppedClock
) -> None:
    (pages,) = books.connection.execute("PRAGMA page_count").fetchone()
    books.connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    count, before = sell_until_refused(books, clock)
    after = seen(books)
    books.connection.execute(f"PRAGMA max_page_count = {10 * pages}")

    assert count > 0
    assert after == before
    assert sell(books, clock).number == f"T07-{count + 1:06d}"
    journal.verify(books)
    journal.check_projections(books)


# --- a disk that fails for long -------------------------------------------------------------------


def lose_the_medium(books: Books) -> None:
    books.append(moved())
    raise StoreInputOutput(cause="the medium is gone")


def fail_without_a_disk(books: Books) -> None:
    """An I/O error in a transaction, after which the database cannot be opened again."""
    away = books.folder / "away"
    (books.folder / DATABASE).rename(away)
    with pytest.raises(StoreInputOutput):
        write_and(lose_the_medium, books)
    away.rename(books.folder / DATABASE)


def test_books_are_opened_again_by_the_next_who_asks(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)
    before = contents(books.connection)

    fail_without_a_disk(books)

    assert contents(books.connection) == before
    assert sell(books, clock).number == "T07-000002"
    assert journal.verify(books).logs == 2


def test_books_on_a_lost_disk_are_let_go(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        sell(books, clock)
        fail_without_a_disk(books)
        (tablet / DATABASE).rename(tablet / "away")
    (tablet / "away").rename(tablet / DATABASE)

    assert sell_alone(tablet, clock) == "T07-000002"


# --- one writer -----------------------------------------------------------------------------------

TRY = """
import sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.store.books import Books
try:
    getattr(Books, sys.argv[1])(Path(sys.argv[2])).close()
except KioskError as error:
    print(error.code)
else:
    print("opened")
"""

HOLD = """
import sys
from pathlib import Path
from kiosk.services import selling, shelf
from kiosk.domain.cart import Cart
from kiosk.store.books import Books
books = Books.open(Path(sys.argv[1]))
selling.keep_cart(books, Cart().add(shelf.all_products(books)[0]))
print("holds", flush=True)
sys.stdin.read()
"""


def elsewhere(opened: str, folder: Path) -> str:
    """What another process meets that opens the books."""
    return subprocess.run(
        [sys.executable, "-c", TRY, opened, str(folder)],
        cwd=HOME,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout.strip()


@contextmanager
def holder_of(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the books open, and has written into them."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        cwd=HOME,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "holds\n"
            yield process
        finally:
            process.kill()


def test_second_till_is_refused_and_a_reader_is_not(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        met = (elsewhere("open", tablet), elsewhere("read_only", tablet))
        number = sell(books, clock).number
    afterwards = elsewhere("open", tablet)

    assert met == ("store.busy", "opened")
    assert number == "T07-000001"
    assert afterwards == "opened"


def test_second_till_in_the_same_process_is_refused(books: Books) -> None:
    with pytest.raises(StoreBusy):
        Books.open(books.folder)

    with books.atomic():
        books.append(moved())


def test_lock_dies_with_its_holder_and_what_was_committed_stays(
    tablet: Path, clock: StoppedClock
) -> None:
    with holder_of(tablet) as holder:
        with pytest.raises(StoreBusy):
            Books.open(tablet, clock=clock)
        holder.send_signal(signal.SIGKILL)
        holder.wait(timeout=60)

    with Books.open(tablet, clock=clock) as books:
        assert selling.kept_cart(books) == cart_of(shelf.all_products(books)[0])
        assert sell(books, clock).number == "T07-000001"


def test_lock_is_free_after_a_refusal(tablet: Path, clock: StoppedClock) -> None:
    key = tablet / "device.key"
    secret = key.read_bytes()
    key.unlink()
    with pytest.raises(StoreDamaged):
        Books.open(tablet, clock=clock)
    key.write_bytes(secret)

    assert sell_alone(tablet, clock) == "T07-000001"


# --- files that are refused -----------------------------------------------------------------------


@pytest.fixture
def worn(tablet: Path, clock: StoppedClock) -> Path:
    """The database of a tablet that has sold."""
    sell_alone(tablet, clock)
    return tablet / DATABASE


def test_books_of_a_newer_version_are_refused_and_stay(worn: Path) -> None:
    with closing(sqlite3.connect(worn)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = worn.read_bytes()

    for opened in (Books.open, Books.read_only):
        with pytest.raises(StoreNewer) as newer:
            opened(worn.parent)
        assert newer.value.details == {"version": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}

    assert worn.read_bytes() == before


@pytest.mark.parametrize("opened", [Books.open, Books.read_only])
def test_database_that_was_cut_short_anywhere_is_damaged_and_stays(
    worn: Path, opened: Callable[[Path], Books]
) -> None:
    whole = worn.read_bytes()
    pages = range(0, len(whole), 4_096)
    cuts = [1, 15, 99, 100, 512, *(page + more for page in pages for more in (0, 1, 2_000, 4_095))]

    for length in cuts:
        worn.write_bytes(whole[:length])

        with pytest.raises(StoreDamaged):
            opened(worn.parent)

        assert worn.read_bytes() == whole[:length], length


@pytest.mark.parametrize("opened", [Books.open, Books.read_only])
def test_text_is_no_database_and_stays(worn: Path, opened: Callable[[Path], Books]) -> None:
    worn.write_text("صابون\n" * 2_000, encoding="utf-8")
    before = worn.read_bytes()

    with pytest.raises(StoreDamaged):
        opened(worn.parent)

    assert worn.read_bytes() == before


def test_database_that_is_gone_while_its_witness_stays_is_damage(worn: Path) -> None:
    worn.unlink()

    with pytest.raises(StoreDamaged):
        Books.open(worn.parent)

    assert not worn.exists()


# --- a folder that cannot be written --------------------------------------------------------------


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Be somebody who may read *folder* and all that is in it, and write nothing there."""
    is_root = os.geteuid() == 0
    there = [*folder.iterdir(), folder, *(folder.parents[:3] if is_root else ())]
    modes = [path.stat().st_mode for path in there]
    try:
        for path, mode in zip(there, modes, strict=True):
            path.chmod(mode | 0o055 if is_root else mode & ~0o222)
        if is_root:  # nothing is forbidden to her
            os.seteuid(NOBODY)
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path, mode in reversed(list(zip(there, modes, strict=True))):
            path.chmod(mode)


def refusal_of_opening(folder: Path) -> KioskError | None:
    try:
        Books.open(folder).close()
    except KioskError as error:
        return error
    return None


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_folder_that_cannot_be_written_is_told_and_stays(worn: Path) -> None:
    before = files(worn.parent)

    with as_nobody(worn.parent):
        read = files(worn.parent)
        refused = refusal_of_opening(worn.parent)

    assert isinstance(refused, StoreReadOnly)
    assert read == files(worn.parent) == before


def test_books_open_again_once_the_folder_can_be_written(worn: Path, clock: StoppedClock) -> None:
    with as_nobody(worn.parent):
        refusal_of_opening(worn.parent)

    assert sell_alone(worn.parent, clock) == "T07-000002"

"""What is missing or broken in a data folder is told when the books are opened, not later."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.errors import ChainBroken, StoreBusy, StoreDamaged
from kiosk.services import journal, selling, shelf
from kiosk.store import projections
from kiosk.store.books import Books
from kiosk.store.schema import TABLES, migrate
from tests.conftest import SOAP, StoppedClock


def change(folder: Path, statement: str) -> None:
    """Do what somebody does who goes around the till."""
    connection = sqlite3.connect(folder / "kiosk.sqlite3")
    connection.execute(statement)
    connection.commit()
    connection.close()


def sell(books: Books, clock: StoppedClock) -> str:
    return selling.record_sale(
        books, Cart().add(SOAP), cash_tender(Money(250), Money(250)), by="A1", clock=clock
    ).number


# --- the key --------------------------------------------------------------------------------------


def key_gone(key: Path) -> None:
    key.unlink()


def key_cut(key: Path) -> None:
    key.write_text(key.read_text()[:40])


def key_other(key: Path) -> None:
    key.write_bytes(b"\xff" * 64)


def key_folder(key: Path) -> None:
    key.unlink()
    key.mkdir()


@pytest.mark.parametrize("broken", [key_gone, key_cut, key_other, key_folder])
def test_key_that_cannot_sign_stops_the_till_before_a_customer_comes(
    tablet: Path, broken: Callable[[Path], None]
):
    broken(tablet / "device.key")
    database = (tablet / "kiosk.sqlite3").read_bytes()

    with pytest.raises(StoreDamaged):
        Books.open(tablet)

    assert (tablet / "kiosk.sqlite3").read_bytes() == database
    with Books.read_only(tablet) as books:
        assert shelf.tent_of(books).number == 7


# --- tables and settings --------------------------------------------------------------------------


def test_tables_that_are_looked_for_are_those_that_are_made():
    made = sqlite3.connect(":memory:", isolation_level=None)
    migrate(made)

    names = {name for (name,) in made.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    made.close()

    assert {name for name in names if not name.startswith("_")} == TABLES


@pytest.mark.parametrize("table", sorted(TABLES))
@pytest.mark.parametrize("opened", [Books.open, Books.read_only])
def test_table_that_is_gone_is_noticed(tablet: Path, table: str, opened: Callable[[Path], Books]):
    change(tablet, f"DROP TABLE {table}")

    with pytest.raises(StoreDamaged):
        opened(tablet)


@pytest.mark.parametrize(
    "value", ["''", "'x'", "'-7'", "'7.0'", "'٧'", f"'{'9' * 5000}'", "CAST(x'ff' AS TEXT)"]
)
def test_tablet_that_does_not_know_itself_is_damaged(tablet: Path, value: str):
    change(tablet, f"UPDATE setting SET value = {value} WHERE name = 'device'")

    with pytest.raises(StoreDamaged):
        Books.open(tablet)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM setting WHERE name = 'tent'",
        "UPDATE setting SET value = 'x' WHERE name = 'tent'",
        "UPDATE setting SET value = '8' WHERE name = 'tent'",
        "DELETE FROM tent",
    ],
)
def test_tent_that_is_not_known_is_damage(tablet: Path, statement: str):
    change(tablet, statement)

    with Books.open(tablet) as books, pytest.raises(StoreDamaged):
        shelf.tent_of(books)


@pytest.mark.parametrize("day", ["", "2024-13-01", "tomorrow"])
def test_fair_without_days_is_damage(tablet: Path, day: str):
    change(tablet, f"UPDATE fair SET ends_on = '{day}'")

    with Books.open(tablet) as books, pytest.raises(StoreDamaged):
        shelf.fair_of(books)


def test_cart_of_an_unknown_unit_is_damage(tablet: Path):
    change(
        tablet,
        "INSERT INTO cart_line VALUES"
        " (0, 0, 'x', 'A1', '', 'a', 'b', 'litre', 5, 1000, NULL, NULL, 0, NULL, 0)",
    )

    with Books.open(tablet) as books, pytest.raises(StoreDamaged):
        selling.kept_cart(books)


def test_done_screen_of_no_number_is_damage(tablet: Path):
    change(tablet, "INSERT INTO setting VALUES ('done_screen', 'x')")

    with Books.open(tablet) as books, pytest.raises(StoreDamaged):
        selling.sale_on_done_screen(books)


def test_done_screen_of_an_entry_that_is_no_sale_is_none(tablet: Path, clock: StoppedClock):
    with Books.open(tablet, clock=clock) as books:
        sell(books, clock)
    change(tablet, "UPDATE setting SET value = '1' WHERE name = 'done_screen'")

    with Books.open(tablet, clock=clock) as books:
        assert selling.sale_on_done_screen(books) is None


# --- the witness ----------------------------------------------------------------------------------


def test_witness_that_is_a_folder_stops_no_sale(tablet: Path, clock: StoppedClock):
    (tablet / "witness").mkdir()

    with Books.open(tablet, clock=clock) as books:
        numbers = [sell(books, clock), sell(books, clock)]
        assert (books.has_witness, books.was_restored) == (False, False)

    assert numbers == ["T07-000001", "T07-000002"]


# --- the lock -------------------------------------------------------------------------------------


def test_what_somebody_wrote_into_the_lock_is_emptied(tablet: Path, clock: StoppedClock):
    (tablet / "kiosk.lock").write_bytes(b"garbage" * 500)
    file = (tablet / "kiosk.lock").stat().st_ino

    with Books.open(tablet, clock=clock) as books:
        assert sell(books, clock) == "T07-000001"
        with pytest.raises(StoreBusy):
            Books.open(tablet)

    assert (tablet / "kiosk.lock").read_bytes() == b""
    # Another file of that name could be locked beside the one that a till holds.
    assert (tablet / "kiosk.lock").stat().st_ino == file


def test_lock_that_is_held_stays_held_whatever_is_written_into_it(tablet: Path):
    with Books.open(tablet):
        with (tablet / "kiosk.lock").open("ab") as file:
            file.write(b"garbage" * 500)

        with pytest.raises(StoreBusy):
            Books.open(tablet)


# --- entries that no till wrote -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ('"qty":1000', '"qty":0'),
        ('"number":"T07-000001"', '"number":"T07"'),
        ('"given":250', f'"given":{2**63}'),
    ],
)
def test_entry_that_no_table_can_hold_is_named(
    books: Books, clock: StoppedClock, said: str, instead: str
):
    sell(books, clock)
    books.connection.execute("DROP TRIGGER journal_entry_stays")
    books.connection.execute(
        "UPDATE journal_entry SET line = CAST(replace(CAST(line AS TEXT), ?, ?) AS BLOB)",
        (said, instead),
    )
    sale = journal.entries(books)[-1]
    assert instead in sale.line.decode()

    with pytest.raises(ChainBroken) as broken:
        projections.rebuilt_aside(books.connection)

    assert broken.value.details == {"log": sale.log.hex(), "n": 2}

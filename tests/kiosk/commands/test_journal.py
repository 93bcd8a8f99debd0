import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.chain import Tip, Totals
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.services import journal, selling
from kiosk.store.books import TAIL, Books
from kiosk.store.journal import StoredEntry
from tests.conftest import SOAP
from tests.kiosk.commands.conftest import FairKiosk


def stored(folder: Path) -> list[StoredEntry]:
    with Books.read_only(folder) as books:
        return journal.entries(books)


def flip_a_byte(folder: Path, seq: int) -> None:
    """What a failing disk does to the middle of an entry."""
    with sqlite3.connect(folder / "kiosk.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_stays")
        (line,) = connection.execute(
            "SELECT line FROM journal_entry WHERE seq = ?", (seq,)
        ).fetchone()
        middle = len(line) // 2
        flipped = line[:middle] + bytes([line[middle] ^ 1]) + line[middle + 1 :]
        connection.execute("UPDATE journal_entry SET line = ? WHERE seq = ?", (flipped, seq))
    connection.close()


@pytest.fixture
def two_sales(fair_kiosk: FairKiosk, tablet: Path) -> list[StoredEntry]:
    """Two sales by two runs: a log each."""
    fair_kiosk("sell", SOAP.code)
    fair_kiosk("sell", f"{SOAP.code}=2")
    return stored(tablet)


# --- verify ---------------------------------------------------------------------------------------


def test_sound_journal_is_verified(fair_kiosk: FairKiosk, two_sales: list[StoredEntry]):
    last = two_sales[-1]

    verified = fair_kiosk("journal", "verify", "--json")

    assert verified.status == 0
    assert verified.json == {
        "logs": 2,
        "entries": 5,
        "tip": {"log": last.log.hex(), "n": last.n, "hash": last.hash.hex()},
    }


def test_empty_journal_is_verified(fair_kiosk: FairKiosk):
    verified = fair_kiosk("journal", "verify", "--json")

    assert verified.json == {"logs": 0, "entries": 0, "tip": None}


@pytest.mark.parametrize("seq", [1, 2, 3, 5])
def test_one_flipped_byte_is_named_by_log_and_number(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry], tablet: Path, seq: int
):
    broken = two_sales[seq - 1]
    flip_a_byte(tablet, seq)

    verified = fair_kiosk("journal", "verify", "--json")

    assert verified.status == 4
    assert verified.code == "journal.broken"
    assert verified.json == {
        "error": {
            "code": "journal.broken",
            "message": f"Entry \u2066{broken.n}\u2069 of log \u2068{broken.log.hex()}\u2069 is not"
            " what was written. Delete nothing. Call the chamber's staff with these two numbers.",
        }
    }


def test_flipped_byte_long_ago_is_found_too(
    fair_kiosk: FairKiosk, tablet: Path, clock: Callable[[], object]
):
    with Books.open(tablet, clock=clock) as books:
        for _ in range(TAIL + 5):
            selling.record_sale(
                books, Cart().add(SOAP), cash_tender(Money(250), Money(250)), by="A1", clock=clock
            )
    flip_a_byte(tablet, 3)

    verified = fair_kiosk("journal", "verify", "--json")

    assert (verified.status, verified.code) == (4, "journal.broken")
    assert "\u20662\u2069" in verified.json["error"]["message"]
    assert fair_kiosk("products").status == 0  # found by looking at all, not by opening


# --- show -----------------------------------------------------------------------------------------


def test_entries_are_shown_as_they_were_written(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry]
):
    shown = fair_kiosk("journal", "show", "--json")

    assert shown.json == [
        {
            "log": entry.log.hex(),
            "n": entry.n,
            "hash": entry.hash.hex(),
            "entry": json.loads(entry.line),
        }
        for entry in two_sales
    ]
    assert [row["entry"]["kind"] for row in shown.json] == [
        "log.started",
        "day.opened",
        "sale.recorded",
        "log.started",
        "sale.recorded",
    ]


def test_last_entries_are_shown_to_a_person_one_a_line(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry]
):
    shown = fair_kiosk("journal", "show", "--last", "2")

    assert shown.out.splitlines() == [
        f"{entry.log.hex()[:8]} {entry.n:>6} {entry.line.decode()}" for entry in two_sales[-2:]
    ]


# --- rebuild --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("two_sales")
def test_tables_that_were_right_come_out_the_same(fair_kiosk: FairKiosk):
    rebuilt = fair_kiosk("journal", "rebuild", "--json")

    assert rebuilt.status == 0
    assert rebuilt.json["entries"] == 5
    assert rebuilt.json["before"] == rebuilt.json["after"]


@pytest.mark.usefixtures("two_sales")
def test_tables_that_were_wrong_are_mended(fair_kiosk: FairKiosk, tablet: Path):
    right = fair_kiosk("journal", "rebuild", "--json").json["after"]
    with sqlite3.connect(tablet / "kiosk.sqlite3") as connection:
        connection.execute("UPDATE sale SET total = total + 5")
    connection.close()

    mended = fair_kiosk("journal", "rebuild")

    again = fair_kiosk("journal", "rebuild", "--json").json
    assert mended.out == (
        "The tables were made again from \u20665\u2069 entries."
        " They had been wrong and are right now.\n"
    )
    assert (again["before"], again["after"]) == (right, right)


# --- export ---------------------------------------------------------------------------------------


def test_journal_is_copied_with_a_seal_for_each_log(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry], tmp_path: Path
):
    file = tmp_path / "stick" / "journal.jsonl"
    file.parent.mkdir()

    exported = fair_kiosk("journal", "export", str(file), "--json")

    assert exported.json == {"entries": 5, "file": str(file)}
    lines = file.read_bytes().splitlines()
    heads = [i for i, line in enumerate(lines) if line.startswith(b'{"run"')]
    assert [i for i, line in enumerate(lines) if line.startswith(b'{"seal"')] == [4, 8]
    assert heads == [0, 5]
    assert [*lines[1:4], *lines[6:8]] == [entry.line for entry in two_sales]
    tip = two_sales[-1]
    seal = json.loads(lines[-1])["seal"]
    device_key = json.loads(two_sales[0].line)["key"]
    sums = Totals(sales=1, gross=500, refunds=0)
    journal.check_seal(device_key, Tip(tip.log, tip.n, tip.hash), sums, seal["sig"])
    assert [path.name for path in file.parent.iterdir()] == ["journal.jsonl"]


@pytest.mark.usefixtures("two_sales")
def test_copy_that_cannot_be_written_leaves_the_former_one(fair_kiosk: FairKiosk, tmp_path: Path):
    file = tmp_path / "journal.jsonl"
    file.write_text("the former copy")
    (tmp_path / "journal.jsonl.new").mkdir()  # where the new one would be written

    exported = fair_kiosk("journal", "export", str(file))

    assert (exported.status, exported.code) == (3, "file.unavailable")
    assert file.read_text() == "the former copy"


@pytest.mark.usefixtures("two_sales")
def test_folder_that_is_not_there_is_told(fair_kiosk: FairKiosk, tmp_path: Path):
    exported = fair_kiosk("journal", "export", str(tmp_path / "pulled" / "journal.jsonl"))

    assert (exported.status, exported.code) == (3, "file.unavailable")

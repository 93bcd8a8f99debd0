import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.chain import Tip, Totals
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.services import journal, selling
from kiosk.store import projections
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


@contextmanager
def changed(folder: Path) -> Iterator[sqlite3.Connection]:
    """The journal of *folder* for somebody who goes around the till."""
    with sqlite3.connect(folder / "kiosk.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_stays")
        connection.execute("DROP TRIGGER journal_entry_is_kept")
        yield connection
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
            " what was written or is missing. Delete nothing."
            " Call the chamber's staff with these two numbers.",
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


# --- what is missing ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gone", "missed"),
    [([3], 3), ([2, 3], 3), ([1, 2, 3], 3), ([4, 5], 5), ([4, 5, 6, 7], 7), ([6, 7], 7), ([7], 7)],
    ids=str,
)
def test_entries_that_are_gone_are_missed_by_name(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry], tablet: Path, gone: list[int], missed: int
):
    fair_kiosk("sell", f"{SOAP.code}=3")
    written = stored(tablet)
    with changed(tablet) as journal_of:
        journal_of.executemany("DELETE FROM journal_entry WHERE seq = ?", [(seq,) for seq in gone])

    verified = fair_kiosk("journal", "verify", "--json")

    there = written[missed - 1]
    assert len(two_sales) == 5
    assert (verified.status, verified.code) == (4, "journal.broken")
    assert verified.json["error"]["message"].startswith(
        f"Entry \u2066{there.n}\u2069 of log \u2068{there.log.hex()}\u2069 "
    )


def test_everything_gone_is_missed_by_the_witness(
    fair_kiosk: FairKiosk, two_sales: list[StoredEntry], tablet: Path
):
    with changed(tablet) as journal_of:
        journal_of.execute("DELETE FROM journal_entry")

    verified = fair_kiosk("journal", "verify")

    assert len(two_sales) == 5
    assert (verified.status, verified.code) == (4, "journal.broken")


@pytest.mark.usefixtures("two_sales")
def test_runs_in_another_order_are_noticed(fair_kiosk: FairKiosk, tablet: Path):
    with changed(tablet) as journal_of:
        journal_of.execute("UPDATE journal_entry SET seq = seq + 10 WHERE seq <= 3")

    verified = fair_kiosk("journal", "verify")

    assert (verified.status, verified.code) == (4, "journal.broken")


def test_loss_that_a_restored_tablet_declared_is_in_order(fair_kiosk: FairKiosk, tablet: Path):
    fair_kiosk("sell", SOAP.code)
    copy = (tablet / "kiosk.sqlite3").read_bytes()
    fair_kiosk("sell", SOAP.code)
    (tablet / "kiosk.sqlite3").write_bytes(copy)

    restored = fair_kiosk("journal", "verify")
    rebuilt = fair_kiosk("journal", "rebuild")
    number = fair_kiosk("sell", SOAP.code, "--json").json["number"]
    declared = fair_kiosk("journal", "verify")

    assert (restored.status, restored.code) == (4, "journal.broken")
    assert rebuilt.status == 0
    assert (number[:3], number[4:]) == ("T07", "-000001")
    assert declared.status == 0


def test_declared_loss_stays_in_order_with_an_old_witness(fair_kiosk: FairKiosk, tablet: Path):
    fair_kiosk("sell", SOAP.code)
    copy = (tablet / "kiosk.sqlite3").read_bytes()
    fair_kiosk("sell", SOAP.code)
    (tablet / "kiosk.sqlite3").write_bytes(copy)
    behind = (tablet / "witness").read_bytes()
    fair_kiosk("sell", SOAP.code)
    (tablet / "witness").write_bytes(behind)  # as a power cut leaves it

    verified = fair_kiosk("journal", "verify")

    assert verified.status == 0


def test_opening_misses_the_end_of_the_run_before(fair_kiosk: FairKiosk, tablet: Path):
    fair_kiosk("sell", SOAP.code)
    fair_kiosk("sell", SOAP.code)
    with changed(tablet) as journal_of:
        journal_of.execute("DELETE FROM journal_entry WHERE seq = 3")

    sold = fair_kiosk("sell", SOAP.code)

    assert (sold.status, sold.code) == (4, "journal.broken")


def test_opening_begins_to_look_at_any_entry(
    fair_kiosk: FairKiosk, monkeypatch: pytest.MonkeyPatch
):
    fair_kiosk("sell", SOAP.code)
    fair_kiosk("sell", SOAP.code)

    for tail in range(1, 7):
        monkeypatch.setattr("kiosk.store.books.TAIL", tail)
        assert fair_kiosk("sell", SOAP.code).status == 0


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


@pytest.mark.usefixtures("two_sales")
@pytest.mark.parametrize("garbage", [b"\xff\xfe\x1b[2Jnope", b"[" * 20_000, b"", b"{\n"])
def test_garbage_is_shown_as_it_stands(fair_kiosk: FairKiosk, tablet: Path, garbage: bytes):
    with changed(tablet) as journal_of:
        journal_of.execute("UPDATE journal_entry SET line = ? WHERE seq = 5", (garbage,))

    shown = fair_kiosk("journal", "show", "--json").json
    lines = fair_kiosk("journal", "show").out.splitlines()

    text = garbage.decode("utf-8", "backslashreplace").replace("\x1b", "\\x1b").replace("\n", "\\n")
    assert [("error" in row) for row in shown] == [False, False, False, False, True]
    assert (shown[4]["n"], shown[4]["entry"], shown[4]["error"]) == (1, text, "journal.broken")
    assert len(lines) == 5
    assert lines[4].endswith(f"      1 {text}")


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


@pytest.mark.usefixtures("two_sales")
def test_tampered_journal_never_becomes_tables(fair_kiosk: FairKiosk, tablet: Path, monkeypatch):
    digest = fair_kiosk("journal", "rebuild", "--json").json["after"]
    monkeypatch.setattr("kiosk.store.books.TAIL", 1)  # what opening does not look at any more
    with changed(tablet) as journal_of:
        journal_of.execute(
            "UPDATE journal_entry SET line = CAST(replace(CAST(line AS TEXT), ':250', ':255')"
            " AS BLOB) WHERE seq = 3"
        )

    rebuilt = fair_kiosk("journal", "rebuild", "--json")

    assert (rebuilt.status, rebuilt.code) == (4, "journal.broken")
    with Books.read_only(tablet) as books:
        assert projections.digest(books.connection) == digest


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
@pytest.mark.parametrize("name", ["journal.jsonl", "tablet/kiosk.sqlite3", "tablet/device.key"])
def test_copy_takes_the_place_of_no_file(fair_kiosk: FairKiosk, tmp_path: Path, name: str):
    file = tmp_path / name
    (tmp_path / "journal.jsonl").write_text("the former copy")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    exported = fair_kiosk("journal", "export", str(file), "--json")

    assert (exported.status, exported.code) == (1, "file.exists")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.usefixtures("two_sales")
@pytest.mark.parametrize("name", ["tablet/kiosk.sqlite3-journal", "link/witness.2", "tablet/p/j"])
def test_copy_never_lies_among_the_books(
    fair_kiosk: FairKiosk, tablet: Path, tmp_path: Path, name: str
):
    (tablet / "p").mkdir()
    (tmp_path / "link").symlink_to(tablet)

    exported = fair_kiosk("journal", "export", str(tmp_path / name))

    assert (exported.status, exported.code) == (1, "file.among_books")
    assert not (tmp_path / name).exists()


@pytest.mark.usefixtures("two_sales")
def test_copy_is_written_through_no_link(fair_kiosk: FairKiosk, tmp_path: Path):
    (tmp_path / "journal.jsonl").symlink_to(tmp_path / "nowhere")

    exported = fair_kiosk("journal", "export", str(tmp_path / "journal.jsonl"))

    assert (exported.status, exported.code) == (1, "file.exists")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("two_sales")
def test_broken_chain_is_not_sealed(fair_kiosk: FairKiosk, tablet: Path, tmp_path: Path):
    flip_a_byte(tablet, 3)
    (tmp_path / "stick").mkdir()

    exported = fair_kiosk("journal", "export", str(tmp_path / "stick" / "journal.jsonl"))

    assert (exported.status, exported.code) == (4, "journal.broken")
    assert list((tmp_path / "stick").iterdir()) == []


@pytest.mark.usefixtures("two_sales")
def test_folder_that_is_not_there_is_told(fair_kiosk: FairKiosk, tmp_path: Path):
    exported = fair_kiosk("journal", "export", str(tmp_path / "pulled" / "journal.jsonl"))

    assert (exported.status, exported.code) == (3, "file.unavailable")

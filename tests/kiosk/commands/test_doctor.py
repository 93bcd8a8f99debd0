import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.entries import ChangeOwed
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.services import check_up, journal, preferences, selling
from kiosk.store.books import Books
from tests.conftest import SOAP, StoppedClock
from tests.kiosk.commands.conftest import Answer, FairKiosk
from tests.kiosk.commands.test_bad_books import (
    damage_cut_short,
    damage_gone,
    damage_text,
    running_till,
)
from tests.kiosk.commands.test_journal import flip_a_byte

WELL = {
    "till": ["till.closed"],
    "books": ["books.set_up"],
    "file": ["file.whole"],
    "key": ["key.there"],
    "journal": ["journal.verified"],
    "tables": ["tables.agree"],
    "sums": ["sums.right"],
    "witness": ["witness.agrees"],
    "clock": ["clock.plausible"],
    "printer": ["printer.none"],
    "disk": ["disk.room"],
    "fonts": ["fonts.there"],
}


def codes(answer: Answer) -> dict[str, list[str]]:
    """What was found by each check."""
    found: dict[str, list[str]] = {}
    for finding in answer.json["findings"]:
        found.setdefault(finding["check"], []).append(finding["code"])
    return found


def severities(answer: Answer) -> dict[str, str]:
    return {finding["code"]: finding["severity"] for finding in answer.json["findings"]}


@pytest.fixture
def sold(fair_kiosk: FairKiosk, tablet: Path) -> Path:
    """The folder of tablet 7 after a sale."""
    fair_kiosk("sell", SOAP.code)
    return tablet


def test_tablet_that_is_well(fair_kiosk: FairKiosk, sold: Path):
    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert looked.json["folder"] == str(sold)
    assert codes(looked) == WELL
    assert set(severities(looked).values()) == {"good", "notice"}


def test_findings_are_plain_words(fair_kiosk: FairKiosk, sold: Path):
    looked = fair_kiosk("doctor").out.splitlines()

    assert looked[:7] == [
        str(sold),
        "✓ The till is closed.",
        "✓ Tablet \u20667\u2069 in tent \u20667\u2069: \u2068Foire de Yennayer 2974\u2069.",
        "✓ The data file is whole.",
        "✓ The tablet's key is there.",
        "✓ The journal is as it was written: \u20663\u2069 entries in \u20661\u2069 runs.",
        "✓ The tables say what the journal says.",
    ]


def test_doctor_looks_beside_a_running_till(fair_kiosk: FairKiosk, sold: Path):
    with running_till(sold):
        looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"till": ["till.open"]}


def test_sum_that_is_wrong_is_told_and_selling_goes_on(fair_kiosk: FairKiosk, sold: Path):
    with Books.open(sold) as books, books.atomic():
        sale = journal.entries(books)[-1]
        written = books.append(
            ChangeOwed(
                at=1, day="2024-01-12", by="A1", sale_log=sale.log.hex(), sale_n=sale.n, amount=50
            )
        )  # it was paid exactly

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"sums": ["sums.wrong"]}
    told = next(one["message"] for one in looked.json["findings"] if one["code"] == "sums.wrong")
    assert written.tip.log.hex()[:8] in told


def test_folder_without_books(anywhere: FairKiosk, tmp_path: Path):
    folder = tmp_path / "none"

    looked = anywhere("doctor", "--data", str(folder), "--json")

    assert looked.status == 3
    assert codes(looked) == {
        "till": ["till.closed"],
        "books": ["store.missing"],
        "disk": ["disk.room"],
        "fonts": ["fonts.there"],
    }
    assert not folder.exists()


@pytest.mark.parametrize("damage", [damage_text, damage_cut_short, damage_gone])
def test_database_that_cannot_be_read(fair_kiosk: FairKiosk, sold: Path, damage):
    damage(sold / "kiosk.sqlite3")

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked)["books"] == ["store.damaged"]
    assert severities(looked)["store.damaged"] == "damaged"


def test_entry_that_was_changed(fair_kiosk: FairKiosk, sold: Path):
    flip_a_byte(sold, 2)

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked)["books"] == ["books.set_up"]
    assert codes(looked)["journal"] == ["journal.broken"]


def test_tables_are_not_measured_by_a_journal_that_was_changed(fair_kiosk: FairKiosk, sold: Path):
    with sqlite3.connect(sold / "kiosk.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_stays")
        connection.execute(
            "UPDATE journal_entry SET line = CAST(replace(CAST(line AS TEXT), ':250', ':255')"
            " AS BLOB)"
        )
    connection.close()

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked) == WELL | {"journal": ["journal.broken"], "tables": ["journal.broken"]}


def test_tables_that_differ_until_they_are_rebuilt(fair_kiosk: FairKiosk, sold: Path):
    with sqlite3.connect(sold / "kiosk.sqlite3") as connection:
        connection.execute("UPDATE sale SET total = total + 5")
    connection.close()

    looked = fair_kiosk("doctor", "--json")
    fair_kiosk("journal", "rebuild")
    again = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked) == WELL | {"tables": ["journal.projections_differ"]}
    assert (again.status, codes(again)) == (0, WELL)


def test_page_of_the_file_that_contradicts_the_others(fair_kiosk: FairKiosk, sold: Path):
    with sqlite3.connect(sold / "kiosk.sqlite3") as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'sale_by_day'")
    connection.close()

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked)["file"] == ["store.damaged"]


def test_key_that_is_gone(fair_kiosk: FairKiosk, sold: Path):
    (sold / "device.key").unlink()

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked) == WELL | {"key": ["store.damaged"]}


def test_old_copy_is_recognised(fair_kiosk: FairKiosk, sold: Path):
    copy = (sold / "kiosk.sqlite3").read_bytes()
    fair_kiosk("sell", SOAP.code)
    (sold / "kiosk.sqlite3").write_bytes(copy)

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"witness": ["witness.restored"]}
    assert severities(looked)["witness.restored"] == "notice"


def witness_gone(witness: Path) -> None:
    witness.unlink()


def witness_torn(witness: Path) -> None:
    witness.write_bytes(witness.read_bytes()[:40])


def witness_folder(witness: Path) -> None:
    witness.unlink()
    witness.mkdir()


@pytest.mark.parametrize("broken", [witness_gone, witness_torn, witness_folder])
def test_witness_that_says_nothing_is_noticed(fair_kiosk: FairKiosk, sold: Path, broken):
    broken(sold / "witness")

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"witness": ["witness.unreadable"]}
    assert severities(looked)["witness.unreadable"] == "notice"


@pytest.mark.usefixtures("tablet")
def test_tablet_that_never_sold_needs_no_witness(fair_kiosk: FairKiosk):
    assert codes(fair_kiosk("doctor", "--json"))["witness"] == ["witness.agrees"]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM setting WHERE name = 'tent'",
        "DELETE FROM fair",
        "INSERT INTO setting VALUES ('done_screen', 'x')",
        "INSERT INTO cart_line VALUES"
        " (0, 0, 'x', 'A1', '', 'a', 'b', 'litre', 5, 1000, NULL, NULL, 0, NULL, 0)",
    ],
)
def test_books_that_contradict_themselves_keep_no_check_from_being_made(
    fair_kiosk: FairKiosk, sold: Path, statement: str
):
    with sqlite3.connect(sold / "kiosk.sqlite3") as connection:
        connection.execute(statement)
    connection.close()

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked) == WELL | {"books": ["store.damaged"]}


def test_last_entry_that_is_none_is_told_by_each_check_that_reads_it(
    fair_kiosk: FairKiosk, sold: Path
):
    with sqlite3.connect(sold / "kiosk.sqlite3") as connection:
        connection.execute("DROP TRIGGER journal_entry_stays")
        connection.execute("UPDATE journal_entry SET line = x'FF' WHERE seq = 3")
    connection.close()

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 4
    assert codes(looked) == WELL | {
        "journal": ["journal.broken"],
        "tables": ["journal.broken"],
        "sums": ["journal.broken"],
        "clock": ["journal.broken"],
    }


def test_what_somebody_wrote_into_the_lock_is_no_till(fair_kiosk: FairKiosk, sold: Path):
    (sold / "kiosk.lock").write_bytes(b"garbage" * 500)

    assert codes(fair_kiosk("doctor", "--json")) == WELL


def test_room_that_cannot_be_read_is_noticed(
    fair_kiosk: FairKiosk, sold: Path, monkeypatch: pytest.MonkeyPatch
):
    def usage(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.disk_usage", usage)

    assert codes(fair_kiosk("doctor", "--json")) == WELL | {"disk": ["disk.unknown"]}
    assert sold.exists()


def test_clock_before_the_last_entry(fair_kiosk: FairKiosk, tablet: Path):
    ahead = StoppedClock(datetime(2199, 1, 1, tzinfo=UTC))
    with Books.open(tablet, clock=ahead) as books:
        selling.record_sale(
            books, Cart().add(SOAP), cash_tender(Money(250), Money(250)), by="A1", clock=ahead
        )

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"clock": ["clock.behind"]}


def test_printer_and_what_waits_for_it(fair_kiosk: FairKiosk, tablet: Path, clock: StoppedClock):
    with Books.open(tablet, clock=clock) as books:
        preferences.prefer(books, preferences.PRINTER, "10.0.0.9:9100")
        selling.record_sale(
            books,
            Cart().add(SOAP),
            cash_tender(Money(250), Money(250)),
            by="A1",
            clock=clock,
            print_receipt=True,
        )

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"printer": ["printer.set", "printer.waiting"]}


def test_little_room_is_noticed(fair_kiosk: FairKiosk, sold: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(check_up, "LEAST_FREE_MB", 1_000_000_000)

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"disk": ["disk.low"]}
    assert sold.exists()


def test_missing_font_is_noticed(
    fair_kiosk: FairKiosk, sold: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(check_up, "FONTS", (*check_up.FONTS, "NotoNowhere"))

    looked = fair_kiosk("doctor", "--json")

    assert looked.status == 0
    assert codes(looked) == WELL | {"fonts": ["fonts.missing"]}
    assert "NotoNowhere" in looked.out
    assert sold.exists()

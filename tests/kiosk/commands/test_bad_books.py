"""Books that are damaged, newer, locked, read-only or not there, met on the command line."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import SOAP
from tests.kiosk.commands.conftest import Answer, FairKiosk

READING = (["products"], ["journal", "verify"], ["journal", "show"])
WRITING = (["sell", SOAP.code], ["journal", "rebuild"])

# Root may write and look anywhere; a folder is closed only to one without these privileges.
AS_ANYBODY = """
import ctypes, sys
from kiosk.cli import main
libc = ctypes.CDLL(None)
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP: from the next program on
import os
os.execv(sys.executable, [sys.executable, "-c", sys.argv[1], *sys.argv[2:]])
"""
FAIR_KIOSK = "import sys; from kiosk.cli import main; sys.exit(main())"

OPEN_UNTIL_TOLD = """
import sys
from pathlib import Path
from kiosk.store.books import Books
with Books.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def damage_text(database: Path) -> None:
    database.write_text("what somebody typed\n" * 400)


def damage_cut_short(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2)


def damage_empty(database: Path) -> None:
    os.truncate(database, 0)


def damage_gone(database: Path) -> None:
    database.unlink()


def damage_other(database: Path) -> None:
    database.unlink()
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE note (text)")
    connection.close()


@pytest.fixture
def sold(fair_kiosk: FairKiosk, tablet: Path) -> Path:
    """The database of tablet 7 after a sale."""
    fair_kiosk("sell", SOAP.code)
    return tablet / "kiosk.sqlite3"


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=" ".join)
@pytest.mark.parametrize(
    "damage", [damage_text, damage_cut_short, damage_empty, damage_gone, damage_other]
)
def test_damaged_books_stop_every_command(fair_kiosk: FairKiosk, sold: Path, damage, command):
    damage(sold)

    answer = fair_kiosk(*command, "--json")

    assert (answer.status, answer.code) == (4, "store.damaged")
    assert answer.json["error"]["code"] == "store.damaged"


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=" ".join)
@pytest.mark.parametrize("damage", [damage_text, damage_cut_short])
def test_damaged_books_stay_as_they_were_found(fair_kiosk: FairKiosk, sold: Path, damage, command):
    damage(sold)
    found = sold.read_bytes()

    fair_kiosk(*command)

    assert sold.read_bytes() == found


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=" ".join)
def test_books_of_a_newer_version_are_left_alone(fair_kiosk: FairKiosk, sold: Path, command):
    with sqlite3.connect(sold) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    answer = fair_kiosk(*command)

    assert (answer.status, answer.code, answer.out) == (3, "store.newer", "")


@pytest.mark.parametrize("command", [*READING, *WRITING], ids=" ".join)
def test_folder_without_books_is_not_set_up(anywhere: FairKiosk, tmp_path: Path, command):
    answer = anywhere(*command, "--data", str(tmp_path))

    assert (answer.status, answer.code) == (3, "store.missing")
    assert {path.name for path in tmp_path.iterdir()} <= {"kiosk.lock"}


@contextmanager
def running_till(folder: Path) -> Iterator[None]:
    """Another process that has the books in *folder* open, as a till has."""
    with subprocess.Popen(
        [sys.executable, "-c", OPEN_UNTIL_TOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as till:
        assert till.stdout is not None
        assert till.stdout.readline() == "open\n"
        yield
        till.communicate()
        assert till.returncode == 0


@pytest.mark.usefixtures("sold")
def test_running_till_is_not_disturbed(fair_kiosk: FairKiosk, tablet: Path):
    with running_till(tablet):
        writing = {fair_kiosk(*command).code for command in WRITING}
        statuses = [fair_kiosk(*command).status for command in WRITING]
        reading = [fair_kiosk(*command).status for command in READING]

    assert (writing, statuses) == ({"store.busy"}, [3, 3])
    assert reading == [0, 0, 0]
    assert fair_kiosk("sell", SOAP.code, "--json").json["number"] == "T07-000002"


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """*folder* and all in it without the right to write."""
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def as_anybody(*arguments: str) -> Answer:
    """`fair-kiosk` without root's right to write everywhere."""
    ran = subprocess.run(
        [sys.executable, "-c", AS_ANYBODY, FAIR_KIOSK, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    return Answer(ran.returncode, ran.stdout, ran.stderr)


@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_read_only_books_are_not_written(sold: Path, command: list[str]):
    with read_only(sold.parent):
        answer = as_anybody(*command, "--data", str(sold.parent), "--lang", "en", "--json")

    assert (answer.status, answer.code) == (3, "store.read_only")
    assert answer.json["error"]["code"] == "store.read_only"


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """*folder* without the right to look at what is in it."""
    folder.chmod(0o600)
    try:
        yield
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("command", [*READING, *WRITING, ["set-up", "--demo"]], ids=" ".join)
def test_folder_that_nobody_may_look_into_is_told(sold: Path, command: list[str]):
    with closed(sold.parent):
        answer = as_anybody(*command, "--data", str(sold.parent), "--lang", "en", "--json")

    assert (answer.status, answer.code) == (3, "store.read_only")


def test_doctor_looks_as_far_as_she_may(sold: Path):
    with closed(sold.parent):
        looked = as_anybody("doctor", "--data", str(sold.parent), "--json")

    codes = {finding["check"]: finding["code"] for finding in looked.json["findings"]}
    assert looked.status == 3
    assert codes == {
        "till": "store.read_only",
        "books": "store.read_only",
        "disk": "disk.room",
        "fonts": "fonts.there",
    }


# --- an answer that nobody takes ------------------------------------------------------------------


@pytest.mark.parametrize("command", [["products"], ["doctor", "--json"], ["journal", "--help"]])
def test_reader_that_has_gone_ends_the_command_quietly(sold: Path, command: list[str]):
    reading, writing = os.pipe()
    os.close(reading)

    ran = subprocess.run(
        [sys.executable, "-c", FAIR_KIOSK, *command],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "FAIR_KIOSK_DATA": str(sold.parent)},
        check=False,
    )
    os.close(writing)

    assert (ran.returncode, ran.stderr) == (141, b"")


def on_full_disk(*arguments: str) -> tuple[int, str]:
    """How `fair-kiosk` ends when what it says is written to a full disk."""
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", FAIR_KIOSK, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
            check=False,
        )
    return ran.returncode, ran.stderr


def test_help_that_finds_no_room_is_no_crash():
    assert on_full_disk("sell", "--help") == (74, "fair-kiosk: No space left on device\n")


def test_sale_that_could_not_be_told_is_neither_refused_nor_to_be_tried_again(
    fair_kiosk: FairKiosk, sold: Path
):
    ended = on_full_disk("sell", SOAP.code, "--data", str(sold.parent))

    assert ended == (74, "fair-kiosk: No space left on device\n")
    assert fair_kiosk("sell", SOAP.code, "--json").json["number"] == "T07-000003"


def test_tablet_is_not_set_up_where_nothing_can_be_written(tmp_path: Path):
    with read_only(tmp_path):
        answer = as_anybody("set-up", "--demo", "--data", str(tmp_path / "tablet"))

    assert (answer.status, answer.code) == (3, "store.read_only")
    assert list(tmp_path.iterdir()) == []

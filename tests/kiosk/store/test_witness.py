"""The witness notices an old copy of the books; torn, short or behind, it alarms nobody."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.chain import Tip
from kiosk.domain.entries import LogStarted, LogTip
from kiosk.errors import ChainBroken
from kiosk.services import journal
from kiosk.store.books import Books
from kiosk.store.witness import Witness
from tests.conftest import StoppedClock
from tests.kiosk.till import DATABASE, sell, sell_alone, stored_in, told

TIP = Tip(bytes(range(16)), 258, bytes(range(100, 132)))


def tip_of(folder: Path) -> Tip:
    """The last entry in the books."""
    last = stored_in(folder)[-1]
    return Tip(last.log, last.n, last.hash)


def begun(folder: Path) -> list[LogStarted]:
    """The beginnings of all runs."""
    with Books.read_only(folder) as books:
        return [entry for entry in told(books) if isinstance(entry, LogStarted)]


def witness_of(folder: Path) -> Tip | None:
    return Witness(folder / "witness").remembered()


@pytest.fixture
def restored(tablet: Path, clock: StoppedClock) -> Tip:
    """A tablet with one sale, whose second is lost by a copy put back; the lost tip."""
    sell_alone(tablet, clock)
    copy = (tablet / DATABASE).read_bytes()
    sell_alone(tablet, clock)
    lost = tip_of(tablet)
    (tablet / DATABASE).write_bytes(copy)
    return lost


# --- the file itself ------------------------------------------------------------------------------


def test_witness_remembers_the_last_of_what_it_was_told(tmp_path: Path) -> None:
    witness = Witness(tmp_path / "witness")

    for n in (1, 2**63, TIP.n):
        witness.remember(Tip(TIP.log, n, TIP.hash))
    witness.close()

    assert Witness(tmp_path / "witness").remembered() == TIP
    assert (tmp_path / "witness").stat().st_size == 64


@pytest.mark.parametrize("byte", range(64))
def test_witness_with_a_torn_byte_remembers_nothing(tmp_path: Path, byte: int) -> None:
    witness = Witness(tmp_path / "witness")
    witness.remember(TIP)
    witness.close()
    record = bytearray((tmp_path / "witness").read_bytes())
    record[byte] ^= 1
    (tmp_path / "witness").write_bytes(record)

    assert witness.remembered() is None


def test_witness_is_the_last_entry_that_was_committed(tablet: Path, clock: StoppedClock) -> None:
    before = witness_of(tablet)

    with Books.open(tablet, clock=clock) as books:
        sell(books, clock)
        while_open = (witness_of(tablet), books.tip)

    assert before is None
    assert while_open == (tip_of(tablet), tip_of(tablet))


# --- a copy that was put back ---------------------------------------------------------------------


def test_copy_that_was_put_back_is_noticed_by_writers_and_readers(
    tablet: Path, restored: Tip, clock: StoppedClock
) -> None:
    with Books.read_only(tablet) as books:
        read = (books.was_restored, books.lost)
        with pytest.raises(ChainBroken) as broken:
            journal.verify(books)
    with Books.open(tablet, clock=clock) as books:
        opened = (books.was_restored, books.lost)

    assert read == opened == (True, restored)
    assert broken.value.details == {"log": restored.log.hex(), "n": restored.n}


def test_run_after_a_restore_has_a_letter_and_says_what_is_lost(
    tablet: Path, restored: Tip, clock: StoppedClock
) -> None:
    kept = tip_of(tablet)

    number = sell_alone(tablet, clock)

    first, second = begun(tablet)
    assert (first.series, first.lost) == ("", None)
    assert len(second.series) == 1
    assert second.series.isalpha()
    assert number == f"T07{second.series}-000001"
    assert second.lost == LogTip(restored.log.hex(), restored.n, restored.hash.hex())
    assert second.tip == LogTip(kept.log.hex(), kept.n, kept.hash.hex())
    with Books.read_only(tablet) as books:
        verified = journal.verify(books)
        journal.check_projections(books)
    assert (verified.logs, verified.entries) == (2, 5)


@pytest.mark.usefixtures("restored")
def test_letter_is_kept_by_later_runs(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        numbers = [sell(books, clock).number, sell(books, clock).number]

    with Books.open(tablet, clock=clock) as books:
        was_restored = books.was_restored
        numbers.append(sell(books, clock).number)
    numbers.append(sell_alone(tablet, clock))

    letter = begun(tablet)[1].series
    assert not was_restored
    assert numbers == [f"T07{letter}-{n:06d}" for n in (1, 2, 3, 4)]
    assert [run.series for run in begun(tablet)] == ["", letter, letter, letter]
    assert [run.lost is not None for run in begun(tablet)] == [False, True, False, False]


@pytest.mark.usefixtures("restored")
def test_second_restore_takes_another_letter(tablet: Path, clock: StoppedClock) -> None:
    sell_alone(tablet, clock)
    copy = (tablet / DATABASE).read_bytes()
    sell_alone(tablet, clock)
    lost_again = tip_of(tablet)
    (tablet / DATABASE).write_bytes(copy)

    number = sell_alone(tablet, clock)

    _, second, third = begun(tablet)
    assert len({"", second.series, third.series}) == 3
    assert number == f"T07{third.series}-000001"
    assert third.lost == LogTip(lost_again.log.hex(), lost_again.n, lost_again.hash.hex())


def test_restore_is_told_once_even_when_nothing_was_sold_at_first(
    tablet: Path, restored: Tip, clock: StoppedClock
) -> None:
    for _ in range(2):
        with Books.open(tablet, clock=clock) as books:
            assert books.lost == restored  # still nobody has written it down

    number = sell_alone(tablet, clock)
    with Books.open(tablet, clock=clock) as books:
        was_restored = books.was_restored

    assert number == f"T07{begun(tablet)[1].series}-000001"
    assert not was_restored


def test_copy_of_before_the_first_sale_is_noticed(tablet: Path, clock: StoppedClock) -> None:
    copy = (tablet / DATABASE).read_bytes()
    sell_alone(tablet, clock)
    lost = tip_of(tablet)
    (tablet / DATABASE).write_bytes(copy)

    number = sell_alone(tablet, clock)

    (only,) = begun(tablet)
    assert number == f"T07{only.series}-000001"
    assert only.series != ""
    assert only.lost == LogTip(lost.log.hex(), lost.n, lost.hash.hex())


# --- what is normal -------------------------------------------------------------------------------


def missing(witness: Path, _older: bytes) -> None:
    witness.unlink()


def empty(witness: Path, _older: bytes) -> None:
    witness.write_bytes(b"")


def short(witness: Path, _older: bytes) -> None:
    witness.write_bytes(witness.read_bytes()[:63])


def too_long(witness: Path, _older: bytes) -> None:
    witness.write_bytes(witness.read_bytes() + b"?")


def torn(witness: Path, older: bytes) -> None:
    witness.write_bytes(witness.read_bytes()[:32] + older[32:])


def behind(witness: Path, older: bytes) -> None:
    witness.write_bytes(older)


@pytest.mark.parametrize("left", [missing, empty, short, too_long, torn, behind])
def test_witness_that_a_power_cut_left_alarms_nobody(
    tablet: Path, clock: StoppedClock, left: Callable[[Path, bytes], None]
) -> None:
    sell_alone(tablet, clock)
    older = (tablet / "witness").read_bytes()
    sell_alone(tablet, clock)
    left(tablet / "witness", older)

    with Books.open(tablet, clock=clock) as books:
        found = (books.was_restored, books.lost, books.has_witness)
        number = sell(books, clock).number

    assert found == (False, None, left is behind)
    assert number == "T07-000003"
    assert [(run.series, run.lost) for run in begun(tablet)] == [("", None)] * 3
    assert witness_of(tablet) == tip_of(tablet)

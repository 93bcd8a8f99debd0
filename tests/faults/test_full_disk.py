"""A disk that is full or fails, at every write: done or not done, and it can be done again."""

import errno
import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .failing_disk import ACTS, FailingDisk, FailingFirstDay, FailingStart
from .fate import Cut, Fate
from .first_day import FirstDay
from .log import Kind, told
from .morning import Morning
from .promises import Ledger, ledger_of
from .recorder import AFTER_HALF, FOLDER_SYNCS, FROM_THEN_ON, ONCE, SYNCS, WRITES, Fault
from .scenario import Scenario
from .stage import Broken, Recording, Stage, assert_kept, broken_promises, kill, record

FULL = [(WRITES, errno.ENOSPC, ONCE), (WRITES, errno.ENOSPC, AFTER_HALF)]
BROKEN = [
    (WRITES, errno.EIO, ONCE),
    (WRITES, errno.EIO, FROM_THEN_ON),
    (SYNCS, errno.EIO, ONCE),
    (SYNCS, errno.EIO, FROM_THEN_ON),
]


def at_every_operation(
    stage: Stage,
    before: Path,
    room: Path,
    scenario: Callable[[int], Scenario[Ledger]],
    sparse_after: int = 1_000_000,
) -> Iterator[tuple[Scenario[Ledger], Recording]]:
    """Recordings with the fault at the 1st, 2nd, 3rd … operation, until it is not met any more.

    After the first *sparse_after* of them only at every sixth.
    """
    dense, sparse = range(1, sparse_after + 1), itertools.count(sparse_after + 6, 6)
    for nth in itertools.chain(dense, sparse):
        place = room / str(nth)
        place.mkdir()
        failing = scenario(nth)
        recording = record(stage, failing, before, place)
        if "faults 0" in told(recording.operations):
            return
        yield failing, recording


def after_the_fault(recording: Recording, seed: int, count: int) -> list[Cut]:
    """Power cuts after the disk failed, and what is there in the end for a process that looks.

    A disk on which syncs fail one after another keeps what it had; from the moment at which it is
    said to work again, what the kernel forgot to write is nobody's promise (`docs/faults.md`).
    """
    operations = recording.operations
    first = next(i for i, operation in enumerate(operations) if operation.kind is Kind.FAULT)
    mended = next(i for i, op in enumerate(operations) if op.rest.startswith(b"faults"))
    sick = sum(operation.kind is Kind.SYNC_FAILED for operation in operations) > 1
    chance = random.Random(seed)
    cuts = [
        Cut(seed, chance.randint(first, mended if sick else len(operations)), mood)
        for mood in chance.sample(Fate.MOODS, count)
    ]
    return [*sorted(cuts, key=lambda cut: cut.after), Cut(seed, len(operations), "all")]


def refusals(recording: Recording) -> set[str]:
    """The codes that the till refused with."""
    return {
        line.removeprefix("refused ")
        for line in told(recording.operations)
        if line.startswith("refused ")
    }


@pytest.mark.parametrize("first_of_the_run", [True, False])
@pytest.mark.parametrize(("classes", "error", "lasting"), [*FULL, *BROKEN])
@pytest.mark.parametrize("act", ACTS)
def test_act_on_a_failing_disk_is_done_or_can_be_done_again(
    stage: Stage,
    tmp_path: Path,
    act: str,
    classes: int,
    error: int,
    lasting: int,
    first_of_the_run: bool,
) -> None:
    def failing(nth: int) -> FailingDisk:
        return FailingDisk(act, Fault(classes, nth, error, lasting), first_of_the_run)

    ledger = failing(1).prepare(tmp_path / "before")
    codes: set[str] = set()
    broken: list[Broken] = []

    for scenario, recording in at_every_operation(stage, tmp_path / "before", tmp_path, failing):
        codes |= refusals(recording)
        cuts = after_the_fault(recording, len(codes), count=2)
        broken += broken_promises(recording, scenario, ledger, cuts, tmp_path)

    assert_kept(broken)
    assert codes == {"store.full" if error == errno.ENOSPC else "store.io_error"}


# Opening and set-up need room for shared memory and new files, and SQLite does not say why it got
# none: a full disk may be told as one that cannot be written.
NO_ROOM = {"store.full", "store.read_only", "store.io_error"}


@pytest.mark.parametrize(("classes", "error", "lasting"), [*FULL, *BROKEN[:2]])
def test_till_that_was_killed_opens_when_the_disk_works_again(
    stage: Stage, tmp_path: Path, classes: int, error: int, lasting: int
) -> None:
    morning, killed = Morning(seed=7), tmp_path / "killed"
    morning.prepare(killed)
    was_killed, _ = kill(
        stage, morning, killed, tmp_path / "said", at=Fault(WRITES, nth=150, error=0)
    )
    assert was_killed
    ledger = ledger_of(killed)
    codes: set[str] = set()
    broken: list[Broken] = []

    def failing(nth: int) -> FailingStart:
        return FailingStart(Fault(classes, nth, error, lasting))

    for scenario, recording in at_every_operation(stage, killed, tmp_path, failing):
        codes |= refusals(recording)
        cuts = after_the_fault(recording, len(codes), count=5)
        broken += broken_promises(recording, scenario, ledger, cuts, tmp_path)

    assert_kept(broken)
    assert codes
    assert codes <= NO_ROOM


@pytest.mark.parametrize(("classes", "error", "lasting"), [FULL[1], BROKEN[0], BROKEN[2]])
def test_set_up_on_a_failing_disk_can_be_done_again(
    stage: Stage, tmp_path: Path, classes: int, error: int, lasting: int
) -> None:
    ledger = FirstDay().prepare(tmp_path / "before")
    codes: set[str] = set()
    broken: list[Broken] = []

    def failing(nth: int) -> FailingFirstDay:
        return FailingFirstDay(fault=Fault(classes, nth, error, lasting))

    for scenario, recording in at_every_operation(
        stage, tmp_path / "before", tmp_path, failing, sparse_after=24
    ):
        codes |= refusals(recording)
        cuts = after_the_fault(recording, len(codes), count=2)
        broken += broken_promises(recording, scenario, ledger, cuts, tmp_path)

    assert_kept(broken)
    assert codes
    assert codes <= NO_ROOM


def test_sync_of_a_folder_that_fails_stops_nobody(stage: Stage, tmp_path: Path) -> None:
    def failing(nth: int) -> FailingDisk:
        return FailingDisk(
            "sale", Fault(FOLDER_SYNCS, nth, errno.EIO, FROM_THEN_ON), first_of_the_run=True
        )

    failing(1).prepare(tmp_path / "before")

    recordings = list(at_every_operation(stage, tmp_path / "before", tmp_path, failing))

    assert [refusals(recording) for _, recording in recordings] == [set()]

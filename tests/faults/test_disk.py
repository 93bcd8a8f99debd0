"""The model of the disk itself: what it must lose, and what it must never lose."""

import errno
from collections import Counter
from pathlib import Path

import pytest

from .child import Scene
from .fate import some_cuts
from .log import Kind, told
from .raw_sqlite import Counting
from .recorder import SYNCS, Fault
from .scenario import Scenario
from .stage import Stage, broken_promises, record
from .writers import Appending, Deaf, EveryCall, Linking, Replacing

CUTS = 300


def broken_after_cuts(stage: Stage, scenario: Scenario, room: Path) -> Counter[str]:
    """How often which promise was broken in `CUTS` power cuts."""
    before = room / "before"
    state = scenario.prepare(before)
    recording = record(stage, scenario, before, room)
    cuts = some_cuts(len(recording.operations), CUTS, seed=1)
    broken = broken_promises(recording, scenario, state, cuts, room)
    return Counter(one.promise for one in broken)


def test_recorder_tells_every_call_that_changes_a_file(stage: Stage, tmp_path: Path) -> None:
    EveryCall().prepare(tmp_path / "before")

    recording = record(stage, EveryCall(), tmp_path / "before", tmp_path)  # compares the folders

    kinds = {operation.kind for operation in recording.operations}
    assert kinds == set(Kind) - {Kind.SYNC_FAILED, Kind.FAULT}
    assert told(recording.operations) == ["done"]


def test_recorder_stops_a_process_that_it_cannot_follow(stage: Stage, tmp_path: Path) -> None:
    EveryCall().prepare(tmp_path / "before")

    ending = stage.play(
        Scene(Linking(), (tmp_path / "before").resolve(), tmp_path / "said", log=tmp_path / "log")
    )

    assert ending.status == 97


@pytest.mark.parametrize(("journal_mode", "synchronous"), [("WAL", "FULL"), ("DELETE", "EXTRA")])
def test_sqlite_that_waits_for_the_disk_loses_nothing(
    stage: Stage, tmp_path: Path, journal_mode: str, synchronous: str
) -> None:
    broken = broken_after_cuts(stage, Counting(journal_mode, synchronous), tmp_path)

    assert broken == {}


@pytest.mark.parametrize(
    ("journal_mode", "synchronous"),
    [
        ("WAL", "NORMAL"),  # the log is not synced at a commit
        ("DELETE", "FULL"),  # the journal's removal is not synced: it comes back and undoes
    ],
)
def test_sqlite_that_does_not_wait_loses_the_last_but_stays_whole(
    stage: Stage, tmp_path: Path, journal_mode: str, synchronous: str
) -> None:
    broken = broken_after_cuts(stage, Counting(journal_mode, synchronous), tmp_path)

    assert set(broken) == {"lost"}
    assert broken["lost"] > CUTS // 10


def test_sqlite_that_never_waits_is_damaged(stage: Stage, tmp_path: Path) -> None:
    broken = broken_after_cuts(stage, Counting("WAL", "OFF"), tmp_path)

    assert broken["lost"] > 0
    assert broken["damaged"] > 0


def test_file_replaced_with_care_is_never_lost(stage: Stage, tmp_path: Path) -> None:
    careful = Replacing(syncs_file=True, syncs_folder=True)

    broken = broken_after_cuts(stage, careful, tmp_path)

    assert broken == {}


def test_file_replaced_without_syncing_the_folder_may_be_the_old_one(
    stage: Stage, tmp_path: Path
) -> None:
    broken = broken_after_cuts(stage, Replacing(syncs_file=True, syncs_folder=False), tmp_path)

    assert set(broken) == {"lost"}


def test_file_replaced_without_syncing_it_may_be_torn(stage: Stage, tmp_path: Path) -> None:
    broken = broken_after_cuts(stage, Replacing(syncs_file=False, syncs_folder=True), tmp_path)

    assert set(broken) == {"torn"}


def test_what_was_synced_survives_whatever_happens_behind_it(stage: Stage, tmp_path: Path) -> None:
    broken = broken_after_cuts(stage, Appending(), tmp_path)

    assert broken == {}


def test_failed_sync_is_not_made_good_by_a_later_one(stage: Stage, tmp_path: Path) -> None:
    deaf = Deaf()
    state = deaf.prepare(tmp_path / "before")
    fault = Fault(SYNCS, 1, errno.EIO)

    recording = record(stage, deaf, tmp_path / "before", tmp_path, fault)

    cuts = some_cuts(len(recording.operations), CUTS, seed=1)
    broken = Counter(one.promise for one in broken_promises(recording, deaf, state, cuts, tmp_path))
    assert broken["first"] > 0
    assert broken["second"] == 0

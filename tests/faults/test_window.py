"""The whole till, window and threads and all, killed and cut off: the done screen did not lie."""

import random
from pathlib import Path

import pytest

from .fate import some_cuts
from .recorder import SYNCS, WRITES, Fault
from .sizes import CUTS, KILLS
from .stage import Stage, assert_kept, broken_promises, kill_and_check, record
from .window import WindowMorning

KILLS_PER_TENT = 10  # a window takes a second to open
OPERATIONS = 300  # of the disk, in a morning of the window
CUTS_PER_MORNING = 100


@pytest.mark.parametrize("tent", range(1, max(1, KILLS // 200) + 1))
def test_kills_of_the_window_lose_nothing(stage: Stage, tmp_path: Path, tent: int) -> None:
    chance = random.Random(tent)
    folder = tmp_path / "tablet"
    ledger = WindowMorning(tent, tent=tent % 30 + 1).prepare(folder)
    killed = 0

    while killed < KILLS_PER_TENT:
        morning = WindowMorning(chance.randrange(10**9))
        at = Fault(WRITES | SYNCS, chance.randint(1, OPERATIONS), error=0)
        was_killed, ledger = kill_and_check(stage, morning, folder, ledger, at=at)
        killed += was_killed


@pytest.mark.parametrize("seed", range(1, max(1, CUTS // 1000) + 1))
def test_power_cut_loses_nothing_that_the_window_showed(
    stage: Stage, tmp_path: Path, seed: int
) -> None:
    morning, before = WindowMorning(seed), tmp_path / "before"
    ledger = morning.prepare(before)
    recording = record(stage, morning, before, tmp_path)
    cuts = some_cuts(len(recording.operations), CUTS_PER_MORNING, seed)

    broken = list(broken_promises(recording, morning, ledger, cuts, tmp_path))

    assert_kept(broken)

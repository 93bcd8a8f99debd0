"""A till killed at any moment, again and again, goes on where it was."""

import random
from pathlib import Path

import pytest

from .morning import Morning
from .recorder import SYNCS, WRITES, Fault
from .sizes import KILLS
from .stage import Stage, kill_and_check

KILLS_PER_TENT = 20  # then a new tent: a journal that grows makes the checks slow
TENTS = range(1, -(-KILLS // KILLS_PER_TENT) + 1)
LONGEST_S = 0.1  # a morning lasts about as long
OPERATIONS = 600  # of the disk; a morning asks for about as many


@pytest.mark.parametrize("tent", TENTS)
def test_kills_lose_nothing(stage: Stage, tmp_path: Path, tent: int) -> None:
    chance = random.Random(tent)
    folder = tmp_path / "tablet"
    ledger = Morning(tent, tent=tent % 30 + 1).prepare(folder)
    killed = 0

    while killed < KILLS_PER_TENT:
        morning = Morning(chance.randrange(10**9), checkpoint_pages=chance.choice((10, 1000)))
        after_s, at = None, None
        if chance.random() < 0.5:
            after_s = chance.uniform(0, LONGEST_S)
        else:
            at = Fault(WRITES | SYNCS, chance.randint(1, OPERATIONS), error=0)
        was_killed, ledger = kill_and_check(stage, morning, folder, ledger, after_s=after_s, at=at)
        killed += was_killed

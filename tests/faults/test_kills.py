"""A till killed at any moment, again and again, goes on where it was."""

import random
from pathlib import Path

from .morning import Morning
from .recorder import SYNCS, WRITES, Fault
from .stage import Stage, kill

KILLS_PER_TENT = 20  # then a new tent: a journal that grows makes the checks slow
LONGEST_S = 0.1  # a morning lasts about as long
OPERATIONS = 600  # of the disk; a morning asks for about as many


def test_kills_lose_nothing(stage: Stage, tmp_path: Path, kills: int) -> None:
    chance = random.Random(1)
    killed = 0

    while killed < kills:
        seed = chance.randrange(10**9)
        tent = tmp_path / str(seed)
        ledger = Morning(seed).prepare(tent)
        for i in range(min(KILLS_PER_TENT, kills - killed)):
            morning = Morning(seed + i, checkpoint_pages=chance.choice((10, 1000)))
            after_s, at = None, None
            if chance.random() < 0.5:
                after_s = chance.uniform(0, LONGEST_S)
            else:
                at = Fault(WRITES | SYNCS, chance.randint(1, OPERATIONS), error=0)
            was_killed, told = kill(
                stage, morning, tent, tmp_path / f"{seed + i}.said", after_s=after_s, at=at
            )
            killed += was_killed
            ledger = morning.check(tent, ledger, told)

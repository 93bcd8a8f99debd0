"""Where the power is cut, and what becomes of what was not synced: all by chance, from a seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

SECTOR = 512  # bytes that a disk writes whole or not at all


class Fate:
    """Decides, the same for the same seed, which unsynced changes had reached the disk.

    Its *mood*: `nothing` of it and `all` of it; `until` some moment and nothing later, the last
    write torn; `writes` by chance, each whole; `sectors` by chance; `one file` and no other, `all
    but one file`.
    """

    MOODS = ("nothing", "all", "until", "writes", "sectors", "one file", "all but one file")

    def __init__(self, seed: int, mood: str, *, done: int, unsynced: Sequence[int]) -> None:
        """*done* operations went before the cut; *unsynced* files have something to lose."""
        self._chance = random.Random(f"{seed} {mood}")
        self._mood = mood
        # Near the end more often: what was done long ago is mostly synced.
        self._moment = done - int(min(done, self._chance.expovariate(1 / 12)))
        self._file = self._chance.choice(unsynced) if unsynced else None
        self._bias = self._chance.choice((0.1, 0.5, 0.5, 0.9))
        self._by_write: dict[int, bool] = {}
        self._stale = self._chance.random() < 0.5

    def keeps(self, node: int, at: int, sector: int | None) -> bool:
        """Whether the change made by operation *at* is there; names have no sector and node 0."""
        match self._mood:
            case "nothing":
                return False
            case "all":
                return True
            case "until":
                if at == self._moment and sector is not None:
                    return self._chance.random() < 0.5
                return at < self._moment
            case "one file":
                return node == self._file
            case "all but one file":
                return node != self._file
            case "sectors" if sector is not None:
                return self._chance.random() < self._bias
            case _:
                if at not in self._by_write:
                    self._by_write[at] = self._chance.random() < self._bias
                return self._by_write[at]

    def changes(self, node: int, ats: Sequence[int]) -> int:
        """How many of the changes of a file's size, made by operations *ats*, are there."""
        if self._mood in ("writes", "sectors"):
            return self._chance.choice((len(ats), self._chance.randint(0, len(ats))))
        return sum(self.keeps(node, at, None) for at in ats)

    def version(self, count: int) -> int | None:
        """Which of *count* states a doubtful sector has, or `None` for the one before them all."""
        match self._mood:
            case "nothing":
                return None
            case "all":
                return count - 1
            case _:
                choice = self._chance.randint(-1, count - 1)
                return choice if choice >= 0 else None

    def stale_sector(self) -> bytes:
        """What lies where room was made and nothing was written."""
        return self._chance.randbytes(SECTOR) if self._stale else bytes(SECTOR)


@dataclass(frozen=True, slots=True)
class Cut:
    """A power cut after so many operations; with the log it gives the same image every time."""

    seed: int
    after: int
    mood: str


def some_cuts(operations: int, count: int, seed: int) -> list[Cut]:
    """*count* cuts spread over all moments of a log, earliest first, moods by chance."""
    chance = random.Random(seed)
    moments: list[int] = []
    while len(moments) < count:
        every = list(range(operations + 1))
        chance.shuffle(every)
        moments += every[: count - len(moments)]
    return [
        Cut(seed * 1_000_000 + i, after, chance.choice(Fate.MOODS))
        for i, after in enumerate(sorted(moments))
    ]

"""One run of the benchmarks: how large, where, and whether somebody wants it to end."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from types import FrameType
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is done of everything."""

    sales: tuple[int, ...]  # that lie in the books already, smallest first
    sale_rounds: int
    starts: int
    memories: int
    products_at_start: int
    products: int  # in the grid that is tapped and scrolled
    taps: int
    scrolled_frames: int
    receipts: int


FULL = Sizes(
    sales=(1_000, 100_000, 1_000_000),
    sale_rounds=600,
    starts=21,
    memories=5,
    products_at_start=400,
    products=1_000,
    taps=120,
    scrolled_frames=600,
    receipts=100,
)
QUICK = Sizes(
    sales=(1_000, 10_000),
    sale_rounds=100,
    starts=7,
    memories=3,
    products_at_start=400,
    products=1_000,
    taps=40,
    scrolled_frames=150,
    receipts=30,
)


class Progress(Protocol):
    """Hears how far something has come."""

    def begin(self, what: str, rounds: int) -> None: ...

    def advance(self) -> None: ...


class Silence:
    """Nobody listens."""

    def begin(self, what: str, rounds: int) -> None: ...

    def advance(self) -> None: ...


class Stop:
    """Ctrl+C: the round in hand is finished and what was measured is kept; twice ends at once."""

    def __init__(self) -> None:
        self.asked = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take Ctrl+C while the block lasts."""
        before = signal.signal(signal.SIGINT, self._interrupted)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupted(self, _number: int, _frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True


class Stopped(Exception):
    """Somebody wants the run to end before there is anything to tell."""


class Run:
    """What a benchmark is given: sizes, a folder that is kept, and how to do things in rounds."""

    def __init__(
        self,
        out: Path,
        sizes: Sizes,
        *,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> None:
        self.out = out
        self.sizes = sizes
        self.stop = stop or Stop()
        self._progress = progress or Silence()

    def rounds(self, what: str, count: int) -> Iterator[int]:
        """0, 1, 2 … until *count*, or until somebody wants to stop."""
        self._progress.begin(what, count)
        for i in range(count):
            if self.stop.asked:
                return
            yield i
            self._progress.advance()


WITHOUT_A_SCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QT_QPA_UPDATE_IDLE_TIME": "0",  # no pause before a frame: what is timed is work
}


def without_a_screen() -> None:
    """Let Qt, before its first use in this process, draw by itself and show nobody."""
    os.environ.update(WITHOUT_A_SCREEN)


LEAST_ROUNDS = 3  # fewer say nothing about a machine that does other things too


def middle(samples: Sequence[float], least: int = LEAST_ROUNDS) -> float:
    """The median of *samples*; raises `Stopped` when fewer than *least* were taken."""
    if len(samples) < least:
        raise Stopped
    return median(samples)


def percentile(samples: Sequence[float], percent: int, least: int = LEAST_ROUNDS) -> float:
    """What *percent* in a hundred of *samples* do not exceed; raises `Stopped` for too few."""
    if len(samples) < least:
        raise Stopped
    return quantiles(samples, n=100, method="inclusive")[percent - 1]


def in_turn(rounds: Iterator[int], *ways: Callable[[int], float]) -> list[list[float]]:
    """Do each of *ways* in every round, one after the other; what each measured.

    Whatever slows the machine for a while slows all of them.
    """
    samples: list[list[float]] = [[] for _ in ways]
    for i in rounds:
        measured = [way(i) for way in ways]
        for kept, one in zip(samples, measured, strict=True):
            kept.append(one)
    return samples

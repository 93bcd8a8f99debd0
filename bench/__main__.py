"""`python -m bench [NAME…]`: measures, prints the table, writes `bench-output/results.json`."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from bench.results import Result, all_hold, write
from bench.run import FULL, QUICK, Run, Stop, Stopped, without_a_screen
from bench.table import table

OUTPUT = Path("bench-output")
INTERRUPTED = 130  # as shells count Ctrl+C

Benchmark = Callable[[Run], Iterator[Result]]


# Each imports what it measures when its turn comes: sales need no Qt.
def _sale(run: Run) -> Iterator[Result]:
    from bench.sale import durable_sale

    return durable_sale(run)


def _start(run: Run) -> Iterator[Result]:
    from bench.start import cold_start

    return cold_start(run)


def _memory(run: Run) -> Iterator[Result]:
    from bench.start import memory

    return memory(run)


def _tap(run: Run) -> Iterator[Result]:
    from bench.tap import taps

    return taps(run)


def _receipt(run: Run) -> Iterator[Result]:
    from bench.receipt import receipts

    return receipts(run)


BENCHMARKS: dict[str, Benchmark] = {
    "sale": _sale,
    "start": _start,
    "memory": _memory,
    "tap": _tap,
    "receipt": _receipt,
}


def measure(names: list[str], run: Run) -> Iterator[Result]:
    """The results of the benchmarks *names* as they come, until somebody stops the run."""
    for name in names:
        if run.stop.asked:
            return
        try:
            yield from BENCHMARKS[name](run)
        except Stopped:
            return


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--quick", is_flag=True, help="Smaller: two minutes instead of a quarter of an hour.")
@click.option("--out", type=click.Path(path_type=Path), default=OUTPUT, show_default=True)
def bench(names: tuple[str, ...], quick: bool, out: Path) -> None:
    """Measure this machine against itself: all benchmarks, or those named.

    Ctrl+C ends the run after the round in hand and keeps what was measured. Exit status 1 when a
    bar does not hold.
    """
    without_a_screen()
    console, stop = Console(), Stop()
    results: list[Result] = []
    write(results, out / "results.json")  # what an earlier run left is not this one's
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with stop.listening(), Bar(*columns, TimeElapsedColumn(), transient=True) as bar:
        run = Run(out, QUICK if quick else FULL, progress=_Shown(bar), stop=stop)
        for result in measure(list(names or BENCHMARKS), run):
            results.append(result)
            write(results, out / "results.json")
    console.print(table(results))
    if stop.asked:
        console.print("Stopped before the end.")
        sys.exit(INTERRUPTED)
    sys.exit(0 if all_hold(results) else 1)


class _Shown:
    """Progress on the terminal, one bar for each thing that is done in rounds."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def begin(self, what: str, rounds: int) -> None:
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(what, total=rounds)

    def advance(self) -> None:
        assert self._task is not None
        self._bar.advance(self._task)


if __name__ == "__main__":
    bench()

"""How long the till takes to open and how much memory it holds, against an empty window.

Both are fresh processes that draw with the software renderer, without a screen. Files are warm in
the system's cache, and compiled by Python and Qt: the first start of each is not counted.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.results import Result, judged, target
from bench.run import WITHOUT_A_SCREEN, Run, in_turn, middle
from bench.tent import set_up_tent

START_BAR = 2  # × an empty window
START_AIM = 1.6
MEMORY_BAR = 1.6  # × an empty window
PATIENCE_S = 60
HOUSE = Path(__file__).parent.parent


def cold_start(run: Run) -> Iterator[Result]:
    """From the start of the process to the first frame in which a tile can be tapped."""
    tent = _tent(run)

    def start(*what: str) -> float:
        began_ns = time.monotonic_ns()
        return (_told_by_window(*what, "drawn")["drawn_ns"] - began_ns) / 1e6

    for warm_up in ("empty",), ("till", str(tent)):
        start(*warm_up)
    ours, empty = in_turn(
        run.rounds("starts, ours and empty", run.sizes.starts),
        lambda _: start("till", str(tent)),
        lambda _: start("empty"),
    )
    value, limit = middle(ours), middle(empty)
    name = f"cold start, {run.sizes.products_at_start} products"
    yield judged(name, value, "ms", limit=limit, bar=START_BAR)
    yield target(f"{name}, aim", value, "ms", aim=START_AIM * limit)


def memory(run: Run) -> Iterator[Result]:
    """What the sell screen holds with its pictures loaded."""
    tent = _tent(run)

    def hold(*what: str) -> float:
        return _told_by_window(*what, "settled")["resident_kib"] / 1024

    ours, empty = in_turn(
        run.rounds("memories, ours and empty", run.sizes.memories),
        lambda _: hold("till", str(tent)),
        lambda _: hold("empty"),
    )
    value, limit = middle(ours, least=1), middle(empty, least=1)  # the same at every start
    yield judged("memory on the sell screen", value, "MiB", limit=limit, bar=MEMORY_BAR)


def _tent(run: Run) -> Path:
    """The books of a tablet that has not sold yet."""
    folder = run.out.absolute() / "starting"
    shutil.rmtree(folder, ignore_errors=True)
    set_up_tent(folder, run.sizes.products_at_start)
    return folder


def _told_by_window(*what: str) -> dict[str, int]:
    """Open a window in a process of its own; what it tells of itself."""
    environment = {**os.environ, **WITHOUT_A_SCREEN}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's till compiles itself at each start
    with subprocess.Popen(
        (sys.executable, "-m", "bench.window", *what),
        cwd=HOUSE,
        env=environment,
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl+C is for us: the round in hand is finished
    ) as window:
        try:
            told, _ = window.communicate(timeout=PATIENCE_S)
        except BaseException:
            window.kill()
            raise
    if window.returncode:
        raise RuntimeError(f"the window {what} ended with {window.returncode}")
    facts: dict[str, int] = json.loads(told)
    return facts

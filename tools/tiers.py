"""Runs the checks and tests in tiers, each within its time, and says how each one ended.

    python tools/tiers.py [TIER…]

A tier that runs over its time is stopped and has failed. All tiers run whatever became of those
before; the exit status is 0 only when all passed.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

HOUSE = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SOURCES = ("kiosk", "ui", "printing", "sync", "assets", "bench", "tests", "tools")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
# A screen as large as the tablet's, with colours; it stays up while no window is there.
XVFB = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x800x24 -noreset")


@dataclass(frozen=True)
class Tier:
    """Commands that belong together, with the seconds they may take on two cores."""

    name: str
    seconds: int
    commands: Sequence[Sequence[str]]
    environment: dict[str, str] = field(default_factory=dict)


def pytest(*paths: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pytest", "-q", *paths)


def own(command: str, *arguments: str) -> tuple[str, ...]:
    return (str(BIN / command), *arguments)


TIERS = (
    Tier(
        "check",
        120,
        (
            own("ruff", "format", "--check", "--quiet", *SOURCES),
            own("ruff", "check", "--quiet", *SOURCES),
            own("mypy"),
            own("lint-imports"),
            (sys.executable, "tools/lint_qml.py"),
        ),
        OFFSCREEN,
    ),
    Tier(
        "unit",
        300,
        (
            pytest(
                "tests/kiosk",
                "tests/printing",
                "tests/bench",
                *sorted(str(path.relative_to(HOUSE)) for path in HOUSE.glob("tests/test_*.py")),
            ),
        ),
        OFFSCREEN,
    ),
    Tier("ui", 1_080, (pytest("tests/ui"),), OFFSCREEN),
    # A machine that is slow at drawing may take longer than a test may be silent otherwise.
    Tier("monkey", 420, (pytest("-o", "faulthandler_timeout=0", "tests/monkey"),), OFFSCREEN),
    Tier("window", 180, ((*XVFB, *pytest("tests/window")),), {"QT_QUICK_BACKEND": "software"}),
    Tier("faults", 600, (pytest("tests/faults"),), OFFSCREEN),
)


def run(tier: Tier) -> str:
    """Run *tier*; how it ended: `passed`, `FAILED` or `OUT OF TIME`."""
    deadline = time.monotonic() + tier.seconds
    ending = "passed"
    for command in tier.commands:
        print(f"\n── {tier.name}: {' '.join(command)}", flush=True)
        with subprocess.Popen(
            command,
            cwd=HOUSE,
            env={**os.environ, **tier.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # so that all it started can be stopped with it
        ) as running:
            try:
                status = running.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                return "OUT OF TIME"
            except KeyboardInterrupt:
                os.killpg(running.pid, signal.SIGTERM)
                raise
        if status != 0:
            ending = "FAILED"
    return ending


def main(names: Sequence[str]) -> int:
    known = {tier.name: tier for tier in TIERS}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no tier {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    endings = []
    for tier in (known[name] for name in names) if names else TIERS:
        began = time.monotonic()
        ending = run(tier)
        endings.append((tier, ending, time.monotonic() - began))
    print()
    for tier, ending, seconds in endings:
        print(f"{tier.name:<8} {ending:<12} {seconds:7.1f} s of {tier.seconds:>5} s")
    return int(any(ending != "passed" for _, ending, _ in endings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

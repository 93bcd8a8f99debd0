"""What was measured, the bar it must pass, and whether it does."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

TARGET: Literal["target"] = "target"


@dataclass(frozen=True, slots=True)
class Result:
    """One figure beside its limit, both in `unit`.

    `bar` is the largest `ratio` that is good enough, and `holds` says whether it was kept. A target
    is told and not judged: its limit is the figure aimed at, its bar the word `target`.
    """

    name: str
    value: float
    unit: str
    limit: float
    ratio: float
    bar: float | Literal["target"]
    holds: bool | None


def judged(name: str, value: float, unit: str, *, limit: float, bar: float) -> Result:
    """*value* must not be more than *bar* times *limit*, which was measured in the same run."""
    ratio = value / limit
    return Result(name, value, unit, limit, ratio, bar, ratio <= bar)


def target(name: str, value: float, unit: str, *, aim: float) -> Result:
    """*value* should not be more than *aim*."""
    return Result(name, value, unit, aim, value / aim, TARGET, None)


def all_hold(results: Iterable[Result]) -> bool:
    """Whether no bar was broken."""
    return all(result.holds is not False for result in results)


def write(results: Iterable[Result], path: Path) -> None:
    """Leave *results* at *path* as a list of JSON objects, figures to four digits."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{name: _short(value) for name, value in asdict(result).items()} for result in results]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _short(value: object) -> object:
    return float(f"{value:.4g}") if isinstance(value, float) else value

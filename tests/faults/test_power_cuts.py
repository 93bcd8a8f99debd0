"""Power cuts at every moment of a tent's life: what was reported done is there."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from .disk import images, lay_out, some_cuts
from .first_day import FirstDay
from .morning import Morning
from .promises import Ledger, ledger_of
from .scenario import Scenario
from .stage import Broken, Stage, broken_promises, record

MORNINGS = [
    Morning(seed=1),
    Morning(seed=2, tent=17, checkpoint_pages=40),
    Morning(seed=3, tent=6, checkpoint_pages=7),
    Morning(seed=4, tent=12, customers=30),
]


def cut_power(stage: Stage, scenario: Scenario[Ledger], room: Path, count: int) -> list[Broken]:
    """What *count* power cuts in the course of *scenario* break."""
    before = room / "before"
    ledger = scenario.prepare(before)
    recording = record(stage, scenario, before, room)
    cuts = some_cuts(len(recording.operations), count, seed=1)
    return list(broken_promises(recording, scenario, ledger, cuts, room))


@pytest.mark.parametrize("morning", MORNINGS, ids=str)
def test_power_cut_loses_no_sale_that_was_reported(
    stage: Stage, tmp_path: Path, cuts: int, morning: Morning
) -> None:
    broken = cut_power(stage, morning, tmp_path, cuts // len(MORNINGS))

    assert broken == []


def test_power_cut_while_a_till_comes_back_from_one(
    stage: Stage, tmp_path: Path, cuts: int
) -> None:
    first, second, times = Morning(seed=5, checkpoint_pages=40), Morning(seed=6, customers=2), 10
    first.prepare(tmp_path / "before")
    recording = record(stage, first, tmp_path / "before", tmp_path)
    first_cuts = some_cuts(len(recording.operations), times, seed=5)
    broken: list[Broken] = []

    for cut, image in images(recording.before, recording.operations, first_cuts):
        room = tmp_path / str(cut.seed)
        lay_out(image, room / "before")
        ledger = ledger_of(room / "before")
        again = record(stage, second, room / "before", room)
        second_cuts = some_cuts(len(again.operations), cuts // times // 4, seed=cut.seed)
        broken += broken_promises(again, second, ledger, second_cuts, room)

    assert broken == []


def test_power_cut_leaves_a_new_tablet_complete_or_as_if_nobody_had_begun(
    stage: Stage, tmp_path: Path, cuts: int
) -> None:
    broken = cut_power(stage, FirstDay(), tmp_path, cuts // 8)

    assert broken == []


@pytest.mark.parametrize("morning", MORNINGS[:2], ids=str)
def test_power_cut_loses_sales_when_the_disk_is_not_waited_for(
    stage: Stage, tmp_path: Path, cuts: int, morning: Morning
) -> None:
    careless = replace(morning, synchronous="NORMAL")

    broken = cut_power(stage, careless, tmp_path, cuts // len(MORNINGS))

    assert Counter(one.promise for one in broken)["sale lost"] > cuts // len(MORNINGS) // 50

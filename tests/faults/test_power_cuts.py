"""Power cuts at every moment of a tent's life: what was reported done is there."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.services import journal
from kiosk.store.books import Books

from .disk import images, lay_out
from .fate import some_cuts
from .first_day import FirstDay
from .morning import Morning
from .promises import Ledger, ledger_of
from .scenario import Scenario
from .sizes import CUTS
from .stage import Broken, Stage, assert_kept, broken_promises, record

CUTS_PER_MORNING = 250
MORNINGS = range(1, max(1, CUTS // CUTS_PER_MORNING) + 1)
COMEBACKS = range(1, max(1, CUTS // 500) + 1)
FIRST_DAYS = range(1, max(1, CUTS // 1000) + 1)


def a_morning(seed: int) -> Morning:
    """Another tent, length, and distance between checkpoints for every seed."""
    chance = random.Random(seed)
    return Morning(
        seed,
        customers=chance.choice((8, 12, 30)),
        tent=chance.randint(1, 30),
        checkpoint_pages=chance.choice((7, 40, 1000)),
    )


def cut_power(
    stage: Stage, scenario: Scenario[Ledger], room: Path, *, count: int, seed: int
) -> Sequence[Broken]:
    """What *count* power cuts in the course of *scenario* break."""
    before = room / "before"
    ledger = scenario.prepare(before)
    recording = record(stage, scenario, before, room)
    cuts = some_cuts(len(recording.operations), count, seed)
    return list(broken_promises(recording, scenario, ledger, cuts, room))


@pytest.mark.parametrize("seed", MORNINGS)
def test_power_cut_loses_nothing_that_was_reported(stage: Stage, tmp_path: Path, seed: int) -> None:
    broken = cut_power(stage, a_morning(seed), tmp_path, count=CUTS_PER_MORNING, seed=seed)

    assert_kept(broken)


@pytest.mark.parametrize("seed", COMEBACKS)
def test_power_cut_while_a_till_comes_back_from_one(
    stage: Stage, tmp_path: Path, seed: int
) -> None:
    first, second = a_morning(100 + seed), Morning(200 + seed, customers=2)
    first.prepare(tmp_path / "before")
    recording = record(stage, first, tmp_path / "before", tmp_path)
    broken: list[Broken] = []

    for cut, image in images(
        recording.before,
        recording.operations,
        some_cuts(len(recording.operations), 5, seed),
    ):
        room = tmp_path / str(cut.seed)
        lay_out(image, room / "before")
        ledger = ledger_of(room / "before")
        comeback = record(stage, second, room / "before", room)
        cuts = some_cuts(len(comeback.operations), 25, seed=cut.seed)
        broken += broken_promises(comeback, second, ledger, cuts, room)

    assert_kept(broken)


@pytest.mark.parametrize("seed", FIRST_DAYS)
def test_power_cut_leaves_a_new_tablet_complete_or_as_if_nobody_had_begun(
    stage: Stage, tmp_path: Path, seed: int
) -> None:
    broken = cut_power(stage, FirstDay(tent=seed % 30 + 1), tmp_path, count=162, seed=seed)

    assert_kept(broken)


@pytest.mark.parametrize("seed", [1, 2])
def test_power_cut_loses_sales_when_the_disk_is_not_waited_for(
    stage: Stage, tmp_path: Path, seed: int
) -> None:
    careless = replace(a_morning(seed), synchronous="NORMAL", checkpoint_pages=1000)

    broken = cut_power(stage, careless, tmp_path, count=CUTS_PER_MORNING, seed=seed)

    promises = Counter(one.promise for one in broken)
    assert promises["sale lost"] > CUTS_PER_MORNING // 10, promises


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_books_are_told_by_a_code(stage: Stage, tmp_path: Path, seed: int) -> None:
    reckless = replace(a_morning(seed), synchronous="OFF", checkpoint_pages=7)
    reckless.prepare(tmp_path / "before")
    recording = record(stage, reckless, tmp_path / "before", tmp_path)
    cuts = some_cuts(len(recording.operations), CUTS_PER_MORNING, seed)
    told: Counter[str] = Counter()

    for cut, image in images(recording.before, recording.operations, cuts):
        folder = tmp_path / f"{cut.seed}"
        lay_out(image, folder)
        try:
            with Books.open(folder) as books:
                journal.verify(books)
        except KioskError as error:
            told[error.code] += 1

    assert set(told) == {"store.damaged", "journal.broken"}

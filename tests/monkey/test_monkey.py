"""A monkey plays at the till, and nothing is lost, said wrong or left lying in memory.

`MONKEY_EVENTS` makes it play longer, `MONKEY_SEED` names another run.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from kiosk.services import journal, selling
from kiosk.services.setting_up import DEMO_TENT, set_up_demo
from kiosk.store.books import Books
from tests.monkey.monkey import TOLD, Monkey, MonkeyFound
from ui.app import OpenTill, application
from ui.basket import Basket
from ui.demo import StandingClock

EVENTS = int(os.environ.get("MONKEY_EVENTS", "20000"))
SEED = int(os.environ.get("MONKEY_SEED", "2974"))
ENOUGH = 20_000  # events, of which the first quarter opens every page in every frame
GROWTH = 20_000_000  # bytes; the rest of a run may not need more than its first quarter


@contextmanager
def monkey_at_a_till(tablet: Path, seed: int) -> Iterator[Monkey]:
    application()
    clock = StandingClock(datetime(2024, 1, 12, 8, 40, tzinfo=UTC))
    set_up_demo(tablet, DEMO_TENT, clock=clock)
    till = OpenTill(Books.open(tablet, clock=clock), clock)
    try:
        yield Monkey(till, clock, tablet, seed)
    finally:
        till.close()


@pytest.mark.timeout(120 + EVENTS // 20)
def test_a_monkey_loses_nothing_and_meets_no_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tablet = tmp_path / "tablet"

    with monkey_at_a_till(tablet, SEED) as monkey:
        kept = monkey.play(EVENTS)

    with capsys.disabled():
        print(
            f"\nmonkey, seed {SEED}: {kept.events} events, {len(kept.sales)} sales, "
            f"memory {kept.memory_at_quarter / 1e6:.1f} MB after a quarter, "
            f"{kept.memory_at_end / 1e6:.1f} MB at the end; events by page: {kept.pages}"
        )
    with Books.read_only(tablet) as books:
        journal.verify(books)
        journal.check_projections(books)
        sales = dict(books.connection.execute("SELECT number, total FROM sale").fetchall())
    assert sales == kept.sales
    assert sales, "a monkey that sells nothing proves nothing"
    if EVENTS >= ENOUGH:
        assert kept.memory_at_end - kept.memory_at_quarter < GROWTH


def fall(*_: object) -> None:
    raise ZeroDivisionError("a mistake of ours")


@pytest.mark.parametrize(
    ("where", "what", "broken", "found"),
    [
        (Basket, "put_in", fall, "ZeroDivisionError: a mistake of ours"),
        (Basket, "put_in", lambda *_: qWarning("a binding loop"), "a binding loop"),
        (selling, "keep_cart", lambda *_: None, "the disk has Cart("),
        (selling, "keep_cart", fall, "ZeroDivisionError: a mistake of ours"),
    ],
)
def test_a_monkey_finds_what_is_broken_and_tells_how(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    what: str,
    broken: Callable[..., object],
    found: str,
) -> None:
    monkeypatch.setattr(where, what, broken)

    with monkey_at_a_till(tmp_path / "tablet", 7) as monkey, pytest.raises(MonkeyFound) as told:
        monkey.play(500)

    first, seed, *events = str(told.value).splitlines()
    assert found in first
    assert seed == "seed 7, the last events:"
    assert 0 < len(events) <= TOLD
    assert all(re.match(r"  \d+ on (sell|pay|done|more|stopped): ", event) for event in events)


def test_a_seed_names_one_run(tmp_path: Path) -> None:
    def run(name: str, seed: int) -> list[str]:
        with monkey_at_a_till(tmp_path / name, seed) as monkey:
            monkey.play(TOLD)
            return [event.partition(": ")[2].split()[0] for event in monkey.last]

    first = run("one", 5)

    assert len(set(first)) > 3
    assert run("other", 5) == first
    assert run("third", 6) != first

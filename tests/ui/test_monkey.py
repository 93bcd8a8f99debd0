"""A monkey plays at the till, and nothing is lost, said wrong or left lying in memory."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.services import journal
from kiosk.services.setting_up import DEMO_TENT, set_up_demo
from kiosk.store.books import Books
from tests.ui.monkey import Monkey
from ui.app import OpenTill
from ui.demo import StandingClock

EVENTS = int(os.environ.get("MONKEY_EVENTS", "20000"))
SEED = int(os.environ.get("MONKEY_SEED", "2974"))
ENOUGH = 20_000  # events, of which the first quarter opens every page in every frame
GROWTH = 20_000_000  # bytes; the rest of a run may not need more than its first quarter


@pytest.mark.timeout(60 + EVENTS // 40)
def test_a_monkey_loses_nothing_and_meets_no_mistake(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert qapp
    tablet = tmp_path / "tablet"
    clock = StandingClock(datetime(2024, 1, 12, 8, 40, tzinfo=UTC))
    set_up_demo(tablet, DEMO_TENT, clock=clock)
    till = OpenTill(Books.open(tablet, clock=clock), clock)
    try:
        kept = Monkey(till, clock, tablet, SEED).play(EVENTS)
    finally:
        till.close()

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

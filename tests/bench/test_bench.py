"""Benchmarks run, tell what they promise, and judge. How fast a thing is is no test's matter."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench import __main__ as command
from bench.filling import filled
from bench.results import TARGET, Result, all_hold, judged, target, write
from bench.run import Run, Sizes, Stop, Stopped, in_turn, middle
from kiosk.services import journal, selling
from kiosk.store.books import Books

TINY = Sizes(
    sales=(20, 40),
    sale_rounds=3,
    starts=3,
    memories=1,
    products_at_start=20,
    products=40,
    taps=3,
    scrolled_frames=3,
    receipts=3,
)


def test_every_benchmark_writes_well_formed_results(tmp_path: Path) -> None:
    run = Run(tmp_path, TINY)

    results = list(command.measure(list(command.BENCHMARKS), run))
    write(results, tmp_path / "results.json")

    written = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert [(row["name"], row["unit"], row["bar"]) for row in written] == [
        ("durable sale, 20 sales before", "µs", 2.5),
        ("durable sale, 40 sales before", "µs", 2.5),
        ("durable sale, 40 sales before against 20", "µs", 1.2),
        ("cold start, 20 products", "ms", 2),
        ("cold start, 20 products, aim", "ms", TARGET),
        ("memory on the sell screen", "MiB", 1.6),
        ("tap to painted cart row", "ms", TARGET),
        ("scrolling, median frame", "ms", TARGET),
        ("scrolling, 99th of 100 frames", "ms", TARGET),
        ("receipt of 12 lines on 80 mm", "ms", 3),
        ("receipt, first band out", "ms", TARGET),
    ]
    for row in written:
        assert set(row) == {"name", "value", "unit", "limit", "ratio", "bar", "holds"}
        assert row["value"] > 0
        assert row["limit"] > 0
        assert row["ratio"] == pytest.approx(row["value"] / row["limit"], rel=0.01)
        kept = None if row["bar"] == TARGET else row["ratio"] <= row["bar"]
        assert row["holds"] is kept


def test_filled_books_are_those_of_a_tablet_that_sold(tmp_path: Path) -> None:
    folder = filled(Run(tmp_path, TINY), 40)

    with Books.open(folder) as books:
        verified = journal.verify(books)
        journal.check_projections(books)
        sales = selling.sales_kept(books)
    assert (sales, verified.logs, verified.entries) == (40, 1, 42)  # log and day were opened


def test_filled_books_are_kept_for_the_next_run(tmp_path: Path) -> None:
    run = Run(tmp_path, TINY)
    first = filled(run, 20)
    made_at = (first / "kiosk.sqlite3").stat().st_mtime_ns

    again = filled(run, 20)

    assert again == first
    assert (again / "kiosk.sqlite3").stat().st_mtime_ns == made_at


def test_a_bar_that_holds_and_one_that_does_not() -> None:
    good = judged("quick", 20.0, "ms", limit=10.0, bar=2)
    bad = judged("slow", 25.0, "ms", limit=10.0, bar=2)

    assert good == Result("quick", 20.0, "ms", 10.0, 2.0, 2, True)
    assert bad == Result("slow", 25.0, "ms", 10.0, 2.5, 2, False)
    assert all_hold([good])
    assert not all_hold([good, bad])


def test_a_target_is_told_and_not_judged() -> None:
    missed = target("tap", 24.0, "ms", aim=16.0)

    assert missed == Result("tap", 24.0, "ms", 16.0, 1.5, TARGET, None)
    assert all_hold([missed])


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> dict[str, command.Benchmark]:
    """Benchmarks in place of the real ones, by name."""
    named: dict[str, command.Benchmark] = {"sale": _quick, "start": _slow, "tap": _far}
    monkeypatch.setattr(command, "BENCHMARKS", named)
    return named


def _quick(_: Run) -> Iterator[Result]:
    yield judged("quick", 1.0, "ms", limit=1.0, bar=2)


def _slow(_: Run) -> Iterator[Result]:
    yield judged("slow", 3.0, "ms", limit=1.0, bar=2)


def _far(_: Run) -> Iterator[Result]:
    yield target("far", 3.0, "ms", aim=1.0)


@pytest.mark.usefixtures("invented")
def test_command_reports_a_broken_bar(tmp_path: Path) -> None:
    ended = CliRunner().invoke(command.bench, ["--out", str(tmp_path)])

    assert ended.exit_code == 1
    assert "DOES NOT HOLD" in ended.output
    assert json.loads((tmp_path / "results.json").read_text("utf-8")) == [
        {
            "name": "quick",
            "value": 1.0,
            "unit": "ms",
            "limit": 1.0,
            "ratio": 1.0,
            "bar": 2,
            "holds": True,
        },
        {
            "name": "slow",
            "value": 3.0,
            "unit": "ms",
            "limit": 1.0,
            "ratio": 3.0,
            "bar": 2,
            "holds": False,
        },
        {
            "name": "far",
            "value": 3.0,
            "unit": "ms",
            "limit": 1.0,
            "ratio": 3.0,
            "bar": TARGET,
            "holds": None,
        },
    ]


@pytest.mark.usefixtures("invented")
def test_command_measures_what_is_named(tmp_path: Path) -> None:
    ended = CliRunner().invoke(command.bench, ["tap", "sale", "--out", str(tmp_path)])

    assert ended.exit_code == 0
    written = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert [row["name"] for row in written] == ["far", "quick"]


def test_stopping_keeps_what_was_measured(
    tmp_path: Path, invented: dict[str, command.Benchmark]
) -> None:
    def stopped(run: Run) -> Iterator[Result]:
        run.stop.asked = True
        yield judged("the round in hand", 1.0, "ms", limit=1.0, bar=2)

    invented["sale"] = stopped

    ended = CliRunner().invoke(command.bench, ["--out", str(tmp_path)])

    assert ended.exit_code == 130
    written = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert [row["name"] for row in written] == ["the round in hand"]


def test_stopping_while_books_are_filled_leaves_none(tmp_path: Path) -> None:
    stop = Stop()
    stop.asked = True

    with pytest.raises(Stopped):
        filled(Run(tmp_path, TINY, stop=stop), 20)

    assert not any(path.suffix != ".part" for path in (tmp_path / "filled").iterdir())


def test_ways_are_measured_in_turn() -> None:
    order: list[str] = []

    def ours(i: int) -> float:
        order.append(f"ours {i}")
        return i

    def bare(i: int) -> float:
        order.append(f"bare {i}")
        return 10 * i

    samples = in_turn(iter(range(2)), ours, bare)

    assert order == ["ours 0", "bare 0", "ours 1", "bare 1"]
    assert samples == [[0, 1], [0, 10]]


def test_too_few_rounds_tell_nothing() -> None:
    assert middle([3.0, 1.0, 2.0]) == 2.0
    with pytest.raises(Stopped):
        middle([1.0, 2.0])

"""The results as a table for people."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from bench.results import TARGET, Result


def table(results: Iterable[Result]) -> Table:
    """One row a result; whether its bar holds is said in a word, not by a colour alone."""
    shown = Table(title="This machine against itself")
    shown.add_column("what")
    for heading in ("value", "limit", "ratio", "bar"):
        shown.add_column(heading, justify="right")
    shown.add_column("")
    for result in results:
        shown.add_row(
            result.name,
            f"{result.value:,.4g} {result.unit}",
            f"{result.limit:,.4g} {result.unit}",
            f"{result.ratio:.2f}",
            TARGET if result.bar == TARGET else f"{result.bar:g}",
            _verdict(result),
        )
    return shown


def _verdict(result: Result) -> Text:
    if result.holds is None:
        return Text("met", "green") if result.ratio <= 1 else Text("missed", "yellow")
    return Text("holds", "green") if result.holds else Text("DOES NOT HOLD", "bold red")

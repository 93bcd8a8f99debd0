"""Tills that a test opens; whatever it leaves open is closed behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.store.books import Books
from ui.app import OpenTill


class OpenIt(Protocol):
    """Opens the till of a tablet; called again, it closes the one before, as a restart does."""

    def __call__(self, folder: Path | None = None, **options: str) -> OpenTill: ...


@contextmanager
def tills_of(tablet: Path, clock: Clock) -> Iterator[OpenIt]:
    """Opens the till of *tablet*, unless it is given another folder."""
    open_ones: list[OpenTill] = []

    def open_it(folder: Path | None = None, **options: str) -> OpenTill:
        while open_ones:
            open_ones.pop().close()
        books = Books.open(folder or tablet, clock=clock)
        open_ones.append(OpenTill(books, clock, **options))
        return open_ones[-1]

    yield open_it
    while open_ones:
        open_ones.pop().close()

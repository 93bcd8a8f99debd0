"""Qt without a screen, and the stall of the small tent."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from kiosk.store.books import Books
from tests.conftest import StoppedClock
from tests.ui.tills import OpenIt, tills_of
from ui.app import application
from ui.stall import Stall


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    return application()


@pytest.fixture
def stall(books: Books, qapp: QGuiApplication) -> Stall:
    assert qapp  # view-models have timers
    return Stall.read(books, "fr")


@pytest.fixture
def open_till(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[OpenIt]:
    """Opens the till of tablet 7, or of another folder."""
    assert qapp
    with tills_of(tablet, clock) as open_it:
        yield open_it

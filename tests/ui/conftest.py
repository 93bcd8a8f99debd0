"""Qt without a screen, and the stall of the small tent."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from kiosk.store.books import Books
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

"""Benchmarks draw without a screen, as `python -m bench` does."""

import pytest

from bench.run import without_a_screen

without_a_screen()  # before the first test of this process imports Qt


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication

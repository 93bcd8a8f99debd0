"""Qt without a screen, with the bundled fonts."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The screens' tests may share this application, and a style is chosen before the first screen.
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from PySide6.QtGui import QGuiApplication

from printing.fonts import register_fonts


@pytest.fixture(scope="session")
def fonts() -> QGuiApplication:
    """An application that knows the bundled fonts."""
    app = QGuiApplication.instance() or QGuiApplication([])
    register_fonts()
    return app

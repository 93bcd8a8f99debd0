"""Single controls in a small window, and the whole till in its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from assets import FOLDER
from tests.ui.hands import Hands
from ui.app import QML, speak
from ui.tree import descendants

WINDOW = """
import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

Window {
    id: window

    property int times: 0
    property string heard

    width: 600
    height: 500
    visible: true
    LayoutMirroring.enabled: Theme.language === "ar"
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: {
        Theme.assets = "ASSETS";
        Theme.currency = "CURRENCY";
    }

    Binding { target: Theme; property: "language"; value: "LANGUAGE" }

    CONTROL
}
"""


@dataclass
class Shown:
    """A control in a window that counts what it says."""

    window: QQuickWindow

    @property
    def times(self) -> int:
        """How often the control spoke."""
        return self.window.property("times")

    @property
    def heard(self) -> str:
        """What it said, one thing after the other."""
        return self.window.property("heard")


Show = Callable[..., tuple[Shown, Hands]]


@pytest.fixture
def show(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Show]:
    """Shows QML source in a window; any warning of the engine fails the test."""
    assert qapp
    engines: list[QQmlApplicationEngine] = []
    warnings: list[str] = []
    words = []

    def show_it(control: str, language: str = "ar") -> tuple[Shown, Hands]:
        words.append(speak(language))
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.warnings.connect(lambda found: warnings.extend(w.toString() for w in found))
        engine.addImportPath(QML)
        source = (
            WINDOW.replace("ASSETS", FOLDER.as_uri())
            .replace("CURRENCY", "د.ج" if language == "ar" else "DA")
            .replace("LANGUAGE", language)
            .replace("CONTROL", control)
        )
        file = tmp_path / f"Shown{len(engines)}.qml"
        file.write_text(source, "utf-8")
        engine.load(file)  # not loadData, which keeps the interpreter from the loader's thread
        assert warnings == []
        shown = Shown(engine.rootObjects()[0])
        return shown, Hands(shown)

    yield show_it
    for engine in engines:
        shiboken6.delete(engine)
    for spoken in words:
        QCoreApplication.removeTranslator(spoken)
    assert warnings == []


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item of *window*, delegates too."""
    return descendants(window.contentItem())

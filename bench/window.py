"""A window in a process of its own: an empty one, or the till's.

    python -m bench.window empty drawn|settled
    python -m bench.window till FOLDER drawn|settled

Tells on stdout, as JSON, when its first frame was drawn (`drawn`) or how much memory it holds once
nothing more is loaded (`settled`), and ends.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

# Qt and the till are imported where they are used: what a window needs is what it costs.

LOOK_EVERY_MS = 100
SETTLED_AFTER = 12  # looks at the same figure: longer than the pages behind the first one wait

EMPTY = b"""
import QtQuick.Controls.Basic
ApplicationWindow { width: 1280; height: 800; visible: true }
"""


def empty(wanted: str) -> None:
    """The least that shows a window of Qt Quick Controls."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtQuickControls2 import QQuickStyle

    QQuickStyle.setStyle("Basic")
    app = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(EMPTY)
    (window,) = engine.rootObjects()
    assert isinstance(window, QQuickWindow)
    watch(window, wanted, usable=lambda: True)
    app.exec()
    del window, engine  # before the application


def till(folder: str, wanted: str) -> None:
    """The till as `fair-kiosk run` opens it."""
    # In the command's own order: what is imported after Qt costs more, for Qt looks into it.
    fair_kiosk = import_module("ui.__main__")
    import_module("ui.commands")
    import ui.app

    class WatchedTill(ui.app.OpenTill):
        def show(self, width: int, height: int, *, full_screen: bool) -> None:
            super().show(width, height, full_screen=full_screen)
            tiles = self.till.shelf.tiles.rows
            watch(self.window, wanted, usable=lambda: _has(self.window, f"tile_{tiles[0].code}"))

    ui.app.OpenTill = WatchedTill  # type: ignore[misc]
    sys.exit(fair_kiosk.main(["run", "--windowed", "--data", folder]))


def watch(window: "QQuickWindow", wanted: str, *, usable: Callable[[], bool]) -> None:
    """Tell what is *wanted* of *window*, once, and end the application.

    A frame counts when the window is *usable* in it.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QSGRendererInterface

    def drawn() -> None:
        now_ns = time.monotonic_ns()
        # Only this renderer draws on the window's own thread, where Python may listen.
        assert window.rendererInterface().graphicsApi() is QSGRendererInterface.GraphicsApi.Software
        if usable():
            window.frameSwapped.disconnect(drawn)
            tell(drawn_ns=now_ns)

    def tell(**fact: int) -> None:
        print(json.dumps(fact), flush=True)
        QTimer.singleShot(0, QGuiApplication.quit)

    looks: list[int] = []

    def look() -> None:
        looks.append(resident_kib())
        if looks[-SETTLED_AFTER:] == [looks[-1]] * SETTLED_AFTER:
            looking.stop()
            tell(resident_kib=looks[-1])

    if wanted == "drawn":
        window.frameSwapped.connect(drawn)
    else:
        looking = QTimer(window, interval=LOOK_EVERY_MS)
        looking.timeout.connect(look)
        looking.start()


def _has(window: "QQuickWindow", name: str) -> bool:
    """Whether an item with that name is in the window."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name:
            return True
        waiting += item.childItems()
    return False


def resident_kib() -> int:
    """How much memory this process holds, as Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


if __name__ == "__main__":
    {"empty": empty, "till": till}[sys.argv[1]](*sys.argv[2:])

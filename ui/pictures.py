"""Pictures of the window as a person sees it, once everything in it has been drawn."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.tree import descendants

PATIENCE_MS = 20_000
SETTLED_MS = 450  # the longest transition of the theme
STILL_MS = 35  # two frames: a transition shows in it


def breathe() -> None:
    """Let the window do what it has to do now."""
    QCoreApplication.processEvents()
    # What was thrown away goes when a loop of events ends, and here none runs.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def until(is_true: Callable[[], bool], what: str) -> None:
    """Let the window live until *is_true*; raises `TimeoutError` saying *what* did not come."""
    clock = QElapsedTimer()
    clock.start()
    while not is_true():
        if clock.hasExpired(PATIENCE_MS):
            raise TimeoutError(f"waited in vain for {what}")
        breathe()
        time.sleep(0.001)  # the desk and the pictures have threads of their own


def settle(window: QQuickWindow) -> None:
    """Wait until transitions have ended, pictures are loaded and the green button hears."""
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.hasExpired(SETTLED_MS), "the end of a transition")
    until(lambda: not any(map(_is_loading, descendants(window.contentItem()))), "the pictures")
    until(lambda: not any(map(_is_deaf, descendants(window.contentItem()))), "the green button")


def rest(window: QQuickWindow) -> None:
    """Wait until *window* is laid out anew, looks the same twice, and its pictures are loaded.

    Quicker than `settle`, but no end of a transition that pauses.
    """
    breathe()
    before = window.grabWindow()
    clock = QElapsedTimer()
    clock.start()

    def stands_still() -> bool:
        nonlocal before
        if not clock.hasExpired(STILL_MS):
            return False
        clock.restart()
        after = window.grabWindow()
        still, before = after == before, after
        return still

    until(stands_still, "a window at rest")
    until(lambda: not any(map(_is_loading, descendants(window.contentItem()))), "the pictures")


def grab(window: QQuickWindow, path: Path) -> None:
    """Save the settled *window* as PNG."""
    settle(window)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grabWindow().save(str(path)):
        raise OSError(f"{path} could not be written")


def _is_loading(item: QQuickItem) -> bool:
    """Whether *item* is a picture that is not there yet (its `status` cannot be read in Python)."""
    if not item.inherits("QQuickImageBase"):
        return False
    return not item.property("source").isEmpty() and item.property("progress") < 1


def _is_deaf(item: QQuickItem) -> bool:
    """Whether *item* is the green button just after it appeared."""
    return item.isVisible() and item.property("deaf") is True

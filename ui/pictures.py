"""Pictures of the window as a person sees it, once everything in it has been drawn."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop
from PySide6.QtQuick import QQuickItem, QQuickWindow

PATIENCE_MS = 20_000
SETTLED_MS = 450  # the longest transition of the theme, and the deafness of the green button


def until(is_true: Callable[[], bool], what: str) -> None:
    """Let the window live until *is_true*; raises `TimeoutError` saying *what* did not come."""
    clock = QElapsedTimer()
    clock.start()
    while not is_true():
        if clock.hasExpired(PATIENCE_MS):
            raise TimeoutError(f"waited in vain for {what}")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def settle(window: QQuickWindow) -> None:
    """Wait until transitions have ended and every picture is loaded."""
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.hasExpired(SETTLED_MS), "the end of a transition")
    until(lambda: not any(map(_is_loading, _items(window.contentItem()))), "the pictures")


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


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    # `findChildren` misses delegates: they are children of the view, not of its object tree.
    for child in item.childItems():
        yield child
        yield from _items(child)

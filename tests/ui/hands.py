"""Fingers on the window: touches at what a person sees, never calls behind its back."""

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.app import OpenTill
from ui.pictures import settle, until
from ui.tree import descendants

HELD_MS = 900  # longer than the longest press that is a tap


class Hands:
    """Touch the window of a till like an artisan in a hurry."""

    def __init__(self, till: OpenTill) -> None:
        self._window: QQuickWindow = till.window
        self._finger = QTest.createTouchDevice()
        self.taps = 0
        self.rest()  # the green button is deaf while a screen is new

    def find(self, name: str) -> QQuickItem:
        """The visible control called *name*; waits for it to be there."""
        found: list[QQuickItem] = []

        def is_there() -> bool:
            found[:] = [
                item
                for item in descendants(self._window.contentItem())
                if item.objectName() == name and _is_seen(item)
            ]
            return bool(found)

        until(is_there, f"a visible {name}")
        return found[0]

    def tap(self, name: str) -> None:
        """Tap the middle of the control called *name*."""
        self.tap_at(self.middle(name))

    def tap_at(self, point: QPoint) -> None:
        """Tap at a place of the window."""
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()
        self.taps += 1

    def press_long(self, name: str) -> None:
        """Keep a finger on the middle of the control called *name* until it counts as held."""
        point = self.middle(name)
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        clock = QElapsedTimer()
        clock.start()
        until(lambda: clock.hasExpired(HELD_MS), "the end of a long press")
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()
        self.taps += 1

    def tap_together(self, one: str, other: str) -> None:
        """Put two fingers down at once, then lift both."""
        places = (self.middle(one), self.middle(other))
        down = QTest.touchEvent(self._window, self._finger)
        for finger, place in enumerate(places):
            down = down.press(finger, place, self._window)
        down.commit()
        up = QTest.touchEvent(self._window, self._finger)
        for finger, place in enumerate(places):
            up = up.release(finger, place, self._window)
        up.commit()

    def flick(self, name: str, dy: int) -> None:
        """Press on the control called *name*, move *dy* pixels, let go."""
        start = self.middle(name)
        QTest.touchEvent(self._window, self._finger).press(0, start, self._window).commit()
        for step in range(1, 9):
            place = start + QPoint(0, dy * step // 8)
            QTest.touchEvent(self._window, self._finger).move(0, place, self._window).commit()
        QTest.touchEvent(self._window, self._finger).release(
            0, start + QPoint(0, dy), self._window
        ).commit()

    def rest(self) -> None:
        """Wait until nothing moves on the screen."""
        settle(self._window)

    def middle(self, name: str) -> QPoint:
        """Where the middle of the control called *name* is in the window."""
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _is_seen(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.opacity() > 0

"""What a finger waits for: a tap on a tile until its cart row is painted, and frames of scrolling.

The till runs in this process, drawn by the software renderer without a screen. Fingers are real
touch events on the window. A time runs from the event until the frame is drawn that shows what it
did; without the platform's own pause before a frame (`without_a_screen`), all of it is work.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface
from PySide6.QtTest import QTest

from bench.results import Result, target
from bench.run import Run, in_turn, middle, percentile
from bench.tent import set_up_tent
from kiosk.domain.cart import Cart
from kiosk.domain.clock import SystemClock
from kiosk.store.books import Books
from ui.app import OpenTill, application
from ui.pictures import settle, until
from ui.tree import descendants

FRAME_MS = 16  # sixty frames a second
SLOWEST_FRAME_MS = 33  # one in a hundred may miss a beat
TILES_TAPPED = 8  # the first two rows, in turn
BETWEEN_TAPS_MS = 250  # a quick hand
STEP = 24  # dots that the finger moves from frame to frame
UNNOTICED_STEPS = 3  # until the grid knows that this is no tap
STEPS_A_DRAG = 15


def taps(run: Run) -> Iterator[Result]:
    """Tap tiles of a full grid, then scroll it."""
    folder = run.out / "tapping"
    shutil.rmtree(folder, ignore_errors=True)
    set_up_tent(folder, run.sizes.products)
    application()
    with closing(OpenTill(Books.open(folder), SystemClock())) as till:
        till.show(1280, 800, full_screen=False)
        settle(till.window)
        hand = _Hand(till)
        (painted,) = in_turn(run.rounds("taps", run.sizes.taps), hand.tap)
        yield target("tap to painted cart row", middle(painted) * 1e3, "ms", aim=FRAME_MS)
        (frames,) = in_turn(run.rounds("frames of scrolling", run.sizes.scrolled_frames), hand.pull)
        yield target("scrolling, median frame", middle(frames) * 1e3, "ms", aim=FRAME_MS)
        slowest = percentile(frames, 99) * 1e3
        yield target("scrolling, 99th of 100 frames", slowest, "ms", aim=SLOWEST_FRAME_MS)


class _Hand:
    """A finger on the window, and an eye on its frames."""

    def __init__(self, till: OpenTill) -> None:
        self._till = till.till
        self._window: QQuickWindow = till.window
        graphics = self._window.rendererInterface().graphicsApi()
        # Only this renderer draws on the window's own thread, where Python may listen.
        assert graphics is QSGRendererInterface.GraphicsApi.Software
        self._window.frameSwapped.connect(self._swapped)
        self._frame_at: float | None = None
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._codes = [tile.code for tile in self._till.shelf.tiles.rows[:TILES_TAPPED]]
        self._grid = _find(self._window, lambda item: item.inherits("QQuickGridView"))
        self._finger: QPoint | None = None
        self._steps = 0

    def tap(self, i: int) -> float:
        """The seconds from lifting the finger off a tile to its new row in the cart."""
        if i % TILES_TAPPED == 0:
            self._till.basket.take(Cart())
            settle(self._window)
        code = self._codes[i % TILES_TAPPED]
        tile = _find(self._window, lambda item: item.objectName() == f"tile_{code}")
        at = tile.mapToScene(QPointF(tile.width() / 2, tile.height() / 2)).toPoint()
        QTest.touchEvent(self._window, self._device).press(0, at, self._window).commit()
        _live(FRAME_MS * 4)
        self._frame_at = None
        began = perf_counter()
        QTest.touchEvent(self._window, self._device).release(0, at, self._window).commit()
        painted_at = self._next_frame()
        # The row can be found by its button only once it was made, for that very frame.
        _find(self._window, lambda item: item.objectName() == f"plus_{code}")
        _live(BETWEEN_TAPS_MS)
        return painted_at - began

    def pull(self, _round: int) -> float:
        """The seconds from a move of the finger on the grid to the frame that followed it."""
        if self._finger is None:
            self._put_down()
        began = self._move()
        painted_at = self._next_frame()
        self._steps += 1
        if self._steps == STEPS_A_DRAG:
            self._lift()
        return painted_at - began

    def _put_down(self) -> None:
        grid = self._grid
        foot = grid.mapToScene(QPointF(grid.width() / 2, grid.height() - STEP)).toPoint()
        self._finger, self._steps = foot, 0
        QTest.touchEvent(self._window, self._device).press(0, foot, self._window).commit()
        for _ in range(UNNOTICED_STEPS):
            self._move()
            _live(FRAME_MS)

    def _move(self) -> float:
        assert self._finger is not None
        self._finger -= QPoint(0, STEP)
        self._frame_at = None
        began = perf_counter()
        QTest.touchEvent(self._window, self._device).move(0, self._finger, self._window).commit()
        return began

    def _lift(self) -> None:
        QTest.touchEvent(self._window, self._device).release(0, self._finger, self._window).commit()
        self._finger = None
        until(lambda: not self._grid.property("moving"), "the end of a flick")

    def _swapped(self) -> None:
        if self._frame_at is None:
            self._frame_at = perf_counter()

    def _next_frame(self) -> float:
        until(lambda: self._frame_at is not None, "a frame")
        assert self._frame_at is not None
        return self._frame_at


def _live(milliseconds: int) -> None:
    """Let the window live for a while."""
    clock = QElapsedTimer()
    clock.start()
    while not clock.hasExpired(milliseconds):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, milliseconds)


def _find(window: QQuickWindow, is_wanted: Callable[[QQuickItem], bool]) -> QQuickItem:
    """The first item of *window* that is wanted; raises `LookupError` when there is none."""
    for item in descendants(window.contentItem()):
        if is_wanted(item):
            return item
    raise LookupError("the window has no such item")

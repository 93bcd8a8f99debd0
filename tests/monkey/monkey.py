"""A monkey at the till: random but seeded touches, keys, scans, languages, themes, rotations.

What it does is drawn from its seed alone, so that a seed names one run; what an event meets may
differ by a frame from run to run. The events go through the window, as a finger's and a key's do;
only languages, themes and rotations, which may come at any moment, are given to it from outside.
"""

import gc
import os
import random
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QPoint,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.domain.cart import Cart
from kiosk.domain.codes import product_address
from kiosk.services import selling
from kiosk.services.preferences import TEXT_SCALES, THEMES
from kiosk.services.shelf import host_of
from kiosk.store.books import Books
from kiosk.words import LANGUAGES
from tests.ui.keyboards import Keyboard
from ui.app import OpenTill
from ui.demo import StandingClock
from ui.pictures import breathe, until
from ui.tree import is_pressable, items, middle, shown

FRAMES = ((1280, 800), (1024, 600), (800, 1280), (1920, 1080))
# A grid whose model is reset lets go of the row that it was making ahead, and complains of itself.
OF_QT = "DelegateModel::cancel: index out range"
TOLD = 30  # events that a failure tells
LOOK_EVERY = 250  # events between two looks at the books and at what was warned of
TARGETS_KEPT = 16  # events for which a list of targets is believed: looking costs as much as two
FORWARD = ("payButton", "exactButton", "confirmButton", "newSaleButton", "sellPlace")
DIGITS = "0123456789"
LETTERS = "abcdeghilmnorstuyéابتجحدرسصعفقكلمنهوي"
KEYS = {
    "Tab": 0x01000001,
    "Backtab": 0x01000002,
    "Backspace": 0x01000003,
    "Return": 0x01000004,
    "Enter": 0x01000005,
    "Delete": 0x01000007,
    "Escape": 0x01000000,
    "Left": 0x01000012,
    "Up": 0x01000013,
    "Right": 0x01000014,
    "Down": 0x01000015,
    "PageDown": 0x01000017,
    "Space": 0x20,
}


class MonkeyFound(AssertionError):
    """Something that may never happen, with the seed and what led to it."""


@dataclass(frozen=True)
class Kept:
    """What the monkey found in order, for the end of a run."""

    events: int
    sales: dict[str, int]  # number → dinars, as the done screen said them
    pages: dict[str, int]  # page → events that met it
    memory_at_quarter: int  # bytes
    memory_at_end: int


class Monkey:
    """Plays on *till*, whose books lie in *tablet*; the same *seed* draws the same events."""

    def __init__(self, till: OpenTill, clock: StandingClock, tablet: Path, seed: int) -> None:
        self._till, self._clock, self._tablet, self._seed = till, clock, tablet, seed
        self._window = till.window
        self._chance = random.Random(seed)
        self._finger = QTest.createTouchDevice()
        self._last: deque[str] = deque(maxlen=TOLD)
        self._wrong: list[str] = []
        self._sales: dict[str, int] = {}
        self._pages: dict[str, int] = {}
        self._targets: list[QPoint] = []
        self._named: dict[str, QPoint] = {}
        self._targets_age = TARGETS_KEPT
        self._scanner = Keyboard(self._window)
        with Books.read_only(tablet) as books:
            self._host = host_of(books)
        self._codes = [tile.code for tile in till.till.shelf.tiles.rows]
        till.till.pageChanged.connect(self._note_sale)
        till.engine.warnings.connect(
            lambda found: self._wrong.extend(warning.toString() for warning in found)
        )

    def play(self, events: int) -> Kept:
        """Do *events* things; raises `MonkeyFound` at the first look that finds something wrong."""
        at_quarter = 0
        with self._listening():
            for event in range(1, events + 1):
                self._do_something(event)
                if event % LOOK_EVERY == 0 or self._wrong:
                    self._look()
                if event == events // 4:
                    at_quarter = memory()
            self._look()
        return Kept(events, self._sales, self._pages, at_quarter, memory())

    @property
    def last(self) -> list[str]:
        """What it did last, for whoever wants to do it again."""
        return list(self._last)

    # --- events ---------------------------------------------------------------------------------

    def _do_something(self, event: int) -> None:
        """One event. As many numbers are drawn whatever is on the screen."""
        (do,) = self._chance.choices(DOINGS, WEIGHTS)
        chance = random.Random(self._chance.getrandbits(64))
        page = self._till.till.page
        self._pages[page] = self._pages.get(page, 0) + 1
        self._last.append(f"{event} on {page}: {do.__name__.strip('_')}")
        do(self, chance)
        breathe()

    def _say(self, what: object) -> None:
        self._last[-1] += f" {what}"

    def _place(self, chance: random.Random) -> QPoint:
        """Mostly on something to press, sometimes anywhere."""
        anywhere, across, down = chance.random() < 0.2, chance.random(), chance.random()
        self._targets_age += 1
        if self._targets_age > TARGETS_KEPT:
            self._look_for_targets()
        if anywhere or not self._targets:
            place = QPoint(int(across * self._window.width()), int(down * self._window.height()))
        else:
            place = self._targets[int(across * len(self._targets))]
        self._say((place.x(), place.y()))
        return place

    def _look_for_targets(self) -> None:
        found = [
            (item.objectName(), middle(item).toPoint())
            for item in items(self._window)
            if is_pressable(item) and not shown(self._window, item).isEmpty()
        ]
        self._targets, self._named = [place for _, place in found], dict(found)
        self._targets_age = 0

    def _press(self, *places: QPoint) -> None:
        event = QTest.touchEvent(self._window, self._finger)
        for finger, place in enumerate(places):
            event.press(finger, place, self._window)
        event.commit()

    def _move(self, *places: QPoint) -> None:
        event = QTest.touchEvent(self._window, self._finger)
        for finger, place in enumerate(places):
            event.move(finger, place, self._window)
        event.commit()

    def _release(self, *places: QPoint) -> None:
        event = QTest.touchEvent(self._window, self._finger)
        for finger, place in enumerate(places):
            event.release(finger, place, self._window)
        event.commit()

    def _tap(self, chance: random.Random) -> None:
        place = self._place(chance)
        self._press(place)
        self._release(place)

    def _go_on(self, chance: random.Random) -> None:
        """Tap what leads to the next sale, when it is there: other taps seldom do."""
        name = chance.choice(FORWARD)
        self._say(name)
        if name in self._named:
            self._press(self._named[name])
            self._release(self._named[name])

    def _tap_in_a_hurry(self, chance: random.Random) -> None:
        """Ten taps on one thing, faster than anybody taps."""
        place = self._place(chance)
        for _ in range(10):
            self._press(place)
            self._release(place)

    def _hold(self, chance: random.Random) -> None:
        place = self._place(chance)
        held_ms = chance.choice((30, 120, 450))
        self._press(place)
        _live(held_ms)
        self._release(place)

    def _swipe(self, chance: random.Random) -> None:
        start = self._place(chance)
        way = QPoint(chance.randint(-400, 400), chance.randint(-400, 400))
        self._say((way.x(), way.y()))
        self._press(start)
        for step in range(1, 6):
            self._move(start + way * step / 5)
        self._release(start + way)

    def _two_fingers(self, chance: random.Random) -> None:
        one, other = self._place(chance), self._place(chance)
        self._press(one, other)
        if chance.random() < 0.5:
            self._move(one + QPoint(20, 0), other - QPoint(20, 0))
        self._release(one, other)

    def _slip_off(self, chance: random.Random) -> None:
        """Press one thing, let go over another."""
        one, other = self._place(chance), self._place(chance)
        self._press(one)
        self._move(other)
        self._release(other)

    def _key(self, chance: random.Random) -> None:
        name = chance.choice(list(KEYS))
        self._say(name)
        self._type(KEYS[name], "\r" if name in ("Return", "Enter") else "")

    def _letters(self, chance: random.Random) -> None:
        text = "".join(chance.choice(LETTERS + DIGITS) for _ in range(chance.randint(1, 6)))
        self._say(text)
        for letter in text:
            self._type(ord(letter.upper()), letter)

    def _scan(self, chance: random.Random) -> None:
        """A scanner types a code and Enter within a few milliseconds, whoever has the focus."""
        code = chance.choice(
            (
                product_address(self._host, chance.choice(self._codes)),
                product_address(self._host, chance.choice(self._codes)),
                product_address("OTHER.EXAMPLE", chance.choice(self._codes)),
                chance.choice(self._codes),
                "".join(chance.choice("0123456789ABCDEFGHJKMNPQRSTVWXYZ") for _ in range(12)),
                "https://example.org/" + "x" * chance.randint(1, 300),
                "0" * 12,
            )
        )
        self._scanner.layout = chance.choice(("us", "fr", "ar"))
        end = chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, None))
        self._say((self._scanner.layout, code[:50], end))
        self._scanner.scan(code, end)

    def _type(self, key: int, text: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self._window, event)

    def _language(self, chance: random.Random) -> None:
        language = chance.choice(LANGUAGES)
        self._say(language)
        self._till.till.preferences.chooseLanguage(language)

    def _theme(self, chance: random.Random) -> None:
        theme, scale = chance.choice(THEMES), chance.choice(TEXT_SCALES)
        self._say((theme, scale))
        self._till.till.preferences.chooseTheme(theme)
        self._till.till.preferences.chooseTextScale(scale)

    def _rotate(self, chance: random.Random) -> None:
        (frame,) = chance.choices(FRAMES, (4, 3, 3, 1))  # the largest is slow to draw here
        width, height = frame
        self._say((width, height))
        self._window.resize(width, height)

    def _rest(self, chance: random.Random) -> None:
        """Long enough for the green button to hear again; the clock of the fair goes on."""
        self._clock.at += timedelta(minutes=chance.randint(0, 3))
        _live(420)

    # --- looks ----------------------------------------------------------------------------------

    def _note_sale(self) -> None:
        done = self._till.till.done
        if self._till.till.page == "done" and done.sale is not None:
            self._sales[done.sale.number] = dinars(done.totalNumber)

    def _look(self) -> None:
        """The books and the screen agree, and nobody complained."""
        self.wait_until_idle()
        if self._wrong:
            raise self._found("; ".join(self._wrong))
        till = self._till.till
        if till.page == "stopped":
            raise self._found(f"selling stopped: {till.stoppedCode}")
        if (kept := self._cart_on_disk()) != till.basket.cart:
            raise self._found(f"the disk has {kept}, the hand {till.basket.cart}")

    def wait_until_idle(self) -> None:
        """Wait until the desk has done, and answered, all that it was given."""
        answered: list[object] = []
        self._till.desk.hand_in(lambda _: None, answered.append, answered.append)
        until(lambda: bool(answered), "the desk")
        breathe()

    def _cart_on_disk(self) -> Cart:
        with Books.read_only(self._tablet) as books:
            return selling.kept_cart(books)

    def _found(self, what: str) -> MonkeyFound:
        events = "\n  ".join(self._last)
        return MonkeyFound(f"{what}\nseed {self._seed}, the last events:\n  {events}")

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Hear of every exception that nobody caught, and of every warning of Qt."""

        def heard(kind: type[BaseException], error: object, _: TracebackType | None) -> None:
            self._wrong.append(f"{kind.__name__}: {error}")

        def told(level: QtMsgType, _: object, text: str) -> None:
            is_warning = level not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
            if is_warning and not text.startswith(OF_QT):
                self._wrong.append(text)

        hook, sys.excepthook = sys.excepthook, heard
        handler = qInstallMessageHandler(told)
        try:
            yield
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(handler)


# How often each thing is done, of about a thousand.
_HOW_OFTEN: dict[Callable[[Monkey, random.Random], None], int] = {
    Monkey._tap: 700,
    Monkey._go_on: 60,
    Monkey._tap_in_a_hurry: 20,
    Monkey._hold: 3,
    Monkey._swipe: 50,
    Monkey._two_fingers: 60,
    Monkey._slip_off: 40,
    Monkey._key: 50,
    Monkey._letters: 20,
    Monkey._scan: 20,
    Monkey._language: 6,
    Monkey._theme: 6,
    Monkey._rotate: 6,
    Monkey._rest: 4,
}
DOINGS, WEIGHTS = list(_HOW_OFTEN), list(_HOW_OFTEN.values())


def dinars(number: str) -> int:
    """The amount that *number* shows, whatever groups and isolates its digits."""
    return int("".join(sign for sign in number if sign.isdigit() or sign == "-"))


def memory() -> int:
    """Bytes of this process in memory, without what is only waiting to be collected."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _live(milliseconds: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    until(lambda: clock.hasExpired(milliseconds), "the end of a while")

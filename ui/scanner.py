"""Scanners that type like a keyboard, told from people by their speed, under every layout."""

from enum import Enum

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from ui.us_keys import sign_at

GAP_MS = 50  # between two keys of a scanner; people are slower, but for a key or two
FEWEST = 4  # keys in a row without such a gap that only a scanner presses
PAUSE_MS = 250  # what a radio may hold up in the middle of a code
LONGEST = 300  # characters; the longest code of ours has not half as many
NO_SIGN = "\N{REPLACEMENT CHARACTER}"  # stands for a key that says nothing

# By their numbers: Qt's own namespace is large, and not loaded when the till opens.
_ENDS = {0x0100_0004, 0x0100_0005, 0x0100_0001}  # Return, Enter, Tab
_MODIFIERS = {*range(0x0100_0020, 0x0100_0027), 0x0100_0053, 0x0100_0054, 0x0100_1103}
_SHIFT, _CONTROL_ALT_META = 0x0200_0000, 0x1C00_0000


class Keys(Enum):
    """Whose the keys of this moment are."""

    PERSON = "a person's, or the first of a scanner"
    SCANNER = "a scanner's"
    FLOOD = "more than any code has, until they stop"


class Scanner(QObject):
    """Takes the keys of a scanner out of what *window* hears, and says what was scanned.

    A burst is at least `FEWEST` keys less than `GAP_MS` apart, ended by Enter or Tab. The window
    hears nothing of it, so it does not matter what has the focus: no field gets its letters, no
    button its Enter. The first keys are held back until they are known to be a person's, who gets
    them then in their order; Enter alone is never held back. Keys are read by their places on a US
    keyboard. A burst that ends without Enter is dropped. Lives as long as *window*.
    """

    scanned = Signal(str)
    overran = Signal()  # more than `LONGEST` characters came, and now they have stopped

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._platform = QGuiApplication.platformName()
        self._whose = Keys.PERSON
        self._text = ""
        self._held: list[QKeyEvent] = []  # presses and releases that may be a person's
        self._swallowed: set[int] = set()  # keys whose release the window must not hear either
        self._pressed_ms = 0
        self._is_giving_back = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._fell_silent)
        self._waiting_since_ms = 0
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Whether *event* is kept from the window."""
        if self._is_giving_back or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        now_ms = event.timestamp() or self._clock.elapsed()
        if not 0 <= now_ms - self._pressed_ms < self._patience_ms():
            self._end()
        self._pressed_ms = now_ms
        self._swallowed.discard(_key(event))

        is_end = event.key() in _ENDS
        if self._whose is Keys.PERSON:
            if is_end or event.isAutoRepeat():  # no scanner leans on a key
                self._end()
                return False
            self._held.append(event.clone())
        else:
            self._swallowed.add(_key(event))
        if is_end:
            self._finish()
        elif event.key() not in _MODIFIERS:
            self._add(self._sign(event))
        self._wait()
        return True

    def _release(self, event: QKeyEvent) -> bool:
        key = _key(event)
        if key in self._swallowed:
            self._swallowed.discard(key)
            return True
        if any(_key(held) == key for held in self._held):
            self._held.append(event.clone())
            return True
        return False

    def _add(self, sign: str) -> None:
        self._text += sign
        if self._whose is Keys.PERSON and len(self._text) >= FEWEST:
            self._whose = Keys.SCANNER
            self._swallowed.update(_still_down(self._held))
            self._held.clear()
        if len(self._text) > LONGEST or self._whose is Keys.FLOOD:
            self._whose, self._text = Keys.FLOOD, ""

    def _finish(self) -> None:
        """Enter: the code is whole. What follows at once comes from the scanner too."""
        text, self._text = self._text, ""
        if text:
            self.scanned.emit(text)

    def _patience_ms(self) -> int:
        """How long the next key may take and still belong to those before it."""
        is_amid = self._whose is Keys.FLOOD or (self._whose is Keys.SCANNER and self._text)
        return PAUSE_MS if is_amid else GAP_MS

    def _wait(self) -> None:
        self._waiting_since_ms = self._clock.elapsed()
        self._silence.start(self._patience_ms())

    def _fell_silent(self) -> None:
        if self._clock.elapsed() - self._waiting_since_ms > 2 * self._silence.interval():
            self._wait()  # the window was busy: keys that came meanwhile are still to be heard
        else:
            self._end()

    def _end(self) -> None:
        """The keys have stopped: a person's are given back, an unfinished code is dropped."""
        self._silence.stop()
        whose, self._whose, self._text = self._whose, Keys.PERSON, ""
        held, self._held = self._held, []
        self._is_giving_back = True
        for event in held:
            QCoreApplication.sendEvent(self._window, event)
        self._is_giving_back = False
        if whose is Keys.FLOOD:
            self.overran.emit()

    def _sign(self, event: QKeyEvent) -> str:
        modifiers = event.modifiers().value
        if modifiers & _CONTROL_ALT_META:
            return NO_SIGN
        place = event.nativeScanCode()
        sign = sign_at(place, self._platform, shift=bool(modifiers & _SHIFT)) if place else ""
        text = sign or event.text()
        return text if text and text.isprintable() else NO_SIGN


def _still_down(events: list[QKeyEvent]) -> set[int]:
    """The keys that *events* pressed and did not let go."""
    down: set[int] = set()
    for event in events:
        if event.type() == QEvent.Type.KeyPress:
            down.add(_key(event))
        else:
            down.discard(_key(event))
    return down


def _key(event: QKeyEvent) -> int:
    return event.nativeScanCode() or event.key()

"""Keyboards of several layouts, in the hands of people and in the plugs of scanners."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from ui.us_keys import sign_at

SCANNER_MS, PERSON_MS = 2, 130  # from key to key
X11_ENTER, X11_SHIFT, X11_TAB = 36, 50, 23
US = {
    sign: (code, shift)
    for code in range(256)
    for shift in (False, True)
    if (sign := sign_at(code, "xcb", shift=shift))
}
# What other layouts say at the places of a US keyboard, without Shift and with it.
FRENCH = {
    **dict(zip("1234567890-=", zip("&é\"'(-è_çà)=", "1234567890°+", strict=True), strict=True)),
    **dict(zip("qwaz", zip("azqw", "AZQW", strict=True), strict=True)),
    **dict(zip(";m,./", zip("m,;:!", "M?./§", strict=True), strict=True)),
}
ARABIC = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ضصثقفغعهخحشسيبلاتنمئءؤر" + "\ufefbىة", strict=True)
)


class Keyboard:
    """Sends keys to a window as a platform does, under a layout, at instants of its own."""

    def __init__(self, window: QWindow) -> None:
        self._window = window
        self.layout = "us"
        self.now_ms = 1_000_000
        self.has_places = True
        self.shift = Qt.KeyboardModifier.NoModifier

    def scan(self, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Type *text* as a scanner does, a while after the keys before it."""
        self.now_ms += 10 * PERSON_MS
        self.type(text, SCANNER_MS)
        if end is not None:
            self.press_and_release(end, X11_TAB if end == Qt.Key.Key_Tab else X11_ENTER)

    def type(self, text: str, pace_ms: int) -> None:
        for sign in text:
            place, shift = US[sign]
            if shift:
                self.key(QEvent.Type.KeyPress, Qt.Key.Key_Shift, X11_SHIFT)
                self.shift = Qt.KeyboardModifier.ShiftModifier
            self.press_and_release(self._key_of(sign), place, self._says(sign, place, shift))
            if shift:
                self.shift = Qt.KeyboardModifier.NoModifier
                self.key(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, X11_SHIFT)
            self.now_ms += pace_ms

    def press_and_release(self, key: int, place: int, text: str = "") -> None:
        self.key(QEvent.Type.KeyPress, key, place, text)
        self.key(QEvent.Type.KeyRelease, key, place, text)

    def key(
        self, kind: QEvent.Type, key: int, place: int = 0, text: str = "", *, again: bool = False
    ) -> None:
        place = place if self.has_places else 0
        event = QKeyEvent(kind, key, self.shift, place, 0, 0, text, again)
        event.setTimestamp(self.now_ms)
        QCoreApplication.sendEvent(self._window, event)

    def _says(self, sign: str, place: int, shift: bool) -> str:
        plain = sign_at(place, "xcb", shift=False)
        if self.layout == "fr":
            return FRENCH.get(plain, (plain, plain.upper()))[shift]
        if self.layout == "ar":
            return "" if shift and plain.isalpha() else ARABIC.get(plain, sign)
        return sign

    def _key_of(self, sign: str) -> int:
        return ord(sign.upper())

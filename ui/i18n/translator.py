"""Serves `qsTrId("key")` from the fair's own words."""

from PySide6.QtCore import QTranslator

from kiosk.words import all_words


class WordsTranslator(QTranslator):
    """Every key of `assets/words` in one language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        direction = {"QT_LAYOUT_DIRECTION": "RTL" if language == "ar" else "LTR"}  # asked by Qt
        self._words = all_words()[language] | direction

    def translate(
        self,
        _context: str | bytes,
        key: str | bytes,
        _disambiguation: str | bytes | None = None,
        _n: int = -1,
    ) -> str | None:
        # None, not "": an empty text would silence Qt's own messages.
        return self._words.get(key if isinstance(key, str) else key.decode())

    def isEmpty(self) -> bool:
        return False

"""The on-screen keyboard: which keys it shows, and typing into the field that has the focus."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keyboard import NUMBERS, Key, keys
from ui.models.rows import Rows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the window by ui.app")
class KeyboardViewModel(QObject):
    """Types like a person's keyboard would: a field cannot tell the difference."""

    capitalChanged = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._layer = NUMBERS
        self._capital = False
        self._keys: Rows[Key] = Rows(Key, self)
        self.begin()

    @Property(QObject, constant=True)
    def keys(self) -> QObject:
        return self._keys

    @Property(bool, notify=capitalChanged)
    def capital(self) -> bool:
        """Whether the next letter is a capital one."""
        return self._capital

    def speak(self, language: str) -> None:
        """Serve a screen in *language*; the layer stays."""
        self._language = language
        self._show(self._layer)

    @Slot()
    def begin(self) -> None:
        """Show the numbers, as at every opening."""
        self._show(NUMBERS)

    @Slot(str)
    def chooseLayer(self, layer: str) -> None:
        self._show(layer)

    @Slot()
    def shift(self) -> None:
        """Make the next letter a capital, or no longer."""
        self._show(self._layer, capital=not self._capital)

    @Slot(str)
    def type(self, text: str) -> None:
        """Put *text* in the place of the cursor, or of what is selected."""
        _commit(text)
        if self._capital and not text.isspace():
            self._show(self._layer)

    @Slot(str)
    def replace(self, text: str) -> None:
        """Put *text* in the place of the character that was just typed."""
        _commit(text, instead_of=1)

    @Slot()
    def takeBack(self) -> None:
        """Take away what is selected, or else the character before the cursor."""
        field = QGuiApplication.focusObject()
        if field is None:
            return
        if field.property("selectedText"):
            # What is selected goes as soon as something is composed; that is then given up.
            _send(QInputMethodEvent("\u200b", []))
            _send(QInputMethodEvent("", []))
            return
        before = str(field.property("text")).encode("utf-16-le")[: 2 * _cursor(field)]
        if before:
            size = 2 if before.decode("utf-16-le", "replace")[-1] > "\uffff" else 1
            _commit("", instead_of=size)

    def _show(self, layer: str, *, capital: bool = False) -> None:
        self._layer = layer
        was_capital, self._capital = self._capital, capital
        self._keys.show(keys(layer, self._language, capital=capital))
        if capital != was_capital:
            self.capitalChanged.emit()


def _cursor(field: QObject) -> int:
    """How many UTF-16 units of its text stand before the cursor of *field*."""
    return int(field.property("cursorPosition") or 0)


def _commit(text: str, *, instead_of: int = 0) -> None:
    """Put *text* in the place of so many UTF-16 units before the cursor."""
    event = QInputMethodEvent()
    event.setCommitString(text, -instead_of, instead_of)
    _send(event)


def _send(event: QInputMethodEvent) -> None:
    field = QGuiApplication.focusObject()
    if field is not None:
        QCoreApplication.sendEvent(field, event)

"""The pads that take the cart's place for a moment: how many, how heavy, for how much."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.basket import Basket
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class PadsViewModel(QObject):
    """Which pad is open. Back returns to the cart untouched."""

    changed = Signal()

    def __init__(self, stall: Stall, basket: Basket) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._part = ""

    def speak(self) -> None:
        """Say everything again in the language of the stall."""

    @Property(str, notify=changed)
    def part(self) -> str:
        """The screen's name of the open pad (`QuantityPad`), empty for the cart itself."""
        return self._part

    def takes_tap(self, code: str) -> bool:
        """Whether a tap on the tile of *code* opens a pad: what is weighed or measured does."""
        return False

    @Slot()
    def close(self) -> None:
        """Go back to the cart."""
        self._open("")

    def _open(self, part: str) -> None:
        if part != self._part:
            self._part = part
            self.changed.emit()

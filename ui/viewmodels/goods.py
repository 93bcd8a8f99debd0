"""What a pad is about: the picture, name, maker and price of a product or of a line."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import CartLine
from kiosk.domain.catalogue import Product
from kiosk.domain.quantity import ONE, Unit
from ui.stall import Stall, tint_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by its pad")
class GoodsViewModel(QObject):
    """The head of a pad."""

    changed = Signal()

    def __init__(self, stall: Stall) -> None:
        super().__init__()
        self._stall = stall
        self._about: Product | CartLine | None = None

    def show(self, about: Product | CartLine) -> None:
        """Tell of *about*; a line keeps the price at which it was put into the cart."""
        self._about = about
        self.changed.emit()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        match self._about:
            case Product():
                return self._about.name(self._stall.language)
            case CartLine():
                return self._stall.name_of_line(self._about)
        return ""

    @Property(str, notify=changed)
    def mark(self) -> str:
        return self._stall.mark_of(self._about.artisan) if self._about else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        match self._about:
            case Product():
                return self._stall.picture_of(self._about)
            case CartLine():
                return self._stall.picture_of_line(self._about)
        return ""

    @Property(int, notify=changed)
    def tint(self) -> int:
        match self._about:
            case Product(code=key) | CartLine(key=key):
                return tint_of(key)
        return 0

    @Property(str, notify=changed)
    def priceNumber(self) -> str:
        return self._stall.number(self._about.price) if self._about else ""

    @Property(str, notify=changed)
    def priceIsFor(self) -> str:
        """`/ kg` beside the price of what is weighed or measured; empty for pieces."""
        if self._about is None or self._about.unit is Unit.PIECE:
            return ""
        return f"/ {self._stall.unit_word(self._about.unit, ONE)}"

"""An amount that two people bargain over: a round one that is proposed, or one that is typed."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.money import ZERO, Money
from kiosk.domain.text import spoken_centimes
from ui.digits import LONGEST_AMOUNT, typed
from ui.models.rows import Rows
from ui.models.shown import PriceChip
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by its pad")
class OfferViewModel(QObject):
    """What is chosen or typed; the pad that it belongs to says which amounts are proposed."""

    changed = Signal()
    moved = Signal()  # another amount is meant; the pad proposes anew

    def __init__(self, stall: Stall) -> None:
        super().__init__()
        self._stall = stall
        self._chosen = ZERO
        self._keypad = False
        self._typed = ""
        self._chips: Rows[PriceChip] = Rows(PriceChip, self)

    @property
    def amount(self) -> Money:
        """What is meant now."""
        return Money(int(self._typed or "0")) if self._keypad else self._chosen

    def begin(self, amount: Money) -> None:
        """Begin with *amount*, nothing typed."""
        self._chosen = amount
        self._keypad, self._typed = False, ""

    def choose_instead(self, amount: Money) -> None:
        """Have *amount* chosen; what is being typed stays."""
        self._chosen = amount

    def propose(self, amounts: Iterable[Money], needs_word: Callable[[Money], bool]) -> None:
        """Propose *amounts*, and tell for each whether somebody has to say yes."""
        self._chips.show(
            [
                PriceChip(
                    key=str(amount.dinars),
                    number=self._stall.number(amount),
                    spoken=spoken_centimes(amount, self._stall.language),
                    needs_word=needs_word(amount),
                    is_chosen=not self._keypad and amount == self._chosen,
                )
                for amount in sorted(amounts, reverse=True)
            ]
        )
        self.changed.emit()

    @Property(QObject, constant=True)
    def chips(self) -> QObject:
        return self._chips

    @Property(bool, notify=changed)
    def keypadOpen(self) -> bool:
        return self._keypad

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._stall.number(self.amount)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return spoken_centimes(self.amount, self._stall.language) if self.amount else ""

    @Property(bool, notify=changed)
    def needsWord(self) -> bool:
        """Whether one of the amounts that are proposed needs somebody's word."""
        return any(chip.needs_word for chip in self._chips.rows)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose one of the amounts that are proposed."""
        if any(chip.key == key for chip in self._chips.rows):
            self._chosen, self._keypad = Money(int(key)), False
            self.moved.emit()

    @Slot()
    def openKeypad(self) -> None:
        self._keypad, self._typed = True, ""
        self.moved.emit()

    @Slot()
    def closeKeypad(self) -> None:
        self._keypad = False
        self.moved.emit()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the keypad: a digit, `00`, or `back`."""
        self._typed = typed(self._typed, key, LONGEST_AMOUNT)
        self.moved.emit()

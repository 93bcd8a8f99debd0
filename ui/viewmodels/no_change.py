"""What can be done when the change is not at hand: ask for other notes, or give it later."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import easier_change
from kiosk.domain.money import ZERO, Money
from kiosk.domain.payment import Tender
from ui.models.rows import Rows
from ui.models.shown import EasierChange
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class NoChangeViewModel(QObject):
    """Ways out without the right coins; each can be taken back until the sale is confirmed."""

    changed = Signal()
    askedFor = Signal(object)  # Money that the customer gives besides

    def __init__(self, stall: Stall) -> None:
        super().__init__()
        self._stall = stall
        self._is_open = False
        self._owes = False
        self._owed_to = ""
        self._change = ZERO
        self._easier: Rows[EasierChange] = Rows(EasierChange, self)

    def begin(self) -> None:
        """Nothing is agreed yet with the next customer."""
        self._is_open, self._owes, self._owed_to = False, False, ""

    def show(self, due: Money, given: Money) -> None:
        """Propose what helps when *given* lies on the table for *due*."""
        stall = self._stall
        self._change = max(given - due, ZERO)
        self._easier.show(
            [
                EasierChange(
                    str(ask.dinars),
                    stall.say("change.ask_for", ask=stall.money(ask), back=stall.money(back)),
                )
                for ask, back in easier_change(due, given)
            ]
        )
        self.changed.emit()

    def owing(self, tender: Tender) -> Tender:
        """*tender* with its change to be given later, if that was agreed."""
        if not self.owes:
            return tender
        return replace(tender, owed=tender.change, owed_to=self._owed_to)

    @Property(bool, notify=changed)
    def canHelp(self) -> bool:
        return self._change > ZERO

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._is_open and self._change > ZERO

    @Property(bool, notify=changed)
    def owes(self) -> bool:
        return self._owes and self._change > ZERO

    @Property(QObject, constant=True)
    def easier(self) -> QObject:
        return self._easier

    @Property(str, notify=changed)
    def owedTo(self) -> str:
        return self._owed_to

    @owedTo.setter  # type: ignore[no-redef]
    def owedTo(self, text: str) -> None:
        if text != self._owed_to:
            self._owed_to = text
            self.changed.emit()

    @Slot()
    def open(self) -> None:
        self._is_open = True
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._is_open = False
        self.changed.emit()

    @Slot()
    def owe(self) -> None:
        """Give the change later; asked again, give it now after all."""
        self._owes = not self._owes
        self.changed.emit()

    @Slot(str)
    def askFor(self, key: str) -> None:
        """The customer gives what was proposed besides."""
        if any(row.key == key for row in self._easier.rows):
            self._is_open, self._owes = False, False
            self.askedFor.emit(Money(int(key)))

"""What can be done when the change is not at hand: round down, ask for other notes, owe it."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import easier_change, rounded_down
from kiosk.domain.cart import Cart
from kiosk.domain.money import ZERO, Money
from kiosk.domain.payment import Tender
from kiosk.errors import BadAgreement
from ui.models.rows import Rows
from ui.models.shown import EasierChange, LowerTotal
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class NoChangeViewModel(QObject):
    """Ways out without the right coins; each can be taken back until the sale is confirmed."""

    changed = Signal()
    askedFor = Signal(object)  # Money that the customer gives besides
    agreed = Signal(object)  # the Cart with another total

    def __init__(self, stall: Stall, seller: str) -> None:
        """*seller* needs nobody's word for her own goods."""
        super().__init__()
        self._stall = stall
        self._seller = seller
        self._cart = Cart()
        self._paid = ZERO  # without cash
        self._unrounded: Cart | None = None  # as it was before its total was rounded down
        self._is_open = False
        self._owes = False
        self._owed_to = ""
        self._change = ZERO
        self._easier: Rows[EasierChange] = Rows(EasierChange, self)
        self._lower: Rows[LowerTotal] = Rows(LowerTotal, self)

    def begin(self) -> None:
        """Nothing is agreed yet with the next customer."""
        self._is_open, self._owes, self._owed_to = False, False, ""
        self._unrounded = None

    def show(self, cart: Cart, given: Money, paid: Money) -> None:
        """Propose what helps when *given* lies on the table for what *paid* leaves of *cart*."""
        stall, due = self._stall, cart.total - paid
        self._cart, self._paid = cart, paid
        self._change = max(given - due, ZERO)
        self._lower.show(
            [
                LowerTotal(
                    str(lower.total.dinars),
                    stall.say("change.round_down", total=stall.money(lower.total)),
                    lower.total == cart.total,
                )
                for lower in self._lower_carts()
            ]
        )
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

    def _lower_carts(self) -> Iterator[Cart]:
        """The cart at each total with a rounder rest that needs no further word of anybody."""
        if not self._cart:
            return
        cart = self._unrounded or self._cart
        totals = {rest + self._paid for rest in rounded_down(cart.total - self._paid)}
        if self._unrounded:  # agreed on before a part came or went; it can still be taken back
            totals.add(self._cart.total)
        for lower_total in sorted(totals, reverse=True):
            try:
                lower = cart.agree_on_total(lower_total, cart.borne_by)
            except BadAgreement:
                continue
            if not lower.needed_approvals(self._seller):
                yield lower

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

    @Property(QObject, constant=True)
    def lower(self) -> QObject:
        return self._lower

    @Property(str, notify=changed)
    def laterText(self) -> str:
        """How much would be given later."""
        return self._stall.say("change.later", change=self._stall.money(self._change))

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
    def roundDown(self, key: str) -> None:
        """Agree on a lower total; asked again, on the one from before after all."""
        before = self._unrounded or self._cart
        lower = next((cart for cart in self._lower_carts() if str(cart.total.dinars) == key), None)
        if lower is None:
            return
        if lower.total == self._cart.total:
            self._unrounded = None
            self.agreed.emit(before)
        else:
            self._unrounded = before
            self.agreed.emit(lower)

    @Slot(str)
    def askFor(self, key: str) -> None:
        """The customer gives what was proposed besides."""
        if any(row.key == key for row in self._easier.rows):
            self._is_open, self._owes = False, False
            self.askedFor.emit(Money(int(key)))

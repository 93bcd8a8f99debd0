"""Taking the money: how much is due, what was given, what goes back."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.cash import Piece
from kiosk.domain.money import ZERO, Money
from kiosk.domain.payment import Means, Tender, check_tender, split_tender
from kiosk.domain.text import spoken_centimes
from kiosk.errors import Refused
from ui.models.change import ChangePieces
from ui.models.rows import Rows
from ui.models.shown import Share
from ui.stall import Stall
from ui.viewmodels.cashless import CashlessViewModel
from ui.viewmodels.no_change import NoChangeViewModel
from ui.viewmodels.table_cash import TableCash

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class CheckoutViewModel(QObject):
    """What is owed, and taking the money for it."""

    changed = Signal()
    sharesChanged = Signal()
    keypadChanged = Signal()
    tendered = Signal(object)  # a Tender; ui.viewmodels.till records the sale
    left = Signal()
    agreed = Signal(object)  # the Cart with a rounder total; ui.viewmodels.till lets it be held
    refused = Signal(object)  # a KioskError

    def __init__(self, stall: Stall, seller: str = "") -> None:
        """*seller* needs nobody's word for her own goods."""
        super().__init__()
        self._stall = stall
        self._cart = Cart()
        self._means = Means.CASH
        self._keypad = False
        self._busy = False
        self._cash = TableCash(self)
        self._cashless = CashlessViewModel(stall, lambda: self._busy)
        self._cashless.taken.connect(lambda: self.chooseMeans(Means.CASH.value))
        self._cashless.removed.connect(self._tell)
        self._cashless.changed.connect(self.changed)
        self._cashless.refused.connect(self.refused)
        self._change = ChangePieces(self)
        self._no_change = NoChangeViewModel(stall, seller)
        self._no_change.askedFor.connect(self._add)
        self._no_change.agreed.connect(self._agree)
        self._shares: Rows[Share] = Rows(Share, self)
        self._tell()

    def begin(self, cart: Cart) -> None:
        """Ask for the money of *cart*, with nothing on the table yet."""
        self._cart = cart
        self._means = Means.CASH
        self._keypad, self._busy = False, False
        self._cash.clear()
        self._cashless.begin(cart)
        self._no_change.begin()
        self.speak()

    def _agree(self, cart: Cart) -> None:
        if not self._busy:
            self.agreed.emit(cart)

    def follow(self, cart: Cart) -> None:
        """Ask for the money of *cart*, of which something was agreed; what was given stays."""
        self._cart = cart
        self.speak()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._shares.show(self._stall.shares(self._cart.shares()))
        self._cashless.follow(self._cart)
        self.sharesChanged.emit()
        self.keypadChanged.emit()
        self._tell()

    # --- what is shown --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def means(self) -> str:
        return self._means.value

    @Property(str, notify=changed)
    def dueNumber(self) -> str:
        """What is still due besides the parts on the table."""
        return self._stall.number(self._due)

    @Property(str, notify=changed)
    def wholeNumber(self) -> str:
        """The whole that was due, when parts of it are on the table."""
        return self._stall.number(self._cart.total) if self._cashless.parts else ""

    @Property(str, notify=changed)
    def receivedNumber(self) -> str:
        return self._stall.number(self._received)

    @Property(str, notify=changed)
    def changeNumber(self) -> str:
        return self._stall.number(max(self._received - self._due, ZERO))

    @Property(str, notify=changed)
    def spokenChange(self) -> str:
        if self.state != "enough" or self._received == self._due:
            return ""
        return spoken_centimes(self._received - self._due, self._stall.language)

    @Property(str, notify=changed)
    def state(self) -> str:
        """`nothing` given yet, still `missing`, or `enough`."""
        if self._means is not Means.CASH:
            return "enough"
        if self._received == ZERO:
            return "nothing"
        return "enough" if self._received >= self._due else "missing"

    @Property(str, notify=changed)
    def missingText(self) -> str:
        if self.state != "missing":
            return ""
        missing = self._stall.money(self._due - self._received)
        return self._stall.say("pay.missing", amount=missing)

    @Property(str, notify=changed)
    def missingNumber(self) -> str:
        if self.state != "missing":
            return ""
        return self._stall.number(self._due - self._received)

    @Property(bool, notify=changed)
    def canConfirm(self) -> bool:
        return self.state == "enough" and not self._busy and not self._cashless.keypadOpen

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        return self._busy

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        return self._cash.notes

    @Property(QObject, constant=True)
    def coins(self) -> QObject:
        return self._cash.coins

    @Property(QObject, constant=True)
    def cashless(self) -> QObject:
        return self._cashless

    @Property(QObject, constant=True)
    def noChange(self) -> QObject:
        return self._no_change

    @Property(QObject, constant=True)
    def changePieces(self) -> QObject:
        return self._change

    @Property(str, notify=changed)
    def moreText(self) -> str:
        return self._change.more_text(self._stall)

    @Property(QObject, constant=True)
    def shares(self) -> QObject:
        return self._shares

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def chooseMeans(self, means: str) -> None:
        if not self._busy:
            self._means = Means(means)
            self._cashless.turn_to(self._means)
            self._tell()

    @Slot(int, str)
    def addPiece(self, value: int, kind: str) -> None:
        """One more note or coin on the table."""
        if not self._busy:
            self._cash.put(Piece(value, "note" if kind == "note" else "coin"))
            self._tell()

    def _add(self, more: Money) -> None:
        """The customer gives *more* besides what lies on the table."""
        if not self._busy:
            self._cash.put_more(more)
            self._tell()

    @Slot()
    def takeBack(self) -> None:
        """Take the last note or coin, or the last typed digit, back from the table."""
        if not self._busy:
            self._cash.take_back()
            self._tell()

    @Property(bool, notify=keypadChanged)
    def keypadOpen(self) -> bool:
        return self._keypad

    @Slot()
    def openKeypad(self) -> None:
        self._keypad = True
        self.keypadChanged.emit()

    @Slot()
    def closeKeypad(self) -> None:
        self._keypad = False
        self.keypadChanged.emit()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the keypad: a digit, `00`, or `back`."""
        if not self._busy:
            self._cash.key(key)
            self._tell()

    @Slot()
    def exact(self) -> None:
        """The customer gives just what is due: this finishes the sale."""
        if self._means is Means.CASH:
            self._tender(lambda: self._split(self._due))

    @Slot()
    def confirm(self) -> None:
        if self._means is Means.CASH:
            self._tender(lambda: self._no_change.owing(self._split(self._cash.amount)))
        else:
            self._tender(self._without_cash)

    def _split(self, given: Money) -> Tender:
        """The parts on the table, and *given* in cash for the rest."""
        return split_tender(self._cart.total, self._cashless.parts, given)

    def _without_cash(self) -> Tender:
        """The parts on the table, and the rest by the means that is chosen."""
        parts = (*self._cashless.parts, self._cashless.last_part())
        return split_tender(self._cart.total, parts, ZERO)

    @Slot()
    def back(self) -> None:
        if not self._busy:
            self.left.emit()

    def failed(self) -> None:
        """The sale was not recorded: the money is still on the table."""
        self._busy = False
        self.changed.emit()

    def _tender(self, make: Callable[[], Tender]) -> None:
        if self._busy or not self._cart:
            return
        try:
            tender = make()
            check_tender(self._cart, tender)
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self._busy = True
        self.changed.emit()
        self.tendered.emit(tender)

    @property
    def _due(self) -> Money:
        """What is still due besides the parts on the table."""
        return self._cashless.rest

    @property
    def _received(self) -> Money:
        return self._cash.amount if self._means is Means.CASH else self._due

    def _tell(self) -> None:
        self._change.show_change(max(self._received - self._due, ZERO))
        self._no_change.show(self._cart, self._cash.amount, self._cashless.paid)
        self.changed.emit()

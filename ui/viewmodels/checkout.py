"""Taking the money: how much is due, what was given, what goes back."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.cash import COINS, NOTES, Piece, counted, fewest_pieces
from kiosk.domain.money import ZERO, Money
from kiosk.domain.payment import (
    CHAMBER,
    Means,
    Tender,
    account_of,
    cash_tender,
    cashless_tender,
    proposed_holder,
)
from kiosk.domain.text import spoken_centimes
from kiosk.errors import Refused
from ui.models.change import ChangePieces
from ui.models.rows import Rows
from ui.models.shown import Holder, PieceOfMoney, Share
from ui.stall import Stall
from ui.viewmodels.no_change import NoChangeViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# Smallest first, as they are counted out; 100 stands among the coins.
NOTES_SHOWN = tuple(reversed([note for note in NOTES if note.value >= 200]))
COINS_SHOWN = tuple(reversed(COINS))
LONGEST_AMOUNT = 8  # digits on the keypad


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
        self._given: list[Piece] = []
        self._typed = ""  # the other amount, as digits; wins over the pieces
        self._keypad = False
        self._reference = ""
        self._holder = ""
        self._busy = False
        self._notes: Rows[PieceOfMoney] = Rows(PieceOfMoney, self)
        self._coins: Rows[PieceOfMoney] = Rows(PieceOfMoney, self)
        self._change = ChangePieces(self)
        self._no_change = NoChangeViewModel(stall, seller)
        self._no_change.askedFor.connect(self._add)
        self._no_change.agreed.connect(self._agree)
        self._shares: Rows[Share] = Rows(Share, self)
        self._holders: Rows[Holder] = Rows(Holder, self)
        self._tell()

    def begin(self, cart: Cart) -> None:
        """Ask for the money of *cart*, with nothing on the table yet."""
        self._cart = cart
        self._means = Means.CASH
        self._given, self._typed, self._keypad = [], "", False
        self._reference, self._busy = "", False
        self._holder = proposed_holder(cart) if cart else ""
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
        stall = self._stall
        shares = self._cart.shares()
        self._shares.show(stall.shares(shares))
        self._holders.show(
            [
                *(
                    Holder(
                        account_of(artisan),
                        stall.name_of(artisan),
                        stall.face_of(artisan),
                        stall.mark_of(artisan),
                    )
                    for artisan in shares
                ),
                Holder(CHAMBER, stall.say("pay.chamber"), "", ""),
            ]
        )
        self.sharesChanged.emit()
        self.keypadChanged.emit()
        self._tell()

    # --- what is shown --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def means(self) -> str:
        return self._means.value

    @Property(str, notify=changed)
    def dueNumber(self) -> str:
        return self._stall.number(self._cart.total)

    @Property(str, notify=changed)
    def receivedNumber(self) -> str:
        return self._stall.number(self._received)

    @Property(str, notify=changed)
    def changeNumber(self) -> str:
        return self._stall.number(max(self._received - self._cart.total, ZERO))

    @Property(str, notify=changed)
    def spokenChange(self) -> str:
        if self.state != "enough" or self._received == self._cart.total:
            return ""
        return spoken_centimes(self._received - self._cart.total, self._stall.language)

    @Property(str, notify=changed)
    def state(self) -> str:
        """`nothing` given yet, still `missing`, or `enough`."""
        if self._means is not Means.CASH:
            return "enough"
        if self._received == ZERO:
            return "nothing"
        return "enough" if self._received >= self._cart.total else "missing"

    @Property(str, notify=changed)
    def missingText(self) -> str:
        if self.state != "missing":
            return ""
        missing = self._stall.money(self._cart.total - self._received)
        return self._stall.say("pay.missing", amount=missing)

    @Property(str, notify=changed)
    def missingNumber(self) -> str:
        if self.state != "missing":
            return ""
        return self._stall.number(self._cart.total - self._received)

    @Property(bool, notify=changed)
    def canConfirm(self) -> bool:
        return self.state == "enough" and not self._busy

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        return self._busy

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        return self._notes

    @Property(QObject, constant=True)
    def coins(self) -> QObject:
        return self._coins

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

    @Property(QObject, constant=True)
    def holders(self) -> QObject:
        return self._holders

    @Property(str, notify=changed)
    def holder(self) -> str:
        return self._holder

    @Property(str, notify=changed)
    def reference(self) -> str:
        return self._reference

    @reference.setter  # type: ignore[no-redef]
    def reference(self, text: str) -> None:
        if text != self._reference:
            self._reference = text
            self.changed.emit()

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def chooseMeans(self, means: str) -> None:
        if not self._busy:
            self._means = Means(means)
            self._tell()

    @Slot(str)
    def chooseHolder(self, key: str) -> None:
        if any(row.key == key for row in self._holders.rows):
            self._holder = key
            self.changed.emit()

    @Slot(int, str)
    def addPiece(self, value: int, kind: str) -> None:
        """One more note or coin on the table."""
        if self._busy:
            return
        self._typed = ""
        self._given.append(Piece(value, "note" if kind == "note" else "coin"))
        self._tell()

    def _add(self, more: Money) -> None:
        """The customer gives *more* besides what lies on the table."""
        if self._busy:
            return
        if self._typed:
            self._typed = str((self._cash + more).dinars)
        else:
            self._given += [piece for piece, n in fewest_pieces(more) for _ in range(n)]
        self._tell()

    @Slot()
    def takeBack(self) -> None:
        """Take the last note or coin, or the last typed digit, back from the table."""
        if self._busy:
            return
        if self._typed:
            self._typed = self._typed[:-1]
        elif self._given:
            self._given.pop()
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
        if self._busy:
            return
        if key == "back":
            self._typed = self._typed[:-1]
        elif len(self._typed + key) <= LONGEST_AMOUNT:
            self._typed = (self._typed + key).lstrip("0")
        self._given = []
        self._tell()

    @Slot()
    def exact(self) -> None:
        """The customer gives just what is due: this finishes the sale."""
        if self._means is Means.CASH:
            self._tender(lambda: cash_tender(self._cart.total, self._cart.total))

    @Slot()
    def confirm(self) -> None:
        if self._means is Means.CASH:
            self._tender(
                lambda: self._no_change.owing(cash_tender(self._cart.total, self._received))
            )
        else:
            self._tender(
                lambda: cashless_tender(
                    self._means, self._cart.total, self._holder, self._reference
                )
            )

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
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self._busy = True
        self.changed.emit()
        self.tendered.emit(tender)

    @property
    def _received(self) -> Money:
        if self._means is not Means.CASH:
            return self._cart.total
        return self._cash

    @property
    def _cash(self) -> Money:
        """What lies on the table, whichever means is chosen now."""
        if self._typed:
            return Money(int(self._typed))
        return counted((piece, 1) for piece in self._given)

    def _tell(self) -> None:
        for rows, pieces in ((self._notes, NOTES_SHOWN), (self._coins, COINS_SHOWN)):
            rows.show(
                [
                    PieceOfMoney(
                        f"{piece.kind}-{piece.value}",
                        piece.value,
                        piece.kind,
                        self._given.count(piece),
                    )
                    for piece in pieces
                ]
            )
        self._change.show_change(max(self._received - self._cart.total, ZERO))
        self._no_change.show(self._cart, self._cash)
        self.changed.emit()

"""Card and transfer: on whose account, with which number, and for how much of what is due."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.money import COIN_STEP, Money, total
from kiosk.domain.payment import (
    CHAMBER,
    Means,
    Payment,
    account_of,
    cashless_part,
    cashless_tender,
    proposed_holder,
)
from kiosk.domain.text import spoken_centimes
from kiosk.errors import Refused, Underpaid
from ui.digits import LONGEST_AMOUNT, typed
from ui.models.rows import Rows
from ui.models.shown import Holder, PaidPart
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

GLYPHS = {Means.CARD: "card", Means.TRANSFER: "phone-transfer"}
WORDS = {Means.CARD: "card", Means.TRANSFER: "pay.transfer"}


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class CashlessViewModel(QObject):
    """What comes without cash: parts that are on the table already, and the one to come."""

    changed = Signal()
    taken = Signal()  # one part more is on the table
    removed = Signal()
    refused = Signal(object)  # a KioskError

    def __init__(self, stall: Stall, is_busy: Callable[[], bool]) -> None:
        """Nothing changes while *is_busy*: the sale is being recorded."""
        super().__init__()
        self._stall = stall
        self._is_busy = is_busy
        self._cart = Cart()
        self._means = Means.CARD
        self._holder = ""
        self._reference = ""
        self._keypad = False
        self._typed = ""
        self._parts: dict[str, Payment] = {}
        self._next_key = 0
        self._rows: Rows[PaidPart] = Rows(PaidPart, self)
        self._holders: Rows[Holder] = Rows(Holder, self)

    def begin(self, cart: Cart) -> None:
        """Nothing is paid of *cart* yet; `follow` it then."""
        self._holder = proposed_holder(cart) if cart else ""
        self._reference = ""
        self._keypad, self._typed = False, ""
        self._parts = {}

    def follow(self, cart: Cart) -> None:
        """*cart* is what has to be paid now; also says everything again."""
        self._cart = cart
        stall = self._stall
        self._holders.show(
            [
                *(
                    Holder(
                        account_of(artisan),
                        stall.name_of(artisan),
                        stall.face_of(artisan),
                        stall.mark_of(artisan),
                    )
                    for artisan in cart.shares()
                ),
                Holder(CHAMBER, stall.say("pay.chamber"), "", ""),
            ]
        )
        self._show_parts()

    def turn_to(self, means: Means) -> None:
        """What comes now comes by *means*; cash needs no part of a card."""
        if means is Means.CASH:
            self._keypad, self._typed = False, ""
        else:
            self._means = means
        self.changed.emit()

    @property
    def parts(self) -> tuple[Payment, ...]:
        """What is on the table without cash."""
        return tuple(self._parts.values())

    @property
    def paid(self) -> Money:
        """What the parts on the table come to."""
        return total(part.amount for part in self._parts.values())

    @property
    def rest(self) -> Money:
        """What is due besides the parts."""
        return self._cart.total - self.paid

    def last_part(self) -> Payment:
        """The whole rest, by the means that is chosen.

        Raises `BadReference`; and while a part is being typed, `BadPart`, or `Underpaid` with
        what that part would leave.
        """
        if self._keypad:
            raise Underpaid(missing=self.rest - self._part().amount)
        (last,) = cashless_tender(self._means, self.rest, self._holder, self._reference).payments
        return last

    def _part(self) -> Payment:
        return cashless_part(self._means, self.rest, self._amount, self._holder, self._reference)

    # --- what is shown --------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def hasParts(self) -> bool:
        return bool(self._parts)

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

    @Property(bool, notify=changed)
    def canSplit(self) -> bool:
        """Whether a part can be taken that leaves something to pay."""
        return self.rest > Money(COIN_STEP)

    @Property(bool, notify=changed)
    def keypadOpen(self) -> bool:
        return self._keypad

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._stall.number(self._amount)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return spoken_centimes(self._amount, self._stall.language) if self._amount else ""

    @Property(bool, notify=changed)
    def canTake(self) -> bool:
        try:
            self._part()
        except Refused:
            return False
        return self._keypad

    @property
    def _amount(self) -> Money:
        return Money(int(self._typed or "0"))

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def chooseHolder(self, key: str) -> None:
        if any(row.key == key for row in self._holders.rows):
            self._holder = key
            self.changed.emit()

    @Slot()
    def openKeypad(self) -> None:
        """Only a part of the rest comes by this means."""
        if self.canSplit and not self._is_busy():
            self._keypad, self._typed = True, ""
            self.changed.emit()

    @Slot()
    def closeKeypad(self) -> None:
        """The whole rest comes by this means after all."""
        self._keypad, self._typed = False, ""
        self.changed.emit()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the keypad: a digit, `00`, or `back`."""
        self._typed = typed(self._typed, key, LONGEST_AMOUNT)
        self.changed.emit()

    @Slot()
    def take(self) -> None:
        """Put the part that is typed on the table; a second tap finds the keypad closed."""
        if not self._keypad or self._is_busy():
            return
        try:
            part = self._part()
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self._next_key += 1
        self._parts[str(self._next_key)] = part
        self._keypad, self._typed, self._reference = False, "", ""
        self._show_parts()
        self.taken.emit()

    @Slot(str)
    def remove(self, key: str) -> None:
        """Give a part back; what it paid is due again."""
        if self._is_busy() or self._parts.pop(key, None) is None:
            return
        self._show_parts()
        self.removed.emit()

    def _show_parts(self) -> None:
        self._rows.show([self._row(key, part) for key, part in self._parts.items()])
        self.changed.emit()

    def _row(self, key: str, part: Payment) -> PaidPart:
        held = next((row for row in self._holders.rows if row.key == part.holder), None)
        name = held.label if held else ""
        means = self._stall.say(WORDS[part.means])
        return PaidPart(
            key,
            GLYPHS[part.means],
            self._stall.number(part.amount),
            name,
            f"{means}, {self._stall.money(part.amount)}, {name}",
        )

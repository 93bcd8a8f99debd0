"""The pads that take the cart's place for a moment: how many, how heavy, for how much."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import Refused
from ui.basket import Basket, Change
from ui.stall import Stall

if TYPE_CHECKING:
    from ui.viewmodels.approval import ApprovalViewModel, Check
    from ui.viewmodels.price import PriceViewModel
    from ui.viewmodels.total import TotalViewModel

Bargain = TypeVar("Bargain", "PriceViewModel", "TotalViewModel")

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class PadsViewModel(QObject):
    """Which pad is open. Back returns to the cart untouched."""

    changed = Signal()
    stopped = Signal(object)  # a KioskError that is no refusal

    def __init__(self, stall: Stall, basket: Basket, seller: str, check_pin: "Check") -> None:
        """*seller* needs nobody's word for her own goods; *check_pin* looks at somebody's PIN."""
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._seller = seller
        self._check_pin = check_pin
        self._part = ""
        self._made: list[PriceViewModel | TotalViewModel | ApprovalViewModel] = []

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        for pad in self._made:
            pad.speak()

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

    # --- bargaining -----------------------------------------------------------------------------
    # These are made when they are first asked for: the first sale of the day needs none of them.

    @Slot(str)
    def openPrice(self, key: str) -> None:
        """Ask for another price of the line *key*."""
        if self.price.begin(key):
            self._open("PricePad")

    @Slot()
    def openTotal(self) -> None:
        """Ask for another total."""
        if self.total.begin():
            self._open("TotalPad")

    @cached_property
    def _price(self) -> "PriceViewModel":
        from ui.viewmodels.price import PriceViewModel

        return self._bargaining(PriceViewModel(self._stall, self._basket, self._seller))

    @cached_property
    def _total(self) -> "TotalViewModel":
        from ui.viewmodels.total import TotalViewModel

        return self._bargaining(TotalViewModel(self._stall, self._basket, self._seller))

    @cached_property
    def _approval(self) -> "ApprovalViewModel":
        from ui.viewmodels.approval import ApprovalViewModel

        asking = ApprovalViewModel(self._stall, self._basket, self._seller, self._check_pin)
        self._made.append(asking)
        asking.left.connect(self.close)
        asking.given.connect(self.close)
        asking.failed.connect(self.stopped)
        return asking

    @Property(QObject, constant=True)
    def price(self) -> "PriceViewModel":
        return self._price

    @Property(QObject, constant=True)
    def total(self) -> "TotalViewModel":
        return self._total

    @Property(QObject, constant=True)
    def approval(self) -> "ApprovalViewModel":
        return self._approval

    def _bargaining(self, pad: Bargain) -> Bargain:
        self._made.append(pad)
        pad.left.connect(self.close)
        pad.agreed.connect(self._agree)
        pad.refused.connect(self._basket.refused)
        return pad

    def _agree(self, change: Change) -> None:
        """Make the *change* that was agreed on, once everybody has said yes whose word it needs."""
        try:
            needs_words = change(self._basket.cart).needed_approvals(self._seller)
        except Refused as refusal:
            self._basket.refused.emit(refusal)
            return
        if needs_words:
            self._ask_for_words(change)
        elif self._basket.change(change):
            self.close()

    def misses_words(self) -> bool:
        """Whether the cart cannot be paid as it is; who has to say yes to it is asked then.

        What came after a total was agreed shares in its reduction, and may fall below a last price.
        """
        if not self._basket.cart.needed_approvals(self._seller):
            return False
        self._ask_for_words(lambda cart: cart)
        return True

    def _ask_for_words(self, change: Change) -> None:
        self.approval.begin(change)
        self._open("PinPad")

    def _open(self, part: str) -> None:
        if part != self._part:
            if self._part == "PinPad":
                self.approval.stop()
            self._part = part
            self.changed.emit()

"""The pads that take the cart's place for a moment: how many, how heavy, for how much."""

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.quantity import Unit
from kiosk.errors import Refused
from ui.basket import Basket, Change
from ui.stall import Stall

if TYPE_CHECKING:
    from ui.viewmodels.approval import ApprovalViewModel, Check
    from ui.viewmodels.free_amount import FreeAmountViewModel
    from ui.viewmodels.portion import PortionViewModel
    from ui.viewmodels.price import PriceViewModel
    from ui.viewmodels.quantity import QuantityViewModel
    from ui.viewmodels.total import TotalViewModel

Bargain = TypeVar("Bargain", "PriceViewModel", "TotalViewModel")
Pad = TypeVar(
    "Pad",
    "ApprovalViewModel",
    "FreeAmountViewModel",
    "PortionViewModel",
    "PriceViewModel",
    "QuantityViewModel",
    "TotalViewModel",
)

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FACE = "face-"  # begins the code of a tile that is an artisan and no product


class Speaker(Protocol):
    """What says something in the language of the stall."""

    def speak(self) -> None: ...


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
        self._key = ""
        self._made: list[Speaker] = []

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        for pad in self._made:
            pad.speak()

    @Property(str, notify=changed)
    def part(self) -> str:
        """The screen's name of the open pad (`QuantityPad`), empty for the cart itself."""
        return self._part

    @Property(str, notify=changed)
    def key(self) -> str:
        """The tile or line that the open pad is about."""
        return self._key if self._part else ""

    def takes_tap(self, code: str) -> bool:
        """Whether a tap on the tile of *code* opens a pad, which it does then.

        What is weighed or measured asks how much, a face asks for how much money.
        """
        if code.startswith(FACE):
            self.openFree(code.removeprefix(FACE))
            return True
        product = self._stall.products.get(code)
        if product is None or product.unit is Unit.PIECE:
            return False
        self._ask(code, sets=False)
        return True

    @Slot(str)
    def openQuantity(self, key: str) -> None:
        """Ask how many or how much of a product comes to what is in the cart."""
        if not self.takes_tap(key):
            self._ask(key, sets=False)

    @Slot(str)
    def openLine(self, key: str) -> None:
        """Ask how many or how much there shall be on a line."""
        self._ask(key, sets=True)

    @Slot(str)
    def openFree(self, artisan: str) -> None:
        """Ask for an amount of something that an artisan sells and that is not listed."""
        if self.free.open(artisan):
            self._open("FreeAmountPad", f"{FACE}{artisan}")

    def _ask(self, key: str, *, sets: bool) -> None:
        about = self._basket.cart.line(key) or self._stall.products.get(key)
        if about is None:
            return
        if about.unit is Unit.PIECE:
            if self.quantity.open(key, sets=sets):
                self._open("QuantityPad", key)
        elif self.portion.open(key, sets=sets):
            self._open("PortionPad", key)

    # The pads are made when they are first asked for: the first sale of the day needs few of them.

    @cached_property
    def _quantity(self) -> "QuantityViewModel":
        from ui.viewmodels.quantity import QuantityViewModel

        asking = self._keep(QuantityViewModel(self._stall, self._basket))
        asking.priceAsked.connect(self.openPrice)
        return asking

    @cached_property
    def _portion(self) -> "PortionViewModel":
        from ui.viewmodels.portion import PortionViewModel

        return self._keep(PortionViewModel(self._stall, self._basket))

    @cached_property
    def _free(self) -> "FreeAmountViewModel":
        from ui.viewmodels.free_amount import FreeAmountViewModel

        return self._keep(FreeAmountViewModel(self._stall, self._basket))

    @Property(QObject, constant=True)
    def quantity(self) -> "QuantityViewModel":
        return self._quantity

    @Property(QObject, constant=True)
    def portion(self) -> "PortionViewModel":
        return self._portion

    @Property(QObject, constant=True)
    def free(self) -> "FreeAmountViewModel":
        return self._free

    def _keep(self, pad: Pad) -> Pad:
        self._made.append(pad)
        pad.left.connect(self.close)
        return pad

    def show_aside(self) -> None:
        """Show the carts that wait and the change that is owed."""
        self._open("AsidePad")

    @Slot()
    def close(self) -> None:
        """Go back to the cart."""
        self._open("")

    # --- bargaining -----------------------------------------------------------------------------

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

        asking = self._keep(
            ApprovalViewModel(self._stall, self._basket, self._seller, self._check_pin)
        )
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
        pad.agreed.connect(self._agree)
        pad.refused.connect(self._basket.refused)
        return self._keep(pad)

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

    def _open(self, part: str, key: str = "") -> None:
        if (part, key) != (self._part, self._key):
            if self._part == "PinPad" and part != "PinPad":
                self.approval.stop()
            self._part, self._key = part, key
            self.changed.emit()

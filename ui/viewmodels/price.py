"""Agreeing on the price of one line of the cart."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import round_prices
from kiosk.domain.cart import CartLine
from kiosk.domain.money import COIN_STEP, ZERO, Money
from kiosk.domain.quantity import ONE
from kiosk.domain.text import isolated
from kiosk.errors import BadAgreement
from ui.basket import Basket
from ui.stall import Stall
from ui.viewmodels.goods import GoodsViewModel
from ui.viewmodels.offer import OfferViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class PriceViewModel(QObject):
    """Round prices below what is asked, or another one; nothing changes before it is agreed."""

    changed = Signal()
    left = Signal()
    agreed = Signal(object)  # a change of the cart; ui.viewmodels.pads asks who has to say yes
    refused = Signal(object)  # a KioskError

    def __init__(self, stall: Stall, basket: Basket, seller: str) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._seller = seller
        self._key = ""
        self._over: CartLine | None = None  # the line as it was when the chips were made
        self._goods = GoodsViewModel(stall)
        self._offer = OfferViewModel(stall)
        self._offer.moved.connect(self.speak)
        basket.changed.connect(self._follow)

    def begin(self, key: str) -> bool:
        """Bargain over the line *key*; false when there is none."""
        self._key = key
        line = self._line
        if line is None:
            return False
        self._over = line
        self._offer.begin(line.amount)
        self.speak()
        return True

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        line = self._line
        if line is not None:
            self._goods.show(line)
            prices = set(round_prices(line.asked))
            if line.agreed is not None:  # what was agreed before, and the way back
                prices |= {line.amount, line.asked}
            is_own = line.artisan == self._seller
            self._offer.propose(prices, lambda price: price < line.lowest and not is_own)
        self.changed.emit()

    @property
    def _line(self) -> CartLine | None:
        return self._basket.cart.line(self._key)

    def _follow(self) -> None:
        """The line grew or went behind the pad: then it is another bargain."""
        if self._over is None or self._line == self._over:
            return
        if not self.begin(self._key):
            self._over = None
            self.left.emit()

    # --- what is shown --------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def goods(self) -> GoodsViewModel:
        return self._goods

    @Property(QObject, constant=True)
    def offer(self) -> OfferViewModel:
        return self._offer

    @Property(str, notify=changed)
    def askedNumber(self) -> str:
        return self._stall.number(self._line.asked) if self._line else ""

    @Property(str, notify=changed)
    def unitText(self) -> str:
        """`3 × 250` for more than one, or for what is weighed."""
        if self._line is None or self._line.quantity_milli == ONE:
            return ""
        return self._stall.unit_text(self._line)

    @Property(str, notify=changed)
    def beforeNumber(self) -> str:
        """What is asked, when something else is chosen."""
        if self._line is None or self._offer.amount == self._line.asked:
            return ""
        return self._stall.number(self._line.asked)

    @Property(bool, notify=changed)
    def canAgree(self) -> bool:
        return self._line is not None and self._is_possible(self._offer.amount, self._line.asked)

    @Property(str, notify=changed)
    def wordText(self) -> str:
        return self._stall.say("bargain.needs_word", name=self._artisan_name)

    @Property(str, notify=changed)
    def floorText(self) -> str:
        """Whose last price is hidden here; empty when she has none."""
        if self._line is None or not self._line.floor:
            return ""
        return self._stall.say("bargain.floor_of", name=self._artisan_name)

    @Property(str, notify=changed)
    def floorNumber(self) -> str:
        if self._line is None:
            return ""
        whole = self._line.floor.dinars * self._line.quantity_milli // ONE
        return self._stall.number(Money(whole))

    @property
    def _artisan_name(self) -> str:
        return isolated(self._stall.name_of(self._line.artisan)) if self._line else ""

    @staticmethod
    def _is_possible(amount: Money, asked: Money) -> bool:
        return ZERO < amount <= asked and amount.dinars % COIN_STEP == 0

    # --- what is done ---------------------------------------------------------------------------

    @Slot()
    def agree(self) -> None:
        """Both have agreed on what is chosen."""
        line, amount = self._line, self._offer.amount
        if line is None:
            return
        if not self._is_possible(amount, line.asked):
            self.refused.emit(BadAgreement(most=line.asked.dinars))
            return
        key = line.key
        self.agreed.emit(lambda cart: cart.agree_on_line(key, amount))

    @Slot()
    def back(self) -> None:
        self.left.emit()

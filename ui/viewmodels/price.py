"""Agreeing on the price of one line of the cart."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import round_prices
from kiosk.domain.cart import CartLine
from kiosk.domain.money import COIN_STEP, ZERO, Money
from kiosk.domain.quantity import ONE
from kiosk.domain.text import isolated, spoken_centimes
from kiosk.errors import BadAgreement
from ui.basket import Basket
from ui.digits import typed
from ui.models.rows import Rows
from ui.models.shown import PriceChip
from ui.stall import Stall
from ui.viewmodels.goods import GoodsViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_AMOUNT = 8  # digits on the keypad


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
        self._chosen = ZERO
        self._keypad = False
        self._typed = ""
        self._goods = GoodsViewModel(stall)
        self._chips: Rows[PriceChip] = Rows(PriceChip, self)
        basket.changed.connect(self._follow)

    def begin(self, key: str) -> bool:
        """Bargain over the line *key*; false when there is none."""
        self._key = key
        line = self._line
        if line is None:
            return False
        self._over = line
        self._chosen = line.amount
        self._keypad, self._typed = False, ""
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
            self._chips.show([self._chip(line, price) for price in sorted(prices, reverse=True)])
        self.changed.emit()

    @property
    def _line(self) -> CartLine | None:
        return self._basket.cart.line(self._key)

    def _chip(self, line: CartLine, price: Money) -> PriceChip:
        return PriceChip(
            key=str(price.dinars),
            number=self._stall.number(price),
            spoken=spoken_centimes(price, self._stall.language),
            needs_word=price < line.lowest and line.artisan != self._seller,
            is_chosen=not self._keypad and price == self._chosen,
        )

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

    @Property(str, notify=changed)
    def askedNumber(self) -> str:
        return self._stall.number(self._line.asked) if self._line else ""

    @Property(str, notify=changed)
    def unitText(self) -> str:
        """`3 × 250` for more than one, or for what is weighed."""
        if self._line is None or self._line.quantity_milli == ONE:
            return ""
        return self._stall.unit_text(self._line)

    @Property(QObject, constant=True)
    def chips(self) -> QObject:
        return self._chips

    @Property(bool, notify=changed)
    def keypadOpen(self) -> bool:
        return self._keypad

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._stall.number(self._amount)

    @Property(str, notify=changed)
    def beforeNumber(self) -> str:
        """What is asked, when something else is chosen."""
        if self._line is None or self._amount == self._line.asked:
            return ""
        return self._stall.number(self._line.asked)

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return spoken_centimes(self._amount, self._stall.language) if self._amount else ""

    @Property(bool, notify=changed)
    def canAgree(self) -> bool:
        return self._line is not None and self._is_possible(self._amount, self._line.asked)

    @Property(bool, notify=changed)
    def needsWord(self) -> bool:
        """Whether one of the prices that are shown needs the artisan's word."""
        return any(chip.needs_word for chip in self._chips.rows)

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

    @property
    def _amount(self) -> Money:
        return Money(int(self._typed or "0")) if self._keypad else self._chosen

    @staticmethod
    def _is_possible(amount: Money, asked: Money) -> bool:
        return ZERO < amount <= asked and amount.dinars % COIN_STEP == 0

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose one of the round prices."""
        if any(chip.key == key for chip in self._chips.rows):
            self._chosen, self._keypad = Money(int(key)), False
            self.speak()

    @Slot()
    def openKeypad(self) -> None:
        self._keypad, self._typed = True, ""
        self.speak()

    @Slot()
    def closeKeypad(self) -> None:
        self._keypad = False
        self.speak()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the keypad: a digit, `00`, or `back`."""
        self._typed = typed(self._typed, key, LONGEST_AMOUNT)
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Both have agreed on what is chosen."""
        line, amount = self._line, self._amount
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

"""How many of a thing: twelve keys, and a keypad for more."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.catalogue import Product
from kiosk.domain.money import ZERO, Money
from kiosk.domain.quantity import ONE
from kiosk.domain.text import ltr, spoken_centimes
from ui.basket import Basket
from ui.digits import typed
from ui.stall import Stall
from ui.viewmodels.goods import GoodsViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

KEYS = 12
DIGITS = 3  # up to 999: more of a thing is a slip of the finger


@QmlElement
@QmlUncreatable("handed to the screen by the pads")
class QuantityViewModel(QObject):
    """Adds so many of a product, or sets how many are on a line."""

    changed = Signal()
    left = Signal()
    priceAsked = Signal(str, arguments=["key"])

    def __init__(self, stall: Stall, basket: Basket) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._goods = GoodsViewModel(stall)
        self._key = ""
        self._sets = False
        self._is_typing = False
        self._typed = ""
        basket.changed.connect(self._cart_changed)

    def open(self, key: str, *, sets: bool) -> bool:
        """Ask for the product or line *key*; false when there is none.

        *sets* replaces what is on its line, else as many are added.
        """
        about = self._about(key)
        if about is None:
            return False
        self._key, self._sets = key, sets and self._line(key) is not None
        self._is_typing, self._typed = False, ""
        self._goods.show(about)
        self.changed.emit()
        return True

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._goods.speak()
        self.changed.emit()

    def _line(self, key: str) -> CartLine | None:
        return self._basket.cart.line(key)

    def _about(self, key: str) -> Product | CartLine | None:
        return self._line(key) or self._stall.products.get(key)

    @Property(QObject, constant=True)
    def goods(self) -> GoodsViewModel:
        return self._goods

    @Property(bool, notify=changed)
    def sets(self) -> bool:
        return self._sets

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """How many are on the line that is being set; 0 when some are added."""
        line = self._line(self._key) if self._sets else None
        return line.quantity_milli // ONE if line else 0

    @Property(int, notify=changed)
    def most(self) -> int:
        """How many of the twelve keys count: one where there is no second."""
        match self._about(self._key):
            case Product(one_of_a_kind=True) | CartLine(is_single=True):
                return 1
        return KEYS

    @Property(bool, notify=changed)
    def hasLine(self) -> bool:
        """Whether there is a price to agree on."""
        return self._line(self._key) is not None

    @Property(bool, notify=changed)
    def isTyping(self) -> bool:
        """Whether the keypad for other numbers is open."""
        return self._is_typing

    @Property(str, notify=changed)
    def countText(self) -> str:
        return ltr(str(self._count()))

    @Property(str, notify=changed)
    def amountNumber(self) -> str:
        """What so many come to."""
        return self._stall.number(self._amount())

    @Property(str, notify=changed)
    def spokenAmount(self) -> str:
        return spoken_centimes(self._amount(), self._stall.language)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._count() > 0

    @Slot(int)
    def choose(self, count: int) -> None:
        """Take *count* and go back to the cart; a refusal is told, and the pad stays."""
        if self._take(count):
            self.left.emit()

    @Slot()
    def openOther(self) -> None:
        """Ask for a number that is not on the keys."""
        self._is_typing = True
        self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        self._typed = typed(self._typed, key, DIGITS)
        self.changed.emit()

    @Slot()
    def take(self) -> None:
        """Take the number that was typed."""
        if self._is_typing and self._typed:
            self.choose(int(self._typed))

    @Slot()
    def askPrice(self) -> None:
        """Agree on the price of the line instead."""
        if self.hasLine:
            self.priceAsked.emit(self._key)

    def _take(self, count: int) -> bool:
        key, milli = self._key, count * ONE
        if not 0 < count < 10**DIGITS:
            return False
        if self._sets:
            return self._basket.change(lambda cart: cart.set_quantity(key, milli))
        return self._basket.put_in(lambda cart: self._grown(cart, milli))

    def _grown(self, cart: Cart, milli: int) -> Cart:
        product = self._stall.products.get(self._key)
        if product is not None:
            return cart.add(product, milli)
        line = cart.line(self._key)
        return cart.set_quantity(self._key, line.quantity_milli + milli) if line else cart

    def _count(self) -> int:
        if self._is_typing:
            return int(self._typed or 0)
        return self.chosen or 1

    def _amount(self) -> Money:
        about, count = self._about(self._key), self._count()
        if about is None or not count:
            return ZERO
        if self._sets and isinstance(about, CartLine):
            return about.grown_to(count * ONE, None).amount
        return about.price * count

    def _cart_changed(self) -> None:
        if self._sets and self._line(self._key) is None:
            self._sets = False
        self.changed.emit()

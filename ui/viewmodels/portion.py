"""How much of what is weighed or measured: a portion, for so much money, or to the gram."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import PORTIONS_MILLI, least_amount, round_amounts
from kiosk.domain.bargain import quantity_for as milli_for
from kiosk.domain.cart import CartLine
from kiosk.domain.catalogue import Product
from kiosk.domain.money import COIN_STEP, ZERO, Money
from kiosk.domain.quantity import ONE, Unit, line_amount
from kiosk.domain.text import spoken_centimes
from ui.basket import Basket
from ui.digits import typed
from ui.models.rows import Rows
from ui.models.shown import Portion
from ui.stall import Stall
from ui.viewmodels.goods import GoodsViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FRACTIONS = {250: "¼", 500: "½", ONE: "1"}
TYPED_MILLI = {Unit.KILOGRAM: 1, Unit.METRE: 10}  # a gram, a centimetre
LONGEST_MEASURE = 5  # digits: 99 kg and 999 m; more is a slip of the finger
LONGEST_SAID = 7  # digits of an amount


@QmlElement
@QmlUncreatable("handed to the screen by the pads")
class PortionViewModel(QObject):
    """Adds so much of a product, or sets how much is on its line.

    An amount that the customer says stays what she said, and what to weigh follows from it; a
    weight gives the amount. The last thing chosen or typed counts.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, stall: Stall, basket: Basket) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._goods = GoodsViewModel(stall)
        self._about: Product | CartLine | None = None
        self._sets = False
        self._milli = 0
        self._said: Money | None = None
        self._typed = ""
        self._in_money = False
        self._asks_for_one = False  # Add was pressed while nothing was chosen
        self._portions: Rows[Portion] = Rows(Portion, self)
        self._amounts: Rows[Portion] = Rows(Portion, self)

    def open(self, key: str, *, sets: bool) -> bool:
        """Ask for the product *key*; false when there is none.

        *sets* begins with what is on its line and replaces that, else as much is added.
        """
        line, product = self._basket.cart.line(key), self._stall.products.get(key)
        self._sets = sets and line is not None
        about = line if self._sets else product
        if about is None or about.unit is Unit.PIECE:
            return False
        self._about = about
        self._milli, self._said = (
            (line.quantity_milli, line.said) if self._sets and line else (0, None)
        )
        self._typed, self._in_money, self._asks_for_one = "", False, False
        self._goods.show(about)
        self._show()
        return True

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._goods.speak()
        self._show()

    @Property(QObject, constant=True)
    def goods(self) -> GoodsViewModel:
        return self._goods

    @Property(QObject, constant=True)
    def portions(self) -> QObject:
        return self._portions

    @Property(QObject, constant=True)
    def amounts(self) -> QObject:
        return self._amounts

    @Property(bool, notify=changed)
    def sets(self) -> bool:
        return self._sets

    @Property(bool, notify=changed)
    def isWeighed(self) -> bool:
        """Whether it is weighed; else it is measured with a tape."""
        return self._about is not None and self._about.unit is Unit.KILOGRAM

    @Property(str, notify=changed)
    def smallUnit(self) -> str:
        """What the keypad counts besides dinars."""
        return self._stall.unit_word(self._about.unit, 1) if self._about else ""

    @Property(str, notify=changed)
    def measureText(self) -> str:
        """What to weigh or cut."""
        if self._about is None:
            return ""
        return self._stall.quantity(self._milli, self._about.unit)

    @Property(str, notify=changed)
    def amountNumber(self) -> str:
        return self._stall.number(self._amount())

    @Property(str, notify=changed)
    def spokenAmount(self) -> str:
        return spoken_centimes(self._amount(), self._stall.language)

    @Property(str, notify=changed)
    def hintText(self) -> str:
        """What keeps this from the cart, as soon as it is worth saying."""
        if self._said is not None and self._said.dinars % COIN_STEP:
            return self._stall.say("pad.not_in_coins")
        if self._said and self._said < self._least:
            return self._stall.say("portion.least", amount=self._stall.money(self._least))
        if self._asks_for_one and not self.ready:
            return self._stall.say("portion.choose")
        return ""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        if self._said is not None:
            return self._said >= self._least and not self._said.dinars % COIN_STEP
        return self._milli > 0

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take one of the portions or amounts that are proposed, by its key."""
        if self._about is None or key not in {row.key for row in self._offered()}:
            return
        kind, _, figure = key.partition("_")
        if kind == "say":
            self._say(Money(int(figure)))
        else:
            self._milli, self._said = int(figure), None
        self._typed = ""
        self._show()

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the keypad."""
        if self._about is None:
            return
        longest = LONGEST_SAID if self._in_money else LONGEST_MEASURE
        self._typed = typed(self._typed, key, longest)
        figure = int(self._typed or 0)
        if self._in_money:
            self._say(Money(figure))
        else:
            self._milli, self._said = figure * TYPED_MILLI[self._about.unit], None
        self._show()

    @Slot()
    def switchUnit(self) -> None:
        """Type dinars instead of grams, or the other way round; what was chosen stays."""
        self._in_money = not self._in_money
        self._typed = ""
        self._show()

    @Slot()
    def add(self) -> None:
        """Put it into the cart and go back there, or say what is missing."""
        about, milli, said = self._about, self._milli, self._said
        if about is None or not self.ready:
            self._asks_for_one = True
            self.changed.emit()
            return
        if isinstance(about, CartLine):
            taken = self._basket.change(lambda cart: cart.set_quantity(about.key, milli, said=said))
        else:
            taken = self._basket.put_in(lambda cart: cart.add(about, milli, said=said))
        if taken:
            self.left.emit()

    @property
    def _least(self) -> Money:
        """The least for which some of it can be weighed."""
        return least_amount(self._about.price, self._about.unit) if self._about else ZERO

    def _say(self, amount: Money) -> None:
        self._said = amount
        if self._about is not None and amount:
            self._milli = milli_for(amount, self._about.price, self._about.unit)
        else:
            self._milli = 0

    def _amount(self) -> Money:
        if self._said is not None:
            return self._said
        if self._about is None or not self._milli:
            return ZERO
        return line_amount(self._about.price, self._milli)

    def _offered(self) -> list[Portion]:
        return [*self._portions.rows, *self._amounts.rows]

    def _show(self) -> None:
        if self._about is not None:
            self._portions.show([self._portion(self._about, it) for it in PORTIONS_MILLI])
            self._amounts.show(
                [self._for_amount(self._about, it) for it in round_amounts(self._about.price)]
            )
        self.changed.emit()

    def _portion(self, about: Product | CartLine, milli: int) -> Portion:
        unit = self._stall.unit_word(about.unit, ONE)
        return Portion(
            key=f"take_{milli}",
            measure_text=self._stall.in_unit(FRACTIONS[milli], unit),
            amount_number=self._stall.number(line_amount(about.price, milli)),
            is_chosen=not self._typed and self._said is None and self._milli == milli,
        )

    def _for_amount(self, about: Product | CartLine, amount: Money) -> Portion:
        milli = milli_for(amount, about.price, about.unit)
        return Portion(
            key=f"say_{amount.dinars}",
            measure_text=self._stall.quantity(milli, about.unit),
            amount_number=self._stall.number(amount),
            is_chosen=not self._typed and self._said == amount,
        )

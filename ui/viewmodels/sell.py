"""The cart on the sell screen: its lines, what they come to, taking things out and back."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import PORTIONS_MILLI
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.quantity import ONE, Unit
from kiosk.domain.text import isolated, spoken_centimes
from kiosk.errors import EmptyCart
from ui.basket import Basket
from ui.models.rows import Rows
from ui.models.shown import Line
from ui.stall import Stall, tint_of
from ui.viewmodels.pads import PadsViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

UNDO_MS = 6_000  # how long the toast offers to put things back


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class SellViewModel(QObject):
    """Filling the cart."""

    cartChanged = Signal()
    toastChanged = Signal()
    lineAdded = Signal(str, arguments=["code"])
    payAsked = Signal()

    def __init__(self, stall: Stall, basket: Basket, pads: PadsViewModel) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._pads = pads
        self._undo: Callable[[], object] | None = None
        self._toast = ""
        self._toast_timer = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._toast_timer.timeout.connect(self.dismissToast)
        self._lines: Rows[Line] = Rows(Line, self)
        basket.changed.connect(self._show)
        basket.lineAdded.connect(self.lineAdded)
        self.speak()

    def speak(self) -> None:
        """Say everything again in the language of the stall; what can be undone stays so."""
        self._show()

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(bool, notify=cartChanged)
    def isEmpty(self) -> bool:
        return not self._basket.cart

    @Property(str, notify=cartChanged)
    def countText(self) -> str:
        return str(self._basket.cart.pieces)

    @Property(str, notify=cartChanged)
    def totalNumber(self) -> str:
        return self._stall.number(self._basket.cart.total)

    @Property(str, notify=cartChanged)
    def beforeNumber(self) -> str:
        """What the cart came to before a reduction of its total; empty when there is none."""
        cart = self._basket.cart
        return self._stall.number(cart.total + cart.reduction) if cart.reduction else ""

    @Property(str, notify=cartChanged)
    def spokenTotal(self) -> str:
        if not self._basket.cart:
            return ""
        return spoken_centimes(self._basket.cart.total, self._stall.language)

    @Slot(str)
    def tap(self, code: str) -> None:
        """One more of the product on a tile, or the pad that asks how much of it."""
        if self._pads.takes_tap(code):
            return
        product = self._stall.products.get(code)
        if product is not None:
            self._basket.put_in(lambda cart: cart.add(product))

    @Slot(str)
    def oneMore(self, code: str) -> None:
        """One more on a line, or a quarter more of what is weighed or measured."""
        self._step(code, 1)

    @Slot(str)
    def oneLess(self, code: str) -> None:
        """One less on a line; from the last one or less it removes the line."""
        self._step(code, -1)

    def _step(self, code: str, steps: int) -> None:
        line = self._basket.cart.line(code)
        if line is None:
            return
        step_milli = _step_of(line)
        left = line.quantity_milli + steps * step_milli
        if steps < 0 and line.quantity_milli <= step_milli:
            self.removeLine(code)
        else:
            left = max(left, step_milli)
            self._basket.change(lambda cart: cart.set_quantity(code, left))

    @Slot(str)
    def removeLine(self, code: str) -> None:
        line = self._basket.cart.line(code)
        if line is not None:
            name = isolated(self._stall.name_of_line(line))
            self._remove(self._basket.cart.remove(code), self._stall.say("sell.removed", name=name))

    @Slot()
    def emptyCart(self) -> None:
        if self._basket.cart:
            self._remove(Cart(), self._stall.say("sell.emptied"))

    def _remove(self, smaller: Cart, toast: str) -> None:
        before = self._basket.cart
        self._basket.change(lambda _: smaller)
        self.offer_undo(
            toast, lambda: self._basket.change(lambda cart: cart.with_lines_of(before, smaller))
        )

    def offer_undo(self, toast: str, undo: Callable[[], object]) -> None:
        """Say *toast* for a while, with the way to *undo* what it tells of."""
        self._undo, self._toast = undo, toast
        self._toast_timer.start()
        self.toastChanged.emit()

    @Slot()
    def undo(self) -> None:
        """Put back what was removed, where it was, and keep what came since."""
        undo = self._undo
        self.dismissToast()
        if undo is not None:
            undo()

    @Slot()
    def dismissToast(self) -> None:
        if self._toast:
            self._toast_timer.stop()
            self._undo, self._toast = None, ""
            self.toastChanged.emit()

    @Property(str, notify=toastChanged)
    def toastText(self) -> str:
        return self._toast

    @Property(bool, notify=toastChanged)
    def toastVisible(self) -> bool:
        return bool(self._toast)

    @Slot()
    def pay(self) -> None:
        if not self._basket.cart:
            self._basket.refused.emit(EmptyCart())
            return
        self.dismissToast()
        if not self._pads.misses_words():
            self.payAsked.emit()

    def _show(self) -> None:
        self._show_lines()
        self.cartChanged.emit()

    def _show_lines(self) -> None:
        self._lines.show([self._line(line) for line in self._basket.cart.lines])

    def _line(self, line: CartLine) -> Line:
        stall = self._stall
        figure, unit = stall.measure(line.quantity_milli, line.unit)
        name = stall.name_of_line(line)
        amount = stall.money(line.amount)
        return Line(
            code=line.key,
            name=name,
            mark=stall.mark_of(line.artisan),
            picture=stall.picture_of_line(line),
            tint=tint_of(line.key),
            quantity_text=figure,
            quantity_unit=unit,
            count_text=stall.count_of(line),
            price_number=stall.number(line.price),
            amount_number=stall.number(line.amount),
            before_number="" if line.agreed is None else stall.number(line.asked),
            can_lower=line.quantity_milli > _step_of(line),
            accessible_name=stall.say(
                "line.accessible",
                name=isolated(name),
                count=stall.quantity(line.quantity_milli, line.unit),
                amount=amount,
            ),
        )


def _step_of(line: CartLine) -> int:
    """What plus and minus add and take, in thousandths."""
    return ONE if line.unit is Unit.PIECE else PORTIONS_MILLI[0]

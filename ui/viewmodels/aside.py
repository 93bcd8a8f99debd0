"""Carts that wait while the next customer is served, and change that is still owed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.clock import Clock, local
from kiosk.domain.payment import clean_reference
from kiosk.domain.text import ltr, numbers_ltr
from kiosk.domain.waiting import AsideCart, OwedChange
from kiosk.errors import KioskError, Refused
from kiosk.services import owing, putting_aside
from kiosk.store.books import Books
from ui.basket import Basket
from ui.desk import Desk
from ui.models.rows import Rows
from ui.models.shown import Owed, Waiting
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PICTURES = 3  # of a waiting cart: its first lines


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class AsideViewModel(QObject):
    """What waits beside the cart in hand.

    A cart leaves the hand at the tap, and comes back to it when the books do not take it; the lists
    are those of the books.
    """

    changed = Signal()
    nameChanged = Signal()
    failed = Signal(object)  # a KioskError
    letGo = Signal(str, object)  # what to say, and a function that undoes it

    def __init__(
        self,
        stall: Stall,
        basket: Basket,
        desk: Desk,
        clock: Clock,
        seller: str,
        take: Callable[[Cart], None],
    ) -> None:
        """*take* lets the till hold another cart."""
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._desk = desk
        self._clock = clock
        self._seller = seller
        self._take = take
        self._name = ""
        self._is_busy = False
        self._asked = ""  # key of the debt that was perhaps given
        self._carts: list[AsideCart] = []
        self._debts: list[OwedChange] = []
        self._waiting: Rows[Waiting] = Rows(Waiting, self)
        self._owed: Rows[Owed] = Rows(Owed, self)
        basket.changed.connect(self.changed)
        self.refresh()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._waiting.show([self._waiting_row(waiting) for waiting in self._carts])
        self._owed.show([self._owed_row(debt) for debt in self._debts])
        self.changed.emit()

    def refresh(self) -> None:
        """Read the books again: a sale may owe change, or owe none any more."""
        self._desk.hand_in(_lists, self._show, self.failed.emit)

    # --- what is shown --------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def waiting(self) -> QObject:
        return self._waiting

    @Property(QObject, constant=True)
    def owed(self) -> QObject:
        return self._owed

    @Property(bool, notify=changed)
    def hasWaiting(self) -> bool:
        return bool(self._carts)

    @Property(bool, notify=changed)
    def hasOwed(self) -> bool:
        return bool(self._debts)

    @Property(str, notify=changed)
    def countText(self) -> str:
        """How many carts wait; empty for none."""
        return ltr(str(len(self._carts))) if self._carts else ""

    @Property(bool, notify=changed)
    def canPutAside(self) -> bool:
        return bool(self._basket.cart)

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._name

    @name.setter  # type: ignore[no-redef]
    def name(self, text: str) -> None:
        if text != self._name:
            self._name = text
            self.nameChanged.emit()

    # --- carts ----------------------------------------------------------------------------------

    @Slot()
    def putAside(self) -> None:
        """Let the cart in hand wait, under the name that was typed."""
        cart, clock = self._basket.cart, self._clock
        if not cart or self._is_busy:
            return
        try:
            name = clean_reference(self._name)
        except Refused as refusal:
            self._basket.refused.emit(refusal)
            return
        self.name = ""
        self._take(Cart())
        self._do(
            lambda books: putting_aside.put_aside(books, cart, name, clock=clock),
            lambda: self._basket.change(lambda here: here.with_lines_of(cart)),
        )

    @Slot(str)
    def takeUp(self, key: str) -> None:
        """Go on with a cart that waits; what is in hand waits in its place."""
        waiting, clock, in_hand = self._cart(key), self._clock, self._basket.cart
        if waiting is None or self._is_busy:
            return
        self._take(waiting.cart)
        self._do(
            lambda books: putting_aside.take_up(books, waiting.id, in_hand, clock=clock),
            lambda: self._take(in_hand),
        )

    @Slot(str)
    def drop(self, key: str) -> None:
        """Let a cart go that nobody comes back for; it can be undone for a while."""
        waiting = self._cart(key)
        if waiting is None or self._is_busy:
            return
        self._do(lambda books: putting_aside.drop_aside(books, waiting.id))
        self.letGo.emit(self._stall.say("aside.let_go"), lambda: self._put_back(waiting))

    def _put_back(self, waiting: AsideCart) -> None:
        self._do(lambda books: putting_aside.put_back(books, waiting))

    def _cart(self, key: str) -> AsideCart | None:
        return next((waiting for waiting in self._carts if str(waiting.id) == key), None)

    # --- change that is owed --------------------------------------------------------------------

    @Slot(str)
    def askGiven(self, key: str) -> None:
        """Ask about a debt whether it was given; an empty key asks no more."""
        self._asked = key
        self.speak()

    @Slot(str)
    def given(self, key: str) -> None:
        """Note that the change of a debt that was asked about has been handed over."""
        debt = next((debt for debt in self._debts if str(debt.seq) == key), None)
        if debt is None or key != self._asked or self._is_busy:
            return
        by, clock, self._asked = self._seller, self._clock, ""
        self._do(lambda books: owing.give_change(books, debt.seq, by=by, clock=clock))

    # --- at the desk ----------------------------------------------------------------------------

    def _do(
        self, work: Callable[[Books], object], back: Callable[[], object] = lambda: None
    ) -> None:
        """Do *work* on the books, one at a time; when they refuse it, *back* makes it undone."""

        def done(books: Books) -> tuple[list[AsideCart], list[OwedChange]]:
            work(books)
            return _lists(books)

        def failed(error: KioskError) -> None:
            self._is_busy = False
            back()
            self.failed.emit(error)

        self._is_busy = True
        self._desk.hand_in(done, self._done, failed)

    def _done(self, lists: tuple[list[AsideCart], list[OwedChange]]) -> None:
        self._is_busy = False
        self._basket.keep()  # what was tapped meanwhile may have been written down before
        self._show(lists)

    def _show(self, lists: tuple[list[AsideCart], list[OwedChange]]) -> None:
        self._carts, self._debts = lists
        self.speak()

    # --- rows -----------------------------------------------------------------------------------

    def _waiting_row(self, waiting: AsideCart) -> Waiting:
        stall, cart = self._stall, waiting.cart
        pictures = [stall.picture_of_line(line) for line in cart.lines[:PICTURES]]
        first, second, third = pictures + [""] * (PICTURES - len(pictures))
        told = stall.say("aside.told", time=self._when(waiting.at), count=ltr(f"× {cart.pieces}"))
        amount = stall.money(cart.total)
        name = numbers_ltr(waiting.name)
        said = stall.say("aside.accessible", name=name, told=told, amount=amount)
        return Waiting(
            key=str(waiting.id),
            name=name,
            told=told,
            amount_number=stall.number(cart.total),
            first_picture=first,
            second_picture=second,
            third_picture=third,
            accessible_name=said,
        )

    def _owed_row(self, debt: OwedChange) -> Owed:
        stall = self._stall
        number = ltr(str(int(debt.sale_number.rpartition("-")[2])))
        told = stall.say("owed.told", number=number, time=self._when(debt.at))
        amount = stall.money(debt.amount)
        contact = numbers_ltr(debt.contact)
        said = stall.say("aside.accessible", name=contact, told=told, amount=amount)
        return Owed(
            key=str(debt.seq),
            amount_number=stall.number(debt.amount),
            told=told,
            contact=contact,
            is_asked=str(debt.seq) == self._asked,
            accessible_name=said,
        )

    def _when(self, at: datetime) -> str:
        """The time of day, with the date if that was not today."""
        then = local(at)
        is_today = then.date() == local(self._clock.now()).date()
        return ltr(then.strftime("%H:%M" if is_today else "%d/%m %H:%M"))


def _lists(books: Books) -> tuple[list[AsideCart], list[OwedChange]]:
    return putting_aside.carts_aside(books), owing.change_owed(books)

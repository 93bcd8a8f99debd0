"""Agreeing on a round total, and on who bears what is taken off."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.bargain import round_prices
from kiosk.domain.cart import Cart
from kiosk.domain.money import ZERO, Money, total
from kiosk.domain.text import grouped, ltr
from kiosk.errors import BadAgreement, Refused
from ui.basket import Basket
from ui.models.rows import Rows
from ui.models.shown import Bearer, PartOfReduction
from ui.stall import Stall
from ui.viewmodels.offer import OfferViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

EVERYBODY = ""  # each bears her part


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class TotalViewModel(QObject):
    """Everything for so much; nothing changes before it is agreed."""

    changed = Signal()
    left = Signal()
    agreed = Signal(object)  # a change of the cart; ui.viewmodels.pads asks who has to say yes
    refused = Signal(object)  # a KioskError

    def __init__(self, stall: Stall, basket: Basket, seller: str) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._seller = seller
        self._is_open = False
        self._offer = OfferViewModel(stall)
        self._offer.moved.connect(self.speak)
        self._bearer = EVERYBODY
        self._bearers: Rows[Bearer] = Rows(Bearer, self)
        self._parts: Rows[PartOfReduction] = Rows(PartOfReduction, self)
        basket.changed.connect(self._follow)

    def begin(self) -> bool:
        """Bargain over the whole cart; false when it is empty."""
        cart = self._basket.cart
        self._is_open = bool(cart)
        self._bearer = cart.borne_by
        self._offer.begin(cart.total)
        self.speak()
        return self._is_open

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        if self._is_open:
            cart = self._basket.cart
            prices = set(round_prices(self._asked))
            if cart.reduction:  # what was agreed before, and the way back
                prices |= {cart.total, self._asked}
            self._offer.propose(prices, self._needs_word)
            self._bearers.show(self._all_bearers())
            self._parts.show(self._all_parts())
        self.changed.emit()

    @property
    def _asked(self) -> Money:
        """What the lines come to, as they were agreed one by one."""
        return total(line.amount for line in self._basket.cart.lines)

    def _would_be(self, amount: Money, bearer: str) -> Cart | None:
        """The cart with that total; `None` where it cannot be."""
        try:
            return self._basket.cart.agree_on_total(amount, bearer)
        except Refused:
            return None

    def _needs_word(self, amount: Money) -> bool:
        cart = self._would_be(amount, self._bearer)
        return cart is not None and bool(cart.needed_approvals(self._seller))

    def _all_bearers(self) -> list[Bearer]:
        artisans = list(self._basket.cart.shares())
        if len(artisans) < 2:
            return []
        stall = self._stall
        return [
            Bearer(
                EVERYBODY, stall.say("bargain.by_part"), "", "", self._bearer == EVERYBODY, True
            ),
            *(
                Bearer(
                    artisan,
                    stall.name_of(artisan),
                    stall.face_of(artisan),
                    stall.mark_of(artisan),
                    self._bearer == artisan,
                    self._would_be(self._offer.amount, artisan) is not None,
                )
                for artisan in artisans
            ),
        ]

    def _all_parts(self) -> list[PartOfReduction]:
        cart = self._would_be(self._offer.amount, self._bearer)
        if cart is None or not cart.reduction:
            return []
        off: dict[str, Money] = {}
        for line, part in zip(cart.lines, cart.reductions(), strict=True):
            off[line.artisan] = off.get(line.artisan, ZERO) + part
        return [
            PartOfReduction(
                artisan,
                self._stall.name_of(artisan),
                self._stall.mark_of(artisan),
                ltr(grouped(-off[artisan].dinars)),
                self._stall.number(net),
            )
            for artisan, net in cart.shares().items()
        ]

    def _follow(self) -> None:
        if not self._is_open:
            return
        if not self._basket.cart:
            self._is_open = False
            self.left.emit()
            return
        self._offer.choose_instead(self._basket.cart.total)
        if self._bearer not in self._basket.cart.shares():
            self._bearer = EVERYBODY
        self.speak()

    # --- what is shown --------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def offer(self) -> OfferViewModel:
        return self._offer

    @Property(QObject, constant=True)
    def bearers(self) -> QObject:
        return self._bearers

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        return self._parts

    @Property(str, notify=changed)
    def askedNumber(self) -> str:
        return self._stall.number(self._asked)

    @Property(str, notify=changed)
    def beforeNumber(self) -> str:
        return "" if self._offer.amount == self._asked else self._stall.number(self._asked)

    @Property(bool, notify=changed)
    def canAgree(self) -> bool:
        return self._would_be(self._offer.amount, self._bearer) is not None

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def chooseBearer(self, artisan: str) -> None:
        if any(row.artisan == artisan and row.can_bear for row in self._bearers.rows):
            self._bearer = artisan
            self.speak()

    @Slot()
    def agree(self) -> None:
        """All have agreed on what is chosen."""
        amount, bearer = self._offer.amount, self._bearer
        if self._would_be(amount, bearer) is None:
            self.refused.emit(BadAgreement(most=self._asked.dinars))
            return
        self.agreed.emit(lambda cart: cart.agree_on_total(amount, bearer))

    @Slot()
    def back(self) -> None:
        self.left.emit()

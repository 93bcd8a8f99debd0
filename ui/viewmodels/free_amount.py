"""A face and an amount, for a thing that is not listed."""

from statistics import median

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Category, Product
from kiosk.domain.money import COIN_STEP, ZERO, Money
from kiosk.domain.text import spoken_centimes
from ui.basket import Basket
from ui.digits import LONGEST_AMOUNT, typed
from ui.models.rows import Rows
from ui.models.shown import Kind
from ui.stall import Stall, art

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

OTHER = "other"
OWN_KINDS = 3
ABSURD = 20  # times what her goods usually cost: somebody typed centimes


@QmlElement
@QmlUncreatable("handed to the screen by the pads")
class FreeAmountViewModel(QObject):
    """Adds an amount to what an artisan sells; a kind of goods may be named."""

    changed = Signal()
    left = Signal()

    def __init__(self, stall: Stall, basket: Basket) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._artisan = ""
        self._typed = ""
        self._kind = ""
        self._asks = False  # Add was pressed while something was missing
        self._kinds: Rows[Kind] = Rows(Kind, self)

    def open(self, artisan: str) -> bool:
        """Ask for an amount of *artisan*; false when she does not sell here."""
        if artisan not in self._stall.artisans:
            return False
        self._artisan, self._typed, self._kind, self._asks = artisan, "", "", False
        self._show()
        return True

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._show()

    @Property(str, notify=changed)
    def artisanName(self) -> str:
        return self._stall.name_of(self._artisan)

    @Property(str, notify=changed)
    def face(self) -> str:
        return self._stall.face_of(self._artisan)

    @Property(str, notify=changed)
    def mark(self) -> str:
        return self._stall.mark_of(self._artisan)

    @Property(QObject, constant=True)
    def kinds(self) -> QObject:
        return self._kinds

    @Property(str, notify=changed)
    def amountNumber(self) -> str:
        return self._stall.number(self._amount)

    @Property(str, notify=changed)
    def spokenText(self) -> str:
        """The amount in dinars and as it is said in centimes: who types one for the other sees."""
        spoken = spoken_centimes(self._amount, self._stall.language)
        return f"{self._stall.money(self._amount)} = {spoken}" if self._amount else ""

    @Property(str, notify=changed)
    def hintText(self) -> str:
        """What is missing or strange about it; only the amount's last figure and a missing kind,
        where one must be named, keep it from the cart."""
        if self._amount.dinars % COIN_STEP:
            return self._stall.say("pad.not_in_coins")
        if self._asks and not self._amount:
            return self._stall.say("free.type_amount")
        if self._asks and self._lacks_kind:
            return self._stall.say("free.choose_kind")
        if self._is_absurd:
            meant = self._in_centimes
            if meant is None:
                return self._stall.say("free.very_much")
            return self._stall.say("free.centimes", amount=self._stall.money(meant))
        return ""

    @Property(bool, notify=changed)
    def canBeCentimes(self) -> bool:
        """Whether the hint offers to take the figures for centimes."""
        return self._is_absurd and self._in_centimes is not None

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._amount > ZERO and not self._amount.dinars % COIN_STEP and not self._lacks_kind

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the keypad."""
        self._typed = typed(self._typed, key, LONGEST_AMOUNT)
        self.changed.emit()

    @Slot()
    def takeAsCentimes(self) -> None:
        """The figures were centimes: a hundredth of them in dinars."""
        meant = self._in_centimes
        if self._is_absurd and meant is not None:
            self._typed = str(meant.dinars)
            self.changed.emit()

    @Slot(str)
    def chooseKind(self, key: str) -> None:
        """Name the kind of goods; the same again takes it back."""
        self._kind = "" if key == self._kind else key
        self._show()

    @Slot()
    def add(self) -> None:
        """Put it into the cart and go back there, or say what is missing."""
        if not self.ready:
            self._asks = True
            self.changed.emit()
            return
        artisan, amount = self._artisan, self._amount
        category = self._stall.categories.get(self._kind)
        if self._basket.put_in(lambda cart: cart.add_free(artisan, amount, category)):
            self.left.emit()

    @property
    def _amount(self) -> Money:
        return Money(int(self._typed or 0))

    @property
    def _lacks_kind(self) -> bool:
        return self._stall.free_kind_required and not self._kind

    @property
    def _is_absurd(self) -> bool:
        prices = [it.price.dinars for it in self._hers]
        return bool(prices) and self._amount.dinars > ABSURD * median(prices)

    @property
    def _in_centimes(self) -> Money | None:
        """The amount if centimes were typed for dinars; none where no coins would make it."""
        dinars, centimes = divmod(self._amount.dinars, 100)
        return None if centimes or dinars % COIN_STEP or not dinars else Money(dinars)

    @property
    def _hers(self) -> list[Product]:
        return [it for it in self._stall.products.values() if it.artisan == self._artisan]

    def _own_kinds(self) -> list[Category]:
        """The kinds of goods of which she sells most here."""
        counts: dict[str, int] = {}
        for product in self._hers:
            if product.category in self._stall.categories:
                counts[product.category] = counts.get(product.category, 0) + 1
        most = sorted(counts, key=lambda code: -counts[code])[:OWN_KINDS]
        return [self._stall.categories[code] for code in most]

    def _show(self) -> None:
        own = [
            Kind(
                it.code,
                it.name(self._stall.language),
                art(f"categories/{it.icon}"),
                it.code == self._kind,
            )
            for it in self._own_kinds()
        ]
        other = Kind(
            OTHER, self._stall.say("free.other"), art("categories/other"), self._kind == OTHER
        )
        self._kinds.show([*own, other])
        self.changed.emit()

"""An artisan says yes with her code to less than her last price."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.errors import KioskError, PinWaits, Refused
from kiosk.services.pins import DIGITS
from kiosk.words import explanation
from ui.basket import Basket, Change
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# check(person, pin, done, failed): whether it is her PIN, or with an empty one whether she may
# type; answered by one of the two
Check = Callable[[str, str, Callable[[None], None], Callable[[KioskError], None]], None]


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class ApprovalViewModel(QObject):
    """Whose word is missing, and her four digits."""

    changed = Signal()
    left = Signal()
    given = Signal()
    failed = Signal(object)  # a KioskError that is no refusal

    def __init__(self, stall: Stall, basket: Basket, seller: str, check: Check) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._seller = seller
        self._check = check
        self._change: Change | None = None
        self._said: list[str] = []  # who has said yes
        self._digits = ""
        self._error: KioskError | None = None
        self._waits_s = 0
        self._is_busy = False
        self._attempt = 0  # an answer to an earlier one means nothing any more
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._wait)
        basket.changed.connect(self._follow)

    def begin(self, change: Change) -> None:
        """Ask for every word that *change* of the cart needs, one after the other."""
        self.stop()
        self._change, self._said = change, []
        self._ask_next()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self.changed.emit()

    def stop(self) -> None:
        """Nobody is asked any more; a code that is being looked at gives no word."""
        self._change = None
        self._attempt += 1
        self._second.stop()

    def _follow(self) -> None:
        """Something came into the cart, as from a scanner: that is not what she was asked about."""
        if self._change is not None:
            self.back()

    @property
    def _would_be(self) -> Cart | None:
        """The cart as it would be with the words that were given."""
        if self._change is None:
            return None
        try:
            cart = self._change(self._basket.cart)
        except Refused:
            return None
        for artisan in self._said:
            cart = cart.approved_by(artisan)
        return cart

    @property
    def _artisan(self) -> str:
        cart = self._would_be
        missing = cart.needed_approvals(self._seller) if cart else ()
        return missing[0] if missing else ""

    def _ask_next(self) -> None:
        self._digits, self._error, self._waits_s, self._is_busy = "", None, 0, False
        self._second.stop()
        if self._artisan:
            self.changed.emit()
            attempt = self._attempt
            self._check(self._artisan, "", _nothing, lambda error: self._is_refused(attempt, error))
            return
        cart = self._would_be
        self.stop()
        if cart is not None:
            self._basket.change(lambda _: cart)
            self.given.emit()
        else:  # what it was about has gone meanwhile
            self.left.emit()

    # --- what is shown --------------------------------------------------------------------------

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._stall.name_of(self._artisan)

    @Property(str, notify=changed)
    def face(self) -> str:
        return self._stall.face_of(self._artisan)

    @Property(str, notify=changed)
    def mark(self) -> str:
        return self._stall.mark_of(self._artisan)

    @Property(str, notify=changed)
    def number(self) -> str:
        """What her goods would bring."""
        cart = self._would_be
        return self._stall.number(cart.shares()[self._artisan]) if cart and self._artisan else ""

    @Property(str, notify=changed)
    def beforeNumber(self) -> str:
        """What is asked for them."""
        artisan, cart = self._artisan, self._basket.cart
        asked = sum(line.asked.dinars for line in cart.lines if line.artisan == artisan)
        return self._stall.number(Money(asked)) if artisan else ""

    @Property(int, notify=changed)
    def typedDigits(self) -> int:
        return len(self._digits)

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        return self._error is not None

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        return self._is_busy

    @Property(str, notify=changed)
    def message(self) -> str:
        if self._error is None:
            return ""
        error = PinWaits(seconds=self._waits_s) if self._waits_s else self._error
        return explanation(error, self._stall.language)

    # --- what is done ---------------------------------------------------------------------------

    @Slot(str)
    def key(self, key: str) -> None:
        """A digit, or `back`."""
        if self._is_busy or self._waits_s or not self._artisan:
            return
        if key == "back":
            self._digits = self._digits[:-1]
        elif len(key) == 1 and key.isascii() and key.isdigit() and len(self._digits) < DIGITS:
            self._digits += key
            self._error = None
        if len(self._digits) == DIGITS:
            self._look_at(self._digits)
        self.changed.emit()

    def _look_at(self, pin: str) -> None:
        self._digits, self._is_busy = "", True
        self._attempt += 1
        attempt = self._attempt
        self._check(
            self._artisan,
            pin,
            lambda _: self._is_right(attempt),
            lambda error: self._is_refused(attempt, error),
        )

    def _is_right(self, attempt: int) -> None:
        if attempt == self._attempt:
            self._said.append(self._artisan)
            self._ask_next()

    def _is_refused(self, attempt: int, error: KioskError) -> None:
        if not isinstance(error, Refused):
            self._is_busy = False
            self.failed.emit(error)
            return
        if attempt != self._attempt:
            return
        self._is_busy = False
        self._error = error
        if isinstance(error, PinWaits):
            self._waits_s = int(str(error.details["seconds"]))
            self._second.start()
        self.changed.emit()

    def _wait(self) -> None:
        self._waits_s -= 1
        if self._waits_s <= 0:
            self._waits_s, self._error = 0, None
            self._second.stop()
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Leave everything as it was."""
        self.stop()
        self.left.emit()


def _nothing(_: None) -> None:
    """She may type."""

"""What the screens ask of the books, each an errand to the desk that is answered later."""

from collections.abc import Callable
from threading import Lock

from kiosk.domain.cart import Cart
from kiosk.domain.clock import Clock
from kiosk.domain.payment import Tender
from kiosk.domain.sale import Sale
from kiosk.errors import KioskError
from kiosk.services import paper, selling
from kiosk.services.preferences import prefer
from kiosk.store.books import Books
from ui.desk import Desk

Failed = Callable[[KioskError], None]


class Errands:
    """Errands of the seller *by*; `done` or `failed` is called on the window's thread."""

    def __init__(self, desk: Desk, clock: Clock, by: str) -> None:
        self._desk = desk
        self._clock = clock
        self._by = by
        self._unkept: Cart | None = None  # the newest cart, until the desk takes it
        self._unkept_lock = Lock()  # the desk takes it on its own thread

    def keep_cart(self, cart: Cart, failed: Failed) -> None:
        """Write *cart* down soon: taps in a hurry are written once, before a sale that follows."""
        with self._unkept_lock:
            is_handed_in = self._unkept is not None
            self._unkept = cart
        if not is_handed_in:
            self._desk.hand_in(self._keep_newest, _nothing, failed)

    def _keep_newest(self, books: Books) -> None:
        with self._unkept_lock:
            cart, self._unkept = self._unkept, None
        if cart is not None:
            selling.keep_cart(books, cart)

    def record(
        self, cart: Cart, tender: Tender, done: Callable[[Sale], None], failed: Failed
    ) -> None:
        """Turn a paid cart into a sale."""
        by, clock = self._by, self._clock
        self._desk.hand_in(
            lambda books: selling.record_sale(books, cart, tender, by=by, clock=clock),
            done,
            failed,
        )

    def begin_next_sale(self, done: Callable[[None], None], failed: Failed) -> None:
        """Leave the done screen for good."""
        self._desk.hand_in(selling.begin_next_sale, done, failed)

    def undo_sale(self, done: Callable[[Cart], None], failed: Failed) -> None:
        """Reverse the sale on the done screen."""
        by, clock = self._by, self._clock
        self._desk.hand_in(
            lambda books: selling.reverse_last_sale(books, by=by, clock=clock), done, failed
        )

    def resume(self, cart: Cart, done: Callable[[Sale | None], None], failed: Failed) -> None:
        """Try to write again after the disk failed."""
        self._desk.hand_in(lambda books: selling.resume(books, cart), done, failed)

    def check_pin(
        self, person: str, pin: str, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Look whether *pin* is *person*'s.

        An empty one asks whether she may type: she has a PIN and need not wait.
        """
        clock = self._clock

        def check(books: Books) -> None:
            from kiosk.services.pins import check_may_try, check_pin  # seldom asked for

            if pin:
                check_pin(books, person, pin, clock=clock)
            else:
                check_may_try(books, person, clock=clock)

        self._desk.hand_in(check, done, failed)

    def order_print(self, sale: Sale, done: Callable[[bool], None], failed: Failed) -> None:
        """Queue the receipt of *sale*."""
        by, clock = self._by, self._clock
        self._desk.hand_in(
            lambda books: paper.order_print(books, sale, by=by, clock=clock), done, failed
        )

    def prefer(self, name: str, value: str, failed: Failed) -> None:
        """Keep a preference."""
        self._desk.hand_in(lambda books: prefer(books, name, value), _nothing, failed)


def _nothing(_: object) -> None:
    """Nobody waits for that answer."""

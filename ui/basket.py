"""The cart in hand: the one place where it changes, whichever pad, tile or scanner asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.domain.cart import Cart
from kiosk.errors import Refused

Change = Callable[[Cart], Cart]


class Basket(QObject):
    """Holds the cart in hand, keeps every change and says what became of it."""

    changed = Signal(object, object)  # the Cart before and the one now
    lineAdded = Signal(str)  # key of the line that something came onto
    grew = Signal()
    shrank = Signal()
    refused = Signal(object)  # a KioskError

    def __init__(self, cart: Cart, keep: Callable[[Cart], None]) -> None:
        """*keep* writes the cart in hand down after every change."""
        super().__init__()
        self._cart = cart
        self._keep = keep
        self.newest = ""  # key of the line that changed last

    @property
    def cart(self) -> Cart:
        """The cart in hand."""
        return self._cart

    def change(self, change: Change) -> bool:
        """Make *change*; false when a rule refused it, which is told and changes nothing."""
        before = self._cart
        try:
            now = change(before)
        except Refused as refusal:
            self.refused.emit(refusal)
            return False
        if now == before:
            return True
        self._show(now)
        (self.grew if now.total > before.total else self.shrank).emit()
        self._keep(now)
        return True

    def put_in(self, change: Change) -> bool:
        """Make a *change* that adds to a line, which is shown as the newest."""
        before = self._cart
        if not self.change(change):
            return False
        grown = [line.key for line in self._cart.lines if line != before.line(line.key)]
        if grown:
            self.newest = grown[-1]
            self.lineAdded.emit(self.newest)
        return True

    def take(self, cart: Cart) -> None:
        """Hold another cart, which is kept already."""
        self.newest = ""
        self._show(cart)

    def keep(self) -> None:
        """Write the cart in hand down once more, after other work on the books."""
        self._keep(self._cart)

    def _show(self, cart: Cart) -> None:
        before, self._cart = self._cart, cart
        self.changed.emit(before, cart)

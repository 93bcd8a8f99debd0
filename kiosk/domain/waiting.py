"""What waits at the tent for a customer to come back: a cart put aside, change that is owed."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class AsideCart:
    """A cart that waits for its customer."""

    id: int
    name: str  # how people call it, may be empty
    at: datetime
    cart: Cart


@dataclass(frozen=True, slots=True)
class OwedChange:
    """Change that waits in the drawer; (`log`, `n`) is the entry that promised it."""

    seq: int
    log: bytes
    n: int
    amount: Money
    sale_number: str
    at: datetime
    contact: str  # a name or a telephone, may be empty

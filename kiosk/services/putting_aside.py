"""Carts that wait while the next customer is served."""

from kiosk.domain.cart import Cart
from kiosk.domain.clock import Clock
from kiosk.domain.payment import clean_reference
from kiosk.domain.waiting import AsideCart
from kiosk.errors import EmptyCart, UnknownCart
from kiosk.store import carts
from kiosk.store.books import Books


def put_aside(books: Books, cart: Cart, name: str, *, clock: Clock) -> None:
    """Put the cart in hand, which is *cart*, aside under *name* (may be empty); none is in hand.

    Raises `EmptyCart`, or `BadReference` for a name of more than 40 characters.
    """
    if not cart:
        raise EmptyCart()
    name = clean_reference(name)
    with books.atomic():
        carts.put_aside(books.connection, cart, name, clock.now())
        carts.save(books.connection, Cart())


def carts_aside(books: Books) -> list[AsideCart]:
    """The carts that wait, the one put aside first before the others."""
    return carts.put_aside_carts(books.connection)


def take_up(books: Books, id: int, in_hand: Cart, *, clock: Clock) -> Cart:
    """Take the cart *id* in hand again; what is *in_hand* is put aside in its place.

    Raises `UnknownCart` for one that is not there any more; nothing is changed then.
    """
    waiting = next((aside for aside in carts_aside(books) if aside.id == id), None)
    if waiting is None:
        raise UnknownCart(id=id)
    with books.atomic():
        if in_hand:  # before *id* is free again: a second tap must not take this one up
            carts.put_aside(books.connection, in_hand, "", clock.now())
        carts.forget(books.connection, id)
        carts.save(books.connection, waiting.cart)
    return waiting.cart


def put_back(books: Books, waiting: AsideCart) -> None:
    """Let a cart wait again that was let go by mistake: as it was, since when it was."""
    with books.atomic():
        carts.put_aside(books.connection, waiting.cart, waiting.name, waiting.at)


def drop_aside(books: Books, id: int) -> None:
    """Let a cart go that nobody comes back for; one that is gone already stays so."""
    with books.atomic():
        carts.forget(books.connection, id)

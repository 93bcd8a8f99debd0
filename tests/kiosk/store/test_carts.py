"""Carts come back from the disk as they were kept, with all that was agreed."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.waiting import AsideCart
from kiosk.errors import StoreDamaged
from kiosk.services import selling
from kiosk.store import carts
from kiosk.store.books import Books
from tests.conftest import EARRINGS, SOAP
from tests.kiosk.bargains import PEOPLE, bargained

AT = datetime(2024, 1, 12, 15, 40, tzinfo=UTC)
same_books = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(bargained(), st.sampled_from(PEOPLE))
@same_books
def test_cart_in_hand_comes_back(books: Books, cart: Cart, artisan: str):
    cart = cart.approved_by(artisan)

    selling.keep_cart(books, cart)

    assert selling.kept_cart(books) == cart


@given(bargained(least=1), bargained())
@same_books
def test_cart_that_was_put_aside_comes_back_and_the_one_in_hand_stays(
    books: Books, waiting: Cart, in_hand: Cart
):
    selling.keep_cart(books, in_hand)
    with books.atomic():
        id = carts.put_aside(books.connection, waiting, "Mme Amrane", AT)

    (aside,) = carts.put_aside_carts(books.connection)
    with books.atomic():
        carts.forget(books.connection, id)

    assert aside == AsideCart(id, "Mme Amrane", AT, waiting)
    assert selling.kept_cart(books) == in_hand
    assert carts.put_aside_carts(books.connection) == []
    assert books.connection.execute(
        "SELECT count(*) FROM cart_line WHERE cart <> 0"
    ).fetchall() == [(0,)]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM cart WHERE id = 0",
        "UPDATE cart SET borne_by = 'A9', reduction = 100",
        "UPDATE cart SET reduction = 100000",
        "UPDATE cart_line SET unit = 'barrel'",
    ],
)
def test_cart_that_cannot_be_one_is_damage(books: Books, damage: str):
    selling.keep_cart(books, Cart().add(SOAP).add(EARRINGS).agree_on_total(Money(3600)))
    books.connection.execute("PRAGMA foreign_keys = OFF")

    books.connection.execute(damage)

    with pytest.raises(StoreDamaged):
        selling.kept_cart(books)

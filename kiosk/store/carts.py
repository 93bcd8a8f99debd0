"""The cart in hand, so that it comes back after a crash, and the carts that were put aside."""

import sqlite3
from datetime import datetime

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.clock import from_ms, to_ms
from kiosk.domain.money import ZERO, Money
from kiosk.domain.quantity import Unit
from kiosk.domain.waiting import AsideCart
from kiosk.errors import StoreDamaged
from kiosk.store.errors import translated

IN_HAND = 0

_COLUMNS = (
    "key, artisan, category, name_ar, name_fr, unit, price, qty, said, agreed, floor, approved,"
    " single"
)


@translated()
def save(connection: sqlite3.Connection, cart: Cart) -> None:
    """Make *cart* the cart in hand, inside the caller's transaction."""
    connection.execute(
        "UPDATE cart SET reduction = ?, borne_by = ? WHERE id = ?",
        (cart.reduction.dinars, cart.borne_by, IN_HAND),
    )
    connection.execute("DELETE FROM cart_line WHERE cart = ?", (IN_HAND,))
    _save_lines(connection, IN_HAND, cart)


@translated()
def put_aside(connection: sqlite3.Connection, cart: Cart, name: str, at: datetime) -> int:
    """Keep *cart* beside the one in hand, inside the caller's transaction; its id."""
    id = connection.execute(
        "INSERT INTO cart (name, put_aside_at, reduction, borne_by) VALUES (?, ?, ?, ?)",
        (name, to_ms(at), cart.reduction.dinars, cart.borne_by),
    ).lastrowid
    assert id is not None, "a row was just written"
    _save_lines(connection, id, cart)
    return id


@translated()
def forget(connection: sqlite3.Connection, id: int) -> None:
    """Drop the cart *id* that was put aside, inside the caller's transaction."""
    connection.execute("DELETE FROM cart_line WHERE cart = ?", (id,))
    connection.execute("DELETE FROM cart WHERE id = ?", (id,))


@translated()
def load(connection: sqlite3.Connection) -> Cart:
    """The cart in hand; raises `StoreDamaged` when it cannot be one."""
    row = connection.execute(
        "SELECT reduction, borne_by FROM cart WHERE id = ?", (IN_HAND,)
    ).fetchone()
    if row is None:
        raise StoreDamaged(cause="there is no cart in hand")
    return _cart(connection, IN_HAND, *row)


@translated()
def put_aside_carts(connection: sqlite3.Connection) -> list[AsideCart]:
    """The carts that wait, the one put aside first before the others."""
    return [
        AsideCart(id, name, from_ms(at), _cart(connection, id, reduction, borne_by))
        for id, name, at, reduction, borne_by in connection.execute(
            "SELECT id, name, put_aside_at, reduction, borne_by FROM cart WHERE id <> ?"
            " ORDER BY put_aside_at, id",
            (IN_HAND,),
        ).fetchall()
    ]


def _save_lines(connection: sqlite3.Connection, id: int, cart: Cart) -> None:
    connection.executemany(
        f"INSERT INTO cart_line (cart, position, {_COLUMNS})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                id,
                position,
                line.key,
                line.artisan,
                line.category,
                line.name_ar,
                line.name_fr,
                line.unit.value,
                line.price.dinars,
                line.quantity_milli,
                line.said.dinars if line.said is not None else None,
                line.agreed.dinars if line.agreed is not None else None,
                line.floor.dinars,
                line.approved.dinars if line.approved is not None else None,
                line.is_single,
            )
            for position, line in enumerate(cart.lines)
        ],
    )


def _cart(connection: sqlite3.Connection, id: int, reduction: int, borne_by: str) -> Cart:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM cart_line WHERE cart = ? ORDER BY position", (id,)
    ).fetchall()
    try:
        cart = Cart(tuple(_line(*row) for row in rows), Money(reduction), borne_by)
        if min(cart.nets(), default=ZERO) < ZERO:
            raise ValueError("more was taken off than is asked")
    except ValueError as error:
        raise StoreDamaged(cause="a cart that was kept cannot be one") from error
    return cart


def _line(
    key: str,
    artisan: str,
    category: str,
    name_ar: str,
    name_fr: str,
    unit: str,
    price: int,
    quantity_milli: int,
    said: int | None,
    agreed: int | None,
    floor: int,
    approved: int | None,
    single: int,
) -> CartLine:
    return CartLine(
        key=key,
        artisan=artisan,
        name_ar=name_ar,
        name_fr=name_fr,
        unit=Unit(unit),
        price=Money(price),
        quantity_milli=quantity_milli,
        category=category,
        said=_money(said),
        agreed=_money(agreed),
        floor=Money(floor),
        approved=_money(approved),
        is_single=bool(single),
    )


def _money(dinars: int | None) -> Money | None:
    return None if dinars is None else Money(dinars)

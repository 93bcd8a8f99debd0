"""The cart in hand, so that it comes back after a crash."""

import sqlite3

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.errors import StoreDamaged
from kiosk.store.errors import translated


@translated()
def save(connection: sqlite3.Connection, cart: Cart) -> None:
    """Make *cart* the cart in hand, inside the caller's transaction."""
    connection.execute("DELETE FROM cart_line")
    connection.executemany(
        "INSERT INTO cart_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                position,
                line.product,
                line.artisan,
                line.name_ar,
                line.name_fr,
                line.unit.value,
                line.price.dinars,
                line.quantity_milli,
            )
            for position, line in enumerate(cart.lines)
        ],
    )


@translated()
def load(connection: sqlite3.Connection) -> Cart:
    """The cart in hand; raises `StoreDamaged` when it cannot be one."""
    rows = connection.execute("SELECT * FROM cart_line ORDER BY position").fetchall()
    try:
        return Cart(
            tuple(
                CartLine(product, artisan, ar, fr, Unit(unit), Money(price), quantity_milli)
                for _, product, artisan, ar, fr, unit, price, quantity_milli in rows
            )
        )
    except ValueError as error:
        raise StoreDamaged(cause="a line of the cart in hand has no known unit") from error

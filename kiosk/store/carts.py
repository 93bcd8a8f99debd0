"""The cart in hand, so that it comes back after a crash."""

import sqlite3

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
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
    """The cart in hand."""
    rows = connection.execute("SELECT * FROM cart_line ORDER BY position").fetchall()
    return Cart(
        tuple(
            CartLine(product, artisan, name_ar, name_fr, Unit(unit), Money(price), quantity_milli)
            for _, product, artisan, name_ar, name_fr, unit, price, quantity_milli in rows
        )
    )

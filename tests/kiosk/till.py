"""A till in few words, and what somebody does to its books who goes around it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Product
from kiosk.domain.clock import Clock
from kiosk.domain.entries import Entry, ProductChanged, StockMoved
from kiosk.domain.payment import Tender, cash_tender
from kiosk.domain.sale import Sale
from kiosk.services import journal, selling
from kiosk.store.books import Books
from kiosk.store.journal import StoredEntry
from tests.conftest import EARRINGS, SOAP

DATABASE = "kiosk.sqlite3"


def cart_of(*products: Product) -> Cart:
    """One of each of *products*, in order; of a product that is named twice, two."""
    cart = Cart()
    for product in products:
        cart = cart.add(product)
    return cart


def paid(cart: Cart) -> Tender:
    """Exactly what *cart* costs, in cash."""
    return cash_tender(cart.total, cart.total)


def sell(books: Books, clock: Clock, *products: Product, print_receipt: bool = False) -> Sale:
    """A sale in cash of *products*, or of one soap."""
    cart = cart_of(*(products or (SOAP,)))
    return selling.record_sale(
        books, cart, paid(cart), by="A1", clock=clock, print_receipt=print_receipt
    )


def sell_alone(folder: Path, clock: Clock) -> str:
    """The number of a sale that a run of its own records."""
    with Books.open(folder, clock=clock) as books:
        return sell(books, clock).number


def change_shelf(books: Books, *, at: int, day: str) -> None:
    """Three soaps are broken, and the earrings get a name in French and a higher price."""
    with books.atomic():
        books.append(
            StockMoved(at=at, day=day, by="A1", product=SOAP.code, qty=-3_000, reason="broken")
        )
        books.append(
            ProductChanged(
                at=at,
                day=day,
                by="A2",
                product=EARRINGS.code,
                artisan="A2",
                category=EARRINGS.category,
                name_ar=EARRINGS.name_ar,
                name_fr="Boucles",
                unit="piece",
                price=3600,
                one_of_a_kind=True,
            )
        )


def told(books: Books) -> list[Entry | None]:
    """All that the journal says."""
    return [stored.read() for stored in journal.entries(books)]


def stored_in(folder: Path) -> list[StoredEntry]:
    """All that lies in the journal, whatever it is worth."""
    with Books.read_only(folder) as books:
        return journal.entries(books)


@contextmanager
def behind_the_till(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database as another program sees it that minds no trigger."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("DROP TRIGGER IF EXISTS journal_entry_stays")
        connection.execute("DROP TRIGGER IF EXISTS journal_entry_is_kept")
        yield connection
        connection.commit()


def contents(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of the fair."""
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    return {name: sorted(connection.execute(f"SELECT * FROM {name}")) for name in sorted(names)}

"""What is on sale, by whom and where: the feed, with this tablet's own entries laid over it."""

import sqlite3
from datetime import date
from typing import Any

from kiosk.domain.catalogue import Artisan, Category, Fair, Feed, Product, Tent
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.errors import StoreDamaged
from kiosk.store.errors import translated

_COLUMNS = (
    "code, artisan, category, name_ar, name_fr, unit, price, variant_ar, variant_fr, picture,"
    " low_stock_milli, made_to_order, one_of_a_kind, retired, floor"
)
# Own state wins over the feed; stock is the feed's figure and what happened here since.
_PRODUCTS = f"""
WITH shelf AS (
    SELECT {_COLUMNS} FROM own_product
    UNION ALL
    SELECT {_COLUMNS} FROM product WHERE code NOT IN (SELECT code FROM own_product)
)
SELECT shelf.*, coalesce(p.stock_milli, 0) + coalesce(t.moved, 0), coalesce(t.times_sold, 0)
FROM shelf
LEFT JOIN product p ON p.code = shelf.code
LEFT JOIN shelf_tally t ON t.product = shelf.code
"""


@translated()
def products(connection: sqlite3.Connection) -> list[tuple[Product, int]]:
    """Every product with how many times it was sold here, retired ones too, by code."""
    return [_product(row) for row in connection.execute(f"{_PRODUCTS} ORDER BY shelf.code")]


@translated()
def product(connection: sqlite3.Connection, code: str) -> Product | None:
    """The product with that code."""
    row = connection.execute(f"{_PRODUCTS} WHERE shelf.code = ?", (code,)).fetchone()
    return _product(row)[0] if row else None


def _product(row: tuple[Any, ...]) -> tuple[Product, int]:
    """A row of `_PRODUCTS`; the tables are strict, so each column is what it says."""
    code, artisan, category, ar, fr, unit, price, variant_ar, variant_fr, picture = row[:10]
    low, to_order, single, retired, floor, stock, times_sold = row[10:]
    return (
        Product(
            code=code,
            artisan=artisan,
            category=category,
            name_ar=ar,
            name_fr=fr,
            unit=Unit(unit),
            price=Money(price),
            variant_ar=variant_ar,
            variant_fr=variant_fr,
            picture=picture,
            stock_milli=stock,
            low_stock_milli=low,
            made_to_order=bool(to_order),
            one_of_a_kind=bool(single),
            retired=bool(retired),
            floor=Money(floor),
        ),
        times_sold,
    )


@translated()
def artisans(connection: sqlite3.Connection, tent: int | None = None) -> list[Artisan]:
    """The artisans of *tent* in the order of their marks, or of the whole fair."""
    return [
        Artisan(*row)
        for row in connection.execute(
            "SELECT id, name_ar, name_fr, mark, face, card_no, wilaya FROM artisan"
            " WHERE ?1 IS NULL OR tent = ?1 ORDER BY tent, position",
            (tent,),
        )
    ]


@translated()
def tent(connection: sqlite3.Connection, number: int) -> Tent | None:
    """The tent with that number."""
    row = connection.execute(
        "SELECT name_ar, name_fr FROM tent WHERE number = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    name_ar, name_fr = row
    members = tuple(artisan.id for artisan in artisans(connection, number))
    return Tent(number, name_ar, name_fr, members)


@translated()
def fair(connection: sqlite3.Connection) -> Fair | None:
    """The fair that the feed is about."""
    row = connection.execute(
        "SELECT id, name_ar, name_fr, place_ar, place_fr, starts_on, ends_on, is_demo FROM fair"
    ).fetchone()
    if row is None:
        return None
    id, name_ar, name_fr, place_ar, place_fr, starts_on, ends_on, is_demo = row
    try:
        first, last = date.fromisoformat(starts_on), date.fromisoformat(ends_on)
    except ValueError as error:
        raise StoreDamaged(cause="the fair's days are no days") from error
    return Fair(id, name_ar, name_fr, place_ar, place_fr, first, last, bool(is_demo))


@translated()
def categories(connection: sqlite3.Connection) -> list[Category]:
    """Every category, parents before their children."""
    return [
        Category(*row)
        for row in connection.execute(
            "SELECT code, parent, name_ar, name_fr, name_en, icon, legal, name_tzm FROM category"
            " ORDER BY rowid"
        )
    ]


@translated()
def replace_feed(connection: sqlite3.Connection, feed: Feed) -> None:
    """Make the feed tables say exactly what *feed* says, inside the caller's transaction."""
    for table in ("product", "category", "artisan", "tent", "fair"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(
        "INSERT INTO fair VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            feed.fair.id,
            feed.fair.name_ar,
            feed.fair.name_fr,
            feed.fair.place_ar,
            feed.fair.place_fr,
            feed.fair.starts_on.isoformat(),
            feed.fair.ends_on.isoformat(),
            feed.fair.is_demo,
        ),
    )
    place: dict[str, tuple[int, int]] = {}
    for tent in feed.tents:
        connection.execute(
            "INSERT INTO tent VALUES (?, ?, ?)", (tent.number, tent.name_ar, tent.name_fr)
        )
        place |= {artisan: (tent.number, i) for i, artisan in enumerate(tent.artisans)}
    connection.executemany(
        "INSERT INTO artisan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (a.id, *place[a.id], a.name_ar, a.name_fr, a.mark, a.face, a.card_no, a.wilaya)
            for a in feed.artisans
        ],
    )
    connection.executemany(
        "INSERT INTO category VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (c.code, c.parent, c.name_ar, c.name_fr, c.name_en, c.icon, c.legal, c.name_tzm)
            for c in feed.categories
        ],
    )
    connection.executemany(
        "INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                p.code,
                p.artisan,
                p.category,
                p.name_ar,
                p.name_fr,
                p.variant_ar,
                p.variant_fr,
                p.unit.value,
                p.price.dinars,
                p.picture,
                p.stock_milli,
                p.low_stock_milli,
                p.made_to_order,
                p.one_of_a_kind,
                p.retired,
                p.floor.dinars,
            )
            for p in feed.products
        ],
    )

"""The invented fair that the product carries for trying, teaching and testing."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date

from assets import FOLDER
from kiosk.domain.catalogue import Artisan, Category, Fair, Feed, Product, Tent
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.errors import UnknownTent

DEMO_FAIR = "F2974"


def everything(today: date) -> Feed:
    """All 30 tents, 70 artisans and 400 products, at a time when *today* is a day of the fair."""
    members: dict[int, list[Artisan]] = {}
    for row in _rows("demo/artisans.csv"):
        members.setdefault(int(row["tent"]), []).append(_artisan(row))
    return Feed(
        fair=next(_fair(row, today) for row in _rows("demo/fairs.csv") if row["id"] == DEMO_FAIR),
        tents=tuple(_tent(row, members[int(row["number"])]) for row in _rows("demo/tents.csv")),
        artisans=tuple(artisan for tent in members.values() for artisan in tent),
        categories=tuple(_category(row) for row in _rows("data/categories.csv")),
        products=tuple(_product(row) for row in _rows("demo/products.csv")),
    )


def demo_fair(tent: int, today: date) -> Feed:
    """What the tablet in *tent* (1…30) knows of the demo fair; raises `UnknownTent`."""
    whole = everything(today)
    here = next((there for there in whole.tents if there.number == tent), None)
    if here is None:
        raise UnknownTent(tent=tent)
    return Feed(
        fair=whole.fair,
        tents=(here,),
        artisans=tuple(artisan for artisan in whole.artisans if artisan.id in here.artisans),
        categories=whole.categories,
        products=tuple(product for product in whole.products if product.artisan in here.artisans),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table under `assets`."""
    table = (FOLDER / name).read_text("utf-8")
    yield from csv.DictReader(table.splitlines())


def _fair(row: dict[str, str], today: date) -> Fair:
    """The fair of *row*, moved so that *today* is its middle day unless it is one of its days."""
    starts_on, ends_on = date.fromisoformat(row["starts_on"]), date.fromisoformat(row["ends_on"])
    if not starts_on <= today <= ends_on:
        shift = today - (starts_on + (ends_on - starts_on) // 2)
        starts_on, ends_on = starts_on + shift, ends_on + shift
    return Fair(
        id=row["id"],
        name_ar=row["name_ar"],
        name_fr=row["name_fr"],
        place_ar=row["place_ar"],
        place_fr=row["place_fr"],
        starts_on=starts_on,
        ends_on=ends_on,
        is_demo=True,
    )


def _tent(row: dict[str, str], members: Iterable[Artisan]) -> Tent:
    return Tent(
        int(row["number"]),
        row["name_ar"],
        row["name_fr"],
        tuple(artisan.id for artisan in members),
    )


def _artisan(row: dict[str, str]) -> Artisan:
    return Artisan(
        id=row["id"],
        name_ar=row["name_ar"],
        name_fr=row["name_fr"],
        mark=row["mark"],
        face=row["face"],
        card_no=row["card_no"],
        wilaya=row["wilaya"],
    )


def _category(row: dict[str, str]) -> Category:
    return Category(
        code=row["code"],
        parent=row["parent_code"],
        name_ar=row["name_ar"],
        name_fr=row["name_fr"],
        name_en=row["name_en"],
        icon=row["icon"],
        legal=row["legal_flag"],
        name_tzm=row["name_tzm_tfng"] if row["tzm_confidence"] == "high" else "",
    )


def _product(row: dict[str, str]) -> Product:
    return Product(
        code=row["code"],
        artisan=row["artisan"],
        category=row["category"],
        name_ar=row["name_ar"],
        name_fr=row["name_fr"],
        unit=Unit(row["unit"]),
        price=Money(int(row["price"])),
        variant_ar=row["variant_ar"],
        variant_fr=row["variant_fr"],
        picture=row["picture"],
        stock_milli=int(row["stock_milli"]),
        low_stock_milli=int(row["low_stock_milli"]),
        made_to_order=row["made_to_order"] == "1",
        one_of_a_kind=row["one_of_a_kind"] == "1",
        floor=Money(int(row["floor"])),
    )

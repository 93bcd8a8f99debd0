"""Who sells what, and where: fairs, tents, artisans, categories and products."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.domain.money import COIN_STEP, LARGEST, ZERO, Money
from kiosk.domain.quantity import Unit
from kiosk.domain.text import clean_name
from kiosk.errors import BadPrice

MARKS = ("lozenge", "triangle", "cross", "comb", "sun", "waves")


@dataclass(frozen=True, slots=True)
class Fair:
    """One fair or one market: dated, while spaces and codes outlive it."""

    id: str
    name_ar: str
    name_fr: str
    place_ar: str
    place_fr: str
    starts_on: date
    ends_on: date
    is_demo: bool


@dataclass(frozen=True, slots=True)
class Tent:
    """A tent of the fair and the artisans who share it, in the order of their marks."""

    number: int
    name_ar: str
    name_fr: str
    artisans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Artisan:
    """Somebody who makes what she sells.

    `mark` is her sign within the tent, shape first and colour second; `face` names a drawing.
    """

    id: str
    name_ar: str
    name_fr: str
    mark: str
    face: str
    card_no: str
    wilaya: str

    def short_name(self, language: str) -> str:
        """The name she is called by at the stand: the first word of her full name."""
        return self.name(language).partition(" ")[0]

    def name(self, language: str) -> str:
        """Her full name in *language*, or in the other when it is written in one only."""
        return (self.name_ar if language == "ar" else self.name_fr) or self.name_ar or self.name_fr


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of goods; `icon` names its drawing, `legal` the hints its products need, if any."""

    code: str
    parent: str
    name_ar: str
    name_fr: str
    name_en: str
    icon: str
    legal: str
    name_tzm: str = ""  # in Tifinagh, a second line where somebody is sure of it

    @property
    def root(self) -> str:
        """The code of the main category it belongs to: its own when it is one."""
        return self.parent or self.code

    def name(self, language: str) -> str:
        """The name in *language*."""
        return {"ar": self.name_ar, "fr": self.name_fr, "en": self.name_en}[language]


@dataclass(frozen=True, slots=True)
class Product:
    """A thing with a price. `stock_milli` may be below zero: the shelf is right, not the figure."""

    code: str
    artisan: str
    category: str
    name_ar: str
    name_fr: str
    unit: Unit
    price: Money
    variant_ar: str = ""
    variant_fr: str = ""
    picture: str = ""  # name of a drawing or file; empty: the category's drawing
    stock_milli: int = 0
    low_stock_milli: int = 0
    made_to_order: bool = False
    one_of_a_kind: bool = False
    retired: bool = False
    floor: Money = ZERO  # its maker's last price for one; private, 0 for none

    def name(self, language: str) -> str:
        """The name in *language*; English readers get the French one."""
        return (self.name_ar if language == "ar" else self.name_fr) or self.name_ar or self.name_fr

    def variant(self, language: str) -> str:
        """Colour, size or weight in *language*, empty when there is only one kind."""
        return self.variant_ar if language == "ar" else self.variant_fr

    def with_stock(self, stock_milli: int) -> "Product":
        """The same product with another figure of stock."""
        return replace(self, stock_milli=stock_milli)


@dataclass(frozen=True, slots=True)
class Feed:
    """All that the catalog tells a tablet of its fair; the artisans in the order of their tents."""

    fair: Fair
    tents: Sequence[Tent]
    artisans: Sequence[Artisan]
    categories: Sequence[Category]  # parents before their children
    products: Sequence[Product]


def check_price(price: Money) -> Money:
    """Give *price* back, or raise `BadPrice`: positive, a multiple of 5 DA, below 100 million."""
    if not 0 < price.dinars <= LARGEST or price.dinars % COIN_STEP:
        raise BadPrice(price=price.dinars)
    return price


def check_floor(floor: Money, price: Money) -> Money:
    """Give *floor* back, or raise `BadPrice`: not negative and not above *price*."""
    if not 0 <= floor.dinars <= price.dinars:
        raise BadPrice(price=floor.dinars)
    return floor


def checked_feed(feed: Feed) -> Feed:
    """*feed* with every name clean; `BadName` or `BadPrice` for the first that cannot be."""
    return replace(
        feed,
        artisans=[
            replace(artisan, name_ar=clean_name(artisan.name_ar), name_fr=_clean(artisan.name_fr))
            for artisan in feed.artisans
        ],
        products=[
            replace(
                product,
                name_ar=clean_name(product.name_ar),
                name_fr=_clean(product.name_fr),
                price=check_price(product.price),
                floor=check_floor(product.floor, product.price),
            )
            for product in feed.products
        ],
    )


def _clean(name: str) -> str:
    """A second name, which may be left out."""
    return clean_name(name) if name else ""

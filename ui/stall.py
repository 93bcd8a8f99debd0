"""What a tent shows of itself: who sells what, in which language, with which pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from zlib import crc32

from assets import FOLDER
from kiosk.domain.cart import CartLine
from kiosk.domain.catalogue import Artisan, Category, Fair, Product, Tent
from kiosk.domain.folding import fold
from kiosk.domain.money import Money
from kiosk.domain.quantity import ONE, Unit
from kiosk.domain.text import CURRENCY, grouped, isolated, ltr, money_text, quantity_text
from kiosk.services import shelf
from kiosk.store.books import Books
from kiosk.words import word
from printing.qr import fits_a_code
from ui.models.shown import Share

ART = FOLDER / "art"
TINTS = 6


@dataclass
class Stall:
    """The tent as it was read when the till opened, and the language it speaks now."""

    device: int
    fair: Fair
    tent: Tent
    artisans: dict[str, Artisan]
    categories: dict[str, Category]
    products: dict[str, Product]  # by code, best sellers first
    host: str  # empty while there is no public address that a QR code can carry
    language: str
    shows_tamazight: bool = True  # a second line in Tifinagh

    @classmethod
    def read(cls, books: Books, language: str) -> "Stall":
        """The tent of *books*."""
        return cls(
            device=books.device,
            fair=shelf.fair_of(books),
            tent=shelf.tent_of(books),
            artisans={artisan.id: artisan for artisan in shelf.artisans_of(books)},
            categories={category.code: category for category in shelf.categories(books)},
            products={product.code: product for product in shelf.products_on_sale(books)},
            host=shelf.host_of(books) if fits_a_code(shelf.host_of(books)) else "",
            language=language,
        )

    @cached_property
    def folded(self) -> dict[str, str]:
        """What search compares of each product: names, variant, maker, kind, in both scripts."""
        return {code: fold(" ".join(self._told_of(it))) for code, it in self.products.items()}

    def _told_of(self, product: Product) -> Iterator[str]:
        yield from (product.name_ar, product.name_fr, product.variant_ar, product.variant_fr)
        yield product.code
        for named in (self.artisans[product.artisan], self.categories.get(product.category)):
            if named is not None:
                yield from (named.name_ar, named.name_fr)

    def take(self, code: str, quantity_milli: int) -> None:
        """Lower the stock that is shown of a product (raise it with a negative quantity)."""
        product = self.products.get(code)
        if product is not None:
            self.products[code] = product.with_stock(product.stock_milli - quantity_milli)

    # --- words and figures ---------------------------------------------------------------------

    def say(self, key: str, **values: object) -> str:
        """The text of *key* in the language of the screen."""
        return word(key, self.language, **values)

    @property
    def currency(self) -> str:
        """The dinar's sign in the language of the screen."""
        return CURRENCY[self.language]

    def number(self, amount: Money) -> str:
        """The figures of an amount, without its currency."""
        return ltr(grouped(amount.dinars))

    def money(self, amount: Money) -> str:
        """An amount with its currency."""
        return money_text(amount, self.language)

    def unit_text(self, line: CartLine) -> str:
        """`3 × 250`, left to right in every language; what is weighed or measured says its unit."""
        quantity = self.quantity(line.quantity_milli, line.unit)
        return ltr(f"{quantity} × {grouped(line.price.dinars)}")

    def quantity(self, quantity_milli: int, unit: Unit) -> str:
        """`3`, or `0.350 kg` for what is weighed or measured."""
        figure = ltr(quantity_text(quantity_milli))
        if unit is Unit.PIECE:
            return figure
        # The unit keeps to itself: an Arabic one would draw the figure behind it over.
        return f"{figure} {isolated(self.say(f'unit.{unit.value}'))}"

    def variant_of(self, product: Product) -> str:
        """Which of several a product is, and what its price is for when it is not a piece."""
        variant = product.variant(self.language)
        if product.unit is Unit.PIECE:
            return variant
        measure = self.quantity(ONE, product.unit)
        return f"{variant} · {measure}" if variant else measure

    def stock_of(self, product: Product) -> tuple[str, str]:
        """How the stock of *product* is said, and its kind: plenty (not said), low, out."""
        if product.stock_milli <= 0:
            return ("", "plenty") if product.made_to_order else (self.say("sell.out"), "out")
        if product.stock_milli > product.low_stock_milli:
            return "", "plenty"
        left = self.quantity(product.stock_milli, product.unit)
        return self.say("sell.left", count=left), "low"

    def name_of(self, artisan: str) -> str:
        """The name that an artisan is called by; somebody who left the tent has none."""
        there = self.artisans.get(artisan)
        return there.short_name(self.language) if there else self.say("artisan")

    def mark_of(self, artisan: str) -> str:
        """An artisan's sign; empty for somebody who left the tent."""
        there = self.artisans.get(artisan)
        return there.mark if there else ""

    # --- pictures ------------------------------------------------------------------------------

    def picture_of(self, product: Product) -> str:
        """The drawing of a product: its own, or its category's."""
        return art(product.picture or f"categories/{self.icon_of(product.category)}")

    def root_of(self, product: Product) -> str:
        """The main category of a product."""
        found = self.categories.get(product.category)
        return found.root if found else product.category

    def icon_of(self, category: str) -> str:
        """The drawing of a category; sub-categories inherit it."""
        found = self.categories.get(category)
        return found.icon if found else "other"

    def face_of(self, artisan: str) -> str:
        """The drawing of an artisan's face."""
        there = self.artisans.get(artisan)
        return art(f"avatars/{there.face}" if there else "icons/user")

    def shares(self, amounts: dict[str, Money]) -> list[Share]:
        """What each artisan sells, as rows."""
        return [
            Share(
                artisan,
                self.name_of(artisan),
                self.mark_of(artisan),
                self.face_of(artisan),
                self.number(amount),
            )
            for artisan, amount in amounts.items()
        ]


@cache
def art(name: str) -> str:
    """The address of a drawing of `assets/art` for QML."""
    return (ART / f"{name}.svg").as_uri()


def tint_of(code: str) -> int:
    """The colour behind a product's drawing: chosen once by its code."""
    return crc32(code.encode()) % TINTS

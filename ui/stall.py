"""What a tent shows of itself: who sells what, in which language, with which pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from zlib import crc32

from assets import FOLDER
from kiosk.domain.cart import CartLine
from kiosk.domain.catalogue import Artisan, Category, Fair, Product, Tent
from kiosk.domain.folding import fold
from kiosk.domain.money import Money
from kiosk.domain.quantity import ONE, Unit
from kiosk.domain.text import CURRENCY, grouped, isolated, ltr, money_text, quantity_text
from kiosk.services import photos, shelf
from kiosk.store.books import Books
from kiosk.words import word
from printing.qr import fits_a_code
from ui.models.shown import Share

ART = FOLDER / "art"
TINTS = 6
RIGHT_TO_LEFT = "\u200f"  # begins a text whose direction nothing else in it tells


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
    free_kind_required: bool = False  # what is not listed must at least be of some kind
    photos: Path | None = None  # the folder of photographs

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
            photos=photos.folder_of(books),
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
        """`3 × 250` in the order of reading; what is weighed or measured says its unit."""
        mark = RIGHT_TO_LEFT if self.language == "ar" else ""
        return f"{mark}{self.count_of(line)} × {self.number(line.price)}"

    def count_of(self, line: CartLine) -> str:
        """`3`, `0.305 kg`: in the unit of the price, so that it can be reckoned over."""
        figure = ltr(quantity_text(line.quantity_milli))
        if line.unit is Unit.PIECE:
            return figure
        return self.in_unit(figure, self.unit_word(line.unit, ONE))

    def quantity(self, quantity_milli: int, unit: Unit) -> str:
        """`3`, or what is weighed or measured as people say it: `350 g`, `1.250 kg`, `25 cm`."""
        figure, unit_word = self.measure(quantity_milli, unit)
        return self.in_unit(figure, unit_word) if unit_word else figure

    def in_unit(self, figure: str, unit_word: str) -> str:
        """A figure and its unit, in the order of reading, which neither of them tells alone."""
        return f"{RIGHT_TO_LEFT if self.language == 'ar' else ''}{figure} {isolated(unit_word)}"

    def measure(self, quantity_milli: int, unit: Unit) -> tuple[str, str]:
        """The figure of a quantity, and the word of its unit; pieces have none."""
        if unit is Unit.PIECE:
            return ltr(quantity_text(quantity_milli)), ""
        small = 1 if unit is Unit.KILOGRAM else 10  # thousandths in a gram, in a centimetre
        if 0 <= quantity_milli < ONE and quantity_milli % small == 0:
            return ltr(str(quantity_milli // small)), self.unit_word(unit, small)
        return ltr(quantity_text(quantity_milli)), self.unit_word(unit, ONE)

    def unit_word(self, unit: Unit, quantity_milli: int) -> str:
        """What so much of something is counted in: grams below a kilogram."""
        small = {Unit.KILOGRAM: "g", Unit.METRE: "cm"}
        name = small.get(unit, unit.value) if quantity_milli < ONE else unit.value
        return self.say(f"unit.{name}")

    def name_of_line(self, line: CartLine) -> str:
        """What a line of the cart is called: what is not listed by its kind, if one was named."""
        if line.product:
            return line.name(self.language)
        kind = self.categories.get(line.category)
        named = kind.name(self.language) if kind else line.name(self.language)
        return named or self.say("free_amount")

    def variant_of(self, product: Product) -> str:
        """Which of several a product is, and what its price is for when it is not a piece."""
        variant = product.variant(self.language)
        if product.unit is Unit.PIECE:
            return variant
        measure = self.quantity(ONE, product.unit)
        return f"{variant} · {measure}" if variant else measure

    def stock_of(self, product: Product) -> tuple[str, str]:
        """How the stock of *product* is said, and its kind: plenty (not said), low, only, out."""
        if product.stock_milli <= 0:
            return ("", "plenty") if product.made_to_order else (self.say("sell.out"), "out")
        if product.one_of_a_kind:
            return self.say("sell.only_one"), "only"
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
        """The photograph of a product, its own drawing, or its category's."""
        if product.picture.startswith(photos.PHOTO):
            return self._photo(product.picture) or art(self._kind_drawing(product.category))
        return art(product.picture or self._kind_drawing(product.category))

    def picture_of_line(self, line: CartLine) -> str:
        """The picture of a line of the cart, which may be of something that is not listed."""
        product = self.products.get(line.product)
        return self.picture_of(product) if product else art(self._kind_drawing(line.category))

    def _photo(self, picture: str) -> str:
        """The address of a photograph; empty when it is not there or not whole."""
        if picture not in self._photos:
            there = photos.find_photo(self.photos, picture) if self.photos else None
            self._photos[picture] = there.as_uri() if there else ""
        return self._photos[picture]

    @cached_property
    def _photos(self) -> dict[str, str]:
        """The addresses of the photographs that were looked for."""
        return {}

    def _kind_drawing(self, category: str) -> str:
        return f"categories/{self.icon_of(category)}"

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

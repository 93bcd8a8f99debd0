"""The tiles of the tent, narrowed to an artisan, a kind of goods or what somebody looks for."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.catalogue import Product
from kiosk.domain.codes import read_product_code
from kiosk.domain.folding import matches
from kiosk.domain.text import isolated, ltr
from kiosk.errors import Refused
from ui.basket import Basket
from ui.models.rows import Rows
from ui.models.shown import CategoryPicture, Filter, Tile
from ui.models.tiles import Tiles
from ui.stall import Stall, art, tint_of
from ui.viewmodels.pads import FACE

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BEST = "best"


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class ShelfViewModel(QObject):
    """Finding the product that a customer holds."""

    filterChanged = Signal()
    searchChanged = Signal()
    moved = Signal()  # other tiles stand where a finger was
    ranOut = Signal(str, arguments=["text"])  # more is sold than there is by the figure

    def __init__(self, stall: Stall, basket: Basket) -> None:
        super().__init__()
        self._stall = stall
        self._basket = basket
        self._filter = BEST
        self._searching = False
        self._search = ""
        self._code = ""  # of the product whose whole code is looked for
        self._category = ""
        self._tiles = Tiles(self._tile, self)
        self._filters: Rows[Filter] = Rows(Filter, self)
        self._categories: Rows[CategoryPicture] = Rows(CategoryPicture, self)
        basket.changed.connect(self._renew_tiles)
        self.speak()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._show_filters()
        self.show_tiles()
        self.filterChanged.emit()
        self.searchChanged.emit()

    # --- tiles ----------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Property(QObject, constant=True)
    def filters(self) -> QObject:
        return self._filters

    @Property(QObject, constant=True)
    def categories(self) -> QObject:
        return self._categories

    @Property(str, notify=filterChanged)
    def activeFilter(self) -> str:
        return self._filter

    @Slot(str)
    def chooseFilter(self, key: str) -> None:
        if key != self._filter and (key == BEST or key in self._stall.artisans):
            self._filter = key
            self.filterChanged.emit()
            self.show_tiles()

    def _show_filters(self) -> None:
        stall = self._stall
        best = Filter(BEST, stall.say("best_sellers"), "", "")
        artisans = [
            Filter(artisan.id, stall.name_of(artisan.id), stall.face_of(artisan.id), artisan.mark)
            for artisan in stall.artisans.values()
        ]
        self._filters.show([best, *artisans])
        used = {stall.root_of(product) for product in stall.products.values()}
        self._categories.show(
            [
                CategoryPicture(
                    category.code,
                    category.name(stall.language),
                    category.name_tzm if stall.shows_tamazight else "",
                    art(f"categories/{category.icon}"),
                )
                for category in stall.categories.values()
                if category.code in used
            ]
        )

    def show_tiles(self) -> None:
        """Show them again, what is sold out at the end; never while a finger is on its way.

        Last come the faces of those whose goods are shown, for what is not listed.
        """
        stall = self._stall
        products = sorted(stall.products.values(), key=lambda it: stall.stock_of(it)[1] == "out")
        wanted = [product.code for product in products if self._is_wanted(product)]
        self._tiles.show_codes([*wanted, *self._faces()])

    def _faces(self) -> list[str]:
        if self._searching:
            return []
        return [
            f"{FACE}{artisan}"
            for artisan in self._stall.artisans
            if self._filter in (BEST, artisan)
        ]

    def _is_wanted(self, product: Product) -> bool:
        if not self._searching:
            return self._filter in (BEST, product.artisan)
        if self._category and self._stall.root_of(product) != self._category:
            return False
        if self._code:
            return product.code == self._code
        return not self._search or matches(self._search, self._stall.folded[product.code])

    def _tile(self, code: str) -> Tile:
        if code.startswith(FACE):
            return self._face(code.removeprefix(FACE))
        stall = self._stall
        product = stall.products[code]
        line = self._basket.cart.line(product.code)
        in_cart = stall.quantity(line.quantity_milli, line.unit) if line else ""
        stock_text, stock_kind = stall.stock_of(product)
        name = product.name(stall.language)
        key = "tile.accessible_in_cart" if line else "tile.accessible"
        return Tile(
            code=product.code,
            name=name,
            variant=stall.variant_of(product),
            price_number=stall.number(product.price),
            picture=stall.picture_of(product),
            tint=tint_of(product.code),
            mark=stall.mark_of(product.artisan),
            in_cart=in_cart,
            stock_text=stock_text,
            stock_kind=stock_kind,
            accessible_name=stall.say(
                key,
                name=isolated(name),
                price=stall.money(product.price),
                artisan=isolated(stall.name_of(product.artisan)),
                count=in_cart,
            ),
        )

    def _face(self, artisan: str) -> Tile:
        """The tile that leads to an amount for what is not listed."""
        stall = self._stall
        lines = [it for it in self._basket.cart.lines if it.artisan == artisan and not it.product]
        name = stall.name_of(artisan)
        return Tile(
            code=f"{FACE}{artisan}",
            name=name,
            variant="",
            price_number="",
            picture="",
            tint=0,
            mark=stall.mark_of(artisan),
            in_cart=ltr(str(len(lines))) if lines else "",
            stock_text="",
            stock_kind="plenty",
            accessible_name=stall.say("tile.accessible_face", artisan=isolated(name)),
            face=stall.face_of(artisan),
            is_free=True,
        )

    # --- search ---------------------------------------------------------------------------------

    @Property(bool, notify=searchChanged)
    def searching(self) -> bool:
        return self._searching

    @Property(str, notify=searchChanged)
    def searchText(self) -> str:
        return self._search

    @searchText.setter  # type: ignore[no-redef]
    def searchText(self, text: str) -> None:
        if text != self._search:
            self._search = text
            self._code = _code_in(text)
            self._searched()

    @Property(str, notify=searchChanged)
    def chosenCategory(self) -> str:
        return self._category

    @Property(str, notify=searchChanged)
    def noMatchText(self) -> str:
        """What to say when nothing was found; empty while something is shown."""
        if not self._searching or self._tiles.codes:
            return ""
        return self._stall.say("sell.no_match", text=isolated(self._search.strip()))

    @Slot()
    def openSearch(self) -> None:
        self._searching = True
        self._searched()
        self.moved.emit()

    @Slot()
    def closeSearch(self) -> None:
        self._searching, self._search, self._code, self._category = False, "", "", ""
        self._searched()
        self.moved.emit()

    @Slot(str)
    def chooseCategory(self, code: str) -> None:
        """Narrow the search to a kind of goods; the same kind again lets all in."""
        self._category = "" if code == self._category else code
        self._searched()
        self.moved.emit()

    def _searched(self) -> None:
        self.show_tiles()
        self.searchChanged.emit()

    def _renew_tiles(self, before: Cart, now: Cart) -> None:
        for line in {line.key: line for line in (*before.lines, *now.lines)}.values():
            if before.line(line.key) != now.line(line.key):
                self._tiles.renew(line.product or f"{FACE}{line.artisan}")
                self._tell_missing(before.line(line.key), now.line(line.key))

    def _tell_missing(self, before: CartLine | None, now: CartLine | None) -> None:
        """Say it once when more is sold than there is by the figure: the shelf is right, not it."""
        product = self._stall.products.get(now.product) if now else None
        if now is None or product is None or product.made_to_order:
            return
        there = max(product.stock_milli, 0)
        if (before.quantity_milli if before else 0) <= there < now.quantity_milli:
            name = isolated(product.name(self._stall.language))
            left = self._stall.quantity(there, product.unit)
            key = "sell.missing" if there else "sell.missing_all"
            self.ranOut.emit(self._stall.say(key, name=name, **({"count": left} if there else {})))


def _code_in(text: str) -> str:
    """The product's code that *text* is, as it stands on a label; empty when it is none."""
    try:
        return read_product_code(text)
    except Refused:
        return ""

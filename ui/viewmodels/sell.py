"""The home of the artisan: tiles on one side, the cart on the other."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.catalogue import Product
from kiosk.domain.folding import matches
from kiosk.domain.quantity import ONE
from kiosk.domain.text import isolated, ltr, quantity_text, spoken_centimes
from kiosk.errors import EmptyCart, KioskError, Refused
from ui.models.rows import Rows
from ui.models.shown import CategoryPicture, Filter, Line, Tile
from ui.models.tiles import Tiles
from ui.stall import Stall, art, tint_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BEST = "best"
UNDO_MS = 6_000  # how long the toast offers to put things back


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class SellViewModel(QObject):
    """Filling the cart."""

    cartChanged = Signal()
    filterChanged = Signal()
    searchChanged = Signal()
    toastChanged = Signal()
    languageChanged = Signal()
    lineAdded = Signal(str, arguments=["code"])
    grew = Signal()
    shrank = Signal()
    payAsked = Signal()
    refused = Signal(object)  # a KioskError; ui.viewmodels.till shows its words

    def __init__(self, stall: Stall, cart: Cart, keep: Callable[[Cart], None]) -> None:
        """*keep* writes the cart in hand down after every change."""
        super().__init__()
        self._stall = stall
        self._cart = cart
        self._keep = keep
        self._newest = ""
        self._filter = BEST
        self._searching = False
        self._search = ""
        self._category = ""
        self._undo: Cart | None = None
        self._toast = ""
        self._toast_timer = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._toast_timer.timeout.connect(self.dismissToast)
        self._tiles = Tiles(self._tile, self)
        self._filters: Rows[Filter] = Rows(Filter, self)
        self._categories: Rows[CategoryPicture] = Rows(CategoryPicture, self)
        self._lines: Rows[Line] = Rows(Line, self)
        self.speak()

    @property
    def cart(self) -> Cart:
        """The cart in hand."""
        return self._cart

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._show_filters()
        self._show_tiles()
        self._show_lines()
        self.dismissToast()
        self.languageChanged.emit()
        self.cartChanged.emit()

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
            self._show_tiles()

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
                    art(f"categories/{category.icon}"),
                )
                for category in stall.categories.values()
                if category.code in used
            ]
        )

    def _show_tiles(self) -> None:
        products = self._stall.products.values()
        self._tiles.show_codes([product.code for product in products if self._is_wanted(product)])

    def _is_wanted(self, product: Product) -> bool:
        if not self._searching:
            return self._filter in (BEST, product.artisan)
        if self._category and self._stall.root_of(product) != self._category:
            return False
        return not self._search or matches(self._search, self._stall.folded[product.code])

    def _tile(self, code: str) -> Tile:
        stall = self._stall
        product = stall.products[code]
        line = self._cart.line(product.code)
        in_cart = quantity_text(line.quantity_milli) if line else ""
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

    @Slot()
    def closeSearch(self) -> None:
        self._searching, self._search, self._category = False, "", ""
        self._searched()

    @Slot(str)
    def chooseCategory(self, code: str) -> None:
        """Narrow the search to a kind of goods; the same kind again lets all in."""
        self._category = "" if code == self._category else code
        self._searched()

    def _searched(self) -> None:
        self._show_tiles()
        self.searchChanged.emit()

    # --- cart -----------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(bool, notify=cartChanged)
    def isEmpty(self) -> bool:
        return not self._cart

    @Property(str, notify=cartChanged)
    def countText(self) -> str:
        return str(self._cart.pieces)

    @Property(str, notify=cartChanged)
    def totalNumber(self) -> str:
        return self._stall.number(self._cart.total)

    @Property(str, notify=cartChanged)
    def spokenTotal(self) -> str:
        if not self._cart:
            return ""
        return spoken_centimes(self._cart.total, self._stall.language)

    @Slot(str)
    def tap(self, code: str) -> None:
        """One more of the product on a tile."""
        product = self._stall.products.get(code)
        if product is None:
            return
        if self._change(lambda cart: cart.add(product), newest=code):
            self.lineAdded.emit(code)

    @Slot(str)
    def oneMore(self, code: str) -> None:
        """One more on a line."""
        self._step(code, ONE)

    @Slot(str)
    def oneLess(self, code: str) -> None:
        """One less on a line; the last one removes it."""
        self._step(code, -ONE)

    def _step(self, code: str, step_milli: int) -> None:
        line = self._cart.line(code)
        if line is None:
            return
        left = line.quantity_milli + step_milli
        if left <= 0:
            self.removeLine(code)
        else:
            self._change(lambda cart: cart.set_quantity(code, left))

    @Slot(str)
    def removeLine(self, code: str) -> None:
        line = self._cart.line(code)
        if line is not None:
            name = isolated(line.name(self._stall.language))
            self._remove(self._cart.remove(code), self._stall.say("sell.removed", name=name))

    @Slot()
    def emptyCart(self) -> None:
        if self._cart:
            self._remove(Cart(), self._stall.say("sell.emptied"))

    def _remove(self, smaller: Cart, toast: str) -> None:
        before = self._cart
        self._change(lambda _: smaller)
        self._undo, self._toast = before, toast
        self._toast_timer.start()
        self.toastChanged.emit()

    @Slot()
    def undo(self) -> None:
        """Put back what was removed, where it was, and keep what came since."""
        before = self._undo
        self.dismissToast()
        if before is not None:
            self._change(lambda cart: _put_back(before, cart))

    @Slot()
    def dismissToast(self) -> None:
        if self._toast:
            self._toast_timer.stop()
            self._undo, self._toast = None, ""
            self.toastChanged.emit()

    @Property(str, notify=toastChanged)
    def toastText(self) -> str:
        return self._toast

    @Property(bool, notify=toastChanged)
    def toastVisible(self) -> bool:
        return bool(self._toast)

    @Slot()
    def pay(self) -> None:
        if not self._cart:
            self._report(EmptyCart())
            return
        self.dismissToast()
        self.payAsked.emit()

    def take_cart(self, cart: Cart) -> None:
        """Show another cart in hand, which is kept already."""
        self._cart, self._newest = cart, ""
        self.dismissToast()
        self._show_tiles()
        self._show_lines()
        self.cartChanged.emit()

    def _change(self, change: Callable[[Cart], Cart], newest: str = "") -> bool:
        before = self._cart
        try:
            self._cart = change(before)
        except Refused as refusal:
            self._report(refusal)
            return False
        self._newest = newest or self._newest
        for code in {line.product for line in (*before.lines, *self._cart.lines)}:
            if before.line(code) != self._cart.line(code):
                self._tiles.renew(code)
        self._show_lines()
        self.cartChanged.emit()
        (self.grew if self._cart.total > before.total else self.shrank).emit()
        self._keep(self._cart)
        return True

    def _report(self, error: KioskError) -> None:
        self.refused.emit(error)

    def _show_lines(self) -> None:
        self._lines.show([self._line(line) for line in self._cart.lines])

    def _line(self, line: CartLine) -> Line:
        stall = self._stall
        product = stall.products.get(line.product)
        quantity = quantity_text(line.quantity_milli)
        name = line.name(stall.language)
        amount = stall.money(line.amount)
        return Line(
            code=line.product,
            name=name,
            mark=stall.mark_of(line.artisan),
            picture=stall.picture_of(product) if product else art("categories/other"),
            tint=tint_of(line.product),
            quantity_text=ltr(quantity),
            unit_text=stall.unit_text(line),
            amount_number=stall.number(line.amount),
            can_lower=line.quantity_milli > ONE,
            is_newest=line.product == self._newest,
            accessible_name=stall.say(
                "line.accessible", name=isolated(name), count=quantity, amount=amount
            ),
        )


def _put_back(before: Cart, now: Cart) -> Cart:
    """*now* with the lines of *before* that it lacks, each where it stood."""
    for position, line in enumerate(before.lines):
        if now.line(line.product) is None:
            now = now.insert(min(position, len(now.lines)), line)
    return now

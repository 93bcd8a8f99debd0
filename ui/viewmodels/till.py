"""The till as a whole: which page is open, in which language, and what went wrong.

What it asks of the books are `ui.errands`; this decides which page their answers open.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.clock import Clock
from kiosk.domain.payment import Tender
from kiosk.domain.sale import Sale
from kiosk.errors import KioskError, Refused, Unforeseen
from kiosk.services import paper, selling
from kiosk.services.preferences import Preferences
from kiosk.store.books import Books
from kiosk.words import explanation
from ui.basket import Basket
from ui.desk import Desk
from ui.errands import Errands
from ui.printer import Printer
from ui.stall import Stall
from ui.viewmodels.bar import BarViewModel
from ui.viewmodels.checkout import CheckoutViewModel
from ui.viewmodels.done import DoneViewModel
from ui.viewmodels.pads import PadsViewModel
from ui.viewmodels.preferences import PreferencesViewModel
from ui.viewmodels.sell import SellViewModel
from ui.viewmodels.shelf import ShelfViewModel

if TYPE_CHECKING:
    from ui.viewmodels.aside import AsideViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Opening:
    """How the till was left, read before the window opens."""

    def __init__(self, books: Books, preferences: Preferences) -> None:
        self.cart = selling.kept_cart(books)
        self.done = selling.sale_on_done_screen(books)
        self.print_kind = (paper.state_of(books, self.done) if self.done else None) or "ready"
        self.sales_kept = selling.sales_kept(books)
        self.was_restored = books.was_restored
        self.preferences = preferences


@QmlElement
@QmlUncreatable("handed to the window by ui.app")
class TillViewModel(QObject):
    """Sell, pay, done, and the one page that says that nothing can be sold."""

    pageChanged = Signal()
    languageChanged = Signal()
    stoppedChanged = Signal()
    messageShown = Signal(str, str, arguments=["code", "text"])
    told = Signal(str, arguments=["text"])  # an answer, and nothing is wrong
    rightToLeftChanged = Signal()
    sold = Signal()

    def __init__(
        self, stall: Stall, desk: Desk, printer: Printer, clock: Clock, *, opening: Opening
    ) -> None:
        super().__init__()
        self._stall = stall
        self._desk = desk
        self._printer = printer
        self._clock = clock
        stall.shows_tamazight = opening.preferences.tamazight
        stall.free_kind_required = opening.preferences.free_kind_required
        self._preferences = PreferencesViewModel(opening.preferences, clock, self._prefer)
        self._preferences.languageChosen.connect(self._speak)
        self._preferences.tamazightChosen.connect(self._show_tamazight)
        self._preferences.freeKindChosen.connect(self._require_free_kind)
        self._stopped_by: KioskError | None = None
        self._page_before = "sell"
        self._seller = next(iter(stall.tent.artisans), "")
        self._errands = Errands(desk, clock, self._seller)

        self._basket = Basket(opening.cart, self._keep_cart)
        self._shelf = ShelfViewModel(stall, self._basket)
        self._pads = PadsViewModel(stall, self._basket, self._seller, self._errands.check_pin)
        self._sell = SellViewModel(stall, self._basket, self._pads)
        self._checkout = CheckoutViewModel(stall, self._seller)
        self._done = DoneViewModel(stall)
        self._sell.payAsked.connect(self._begin_payment)
        self._basket.refused.connect(self._refuse)
        self._basket.changed.connect(self._follow_cart)
        self._pads.stopped.connect(self.stop_selling)
        self._shelf.ranOut.connect(self.told)
        self._checkout.refused.connect(self._refuse)
        self._checkout.tendered.connect(self._record)
        self._checkout.agreed.connect(self._agree_while_paying)
        self._checkout.left.connect(lambda: self._open("sell"))
        self._done.printAsked.connect(self._print)
        self._done.receiptAsked.connect(self._show_receipt)
        self._done.undoAsked.connect(self._undo_sale)
        self._done.nextAsked.connect(self._next_sale)
        printer.settled.connect(self._paper_settled)
        desk.broke.connect(lambda: self.stop_selling(Unforeseen()))

        self._page = "done" if opening.done else "sell"
        self._done.show(opening.done, opening.print_kind)
        self._bar = BarViewModel(
            stall,
            clock,
            self._seller,
            sales_kept=opening.sales_kept,
            was_restored=opening.was_restored,
        )
        self._bar.clockChanged.connect(self._preferences.look_at_the_sky)

    # --- pages ----------------------------------------------------------------------------------

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(QObject, constant=True)
    def sell(self) -> SellViewModel:
        return self._sell

    @property
    def basket(self) -> Basket:
        """The cart in hand."""
        return self._basket

    @Property(QObject, constant=True)
    def shelf(self) -> ShelfViewModel:
        return self._shelf

    @Property(QObject, constant=True)
    def pads(self) -> PadsViewModel:
        return self._pads

    @Property(QObject, constant=True)
    def aside(self) -> "AsideViewModel":
        return self._aside

    @Slot()
    def openAside(self) -> None:
        """Show the carts that wait and the change that is owed, as the books know them now."""
        self._aside.refresh()
        self._pads.show_aside()

    @cached_property
    def _aside(self) -> "AsideViewModel":
        """Made after the first picture: only then somebody can ask for it."""
        from ui.viewmodels.aside import AsideViewModel

        aside = AsideViewModel(
            self._stall, self._basket, self._desk, self._clock, self._seller, self._take_cart
        )
        aside.failed.connect(self._failed)
        aside.letGo.connect(self._sell.offer_undo)
        return aside

    @Property(QObject, constant=True)
    def bar(self) -> BarViewModel:
        return self._bar

    @Property(QObject, constant=True)
    def checkout(self) -> CheckoutViewModel:
        return self._checkout

    @Property(QObject, constant=True)
    def done(self) -> DoneViewModel:
        return self._done

    @Slot()
    def openMore(self) -> None:
        """Show what can be chosen about this tablet; the cart stays as it is."""
        if self._page == "sell":
            self._open("more")

    @Slot()
    def closeMore(self) -> None:
        if self._page == "more":
            self._open("sell")

    def _open(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit()

    # --- language and look ----------------------------------------------------------------------

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._stall.language

    @Property(bool, notify=rightToLeftChanged)
    def rightToLeft(self) -> bool:
        return self._stall.language == "ar"

    @Property(str, notify=languageChanged)
    def currency(self) -> str:
        return self._stall.currency

    @Property(QObject, constant=True)
    def preferences(self) -> PreferencesViewModel:
        return self._preferences

    def _show_tamazight(self, is_shown: bool) -> None:
        self._stall.shows_tamazight = is_shown
        self._shelf.speak()

    def _require_free_kind(self, is_required: bool) -> None:
        self._stall.free_kind_required = is_required

    def _speak(self, language: str) -> None:
        self._stall.language = language
        self.languageChanged.emit()  # the application changes qsTrId texts and direction on it
        self.rightToLeftChanged.emit()
        self._shelf.speak()
        self._pads.speak()
        if "_aside" in vars(self):
            self._aside.speak()
        self._sell.speak()
        self._checkout.speak()
        self._done.speak()
        self._bar.speak()
        self.stoppedChanged.emit()

    def _prefer(self, name: str, value: str) -> None:
        self._errands.prefer(name, value, self._refuse)

    # --- what goes wrong ------------------------------------------------------------------------

    @Property(str, notify=stoppedChanged)
    def stoppedText(self) -> str:
        """Why nothing can be sold, and what to do."""
        return explanation(self._stopped_by, self._stall.language) if self._stopped_by else ""

    @Property(str, notify=stoppedChanged)
    def stoppedCode(self) -> str:
        return self._stopped_by.code if self._stopped_by else ""

    @Slot()
    def retry(self) -> None:
        """Try to write again; when that works, selling goes on where it stopped."""
        self._errands.resume(self._basket.cart, self._go_on, self.stop_selling)

    def _go_on(self, sale: Sale | None) -> None:
        if self._page == "stopped":
            self._stopped_by = None
            if sale is not None and self._page_before == "pay":
                self._recorded(sale)
            else:
                self._open(self._page_before)

    def stop_selling(self, error: KioskError) -> None:
        """Selling cannot go on: the disk does not take it, or does not give it back."""
        self._checkout.failed()
        self._done.stay()
        self._stopped_by = error
        self.stoppedChanged.emit()
        if self._page != "stopped":
            self._page_before = self._page
            self._open("stopped")

    def _refuse(self, error: KioskError) -> None:
        """Say what is wrong; what was on the screen stays."""
        self._checkout.failed()
        self._done.stay()
        self.tell(error)

    def tell(self, error: KioskError) -> None:
        """Say what is wrong with something that touched neither the payment nor the sale."""
        self.messageShown.emit(error.code, explanation(error, self._stall.language))

    def _failed(self, error: KioskError) -> None:
        if isinstance(error, Refused):
            self._refuse(error)
        else:
            self.stop_selling(error)

    # --- selling --------------------------------------------------------------------------------

    def _keep_cart(self, cart: Cart) -> None:
        self._errands.keep_cart(cart, self.stop_selling)

    def _begin_payment(self) -> None:
        self._checkout.begin(self._basket.cart)
        self._open("pay")
        self._printer.get_ready()

    def _agree_while_paying(self, cart: Cart) -> None:
        self._basket.change(lambda _: cart)

    def _follow_cart(self, _before: Cart, now: Cart) -> None:
        """A total was agreed, or a second finger put something in while the money was asked."""
        if self._page == "pay":
            self._checkout.follow(now)

    def _record(self, tender: Tender) -> None:
        self._errands.record(self._basket.cart, tender, self._recorded, self._failed)

    def _recorded(self, sale: Sale) -> None:
        """The sale is on the disk: only now is it shown as done."""
        for line in sale.lines:
            self._stall.take(line.product, line.quantity_milli)
        self._bar.keep_one_more()
        self.sold.emit()
        self._done.show(sale)
        self._open("done")
        self._take_cart(Cart())

    def _take_cart(self, cart: Cart) -> None:
        """Hold another cart, which is kept already; what sold out moves to the end meanwhile."""
        self._sell.dismissToast()
        self._pads.close()
        self._basket.take(cart)
        self._shelf.show_tiles()

    def _next_sale(self) -> None:
        self._errands.begin_next_sale(self._begun, self._failed)

    def _begun(self, _: None) -> None:
        self._done.show(None)
        self._open("sell")

    def _undo_sale(self) -> None:
        sale = self._done.sale
        self._errands.undo_sale(lambda cart: self._undone(sale, cart), self._failed)

    def _undone(self, sale: Sale | None, cart: Cart) -> None:
        for line in sale.lines if sale else ():
            self._stall.take(line.product, -line.quantity_milli)
        self._take_cart(cart)
        self._begun(None)

    # --- paper ----------------------------------------------------------------------------------

    def _print(self) -> None:
        sale = self._done.sale
        if sale is not None:
            self._done.show_print("waiting")
            self._errands.order_print(sale, lambda _: self._printer.wake(), self._not_queued)

    def _not_queued(self, error: KioskError) -> None:
        self._done.show_print("ready")
        self._failed(error)

    def _paper_settled(self, number: str, kind: str) -> None:
        if self._done.sale is not None and self._done.sale.number == number:
            self._done.show_print(kind)

    def _show_receipt(self) -> None:
        if self._done.sale is not None:
            self._printer.draw(self._done.sale, self._done.show_picture, self._refuse)

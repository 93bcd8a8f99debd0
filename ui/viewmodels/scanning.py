"""What becomes of a scanned code on the page that is open: no tap is needed for any of it."""

from PySide6.QtCore import QObject, Slot

from kiosk.domain.clock import local
from kiosk.domain.quantity import Unit
from kiosk.domain.sale import Sale
from kiosk.domain.scanning import ScannedReceipt, read_scan
from kiosk.domain.text import ltr
from kiosk.errors import KioskError, Refused, ScanAgain, UnknownProduct, UnreadableScan
from kiosk.services import selling
from ui.desk import Desk
from ui.stall import Stall
from ui.viewmodels.till import TillViewModel


class ScanViewModel(QObject):
    """Puts scanned products into the cart of *till*, and tells of scanned receipts.

    A product goes where a tap on its tile would put it. While money is counted that leads back to
    the cart, after a sale it begins the next one; while a sale is being recorded, or nothing can be
    sold, nothing changes and the scan is asked for again.
    """

    def __init__(self, stall: Stall, desk: Desk, till: TillViewModel) -> None:
        super().__init__()
        self._stall = stall
        self._desk = desk
        self._till = till
        self._for_next_sale: list[str] = []  # scanned while the done screen is being left
        till.pageChanged.connect(self._page_changed)

    @Slot(str)
    def take(self, text: str) -> None:
        """Do what the scanned *text* asks for, or say why not."""
        try:
            scanned = read_scan(text, self._stall.host)
            if isinstance(scanned, ScannedReceipt):
                self._look_up(scanned.code)
            else:
                self._add(scanned.code)
        except Refused as refusal:
            self._till.tell(refusal)

    @Slot()
    def overrun(self) -> None:
        """Say that the scanner sent more than any code has."""
        self._till.tell(UnreadableScan())

    def _add(self, code: str) -> None:
        till, product = self._till, self._stall.products.get(code)
        if product is None:
            raise UnknownProduct(product=code)
        asks_how_much = product.unit is not Unit.PIECE
        if asks_how_much and till.pads.part:  # what was begun there would be lost
            raise ScanAgain()
        till.closeMore()
        if till.page == "sell":
            till.sell.tap(code)
        elif till.page == "pay" and not till.checkout.isBusy:
            till.checkout.back()
            till.sell.tap(code)
        elif till.page == "done":
            self._for_next_sale.append(code)
            till.done.newSale()
        else:
            raise ScanAgain()

    def _page_changed(self) -> None:
        codes, self._for_next_sale = self._for_next_sale, []
        for code in codes:
            try:
                self._add(code)
            except Refused as refusal:
                self._till.tell(refusal)

    def _look_up(self, code: str) -> None:
        if self._till.page == "stopped":
            raise ScanAgain()
        self._desk.hand_in(
            lambda books: selling.find_sale_of_receipt(books, code), self._found, self._not_found
        )

    def _found(self, sale: Sale) -> None:
        key = "scan.receipt_undone" if sale.is_reversed else "scan.receipt"
        self._till.told.emit(
            self._stall.say(
                key,
                number=ltr(sale.number),
                day=ltr(local(sale.at).strftime("%d/%m/%Y")),
                total=self._stall.money(sale.total),
            )
        )

    def _not_found(self, error: KioskError) -> None:
        if isinstance(error, Refused):
            self._till.tell(error)
        else:
            self._till.stop_selling(error)

"""After the sale: the change in full size, the receipt, and a way back."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.codes import receipt_address
from kiosk.domain.money import ZERO, Money
from kiosk.domain.sale import Sale
from kiosk.domain.text import ltr, spoken_centimes
from ui.models.change import ChangePieces
from ui.models.rows import Rows
from ui.models.shown import Share
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MEANS_WORDS = {"cash": "cash", "card": "card", "transfer": "pay.transfer"}
PRINT_WORDS = {
    "ready": "done.printer_ready",
    "waiting": "done.printing",
    "printed": "done.printed",
    "kept": "done.kept_as_picture",
    "uncertain": "done.print_uncertain",
    "failed": "done.print_failed",
}


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class DoneViewModel(QObject):
    """The sale that was just made."""

    changed = Signal()
    printChanged = Signal()
    receiptChanged = Signal()
    printAsked = Signal()
    receiptAsked = Signal()
    undoAsked = Signal()
    nextAsked = Signal()

    def __init__(self, stall: Stall) -> None:
        super().__init__()
        self._stall = stall
        self._sale: Sale | None = None
        self._print = "ready"
        self._picture = ""
        self._is_leaving = False  # undo or the next sale is on its way
        self._change = ChangePieces(self)
        self._shares: Rows[Share] = Rows(Share, self)

    @property
    def sale(self) -> Sale | None:
        """The sale that is shown."""
        return self._sale

    def show(self, sale: Sale | None, print_kind: str = "ready") -> None:
        """Show *sale* and how its paper fares, or nothing when the next one begins."""
        self._sale = sale
        self._print, self._picture = print_kind, ""
        self._is_leaving = False
        self._change.show_change(sale.change - sale.owed if sale else ZERO)
        self.speak()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self._shares.show(self._stall.shares(self._sale.shares()) if self._sale else [])
        self.changed.emit()
        self.printChanged.emit()
        self.receiptChanged.emit()

    def show_print(self, kind: str) -> None:
        """How the paper of this sale fares: a key of `PRINT_WORDS`."""
        self._print = kind
        self.printChanged.emit()

    def show_picture(self, picture: Path) -> None:
        """Show the receipt itself on the screen."""
        self._picture = picture.as_uri()
        self.receiptChanged.emit()

    @Property(str, notify=changed)
    def numberText(self) -> str:
        if self._sale is None:
            return ""
        # The people at the stand count in small numbers; the paper carries the whole one.
        short = str(int(self._sale.number.rpartition("-")[2]))
        return self._stall.say("done.number", number=ltr(short))

    @Property(str, notify=changed)
    def totalNumber(self) -> str:
        return self._stall.number(self._sale.total) if self._sale else ""

    @Property(str, notify=changed)
    def meansText(self) -> str:
        if self._sale is None:
            return ""
        means = dict.fromkeys(payment.means.value for payment in self._sale.payments)
        return " · ".join(self._stall.say(MEANS_WORDS[each]) for each in means)

    @Property(bool, notify=changed)
    def hasChange(self) -> bool:
        return self._sale is not None and self._sale.change > ZERO

    @Property(bool, notify=changed)
    def isOwed(self) -> bool:
        """Whether change is to be given later: that is what has to be said then."""
        return self._sale is not None and self._sale.owed > ZERO

    @Property(str, notify=changed)
    def changeNumber(self) -> str:
        return self._stall.number(self._told_change)

    @Property(str, notify=changed)
    def spokenChange(self) -> str:
        if not self.hasChange:
            return ""
        return spoken_centimes(self._told_change, self._stall.language)

    @property
    def _told_change(self) -> Money:
        if self._sale is None:
            return ZERO
        return self._sale.owed or self._sale.change

    @Property(QObject, constant=True)
    def changePieces(self) -> QObject:
        return self._change

    @Property(str, notify=changed)
    def moreText(self) -> str:
        return self._change.more_text(self._stall)

    @Property(QObject, constant=True)
    def shares(self) -> QObject:
        return self._shares

    @Property(str, notify=changed)
    def receiptQr(self) -> str:
        if self._sale is None or not self._stall.host:
            return ""
        return f"image://qr/{receipt_address(self._stall.host, self._sale.receipt_code)}"

    @Property(str, notify=printChanged)
    def printKind(self) -> str:
        return self._print

    @Property(str, notify=printChanged)
    def printText(self) -> str:
        return self._stall.say(PRINT_WORDS[self._print])

    @Property(str, notify=changed)
    def keptText(self) -> str:
        return self._stall.say("offline_saved")

    @Property(str, notify=receiptChanged)
    def receiptPicture(self) -> str:
        return self._picture

    @Property(bool, notify=receiptChanged)
    def receiptShown(self) -> bool:
        return bool(self._picture)

    @Slot()
    def showReceipt(self) -> None:
        if self._sale is not None:
            self.receiptAsked.emit()

    @Slot()
    def hideReceipt(self) -> None:
        self._picture = ""
        self.receiptChanged.emit()

    @Slot()
    def printReceipt(self) -> None:
        """Put the receipt in the printer's queue; while one is on its way nothing more is asked."""
        if self._sale is not None and self._print != "waiting":
            self.printAsked.emit()

    @Slot()
    def undo(self) -> None:
        self._leave(self.undoAsked)

    @Slot()
    def newSale(self) -> None:
        self._leave(self.nextAsked)

    def stay(self) -> None:
        """Neither undo nor the next sale came about; both can be asked for again."""
        self._is_leaving = False

    def _leave(self, asked: SignalInstance) -> None:
        if self._sale is not None and not self._is_leaving:
            self._is_leaving = True
            asked.emit()

"""Takes papers from the queue to the printer, one after another, while people go on selling."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.sale import Sale
from kiosk.errors import KioskError, PrinterUnavailable
from kiosk.services import paper
from kiosk.store.print_jobs import PrintJob
from printing.devices import Device, PictureDevice
from printing.raster import raster
from printing.receipt import Letterhead, receipt
from printing.specimen import warm_up
from ui.desk import Desk

WARM_UP_MS = 1_500  # the window is up by then, and nobody has paid yet
RETRY_MS = 5_000  # time to switch the printer on, or to close its lid


class Printer(QObject):
    """The tent's printer, or a folder of pictures where there is none.

    Drawing and sending happen on a thread of their own; what became of each paper is written down
    by the desk and told by `settled`.
    """

    settled = Signal(str, str, arguments=["number", "kind"])  # printed, kept, uncertain, failed
    _tried = Signal(object, object, str, str)

    def __init__(self, desk: Desk, device: Device, letterhead: Letterhead) -> None:
        super().__init__()
        self._desk = desk
        self._device = device
        self._letterhead = letterhead
        self._busy = False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.wake)
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._tried.connect(self._settle)
        self._thread = Thread(target=self._serve, name="printer", daemon=True)
        self._thread.start()
        QTimer.singleShot(WARM_UP_MS, self, lambda: self._work.put(self._warm_up))

    def wake(self) -> None:
        """Look for papers that wait: at the start, after an order, after a failure."""
        if not self._busy:
            self._busy = True
            self._desk.hand_in(paper.next_paper, self._take, self._give_up)

    def draw(self, sale: Sale, shown: Callable[[Path], None]) -> None:
        """Draw the receipt of *sale* as a picture and call *shown* with its path."""
        folder = self._desk.folder / "prints"
        shown(PictureDevice(folder).keep(raster(receipt(sale, self._letterhead)), sale.number))

    def close(self) -> None:
        """Finish the paper in hand; the others stay in the queue."""
        self._retry.stop()
        self._tried.disconnect(self._settle)
        self._work.put(None)
        self._thread.join()

    def _take(self, waiting: tuple[PrintJob, Sale] | None) -> None:
        if waiting is None:
            self._busy = False
        else:
            self._work.put(lambda: self._print(*waiting))

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    def _warm_up(self) -> None:
        self._device.prepare()
        warm_up(self._letterhead)

    def _print(self, job: PrintJob, sale: Sale) -> None:
        try:
            drawn = raster(receipt(sale, self._letterhead, is_copy=job.is_copy))
            self._device.send(drawn, sale.number)
        except PrinterUnavailable as error:
            # Paper that may be out is not printed again by itself: two receipts for one sale.
            state = "uncertain" if error.details["may_have_printed"] else "waiting"
            self._tried.emit(job, sale, state, error.code)
        else:
            self._tried.emit(job, sale, self._device.outcome, "")

    def _settle(self, job: PrintJob, sale: Sale, state: str, error: str) -> None:
        self._desk.hand_in(
            lambda books: paper.settle(books, job, state, error),
            lambda _: self._settled(sale, state),
            self._give_up,
        )

    def _settled(self, sale: Sale, state: str) -> None:
        self._busy = False
        if state == "waiting":
            self.settled.emit(sale.number, "failed")
            self._retry.start()
        else:
            self.settled.emit(sale.number, state)
            self.wake()

    def _give_up(self, _: KioskError) -> None:
        """The books do not answer; the next sale will say so. The paper stays in the queue."""
        self._busy = False

"""Takes papers from the queue to the printer, one after another, while people go on selling."""

import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.sale import Sale
from kiosk.errors import KioskError, PrinterUnavailable
from kiosk.services import paper
from kiosk.store.print_jobs import PrintJob
from ui.desk import Call, Desk
from ui.stall import Stall

if TYPE_CHECKING:
    from ui.press import Press

CLOSING_S = 3.0  # a page takes less; what is cut off stays in the queue as uncertain
RETRY_MS = 5_000  # time to switch the printer on, or to close its lid


class Printer(QObject):
    """The tent's printer, or a folder of pictures where there is none.

    Drawing and sending happen on a thread of their own; what became of each paper is written down
    by the desk and told by `settled`.
    """

    settled = Signal(str, str, arguments=["number", "kind"])  # printed, kept, uncertain, failed
    _answered = Signal(object)

    def __init__(self, desk: Desk, address: str, stall: Stall) -> None:
        super().__init__()
        self._desk = desk
        self._address = address
        self._stall = stall
        self._busy = False
        self._is_ready = False
        self._printing = ""  # the number of the receipt in the press
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.wake)
        self._work: SimpleQueue[Callable[[Press], Call] | None] = SimpleQueue()
        self._answered.connect(Call.make)
        self._thread = Thread(target=self._serve, name="printer", daemon=True)
        self._thread.start()

    def get_ready(self) -> None:
        """Load what the first receipt would wait for, while the customer looks for her money."""
        if not self._is_ready:
            self._is_ready = True
            self._work.put(_warm_up)

    def wake(self) -> None:
        """Look for papers that wait: at the start, after an order, after a failure."""
        if not self._busy:
            self._busy = True
            self._desk.hand_in(paper.take_next, self._take, self._give_up)

    def draw(
        self, sale: Sale, shown: Callable[[Path], None], failed: Callable[[KioskError], None]
    ) -> None:
        """Draw the receipt of *sale* as a picture and call *shown* with its path."""

        def work(press: "Press") -> Call:
            try:
                return Call(shown, press.picture(sale))
            except PrinterUnavailable as error:
                return Call(failed, error)

        self._work.put(work)

    def close(self) -> None:
        """Finish the paper in hand; the others stay in the queue."""
        self._retry.stop()
        self._answered.disconnect(Call.make)
        self._work.put(None)
        # A printer that swallows nothing may hold its thread for ever; the books must be let go.
        self._thread.join(CLOSING_S)

    def _serve(self) -> None:
        press = None
        while (work := self._work.get()) is not None:
            try:
                if press is None:
                    from ui.press import Press

                    press = Press(self._address, self._desk.folder / "prints", self._stall)
                answer = work(press)
            except BaseException:
                answer = Call(self._broke, *sys.exc_info())
            self._answered.emit(answer)

    def _broke(self, *what: object) -> None:
        """A mistake of ours: that paper stays uncertain, the next one is tried."""
        sys.excepthook(*what)  # type: ignore[arg-type]
        self._busy = False
        if self._printing:
            self.settled.emit(self._printing, "uncertain")
        self.wake()

    def _take(self, waiting: tuple[PrintJob, Sale] | None) -> None:
        if waiting is None:
            self._busy = False
            return
        job, sale = waiting
        self._printing = sale.number

        def work(press: "Press") -> Call:
            state, error = press.put_out(sale, is_copy=job.is_copy)
            return Call(self._settle, job, sale, state, error)

        self._work.put(work)

    def _settle(self, job: PrintJob, sale: Sale, state: str, error: str) -> None:
        self._desk.hand_in(
            lambda books: paper.settle(books, job, state, error),
            lambda _: self._settled(sale, state),
            lambda _: self._settled(sale, "uncertain"),  # as the queue has it
        )

    def _settled(self, sale: Sale, state: str) -> None:
        self._busy, self._printing = False, ""
        if state == "waiting":
            self.settled.emit(sale.number, "failed")
            self._retry.start()
        else:
            self.settled.emit(sale.number, state)
            if state != "uncertain":  # a printer that hangs up is not asked again at once
                self.wake()

    def _give_up(self, _: KioskError) -> None:
        """The books do not answer; the next sale will say so. The paper stays in the queue."""
        self._busy = False


def _warm_up(press: "Press") -> Call:
    press.warm_up()
    return Call(lambda: None)

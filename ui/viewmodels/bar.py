"""The bar above the tiles: who sells and where, what time it is, whether everything was sent."""

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.clock import Clock, local
from kiosk.domain.text import ltr
from ui.stall import Stall

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLOCK_MS = 1_000  # the minute on the screen is never more than a second late


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class BarViewModel(QObject):
    """What the till tells of itself while somebody sells."""

    languageChanged = Signal()
    clockChanged = Signal()  # once a minute
    statusChanged = Signal()

    def __init__(
        self, stall: Stall, clock: Clock, seller: str, *, sales_kept: int, was_restored: bool
    ) -> None:
        super().__init__()
        self._stall = stall
        self._clock = clock
        self._seller = seller
        self._sales_kept = sales_kept
        self._was_restored = was_restored
        self._clock_text = self._time()
        self._clock_timer = QTimer(self, interval=CLOCK_MS)
        self._clock_timer.timeout.connect(self._tick)
        self._clock_timer.start()

    def speak(self) -> None:
        """Say everything again in the language of the stall."""
        self.languageChanged.emit()
        self.statusChanged.emit()

    def keep_one_more(self) -> None:
        """One more sale waits on this tablet to be sent."""
        self._sales_kept += 1
        self.statusChanged.emit()

    @Property(str, notify=languageChanged)
    def sellerName(self) -> str:
        seller = self._stall.artisans.get(self._seller)
        return seller.name(self._stall.language) if seller else ""

    @Property(str, constant=True)
    def sellerFace(self) -> str:
        return self._stall.face_of(self._seller)

    @Property(str, notify=languageChanged)
    def tentText(self) -> str:
        return self._stall.say("sell.tent", number=ltr(str(self._stall.tent.number)))

    @Property(str, notify=clockChanged)
    def clockText(self) -> str:
        return self._clock_text

    @Property(str, notify=statusChanged)
    def statusKind(self) -> str:
        return "offline" if self._sales_kept else "ok"

    @Property(str, notify=statusChanged)
    def statusText(self) -> str:
        if not self._sales_kept:
            return self._stall.say("sell.nothing_waiting")
        return self._stall.say("sell.waiting", count=ltr(str(self._sales_kept)))

    @Property(str, notify=languageChanged)
    def restoredText(self) -> str:
        """Said as long as this run lasts when the books turned out to be an older copy."""
        return self._stall.say("sell.restored") if self._was_restored else ""

    def _time(self) -> str:
        return local(self._clock.now()).strftime("%H:%M")

    def _tick(self) -> None:
        text = self._time()
        if text != self._clock_text:
            self._clock_text = text
            self.clockChanged.emit()

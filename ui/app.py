"""Opens the till: the one place where its parts are put together."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from assets import FOLDER
from kiosk.domain.clock import Clock
from kiosk.errors import KioskError
from kiosk.services.preferences import PRINTER, preferences_of, preferred
from kiosk.store.books import Books
from kiosk.words import explanation, word
from printing.fonts import register_fonts
from ui.desk import Desk
from ui.i18n.translator import WordsTranslator
from ui.images import QrImages
from ui.printer import Printer
from ui.sounds import Sounds
from ui.stall import ART, Stall
from ui.viewmodels.till import Opening, TillViewModel

if TYPE_CHECKING:
    from ui.viewmodels.keyboard import KeyboardViewModel

QML = Path(__file__).parent / "qml"


class OpenTill:
    """A till in its window. It takes the books over and closes them with itself."""

    def __init__(
        self,
        books: Books,
        clock: Clock,
        *,
        language: str | None = None,
        theme: str | None = None,
        printer: str | None = None,
    ) -> None:
        """*language* (ar, fr, en), *theme* (light, dark) and *printer* win over what was kept."""
        chosen = preferences_of(books)
        chosen = replace(chosen, language=language or chosen.language, theme=theme or chosen.theme)
        printer = printer if printer is not None else preferred(books, PRINTER, "")
        stall = Stall.read(books, chosen.language)
        opening = Opening(books, chosen)

        self.desk = Desk(books)
        self.printer = Printer(self.desk, printer, stall)
        self.keyboard: KeyboardViewModel | None = None  # not before the first picture
        self.till = TillViewModel(stall, self.desk, self.printer, clock, opening=opening)
        self.engine = QQmlApplicationEngine()
        self._words = speak(chosen.language)
        self.till.languageChanged.connect(self._change_language)
        self.sounds = Sounds(chosen.sound)
        self.till.preferences.soundChosen.connect(self.sounds.set_level)
        self.till.basket.grew.connect(self.sounds.added)
        self.till.basket.shrank.connect(self.sounds.removed)
        self.till.sold.connect(self.sounds.paid)
        self.till.messageShown.connect(self.sounds.refused)

        self.engine.addImageProvider("qr", QrImages())
        self.engine.addImportPath(QML)
        self.engine.setInitialProperties({"till": self.till, "assets": FOLDER.as_uri()})
        self.engine.load(QML / "Main.qml")
        if not self.engine.rootObjects():
            raise RuntimeError("the window could not be made; see the messages before this one")
        self.window: QQuickWindow = self.engine.rootObjects()[0]  # type: ignore[assignment]
        self.window.warmChanged.connect(lambda: self._hear_scanners(stall))  # type: ignore[attr-defined]
        self.window.warmChanged.connect(self._lay_out_keyboard)  # type: ignore[attr-defined]
        self.printer.wake()

    def show(self, width: int, height: int, *, full_screen: bool) -> None:
        """Put the window on the screen, *width* by *height* or over all of it."""
        self.window.resize(width, height)
        if full_screen:
            self.window.showFullScreen()

    def close(self) -> None:
        """Close the window and let go of everything, the engine before its view-models; once."""
        if not shiboken6.isValid(self.engine):
            return
        self.window.close()
        shiboken6.delete(self.engine)
        self.sounds.close()
        self.printer.close()
        self.desk.close()
        QCoreApplication.removeTranslator(self._words)

    def _hear_scanners(self, stall: Stall) -> None:
        from ui.scanner import Scanner
        from ui.viewmodels.scanning import ScanViewModel

        self.scanning = ScanViewModel(stall, self.desk, self.till)
        scanner = Scanner(self.window)
        scanner.scanned.connect(self.scanning.take)
        scanner.overran.connect(self.scanning.overrun)

    def _lay_out_keyboard(self) -> None:
        from ui.viewmodels.keyboard import KeyboardViewModel

        self.keyboard = keyboard = KeyboardViewModel(self.till.language)
        self.till.languageChanged.connect(lambda: keyboard.speak(self.till.language))
        self.window.setProperty("keyboard", keyboard)

    def _change_language(self) -> None:
        QCoreApplication.removeTranslator(self._words)
        self._words = speak(self.till.language)
        self.engine.retranslate()


class Unopened:
    """The window that says why the books could not be opened, and offers to try again."""

    def __init__(self, error: KioskError, language: str, try_again: Callable[[], None]) -> None:
        self._words = speak(language)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(QML)
        self.engine.setInitialProperties(
            {
                "assets": FOLDER.as_uri(),
                "rightToLeft": language == "ar",
                "titleText": word("stopped.title", language),
                "bodyText": explanation(error, language),
                "codeText": error.code,
            }
        )
        self.engine.load(QML / "Unopened.qml")
        self.window: QQuickWindow = self.engine.rootObjects()[0]  # type: ignore[assignment]
        self.window.tryAgain.connect(try_again)  # type: ignore[attr-defined]

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        shiboken6.delete(self.engine)
        QCoreApplication.removeTranslator(self._words)


def speak(language: str) -> WordsTranslator:
    """Let the application speak *language*, in its direction; the words that serve it."""
    words = WordsTranslator(language)
    QCoreApplication.installTranslator(words)
    return words


def application() -> QGuiApplication:
    """The Qt application, made when first asked for. Raises `RuntimeError` for a bad Qt."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("fair-kiosk")
    font = QFont()
    font.setFamilies(register_fonts())
    app.setFont(font)
    app.styleHints().setStartDragDistance(TAP_SLOP)
    app.setWindowIcon(QIcon(str(ART / "app-icon.svg")))
    check_references()
    return app


TAP_SLOP = 8  # pixels that a finger may move and still tap
REFERENCES_KEPT = 100


def check_references() -> None:
    """PySide6 6.12.0 loses a reference to None a call and aborts after thousands: refuse it."""
    before = sys.getrefcount(None)
    thing = QObject()
    for _ in range(200):
        thing.setObjectName("x")
    if abs(sys.getrefcount(None) - before) > REFERENCES_KEPT:
        raise RuntimeError("this PySide6 loses references to None; install 6.11.3")


def end_on_signals(app: QGuiApplication) -> None:
    """Let Ctrl+C and a polite kill close the till: Python sees signals only between Qt's events."""
    import signal

    for number in (signal.SIGINT, signal.SIGTERM):
        # Queued, so that a signal before the first event is not lost.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app, lambda: app.exit(0)))
    timer = QTimer(app, interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()

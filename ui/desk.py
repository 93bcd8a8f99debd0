"""The one thread that works on the books, so that no tap waits for the disk."""

import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError
from kiosk.store.books import Books

Answer = TypeVar("Answer")
Work = Callable[[Books], Answer]


class Desk(QObject):
    """Does work on *books* in the order it was handed in, and answers on the window's thread.

    The books belong to the desk from its making until `close`, which waits for the work in hand and
    closes them.
    """

    broke = Signal()  # a mistake of ours, told to the crash handler just before
    _answered = Signal(object)

    def __init__(self, books: Books) -> None:
        super().__init__()
        self._books = books
        self._work: SimpleQueue[tuple[Work, Callable, Callable] | None] = SimpleQueue()
        self._answered.connect(Call.make)
        self.folder = books.folder
        self._thread = threading.Thread(target=self._serve, name="books", daemon=True)
        self._thread.start()

    def hand_in(
        self,
        work: Work[Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        """Do *work* on the books, then call *done* with its answer, or *failed* with its refusal.

        Anything that is not a `KioskError` is a mistake of ours and reaches the crash handler.
        """
        self._work.put((work, done, failed))

    def close(self) -> None:
        """Finish what was handed in, let go of the books. No answers come afterwards."""
        self._answered.disconnect(Call.make)
        self._work.put(None)
        self._thread.join()
        self._books.close()

    def _serve(self) -> None:
        while (order := self._work.get()) is not None:
            work, done, failed = order
            try:
                answer = work(self._books)
            except KioskError as error:
                self._answered.emit(Call(failed, error))
            except BaseException:
                self._answered.emit(Call(sys.excepthook, *sys.exc_info()))
                self.broke.emit()
            else:
                self._answered.emit(Call(done, answer))


class Call:
    """A call to be made on the window's thread."""

    def __init__(self, function: Callable[..., None], *values: object) -> None:
        self._function, self._values = function, values

    def make(self) -> None:
        """Make the call, here and now."""
        self._function(*self._values)

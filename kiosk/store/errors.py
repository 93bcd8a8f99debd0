"""SQLite's errors in the words of the fair: the one border where they are translated."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import (
    KioskError,
    StoreBusy,
    StoreDamaged,
    StoreFull,
    StoreInputOutput,
    StoreReadOnly,
)

_PRIMARY = 0xFF  # the low byte of an extended result code
_MEANING: dict[int, type[KioskError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_CANTOPEN: StoreReadOnly,
    sqlite3.SQLITE_IOERR: StoreInputOutput,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
}


@contextmanager
def translated() -> Iterator[None]:
    """Raise what the disk or another program did as a `KioskError`; our own mistakes pass."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None:
            meaning = _MEANING.get(code & _PRIMARY)
        else:  # Python's own: a text in the file is no UTF-8
            meaning = StoreDamaged if isinstance(error, sqlite3.OperationalError) else None
        if meaning is None:
            raise
        raise meaning(cause=str(error)) from error

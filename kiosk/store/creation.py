"""Making the books of a tablet that has none."""

import errno
import sqlite3
from pathlib import Path

from kiosk.errors import StoreFull, StoreReadOnly
from kiosk.store import settings
from kiosk.store.device_key import make_key
from kiosk.store.errors import translated
from kiosk.store.files import DATABASE, connect, make_names_last, prepare_writing
from kiosk.store.schema import APPLICATION_ID, migrate


def create(folder: Path) -> sqlite3.Connection:
    """A new database in *folder*, its tables made, its set-up to be finished.

    The caller fills it and calls `finish_set_up` in one transaction. A database whose set-up was
    cut short is taken up again. Raises `StoreReadOnly`, `StoreFull`, `StoreDamaged`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        make_key(folder)
        make_names_last(folder)
    except OSError as error:
        reason = StoreFull if error.errno == errno.ENOSPC else StoreReadOnly
        raise reason(cause=str(error)) from error
    connection = connect(folder / DATABASE, writes=True, create=True)
    try:
        with translated():
            prepare_writing(connection)
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def finish_set_up(connection: sqlite3.Connection, device: int) -> None:
    """Say who the tablet is and that its books are complete, in the caller's transaction."""
    settings.put(connection, settings.DEVICE, str(device))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

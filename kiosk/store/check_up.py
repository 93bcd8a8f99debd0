"""What only the store can tell of its own health: the file, the lock, the printer's queue."""

import sqlite3
from pathlib import Path

from kiosk.errors import StoreBusy, StoreDamaged
from kiosk.store.errors import translated
from kiosk.store.files import LOCK, is_there


def check_file(connection: sqlite3.Connection) -> None:
    """Read every page of the database; raises `StoreDamaged` with SQLite's first complaint."""
    with translated():
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise StoreDamaged(cause=str(verdict))


def is_open_elsewhere(folder: Path) -> bool:
    """Whether a till holds the books in *folder* at this moment; the lock is left as it is."""
    if not is_there(folder / LOCK):
        return False
    try:
        with translated():
            connection = sqlite3.connect(
                f"{(folder / LOCK).absolute().as_uri()}?mode=rw",
                uri=True,
                timeout=0,
                isolation_level=None,
            )
            try:
                connection.execute("BEGIN EXCLUSIVE")
            finally:
                connection.close()
    except StoreBusy:
        return True
    except StoreDamaged:
        return False  # somebody wrote into it; the next till empties it
    return False

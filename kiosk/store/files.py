"""The files of a tablet's data folder, and how its database is opened and held."""

import os
import sqlite3
from pathlib import Path

from kiosk.errors import StoreDamaged, StoreMissing, StoreReadOnly
from kiosk.store.errors import translated

DATABASE = "kiosk.sqlite3"
LOCK = "kiosk.lock"
WITNESS = "witness"

WAIT_FOR_READERS_MS = 5_000  # a reader holds a page for less than this


def require_database(folder: Path) -> None:
    """Raise `StoreMissing` for a folder that never had books, `StoreDamaged` when they are gone."""
    if not is_there(folder / DATABASE):
        if is_there(folder / WITNESS):
            raise StoreDamaged(cause="the database is gone")
        raise StoreMissing(folder=str(folder))


def require_whole_pages(database: Path, page_size: int) -> None:
    """Raise `StoreDamaged` for a file that ends within a page, which SQLite takes for a whole one.

    While there is a write-ahead log, that page may be in it.
    """
    log = database.with_name(f"{database.name}-wal")
    try:
        is_cut = database.stat().st_size % page_size > 0
        is_logged = log.exists() and log.stat().st_size > 0
    except OSError as error:
        raise StoreReadOnly(cause=str(error)) from error
    if is_cut and not is_logged:
        raise StoreDamaged(cause="the database is cut short")


def is_there(path: Path) -> bool:
    """Whether something has that name; raises `StoreReadOnly` where nobody may look."""
    try:
        return path.exists()
    except OSError as error:
        raise StoreReadOnly(cause=str(error)) from error


def lock(folder: Path) -> sqlite3.Connection:
    """Hold *folder* alone: an exclusive SQLite lock on an empty file; it dies with its process."""
    try:
        return _locked(folder / LOCK)
    except StoreDamaged:
        # It holds nothing, so what somebody wrote there goes. Emptied in place: a new file beside
        # one that another till has locked meanwhile would be a second lock.
        try:
            os.truncate(folder / LOCK, 0)
        except OSError as error:
            raise StoreReadOnly(cause=str(error)) from error
        return _locked(folder / LOCK)


def _locked(path: Path) -> sqlite3.Connection:
    with translated():
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except BaseException:
            connection.close()
            raise
    return connection


def connect(path: Path, *, writes: bool, create: bool = False) -> sqlite3.Connection:
    """A connection to the database at *path*, not yet looked at beyond that it is one."""
    mode = "rwc" if create else "rw" if writes else "ro"
    with translated():
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=WAIT_FOR_READERS_MS / 1000,
            check_same_thread=False,  # handed to the thread that writes
        )
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
    return connection


def prepare_writing(connection: sqlite3.Connection) -> None:
    """Make *connection* the one that writes; a file that cannot be written says so now."""
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise StoreReadOnly(cause="no write-ahead log can be kept there")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Else INSERT OR REPLACE would pass the trigger that keeps entries.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def make_names_last(folder: Path) -> None:
    """Wait until the disk has the names of *folder*, of its parents, and of what is in it."""
    if os.name == "nt":
        return  # Windows opens no folders, and writes their names through
    for there in (folder, *folder.absolute().parents[:2]):
        descriptor = os.open(there, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

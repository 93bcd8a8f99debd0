"""PINs as hashes, and how often a wrong one was tried: this tablet's own, never sent anywhere."""

import sqlite3
from dataclasses import dataclass

from kiosk.store.errors import translated


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is known of one person's PIN."""

    hash: str
    wrong: int  # tries since the last right one
    waits_until_ms: int  # UTC


@translated()
def of(connection: sqlite3.Connection, person: str) -> KeptPin | None:
    """The PIN of *person*, if she has one."""
    row = connection.execute(
        "SELECT hash, wrong, waits_until FROM pin WHERE person = ?", (person,)
    ).fetchone()
    return KeptPin(*row) if row else None


@translated()
def put(connection: sqlite3.Connection, person: str, pin: KeptPin) -> None:
    """Keep *pin* for *person*, inside the caller's transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO pin VALUES (?, ?, ?, ?)",
        (person, pin.hash, pin.wrong, pin.waits_until_ms),
    )

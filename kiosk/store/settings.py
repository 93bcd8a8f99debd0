"""Small facts of this tablet by name: who it is, and how it was left."""

import sqlite3

from kiosk.errors import StoreDamaged
from kiosk.store.errors import translated

LONGEST_NUMBER = 9  # digits

DEVICE = "device"  # the tablet's number, fixed at enrolment
TENT = "tent"
HOST = "catalog_host"
DONE_SCREEN = "done_screen"  # seq of the sale whose done screen is open
LANGUAGE = "language"
THEME = "theme"
PRINTER = "printer"
TEXT_SCALE = "text_scale"
SOUND = "sound"
REDUCED_MOTION = "reduced_motion"
TAMAZIGHT = "tamazight"
SPOKEN = "spoken_centimes"
FREE_KIND_REQUIRED = "free_kind_required"


@translated()
def get(connection: sqlite3.Connection, name: str, default: str = "") -> str:
    """The value of *name*, or *default* when nobody has set it."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else default


def number(connection: sqlite3.Connection, name: str) -> int:
    """The number that *name* must be set to; raises `StoreDamaged` for anything else."""
    value = get(connection, name)
    if not (value.isascii() and value.isdecimal() and len(value) <= LONGEST_NUMBER):
        raise StoreDamaged(cause=f"the setting {name} is no number")
    return int(value)


@translated()
def put(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Set *name* to *value*, inside the caller's transaction."""
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

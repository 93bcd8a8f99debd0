"""How entries are bound to each other and to their device: hashes and seals.

The exact formulas, with test vectors, stand in `docs/journal.md`.
"""

from dataclasses import dataclass
from hashlib import sha256

START = bytes(32)  # what stands before entry 0
LOG_BYTES = 16


@dataclass(frozen=True, slots=True)
class Tip:
    """The last entry of a log: its id (16 bytes), number, and hash (32 bytes)."""

    log: bytes
    n: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Totals:
    """What a log has sold so far: number of sales, and dinars in and back."""

    sales: int = 0
    gross: int = 0
    refunds: int = 0


def entry_hash(log: bytes, n: int, previous: bytes, line: bytes) -> bytes:
    """The hash of entry *n* of *log*, which binds it to the one before."""
    return sha256(b"fair/entry/1\0" + log + n.to_bytes(8, "big") + previous + line).digest()


def seal_message(tip: Tip, totals: Totals) -> bytes:
    """What a device signs when entries leave it: where the log stands and what it adds up to."""
    numbers = (totals.sales, totals.gross, totals.refunds)
    return (
        b"fair/seal/1\0"
        + tip.log
        + tip.n.to_bytes(8, "big")
        + tip.hash
        + b"".join(number.to_bytes(8, "big", signed=True) for number in numbers)
    )

"""Change that is owed to customers, and to whom: the latter on this tablet only."""

import sqlite3

from kiosk.domain.clock import from_ms
from kiosk.domain.money import Money
from kiosk.domain.waiting import OwedChange
from kiosk.store.errors import translated


@translated()
def note(connection: sqlite3.Connection, seq: int, contact: str) -> None:
    """Keep to whom the change of entry *seq* is owed, inside the caller's transaction."""
    if contact:
        connection.execute("INSERT INTO owed_to VALUES (?, ?)", (seq, contact))


@translated()
def forget(connection: sqlite3.Connection, seq: int) -> None:
    """Erase to whom it was owed, inside the caller's transaction."""
    connection.execute("DELETE FROM owed_to WHERE seq = ?", (seq,))


@translated()
def forget_of_sale(connection: sqlite3.Connection, sale: int) -> None:
    """Erase to whom change of the sale *sale* was owed, inside the caller's transaction."""
    connection.execute(
        "DELETE FROM owed_to WHERE seq IN (SELECT seq FROM change_owed WHERE sale = ?)", (sale,)
    )


@translated()
def open_debts(connection: sqlite3.Connection) -> list[OwedChange]:
    """What is still owed, the oldest first."""
    return [
        OwedChange(seq, log, n, Money(amount), number, from_ms(at), contact)
        for seq, log, n, amount, number, at, contact in connection.execute(
            "SELECT o.seq, e.log, e.n, o.amount, s.number, s.at, coalesce(t.contact, '')"
            " FROM change_owed o JOIN journal_entry e ON e.seq = o.seq"
            " JOIN sale s ON s.seq = o.sale LEFT JOIN owed_to t ON t.seq = o.seq"
            " WHERE o.settled_seq IS NULL ORDER BY o.seq"
        )
    ]

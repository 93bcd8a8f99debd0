"""Papers that wait for the printer, in order."""

import sqlite3
from dataclasses import dataclass

from kiosk.store.errors import translated


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One receipt to print: of the sale whose entry is *sale* on this tablet."""

    id: int
    sale: int
    is_copy: bool
    state: str  # waiting, printed, kept (as a picture), uncertain
    tries: int
    error: str  # code of the last failure


@translated()
def add(connection: sqlite3.Connection, sale_seq: int, *, is_copy: bool) -> int:
    """Queue a receipt, inside the caller's transaction; the job's id."""
    cursor = connection.execute(
        "INSERT INTO print_job (sale, is_copy, state) VALUES (?, ?, 'waiting')", (sale_seq, is_copy)
    )
    return int(cursor.lastrowid or 0)


@translated()
def waiting(connection: sqlite3.Connection) -> list[PrintJob]:
    """The jobs to print, oldest first."""
    return [
        PrintJob(id, sale, bool(is_copy), state, tries, error)
        for id, sale, is_copy, state, tries, error in connection.execute(
            "SELECT id, sale, is_copy, state, tries, error FROM print_job"
            " WHERE state = 'waiting' ORDER BY id"
        )
    ]


@translated()
def printed_before(connection: sqlite3.Connection, sale_seq: int) -> bool:
    """Whether paper of that sale has left or may have left the printer."""
    row = connection.execute(
        "SELECT 1 FROM print_job WHERE sale = ? AND state IN ('printed', 'uncertain') LIMIT 1",
        (sale_seq,),
    ).fetchone()
    return row is not None


@translated()
def latest_state(connection: sqlite3.Connection, sale_seq: int) -> str | None:
    """How the newest paper of that sale fares; `None` when none was asked for."""
    row = connection.execute(
        "SELECT state FROM print_job WHERE sale = ? ORDER BY id DESC LIMIT 1", (sale_seq,)
    ).fetchone()
    return str(row[0]) if row else None


@translated()
def begin(connection: sqlite3.Connection, job: int) -> None:
    """Write that *job* is on its way: from now on it may be on paper."""
    connection.execute("UPDATE print_job SET state = 'uncertain' WHERE id = ?", (job,))


@translated()
def settle(connection: sqlite3.Connection, job: int, state: str, error: str) -> None:
    """Write how a try of *job* ended."""
    connection.execute(
        "UPDATE print_job SET state = ?, error = ?, tries = tries + 1 WHERE id = ?",
        (state, error, job),
    )

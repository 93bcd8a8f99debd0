"""SQLite alone, as a yardstick of the model: what its own manual says is lost and is not."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from .scenario import PromiseBroken, Say, Scenario

_FILE = "numbers.sqlite3"


@dataclass(frozen=True, slots=True)
class Counting(Scenario[int]):
    """Numbers written one transaction each, and said when they are committed."""

    journal_mode: str
    synchronous: str
    numbers: int = 60
    checkpoint_pages: int = 25  # often, so that the checkpoints are cut as well

    def prepare(self, folder: Path) -> int:
        folder.mkdir()
        with closing(self._connect(folder)) as connection:
            connection.execute("CREATE TABLE number (n INTEGER PRIMARY KEY, text TEXT)")
        return 0

    def play(self, folder: Path, say: Say) -> None:
        with closing(self._connect(folder)) as connection:
            for n in range(1, self.numbers + 1):
                text = f"{n} " * (n * 37 % 900)
                connection.execute("INSERT INTO number VALUES (?, ?)", (n, text))
                say(str(n))

    def check(self, folder: Path, before: int, told: Sequence[str]) -> int:
        try:
            with closing(self._connect(folder)) as connection:
                damage = connection.execute("PRAGMA integrity_check").fetchall()
                rows = connection.execute("SELECT n, text FROM number ORDER BY n").fetchall()
        except sqlite3.DatabaseError as error:
            raise PromiseBroken("damaged", cause=str(error)) from error
        if damage != [("ok",)]:
            raise PromiseBroken("damaged", cause=damage)
        if rows != [(n, f"{n} " * (n * 37 % 900)) for n in range(1, len(rows) + 1)]:
            raise PromiseBroken("wrong numbers", rows=rows)
        if len(rows) < before + len(told):
            raise PromiseBroken("lost", there=len(rows), told=len(told))
        if len(rows) > before + len(told) + 1:
            raise PromiseBroken("more than was begun", there=len(rows), told=len(told))
        return len(rows)

    def _connect(self, folder: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(folder / _FILE, isolation_level=None)
        connection.execute(f"PRAGMA journal_mode = {self.journal_mode}")
        connection.execute(f"PRAGMA synchronous = {self.synchronous}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {self.checkpoint_pages}")
        return connection

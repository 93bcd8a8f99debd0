"""The open books of one tablet: one connection that writes, one log a run, all or nothing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.domain.chain import LOG_BYTES, START, Tip, entry_hash
from kiosk.domain.clock import Clock, SystemClock, business_day, to_ms
from kiosk.domain.codes import new_series
from kiosk.domain.entries import Entry, LogStarted, LogTip, encode
from kiosk.errors import (
    KioskError,
    StoreDamaged,
    StoreInputOutput,
    StoreMissing,
    StoreNewer,
)
from kiosk.store import journal, sales, settings
from kiosk.store.device_key import public_key, signing_seed
from kiosk.store.errors import translated
from kiosk.store.files import (
    DATABASE,
    WITNESS,
    connect,
    lock,
    prepare_writing,
    require_database,
    require_whole_pages,
)
from kiosk.store.journal import StoredEntry
from kiosk.store.projections import project
from kiosk.store.schema import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    check_tables,
    is_unfinished,
    migrate,
)
from kiosk.store.witness import Witness

TAIL = 200  # entries verified at every start; `doctor` verifies all


@dataclass(frozen=True, slots=True)
class EntryId:
    """Where an entry was written: `seq` on this tablet, `tip` in the world."""

    seq: int
    tip: Tip


class Books:
    """The database of a tablet, open for its one writer or for a reader.

    A writer holds the folder's lock until `close`. Its run's log begins with its first entry. When
    the witness knows more than the database (a restored copy), `lost` is what it remembers and the
    next log starts a receipt series of its own.
    """

    device: int
    lost: Tip | None
    has_witness: bool

    def __init__(self, folder: Path, *, clock: Clock, app: str, writes: bool) -> None:
        self.folder = folder
        self._clock = clock
        self._app = app
        self._witness = Witness(folder / WITNESS)
        require_database(folder)
        self._lock = lock(folder) if writes else None
        try:
            self._connection = connect(folder / DATABASE, writes=writes)
            self._is_lost = False
            try:
                self._check(writes=writes)
            except BaseException:
                self.connection.close()
                raise
        except BaseException:
            self._unlock()
            raise

    @property
    def connection(self) -> sqlite3.Connection:
        """The one connection; after an I/O error a new one, as soon as the disk gives one."""
        if self._is_lost:
            self._reopen()
        return self._connection

    def _check(self, *, writes: bool) -> None:
        """Refuse a file that is not our books, or that cannot be trusted."""
        with translated():
            remembered = self._witness.remembered()
            application = _pragma(self.connection, "application_id")
            if application != APPLICATION_ID:
                # Set-up writes the id last: it was cut short and can be repeated.
                if application == 0 and remembered is None and is_unfinished(self.connection):
                    raise StoreMissing(folder=str(self.folder))
                raise StoreDamaged(cause="not the books of a tablet")
            version = _pragma(self.connection, "user_version")
            if version > SCHEMA_VERSION:
                raise StoreNewer(version=version, known=SCHEMA_VERSION)
            require_whole_pages(self.folder / DATABASE, _pragma(self.connection, "page_size"))
            if writes:
                signing_seed(self.folder)  # not found out in front of the first customer
                prepare_writing(self._connection)
                if version < SCHEMA_VERSION:
                    migrate(self.connection)
            check_tables(self.connection)
            last = journal.last_entry(self.connection)
            if last is not None and writes:  # who reads may want to see what is broken
                journal.verify(self.connection, max(0, last.seq - TAIL))
            self.device = settings.number(self.connection, settings.DEVICE)
            self.has_witness = remembered is not None
            self.lost = None if self._holds(remembered) else remembered
        self._before = Tip(last.log, last.n, last.hash) if last else None
        self._tip: Tip | None = None  # of this run's log, as committed
        self._pending: Tip | None = None  # as it will be when the transaction commits

    @classmethod
    def open(cls, folder: Path, *, clock: Clock | None = None, app: str = __version__) -> "Books":
        """Open the books in *folder* for writing, bring them up to date, check their last entries.

        Raises `StoreBusy`, `StoreMissing`, `StoreReadOnly`, `StoreNewer`, `StoreDamaged`,
        `ChainBroken`; the files are as they were.
        """
        return cls(folder, clock=clock or SystemClock(), app=app, writes=True)

    @classmethod
    def read_only(cls, folder: Path) -> "Books":
        """Open the books in *folder* for reading, beside a running till.

        Raises as `open`, but does not check the entries: a broken one can be looked at.
        """
        return cls(folder, clock=SystemClock(), app=__version__, writes=False)

    @property
    def was_restored(self) -> bool:
        """Whether these are a copy that is older than the witness."""
        return self.lost is not None

    @property
    def tip(self) -> Tip | None:
        """The last entry that is on the disk, of this run or of the one before."""
        return self._tip or self._before

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction: all of it on the disk when the block ends, or nothing of it.

        Raises `StoreFull`, `StoreReadOnly`, `StoreBusy`; after `StoreInputOutput` the books were
        closed, opened again and verified. Blocks do not nest.
        """
        with translated():
            self.connection.execute("BEGIN IMMEDIATE")
        self._pending = self._tip
        try:
            with translated():
                yield
                self.connection.execute("COMMIT")
        except StoreInputOutput as error:
            intended, before = self._pending, self._tip
            try:
                self._reopen()
            except KioskError:
                raise error from None  # opened by the next one who asks
            if intended == before or not self._holds(intended):
                raise
            # It is in the log, but nobody knows whether the disk has it: the copy into the database
            # is waited for anew. Without that it is not reported.
            with translated():
                row = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if row[0]:  # somebody who reads stands in the way of copying all of it
                raise
            self._pending = intended
        except BaseException:
            self._roll_back()
            raise
        self._committed()

    def _committed(self) -> None:
        if self._pending is not None and self._pending != self._tip:
            self._tip = self._pending
            try:
                self._witness.remember(self._tip)
            except OSError:
                # A witness left behind is normal; the sale is in the books and is reported.
                self._witness.close()

    def _roll_back(self) -> None:
        self._pending = None
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _reopen(self) -> None:
        """After an I/O error nothing that this connection remembers can be trusted."""
        self._is_lost = True
        self._connection.close()
        with translated():
            opened = connect(self.folder / DATABASE, writes=True)
            try:
                prepare_writing(opened)
                last = journal.last_entry(opened)
                if last is not None:
                    journal.verify(opened, max(0, last.seq - TAIL))
            except BaseException:
                opened.close()
                raise
        self._connection, self._is_lost = opened, False
        # What comes next is a log of its own: no number is used twice, whatever was lost.
        self._before = Tip(last.log, last.n, last.hash) if last else None
        self._tip = None

    def _holds(self, tip: Tip | None) -> bool:
        if tip is None:
            return False
        stored = journal.entry_at(self.connection, tip.log, tip.n)
        return stored is not None and stored.hash == tip.hash

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever a running till writes meanwhile."""
        with translated():
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self._roll_back()

    def append(self, entry: Entry) -> EntryId:
        """Write *entry* and what it means for the tables, inside `atomic`.

        The first entry of a run is preceded by its `log.started`. Raises `EntryTooLarge`.
        """
        if not self.connection.in_transaction:
            raise RuntimeError("an entry is written inside a transaction")
        if self._pending is None:
            self._start_log()
        return self._write(entry)

    def _start_log(self) -> None:
        now = self._clock.now()
        log = os.urandom(LOG_BYTES)
        self._pending = Tip(log, -1, START)
        self._write(
            LogStarted(
                at=to_ms(now),
                day=business_day(now).isoformat(),
                by="",
                device=self.device,
                key=public_key(self.folder),
                app=self._app,
                tip=_log_tip(self._before),
                series=self._series(),
                lost=_log_tip(self.lost),
            )
        )

    def _series(self) -> str:
        """The letters in the receipt numbers: new random ones once entries were lost."""
        rows = self.connection.execute(
            "SELECT series FROM receipt_series ORDER BY began_seq"
        ).fetchall()
        used = [str(series) for (series,) in rows]
        if not self.was_restored:
            return used[-1] if used else ""
        return new_series(used)

    def _write(self, entry: Entry) -> EntryId:
        before = self._pending
        assert before is not None
        line = encode(entry)
        n = before.n + 1
        tip = Tip(before.log, n, entry_hash(before.log, n, before.hash, line))
        seq = journal.insert(self.connection, tip, line)
        project(entry, StoredEntry(seq, tip.log, tip.n, tip.hash, line), self.connection)
        self._pending = tip
        return EntryId(seq, tip)

    def next_receipt(self) -> str:
        """The number of the next receipt, inside `atomic`: rising without a gap in its series."""
        if self._pending is None:
            self._start_log()  # it decides the series
        return sales.next_receipt(self.connection, self.device)

    def close(self) -> None:
        """Let go of the files; what was committed stays."""
        self._witness.close()
        self._connection.close()
        self._unlock()

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> "Books":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _log_tip(tip: Tip | None) -> LogTip | None:
    return LogTip(tip.log.hex(), tip.n, tip.hash.hex()) if tip else None

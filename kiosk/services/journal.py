"""Looking at the journal, proving it whole, making the tables from it again, carrying it out."""

import json
from collections.abc import Callable, Iterator
from itertools import groupby

from kiosk.domain.chain import Tip, Totals, seal_message
from kiosk.errors import ProjectionsDiffer, SealBroken
from kiosk.store import journal, projections
from kiosk.store.books import Books
from kiosk.store.device_key import signing_seed
from kiosk.store.journal import StoredEntry, Verified
from kiosk.store.projections import Rebuilt


def verify(books: Books) -> Verified:
    """Check every entry of every log, and that none is missing that the witness remembers.

    Raises `ChainBroken` with the place of the first that is missing or not what was written. Books
    that were restored from a copy miss entries until the next run's log says so.
    """
    return journal.verify(books.connection, remembered=books.lost)


def verify_entries(books: Books) -> Verified:
    """Check every entry that is here, as `verify` does; a copy that was put back is in order."""
    return journal.verify(books.connection)


def entries(books: Books, last: int | None = None) -> list[StoredEntry]:
    """The entries in the order of writing: all, or the *last* so many."""
    tip = journal.last_entry(books.connection)
    after = max(0, tip.seq - last) if tip and last is not None else 0
    return list(journal.stored_entries(books.connection, after))


def rebuild(books: Books, progress: Callable[[int], None] = lambda _: None) -> Rebuilt:
    """Make the tables from the journal again, all or nothing.

    When `before` and `after` differ, the tables had been wrong, and are right now. Raises
    `ChainBroken` and leaves the tables alone when the journal is not what was written.
    """
    with books.atomic():
        verify_entries(books)
        return projections.rebuild(books.connection, progress)


def check_projections(books: Books) -> Rebuilt:
    """Raise `ProjectionsDiffer` unless the tables are what the journal makes; changes nothing.

    Raises `ChainBroken` when the journal is not what was written: it makes no tables then.
    """
    verify_entries(books)
    rebuilt = projections.rebuilt_aside(books.connection)
    if rebuilt.before != rebuilt.after:
        raise ProjectionsDiffer(entries=rebuilt.entries)
    return rebuilt


def export(books: Books) -> Iterator[bytes]:
    """The journal as lines of JSON: for each log a `run`, its exact entries, and its seal.

    Raises before the first line: `ChainBroken`, for what is not as it was written is never sealed,
    and `ProjectionsDiffer`, for neither are sums that the journal does not make.
    """
    check_projections(books)
    return _sealed(books, signing_seed(books.folder))


def _sealed(books: Books, seed: bytes) -> Iterator[bytes]:
    from nacl.signing import SigningKey

    key = SigningKey(seed)
    for log, group in groupby(journal.stored_entries(books.connection), lambda entry: entry.log):
        run = list(group)
        yield _line({"run": {"log": log.hex(), "first": run[0].n}})
        yield from (entry.line for entry in run)
        tip = Tip(log, run[-1].n, run[-1].hash)
        sums = journal.totals(books.connection, log)
        seal = {
            "n": tip.n,
            "hash": tip.hash.hex(),
            "sales": sums.sales,
            "gross": sums.gross,
            "refunds": sums.refunds,
            "sig": key.sign(seal_message(tip, sums)).signature.hex(),
        }
        yield _line({"seal": seal})


def check_seal(key: str, tip: Tip, sums: Totals, signature: str) -> None:
    """Raise `SealBroken` unless the device with the public *key* made that seal."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(key)).verify(seal_message(tip, sums), bytes.fromhex(signature))
    except (BadSignatureError, ValueError) as error:
        raise SealBroken(log=tip.log.hex(), n=tip.n) from error


def _line(value: dict[str, object]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()

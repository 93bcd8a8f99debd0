"""Receipts on their way to the printer: queued on the disk, in order, never lost."""

from kiosk.domain.clock import Clock, to_ms
from kiosk.domain.entries import ReceiptReprinted
from kiosk.domain.sale import Sale
from kiosk.services.days import day_for
from kiosk.store import print_jobs, sales
from kiosk.store.books import Books
from kiosk.store.print_jobs import PrintJob


def order_print(books: Books, sale: Sale, *, by: str, clock: Clock) -> bool:
    """Queue the receipt of *sale*; true when it is a duplicate of paper that may be out already.

    While one waits for the printer, asking again adds none. A duplicate is marked as one and noted
    in the journal (decree 16-66).
    """
    seq = sales.seq_of(books.connection, sale)
    is_copy = print_jobs.printed_before(books.connection, seq)
    if print_jobs.latest_state(books.connection, seq) == "waiting":
        return is_copy
    now = clock.now()
    with books.atomic():
        if is_copy:
            day = day_for(books, now, by=by).isoformat()
            books.append(
                ReceiptReprinted(
                    at=to_ms(now), day=day, by=by, sale_log=sale.log.hex(), sale_n=sale.n
                )
            )
        print_jobs.add(books.connection, seq, is_copy=is_copy)
    return is_copy


def state_of(books: Books, sale: Sale) -> str | None:
    """How the newest paper of *sale* fares; `None` when none was asked for."""
    return print_jobs.latest_state(books.connection, sales.seq_of(books.connection, sale))


def take_next(books: Books) -> tuple[PrintJob, Sale] | None:
    """The paper that goes to the printer now, with its sale; `None` when nothing waits.

    From here on it may be out: whatever happens before `settle`, it is `uncertain`, and is never
    printed a second time as an original.
    """
    waiting = print_jobs.waiting(books.connection)
    if not waiting:
        return None
    job = waiting[0]
    sale = sales.by_seq(books.connection, job.sale)
    assert sale is not None, "a job is queued for a sale that is in the books"
    with books.atomic():
        print_jobs.begin(books.connection, job.id)
    return job, sale


def settle(books: Books, job: PrintJob, state: str, error: str = "") -> None:
    """Write how a try ended: `printed`, `kept` as a picture, `uncertain`, or `waiting` again."""
    with books.atomic():
        print_jobs.settle(books.connection, job.id, state, error)

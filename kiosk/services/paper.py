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

    A duplicate is marked as one and noted in the journal (FIELD, decree 16-66).
    """
    seq = sales.seq_of(books.connection, sale)
    is_copy = print_jobs.printed_before(books.connection, seq)
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


def next_paper(books: Books) -> tuple[PrintJob, Sale] | None:
    """The job that is printed next, with its sale; `None` when nothing waits."""
    waiting = print_jobs.waiting(books.connection)
    if not waiting:
        return None
    sale = sales.by_seq(books.connection, waiting[0].sale)
    assert sale is not None, "a job is queued for a sale that is in the books"
    return waiting[0], sale


def settle(books: Books, job: PrintJob, state: str, error: str = "") -> None:
    """Write how a try ended: `printed`, `kept` as a picture, `uncertain`, or `waiting` again."""
    with books.atomic():
        print_jobs.settle(books.connection, job.id, state, error)

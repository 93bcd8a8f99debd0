"""Receipts wait in order, leave once as originals, and are marked from then on."""

from pathlib import Path

import pytest

from kiosk.domain.clock import to_ms
from kiosk.domain.entries import DayOpened, ReceiptReprinted
from kiosk.domain.sale import Sale
from kiosk.services import paper
from kiosk.store import print_jobs
from kiosk.store.books import Books
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.till import contents, sell, told


def order(books: Books, sale: Sale, clock: StoppedClock) -> bool:
    return paper.order_print(books, sale, by="A1", clock=clock)


def taken(books: Books) -> tuple[str, bool] | None:
    """Take the next paper: whose it is, and whether it is a duplicate."""
    next_ = paper.take_next(books)
    return None if next_ is None else (next_[1].number, next_[0].is_copy)


def reprints(books: Books) -> list[ReceiptReprinted]:
    return [entry for entry in told(books) if isinstance(entry, ReceiptReprinted)]


def test_papers_leave_in_the_order_they_were_asked_for(books: Books, clock: StoppedClock) -> None:
    first, second, third = (sell(books, clock, product) for product in (SOAP, EARRINGS, HONEY))
    for sale in (second, third, first):
        order(books, sale, clock)

    left = [taken(books) for _ in range(4)]

    assert left == [
        (second.number, False),
        (third.number, False),
        (first.number, False),
        None,
    ]


def test_one_paper_of_a_sale_waits_however_often_it_is_asked_for(
    books: Books, clock: StoppedClock
) -> None:
    sale = sell(books, clock, print_receipt=True)
    before = contents(books.connection)

    copies = [order(books, sale, clock) for _ in range(3)]

    assert copies == [False] * 3
    assert contents(books.connection) == before
    assert [taken(books), taken(books)] == [(sale.number, False), None]


def test_one_duplicate_waits_and_is_noted_once(books: Books, clock: StoppedClock) -> None:
    sale = sell(books, clock, print_receipt=True)
    taken(books)

    copies = [order(books, sale, clock) for _ in range(3)]

    assert copies == [True] * 3
    assert len(reprints(books)) == 1
    assert [taken(books), taken(books)] == [(sale.number, True), None]


def test_paper_may_be_out_from_the_moment_it_is_taken(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        sale = sell(books, clock, print_receipt=True)
        taken(books)
        while_printing = paper.state_of(books, sale)

    with Books.open(tablet, clock=clock) as books:
        after_a_crash = paper.state_of(books, sale)
        nothing = taken(books)
        is_copy = order(books, sale, clock)

    assert (while_printing, after_a_crash) == ("uncertain", "uncertain")
    assert nothing is None
    assert is_copy


@pytest.mark.parametrize("state", ["printed", "uncertain"])
def test_paper_after_one_that_left_is_a_duplicate_and_is_noted(
    books: Books, clock: StoppedClock, state: str
) -> None:
    sale = sell(books, clock, print_receipt=True)
    next_ = paper.take_next(books)
    assert next_ is not None
    paper.settle(books, next_[0], state)

    is_copy = order(books, sale, clock)

    assert is_copy
    assert taken(books) == (sale.number, True)
    assert reprints(books) == [
        ReceiptReprinted(
            at=to_ms(clock.now()),
            day="2024-01-12",
            by="A1",
            sale_log=sale.log.hex(),
            sale_n=sale.n,
        )
    ]


def test_paper_after_a_kept_picture_is_an_original(books: Books, clock: StoppedClock) -> None:
    sale = sell(books, clock, print_receipt=True)
    next_ = paper.take_next(books)
    assert next_ is not None
    paper.settle(books, next_[0], "kept")

    is_copy = order(books, sale, clock)

    assert not is_copy
    assert reprints(books) == []
    assert taken(books) == (sale.number, False)


def test_paper_that_the_printer_refused_waits_again_in_its_place(
    books: Books, clock: StoppedClock
) -> None:
    first = sell(books, clock, print_receipt=True)
    second = sell(books, clock, print_receipt=True)
    next_ = paper.take_next(books)
    assert next_ is not None

    paper.settle(books, next_[0], "waiting", "printer.unavailable")

    (again, _) = print_jobs.waiting(books.connection)
    assert (again.id, again.sale, again.is_copy, again.state, again.error) == (
        next_[0].id,
        next_[0].sale,
        False,
        "waiting",
        "printer.unavailable",
    )
    assert [taken(books), taken(books)] == [(first.number, False), (second.number, False)]


def test_queue_outlives_a_restart(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        sales = [sell(books, clock, print_receipt=True) for _ in range(2)]

    with Books.open(tablet, clock=clock) as books:
        left = [taken(books), taken(books), taken(books)]

    assert left == [(sales[0].number, False), (sales[1].number, False), None]


def test_duplicate_of_another_day_opens_the_day(books: Books, clock: StoppedClock) -> None:
    sale = sell(books, clock, print_receipt=True)
    taken(books)
    clock.at = clock.at.replace(day=13)

    order(books, sale, clock)

    assert told(books)[-2] == DayOpened(at=to_ms(clock.now()), day="2024-01-13", by="A1")
    assert reprints(books)[0].day == "2024-01-13"

"""Change that is not at hand is promised, given once, and nobody's name outlives it."""

from dataclasses import replace

import pytest

from kiosk.domain.entries import ChangeGiven, ChangeOwed
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.domain.sale import Sale
from kiosk.errors import BadDebt, BadReference, NothingOwed
from kiosk.services import journal, owing, selling
from kiosk.store.books import Books
from tests.conftest import EARRINGS, SOAP, StoppedClock
from tests.kiosk.till import cart_of, stored_in, told

CONTACT = "Mme Amrane 0555 12 34 56"


def sell_owing(books: Books, clock: StoppedClock, owed: int, contact: str = CONTACT) -> Sale:
    """Earrings for 3 400 DA, 4 000 on the table, a part of the change owed."""
    cart = cart_of(EARRINGS)
    tender = replace(cash_tender(cart.total, Money(4000)), owed=Money(owed), owed_to=contact)
    return selling.record_sale(books, cart, tender, by="A1", clock=clock)


def contacts(books: Books) -> list[tuple[object, ...]]:
    return books.connection.execute("SELECT contact FROM owed_to").fetchall()


def check_rebuild(books: Books) -> None:
    """The tables are those that the journal makes."""
    rebuilt = journal.rebuild(books)
    assert rebuilt.before == rebuilt.after


def test_debt_is_promised_with_its_sale_and_listed(books: Books, clock: StoppedClock) -> None:
    sale = sell_owing(books, clock, 100)

    (debt,) = owing.change_owed(books)

    assert (debt.amount, debt.sale_number, debt.contact) == (Money(100), sale.number, CONTACT)
    assert debt.at == sale.at
    promised = told(books)[-1]
    assert isinstance(promised, ChangeOwed)
    assert (promised.sale_n, promised.amount) == (sale.n, 100)
    assert (sale.given, sale.change) == (Money(4000), Money(600))
    check_rebuild(books)
    assert owing.change_owed(books) == [debt]


def test_contact_never_enters_the_journal(books: Books, clock: StoppedClock) -> None:
    sell_owing(books, clock, 100)

    lines = b"".join(stored.line for stored in stored_in(books.folder))

    assert b"Amrane" not in lines
    assert b"0555" not in lines
    assert contacts(books) == [(CONTACT,)]


def test_debt_is_given_once_and_whose_it_was_is_forgotten(
    books: Books, clock: StoppedClock
) -> None:
    sell_owing(books, clock, 100)
    sell_owing(books, clock, 600, contact="")
    first, second = owing.change_owed(books)

    given = owing.give_change(books, first.seq, by="A2", clock=clock)

    assert given == first
    assert owing.change_owed(books) == [second]
    assert contacts(books) == []
    entry = told(books)[-1]
    assert isinstance(entry, ChangeGiven)
    assert (entry.owed_n, entry.by) == (first.n, "A2")
    before = len(told(books))
    with pytest.raises(NothingOwed):
        owing.give_change(books, first.seq, by="A2", clock=clock)
    assert len(told(books)) == before
    check_rebuild(books)
    assert owing.change_owed(books) == [second]


def test_undone_sale_owes_nothing_and_forgets_whose_it_was(
    books: Books, clock: StoppedClock
) -> None:
    sell_owing(books, clock, 50, contact="Karim")
    sell_owing(books, clock, 100)
    kept, undone = owing.change_owed(books)

    selling.reverse_last_sale(books, by="A1", clock=clock)

    assert owing.change_owed(books) == [kept]
    assert contacts(books) == [("Karim",)]
    with pytest.raises(NothingOwed):
        owing.give_change(books, undone.seq, by="A1", clock=clock)
    check_rebuild(books)
    assert owing.change_owed(books) == [kept]


def test_sale_whose_change_was_given_already_can_be_undone(
    books: Books, clock: StoppedClock
) -> None:
    sell_owing(books, clock, 100)
    owing.give_change(books, owing.change_owed(books)[0].seq, by="A1", clock=clock)

    cart = selling.reverse_last_sale(books, by="A1", clock=clock)

    assert cart == cart_of(EARRINGS)
    assert owing.change_owed(books) == []
    check_rebuild(books)


def test_what_is_no_debt_cannot_be_given(books: Books, clock: StoppedClock) -> None:
    sale = sell_owing(books, clock, 0)

    assert owing.change_owed(books) == []
    for seq in (0, 1, 2, 3, 99):
        with pytest.raises(NothingOwed):
            owing.give_change(books, seq, by="A1", clock=clock)
    assert told(books)[-1] == journal.entries(books)[-1].read()
    assert sale.change == Money(600)


@pytest.mark.parametrize("owed", [605, -5, 52])
def test_more_than_the_change_or_no_coins_cannot_be_owed(
    books: Books, clock: StoppedClock, owed: int
) -> None:
    with pytest.raises(BadDebt) as refused:
        sell_owing(books, clock, owed)

    assert refused.value.details == {"change": Money(600)}
    assert told(books) == []


def test_contact_that_is_too_long_is_refused_before_anything_is_written(
    books: Books, clock: StoppedClock
) -> None:
    with pytest.raises(BadReference):
        sell_owing(books, clock, 100, contact="x" * 41)

    assert told(books) == []


def test_debts_of_earlier_runs_stand_first_and_can_be_given(
    books: Books, clock: StoppedClock
) -> None:
    sell_owing(books, clock, 100)
    folder = books.folder
    books.close()

    with Books.open(folder, clock=clock) as again:
        cart = cart_of(SOAP)
        tender = replace(cash_tender(cart.total, Money(500)), owed=Money(250))
        selling.record_sale(again, cart, tender, by="A1", clock=clock)
        old, new = owing.change_owed(again)
        assert (old.amount, new.amount) == (Money(100), Money(250))
        assert old.log != new.log

        owing.give_change(again, old.seq, by="A1", clock=clock)

        assert owing.change_owed(again) == [new]
        check_rebuild(again)


def test_sale_knows_what_is_still_owed_of_its_change(books: Books, clock: StoppedClock) -> None:
    sale = sell_owing(books, clock, 100)
    assert sale.owed == Money(100)
    assert selling.find_sale(books, sale.number) == sale

    owing.give_change(books, owing.change_owed(books)[0].seq, by="A1", clock=clock)

    assert selling.find_sale(books, sale.number) == replace(sale, owed=Money(0))


def test_undone_sale_owes_no_change_on_its_receipt(books: Books, clock: StoppedClock) -> None:
    sale = sell_owing(books, clock, 600)

    selling.reverse_last_sale(books, by="A1", clock=clock)

    undone = selling.find_sale(books, sale.number)
    assert undone == replace(sale, owed=Money(0), is_reversed=True)

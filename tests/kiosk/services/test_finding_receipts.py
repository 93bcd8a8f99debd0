"""A sale found by the private code of its receipt."""

import pytest

from kiosk.domain.codes import receipt_code
from kiosk.errors import UnknownReceipt
from kiosk.services import selling
from kiosk.store.books import Books
from tests.conftest import EARRINGS, StoppedClock
from tests.kiosk.till import sell


def test_each_receipt_leads_to_its_sale(books: Books, clock: StoppedClock) -> None:
    sales = [sell(books, clock), sell(books, clock, EARRINGS), sell(books, clock)]

    found = [selling.find_sale_of_receipt(books, sale.receipt_code) for sale in sales]

    assert found == sales


def test_receipt_of_an_undone_sale_says_so(books: Books, clock: StoppedClock) -> None:
    sale = sell(books, clock)
    selling.reverse_last_sale(books, by="A1", clock=clock)

    found = selling.find_sale_of_receipt(books, sale.receipt_code)

    assert (found.number, found.is_reversed) == (sale.number, True)


def test_receipt_of_another_tablet_is_unknown(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)

    with pytest.raises(UnknownReceipt):
        selling.find_sale_of_receipt(books, receipt_code(bytes(32)))

"""A copy of the books that was put back, as often as that may happen."""

from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.codes import ALPHABET, new_series
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.services import journal, selling
from kiosk.store.books import Books
from tests.conftest import SOAP, StoppedClock

LETTERS = ALPHABET[10:]


def sell(folder: Path, clock: StoppedClock) -> str:
    """The number of a sale that a run of its own records."""
    with Books.open(folder, clock=clock) as books:
        return selling.record_sale(
            books, Cart().add(SOAP), cash_tender(Money(250), Money(250)), by="A1", clock=clock
        ).number


def test_every_restore_has_a_series_of_its_own_even_past_the_last_letter(
    tablet: Path, clock: StoppedClock
):
    database = tablet / "kiosk.sqlite3"
    numbers = [sell(tablet, clock)]

    for _ in range(len(LETTERS) + 3):
        copy = database.read_bytes()
        sell(tablet, clock)
        database.write_bytes(copy)
        numbers.append(sell(tablet, clock))

    series = [number.removeprefix("T07").removesuffix("-000001") for number in numbers]
    assert len(set(series)) == len(series)
    assert (series[0], sorted(series[1:23])) == ("", list(LETTERS))
    assert [len(name) for name in series[23:]] == [2, 2, 2]
    with Books.read_only(tablet) as books:
        verified = journal.verify(books)
    assert (verified.logs, verified.entries) == (26, 1 + 2 * 26)


@pytest.mark.parametrize(
    ("used", "drawn", "series"),
    [
        ([], 0, "A"),
        (["", "B"], 21, "A"),
        (["", "A"], 2, "D"),
        (LETTERS, 0, "AA"),
        ([*LETTERS, "AA"], 2**32 - 1, new_series([*LETTERS, "AA"], lambda _: (2**32 - 1) % 483)),
    ],
)
def test_series_is_one_that_was_not_used(used: list[str], drawn: int, series: str):
    assert new_series(used, lambda _: drawn) == series

"""The tables are made of the journal alone: made again they come out the same, to the byte."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.clock import to_ms
from kiosk.domain.entries import StockMoved
from kiosk.domain.money import Money
from kiosk.domain.payment import Means, account_of, cashless_tender
from kiosk.errors import ProjectionsDiffer
from kiosk.services import journal, paper, selling
from kiosk.store import projections
from kiosk.store.books import Books
from kiosk.store.schema import PROJECTIONS, migrate
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.till import cart_of, change_shelf, contents, sell

DAY = "2024-01-12"

Tables = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def mixed(tablet: Path, clock: StoppedClock) -> Iterator[Books]:
    """Books after a day of every kind of entry, in two runs."""
    at = to_ms(clock.now())
    with Books.open(tablet, clock=clock) as books:
        sell(books, clock, SOAP, EARRINGS, HONEY)
        sell(books, clock, HONEY)
        selling.reverse_last_sale(books, by="A1", clock=clock)
        change_shelf(books, at=at, day=DAY)
    clock.at += timedelta(days=1)
    with Books.open(tablet, clock=clock) as books:
        cart = cart_of(SOAP, SOAP)
        card = cashless_tender(Means.CARD, cart.total, account_of("A1"), "TPE 77")
        sale = selling.record_sale(books, cart, card, by="A1", clock=clock, print_receipt=True)
        assert paper.take_next(books) is not None
        paper.order_print(books, sale, by="A1", clock=clock)
        yield books


def tables(books: Books) -> Tables:
    """Every row of every projection, in the order of the file."""
    return {
        table: books.connection.execute(f"SELECT * FROM {table}").fetchall()
        for table in PROJECTIONS
    }


def test_tables_say_what_happened(mixed: Books) -> None:
    by_product = dict.fromkeys((SOAP.code, EARRINGS.code, HONEY.code))

    there = tables(mixed)

    by_product |= {product: rest for product, *rest in there["shelf_tally"]}
    assert by_product == {
        SOAP.code: [-1_000 - 3_000 - 2_000, 2],
        EARRINGS.code: [-1_000, 1],
        HONEY.code: [-1_000, 1],
    }
    assert sorted(row[1:] for row in there["log_total"]) == [(1, 500, 0), (2, 8060, 2205)]
    assert [(series, last) for series, _, last in there["receipt_series"]] == [("", 4)]
    assert [day for day, _ in there["business_day"]] == ["2024-01-12", "2024-01-13"]
    assert [
        (number, total, undone is None) for _, number, _, _, _, total, _, _, undone in there["sale"]
    ] == [
        ("T07-000001", 5855, True),
        ("T07-000002", 2205, False),
        ("T07-000004", 500, True),
    ]
    assert [row[1:] for row in there["sale_payment"]] == [
        (0, "cash", "drawer", 5855),
        (0, "cash", "drawer", 2205),
        (0, "card", "account:A1", 500),
    ]
    assert len(there["sale_line"]) == 5
    assert [(row[0], row[4], row[8]) for row in there["own_product"]] == [
        (EARRINGS.code, "Boucles", 3600)
    ]


def test_rebuilt_tables_are_the_same_to_the_byte(mixed: Books) -> None:
    before, digest = tables(mixed), projections.digest(mixed.connection)
    everything = contents(mixed.connection)

    rebuilt = journal.rebuild(mixed)

    assert tables(mixed) == before
    assert contents(mixed.connection) == everything
    assert rebuilt == projections.Rebuilt(len(journal.entries(mixed)), digest, digest)
    assert projections.digest(mixed.connection) == digest


def test_check_changes_nothing(mixed: Books) -> None:
    before, digest = contents(mixed.connection), projections.digest(mixed.connection)

    checked = journal.check_projections(mixed)

    assert checked == projections.Rebuilt(len(journal.entries(mixed)), digest, digest)
    assert contents(mixed.connection) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_total SET gross = gross + 5",
        "UPDATE receipt_series SET last = last + 1",
        "DELETE FROM business_day",
        "UPDATE sale SET total = total - 5 WHERE number = 'T07-000001'",
        "UPDATE sale SET reversed_seq = NULL",
        "DELETE FROM sale_line WHERE position = 2",
        "UPDATE sale_payment SET holder = 'chamber'",
        "INSERT INTO shelf_tally VALUES ('K7M29QX4W', 1, 1)",
        "UPDATE own_product SET name_fr = 'boucles'",
    ],
)
def test_table_that_was_changed_by_hand_is_noticed_and_mended(mixed: Books, statement: str) -> None:
    right, digest = tables(mixed), projections.digest(mixed.connection)
    mixed.connection.execute(statement)
    wrong, wrong_digest = tables(mixed), projections.digest(mixed.connection)
    assert wrong != right

    with pytest.raises(ProjectionsDiffer):
        journal.check_projections(mixed)
    left_alone = tables(mixed)
    rebuilt = journal.rebuild(mixed)

    assert left_alone == wrong
    assert (rebuilt.before, rebuilt.after) == (wrong_digest, digest)
    assert tables(mixed) == right
    journal.check_projections(mixed)


def test_rebuild_that_is_stopped_leaves_the_tables_as_they_were(
    books: Books, clock: StoppedClock
) -> None:
    sell(books, clock)
    with books.atomic():
        for _ in range(1_000):
            books.append(
                StockMoved(at=0, day=DAY, by="A1", product=SOAP.code, qty=1_000, reason="more")
            )
    books.connection.execute("UPDATE sale SET total = 5")  # what a rebuild would change
    before = contents(books.connection)
    heard = []

    def stop(entries: int) -> None:
        heard.append(entries)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        journal.rebuild(books, stop)

    assert heard == [1_000]
    assert contents(books.connection) == before
    journal.rebuild(books)
    assert selling.find_sale(books, "T07-000001").total == Money(250)
    assert sell(books, clock).number == "T07-000002"


def test_tables_cannot_be_read_half_rebuilt(mixed: Books) -> None:
    before = tables(mixed)
    seen: list[Tables] = []
    with mixed.atomic():
        for _ in range(1_000):
            mixed.append(
                StockMoved(at=0, day=DAY, by="A1", product=HONEY.code, qty=1_000, reason="more")
            )
    after = tables(mixed)
    assert after != before

    def look(_: int) -> None:
        with Books.read_only(mixed.folder) as beside:
            seen.append(tables(beside))

    journal.rebuild(mixed, look)

    assert seen == [after]


def test_digest_tells_types_and_tables_apart() -> None:
    empty, filled, elsewhere = (_tables_of() for _ in range(3))
    filled.execute("INSERT INTO business_day VALUES ('2024-01-12', 2)")
    elsewhere.execute("INSERT INTO receipt_series VALUES ('2024-01-12', 2, 0)")

    digests = {projections.digest(database) for database in (empty, filled, elsewhere)}

    for database in (empty, filled, elsewhere):
        database.close()
    assert len(digests) == 3


def _tables_of() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    migrate(database)
    return database

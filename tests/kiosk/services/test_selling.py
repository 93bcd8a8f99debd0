"""Numbers without a gap, an undo that gives everything back, and days that end at six."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.clock import to_ms
from kiosk.domain.entries import DayOpened, LogStarted, SaleRecorded, SaleReversed
from kiosk.domain.money import Money
from kiosk.domain.payment import (
    Means,
    Payment,
    Tender,
    account_of,
    cash_tender,
    cashless_tender,
)
from kiosk.errors import (
    BadHolder,
    EmptyCart,
    EntryTooLarge,
    KioskError,
    NotInCoins,
    NotTheLastSale,
    Overpaid,
    Underpaid,
    UnknownSale,
)
from kiosk.services import journal, paper, selling, shelf
from kiosk.services.takings import Takings, takings_on
from kiosk.store.books import Books
from tests.conftest import EARRINGS, HONEY, SOAP, StoppedClock
from tests.kiosk.till import cart_of, contents, paid, sell, told

TODAY = datetime(2024, 1, 12).date()


def stock(books: Books) -> dict[str, int]:
    return {product.code: product.stock_milli for product in shelf.all_products(books)}


AT_FIRST = {product.code: product.stock_milli for product in (SOAP, EARRINGS, HONEY)}


def numbers(books: Books) -> list[str]:
    """The receipt numbers in the order of writing."""
    return [entry.number for entry in told(books) if isinstance(entry, SaleRecorded | SaleReversed)]


# --- a sale ---------------------------------------------------------------------------------------


def test_sale_is_what_was_in_the_cart_and_is_found_again(books: Books, clock: StoppedClock) -> None:
    cart = cart_of(SOAP, EARRINGS, SOAP)
    selling.keep_cart(books, cart)

    sale = selling.record_sale(
        books, cart, cash_tender(Money(3900), Money(4000)), by="A2", clock=clock
    )

    assert (sale.number, sale.total, sale.given, sale.change) == (
        "T07-000001",
        Money(3900),
        Money(4000),
        Money(100),
    )
    assert (sale.at, sale.day, sale.by, sale.is_reversed) == (clock.now(), TODAY, "A2", False)
    assert sale.payments == (Payment(Means.CASH, Money(3900)),)
    assert sale.shares() == {"A1": Money(500), "A2": Money(3400)}
    assert [(line.product, line.quantity_milli, line.amount) for line in sale.lines] == [
        (SOAP.code, 2_000, Money(500)),
        (EARRINGS.code, 1_000, Money(3400)),
    ]
    assert selling.find_sale(books, " t07-000001\n") == sale
    assert selling.sale_on_done_screen(books) == sale
    assert selling.kept_cart(books) == Cart()
    assert selling.sales_kept(books) == 1
    assert stock(books) == AT_FIRST | {SOAP.code: 18_000, EARRINGS.code: 1_000}
    assert [type(entry) for entry in told(books)] == [LogStarted, DayOpened, SaleRecorded]


def test_sale_reads_the_same_to_the_millisecond_as_it_was_told(
    books: Books, clock: StoppedClock
) -> None:
    clock.at = datetime(2024, 1, 12, 15, 40, 0, 123_999, tzinfo=UTC)

    sale = sell(books, clock)

    assert sale.at == datetime(2024, 1, 12, 15, 40, 0, 123_000, tzinfo=UTC)
    assert selling.find_sale(books, sale.number) == sale


def test_sale_from_elsewhere_leaves_cart_and_done_screen(books: Books, clock: StoppedClock) -> None:
    mine = sell(books, clock)
    selling.keep_cart(books, cart_of(HONEY))
    cart = cart_of(SOAP)

    other = selling.record_sale(books, cart, paid(cart), by="A1", clock=clock, in_hand=False)

    assert other.number == "T07-000002"
    assert selling.kept_cart(books) == cart_of(HONEY)
    assert selling.sale_on_done_screen(books) == mine


def test_goods_below_zero_are_sold(books: Books, clock: StoppedClock) -> None:
    for _ in range(3):
        sell(books, clock, EARRINGS)

    assert stock(books) == AT_FIRST | {EARRINGS.code: -1_000}


def test_sale_that_nobody_made_is_unknown(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)

    with pytest.raises(UnknownSale) as unknown:
        selling.find_sale(books, " T07-000002 ")

    assert unknown.value.details == {"number": "T07-000002"}


@pytest.mark.parametrize(
    ("cart", "tender", "refusal"),
    [
        (Cart(), cash_tender(Money(0), Money(0)), EmptyCart),
        (cart_of(SOAP), Tender(()), Underpaid),
        (cart_of(SOAP), cash_tender(Money(245), Money(245)), Underpaid),
        (cart_of(SOAP), cashless_tender(Means.CARD, Money(255), account_of("A1")), Overpaid),
        (cart_of(SOAP), cash_tender(Money(250), Money(251)), NotInCoins),
        (cart_of(SOAP), cashless_tender(Means.CARD, Money(250), account_of("A2")), BadHolder),
        (cart_of(SOAP), cash_tender(Money(250), Money(250), "A1"), BadHolder),
    ],
)
def test_refused_tender_leaves_everything_untouched(
    books: Books, clock: StoppedClock, cart: Cart, tender: Tender, refusal: type[KioskError]
) -> None:
    sell(books, clock)
    selling.keep_cart(books, cart)
    before, tip = contents(books.connection), books.tip

    with pytest.raises(refusal):
        selling.record_sale(books, cart, tender, by="A1", clock=clock, print_receipt=True)

    assert contents(books.connection) == before
    assert books.tip == tip
    assert sell(books, clock).number == "T07-000002"


def test_sale_too_large_for_an_entry_opens_no_day_and_takes_no_number(
    books: Books, clock: StoppedClock
) -> None:
    cart = cart_of(SOAP)
    before = contents(books.connection)

    with pytest.raises(EntryTooLarge):
        selling.record_sale(books, cart, paid(cart), by="A" * 40_000, clock=clock)

    assert contents(books.connection) == before
    assert sell(books, clock).number == "T07-000001"


# --- numbers --------------------------------------------------------------------------------------


def test_numbers_have_no_gap_over_sales_undos_and_restarts(
    tablet: Path, clock: StoppedClock
) -> None:
    for _ in range(3):
        with Books.open(tablet, clock=clock) as books:
            sell(books, clock)
            sell(books, clock, HONEY)
            selling.reverse_last_sale(books, by="A1", clock=clock)
            selling.begin_next_sale(books)
            with pytest.raises(NotTheLastSale):
                selling.reverse_last_sale(books, by="A1", clock=clock)
            with pytest.raises(Underpaid):
                selling.record_sale(books, cart_of(SOAP), Tender(()), by="A1", clock=clock)
        with Books.open(tablet, clock=clock):
            pass  # looked at, and nothing sold

    with Books.read_only(tablet) as books:
        assert numbers(books) == [f"T07-{n:06d}" for n in range(1, 10)]
        assert journal.verify(books).logs == 3
        journal.check_projections(books)


# --- undo -----------------------------------------------------------------------------------------


def test_undo_gives_cart_and_stock_back_and_takes_a_number(
    books: Books, clock: StoppedClock
) -> None:
    cart = cart_of(HONEY, SOAP).set_quantity(HONEY.code, 1_250)
    sale = selling.record_sale(books, cart, paid(cart), by="A1", clock=clock)

    back = selling.reverse_last_sale(books, by="A2", clock=clock)

    assert back == cart == selling.kept_cart(books)
    assert stock(books) == AT_FIRST
    assert selling.sale_on_done_screen(books) is None
    assert selling.find_sale(books, sale.number).is_reversed
    assert told(books)[-1] == SaleReversed(
        at=to_ms(clock.now()),
        day="2024-01-12",
        by="A2",
        number="T07-000002",
        sale_log=sale.log.hex(),
        sale_n=sale.n,
        sale_number="T07-000001",
    )
    assert sell(books, clock).number == "T07-000003"


def test_undo_keeps_the_price_that_was_paid(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)
    books.connection.execute("UPDATE product SET price = 300 WHERE code = ?", (SOAP.code,))

    back = selling.reverse_last_sale(books, by="A1", clock=clock)

    assert back.total == Money(250)


def test_undo_is_over_when_the_next_sale_begins(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)
    selling.begin_next_sale(books)
    before = contents(books.connection)

    with pytest.raises(NotTheLastSale):
        selling.reverse_last_sale(books, by="A1", clock=clock)

    assert contents(books.connection) == before
    assert selling.sale_on_done_screen(books) is None


def test_undo_reaches_a_sale_only_once(books: Books, clock: StoppedClock) -> None:
    sell(books, clock)
    sell(books, clock, HONEY)
    selling.reverse_last_sale(books, by="A1", clock=clock)

    with pytest.raises(NotTheLastSale):
        selling.reverse_last_sale(books, by="A1", clock=clock)

    assert not selling.find_sale(books, "T07-000001").is_reversed
    assert numbers(books) == ["T07-000001", "T07-000002", "T07-000003"]


def test_undo_outlives_a_restart(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        sale = sell(books, clock, EARRINGS)

    with Books.open(tablet, clock=clock) as books:
        shown = selling.sale_on_done_screen(books)
        back = selling.reverse_last_sale(books, by="A2", clock=clock)
        there = stock(books)

    assert shown == sale
    assert back == cart_of(EARRINGS)
    assert there == AT_FIRST


# --- days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hour_utc", "minute", "day"),
    [(22, 59, 12), (23, 1, 12), (4, 59, 12), (5, 0, 13)],  # at the fair it is one hour later
)
def test_night_belongs_to_the_day_before_until_six(
    books: Books, clock: StoppedClock, hour_utc: int, minute: int, day: int
) -> None:
    clock.at = datetime(2024, 1, 12 if hour_utc > 12 else 13, hour_utc, minute, tzinfo=UTC)

    sale = sell(books, clock)

    assert sale.day == datetime(2024, 1, day).date()


def test_day_is_opened_once_by_its_first_sale(tablet: Path, clock: StoppedClock) -> None:
    times = [
        datetime(2024, 1, 12, 8, 0, tzinfo=UTC),
        datetime(2024, 1, 13, 4, 59, tzinfo=UTC),
        datetime(2024, 1, 13, 5, 0, tzinfo=UTC),
        datetime(2024, 1, 13, 20, 0, tzinfo=UTC),
    ]
    for clock.at in times:
        with Books.open(tablet, clock=clock) as books:
            sell(books, clock)

    with Books.read_only(tablet) as books:
        opened = [entry for entry in told(books) if isinstance(entry, DayOpened)]

    assert opened == [
        DayOpened(at=to_ms(times[0]), day="2024-01-12", by="A1"),
        DayOpened(at=to_ms(times[2]), day="2024-01-13", by="A1"),
    ]


def test_undo_after_six_belongs_to_the_day_of_its_sale(books: Books, clock: StoppedClock) -> None:
    clock.at = datetime(2024, 1, 13, 4, 59, tzinfo=UTC)
    sell(books, clock)
    clock.at = datetime(2024, 1, 13, 5, 1, tzinfo=UTC)

    selling.reverse_last_sale(books, by="A1", clock=clock)

    assert takings_on(books, TODAY) == Takings(0, Money(0), {}, {})
    undone = told(books)[-1]
    assert isinstance(undone, SaleReversed)
    assert undone.day == "2024-01-12"


# --- takings --------------------------------------------------------------------------------------


def test_takings_add_up(books: Books, clock: StoppedClock) -> None:
    sell(books, clock, SOAP, EARRINGS)
    card = cashless_tender(Means.CARD, Money(2205), account_of("A1"))
    selling.record_sale(books, cart_of(HONEY), card, by="A1", clock=clock)
    mixed = Tender(
        (
            Payment(Means.CASH, Money(100)),
            Payment(Means.TRANSFER, Money(150), account_of("A1")),
        ),
        Money(200),
    )
    selling.record_sale(books, cart_of(SOAP), mixed, by="A1", clock=clock)
    sell(books, clock, HONEY)
    selling.reverse_last_sale(books, by="A1", clock=clock)
    clock.at = datetime(2024, 1, 13, 12, tzinfo=UTC)
    sell(books, clock, EARRINGS)

    takings = takings_on(books, TODAY)

    assert takings == Takings(
        3,
        Money(6105),
        {"A1": Money(2705), "A2": Money(3400)},
        {"card": Money(2205), "cash": Money(3750), "transfer": Money(150)},
    )
    assert takings_on(books, datetime(2024, 1, 13).date()).total == Money(3400)
    assert takings_on(books, datetime(2024, 1, 11).date()) == Takings(0, Money(0), {}, {})


# --- after the disk failed ------------------------------------------------------------------------


def test_resume_shows_the_sale_that_is_in_the_books(books: Books, clock: StoppedClock) -> None:
    sale = sell(books, clock)

    shown = selling.resume(books, cart_of(SOAP))

    assert shown == sale
    assert selling.kept_cart(books) == Cart()


def test_resume_keeps_the_cart_of_a_sale_that_is_not(books: Books) -> None:
    shown = selling.resume(books, cart_of(SOAP))

    assert shown is None
    assert selling.kept_cart(books) == cart_of(SOAP)


def test_receipts_of_sales_wait_when_they_were_asked_for(books: Books, clock: StoppedClock) -> None:
    with_paper = sell(books, clock, print_receipt=True)
    without = sell(books, clock)

    assert (paper.state_of(books, with_paper), paper.state_of(books, without)) == ("waiting", None)

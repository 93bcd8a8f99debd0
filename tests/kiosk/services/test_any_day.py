"""Whatever is done at the till, in whatever order: the books say what a plain notebook says."""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Product
from kiosk.domain.clock import business_day
from kiosk.domain.entries import ReceiptReprinted, SaleRecorded, SaleReversed
from kiosk.domain.money import Money
from kiosk.domain.payment import CHAMBER, Means, cash_tender, cashless_tender
from kiosk.domain.quantity import Unit
from kiosk.errors import EmptyCart, NotTheLastSale
from kiosk.services import journal, paper, selling, shelf
from kiosk.services.setting_up import set_up
from kiosk.services.takings import takings_on
from kiosk.store import print_jobs, sales
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, HONEY, SOAP, StoppedClock
from tests.kiosk.till import contents, told

GOODS = (SOAP, EARRINGS, HONEY)
products = st.sampled_from(GOODS)


@dataclass
class Noted:
    """A sale as a person would note it."""

    number: str
    day: str
    means: str
    lines: dict[str, int]  # product → thousandths
    total: int
    undone: bool = False
    out: bool = False  # its receipt may have left the printer


@dataclass
class Notebook:
    """The whole day on paper."""

    cart: dict[str, int] = field(default_factory=dict)
    sales: list[Noted] = field(default_factory=list)
    receipts: int = 0  # numbers used up
    shown: Noted | None = None  # on the done screen
    queue: list[tuple[Noted, bool]] = field(default_factory=list)
    duplicates: int = 0

    def next_number(self) -> str:
        self.receipts += 1
        return f"T07-{self.receipts:06d}"


def costs(product: str, thousandths: int) -> int:
    """Dinars for so much of a product: to the nearest coin of 5, from half of it up."""
    price = next(one.price.dinars for one in GOODS if one.code == product)
    return max(5 * ((2 * price * thousandths + 5_000) // 10_000), 5)


class AnyDay(RuleBasedStateMachine):
    """One tablet with real books, and a notebook beside it."""

    @initialize()
    def morning(self) -> None:
        self.room = Path(mkdtemp())
        self.folder = self.room / "tablet"
        self.clock = StoppedClock(datetime(2024, 1, 12, 15, 40, tzinfo=UTC))
        self.notebook = Notebook()
        set_up(self.folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)
        self.books = Books.open(self.folder, clock=self.clock)

    # --- what people do ---------------------------------------------------------------------------

    @rule(product=products, pieces=st.integers(1, 3), grams=st.integers(1, 3_000))
    def add(self, product: Product, pieces: int, grams: int) -> None:
        quantity = pieces * 1_000 if product.unit is Unit.PIECE else grams
        cart = selling.kept_cart(self.books).add(product, quantity)
        selling.keep_cart(self.books, cart)
        self.notebook.cart[product.code] = self.notebook.cart.get(product.code, 0) + quantity

    @rule(product=products)
    def remove(self, product: Product) -> None:
        selling.keep_cart(self.books, selling.kept_cart(self.books).remove(product.code))
        self.notebook.cart.pop(product.code, None)

    @precondition(lambda self: self.notebook.cart)
    @rule(means=st.sampled_from(Means), more=st.integers(0, 20), prints=st.booleans())
    def sell(self, means: Means, more: int, prints: bool) -> None:
        cart, noted = selling.kept_cart(self.books), self.notebook
        if means is Means.CASH:
            tender = cash_tender(cart.total, cart.total + Money(5 * more))
        else:
            tender = cashless_tender(means, cart.total, CHAMBER)

        sale = selling.record_sale(
            self.books, cart, tender, by="A1", clock=self.clock, print_receipt=prints
        )

        noted.shown = Noted(
            noted.next_number(),
            business_day(self.clock.now()).isoformat(),
            means.value,
            noted.cart,
            sum(costs(*line) for line in noted.cart.items()),
        )
        noted.sales.append(noted.shown)
        noted.cart = {}
        if prints:
            noted.queue.append((noted.shown, False))
        assert (sale.number, sale.total.dinars) == (noted.shown.number, noted.shown.total)

    @precondition(lambda self: not self.notebook.cart)
    @rule()
    def sell_nothing(self) -> None:
        with pytest.raises(EmptyCart):
            selling.record_sale(
                self.books, Cart(), cash_tender(Money(0), Money(0)), by="A1", clock=self.clock
            )

    @rule()
    def undo(self) -> None:
        undone = self.notebook.shown
        if undone is None:
            with pytest.raises(NotTheLastSale):
                selling.reverse_last_sale(self.books, by="A1", clock=self.clock)
            return

        selling.reverse_last_sale(self.books, by="A1", clock=self.clock)

        self.notebook.next_number()
        undone.undone = True
        self.notebook.cart, self.notebook.shown = dict(undone.lines), None

    @rule()
    def next_customer(self) -> None:
        selling.begin_next_sale(self.books)
        self.notebook.shown = None

    @precondition(lambda self: self.notebook.sales)
    @rule(data=st.data())
    def ask_for_paper(self, data: st.DataObject) -> None:
        of = data.draw(st.sampled_from(range(len(self.notebook.sales))))
        noted = self.notebook.sales[of]
        sale = selling.find_sale(self.books, noted.number)

        is_copy = paper.order_print(self.books, sale, by="A1", clock=self.clock)

        assert is_copy == noted.out
        if all(waiting is not noted for waiting, _ in self.notebook.queue):
            self.notebook.queue.append((noted, noted.out))
            self.notebook.duplicates += noted.out

    @rule(ends=st.sampled_from(["printed", "uncertain", "power cut"]))
    def print_paper(self, ends: str) -> None:
        taken = paper.take_next(self.books)

        if not self.notebook.queue:
            assert taken is None
            return
        assert taken is not None
        noted, is_copy = self.notebook.queue.pop(0)
        noted.out = True
        job, sale = taken
        assert (sale.number, job.is_copy) == (noted.number, is_copy)
        if ends != "power cut":
            paper.settle(self.books, job, ends)

    @rule(hours=st.sampled_from([0, 5, 24]))
    def open_again(self, hours: int) -> None:
        self.books.close()
        self.clock.at += timedelta(hours=hours)
        self.books = Books.open(self.folder, clock=self.clock)
        assert not self.books.was_restored

    @rule()
    def rebuild(self) -> None:
        before = contents(self.books.connection)

        rebuilt = journal.rebuild(self.books)

        assert rebuilt.before == rebuilt.after
        assert contents(self.books.connection) == before

    # --- what is true whenever somebody looks -----------------------------------------------------

    @invariant()
    def receipts_are_numbered_without_a_gap(self) -> None:
        numbers = [
            entry.number
            for entry in told(self.books)
            if isinstance(entry, SaleRecorded | SaleReversed)
        ]
        assert numbers == [f"T07-{n:06d}" for n in range(1, self.notebook.receipts + 1)]

    @invariant()
    def cart_and_done_screen_are_as_they_were_left(self) -> None:
        cart = selling.kept_cart(self.books)
        shown = selling.sale_on_done_screen(self.books)
        noted = self.notebook.shown
        assert {line.product: line.quantity_milli for line in cart.lines} == self.notebook.cart
        assert (shown and shown.number) == (noted and noted.number)

    @invariant()
    def sales_are_as_they_were_made(self) -> None:
        there = [selling.find_sale(self.books, noted.number) for noted in self.notebook.sales]
        assert [
            (
                sale.day.isoformat(),
                sale.total.dinars,
                sale.is_reversed,
                {line.product: line.quantity_milli for line in sale.lines},
            )
            for sale in there
        ] == [(noted.day, noted.total, noted.undone, noted.lines) for noted in self.notebook.sales]

    @invariant()
    def shelf_lacks_what_was_carried_away(self) -> None:
        stock = {product.code: product.stock_milli for product in GOODS}
        for noted in self.notebook.sales:
            for product, thousandths in noted.lines.items():
                stock[product] -= 0 if noted.undone else thousandths
        assert {
            product.code: product.stock_milli for product in shelf.all_products(self.books)
        } == stock

    @invariant()
    def takings_are_the_sum_of_the_sales(self) -> None:
        for day in {noted.day for noted in self.notebook.sales}:
            kept = [one for one in self.notebook.sales if one.day == day and not one.undone]
            takings = takings_on(self.books, datetime.fromisoformat(day).date())
            by_means: dict[str, Money] = {}
            for noted in kept:
                so_far = by_means.get(noted.means, Money(0))
                by_means[noted.means] = so_far + Money(noted.total)
            total = sum(noted.total for noted in kept)
            assert (takings.sales, takings.total.dinars) == (len(kept), total)
            assert takings.by_means == by_means
            assert sum(share.dinars for share in takings.by_artisan.values()) == total

    @invariant()
    def papers_wait_in_order_and_duplicates_are_noted(self) -> None:
        connection = self.books.connection
        waiting = []
        for job in print_jobs.waiting(connection):
            sale = sales.by_seq(connection, job.sale)
            assert sale is not None
            waiting.append((sale.number, job.is_copy))
        reprints = [entry for entry in told(self.books) if isinstance(entry, ReceiptReprinted)]
        assert waiting == [(noted.number, is_copy) for noted, is_copy in self.notebook.queue]
        assert len(reprints) == self.notebook.duplicates

    def teardown(self) -> None:
        if not hasattr(self, "books"):
            return
        try:
            journal.verify(self.books)
            journal.check_projections(self.books)
        finally:
            self.books.close()
            shutil.rmtree(self.room)


def test_books_of_any_day_say_what_a_notebook_says() -> None:
    run_state_machine_as_test(
        AnyDay, settings=settings(max_examples=25, stateful_step_count=20, deadline=None)
    )

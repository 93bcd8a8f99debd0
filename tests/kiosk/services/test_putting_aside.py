"""Whoever waits, whoever is served: no cart loses a line, none is sold twice."""

import shutil
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
from kiosk.errors import BadReference, EmptyCart, UnknownCart
from kiosk.services import putting_aside, selling
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, SOAP, StoppedClock
from tests.kiosk.bargains import Change, agreed_by_all, changes, tried
from tests.kiosk.till import cart_of, paid


class Waiting(RuleBasedStateMachine):
    """A till and, beside it, what the people in the queue hold in their hands."""

    @initialize()
    def morning(self) -> None:
        self.room = Path(mkdtemp())
        self.clock = StoppedClock(datetime(2024, 1, 12, 15, 40, tzinfo=UTC))
        set_up(self.room / "tablet", device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)
        self.books = Books.open(self.room / "tablet", clock=self.clock)
        self.in_hand = Cart()
        self.aside: list[tuple[str, Cart]] = []
        self.sold: list[Cart] = []

    @rule(change=changes())
    def bargain(self, change: Change) -> None:
        self.in_hand = tried(self.in_hand, change)
        selling.keep_cart(self.books, self.in_hand)

    @rule(name=st.sampled_from(["", "Mme Amrane", "المرأة ذات الحايك"]))
    def put_aside(self, name: str) -> None:
        if not self.in_hand:
            with pytest.raises(EmptyCart):
                putting_aside.put_aside(self.books, self.in_hand, name, clock=self.clock)
            return
        putting_aside.put_aside(self.books, self.in_hand, name, clock=self.clock)
        self.aside.append((name, self.in_hand))
        self.in_hand = Cart()

    @precondition(lambda self: self.aside)
    @rule(which=st.integers(0, 9))
    def take_up(self, which: int) -> None:
        which %= len(self.aside)
        id = putting_aside.carts_aside(self.books)[which].id

        taken = putting_aside.take_up(self.books, id, self.in_hand, clock=self.clock)

        _, waiting = self.aside.pop(which)
        assert taken == waiting
        if self.in_hand:
            self.aside.append(("", self.in_hand))
        self.in_hand = waiting
        with pytest.raises(UnknownCart):
            putting_aside.take_up(self.books, id, self.in_hand, clock=self.clock)

    @precondition(lambda self: self.aside)
    @rule(which=st.integers(0, 9))
    def drop(self, which: int) -> None:
        which %= len(self.aside)
        id = putting_aside.carts_aside(self.books)[which].id
        putting_aside.drop_aside(self.books, id)
        putting_aside.drop_aside(self.books, id)
        self.aside.pop(which)

    @precondition(lambda self: self.in_hand)
    @rule()
    def sell(self) -> None:
        cart = agreed_by_all(self.in_hand, "A1")
        selling.record_sale(self.books, cart, paid(cart), by="A1", clock=self.clock)
        self.sold.append(self.in_hand)
        self.in_hand = Cart()

    @rule(minutes=st.sampled_from([0, 1, 400]))
    def open_again(self, minutes: int) -> None:
        self.books.close()
        self.clock.at += timedelta(minutes=minutes)
        self.books = Books.open(self.room / "tablet", clock=self.clock)

    @invariant()
    def everything_is_where_it_was_put(self) -> None:
        there = [(aside.name, aside.cart) for aside in putting_aside.carts_aside(self.books)]
        assert there == self.aside
        assert selling.kept_cart(self.books) == self.in_hand
        assert selling.sales_kept(self.books) == len(self.sold)

    def teardown(self) -> None:
        if hasattr(self, "books"):
            self.books.close()
            shutil.rmtree(self.room)


def test_carts_that_wait_lose_nothing_in_any_order() -> None:
    run_state_machine_as_test(
        Waiting, settings=settings(max_examples=25, stateful_step_count=20, deadline=None)
    )


def test_name_that_is_too_long_is_refused_and_the_cart_stays_in_hand(
    books: Books, clock: StoppedClock
) -> None:
    cart = cart_of(SOAP)
    selling.keep_cart(books, cart)

    with pytest.raises(BadReference):
        putting_aside.put_aside(books, cart, "x" * 41, clock=clock)

    assert selling.kept_cart(books) == cart
    assert putting_aside.carts_aside(books) == []


def test_cart_that_is_gone_cannot_be_taken_up_and_the_one_in_hand_stays(
    books: Books, clock: StoppedClock
) -> None:
    cart = cart_of(EARRINGS)
    selling.keep_cart(books, cart)

    with pytest.raises(UnknownCart):
        putting_aside.take_up(books, 7, cart, clock=clock)
    with pytest.raises(UnknownCart):
        putting_aside.take_up(books, 0, cart, clock=clock)  # the one in hand is no cart aside

    assert selling.kept_cart(books) == cart
    assert putting_aside.carts_aside(books) == []

"""Bargaining by touch: a price, a chip, agreed; below somebody's last price, her word."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Product
from kiosk.domain.money import Money
from kiosk.services import journal, selling
from kiosk.services.pins import set_pin
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, SOAP, StoppedClock
from tests.ui.hands import Hands
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import until

FLOOR = Money(3000)
GUARDED = replace(EARRINGS, floor=FLOOR)  # of the second artisan; the first is at the till


@pytest.fixture
def tablet(tmp_path: Path, clock: StoppedClock) -> Path:
    """A tablet on which the earrings have a last price and their artisan a PIN."""
    folder = tmp_path / "bargaining"
    feed = replace(FEED, products=(SOAP, GUARDED))
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=feed)
    with Books.open(folder, clock=clock) as books:
        set_pin(books, "A2", "1234")
    return folder


def pad_is(till: OpenTill, part: str) -> None:
    until(lambda: till.till.pads.part == part, f"the pad {part or 'closed'}")


def type_pin(hands: Hands, pin: str) -> None:
    for digit in pin:
        hands.tap(f"key_{digit}")


def go_below(till: OpenTill) -> None:
    """Agree on less than the last price."""
    till.till.pads.openPrice(GUARDED.code)
    till.till.pads.price.offer.openKeypad()
    for key in "2900":
        till.till.pads.price.offer.key(key)
    till.till.pads.price.agree()


def ask_price(hands: Hands, product: Product) -> None:
    """Put a piece into the cart and open the pad for its price."""
    hands.tap(f"tile_{product.code}")
    hands.tap(f"amount_{product.code}")
    hands.rest()


def agree(hands: Hands) -> None:
    hands.rest()  # the green button is deaf just after it appears
    hands.tap("padGo")


def test_a_line_is_bargained_in_three_taps_more(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    before = hands.taps

    hands.tap(f"amount_{SOAP.code}")
    hands.rest()
    hands.tap("price_230")
    agree(hands)
    pad_is(till, "")

    assert hands.taps - before == 3
    assert till.till.basket.cart == Cart().add(SOAP).agree_on_line(SOAP.code, Money(230))


def test_the_total_is_rounded_in_three_taps_and_shared(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"tile_{GUARDED.code}")
    before = hands.taps

    hands.tap("totalButton")
    hands.rest()
    hands.tap("price_3600")
    agree(hands)
    pad_is(till, "")

    assert hands.taps - before == 3
    assert till.till.basket.cart.total == Money(3600)
    assert till.till.basket.cart.shares() == {"A1": Money(247), "A2": Money(3353)}


def test_a_pad_is_shown_when_it_is_whole(open_till: OpenIt) -> None:
    """Nothing moves under a finger that was quick."""
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"amount_{SOAP.code}")

    place = hands.middle("price_other")
    hands.rest()

    assert hands.middle("price_other") == place


def test_nothing_changes_before_it_is_agreed(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, SOAP)
    hands.tap("price_230")
    hands.tap("padBack")
    pad_is(till, "")

    assert till.till.basket.cart == Cart().add(SOAP)


def test_below_the_last_price_her_code_is_asked_in_place(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, GUARDED)
    hands.tap("price_other")
    hands.rest()
    for key in "2900":
        hands.tap(f"key_{key}")
    agree(hands)
    pad_is(till, "PinPad")
    assert till.till.basket.cart.total == Money(3400)

    hands.find("key_1")
    hands.rest()
    type_pin(hands, "1234")
    pad_is(till, "")

    assert till.till.basket.cart.total == Money(2900)
    assert till.till.basket.cart.needed_approvals("A1") == ()


def test_five_wrong_codes_make_the_face_wait_and_back_leaves_the_price(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{GUARDED.code}")
    go_below(till)
    hands.find("key_1")
    hands.rest()
    approval = till.till.pads.approval

    said = []
    for _ in range(5):
        type_pin(hands, "4321")
        until(lambda: not approval.isBusy, "the answer")
        said.append(approval.message)
    type_pin(hands, "1234")  # not looked at: she has to wait
    hands.tap("padBack")
    pad_is(till, "")

    assert len(set(said)) == 5
    assert "30" in said[-1]
    assert till.till.basket.cart == Cart().add(GUARDED)

    again = open_till()  # who starts the tablet anew waits all the same, and is told at once
    go_below(again)
    until(lambda: "30" in again.till.pads.approval.message, "the wait")


def test_ten_taps_on_agreed_agree_once_and_press_nothing_behind(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, SOAP)
    hands.tap("price_230")
    hands.rest()
    place = hands.middle("padGo")

    for _ in range(10):
        hands.tap_at(place)
    hands.rest()

    assert (till.till.page, till.till.basket.cart.total) == ("sell", Money(230))


def test_a_language_and_a_scan_in_the_middle_keep_the_bargain(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, SOAP)
    hands.tap("price_230")

    till.till.preferences.chooseLanguage("fr")
    till.till.basket.put_in(lambda cart: cart.add(GUARDED))  # as a scanner does
    agree(hands)
    pad_is(till, "")

    assert till.till.basket.cart == (
        Cart().add(SOAP).add(GUARDED).agree_on_line(SOAP.code, Money(230))
    )


def test_a_line_that_grows_behind_its_pad_is_another_bargain(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, SOAP)
    hands.tap("price_230")

    till.till.basket.put_in(lambda cart: cart.add(SOAP))

    assert till.till.pads.price.offer.number == "\u2066500\u2069"
    till.till.basket.change(lambda cart: cart.remove(SOAP.code))
    pad_is(till, "")


def test_what_was_agreed_survives_a_restart_and_stands_in_the_journal(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    ask_price(hands, SOAP)
    hands.tap("price_230")
    agree(hands)
    pad_is(till, "")
    agreed = till.till.basket.cart

    again = open_till()
    assert again.till.basket.cart == agreed
    hands = Hands(again)
    hands.tap("payButton")
    hands.rest()
    hands.tap("exactButton")
    until(lambda: again.till.page == "done", "the done screen")
    hands.rest()

    with Books.read_only(tablet) as books:
        sale = selling.find_sale(books, "T07-000001")
        journal.check_projections(books)
    (line,) = sale.lines
    assert (line.amount, line.off, line.asked) == (Money(230), Money(20), Money(250))

    hands.tap("undoButton")
    until(lambda: again.till.page == "sell", "the cart again")
    assert again.till.basket.cart == agreed

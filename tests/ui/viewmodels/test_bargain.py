"""Bargaining without a screen: what is offered, who is asked, and what her word is good for."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.errors import KioskError, NoPin, PinWaits, WrongPin
from tests.conftest import EARRINGS, SOAP
from ui.basket import Basket
from ui.pictures import until
from ui.stall import Stall
from ui.viewmodels.pads import PadsViewModel
from ui.viewmodels.sell import SellViewModel

GUARDED = replace(EARRINGS, floor=Money(3300))  # of the second artisan; the first is at the till


@dataclass
class Asked:
    """One code that somebody typed, not looked at yet."""

    person: str
    pin: str
    is_right: Callable[[None], None]
    is_refused: Callable[[KioskError], None]


class Desk:
    """Looks at a code when the test says so."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.refusal: KioskError | None = None  # why it would be in vain to type

    def check(
        self,
        person: str,
        pin: str,
        is_right: Callable[[None], None],
        is_refused: Callable[[KioskError], None],
    ) -> None:
        if pin:
            self.asked.append(Asked(person, pin, is_right, is_refused))
        elif self.refusal is not None:
            is_refused(self.refusal)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def basket() -> Basket:
    return Basket(Cart().add(SOAP).add(GUARDED), lambda _: None)


@pytest.fixture
def pads(stall: Stall, basket: Basket, desk: Desk) -> PadsViewModel:
    return PadsViewModel(stall, basket, "A1", desk.check)


def agree_on_price(pads: PadsViewModel, code: str, amount: int) -> None:
    pads.openPrice(code)
    pads.price.offer.openKeypad()
    for key in str(amount):
        pads.price.offer.key(key)
    pads.price.agree()


def type_pin(pads: PadsViewModel, pin: str = "1234") -> None:
    for key in pin:
        pads.approval.key(key)


def test_only_what_lies_below_another_ones_last_price_is_marked(
    pads: PadsViewModel, basket: Basket
) -> None:
    pads.openPrice(GUARDED.code)
    assert [(chip.key, chip.needs_word) for chip in pads.price.offer.chips.rows] == [
        ("3300", False),
        ("3200", True),
        ("3000", True),
    ]

    own = replace(SOAP, floor=Money(245))
    basket.change(lambda _: Cart().add(own))
    pads.openPrice(own.code)
    assert not any(chip.needs_word for chip in pads.price.offer.chips.rows)


def test_what_was_agreed_is_chosen_again_and_can_be_taken_back(
    pads: PadsViewModel, basket: Basket
) -> None:
    agree_on_price(pads, SOAP.code, 230)

    pads.openPrice(SOAP.code)
    chips = {chip.key: chip.is_chosen for chip in pads.price.offer.chips.rows}
    assert [key for key, is_chosen in chips.items() if is_chosen] == ["230"]
    pads.price.offer.choose("250")
    pads.price.agree()

    assert basket.cart == Cart().add(SOAP).add(GUARDED)


@pytest.mark.parametrize("amount", [0, 231, 255])
def test_an_amount_that_does_not_fit_is_refused_and_the_pad_stays(
    pads: PadsViewModel, basket: Basket, amount: int
) -> None:
    before, refused = basket.cart, []
    basket.refused.connect(refused.append)

    agree_on_price(pads, SOAP.code, amount)

    assert not pads.price.canAgree
    assert [error.code for error in refused] == ["cart.bad_agreement"]
    assert (pads.part, basket.cart) == ("PricePad", before)


def test_only_those_who_sell_enough_can_bear_a_reduction_alone(
    pads: PadsViewModel, basket: Basket, desk: Desk
) -> None:
    pads.openTotal()
    pads.total.offer.choose("3000")
    assert {row.artisan: row.can_bear for row in pads.total.bearers.rows} == {
        "": True,
        "A1": False,
        "A2": True,
    }

    pads.total.chooseBearer("A1")
    pads.total.chooseBearer("A2")
    pads.total.agree()
    assert basket.cart == Cart().add(SOAP).add(GUARDED)
    type_pin(pads)
    desk.asked[0].is_right(None)

    assert basket.cart.shares() == {"A1": Money(250), "A2": Money(2750)}


def test_her_word_is_for_what_she_was_asked_about(
    pads: PadsViewModel, basket: Basket, desk: Desk
) -> None:
    """A second piece is scanned while she types: two must not go for the price of one."""
    agree_on_price(pads, GUARDED.code, 3000)
    type_pin(pads)
    basket.put_in(lambda cart: cart.add(GUARDED))

    desk.asked[-1].is_right(None)

    assert pads.part == ""
    assert basket.cart == Cart().add(SOAP).add(GUARDED).add(GUARDED)


def test_an_answer_that_comes_late_says_yes_to_nothing_else(
    pads: PadsViewModel, basket: Basket, desk: Desk
) -> None:
    before = basket.cart
    agree_on_price(pads, GUARDED.code, 3200)
    type_pin(pads)
    pads.approval.back()
    agree_on_price(pads, GUARDED.code, 100)

    desk.asked[0].is_right(None)
    assert (pads.part, basket.cart) == ("PinPad", before)
    desk.asked[0].is_refused(WrongPin(left=4))
    assert not pads.approval.isWrong

    type_pin(pads)
    desk.asked[1].is_right(None)
    assert (pads.part, basket.cart.total) == ("", Money(350))


def test_who_has_no_code_is_told_before_she_types(pads: PadsViewModel, desk: Desk) -> None:
    desk.refusal = NoPin(person="A2")

    agree_on_price(pads, GUARDED.code, 3000)

    assert pads.approval.isWrong
    assert pads.approval.message


def test_a_face_that_waits_is_deaf_and_counts_the_seconds(pads: PadsViewModel, desk: Desk) -> None:
    desk.refusal = PinWaits(seconds=2)
    agree_on_price(pads, GUARDED.code, 3000)
    told = [pads.approval.message]
    pads.approval.changed.connect(lambda: told.append(pads.approval.message))

    type_pin(pads)
    assert desk.asked == []
    until(lambda: not pads.approval.isWrong, "the end of the wait")
    type_pin(pads)

    assert [next(filter(str.isdigit, text), "") for text in told[:3]] == ["2", "1", ""]
    assert [asked.pin for asked in desk.asked] == ["1234"]


def test_each_whose_word_is_missing_is_asked_after_the_other(
    stall: Stall, basket: Basket, desk: Desk
) -> None:
    guarded_soap = replace(SOAP, floor=Money(245))
    basket.change(lambda _: Cart().add(guarded_soap).add(GUARDED))
    pads = PadsViewModel(stall, basket, "A3", desk.check)
    pads.openTotal()
    pads.total.offer.choose("3500")
    pads.total.agree()

    type_pin(pads)
    desk.asked[0].is_right(None)
    assert basket.cart.total == Money(3650)
    type_pin(pads)
    desk.asked[1].is_right(None)

    assert [asked.person for asked in desk.asked] == ["A1", "A2"]
    assert (pads.part, basket.cart.total) == ("", Money(3500))
    assert basket.cart.needed_approvals("A3") == ()


def test_who_falls_below_by_goods_that_came_later_is_asked_before_paying(
    stall: Stall, basket: Basket, desk: Desk
) -> None:
    """A reduction is shared by what comes after it; payment must not end in a refusal."""
    basket.change(lambda _: Cart().add(SOAP).agree_on_total(Money(50)).add(GUARDED))
    assert basket.cart.needed_approvals("A1") == ("A2",)
    pads = PadsViewModel(stall, basket, "A1", desk.check)
    sell = SellViewModel(stall, basket, pads)
    paid: list[bool] = []
    sell.payAsked.connect(lambda: paid.append(True))

    sell.pay()
    assert (pads.part, paid) == ("PinPad", [])
    type_pin(pads)
    desk.asked[0].is_right(None)
    sell.pay()

    assert (pads.part, paid) == ("", [True])
    assert basket.cart.total == Money(3450)


def test_a_thing_that_is_not_listed_is_called_and_drawn_as_in_the_cart(
    pads: PadsViewModel, basket: Basket, stall: Stall
) -> None:
    sell = SellViewModel(stall, basket, pads)
    basket.change(lambda cart: cart.add_free("A1", Money(500), None))
    basket.change(lambda cart: cart.add_free("A1", Money(500), stall.categories["NAT-HON"]))

    for line in sell.lines.rows[-2:]:
        pads.openPrice(line.code)
        goods = pads.price.goods
        assert (goods.name, goods.picture, goods.tint) == (line.name, line.picture, line.tint)
        assert goods.name

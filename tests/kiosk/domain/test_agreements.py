"""Whatever is agreed, in whatever order: no dinar appears, none is lost, nobody pays more."""

from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.domain import entries
from kiosk.domain.cart import Cart, CartLine
from kiosk.domain.clock import UTC
from kiosk.domain.entries import SaleRecorded
from kiosk.domain.money import COIN_STEP, LARGEST, ZERO, Money, total
from kiosk.domain.payment import cash_tender
from kiosk.domain.quantity import ONE, Unit, line_amount
from kiosk.domain.sale import cart_again, sale_entry, sale_of
from kiosk.errors import BadAgreement, BelowFloor
from tests.conftest import EARRINGS, HONEY, SOAP
from tests.kiosk.bargains import (
    GOODS,
    PEOPLE,
    Change,
    agreed_by_all,
    bargained,
    changes,
    fives,
    part_of,
    parts,
    people,
    tried,
)

SHELF = MappingProxyType({product.code: product for product in GOODS})
FIXED = replace(HONEY, floor=HONEY.price)
HERS = replace(EARRINGS, floor=Money(3000))  # Messaoud's earrings, 3 400, not below 3 000

some = bargained(least=1)
which = st.integers(0, 9)


def line_of(cart: Cart, i: int) -> CartLine:
    return cart.lines[i % len(cart.lines)]


# --- whatever was agreed ----------------------------------------------------------------------


@given(bargained())
def test_what_comes_in_adds_up_and_is_never_negative(cart: Cart):
    nets = cart.nets()

    assert total(nets) == cart.total == total(cart.shares().values())
    assert min(nets, default=ZERO) >= ZERO
    assert total(cart.reductions()) == cart.reduction
    assert cart.total.dinars % COIN_STEP == 0
    assert bool(cart) == (cart.total > ZERO)


@given(bargained())
def test_nobody_pays_more_than_is_asked(cart: Cart):
    assert cart.total <= cart.asked
    for line, net in zip(cart.lines, cart.nets(), strict=True):
        assert net <= line.amount <= line.asked
        assert (line.amount > ZERO, line.amount.dinars % COIN_STEP) == (True, 0)
        assert line.agreed is None or line.agreed < line.asked


@given(bargained())
def test_reduction_is_borne_by_the_one_who_said_so(cart: Cart):
    for line, part in zip(cart.lines, cart.reductions(), strict=True):
        if cart.borne_by not in ("", line.artisan):
            assert part == ZERO


@given(some, which, fives)
def test_agreement_on_a_line_is_kept_or_refused_whole(cart: Cart, i: int, amount: Money):
    line = line_of(cart, i)
    if amount > line.asked:
        with pytest.raises(BadAgreement) as refused:
            cart.agree_on_line(line.key, amount)
        assert refused.value.details == {"most": line.asked.dinars}
        return

    after = cart.agree_on_line(line.key, amount)

    there = after.line(line.key)
    assert there is not None
    assert (there.amount, there.asked) == (amount, line.asked)
    assert [it for it in after.lines if it.key != line.key] == [
        it for it in cart.lines if it.key != line.key
    ]
    assert after.reduction == (cart.reduction if there.agreed == line.agreed else ZERO)


@given(some, fives, st.sampled_from(("", *PEOPLE)))
def test_agreement_on_the_total_is_what_is_due_then(cart: Cart, amount: Money, bears: str):
    before = total(line.amount for line in cart.lines)
    hers = total(line.amount for line in cart.lines if bears in ("", line.artisan))
    if amount > before or (amount < before and before - amount >= hers):
        with pytest.raises(BadAgreement):
            cart.agree_on_total(amount, bears)
        return

    after = cart.agree_on_total(amount, bears)

    assert (after.total, after.lines) == (amount, cart.lines)
    assert after.borne_by == (bears if amount < before else "")
    assert after.agree_on_total(before) == replace(cart, reduction=ZERO, borne_by="")


@pytest.mark.parametrize("dinars", [0, -5, 252, 255])
def test_amount_that_nobody_can_pay_or_more_than_asked_is_refused(dinars: int):
    cart = Cart().add(SOAP)

    for agree in (
        lambda: cart.agree_on_line(SOAP.code, Money(dinars)),
        lambda: cart.agree_on_total(Money(dinars)),
    ):
        with pytest.raises(BadAgreement):
            agree()


def test_nobody_bears_as_much_as_she_sells():
    cart = Cart().add(SOAP).add(EARRINGS)

    with pytest.raises(BadAgreement):
        cart.agree_on_total(cart.total - SOAP.price, "A1")

    assert cart.agree_on_total(Money(3405), "A1").nets() == (Money(5), Money(3400))


@pytest.mark.parametrize("dinars", [0, -5, 252, LARGEST + 5])
def test_amount_that_cannot_be_said_is_refused(dinars: int):
    for say in (
        lambda: Cart().add(HONEY, 100, said=Money(dinars)),
        lambda: Cart().add(HONEY).add(HONEY, 100, said=Money(dinars)),
        lambda: Cart().add_free("A1", Money(dinars), None),
    ):
        with pytest.raises(BadAgreement):
            say()


# --- when goods come and go -------------------------------------------------------------------


@given(some, which, st.integers(1, 9), st.integers(1, 3_000))
def test_agreed_price_goes_along_with_the_quantity(cart: Cart, i: int, pieces: int, milli: int):
    line = line_of(cart, i)
    quantity = pieces * ONE if line.unit is Unit.PIECE else milli

    after = tried(cart, lambda it: it.set_quantity(line.key, quantity)).line(line.key)

    assert after is not None
    assume(after.quantity_milli != line.quantity_milli)
    assert after.asked == line_amount(line.price, quantity)
    assert ZERO < after.amount <= after.asked
    if line.agreed is None:
        assert after.agreed is None
        return
    in_proportion = line.agreed.dinars * after.asked.dinars / line.asked.dinars
    held = line.agreed >= line.lowest
    if held:
        assert after.amount >= after.lowest
        assert after.amount.dinars <= max(in_proportion, after.lowest.dinars + COIN_STEP - 1, 5)
    else:
        assert after.amount.dinars <= max(in_proportion, 5)
    assert after.amount.dinars > in_proportion - COIN_STEP


@given(some, parts, st.sampled_from(("", *PEOPLE)), changes())
def test_total_that_was_agreed_stays_while_goods_come_and_ends_when_they_go(
    cart: Cart, part: float, bears: str, change: Change
):
    due = total(line.amount for line in cart.lines)
    cart = tried(cart, lambda it: it.agree_on_total(part_of(due, part), bears))
    after = tried(cart, change)

    before = {line.key: line for line in cart.lines}
    there = {line.key: line for line in after.lines}
    came = all(key in there and there[key].amount >= line.amount for key, line in before.items())
    if came and after.lines != cart.lines and after.reduction:
        assert (after.reduction, after.borne_by) == (cart.reduction, cart.borne_by)
    if not came:
        assert (after.reduction, after.borne_by) == (ZERO, "")
    assert total(after.nets()) == after.total
    assert bool(after) == (after.total > ZERO)


@given(some, which)
def test_undo_brings_a_removed_line_back_with_all_that_was_agreed(cart: Cart, i: int):
    line = line_of(cart, i)

    assert cart.remove(line.key).with_lines_of(cart) == cart
    assert Cart().with_lines_of(cart) == cart
    assert cart.with_lines_of(cart) == cart


@given(some, which, st.lists(changes(), max_size=4))
def test_undo_loses_nothing_that_came_since_nor_what_was_removed(
    cart: Cart, i: int, since: list[Change]
):
    removed = line_of(cart, i)
    now = cart.remove(removed.key)
    for change in since:
        now = tried(now, change)

    back = now.with_lines_of(cart)

    assert [line for line in back.lines if line in now.lines] == list(now.lines)
    wanted = {(line.product, line.artisan, line.price) for line in cart.lines}
    assert wanted <= {(line.product, line.artisan, line.price) for line in back.lines}
    assert len({line.key for line in back.lines}) == len(back.lines)
    assert total(back.nets()) == back.total > ZERO


def test_undo_keeps_another_total_that_was_agreed_meanwhile():
    cart = Cart().add(SOAP).add(EARRINGS).agree_on_total(Money(3500))
    later = cart.remove(SOAP.code).agree_on_total(Money(3000))

    back = later.with_lines_of(cart)

    assert [line.key for line in back.lines] == [SOAP.code, EARRINGS.code]
    assert (back.reduction, back.total) == (Money(400), Money(3250))


def test_undo_of_a_thing_that_is_not_listed_does_not_take_the_next_one_for_it():
    cart = Cart().add_free("A1", Money(500), None)
    now = cart.remove("free-1").add_free("A2", Money(700), None)

    back = now.with_lines_of(cart)

    assert [(line.artisan, line.asked) for line in back.lines] == [
        ("A1", Money(500)),
        ("A2", Money(700)),
    ]
    assert len({line.key for line in back.lines}) == 2


def test_agreement_ends_where_so_little_is_left_that_nothing_is_taken_off():
    ribbon = replace(HONEY, unit=Unit.METRE, price=Money(100))
    cart = Cart().add(ribbon, 100).agree_on_line(ribbon.code, Money(5))

    (line,) = cart.set_quantity(ribbon.code, 50).lines

    assert (line.asked, line.agreed) == (Money(5), None)


def test_more_of_what_was_said_may_cost_less_and_ends_an_agreed_total():
    cart = Cart().add(HONEY, 245, said=Money(545)).agree_on_total(Money(5))

    after = cart.set_quantity(HONEY.code, 246)

    assert (after.total, after.reduction) == (Money(540), ZERO)


# --- for how much it is wanted ----------------------------------------------------------------


@given(fives, fives, st.integers(1, 500), st.integers(1, 500))
def test_amounts_that_were_said_add_up(first: Money, second: Money, grams: int, more: int):
    cart = Cart().add(HONEY, grams, said=first).add(HONEY, more, said=second)

    (line,) = cart.lines
    assert (line.quantity_milli, line.asked, cart.total) == (
        grams + more,
        first + second,
        first + second,
    )


@given(fives, st.integers(1, 500), st.integers(1, 500))
def test_what_is_weighed_besides_costs_its_price(said: Money, grams: int, more: int):
    price = line_amount(HONEY.price, more)

    assert Cart().add(HONEY, grams, said=said).add(HONEY, more).total == said + price
    assert Cart().add(HONEY, more).add(HONEY, grams, said=said).total == said + price


# --- the last price and who may go below it ---------------------------------------------------


@given(some, people)
def test_who_sells_her_own_goods_needs_nobodys_word(cart: Cart, seller: str):
    assert seller not in cart.needed_approvals(seller)
    if {line.artisan for line in cart.lines} == {seller}:
        cart.check_approved(seller)


@given(some, people, people)
def test_word_that_was_given_is_missing_no_more(cart: Cart, seller: str, artisan: str):
    after = cart.approved_by(artisan)

    missing = [it for it in cart.needed_approvals(seller) if it != artisan]
    assert list(after.needed_approvals(seller)) == missing
    assert (after.nets(), after.below_floor()) == (cart.nets(), cart.below_floor())


@given(some, people)
def test_till_refuses_exactly_while_a_word_is_missing(cart: Cart, seller: str):
    missing = cart.needed_approvals(seller)
    if missing:
        with pytest.raises(BelowFloor) as refused:
            cart.check_approved(seller)
        assert refused.value.details == {"artisan": missing[0]}

    agreed_by_all(cart, seller).check_approved(seller)


@given(st.lists(st.integers(1, 3_000), min_size=1, max_size=5), people)
def test_nobody_is_asked_where_nobody_bargained(grams: list[int], seller: str):
    cart = Cart().add(SOAP)
    for more in grams:
        cart = cart.add(FIXED, more)  # rounding to 5 DA and 5 g is no bargain

    assert cart.below_floor() == cart.needed_approvals(seller) == ()


def test_last_price_is_that_of_every_piece_of_the_line():
    cart = Cart().add(HERS, 2 * ONE)

    held = cart.agree_on_line(HERS.code, Money(6000))
    below = cart.agree_on_line(HERS.code, Money(5995))

    assert held.needed_approvals("A1") == held.below_floor() == ()
    assert below.needed_approvals("A1") == below.below_floor() == ("A2",)
    assert (below.needed_approvals("A2"), below.below_floor()) == ((), ("A2",))


def test_reduction_of_the_total_may_go_below_a_last_price_too():
    cart = Cart().add(SOAP, 2 * ONE).add(HERS)

    shared = cart.agree_on_total(Money(3500))
    borne = cart.agree_on_total(Money(3500), "A1")

    assert (shared.needed_approvals("A1"), borne.needed_approvals("A1")) == ((), ())
    assert cart.agree_on_total(Money(3400)).needed_approvals("A1") == ("A2",)


def test_word_holds_for_that_amount_or_more_and_not_for_less():
    cart = Cart().add(HERS).agree_on_line(HERS.code, Money(2800)).approved_by("A2")

    more, less = (cart.agree_on_line(HERS.code, Money(amount)) for amount in (2900, 2700))
    no_bargain = cart.agree_on_line(HERS.code, HERS.price)

    assert more.needed_approvals("A1") == ()
    assert less.needed_approvals("A1") == ("A2",)
    assert no_bargain.agree_on_line(HERS.code, Money(2800)).needed_approvals("A1") == ("A2",)


def test_more_of_her_own_goods_below_the_last_price_costs_the_same_apiece():
    cart = Cart().add(HERS).agree_on_line(HERS.code, Money(2000))

    assert cart.add(HERS).total == Money(4000)


def test_word_goes_along_with_more_of_the_same():
    cart = Cart().add(HERS).agree_on_line(HERS.code, Money(2000)).approved_by("A2").add(HERS)

    assert (cart.total, cart.needed_approvals("A1")) == (Money(4000), ())


# --- and when it is sold ----------------------------------------------------------------------


def recorded(cart: Cart, seller: str) -> SaleRecorded:
    """What the journal gets to know of *cart*, from its bytes."""
    entry = sale_entry(
        cart,
        cash_tender(cart.total, cart.total),
        at_ms=1_705_073_700_000,
        day=date(2024, 1, 12),
        by=seller,
        number="T07-000001",
    )
    read = entries.decode(entries.encode(entry))
    assert isinstance(read, SaleRecorded)
    return read


def again(entry: SaleRecorded) -> Cart:
    """The cart that became *entry*."""
    at = datetime(2024, 1, 12, 15, 35, tzinfo=UTC)
    return cart_again(sale_of(entry, log=bytes(16), n=2, receipt_code="", at=at), SHELF)


def plain(cart: Cart) -> list[tuple[object, ...]]:
    """What of a cart a sale can bring back: keys of things not listed are counted anew."""
    return [
        (line.product, line.artisan, line.category, line.quantity_milli, line.asked, line.agreed)
        for line in cart.lines
    ]


@given(some, people)
def test_sale_says_what_was_asked_what_was_agreed_and_what_came_in(cart: Cart, seller: str):
    cart = agreed_by_all(cart, seller)

    entry = recorded(cart, seller)

    for sold, line, net in zip(entry.lines, cart.lines, cart.nets(), strict=True):
        assert sold.amount == net.dinars
        assert sold.amount + sold.shared == line.amount.dinars
        assert sold.amount + sold.shared + sold.off == line.asked.dinars
    assert sum(line.shared for line in entry.lines) == cart.reduction.dinars
    assert entry.approved == tuple(it for it in cart.below_floor() if it != seller)


@given(some, people)
def test_cart_of_an_undone_sale_is_what_it_was(cart: Cart, seller: str):
    cart = agreed_by_all(cart, seller)

    back = again(recorded(cart, seller))

    assert plain(back) == plain(cart)
    assert (back.reduction, back.borne_by, back.nets()) == (
        cart.reduction,
        cart.borne_by,
        cart.nets(),
    )
    assert back.needed_approvals(seller) == ()
    assert again(recorded(back, seller)) == back


def test_sale_below_a_last_price_is_refused_until_its_artisan_said_yes():
    cart = Cart().add(HERS).agree_on_line(HERS.code, Money(2500))

    with pytest.raises(BelowFloor):
        recorded(cart, "A1")

    assert recorded(cart.approved_by("A2"), "A1").approved == ("A2",)
    assert recorded(cart, "A2").approved == ()

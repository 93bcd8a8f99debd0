from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.money import LARGEST, ZERO, Money, total
from kiosk.domain.payment import (
    CHAMBER,
    DRAWER,
    Means,
    Payment,
    Tender,
    account_of,
    cash_tender,
    cashless_part,
    cashless_tender,
    check_amount,
    check_tender,
    clean_reference,
    purse_of,
    split_tender,
)
from kiosk.errors import (
    BadAmount,
    BadHolder,
    BadPart,
    BadReference,
    EmptyCart,
    Overpaid,
    Refused,
    Underpaid,
)
from tests.conftest import EARRINGS, SOAP

CART = Cart().add(SOAP).add(EARRINGS)  # 3650 DA, of A1 and A2
DUE = Money(3650)

amounts = st.integers(0, LARGEST).map(Money)


def refusal(tender: Tender, cart: Cart = CART) -> tuple[type[Refused], dict[str, object]]:
    """How *tender* is refused."""
    with pytest.raises(Refused) as caught:
        check_tender(cart, tender)
    return type(caught.value), caught.value.details


# --- making a tender --------------------------------------------------------------------------


@given(amounts, amounts)
def test_cash_pays_what_is_due_and_the_rest_goes_back(due: Money, given_cash: Money):
    if given_cash < due:
        with pytest.raises(Underpaid) as caught:
            cash_tender(due, given_cash)

        assert caught.value.details == {"missing": due - given_cash}
    else:
        tender = cash_tender(due, given_cash)

        assert tender == Tender((Payment(Means.CASH, due, DRAWER),), given_cash)
        assert tender.change == given_cash - due


fives = st.integers(1, 2_000).map(lambda n: Money(5 * n))
cashless = st.builds(
    Payment,
    means=st.sampled_from([Means.CARD, Means.TRANSFER]),
    amount=fives,
    holder=st.sampled_from([account_of("A1"), account_of("A2"), CHAMBER]),
)


@given(st.lists(cashless, max_size=4), fives, fives)
def test_parts_and_cash_add_up_and_only_cash_has_change(
    parts: list[Payment], rest: Money, more: Money
):
    due = rest + total(part.amount for part in parts)

    tender = split_tender(due, parts, rest + more)

    assert tender == Tender((Payment(Means.CASH, rest, DRAWER), *parts), rest + more)
    assert total(payment.amount for payment in tender.payments) == due
    assert tender.change == more


@given(st.lists(cashless, min_size=1, max_size=4), fives)
def test_parts_that_pay_everything_leave_no_cash(parts: list[Payment], given_cash: Money):
    due = total(part.amount for part in parts)

    assert split_tender(due, parts, ZERO) == Tender(tuple(parts))
    with pytest.raises(Overpaid) as caught:
        split_tender(due, parts, given_cash)
    assert caught.value.details == {"excess": given_cash}


@given(st.lists(cashless, max_size=4), fives, amounts)
def test_what_is_missing_beside_the_parts_is_said(
    parts: list[Payment], missing: Money, given_cash: Money
):
    due = total(part.amount for part in parts) + given_cash + missing

    with pytest.raises(Underpaid) as caught:
        split_tender(due, parts, given_cash)
    assert caught.value.details == {"missing": missing}


@given(st.lists(cashless, min_size=1, max_size=4), fives)
def test_parts_are_never_more_than_is_due(parts: list[Payment], excess: Money):
    paid = total(part.amount for part in parts)

    with pytest.raises(Overpaid) as caught:
        split_tender(paid - excess, parts, ZERO)
    assert caught.value.details == {"excess": excess}


def test_cash_may_go_into_an_artisans_purse():
    tender = cash_tender(Money(250), Money(500), purse_of("A1"))

    assert tender == Tender((Payment(Means.CASH, Money(250), "purse:A1"),), Money(500))


@pytest.mark.parametrize("dinars", [-1, -5000, LARGEST + 1, 10**18])
def test_amount_that_nobody_gives_is_refused(dinars: int):
    with pytest.raises(BadAmount) as caught:
        cash_tender(Money(250), Money(dinars))

    assert caught.value.details == {"amount": dinars}


def test_amounts_from_nothing_to_100_million_are_taken():
    assert check_amount(ZERO) == ZERO
    assert check_amount(Money(100_000_000)) == Money(100_000_000)


@pytest.mark.parametrize("means", [Means.CARD, Means.TRANSFER])
def test_card_and_transfer_pay_exactly_into_an_account_with_a_reference(means: Means):
    tender = cashless_tender(means, DUE, account_of("A2"), "  CIB \t0042 ")

    assert tender == Tender((Payment(means, DUE, "account:A2", "CIB 0042"),), ZERO)
    assert tender.change == ZERO
    check_tender(CART, tender)


# --- references -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  \n", ""),
        ("\u200f\u2066 \u2069", ""),
        ("0042-بريدي", "0042-بريدي"),
        ("\u202e2400\u202c", "2400"),
        ("R\x00E\nF", "R E F"),
        ("7" * 40, "7" * 40),
    ],
)
def test_reference_is_kept_clean(typed: str, kept: str):
    assert clean_reference(typed) == kept


@pytest.mark.parametrize("length", [41, 80, 81, 200, 10_000])
def test_reference_longer_than_a_slip_is_refused(length: int):
    with pytest.raises(BadReference) as caught:
        cashless_tender(Means.TRANSFER, DUE, account_of("A1"), "7" * length)

    assert caught.value.details == {"longest": 40}


# --- checking a tender ------------------------------------------------------------------------


def test_nothing_in_the_cart_cannot_be_paid():
    assert refusal(cash_tender(ZERO, ZERO), Cart()) == (EmptyCart, {})


@pytest.mark.parametrize(
    "tender",
    [
        cash_tender(DUE, DUE),
        cash_tender(DUE, Money(5000)),
        cash_tender(DUE, DUE, CHAMBER),
        cash_tender(DUE, DUE, purse_of("A2")),
        cashless_tender(Means.CARD, DUE, account_of("A1")),
        cashless_tender(Means.CARD, DUE, CHAMBER),
        Tender(
            (
                Payment(Means.CASH, Money(650)),
                Payment(Means.CARD, Money(3000), account_of("A2"), "CIB 7"),
            ),
            Money(1000),
        ),
        Tender(
            (
                Payment(Means.CASH, Money(250), purse_of("A1")),
                Payment(Means.CASH, Money(400)),
                Payment(Means.TRANSFER, Money(1000), account_of("A1")),
                Payment(Means.TRANSFER, Money(2000), account_of("A2")),
            ),
            Money(650),
        ),
    ],
    ids=str,
)
def test_tender_that_pays_exactly_is_taken(tender: Tender):
    check_tender(CART, tender)

    assert total(payment.amount for payment in tender.payments) == DUE


def test_change_of_a_mixed_tender_is_of_its_cash():
    tender = Tender(
        (Payment(Means.CASH, Money(650)), Payment(Means.CARD, Money(3000), account_of("A2"))),
        Money(1000),
    )

    assert tender.change == Money(350)


@pytest.mark.parametrize(
    ("tender", "error", "details"),
    [
        (Tender(()), Underpaid, {"missing": DUE}),
        (Tender((Payment(Means.CASH, Money(3645)),), DUE), Underpaid, {"missing": Money(5)}),
        (Tender((Payment(Means.CASH, DUE),), Money(3000)), Underpaid, {"missing": Money(650)}),
        (
            Tender((Payment(Means.CARD, Money(3655), account_of("A1")),)),
            Overpaid,
            {"excess": Money(5)},
        ),
        (
            Tender((Payment(Means.CASH, DUE), Payment(Means.CARD, Money(5), "account:A1")), DUE),
            Overpaid,
            {"excess": Money(5)},
        ),
        (
            Tender((Payment(Means.CASH, DUE), Payment(Means.CARD, ZERO, "account:A1")), DUE),
            BadAmount,
            {"amount": 0},
        ),
        (
            Tender(
                (Payment(Means.CASH, Money(3700)), Payment(Means.CARD, Money(-50), "account:A1")),
                Money(3700),
            ),
            BadAmount,
            {"amount": -50},
        ),
        (Tender((Payment(Means.CASH, DUE),), Money(-5)), BadAmount, {"amount": -5}),
        (
            Tender((Payment(Means.CASH, DUE),), Money(LARGEST + 5)),
            BadAmount,
            {"amount": LARGEST + 5},
        ),
        (
            Tender((Payment(Means.CARD, DUE, account_of("A3")),)),
            BadHolder,
            {"holder": "account:A3"},
        ),
        (
            Tender((Payment(Means.CASH, DUE, purse_of("A3")),), DUE),
            BadHolder,
            {"holder": "purse:A3"},
        ),
        (Tender((Payment(Means.CASH, DUE, ""),), DUE), BadHolder, {"holder": ""}),
        (Tender((Payment(Means.CASH, DUE, "A1"),), DUE), BadHolder, {"holder": "A1"}),
    ],
)
def test_tender_that_breaks_a_rule_is_refused(
    tender: Tender, error: type[Refused], details: dict[str, object]
):
    assert refusal(tender) == (error, details)


def test_tent_mate_who_sells_nothing_in_the_cart_holds_nothing():
    only_soap = Cart().add(SOAP)
    tender = cashless_tender(Means.CARD, Money(250), account_of("A2"))

    assert refusal(tender, only_soap) == (BadHolder, {"holder": "account:A2"})


def test_cart_dearer_than_100_million_is_refused_as_an_amount():
    palace = Cart().add(replace(SOAP, price=Money(LARGEST)), 2000)
    tender = Tender((Payment(Means.CASH, palace.total),), palace.total)

    assert refusal(tender, palace) == (BadAmount, {"amount": 200_000_000})


@given(
    st.lists(
        st.builds(
            Payment,
            st.sampled_from(Means),
            st.integers(-10, 4000).map(Money),
            st.sampled_from((DRAWER, "account:A1", "purse:A2", "account:A9")),
        ),
        max_size=4,
    ),
    st.integers(-10, 8000).map(Money),
)
def test_tender_that_is_taken_balances(payments: list[Payment], cash_given: Money):
    tender = Tender(tuple(payments), cash_given)
    try:
        check_tender(CART, tender)
    except Refused:
        return

    assert total(payment.amount for payment in payments) == DUE
    assert all(payment.amount > ZERO for payment in payments)
    in_cash = total(payment.amount for payment in payments if payment.means is Means.CASH)
    assert cash_given - tender.change == in_cash
    assert tender.change >= ZERO


@given(amounts, amounts)
def test_a_part_leaves_something_to_pay(due: Money, amount: Money):
    possible = ZERO < amount < due and amount.dinars % 5 == 0
    if possible:
        part = cashless_part(Means.CARD, due, amount, CHAMBER, " 12 ")

        assert part == Payment(Means.CARD, amount, CHAMBER, "12")
    else:
        with pytest.raises(BadPart) as caught:
            cashless_part(Means.CARD, due, amount, CHAMBER)
        assert caught.value.details == {"due": due}


@pytest.mark.parametrize(
    ("amount", "is_part"), [(5, True), (7, False), (3645, True), (3650, False)]
)
def test_a_part_is_of_coins_and_less_than_all(amount: int, is_part: bool):
    if is_part:
        assert cashless_part(Means.CARD, DUE, Money(amount), CHAMBER).amount == Money(amount)
    else:
        with pytest.raises(BadPart):
            cashless_part(Means.CARD, DUE, Money(amount), CHAMBER)

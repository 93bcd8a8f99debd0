"""Parts by card and transfer, whatever is pressed in whatever order."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.money import ZERO, Money, total
from kiosk.domain.payment import CHAMBER, Means, Tender, check_tender
from kiosk.errors import BadReference
from tests.conftest import EARRINGS, HONEY, SOAP
from ui.stall import Stall
from ui.viewmodels.checkout import CheckoutViewModel

ROUND = Cart().add(SOAP, 3000).add(EARRINGS)  # 750 + 3400
TYPED = [*"123456789", "0", "00", "back"]

presses = st.one_of(
    st.tuples(st.just("means"), st.sampled_from([means.value for means in Means])),
    st.tuples(st.just("piece"), st.sampled_from([2000, 1000, 500, 200, 50, 5])),
    st.tuples(st.just("part"), st.integers(0, 5000)),
    st.tuples(st.just("key"), st.sampled_from(TYPED)),
    st.tuples(st.just("cash key"), st.sampled_from(TYPED)),
    st.tuples(st.just("remove"), st.integers(1, 4)),
    st.tuples(st.just("holder"), st.sampled_from(["account:A1", "account:A2", CHAMBER, "x"])),
    st.tuples(st.just("reference"), st.sampled_from(["", "T 12", "9" * 41])),
    st.tuples(st.just("round down"), st.integers(0, 2)),
    st.tuples(st.just("ask for"), st.integers(0, 2)),
    st.tuples(
        st.just("call"), st.sampled_from(["openKeypad", "closeKeypad", "take", "owe", "takeBack"])
    ),
    st.tuples(st.just("call"), st.sampled_from(["exact", "confirm"])),
)


def press(checkout: CheckoutViewModel, what: str, value: object) -> None:
    cashless, no_change = checkout.cashless, checkout.noChange
    match what, value:
        case "means", str(means):
            checkout.chooseMeans(means)
        case "piece", int(piece):
            checkout.addPiece(piece, "note" if piece >= 200 else "coin")
        case "part", int(amount):
            checkout.chooseMeans("card" if amount % 2 else "transfer")
            cashless.openKeypad()
            for digit in str(amount // 5 * 5 if amount % 7 else amount):
                cashless.key(digit)
            cashless.take()
        case "key", str(key):
            cashless.key(key)
        case "cash key", str(key):
            checkout.key(key)
        case "remove", int(part):
            cashless.remove(str(part))
        case "holder", str(holder):
            cashless.chooseHolder(holder)
        case "reference", str(reference):
            cashless.reference = reference
        case "round down", int(place):
            for row in no_change.lower.rows[place : place + 1]:
                no_change.roundDown(row.key)
        case "ask for", int(place):
            for row in no_change.easier.rows[place : place + 1]:
                no_change.askFor(row.key)
        case "call", "owe":
            no_change.owe()
        case "call", ("exact" | "confirm" | "takeBack") as name:
            getattr(checkout, name)()
        case "call", str(name):
            getattr(cashless, name)()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the stall never changes
@given(
    st.sampled_from([ROUND, Cart().add(SOAP), Cart().add(HONEY, 1001).add(EARRINGS)]),
    st.lists(presses, max_size=30),
)
def test_whatever_is_pressed_what_leaves_the_screen_pays_the_cart(
    stall: Stall, cart: Cart, pressed: list[tuple[str, object]]
) -> None:
    checkout = CheckoutViewModel(stall, "A1")
    held = [cart]
    tenders: list[Tender] = []
    checkout.agreed.connect(lambda lower: (held.append(lower), checkout.follow(lower)))
    checkout.tendered.connect(tenders.append)
    checkout.begin(cart)

    for what, value in pressed:
        press(checkout, what, value)
        assert checkout.cashless.paid < held[-1].total
        if tenders:
            check_tender(held[-1], tenders[-1])
            checkout.failed()
            tenders.clear()
    assert total(part.amount for part in checkout.cashless.parts) == checkout.cashless.paid


@pytest.fixture
def checkout(stall: Stall) -> CheckoutViewModel:
    viewmodel = CheckoutViewModel(stall)
    viewmodel.begin(ROUND)
    viewmodel.chooseMeans("card")
    return viewmodel


def part(checkout: CheckoutViewModel, digits: str) -> None:
    checkout.cashless.openKeypad()
    for digit in digits:
        checkout.cashless.key(digit)
    checkout.cashless.take()


def test_a_reference_too_long_keeps_the_part_on_its_keypad(checkout: CheckoutViewModel) -> None:
    refused: list[object] = []
    checkout.refused.connect(refused.append)
    checkout.cashless.reference = "9" * 41

    part(checkout, "2000")

    assert [type(refusal) for refusal in refused] == [BadReference]
    assert (checkout.cashless.keypadOpen, checkout.cashless.parts) == (True, ())


def test_cash_closes_the_keypad_of_a_part(checkout: CheckoutViewModel) -> None:
    checkout.cashless.openKeypad()
    checkout.cashless.key("5")

    checkout.chooseMeans("cash")
    checkout.cashless.take()

    assert not checkout.cashless.keypadOpen
    assert checkout.cashless.parts == ()


def test_the_last_coin_cannot_be_parted(checkout: CheckoutViewModel) -> None:
    part(checkout, "4145")
    checkout.chooseMeans("card")

    checkout.cashless.openKeypad()

    assert checkout.cashless.rest == Money(5)
    assert not checkout.cashless.canSplit
    assert not checkout.cashless.keypadOpen


def test_nothing_comes_or_goes_while_the_sale_is_recorded(checkout: CheckoutViewModel) -> None:
    part(checkout, "2000")
    checkout.exact()
    assert checkout.isBusy

    checkout.cashless.remove("1")
    part(checkout, "100")

    assert checkout.cashless.paid == Money(2000)


def test_a_rounded_total_can_be_taken_back_after_a_part_has_gone(
    checkout: CheckoutViewModel,
) -> None:
    checkout.agreed.connect(checkout.follow)
    part(checkout, "2030")  # 2 120 left: 2 100 or 2 000
    no_change = checkout.noChange
    assert [row.key for row in no_change.lower.rows] == ["4130", "4030"]
    no_change.roundDown("4130")
    checkout.cashless.remove("1")

    assert [row.key for row in no_change.lower.rows if row.is_chosen] == ["4130"]
    no_change.roundDown("4130")

    assert checkout.dueNumber == "\u20664\u202f150\u2069"
    assert checkout.cashless.paid == ZERO

"""A sale paid by several means, by touch: parts by card and transfer, the rest in cash."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.payment import DRAWER, Means, Payment
from kiosk.services import journal
from kiosk.store.books import Books
from tests.conftest import EARRINGS, SOAP, StoppedClock
from tests.ui.hands import Hands
from ui.app import OpenTill
from ui.pictures import until

TOTAL = Money(4400)
DEAF_MS = 400  # after this a tap is no second tap any more
A1, A2 = "account:A1", "account:A2"


@pytest.fixture
def till(qapp: QGuiApplication, tablet: Path, clock: StoppedClock) -> Iterator[OpenTill]:
    """The till of tablet 7, with earrings and four soaps in its cart: 4 400 DA."""
    assert qapp
    opened = OpenTill(Books.open(tablet, clock=clock), clock)
    opened.till.basket.change(lambda _: Cart().add(EARRINGS).add(SOAP, 4000))
    yield opened
    opened.close()


@pytest.fixture
def hands(till: OpenTill) -> Hands:
    """The payment is open, and nothing lies on the table."""
    touching = Hands(till)
    touching.tap("payButton")
    until(lambda: till.till.page == "pay", "the payment")
    touching.rest()
    return touching


@pytest.fixture
def refusals(till: OpenTill) -> list[str]:
    """The code of everything that was refused."""
    said: list[str] = []
    till.till.messageShown.connect(lambda code, _: said.append(code))
    return said


def type_part(hands: Hands, means: str, keys: tuple[str, ...]) -> None:
    """Choose *means* and type a part of what is due."""
    hands.tap(f"means_{means}")
    hands.rest()
    hands.tap("partButton")
    hands.rest()
    for key in keys:
        hands.tap(f"key_{key}")


def take_part(hands: Hands, means: str, *keys: str) -> None:
    """Put a part on the table that comes by *means*."""
    type_part(hands, means, keys)
    hands.tap("takePartButton")
    hands.rest()


def chips(till: OpenTill) -> list[str]:
    """The amounts of the parts on the table, without what keeps them left to right."""
    rows = till.till.checkout.cashless.rows.rows
    return [row.amount_number.strip("\u2066\u2069").replace("\u202f", "") for row in rows]


def done(till: OpenTill) -> tuple[Payment, ...]:
    """How the sale was paid that is done now."""
    until(lambda: till.till.page == "done", "the done screen")
    return till.till.done.sale.payments


def last_recorded(tablet: Path) -> dict[str, Any]:
    """The last fact of the journal."""
    with Books.read_only(tablet) as books:
        return json.loads(journal.entries(books, 1)[0].line)


def test_a_part_by_card_and_the_rest_in_exact_cash(
    till: OpenTill, hands: Hands, tablet: Path
) -> None:
    take_part(hands, "card", "2", "00", "0")

    checkout = till.till.checkout
    assert checkout.means == "cash"
    assert checkout.dueNumber == "\u20662\u202f400\u2069"
    assert checkout.wholeNumber == "\u20664\u202f400\u2069"
    assert chips(till) == ["2000"]
    hands.tap("exactButton")

    assert done(till) == (
        Payment(Means.CASH, Money(2400), DRAWER),
        Payment(Means.CARD, Money(2000), A2),
    )
    assert till.till.done.changeNumber == "\u20660\u2069"
    fact = last_recorded(tablet)
    assert sum(paid["amount"] for paid in fact["paid"]) == TOTAL.dinars
    with Books.read_only(tablet) as books:
        journal.check_projections(books)


def test_only_the_cash_has_change(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "card", "2", "00", "0")

    hands.tap("note_2000")
    assert not till.till.checkout.canConfirm
    hands.tap("note_500")
    assert till.till.checkout.changeNumber == "\u2066100\u2069"
    hands.tap("confirmButton")

    assert done(till)[0] == Payment(Means.CASH, Money(2400), DRAWER)
    assert till.till.done.changeNumber == "\u2066100\u2069"


def test_a_part_is_given_back(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "card", "2", "00", "0")

    hands.tap("removePart_1")
    hands.rest()

    assert chips(till) == []
    assert till.till.checkout.dueNumber == "\u20664\u202f400\u2069"
    hands.tap("exactButton")
    assert done(till) == (Payment(Means.CASH, TOTAL, DRAWER),)


def test_a_part_by_transfer_then_the_rest_by_card(till: OpenTill, hands: Hands) -> None:
    hands.tap("means_transfer")
    hands.rest()
    hands.tap(f"holder_{A1}")
    till.till.checkout.cashless.reference = "T-1"
    take_part(hands, "transfer", "1", "00", "0")
    hands.tap("means_card")
    hands.rest()
    assert till.till.checkout.cashless.reference == ""
    till.till.checkout.cashless.reference = "C-2"
    hands.tap(f"holder_{A2}")
    hands.tap("confirmButton")

    assert done(till) == (
        Payment(Means.TRANSFER, Money(1000), A1, "T-1"),
        Payment(Means.CARD, Money(3400), A2, "C-2"),
    )


@pytest.mark.parametrize("keys", [("4", "4", "00"), ("5", "00", "0"), ("1", "2"), ()])
def test_a_part_that_leaves_nothing_or_is_no_coins_is_refused(
    till: OpenTill, hands: Hands, refusals: list[str], keys: tuple[str, ...]
) -> None:
    type_part(hands, "card", keys)
    assert not till.till.checkout.cashless.canTake
    hands.tap("takePartButton")
    hands.rest()

    assert refusals == ["payment.bad_part"]
    assert chips(till) == []
    assert till.till.checkout.cashless.keypadOpen


def test_confirming_while_a_part_is_typed_takes_no_whole(
    till: OpenTill, hands: Hands, refusals: list[str]
) -> None:
    type_part(hands, "card", ("2", "00", "0"))
    assert not till.till.checkout.canConfirm
    hands.tap("confirmButton")
    hands.rest()

    assert refusals == ["payment.underpaid"]
    assert (till.till.page, chips(till)) == ("pay", [])
    hands.tap("partButton")  # all of it after all
    hands.rest()
    hands.tap("confirmButton")
    assert done(till) == (Payment(Means.CARD, TOTAL, A2),)


def test_language_theme_and_rotation_keep_the_parts(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "transfer", "1", "00", "0")
    type_part(hands, "card", ("5", "00"))
    cashless = till.till.checkout.cashless
    spoken = cashless.spoken

    till.till.preferences.chooseLanguage("fr")
    till.till.preferences.chooseTheme("dark")
    till.window.resize(800, 1280)
    hands.rest()

    assert (cashless.keypadOpen, cashless.number) == (True, "\u2066500\u2069")
    assert (cashless.spoken, spoken) == ("50\u202f000 centimes", "50 ألف سنتيم")
    assert cashless.rows.rows[0].holder == "Messaoud"
    hands.tap("takePartButton")
    hands.rest()
    assert chips(till) == ["1000", "500"]
    hands.tap("exactButton")
    assert sum(paid.amount.dinars for paid in done(till)) == TOTAL.dinars


def test_the_next_payment_begins_anew(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "card", "2", "00", "0")

    hands.tap("backButton")
    until(lambda: till.till.page == "sell", "the cart")
    hands.rest()
    hands.tap("payButton")
    until(lambda: till.till.page == "pay", "the payment")
    hands.rest()

    assert chips(till) == []
    assert till.till.checkout.dueNumber == "\u20664\u202f400\u2069"


def test_undo_brings_the_whole_cart_back(till: OpenTill, hands: Hands, tablet: Path) -> None:
    take_part(hands, "card", "2", "00", "0")
    hands.tap("exactButton")
    done(till)

    till.till.done.undo()
    until(lambda: till.till.page == "sell", "the cart again")

    assert till.till.basket.cart == Cart().add(EARRINGS).add(SOAP, 4000)
    with Books.read_only(tablet) as books:
        journal.check_projections(books)


def test_ten_taps_a_second_add_one_part_and_remove_one(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "card", "6", "00")
    exact = hands.middle("exactButton")
    type_part(hands, "card", ("5", "00"))
    take = hands.middle("takePartButton")
    for _ in range(10):
        hands.tap_at(take)
    hands.tap_at(exact)  # the cash is deaf for a moment

    assert (chips(till), till.till.page) == (["600", "500"], "pay")
    assert till.till.checkout.receivedNumber == "\u20660\u2069"
    assert not till.till.checkout.isBusy
    hands.rest()

    cross = hands.middle("removePart_1")
    quick = QElapsedTimer()
    quick.start()
    hands.tap_at(cross)
    until(lambda: hands.middle("removePart_2") == cross, "the second part under the finger")
    for _ in range(9):
        hands.tap_at(cross)
    assert chips(till) == ["500"] or quick.hasExpired(DEAF_MS)


def test_ten_taps_on_only_a_part_take_nothing(till: OpenTill, hands: Hands) -> None:
    hands.tap("means_card")
    hands.rest()
    place = hands.middle("partButton")
    for _ in range(10):
        hands.tap_at(place)
    hands.rest()

    assert chips(till) == []
    assert till.till.checkout.dueNumber == "\u20664\u202f400\u2069"


def test_two_fingers_take_a_part_once_and_never_lose_money(till: OpenTill, hands: Hands) -> None:
    type_part(hands, "card", ("2", "00"))
    hands.tap_together("takePartButton", "key_5")
    hands.rest()
    assert chips(till) in (["200"], ["2005"])

    hands.tap_together("exactButton", "removePart_1")
    assert sum(paid.amount.dinars for paid in done(till)) == TOTAL.dinars


def test_a_rest_is_rounded_down_while_the_parts_stay(till: OpenTill, hands: Hands) -> None:
    take_part(hands, "card", "2", "0", "5", "0")
    checkout = till.till.checkout
    hands.tap("note_2000")
    hands.tap("note_500")
    hands.rest()

    hands.tap("noChangeButton")
    hands.rest()
    assert [row.key for row in checkout.noChange.lower.rows] == ["4350", "4050"]
    hands.tap("lower_4350")
    hands.rest()

    assert chips(till) == ["2050"]
    assert checkout.dueNumber == "\u20662\u202f300\u2069"
    hands.tap("confirmButton")
    assert done(till) == (
        Payment(Means.CASH, Money(2300), DRAWER),
        Payment(Means.CARD, Money(2050), A2),
    )

"""Taking the money, with every wrong tap a hurry brings."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Payment, Tender
from kiosk.errors import BadReference, Underpaid
from tests.conftest import EARRINGS, SOAP
from ui.stall import Stall
from ui.viewmodels.checkout import CheckoutViewModel

CART = Cart().add(SOAP, 3000).add(EARRINGS)  # 750 + 3400


@pytest.fixture
def checkout(stall: Stall) -> CheckoutViewModel:
    viewmodel = CheckoutViewModel(stall)
    viewmodel.begin(CART)
    return viewmodel


@pytest.fixture
def tenders(checkout: CheckoutViewModel) -> list[Tender]:
    """Every tender that left the screen."""
    taken: list[Tender] = []
    checkout.tendered.connect(taken.append)
    return taken


def test_exact_finishes_at_once(checkout: CheckoutViewModel, tenders: list[Tender]) -> None:
    checkout.exact()

    assert tenders == [Tender((Payment(Means.CASH, Money(4150), "drawer"),), Money(4150))]


def test_a_second_tap_while_the_disk_works_does_nothing(
    checkout: CheckoutViewModel, tenders: list[Tender]
) -> None:
    checkout.exact()
    checkout.exact()
    checkout.confirm()
    checkout.addPiece(2000, "note")
    checkout.key("9")
    checkout.chooseMeans("card")

    assert len(tenders) == 1
    assert checkout.isBusy
    assert checkout.means == "cash"


def test_notes_add_up_and_change_is_shown_in_pieces(checkout: CheckoutViewModel) -> None:
    for _ in range(2):
        checkout.addPiece(2000, "note")
    checkout.addPiece(500, "note")

    assert checkout.state == "enough"
    assert checkout.receivedNumber == "\u20664\u202f500\u2069"
    assert checkout.changeNumber == "\u2066350\u2069"
    assert [(p.value, p.kind) for p in checkout.changePieces.rows] == [
        (200, "note"),
        (100, "note"),
        (50, "coin"),
    ]
    assert {note.value: note.count for note in checkout.notes.rows} == {
        2000: 2,
        1000: 0,
        500: 1,
        200: 0,
    }


def test_a_200_note_and_a_200_coin_are_counted_apart(checkout: CheckoutViewModel) -> None:
    checkout.addPiece(200, "coin")

    assert next(c.count for c in checkout.coins.rows if c.value == 200) == 1
    assert next(n.count for n in checkout.notes.rows if n.value == 200) == 0


def test_too_little_says_what_is_missing_and_is_refused(
    checkout: CheckoutViewModel, tenders: list[Tender], qtbot: QtBot
) -> None:
    checkout.addPiece(2000, "note")

    assert checkout.state == "missing"
    assert "2\u202f150" in checkout.missingText
    assert not checkout.canConfirm
    with qtbot.waitSignal(checkout.refused) as refusal:
        checkout.confirm()
    assert isinstance(refusal.args[0], Underpaid)
    assert refusal.args[0].details == {"missing": Money(2150)}
    assert tenders == []


def test_take_back_takes_the_last_piece(checkout: CheckoutViewModel) -> None:
    checkout.addPiece(2000, "note")
    checkout.addPiece(5, "coin")

    checkout.takeBack()
    checkout.takeBack()
    checkout.takeBack()

    assert checkout.state == "nothing"


def test_another_amount_replaces_the_pieces(
    checkout: CheckoutViewModel, tenders: list[Tender]
) -> None:
    checkout.addPiece(200, "note")
    for key in ("0", "5", "00", "0", "back", "0"):
        checkout.key(key)
    checkout.confirm()

    assert tenders == [Tender((Payment(Means.CASH, Money(4150), "drawer"),), Money(5000))]


def test_the_keypad_takes_no_absurd_amount(checkout: CheckoutViewModel) -> None:
    for _ in range(30):
        checkout.key("9")

    assert checkout.receivedNumber == "\u206699\u202f999\u202f999\u2069"


def test_a_card_goes_to_the_account_of_the_larger_share_by_default(
    checkout: CheckoutViewModel, tenders: list[Tender]
) -> None:
    checkout.chooseMeans("card")
    checkout.cashless.reference = "  AB 12 "

    checkout.confirm()

    assert tenders == [Tender((Payment(Means.CARD, Money(4150), "account:A2", "AB 12"),))]


def test_the_holder_can_be_chosen_among_those_who_sell(
    checkout: CheckoutViewModel, tenders: list[Tender]
) -> None:
    checkout.chooseMeans("transfer")
    checkout.cashless.chooseHolder("account:A1")
    checkout.cashless.chooseHolder("account:STRANGER")

    checkout.confirm()

    assert tenders[0].payments == (Payment(Means.TRANSFER, Money(4150), "account:A1"),)
    assert [holder.key for holder in checkout.cashless.holders.rows] == [
        "account:A1",
        "account:A2",
        "chamber",
    ]


def test_a_reference_too_long_is_refused_and_can_be_mended(
    checkout: CheckoutViewModel, tenders: list[Tender], qtbot: QtBot
) -> None:
    checkout.chooseMeans("card")
    checkout.cashless.reference = "9" * 200

    with qtbot.waitSignal(checkout.refused) as refusal:
        checkout.confirm()
    checkout.cashless.reference = "9"
    checkout.confirm()

    assert isinstance(refusal.args[0], BadReference)
    assert len(tenders) == 1


def test_a_failed_sale_leaves_the_money_on_the_table(checkout: CheckoutViewModel) -> None:
    checkout.addPiece(2000, "note")
    checkout.addPiece(2000, "note")
    checkout.addPiece(200, "note")
    checkout.confirm()

    checkout.failed()

    assert checkout.canConfirm
    assert checkout.receivedNumber == "\u20664\u202f200\u2069"


def test_shares_say_who_sells_what(checkout: CheckoutViewModel) -> None:
    assert [(share.name, share.amount_number) for share in checkout.shares.rows] == [
        ("Noura", "\u2066750\u2069"),
        ("Messaoud", "\u20663\u202f400\u2069"),
    ]


def test_eleven_pieces_of_change_are_drawn_up_to_six(checkout: CheckoutViewModel) -> None:
    for key in "13985":  # 9 835 back
        checkout.key(key)

    assert [p.value for p in checkout.changePieces.rows] == [2000, 2000, 2000, 2000, 1000, 500]
    assert checkout.moreText == "+ \u20665\u2069"

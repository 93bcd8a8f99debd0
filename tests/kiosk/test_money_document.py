"""The examples of docs/money.md are what the till reckons."""

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from kiosk.domain.bargain import easier_change, quantity_for, rounded_down
from kiosk.domain.cart import Cart
from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import LARGEST, Money
from kiosk.domain.payment import (
    LONGEST_REFERENCE,
    Means,
    Payment,
    Tender,
    account_of,
    cash_tender,
    check_tender,
    proposed_holder,
)
from kiosk.domain.quantity import LARGEST_MILLI, ONE, Unit, line_amount, parse_quantity
from kiosk.domain.text import NARROW_SPACE, spoken_centimes
from kiosk.errors import (
    BadAgreement,
    BadDebt,
    BelowFloor,
    KioskError,
    NothingOwed,
    OnlyOne,
    Overpaid,
    Underpaid,
)
from tests.conftest import EARRINGS, HONEY, SOAP

DOCUMENT = Path(__file__).parents[2] / "docs" / "money.md"
TEXT = DOCUMENT.read_text("utf-8")
PROSE = " ".join(TEXT.replace("\n> ", "\n").split())  # without the breaks of its lines

UNITS = {"pieces": Unit.PIECE, "kg": Unit.KILOGRAM, "m": Unit.METRE}
CART = Cart().add(SOAP, 3 * ONE).add(HONEY, 350).add(EARRINGS)  # the sale of the document


def table(heading: str) -> list[list[str]]:
    """The rows of the first table below *heading*, without its head."""
    rows = []
    for line in TEXT.partition(f"\n## {heading}\n")[2].splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            break
    return rows[2:]


def dinars(text: str) -> int:
    return int(text.removesuffix(" DA").replace(",", ""))


def written(amount: Money) -> str:
    return f"{amount.dinars:,}".replace("-", "−")


@pytest.mark.parametrize(("price", "quantity", "exactly", "due"), table("What a line costs"))
def test_line_costs_what_is_written(price: str, quantity: str, exactly: str, due: str):
    count, unit = quantity.split()
    milli = parse_quantity(count, UNITS[unit])

    assert Fraction(dinars(price) * milli, ONE) == Fraction(exactly)
    assert line_amount(Money(dinars(price)), milli) == Money(dinars(due))


def test_cart_of_the_document_is_shared_as_it_says():
    soap, honey, earrings = (written(line.amount) for line in CART.lines)
    hers, his = (written(share) for share in CART.shares().values())
    due = written(CART.total)

    assert (
        f"3 soaps ({soap}), 0.350 kg of honey ({honey}) and earrings ({earrings}): {due} DA."
        in (PROSE)
    )
    assert f"Of those {due} DA the soap and the honey are Noura's: {hers} DA." in PROSE
    assert f"The earrings are Messaoud's: {his} DA." in PROSE
    assert f"Messaoud sells {his} of it: `{proposed_holder(CART)}` is proposed" in PROSE


def test_amounts_are_split_as_it_says():
    halves = Money(1000).split([1520, 3400])
    thirds = Money(1000).split([1, 1, 1])
    back = Money(-1000).split([1, 1, 1])

    assert "1,000 DA by 1,520 : 3,400 is 308.94… and 691.05…" in PROSE
    assert f"**{halves[0].dinars} and {halves[1].dinars}**" in PROSE
    assert f"1,000 DA by 1 : 1 : 1: **{', '.join(map(written, thirds))}**" in PROSE
    assert f"And −1,000 DA: {', '.join(map(written, back))}." in PROSE


# --- paying -----------------------------------------------------------------------------------

PAYING = table("Paying")
ON_THE_TABLE = re.compile(r"([\d,]+) DA (in cash|by card)")


def tender_of(text: str) -> Tender:
    """Cards for what they say and cash for the rest, with change."""
    given = [(dinars(amount), how) for amount, how in ON_THE_TABLE.findall(text)]
    by_card = [Payment(Means.CARD, Money(n), account_of("A2")) for n, how in given if "card" in how]
    in_cash = sum(n for n, how in given if "cash" in how)
    rest = CART.total - Money(sum(payment.amount.dinars for payment in by_card))
    cash = (Payment(Means.CASH, rest),) if in_cash else ()
    return Tender((*by_card, *cash), Money(in_cash))


def outcome(tender: Tender) -> str:
    """How the document would begin to tell what happens."""
    try:
        check_tender(CART, tender)
    except KioskError as error:
        told = f"`{error.code}`"
        if isinstance(error, Underpaid):
            told += f", {error.details['missing'].dinars} DA missing"
        if isinstance(error, Overpaid):
            told += f", {error.details['excess'].dinars} DA too much"
        return told
    return "paid"


@pytest.mark.parametrize(("on_the_table", "happens"), PAYING[:-1])
def test_what_is_put_on_the_table_is_taken_or_refused_as_it_says(on_the_table: str, happens: str):
    tender = tender_of(on_the_table)

    told = outcome(tender)

    assert happens.startswith(told)
    if told == "paid" and tender.change:
        assert f"change {tender.change.dinars}" in happens


def test_amounts_that_are_none_are_refused_as_it_says():
    card = Payment(Means.CARD, Money(0), account_of("A2"))
    none = Tender((Payment(Means.CASH, CART.total), card), CART.total)
    negative = Tender((Payment(Means.CASH, CART.total),), Money(-5))

    assert PAYING[-1][0] == "a payment of 0 DA, or cash of −5 DA"
    assert [outcome(none), outcome(negative)] == [PAYING[-1][1]] * 2


def test_every_row_of_the_document_is_tried():
    tables = {
        "What a line costs": 6,
        "By weight or by money": 4,
        "Bargaining on a line": 5,
        "Bargaining on the total": 7,
        "Paying": 8,
        "How amounts are said": 8,
    }

    assert {heading: len(table(heading)) for heading in tables} == tables
    assert all(ON_THE_TABLE.search(on_the_table) for on_the_table, _ in PAYING[:-1])


# --- bargaining -------------------------------------------------------------------------------

NAMES = {"everybody": "", "Noura": "A1", "Messaoud": "A2"}
JAR = replace(HONEY, price=Money(1200))
BOTH = Cart().add(JAR).add(EARRINGS)  # 4,600 DA
OURS = replace(EARRINGS, floor=Money(3000))
SMALL = {"g": 1, "cm": 10}  # thousandths


@pytest.mark.parametrize(
    ("price", "wanted", "exactly", "handed_out", "paid"), table("By weight or by money")
)
def test_amount_that_is_wanted_is_weighed_and_paid_as_it_says(
    price: str, wanted: str, exactly: str, handed_out: str, paid: str
):
    a_unit, said = Money(dinars(price)), Money(dinars(wanted))
    number, small = exactly.split()
    unit = Unit.KILOGRAM if small == "g" else Unit.METRE
    product = replace(HONEY, unit=unit, price=a_unit)

    quantity = quantity_for(said, a_unit, unit)

    exact = Fraction(said.dinars * ONE, a_unit.dinars * SMALL[small])
    assert abs(exact - Fraction(number)) <= Fraction(5, 1000)
    assert f"{quantity // SMALL[small]} {small}" == handed_out
    assert Cart().add(product, quantity, said=said).total == Money(dinars(paid))


def test_amounts_that_are_wanted_add_up_as_it_says():
    half = quantity_for(Money(500), JAR.price, JAR.unit)
    cart = Cart().add(JAR, half, said=Money(500)).add(JAR, half, said=Money(500))

    assert f"{cart.lines[0].quantity_milli} g for {written(cart.total)} DA." in PROSE


@pytest.mark.parametrize(
    ("there", "last_price", "agreed", "then", "asked", "due"), table("Bargaining on a line")
)
def test_agreed_price_goes_along_as_it_says(
    there: str, last_price: str, agreed: str, then: str, asked: str, due: str
):
    count, unit = there.split()
    product = HONEY if unit == "kg" else SOAP
    product = replace(product, floor=Money(dinars(last_price)))
    cart = Cart().add(product, parse_quantity(count, UNITS[unit]))
    cart = cart.agree_on_line(product.code, Money(dinars(agreed)))

    for step in then.split(", "):
        quantity = parse_quantity(step.split()[0], product.unit)
        cart = cart.set_quantity(product.code, quantity)

    assert (cart.asked, cart.total) == (Money(dinars(asked)), Money(dinars(due)))


@pytest.mark.parametrize(("agreed", "bears", "noura", "messaoud"), table("Bargaining on the total"))
def test_agreed_total_is_borne_as_it_says(agreed: str, bears: str, noura: str, messaoud: str):
    def agree() -> Cart:
        return BOTH.agree_on_total(Money(dinars(agreed)), NAMES[bears])

    if messaoud:
        assert [f"{written(net)} DA" for net in agree().nets()] == [noura, messaoud]
    else:
        with pytest.raises(BadAgreement) as refused:
            agree()
        assert noura == f"`{refused.value.code}`"


def test_lines_come_before_the_total_as_it_says():
    cart = BOTH.agree_on_line(EARRINGS.code, Money(3000)).agree_on_total(Money(4000))
    hers, his = (written(net) for net in cart.nets())

    assert f"{cart.reduction.dinars} DA off, {hers} DA for Noura and {his} DA for Messa" in PROSE
    assert not cart.agree_on_line(EARRINGS.code, Money(3100)).reduction


def test_agreed_total_stays_and_ends_as_it_says():
    agreed = BOTH.agree_on_total(Money(4500))
    more = agreed.add(SOAP)
    less = more.remove(SOAP.code)

    assert (
        f"{written(agreed.total)} DA are agreed. A soap comes: {written(more.total)} DA."
        f" The soap goes again: {written(less.total)} DA" in PROSE
    )


def test_rounder_amounts_are_proposed_as_it_says():
    first, second = rounded_down(Money(4615))

    assert f"4,615 DA are due: {written(first)} DA or {written(second)} DA is proposed." in PROSE


def test_last_prices_hold_as_it_says():
    def goes(cart: Cart, amount: int, seller: str = "A1") -> bool:
        return not cart.agree_on_line(OURS.code, Money(amount)).needed_approvals(seller)

    cart = Cart().add(OURS)
    approved = cart.agree_on_line(OURS.code, Money(2900)).approved_by("A2")

    assert "last price 3,000 DA, sold by Noura: 3,000 DA go. 2,900 DA do not before" in PROSE
    assert "then 2,950 DA go too, and 2,895 DA do not." in PROSE
    assert [goes(cart, 3000), goes(cart, 2900)] == [True, False]
    assert [goes(approved, 2950), goes(approved, 2895)] == [True, False]
    assert all(goes(cart, amount, "A2") for amount in (3000, 2900, 2895))


def test_last_price_and_total_meet_as_it_says():
    cart = Cart().add(SOAP, 2 * ONE).add(OURS)
    held, below = (cart.agree_on_total(Money(amount)) for amount in (3500, 3400))

    assert f"for 3,500 DA they bring {written(held.nets()[1])} DA, that goes." in PROSE
    assert f"For 3,400 DA they bring {written(below.nets()[1])} DA, that does not." in PROSE
    assert (held.needed_approvals("A1"), below.needed_approvals("A1")) == ((), ("A2",))


# --- change, limits and words -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (80, "80 DA: {} + {} + {}."),
        (3280, "3,280 DA: {} + {} + {}, and {} + {} + {} in coins."),
    ],
)
def test_change_is_made_of_the_pieces_it_says(change: int, told: str):
    pieces = fewest_pieces(Money(change))

    assert all(count == 1 for _, count in pieces)
    assert told.format(*(piece.value for piece, _ in pieces)) in PROSE


def test_change_of_two_equal_notes_is_told():
    ((note, count),) = fewest_pieces(Money(400))

    assert (note.kind, count) == ("note", 2)
    assert f"400 DA: two notes of {note.value}." in PROSE


def test_easier_change_and_owed_change_are_as_it_says():
    due, given = Money(4150), Money(5000)
    ((ask, back),) = easier_change(due, given)
    cart = Cart().add(SOAP, 3 * ONE).add(EARRINGS)
    tender = replace(cash_tender(due, given), owed=Money(50))
    check_tender(cart, tender)
    now = tender.change - tender.owed

    assert f"with {ask.dinars} DA more, {written(back)} DA go back." in PROSE
    assert f"{tender.change.dinars} DA change. 50 DA are owed: {now.dinars} DA go back now" in PROSE


@pytest.mark.parametrize("error", [BadAgreement, BelowFloor, BadDebt, NothingOwed, OnlyOne])
def test_refusals_are_named(error: type[KioskError]):
    assert f"`{error.code}`" in PROSE


def test_limits_are_those_of_the_till():
    assert f"go from 0 to {LARGEST:,} DA" in PROSE
    assert f"A price is a positive multiple of 5, at most {LARGEST:,} DA" in PROSE
    assert f"at most {LARGEST_MILLI // ONE:,} units on a line" in PROSE
    assert f"reference of at most {LONGEST_REFERENCE} characters" in PROSE


@pytest.mark.parametrize("row", table("How amounts are said"), ids=lambda row: row[0])
def test_amount_is_said_as_it_says(row: list[str]):
    amount = Money(dinars(row[0]))

    said = [spoken_centimes(amount, language) for language in ("ar", "fr", "en")]

    assert [text.replace(NARROW_SPACE, " ") for text in said] == row[1:]

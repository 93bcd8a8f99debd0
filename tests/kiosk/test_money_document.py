"""The examples of docs/money.md are what the till reckons."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import LARGEST, Money
from kiosk.domain.payment import (
    LONGEST_REFERENCE,
    Means,
    Payment,
    Tender,
    account_of,
    check_tender,
    proposed_holder,
)
from kiosk.domain.quantity import LARGEST_MILLI, ONE, Unit, line_amount, parse_quantity
from kiosk.domain.text import NARROW_SPACE, spoken_centimes
from kiosk.errors import KioskError, Overpaid, Underpaid
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
    tables = ("What a line costs", "Paying", "How amounts are said")

    assert [len(table(heading)) for heading in tables] == [6, 8, 8]
    assert all(ON_THE_TABLE.search(on_the_table) for on_the_table, _ in PAYING[:-1])


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

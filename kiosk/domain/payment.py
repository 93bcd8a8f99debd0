"""What the customer gives, by which means, and who holds it then."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.cart import Cart
from kiosk.domain.money import COIN_STEP, LARGEST, ZERO, Money, total
from kiosk.domain.text import clean_name, without_bidi_marks
from kiosk.errors import (
    BadAmount,
    BadDebt,
    BadHolder,
    BadName,
    BadPart,
    BadReference,
    EmptyCart,
    NotInCoins,
    Overpaid,
    Underpaid,
)

DRAWER = "drawer"
CHAMBER = "chamber"
LONGEST_REFERENCE = 40  # characters


class Means(StrEnum):
    """How money comes: cash, a card on a separate terminal, a transfer by telephone."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"


def account_of(artisan: str) -> str:
    """The holder that is an artisan's own account (her card terminal, her BaridiMob)."""
    return f"account:{artisan}"


def purse_of(artisan: str) -> str:
    """The holder that is an artisan's own purse."""
    return f"purse:{artisan}"


def proposed_holder(cart: Cart) -> str:
    """Who holds what comes without cash, unless somebody is chosen: whoever sells most of it."""
    shares = cart.shares()
    return account_of(max(shares, key=lambda artisan: shares[artisan]))


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that stays (after change). Whether a transfer arrived, the tablet cannot know."""

    means: Means
    amount: Money
    holder: str = DRAWER
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Tender:
    """What was put on the table: payments for all that is due, and the cash given."""

    payments: tuple[Payment, ...]
    cash_given: Money = ZERO
    owed: Money = ZERO  # the part of the change that is not at hand and is noted instead
    owed_to: str = ""  # a name or a telephone; stays on this tablet

    @property
    def change(self) -> Money:
        """What goes back to the customer in cash."""
        return self.cash_given - total(
            payment.amount for payment in self.payments if payment.means is Means.CASH
        )


def cash_tender(due: Money, given: Money, holder: str = DRAWER) -> Tender:
    """*given* in cash for *due*; raises `BadAmount` or `Underpaid` with what is missing."""
    check_amount(given)
    if given < due:
        raise Underpaid(missing=due - given)
    return Tender((Payment(Means.CASH, due, holder),), given)


def cashless_tender(means: Means, due: Money, holder: str, reference: str = "") -> Tender:
    """*due* by card or transfer into *holder*'s account, with an optional *reference*.

    Raises `BadReference` for one longer than 40 characters.
    """
    return Tender((Payment(means, due, holder, clean_reference(reference)),))


def cashless_part(
    means: Means, due: Money, amount: Money, holder: str, reference: str = ""
) -> Payment:
    """*amount* of *due* by card or transfer, which leaves a rest that coins can pay if they could.

    Raises `BadPart` unless it is a multiple of 5 DA between nothing and all, or `BadReference`.
    """
    if not ZERO < amount < due or amount.dinars % COIN_STEP:
        raise BadPart(due=due)
    return Payment(means, amount, holder, clean_reference(reference))


def split_tender(
    due: Money, parts: Sequence[Payment], given: Money, holder: str = DRAWER
) -> Tender:
    """*parts* by card or transfer, and *given* in cash for the rest of *due*; only cash has change.

    Raises `BadAmount`, `Overpaid` when the parts come to more than is due or leave nothing for the
    cash, or `Underpaid` with what is missing.
    """
    check_amount(given)
    rest = due - total(check_amount(part.amount) for part in parts)
    if rest < ZERO or (given and not rest):
        raise Overpaid(excess=given - rest)
    in_cash = cash_tender(rest, given, holder).payments if rest else ()
    return Tender((*in_cash, *parts), given)


def clean_reference(text: str) -> str:
    """A reference on one line without direction marks, maybe empty; raises `BadReference`."""
    if not without_bidi_marks(text).strip():
        return ""
    try:
        reference = clean_name(text)
    except BadName as error:
        raise BadReference(longest=LONGEST_REFERENCE) from error
    if len(reference) > LONGEST_REFERENCE:
        raise BadReference(longest=LONGEST_REFERENCE)
    return reference


def check_amount(amount: Money) -> Money:
    """Give *amount* back, or raise `BadAmount`: not negative, at most 100 million dinars."""
    if not 0 <= amount.dinars <= LARGEST:
        raise BadAmount(amount=amount.dinars)
    return amount


def check_tender(cart: Cart, tender: Tender) -> None:
    """Raise unless *tender* pays *cart* exactly, into hands that may hold it.

    `EmptyCart`, `Underpaid`, `Overpaid` (only cash has change), `BadAmount`, `NotInCoins` (of the
    cash given or of its change), `BadDebt` (more change owed than there is), `BadHolder`.
    """
    if not cart:
        raise EmptyCart()
    check_amount(tender.cash_given)
    for payment in tender.payments:
        if check_amount(payment.amount) == ZERO:
            raise BadAmount(amount=0)
    due, paid = cart.total, total(payment.amount for payment in tender.payments)
    if paid < due:
        raise Underpaid(missing=due - paid)
    if paid > due:
        raise Overpaid(excess=paid - due)
    if tender.change < ZERO:
        raise Underpaid(missing=-tender.change)
    if tender.cash_given.dinars % COIN_STEP or tender.change.dinars % COIN_STEP:
        raise NotInCoins(smallest=Money(COIN_STEP))
    if not ZERO <= tender.owed <= tender.change or tender.owed.dinars % COIN_STEP:
        raise BadDebt(change=tender.change)
    hands = {DRAWER, CHAMBER}
    for artisan in cart.shares():
        hands |= {account_of(artisan), purse_of(artisan)}
    for payment in tender.payments:
        if payment.holder not in hands:
            raise BadHolder(holder=payment.holder)

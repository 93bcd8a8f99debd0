"""Whether what the journal says about money adds up: a wrong entry is kept, and told."""

from collections.abc import Iterable

from kiosk.domain.entries import ChangeGiven, ChangeOwed, Entry, SaleRecorded, SaleReversed
from kiosk.domain.money import COIN_STEP
from kiosk.domain.payment import Means

Place = tuple[str, int]  # log in hexadecimal, number


def wrong_sums(told: Iterable[tuple[Place, Entry]]) -> list[Place]:
    """The places of the entries among *told*, all in the order of writing, that do not add up.

    A sale does when nothing in it is negative, its payments are its lines, and its change is what
    was given less what was paid in cash. Change is owed of a sale, in coins that there are and at
    most what that leaves, and is given once, unless the sale was undone before.
    """
    wrong: list[Place] = []
    change: dict[Place, int] = {}  # of each sale, as far as nobody has it in writing
    waiting: set[Place] = set()
    owed_of: dict[Place, Place] = {}  # the sale of each debt
    for place, entry in told:
        match entry:
            case SaleRecorded():
                is_right = adds_up(entry)
                change[place] = entry.change
            case ChangeOwed():
                sale = (entry.sale_log, entry.sale_n)
                left = change.get(sale, 0)
                is_right = 0 < entry.amount <= left and entry.amount % COIN_STEP == 0
                change[sale] = left - entry.amount
                waiting.add(place)
                owed_of[place] = sale
            case SaleReversed():
                undone = (entry.sale_log, entry.sale_n)
                waiting = {debt for debt in waiting if owed_of[debt] != undone}
                continue
            case ChangeGiven():
                owed = (entry.owed_log, entry.owed_n)
                is_right = owed in waiting
                waiting.discard(owed)
            case _:
                continue
        if not is_right:
            wrong.append(place)
    return wrong


def adds_up(sale: SaleRecorded) -> bool:
    """Whether lines, payments and change of *sale* agree."""
    cash = sum(paid.amount for paid in sale.paid if paid.means == Means.CASH)
    return (
        all(min(line.amount, line.off, line.shared) >= 0 for line in sale.lines)
        and all(paid.amount > 0 for paid in sale.paid)
        and all((line.amount + line.shared) % COIN_STEP == 0 for line in sale.lines)
        and all(line.off % COIN_STEP == 0 for line in sale.lines)
        and sum(line.amount for line in sale.lines) == sum(paid.amount for paid in sale.paid)
        and sale.change == (sale.given - cash if sale.given else 0) >= 0
    )

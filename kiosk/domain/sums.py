"""Whether what the journal says about money adds up: a wrong entry is kept, and told."""

from collections.abc import Iterable

from kiosk.domain.entries import ChangeGiven, ChangeOwed, Entry, SaleRecorded
from kiosk.domain.money import COIN_STEP
from kiosk.domain.payment import Means

Place = tuple[str, int]  # log in hexadecimal, number


def wrong_sums(told: Iterable[tuple[Place, Entry]]) -> list[Place]:
    """The places of the entries among *told*, all in the order of writing, that do not add up.

    A sale does when nothing in it is negative, its payments are its lines, and its change is what
    was given less what was paid in cash. Change is owed of a sale, at most what that leaves, and
    given once.
    """
    wrong: list[Place] = []
    change: dict[Place, int] = {}  # of each sale, as far as nobody has it in writing
    waiting: set[Place] = set()
    for place, entry in told:
        match entry:
            case SaleRecorded():
                is_right = adds_up(entry)
                change[place] = entry.change
            case ChangeOwed():
                sale = (entry.sale_log, entry.sale_n)
                left = change.get(sale, 0)
                is_right = 0 < entry.amount <= left
                change[sale] = left - entry.amount
                waiting.add(place)
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
        and all((line.amount + line.shared) % COIN_STEP == 0 for line in sale.lines)
        and all(line.off % COIN_STEP == 0 for line in sale.lines)
        and sum(line.amount for line in sale.lines) == sum(paid.amount for paid in sale.paid)
        and sale.change == (sale.given - cash if sale.given else 0) >= 0
    )

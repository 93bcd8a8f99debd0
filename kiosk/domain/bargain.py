"""What is proposed to people who bargain: round prices, portions, and change that is at hand."""

from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import COIN_STEP, Money
from kiosk.domain.quantity import ONE, Unit, line_amount

PORTIONS_MILLI = (250, 500, ONE)  # a quarter, a half, a whole kilogram or metre
_ROUND = (50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000)  # dinars that people say

# What a scale at a stall and a tailor's tape can tell, in thousandths: 5 g, 1 cm.
DEAR = 100  # dinars for 5 g: saffron, silver
STEP_MILLI = {Unit.KILOGRAM: 5, Unit.METRE: 10, Unit.PIECE: ONE}


def round_prices(asked: Money) -> list[Money]:
    """Up to three round amounts below *asked*, highest first.

    Two steps of its second figure, then a rounder one, if that is not much lower: 18 000 gives
    17 000, 16 000 and 15 000; 4 600 gives 4 500, 4 400 and 4 000.
    """
    amount = asked.dinars
    step = max(10 ** (len(str(amount)) - 2), COIN_STEP)
    first = (amount - 1) // step * step
    second = first - step
    rounder = (second - 1) // (5 * step) * 5 * step
    third = rounder if 5 * rounder >= 4 * amount else second - step
    return [Money(price) for price in (first, second, third) if price > 0]


def round_amounts(price: Money) -> list[Money]:
    """Three amounts for which people ask of something at *price* a kilogram or metre."""
    start = next((i for i, amount in enumerate(_ROUND) if amount * 6 >= price.dinars), len(_ROUND))
    start = min(start, len(_ROUND) - 3)
    return [Money(amount) for amount in _ROUND[start : start + 3]]


def step_milli(price: Money, unit: Unit) -> int:
    """What goods at *price* are weighed or cut by: 5 g, a gram of what is dear, a centimetre."""
    is_dear = unit is Unit.KILOGRAM and price.dinars * STEP_MILLI[unit] >= DEAR * ONE
    return 1 if is_dear else STEP_MILLI[unit]


def least_amount(price: Money, unit: Unit) -> Money:
    """The least that can be asked of goods at *price* by an amount: what one step costs."""
    return line_amount(price, step_milli(price, unit))


def quantity_for(said: Money, price: Money, unit: Unit) -> int:
    """How much of something at *price* a unit is weighed or cut for *said*, in thousandths.

    To the nearest step, never nothing; the amount stays what was said.
    """
    step = step_milli(price, unit)
    exact, whole = said.dinars * ONE, price.dinars * step
    return max((2 * exact + whole) // (2 * whole), 1) * step


def easier_change(due: Money, given: Money) -> list[tuple[Money, Money]]:
    """What to ask for besides *given*, so that the change is one single note or coin.

    Pairs of what to ask for and what then goes back, the smallest first, at most three. Nothing
    when there is no change, or when it is one piece already.
    """
    change = given - due
    if change.dinars <= 0 or _is_one_piece(change):
        return []
    asked = [
        (Money(back) - change, Money(back))
        for back in (50, 100, 200, 500, 1_000, 2_000)
        if back > change.dinars
    ]
    return [(ask, back) for ask, back in asked if len(fewest_pieces(ask)) <= 2][:3]


def _is_one_piece(amount: Money) -> bool:
    return sum(count for _, count in fewest_pieces(amount)) == 1


def rounded_down(due: Money) -> list[Money]:
    """Up to two rounder amounts just below *due*, for a seller who has no coins."""
    lower = {due.dinars // step * step for step in (50, 100, 500)} - {due.dinars, 0}
    return [Money(amount) for amount in sorted(lower, reverse=True)[:2]]

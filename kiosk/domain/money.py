"""Whole dinars, and how they are shared and rounded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

COIN_STEP = 5  # dinars; the smallest coin in use, every amount due is a multiple of it
LARGEST = 100_000_000  # dinars; above this an amount is a slip of the finger


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount of money in whole dinars, possibly negative.

    No fraction of a dinar exists: where a division leaves units over, `split` says who gets them.
    """

    dinars: int

    def __add__(self, other: "Money") -> "Money":
        return Money(self.dinars + other.dinars)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.dinars - other.dinars)

    def __neg__(self) -> "Money":
        return Money(-self.dinars)

    def __mul__(self, count: int) -> "Money":
        return Money(self.dinars * count)

    def __bool__(self) -> bool:
        return self.dinars != 0

    def split(self, weights: Sequence[int]) -> list["Money"]:
        """Share this amount by *weights* (none negative, one positive); the parts add up.

        Units left over go to the largest remainders, earlier parts first. The split of the opposite
        amount is the exact opposite. Raises `ValueError` when nobody has a weight.
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise ValueError("a split needs weights that are not negative and not all zero")
        amount = abs(self.dinars)
        parts = [amount * weight // whole for weight in weights]
        by_remainder = sorted(
            range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i)
        )
        for i in by_remainder[: amount - sum(parts)]:
            parts[i] += 1
        sign = 1 if self.dinars >= 0 else -1
        return [Money(sign * part) for part in parts]


ZERO = Money(0)


def total(amounts: Iterable[Money]) -> Money:
    """The sum of *amounts*; zero for none."""
    return Money(sum(amount.dinars for amount in amounts))


def nearest_coin(numerator: int, denominator: int) -> Money:
    """*numerator* / *denominator* dinars to the nearest multiple of 5, halves up; both positive."""
    step = COIN_STEP * denominator
    return Money((2 * numerator + step) // (2 * step) * COIN_STEP)

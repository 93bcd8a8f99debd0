"""Notes and coins of the dinar, and change in the fewest of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.money import Money


@dataclass(frozen=True, slots=True)
class Piece:
    """One note or coin: `200` exists as both, and the drawer counts them apart."""

    value: int  # dinars
    kind: Literal["note", "coin"]


NOTES = tuple(Piece(value, "note") for value in (2000, 1000, 500, 200, 100))
COINS = tuple(Piece(value, "coin") for value in (200, 100, 50, 20, 10, 5))
PIECES = NOTES + COINS

# Change is handed back in notes down to 100 and in coins below.
_CHANGE = NOTES + tuple(coin for coin in COINS if coin.value < 100)


def fewest_pieces(amount: Money) -> tuple[tuple[Piece, int], ...]:
    """The fewest notes and coins for *amount*, largest first; a rest under 5 DA is left out."""
    rest = amount.dinars
    pieces = []
    for piece in _CHANGE:
        count, rest = divmod(rest, piece.value) if rest > 0 else (0, rest)
        if count:
            pieces.append((piece, count))
    return tuple(pieces)


def counted(pieces: Iterable[tuple[Piece, int]]) -> Money:
    """What a handful of notes and coins is worth."""
    return Money(sum(piece.value * count for piece, count in pieces))

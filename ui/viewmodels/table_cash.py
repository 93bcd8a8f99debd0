"""The cash that lies on the table: notes and coins as they are tapped, or an amount as typed."""

from PySide6.QtCore import QObject

from kiosk.domain.cash import COINS, NOTES, Piece, counted, fewest_pieces
from kiosk.domain.money import Money
from ui.digits import LONGEST_AMOUNT, typed
from ui.models.rows import Rows
from ui.models.shown import PieceOfMoney

# Smallest first, as they are counted out; 100 stands among the coins.
NOTES_SHOWN = tuple(reversed([note for note in NOTES if note.value >= 200]))
COINS_SHOWN = tuple(reversed(COINS))


class TableCash:
    """What the customer has given in cash so far, and the rows that count it."""

    def __init__(self, parent: QObject) -> None:
        """The rows belong to *parent*."""
        self._given: list[Piece] = []
        self._typed = ""  # the other amount, as digits; wins over the pieces
        self.notes: Rows[PieceOfMoney] = Rows(PieceOfMoney, parent)
        self.coins: Rows[PieceOfMoney] = Rows(PieceOfMoney, parent)
        self._show()

    @property
    def amount(self) -> Money:
        """What lies there, whichever way it was told."""
        if self._typed:
            return Money(int(self._typed))
        return counted((piece, 1) for piece in self._given)

    def clear(self) -> None:
        """Nothing lies there."""
        self._given, self._typed = [], ""
        self._show()

    def put(self, piece: Piece) -> None:
        """One more note or coin; it replaces what was typed."""
        self._typed = ""
        self._given.append(piece)
        self._show()

    def put_more(self, more: Money) -> None:
        """*more* besides what lies there."""
        if self._typed:
            self._typed = str((self.amount + more).dinars)
        else:
            self._given += [piece for piece, n in fewest_pieces(more) for _ in range(n)]
        self._show()

    def take_back(self) -> None:
        """The last note or coin, or the last typed digit, is gone."""
        if self._typed:
            self._typed = self._typed[:-1]
        elif self._given:
            self._given.pop()
        self._show()

    def key(self, key: str) -> None:
        """A key of the keypad; what is typed replaces the pieces."""
        if key == "back" and not self._typed:  # nothing typed yet: the notes stay
            self.take_back()
            return
        self._typed = typed(self._typed, key, LONGEST_AMOUNT)
        self._given = []
        self._show()

    def _show(self) -> None:
        for rows, pieces in ((self.notes, NOTES_SHOWN), (self.coins, COINS_SHOWN)):
            rows.show(
                [
                    PieceOfMoney(
                        f"{piece.kind}-{piece.value}",
                        piece.value,
                        piece.kind,
                        self._given.count(piece),
                    )
                    for piece in pieces
                ]
            )

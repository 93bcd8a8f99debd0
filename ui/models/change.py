"""Change as the fewest notes and coins, drawn one by one."""

from PySide6.QtCore import QObject

from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import Money
from ui.models.rows import Rows
from ui.models.shown import PieceOfMoney

PIECES_DRAWN = 6  # the rest is "+ n"


class ChangePieces(Rows[PieceOfMoney]):
    """Up to six notes and coins; `more` says how many are not drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PieceOfMoney, parent)
        self.more = 0

    def show_change(self, change: Money) -> None:
        """Draw *change* (not negative)."""
        pieces = [piece for piece, count in fewest_pieces(change) for _ in range(count)]
        drawn = pieces[:PIECES_DRAWN]
        self.more = len(pieces) - len(drawn)
        self.show(
            [
                PieceOfMoney(f"{i}-{piece.kind}-{piece.value}", piece.value, piece.kind, 1)
                for i, piece in enumerate(drawn)
            ]
        )

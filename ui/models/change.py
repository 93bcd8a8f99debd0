"""Change as the fewest notes and coins, drawn one by one."""

from PySide6.QtCore import QObject

from kiosk.domain.cash import fewest_pieces
from kiosk.domain.money import Money
from kiosk.domain.text import grouped, ltr
from ui.models.rows import Rows
from ui.models.shown import PieceOfMoney
from ui.stall import Stall

PIECES_DRAWN = 6  # the rest is "+ n"


class ChangePieces(Rows[PieceOfMoney]):
    """Up to six notes and coins; `more_text` says how many are not drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PieceOfMoney, parent)
        self._more = 0

    def show_change(self, change: Money) -> None:
        """Draw *change* (not negative)."""
        pieces = [piece for piece, count in fewest_pieces(change) for _ in range(count)]
        drawn = pieces[:PIECES_DRAWN]
        self._more = len(pieces) - len(drawn)
        self.show(
            [
                PieceOfMoney(f"{i}-{piece.kind}-{piece.value}", piece.value, piece.kind, 1)
                for i, piece in enumerate(drawn)
            ]
        )

    def more_text(self, stall: Stall) -> str:
        """`+ 3` for three that are not drawn; empty when all are."""
        return stall.say("pay.more_pieces", count=ltr(grouped(self._more))) if self._more else ""

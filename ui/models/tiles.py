"""The grid's rows, made when they come into sight: a tent may have a thousand products."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from ui.models.rows import Rows
from ui.models.shown import Tile


class Tiles(Rows[Tile]):
    """Tiles by product code."""

    def __init__(self, make: Callable[[str], Tile], parent: QObject | None = None) -> None:
        """*make* gives the tile of a product, by its code."""
        super().__init__(Tile, parent)
        self._make = make
        self._codes: list[str] = []
        self._place: dict[str, int] = {}

    @property
    def codes(self) -> Sequence[str]:
        """The products that are shown, in order."""
        return self._codes

    def show_codes(self, codes: Sequence[str]) -> None:
        """Show other products, or the same in another language."""
        self.beginResetModel()
        self._codes = list(codes)
        self._place = {code: i for i, code in enumerate(codes)}
        self._rows = [None] * len(codes)
        self.endResetModel()

    def renew(self, code: str) -> None:
        """Make the tile of a product again, if it is shown; it stays where it is."""
        place = self._place.get(code)
        if place is not None:
            self.show_row(place, self._make(code))

    def row(self, i: int) -> Tile:
        if self._rows[i] is None:
            self._rows[i] = self._make(self._codes[i])
        return self._rows[i]

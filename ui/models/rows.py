"""A list model over frozen rows: what changed is told to QML, and nothing else moves."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject

Row = TypeVar("Row", bound=NamedTuple)

_NOWHERE = QModelIndex()
FIRST_ROLE = 257  # Qt.UserRole + 1; making the enums of `Qt` would cost a start 30 ms


class Rows(QAbstractListModel, Generic[Row]):
    """Rows of one named tuple; its fields are the roles (`amount_number` is `amountNumber`).

    The first field is the key: `show` keeps the delegates of keys that stay where they are.
    """

    def __init__(self, row_type: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = row_type._fields
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown now."""
        return [self.row(i) for i in range(len(self._rows))]

    def row(self, i: int) -> Row:
        """The row in place *i*."""
        return self._rows[i]

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = 0) -> object:
        place = role - FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self.row(index.row()), self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            FIRST_ROLE + i: QByteArray(_camel(name).encode()) for i, name in enumerate(self._names)
        }

    def show(self, rows: Sequence[Row]) -> None:
        """Show *rows*: one stretch in the middle goes and comes, the rest stays in place."""
        old, new = [self._key(row) for row in self._rows], [self._key(row) for row in rows]
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone:
            self.beginRemoveRows(_NOWHERE, head, head + gone - 1)
            del self._rows[head : head + gone]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NOWHERE, head, head + come - 1)
            self._rows[head:head] = rows[head : head + come]
            self.endInsertRows()
        for i, row in enumerate(rows):
            if row != self._rows[i]:
                self.show_row(i, row)

    def show_row(self, i: int, row: Row) -> None:
        """Show *row* in place *i*; its key stays."""
        self._rows[i] = row
        index = self.index(i)
        self.dataChanged.emit(index, index)

    def _key(self, row: Row) -> object:
        return getattr(row, self._names[0])


def _common(left: Sequence[object], right: Sequence[object]) -> int:
    """How many leading elements are the same."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)

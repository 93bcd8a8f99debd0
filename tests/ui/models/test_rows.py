"""A list that changes moves no more of the screen than it must."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from ui.models.rows import Rows


class Stone(NamedTuple):
    key: str
    weight_text: str


class Screen:
    """A view that only does what the model tells it, as QML does."""

    def __init__(self, rows: Rows[Stone]) -> None:
        self.shown: list[Stone] = list(rows.rows)
        self.made = 0
        rows.rowsInserted.connect(lambda _, a, b: self._insert(rows, a, b))
        rows.rowsRemoved.connect(lambda _, a, b: self._remove(a, b))
        rows.dataChanged.connect(lambda a, b: self._redraw(rows, a.row(), b.row()))

    def _insert(self, rows: Rows[Stone], first: int, last: int) -> None:
        self.shown[first:first] = rows.rows[first : last + 1]
        self.made += last - first + 1

    def _remove(self, first: int, last: int) -> None:
        del self.shown[first : last + 1]

    def _redraw(self, rows: Rows[Stone], first: int, last: int) -> None:
        self.shown[first : last + 1] = rows.rows[first : last + 1]


def test_roles_are_named_as_qml_reads_them() -> None:
    rows = Rows(Stone)
    rows.show([Stone("a", "3 kg")])

    read = {
        bytes(name.data()).decode(): rows.data(rows.index(0), role)
        for role, name in rows.roleNames().items()
    }

    assert read == {"key": "a", "weightText": "3 kg"}


@pytest.mark.parametrize("role", [0, 1, 255, 256, 259, 10_000])
def test_an_unknown_role_is_nothing(role: int) -> None:
    rows = Rows(Stone)
    rows.show([Stone("a", "3 kg")])

    assert rows.data(rows.index(0), role) is None


def test_rows_have_no_children() -> None:
    rows = Rows(Stone)
    rows.show([Stone("a", "3 kg")])

    assert rows.rowCount() == 1
    assert rows.rowCount(rows.index(0)) == 0
    assert rows.data(QModelIndex(), 257) is None


_keys = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(old=_keys, new=_keys, heavier=st.sets(st.sampled_from("abcdefgh")))
def test_a_screen_that_follows_shows_the_same(
    old: list[str], new: list[str], heavier: set[str]
) -> None:
    rows = Rows(Stone)
    rows.show([Stone(key, "1") for key in old])
    screen = Screen(rows)
    wanted = [Stone(key, "2" if key in heavier else "1") for key in new]

    rows.show(wanted)

    assert screen.shown == wanted
    assert list(rows.rows) == wanted


def test_a_line_at_the_end_leaves_the_others_where_they_are() -> None:
    rows = Rows(Stone)
    rows.show([Stone("a", "1"), Stone("b", "1")])
    screen = Screen(rows)

    rows.show([Stone("a", "1"), Stone("b", "2"), Stone("c", "1")])

    assert screen.made == 1

"""Sets words into lines of whole dots: Qt shapes and orders them, their places are ours.

Every line of a size has the same height in every script, and begins on a whole dot, so that the
same words are the same dots wherever they stand.
"""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from printing.drawings import drawing
from printing.fonts import FAMILIES
from printing.paper import Style, Text

# Parts of the em: room for Arabic letters with marks above them, and for their tails.
ABOVE_BASELINE = 0.98
LINE_PITCH = 1.36

MARK_DOTS = 24  # the grid on which the marks are drawn
MARK_GAP_DOTS = 8
BALANCE_STEP_DOTS = 12


@dataclass(frozen=True, slots=True)
class Lines:
    """Words that are set; `width` is that of the longest line, its mark included."""

    layout: QTextLayout
    count: int
    width: int
    height: int
    last_baseline: int
    mark: str
    mark_x: int
    mark_y: int

    def paint(self, painter: QPainter, y: int) -> None:
        """Draw the words where they were set, *y* dots further down."""
        self.layout.draw(painter, QPointF(0, y))
        if self.mark:
            picture = drawing(f"marks/{self.mark}", MARK_DOTS, MARK_DOTS)
            painter.drawImage(self.mark_x, self.mark_y + y, picture)


class Typesetter:
    """Sets the words of one page with the bundled fonts. Fonts must not be shared by threads."""

    def __init__(self) -> None:
        self._fonts: dict[Style, QFont] = {}

    def set(self, text: Text, left: int, width: int) -> Lines:
        """Set *text* into the column of *width* dots that begins *left* dots from the edge.

        Words that are longer than the column are broken; centred lines are made equally long.
        """
        layout = self._layout(text)
        indent = MARK_DOTS + MARK_GAP_DOTS if text.mark else 0
        room = width - indent
        lengths = _break(layout, room)
        if text.align == "center" and len(lengths) > 1:
            lengths = _balance(layout, room, len(lengths))
        first = left if text.direction == "rtl" else left + indent
        pitch, above = round(text.size * LINE_PITCH), round(text.size * ABOVE_BASELINE)
        for i, length in enumerate(lengths):
            line = layout.lineAt(i)
            free = {"left": 0, "center": (room - length) // 2, "right": room - length}[text.align]
            line.setPosition(QPointF(first + free, i * pitch + above - line.ascent()))
        return Lines(
            layout=layout,
            count=len(lengths),
            width=max(lengths, default=0) + indent,
            height=pitch * len(lengths),
            last_baseline=pitch * (len(lengths) - 1) + above,
            mark=text.mark,
            mark_x=left + width - MARK_DOTS if text.direction == "rtl" else left,
            mark_y=above - MARK_DOTS + 2,  # stands a little below the line, as round letters do
        )

    def _layout(self, text: Text) -> QTextLayout:
        """*text* with its fonts and its direction, not yet broken into lines."""
        words = "".join(run.text for run in text.runs)
        layout = QTextLayout(words, self._font(text.runs[0].style))
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft
            if text.direction == "rtl"
            else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        if len(text.runs) > 1:
            layout.setFormats(self._formats(text))
        return layout

    def _formats(self, text: Text) -> list[QTextLayout.FormatRange]:
        """Which font which part of the words has; Qt counts in UTF-16."""
        ranges, start = [], 0
        for run in text.runs:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, len(run.text.encode("utf-16-le")) // 2
            part.format = QTextCharFormat()
            part.format.setFont(self._font(run.style))
            ranges.append(part)
            start += part.length
        return ranges

    def _font(self, style: Style) -> QFont:
        if style not in self._fonts:
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPixelSize(style.size)
            font.setWeight(QFont.Weight(style.weight))
            # Stems of whole dots: at one bit a stem between two dots comes out thin or thick.
            font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
            self._fonts[style] = font
        return self._fonts[style]


def _break(layout: QTextLayout, room: int) -> list[int]:
    """Break the words into lines of at most *room* dots; the lengths of the lines."""
    lengths = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        lengths.append(ceil(line.naturalTextWidth()))
    layout.endLayout()
    return lengths


def _balance(layout: QTextLayout, room: int, count: int) -> list[int]:
    """Break into *count* lines again, as equally long as words allow."""
    narrowest = room
    for narrower in range(room - BALANCE_STEP_DOTS, 0, -BALANCE_STEP_DOTS):
        if len(_break(layout, narrower)) > count:
            break
        narrowest = narrower
    return _break(layout, narrowest)

"""Draws a page as the black dots of a print head.

Works in any thread, once `printing.fonts.register_fonts` was called in the main one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from printing.dots import Raster
from printing.drawings import drawing, one_bit, qr_drawing
from printing.paper import (
    Band,
    Beside,
    Block,
    Frame,
    Pair,
    Paper,
    Picture,
    Qr,
    Rule,
    Space,
    Text,
)
from printing.typesetting import Typesetter

__all__ = ["Raster", "raster"]

STRIP_DOTS = 4096  # Qt draws nothing below row 32767: long pages are drawn strip by strip
PAIR_GAP_DOTS = 14  # the least white between two texts on one line
BESIDE_GAP_DOTS = 14
DASH_DOTS, DASH_GAP_DOTS = 8, 5
BAND_DOTS = 576  # width of a band's drawing; narrower paper takes fewer whole motifs of it


def raster(paper: Paper) -> Raster:
    """Draw *paper*, as long as it needs to be; words never leave the margins.

    Raises `BadLabel` for a QR text that would not scan.
    """
    column = _Column(
        Typesetter(), paper.margin_dots, paper.width_dots - 2 * paper.margin_dots, paper.width_dots
    )
    blocks = [column.lay(block) for block in paper.blocks]
    height = sum(block.height for block in blocks)
    rows = b"".join(
        _strip(blocks, paper.width_dots, top, min(STRIP_DOTS, height - top))
        for top in range(0, height, STRIP_DOTS)
    )
    return Raster(paper.width_dots, height, rows)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A block whose height is known, and how to draw it *y* dots from the top."""

    height: int
    paint: Callable[[QPainter, int], None]


def _strip(blocks: Sequence[_Laid], width: int, top: int, height: int) -> bytes:
    """The rows of the page from *top* on."""
    page = QImage(width, height, QImage.Format.Format_Grayscale8)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.translate(0, -top)
    y = 0
    for block in blocks:
        if top - block.height < y < top + height:
            block.paint(painter, y)
        y += block.height
    painter.end()
    dots = one_bit(page)
    return bytes(dots.constBits())


@dataclass(frozen=True, slots=True)
class _Column:
    """The room for blocks: `width` dots that begin `left` dots from the edge of the paper."""

    typesetter: Typesetter
    left: int
    width: int
    paper_width: int

    def lay(self, block: Block) -> _Laid:
        """Give *block* its place in this column."""
        match block:
            case Text():
                lines = self.typesetter.set(block, self.left, self.width)
                return _Laid(lines.height, lines.paint)
            case Pair():
                return self._pair(block)
            case Rule():
                return _Laid(block.thickness, partial(self._paint_rule, block))
            case Space():
                return _Laid(block.dots, lambda _painter, _y: None)
            case Band():
                return _Laid(block.height, partial(self._paint_band, block))
            case Picture():
                return self._centred(drawing(block.name, block.size, block.size))
            case Qr():
                return self._centred(qr_drawing(block))
            case Beside():
                return self._beside(block)
            case Frame():
                return self._frame(block)
            case _:
                assert_never(block)

    def _narrowed(self, left: int, right: int) -> "_Column":
        """This column without *left* and *right* dots at its sides."""
        return _Column(
            self.typesetter, self.left + left, self.width - left - right, self.paper_width
        )

    def _pair(self, pair: Pair) -> _Laid:
        left = self.typesetter.set(pair.left, self.left, self.width)
        right = self.typesetter.set(pair.right, self.left, self.width)
        if (
            left.count > 1
            or right.count > 1
            or (left.width + PAIR_GAP_DOTS + right.width > self.width)
        ):
            return _under_each_other(
                [_Laid(right.height, right.paint), _Laid(left.height, left.paint)]
            )
        baseline = max(left.last_baseline, right.last_baseline)
        down_left, down_right = baseline - left.last_baseline, baseline - right.last_baseline

        def paint(painter: QPainter, y: int) -> None:
            left.paint(painter, y + down_left)
            right.paint(painter, y + down_right)

        return _Laid(max(left.height + down_left, right.height + down_right), paint)

    def _centred(self, image: QImage) -> _Laid:
        x = self.left + (self.width - image.width()) // 2
        return _Laid(image.height(), lambda painter, y: painter.drawImage(QPoint(x, y), image))

    def _beside(self, block: Beside) -> _Laid:
        code = qr_drawing(block.qr)
        room = self._narrowed(BESIDE_GAP_DOTS, code.width())
        texts = _under_each_other([room.lay(text) for text in block.texts])
        height = max(code.height(), texts.height)

        def paint(painter: QPainter, y: int) -> None:
            texts.paint(painter, y + (height - texts.height) // 2)
            x = self.left + self.width - code.width()
            painter.drawImage(QPoint(x, y + (height - code.height()) // 2), code)

        return _Laid(height, paint)

    def _frame(self, frame: Frame) -> _Laid:
        edge = frame.thickness + frame.padding
        inside = self._narrowed(edge, edge)
        content = _under_each_other([inside.lay(block) for block in frame.blocks])
        height = content.height + 2 * edge
        pen = QPen(Qt.GlobalColor.black, frame.thickness)
        half = frame.thickness / 2

        def paint(painter: QPainter, y: int) -> None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # rounder once it is one bit
            painter.setPen(pen)
            border = QRectF(self.left, y, self.width, height).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(border, frame.radius, frame.radius)
            painter.restore()
            content.paint(painter, y + edge)

        return _Laid(height, paint)

    def _paint_rule(self, rule: Rule, painter: QPainter, y: int) -> None:
        dash, gaps = self.width, 0
        if rule.is_dashed:
            dash, gaps = DASH_DOTS, round((self.width - DASH_DOTS) / (DASH_DOTS + DASH_GAP_DOTS))
        for i in range(gaps + 1):
            x = self.left + (self.width - dash) * i // max(gaps, 1)  # ends flush at both edges
            painter.fillRect(x, y, dash, rule.thickness, Qt.GlobalColor.black)

    def _paint_band(self, band: Band, painter: QPainter, y: int) -> None:
        image = drawing(band.name, BAND_DOTS, band.height)
        for x in range(0, self.paper_width, BAND_DOTS):
            painter.drawImage(QPointF(x, y), image)


def _under_each_other(blocks: Sequence[_Laid]) -> _Laid:
    """*blocks* as one, from top to bottom."""

    def paint(painter: QPainter, y: int) -> None:
        for block in blocks:
            block.paint(painter, y)
            y += block.height

    return _Laid(sum(block.height for block in blocks), paint)

"""The ornaments, marks and codes of a page as black and white pictures, drawn once each."""

from functools import cache, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from assets import FOLDER
from printing.paper import Qr
from printing.qr import QUIET_ZONE, modules

_WHITE = 0xFFFFFFFF


@cache
def drawing(name: str, width: int, height: int) -> QImage:
    """The drawing *name* of `assets/art` at *width* × *height* dots, without greys.

    Raises `FileNotFoundError` for one that is not there.
    """
    source = (FOLDER / "art" / f"{name}.svg").read_bytes()
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(_WHITE)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return one_bit(image).convertToFormat(QImage.Format.Format_Grayscale8)


@lru_cache(maxsize=16)
def qr_drawing(qr: Qr) -> QImage:
    """*qr* with its quiet zone, every module a square of whole dots; raises `BadLabel`."""
    dark = modules(qr.text)
    side = len(dark) + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for y, row in enumerate(dark, start=QUIET_ZONE):
        for x, is_dark in enumerate(row, start=QUIET_ZONE):
            if is_dark:
                image.setPixel(x, y, 0xFF000000)
    return image.scaled(side * qr.module_dots, side * qr.module_dots)


def one_bit(image: QImage) -> QImage:
    """*image* with every dot either black (a set bit) or white, whichever is nearer."""
    return image.convertToFormat(
        QImage.Format.Format_Mono,
        Qt.ImageConversionFlag.MonoOnly
        | Qt.ImageConversionFlag.ThresholdDither
        | Qt.ImageConversionFlag.AvoidDither,
    )

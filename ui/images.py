"""Pictures that QML asks for by address: the QR codes of receipts."""

from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from printing.qr import QUIET_ZONE, modules


class QrImages(QQuickImageProvider):
    """`image://qr/TEXT`: one pixel a module, to be shown enlarged without smoothing."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, _requested: QSize) -> QImage:
        dark = modules(unquote(text))
        side = len(dark) + 2 * QUIET_ZONE
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        for y, row in enumerate(dark):
            for x, is_dark in enumerate(row):
                if is_dark:
                    image.setPixel(x + QUIET_ZONE, y + QUIET_ZONE, 0xFF000000)
        size.setWidth(side)
        size.setHeight(side)
        return image

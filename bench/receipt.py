"""A receipt of twelve lines on 80 mm paper: from the sale to the bytes of the printer.

The limit draws the same words, code and ornaments with a bare `QPainter` on an image of the same
size, makes it one bit, and packs and writes the same bands. Whatever stays the same from page to
page (fonts, ornaments) is warm on both sides, and so is the code's pattern, which the done screen
has shown before.
"""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from queue import SimpleQueue
from threading import Thread
from time import perf_counter

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from bench.results import Result, judged, target
from bench.run import Run, in_turn, middle
from kiosk.domain import codes
from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Feed
from kiosk.domain.clock import to_ms
from kiosk.domain.payment import cash_tender
from kiosk.domain.quantity import Unit
from kiosk.domain.sale import Sale, sale_entry, sale_of
from kiosk.services.demo_fair import demo_fair
from kiosk.services.setting_up import DEMO_HOST
from printing.drawings import drawing
from printing.escpos import BAND_ROWS, FileDevice, NetworkDevice
from printing.fonts import FAMILIES
from printing.letterhead import letterhead
from printing.paper import Band, Beside, Block, Frame, Pair, Paper, Picture, Text
from printing.qr import QUIET_ZONE, Modules, modules
from printing.raster import raster
from printing.receipt import QR_MODULE_DOTS, receipt
from ui.app import application

BAR = 3  # × bare drawing and packing
FIRST_BAND_MS = 60  # from the sale to the first dots at the printer
LINES = 12
TENT = 12
AT = datetime(2024, 1, 12, 15, 40, tzinfo=UTC)


def receipts(run: Run) -> Iterator[Result]:
    """A page through description, raster and driver, and how soon its first band is out."""
    application()
    fair = demo_fair(TENT, AT.date())
    sale = _sale_of_many_lines(fair)
    head = letterhead(fair.fair, fair.tents[0], fair.artisans, host=DEMO_HOST)
    sink = run.out / "receipt.bin"
    sink.parent.mkdir(parents=True, exist_ok=True)
    sink.touch()
    device = FileDevice(sink)
    device.prepare()
    page = raster(receipt(sale, head))
    bare = Bare(receipt(sale, head), page.height)

    def print_ours(i: int) -> float:
        another = _another(sale, i)
        modules(codes.receipt_address(head.host, another.receipt_code))
        began = perf_counter()
        device.send(raster(receipt(another, head)), another.number)
        return perf_counter() - began

    def print_bare(i: int) -> float:
        dark = modules(codes.receipt_address(head.host, _another(sale, i).receipt_code))
        began = perf_counter()
        sink.write_bytes(bare.page(dark))
        return perf_counter() - began

    ours, limit = in_turn(
        run.rounds("receipts, ours and bare", run.sizes.receipts), print_ours, print_bare
    )
    sink.unlink()
    yield judged(
        f"receipt of {LINES} lines on 80 mm",
        middle(ours) * 1e3,
        "ms",
        limit=middle(limit) * 1e3,
        bar=BAR,
    )

    with closing(_Listener(bytes_of_first_band(page.width))) as printer:

        def first_band(i: int) -> float:
            another = _another(sale, -1 - i)  # a code that nobody has seen yet
            began = perf_counter()
            printer.device.send(raster(receipt(another, head)), another.number)
            return printer.first_band_at() - began

        (waited,) = in_turn(run.rounds("first bands", run.sizes.receipts), first_band)
    yield target("receipt, first band out", middle(waited) * 1e3, "ms", aim=FIRST_BAND_MS)


def _sale_of_many_lines(fair: Feed) -> Sale:
    """Twelve products of the tent, all makers in turn."""
    cart = Cart()
    goods = [product for product in fair.products if not product.one_of_a_kind]
    for product in goods[:: max(1, len(goods) // LINES)][:LINES]:
        cart = cart.add(product, 2_000 if product.unit is Unit.PIECE else 350)
    assert len(cart.lines) == LINES
    entry = sale_entry(
        cart,
        cash_tender(cart.total, cart.total),
        at_ms=to_ms(AT),
        day=AT.date(),
        by=fair.artisans[0].id,
        number=codes.receipt_number(TENT, "", 482),
    )
    return sale_of(entry, log=bytes(16), n=1, receipt_code=codes.receipt_code(bytes(32)), at=AT)


def _another(sale: Sale, i: int) -> Sale:
    """*sale* with another code, as every sale has its own."""
    return replace(sale, receipt_code=codes.receipt_code(i.to_bytes(8, "big", signed=True)))


class Bare:
    """The least that a program does for the page of *paper*: draw, make one bit, pack."""

    def __init__(self, paper: Paper, height: int) -> None:
        self._width, self._height, self._margin = paper.width_dots, height, paper.margin_dots
        self._runs = [
            (run.text, self._font(run.style.size, run.style.weight))
            for text in _texts(paper.blocks)
            for run in text.runs
        ]
        self._ornaments = [
            drawing(block.name, paper.width_dots, block.height)
            if isinstance(block, Band)
            else drawing(block.name, block.size, block.size)
            for block in paper.blocks
            if isinstance(block, Band | Picture)
        ]

    @staticmethod
    def _font(size: int, weight: int) -> QFont:
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        return font

    def page(self, dark: Modules) -> bytes:
        """The printer's bytes of a page with the code *dark*."""
        page = QImage(self._width, self._height, QImage.Format.Format_Grayscale8)
        page.fill(Qt.GlobalColor.white)
        painter = QPainter(page)
        step = self._height / len(self._runs)
        wrapped = Qt.AlignmentFlag.AlignRight.value | Qt.TextFlag.TextWordWrap.value
        width = self._width - 2 * self._margin
        for i, (text, font) in enumerate(self._runs):
            painter.setFont(font)
            painter.drawText(QRect(self._margin, int(i * step), width, 60), wrapped, text)
        for image in self._ornaments:
            painter.drawImage(0, 0, image)
        painter.drawImage(self._margin, self._height // 2, _code(dark))
        painter.end()
        dots = page.convertToFormat(
            QImage.Format.Format_Mono,
            Qt.ImageConversionFlag.MonoOnly
            | Qt.ImageConversionFlag.ThresholdDither
            | Qt.ImageConversionFlag.AvoidDither,
        )
        rows, pitch = bytes(dots.constBits()), self._width // 8
        packed = [b"\x1b@"]
        for top in range(0, self._height, BAND_ROWS):
            height = min(BAND_ROWS, self._height - top)
            packed.append(
                b"\x1dv0\x00" + pitch.to_bytes(2, "little") + height.to_bytes(2, "little")
            )
            packed.append(rows[top * pitch : (top + height) * pitch])
        return b"".join([*packed, b"\x1dV\x00"])


def _texts(blocks: tuple[Block, ...]) -> Iterator[Text]:
    """All words on a page."""
    for block in blocks:
        match block:
            case Text():
                yield block
            case Pair():
                yield from (block.left, block.right)
            case Beside():
                yield from block.texts
            case Frame():
                yield from _texts(block.blocks)


def _code(dark: Modules) -> QImage:
    """*dark* with its quiet zone in whole dots."""
    side = len(dark) + 2 * QUIET_ZONE
    blank, edge = b"\xff" * side, b"\xff" * QUIET_ZONE
    rows = [edge + bytes(0 if is_dark else 255 for is_dark in row) + edge for row in dark]
    data = b"".join([*[blank] * QUIET_ZONE, *rows, *[blank] * QUIET_ZONE])
    image = QImage(data, side, side, side, QImage.Format.Format_Grayscale8)
    return image.scaled(side * QR_MODULE_DOTS, side * QR_MODULE_DOTS)


def bytes_of_first_band(width_dots: int) -> int:
    """How much of a page a printer holds when it can print the first band."""
    reset, head = 2, 8
    return reset + head + width_dots // 8 * BAND_ROWS


class _Listener:
    """A printer on the local network that only notes when it could begin to print."""

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self._server = socket.create_server(("127.0.0.1", 0))
        self.device = NetworkDevice("127.0.0.1", self._server.getsockname()[1])
        self._came: SimpleQueue[float] = SimpleQueue()
        Thread(target=self._serve, name="printer", daemon=True).start()

    def first_band_at(self) -> float:
        """When the first band of the page just sent was there."""
        return self._came.get(timeout=5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:  # closed
                return
            with connection:
                held, told = 0, False
                while part := connection.recv(65_536):
                    held += len(part)
                    if held >= self._wanted and not told:
                        self._came.put(perf_counter())
                        told = True

    def close(self) -> None:
        self._server.close()

"""Reads ESC/POS as strictly as a cheap printer: what it does not know is refused, not skipped.

It knows what printers of this class have in common and what this software may send: `ESC @`, `LF`,
`ESC J`, `ESC d`, `GS v 0`, `GS V` and `ESC p`. Letters are refused too: they would come out as the
signs of some code page.
"""

from dataclasses import dataclass, field

from kiosk.errors import BrokenStream
from printing.dots import Raster

LINE_DOTS = 30  # a line feed, as long as nobody has changed the spacing
TALLEST_BAND = 255  # rows that a cheap printer can hold

_CUTS = {0: "full", 48: "full", 1: "partial", 49: "partial", 65: "full", 66: "partial"}
_FEED_BEFORE_CUT = (65, 66)
_PINS = {0: "2", 48: "2", 1: "5", 49: "5"}
_NORMAL_SIZE = (0, 48)


@dataclass(frozen=True, slots=True)
class Page:
    """Paper up to a cut, or to the end of the stream.

    `raster` ends with the last printed row. `events` says what happened, in order: `init`,
    `raster <rows>`, `feed <dots>`, `drawer <pin>`, `cut full`, `cut partial`.
    """

    raster: Raster
    events: tuple[str, ...]


def decode(stream: bytes, width_dots: int = 576) -> tuple[Page, ...]:
    """The pages that a printer of *width_dots* makes of *stream*.

    Raises `BrokenStream` for an unknown command, a letter, dots beyond the edge of the paper, a
    band that is too tall, and a stream that ends inside a command.
    """
    reader = _Reader(stream, width_dots)
    while reader.offset < len(stream):
        reader.command()
    if reader.events:
        reader.end_page()
    return tuple(reader.pages)


@dataclass(slots=True)
class _Reader:
    """A printer at work; `offset` is where it reads."""

    stream: bytes
    width: int
    offset: int = 0
    pages: list[Page] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    rows: bytearray = field(default_factory=bytearray)
    blank_rows: int = 0  # fed, and part of the page once something is printed below them

    def command(self) -> None:
        """Read one command and do it."""
        match self._byte():
            case 0x0A:
                self._feed(LINE_DOTS)
            case 0x1B:
                self._escape()
            case 0x1D:
                self._group()
            case letter:
                raise self._broken(f"letter {letter:#04x}", back=1)

    def end_page(self) -> None:
        """What is printed so far becomes a page."""
        pitch = self.width // 8
        raster = Raster(self.width, len(self.rows) // pitch, bytes(self.rows))
        self.pages.append(Page(raster, tuple(self.events)))
        self.rows, self.events, self.blank_rows = bytearray(), [], 0

    def _escape(self) -> None:
        match self._byte():
            case 0x40:  # @
                self.events.append("init")
            case 0x4A:  # J
                self._feed(self._byte())
            case 0x64:  # d
                self._feed(self._byte() * LINE_DOTS)
            case 0x70:  # p
                pin = self._one_of(_PINS, "drawer pin")
                self._take(2)  # how long the pulse is
                self.events.append(f"drawer {pin}")
            case other:
                raise self._broken(f"ESC {other:#04x}", back=2)

    def _group(self) -> None:
        match self._byte():
            case 0x56:  # V
                kind = self.stream[self.offset : self.offset + 1]
                cut = self._one_of(_CUTS, "cut")
                if kind[0] in _FEED_BEFORE_CUT:
                    self._feed(self._byte())
                self.events.append(f"cut {cut}")
                self.end_page()
            case 0x76:  # v
                self._raster()
            case other:
                raise self._broken(f"GS {other:#04x}", back=2)

    def _raster(self) -> None:
        if self._byte() != 0x30:
            raise self._broken("GS v without 0", back=1)
        if self._byte() not in _NORMAL_SIZE:
            raise self._broken("stretched raster", back=1)
        row_bytes = int.from_bytes(self._take(2), "little")
        height = int.from_bytes(self._take(2), "little")
        if not 0 < row_bytes <= self.width // 8:
            raise self._broken(f"raster of {row_bytes} bytes a row", back=4)
        if not 0 < height <= TALLEST_BAND:
            raise self._broken(f"raster of {height} rows", back=2)
        data = self._take(row_bytes * height)
        pitch = self.width // 8
        self.rows += bytes(self.blank_rows * pitch)
        self.blank_rows = 0
        for start in range(0, len(data), row_bytes):
            self.rows += data[start : start + row_bytes].ljust(pitch, b"\0")
        self.events.append(f"raster {height}")

    def _feed(self, dots: int) -> None:
        self.blank_rows += dots
        self.events.append(f"feed {dots}")

    def _one_of(self, known: dict[int, str], what: str) -> str:
        value = self._byte()
        if value not in known:
            raise self._broken(f"{what} {value}", back=1)
        return known[value]

    def _byte(self) -> int:
        return self._take(1)[0]

    def _take(self, count: int) -> bytes:
        taken = self.stream[self.offset : self.offset + count]
        if len(taken) < count:
            raise self._broken(f"cut short: {count - len(taken)} bytes are missing", back=0)
        self.offset += count
        return taken

    def _broken(self, reason: str, *, back: int) -> BrokenStream:
        return BrokenStream(offset=self.offset - back, reason=reason)

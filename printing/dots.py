"""The black dots of a page, as print heads and pictures take them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Raster:
    """Rows of dots from top to bottom, eight to a byte, leftmost first; a set bit is black.

    `width` is a multiple of eight.
    """

    width: int
    height: int
    rows: bytes

    def __post_init__(self) -> None:
        if self.width % 8 or len(self.rows) != self.width // 8 * self.height:
            raise ValueError(f"{len(self.rows)} bytes are not {self.width} × {self.height} dots")

    def bands(self, rows: int) -> Iterator["Raster"]:
        """The page cut into pieces of at most *rows* rows, from the top."""
        pitch = self.width // 8
        for top in range(0, self.height, rows):
            height = min(rows, self.height - top)
            yield Raster(self.width, height, self.rows[top * pitch : (top + height) * pitch])

    def to_png(self, path: Path) -> None:
        """Write the page as a one-bit PNG picture."""
        from PIL import Image  # 25 ms that only a page kept as a picture pays

        Image.frombytes("1", (self.width, self.height), self.rows, "raw", "1;I").save(path, "PNG")

from pathlib import Path

import pytest
from PIL import Image

from printing.dots import Raster

PAGE = Raster(16, 5, bytes([0x80, 0x01, 0xFF, 0x00, 0x00, 0x00, 0x0F, 0xF0, 0x01, 0x80]))


def test_bands_are_the_page_from_top_to_bottom():
    assert list(PAGE.bands(2)) == [
        Raster(16, 2, PAGE.rows[:4]),
        Raster(16, 2, PAGE.rows[4:8]),
        Raster(16, 1, PAGE.rows[8:]),
    ]


def test_picture_shows_set_bits_in_black(tmp_path: Path):
    PAGE.to_png(tmp_path / "page.png")

    with Image.open(tmp_path / "page.png") as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "1", (16, 5))
        assert picture.tobytes() == bytes(byte ^ 0xFF for byte in PAGE.rows)


@pytest.mark.parametrize(("width", "height", "rows"), [(12, 1, bytes(2)), (16, 2, bytes(3))])
def test_bytes_that_are_no_page_are_refused(width: int, height: int, rows: bytes):
    with pytest.raises(ValueError, match="dots"):
        Raster(width, height, rows)

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from zxingcpp import BarcodeFormat, read_barcodes

from kiosk.domain.codes import LONGEST_HOST, product_address, receipt_address
from kiosk.errors import BadLabel
from printing.qr import DENSE_SYMBOLS, Modules, modules

LONGEST = "A" * 61  # what 29 modules hold at level M


def scanned(dark: Modules) -> list[tuple[str, str]]:
    """Text and error correction level that a scanner reads from *dark*."""
    side = len(dark) + 8
    picture = Image.new("1", (side, side), 1)
    for y, row in enumerate(dark, start=4):
        for x, is_dark in enumerate(row, start=4):
            picture.putpixel((x, y), 0 if is_dark else 1)
    found = read_barcodes(picture.resize((side * 4, side * 4)).convert("L"))
    return [(code.text, code.ec_level) for code in found if code.format == BarcodeFormat.QRCode]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A", 21),
        ("A" * 38, 25),
        ("A" * 39, 29),
        (LONGEST, 29),
        (receipt_address("x" * LONGEST_HOST, "0123456789ABCDEF"), 29),
        (product_address("x" * LONGEST_HOST, "K7M29QX4W"), 29),
    ],
)
def test_the_smallest_code_that_holds_the_text_is_taken(text: str, side: int):
    dark = modules(text)

    assert (len(dark), {len(row) for row in dark}) == (side, {side})
    assert scanned(dark) == [(text, "M")]


@pytest.mark.parametrize("text", ["", "https://fair.example", "HTTPS://É", "A_B", LONGEST + "A"])
def test_text_that_would_not_scan_is_refused(text: str):
    with pytest.raises(BadLabel) as refusal:
        modules(text)

    assert refusal.value.details == {"text": text}


def test_larger_codes_have_to_be_asked_for():
    assert len(modules("A" * 90, largest=33)) == 33
    with pytest.raises(BadLabel):
        modules("A" * 91, largest=33)


def test_no_code_holds_a_book():
    with pytest.raises(BadLabel) as refusal:
        modules("A" * 5000, largest=177)

    assert refusal.value.details == {"text": "A" * 80}


@settings(max_examples=30)
@given(st.text(sorted(DENSE_SYMBOLS), min_size=1, max_size=61))
def test_every_dense_text_scans_as_itself(text: str):
    assert scanned(modules(text)) == [(text, "M")]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BrokenStream
from printing.decoder import Page, decode
from printing.dots import Raster

BAND = b"\x1dv0\x00\x02\x00\x03\x00" + b"\xff\x01" * 3  # 16 × 3 dots
JOB = b"\x1b@" + BAND + b"\x1bd\x06" + b"\x1dV\x00"
WIDTH = 32


def test_job_becomes_a_page_as_wide_as_the_paper():
    pages = decode(JOB, WIDTH)

    assert pages == (
        Page(
            Raster(WIDTH, 3, b"\xff\x01\x00\x00" * 3),
            ("init", "raster 3", "feed 180", "cut full"),
        ),
    )


def test_feeds_between_bands_are_white_rows_and_feeds_at_the_end_are_not():
    pages = decode(BAND + b"\x1bJ\x02" + BAND + b"\n", WIDTH)

    assert pages == (
        Page(
            Raster(WIDTH, 8, b"\xff\x01\0\0" * 3 + bytes(8) + b"\xff\x01\0\0" * 3),
            ("raster 3", "feed 2", "raster 3", "feed 30"),
        ),
    )


def test_every_cut_begins_a_page():
    pages = decode(BAND + b"\x1dV\x01" + BAND + b"\x1dVB\x0a", WIDTH)

    assert [page.events for page in pages] == [
        ("raster 3", "cut partial"),
        ("raster 3", "feed 10", "cut partial"),
    ]


@pytest.mark.parametrize(("pin", "event"), [(b"\x00", "drawer 2"), (b"1", "drawer 5")])
def test_drawer_is_kicked_without_paper(pin: bytes, event: str):
    assert decode(b"\x1bp" + pin + b"\x32\x32", WIDTH) == (Page(Raster(WIDTH, 0, b""), (event,)),)


def test_nothing_sent_is_no_page():
    assert decode(b"", WIDTH) == ()


@pytest.mark.parametrize(
    ("stream", "offset", "reason"),
    [
        (b"A", 0, "letter 0x41"),
        ("ص".encode(), 0, "letter 0xd8"),
        (b"\x1b@\x00", 2, "letter 0x00"),
        (b"\x1bt\x10", 0, "ESC 0x74"),
        (b"\x1d(L", 0, "GS 0x28"),
        (b"\x10\x04\x01", 0, "letter 0x10"),
        (b"\x1dV\x05", 2, "cut 5"),
        (b"\x1bp\x02\x32\x32", 2, "drawer pin 2"),
        (b"\x1dv1\x00\x01\x00\x01\x00\xff", 2, "GS v without 0"),
        (b"\x1dv0\x03\x01\x00\x01\x00\xff", 3, "stretched raster"),
        (b"\x1dv0\x00\x05\x00\x01\x00" + bytes(5), 4, "raster of 5 bytes a row"),
        (b"\x1dv0\x00\x00\x00\x01\x00", 4, "raster of 0 bytes a row"),
        (b"\x1dv0\x00\x01\x00\x00\x01" + bytes(256), 6, "raster of 256 rows"),
        (b"\x1dv0\x00\x01\x00\x00\x00", 6, "raster of 0 rows"),
    ],
)
def test_what_a_cheap_printer_does_not_know_is_refused(stream: bytes, offset: int, reason: str):
    with pytest.raises(BrokenStream) as refusal:
        decode(stream, WIDTH)

    assert refusal.value.details == {"offset": offset, "reason": reason}


def printed(stream: bytes) -> tuple[Page, ...] | BrokenStream:
    """What a printer makes of *stream*."""
    try:
        return decode(stream, WIDTH)
    except BrokenStream as refusal:
        return refusal


def test_job_cut_short_at_any_byte_is_never_taken_for_a_whole_one():
    between_commands = {0, 2, 2 + len(BAND), len(JOB) - 3}

    outcomes = [printed(JOB[:length]) for length in range(len(JOB))]

    for length, outcome in enumerate(outcomes):
        if length in between_commands:
            assert not any("cut full" in page.events for page in outcome)
        else:
            assert isinstance(outcome, BrokenStream)
            assert outcome.details["reason"].startswith("cut short")


@given(st.binary(max_size=200))
def test_any_bytes_are_pages_or_refused(stream: bytes):
    outcome = printed(stream)

    if isinstance(outcome, BrokenStream):
        assert 0 <= outcome.details["offset"] <= len(stream)
    else:
        assert all(page.events and page.raster.width == WIDTH for page in outcome)

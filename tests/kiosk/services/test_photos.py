"""Photographs from whatever files people have, honest and hostile ones."""

import os
import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.errors import PhotoNotAnImage, PhotoTooLarge, StoreReadOnly, UnknownProduct
from kiosk.services import journal, shelf
from kiosk.services.photographs import small_photograph
from kiosk.services.photos import find_photo, folder_of, keep_photo
from kiosk.store.books import Books
from tests.conftest import SOAP, StoppedClock

RED, BLUE = (200, 30, 30), (30, 30, 200)


def in_file(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def halves(size: tuple[int, int] = (800, 600)) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture


def made(content: bytes) -> Image.Image:
    photograph = Image.open(BytesIO(small_photograph(content, name="x")))
    photograph.load()
    return photograph


def is_near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(one - other) < 24 for one, other in zip(colour[:3], wanted, strict=True))


# --- honest files ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_a_picture_of_any_usual_kind_becomes_a_small_photograph(kind: str) -> None:
    photograph = made(in_file(halves(), kind))

    assert (photograph.format, photograph.size) == ("WEBP", (640, 480))
    assert is_near(photograph.getpixel((100, 240)), RED)
    assert is_near(photograph.getpixel((540, 240)), BLUE)


@pytest.mark.parametrize("size", [(1, 1), (3, 700), (700, 3), (64, 48), (3000, 100)])
def test_every_shape_is_cut_to_four_by_three_and_never_enlarged_beyond_need(
    size: tuple[int, int],
) -> None:
    photograph = made(in_file(halves(size), "PNG"))

    width, height = photograph.size
    assert width * 3 == height * 4
    assert width <= max(640, 4)
    assert width <= max(4, *size)


def test_upper_corners_are_round_and_lower_ones_square() -> None:
    photograph = made(in_file(halves(), "PNG"))

    corners = [(0, 0), (639, 0), (0, 479), (639, 479)]
    assert [photograph.getpixel(corner)[3] for corner in corners] == [0, 0, 255, 255]  # type: ignore[index]


def test_a_turned_camera_is_turned_back() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down

    photograph = made(in_file(halves(), "JPEG", exif=exif))

    assert is_near(photograph.getpixel((100, 240)), BLUE)


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0rubbish", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"\xff" * 99]
)
def test_a_wrong_note_of_the_camera_is_ignored(exif: bytes) -> None:
    photograph = made(in_file(halves(), "JPEG", exif=exif))

    assert is_near(photograph.getpixel((100, 240)), RED)


def test_nothing_that_the_camera_noted_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "AT HOME OF FATIMA"
    exif.get_ifd(0x8825)[2] = (35.0, 33.0, 0.0)

    content = in_file(halves(), "JPEG", exif=exif, icc_profile=b"SECRET PROFILE" * 9)
    photograph = small_photograph(content, name="x")

    assert b"FATIMA" in content
    assert not any(note in photograph for note in (b"FATIMA", b"EXIF", b"SECRET", b"ICCP"))


def test_print_colours_become_colours_of_a_screen() -> None:
    photograph = made(in_file(halves().convert("CMYK"), "JPEG"))

    assert is_near(photograph.getpixel((100, 240)), RED)


def test_sixteen_bits_of_grey_keep_their_middle() -> None:
    grey = Image.new("I;16", (80, 60), 0x8000)

    photograph = made(in_file(grey, "PNG"))

    assert is_near(photograph.getpixel((30, 30)), (128, 128, 128))


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (80, 60), (0, 0, 0, 0))

    assert is_near(made(in_file(clear, "PNG")).getpixel((30, 30)), (255, 255, 255))
    palette = Image.new("P", (80, 60), 0)
    content = in_file(palette, "PNG", transparency=0)
    assert is_near(made(content).getpixel((30, 30)), (255, 255, 255))


def test_of_what_moves_the_first_picture_is_taken() -> None:
    frames = [Image.new("RGB", (80, 60), colour) for colour in (BLUE, RED)]

    content = in_file(frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert is_near(made(content).getpixel((30, 30)), BLUE)


# --- hostile files --------------------------------------------------------------------------------


def png_that_says(width: int, height: int) -> bytes:
    """A PNG of a few bytes with that size in its head."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(64))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("size", [(10_000, 10_000), (65_000, 65_000), (1, 2**31 - 1)])
def test_a_hundred_megapixels_are_refused_before_they_are_unpacked(size: tuple[int, int]) -> None:
    with pytest.raises(PhotoTooLarge):
        small_photograph(png_that_says(*size), name="x")


def test_a_photograph_of_the_best_telephone_is_taken() -> None:
    content = in_file(Image.new("RGB", (8000, 6000), BLUE), "JPEG")

    assert is_near(made(content).getpixel((320, 240)), BLUE)


def test_a_jpeg_of_a_hundred_megapixels_is_refused() -> None:
    content = bytearray(in_file(halves(), "JPEG"))
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", 10_000, 10_000)

    with pytest.raises(PhotoTooLarge):
        small_photograph(bytes(content), name="x")


WHOLE = {kind: in_file(halves((64, 48)), kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP")}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not an image",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        WHOLE["PNG"][:-40],
        WHOLE["JPEG"][: len(WHOLE["JPEG"]) // 2],
        png_that_says(0, 5),
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PhotoNotAnImage):
        small_photograph(content, name="x")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    kind=st.sampled_from(sorted(WHOLE)),
    changes=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=30),
    end=st.integers(0, 4000),
)
def test_a_damaged_file_gives_a_photograph_or_a_refusal_and_nothing_else(
    kind: str, changes: list[tuple[int, int]], end: int
) -> None:
    content = bytearray(WHOLE[kind])
    for place, byte in changes:
        content[place % len(content)] = byte
    cut = bytes(content[: max(end, 1)])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            photograph = made(cut)
        except (PhotoNotAnImage, PhotoTooLarge):
            return

    assert photograph.width * 3 == photograph.height * 4


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_a_refusal(content: bytes) -> None:
    with pytest.raises((PhotoNotAnImage, PhotoTooLarge)):
        small_photograph(content, name="x")


# --- keeping --------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "صابون.jpg"
    path.write_bytes(in_file(halves(), "JPEG"))
    return path


def picture_of_soap(books: Books) -> str:
    return shelf.find_product(books, SOAP.code).picture


def test_a_kept_photograph_is_the_products_picture_and_an_entry(
    books: Books, file: Path, clock: StoppedClock
) -> None:
    kept = keep_photo(books, SOAP.code, file, by="A1", clock=clock)

    assert picture_of_soap(books) == kept.picture
    there = find_photo(folder_of(books), kept.picture)
    assert there is not None
    assert [found.name for found in folder_of(books).iterdir()] == [there.name]
    assert b"product.changed" in journal.entries(books, 1)[0].line
    assert kept.price == SOAP.price


def test_the_same_photograph_is_one_file(books: Books, file: Path, clock: StoppedClock) -> None:
    first = keep_photo(books, SOAP.code, file, by="A1", clock=clock)
    second = keep_photo(books, SOAP.code, file, by="A1", clock=clock)

    assert first == second
    assert len(list(folder_of(books).iterdir())) == 1


def test_a_refusal_leaves_product_journal_and_folder_as_they_were(
    books: Books, tmp_path: Path, clock: StoppedClock
) -> None:
    text = tmp_path / "photo.jpg"
    text.write_text("no picture")
    before = len(journal.entries(books))

    for path in (text, tmp_path / "missing.jpg", tmp_path):
        with pytest.raises(PhotoNotAnImage):
            keep_photo(books, SOAP.code, path, by="A1", clock=clock)
    with pytest.raises(UnknownProduct):
        keep_photo(books, "NOTHING", text, by="A1", clock=clock)

    assert len(journal.entries(books)) == before
    assert picture_of_soap(books) == SOAP.picture
    assert not folder_of(books).exists()


def test_a_folder_that_cannot_be_made_keeps_the_picture_as_it_was(
    books: Books, file: Path, clock: StoppedClock
) -> None:
    folder_of(books).write_text("in the way")

    with pytest.raises(StoreReadOnly):
        keep_photo(books, SOAP.code, file, by="A1", clock=clock)

    assert picture_of_soap(books) == SOAP.picture


def test_a_power_cut_before_the_name_leaves_nothing_of_that_name(
    books: Books, file: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise OSError(5, "no power")

    monkeypatch.setattr(os, "replace", cut)

    with pytest.raises(StoreReadOnly):
        keep_photo(books, SOAP.code, file, by="A1", clock=clock)

    assert list(folder_of(books).iterdir()) == []
    assert picture_of_soap(books) == SOAP.picture


def test_a_file_that_the_disk_has_changed_is_not_shown(
    books: Books, file: Path, clock: StoppedClock
) -> None:
    kept = keep_photo(books, SOAP.code, file, by="A1", clock=clock)
    there = find_photo(folder_of(books), kept.picture)
    assert there is not None

    there.write_bytes(there.read_bytes()[:-9])

    assert find_photo(folder_of(books), kept.picture) is None


@pytest.mark.parametrize("picture", ["photo:../../kiosk", "photo:", "photo:" + "0" * 32, "soap"])
def test_a_name_that_is_no_photograph_finds_none(books: Books, picture: str) -> None:
    assert find_photo(folder_of(books), picture) is None

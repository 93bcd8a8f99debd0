"""Photographs of goods: taken from any file with distrust, kept small and whole in the folder."""

import os
import re
from contextlib import suppress
from dataclasses import replace
from errno import EDQUOT, ENOSPC
from hashlib import sha256
from pathlib import Path

from kiosk.domain.catalogue import Product
from kiosk.domain.clock import Clock, to_ms
from kiosk.domain.entries import ProductChanged
from kiosk.errors import PhotoNotAnImage, PhotoTooLarge, StoreFull, StoreReadOnly, UnknownProduct
from kiosk.services.days import day_for
from kiosk.store import shelf
from kiosk.store.books import Books
from kiosk.store.files import make_names_last

PHOTO = "photo:"  # begins a product's picture when it is a photograph
LARGEST_FILE = 48 * 1024 * 1024  # bytes; a telephone's best camera makes a third of that

_NAME = re.compile(rf"{PHOTO}([0-9a-f]{{32}})")


def folder_of(books: Books) -> Path:
    """Where the photographs of a tablet lie."""
    return books.folder / "photos"


def find_photo(folder: Path, picture: str) -> Path | None:
    """The file of *picture* (`photo:NAME`); none when it is missing or not what was kept there.

    A photograph is named after what it is made of, so one that the disk has changed is noticed.
    """
    named = _NAME.fullmatch(picture)
    if named is None:
        return None
    file = folder / f"{named[1]}.webp"
    try:
        return file if _name_of(file.read_bytes()) == named[1] else None
    except OSError:
        return None


def keep_photo(books: Books, code: str, file: Path, *, by: str, clock: Clock) -> Product:
    """Make the photograph in *file* the picture of the product *code*.

    It is kept whole in the folder first, then the change is an entry, in one transaction. Raises
    `UnknownProduct`, `PhotoNotAnImage` for anything that is no whole picture, `PhotoTooLarge`
    before any of its pixels is unpacked; then the product has the picture that it had.
    """
    product = shelf.product(books.connection, code)
    if product is None:
        raise UnknownProduct(product=code)
    from kiosk.services.photographs import small_photograph  # Pillow, for nobody else

    photograph = small_photograph(_read(file), name=file.name)
    name = _name_of(photograph)
    _write_whole(folder_of(books) / f"{name}.webp", photograph)
    changed = replace(product, picture=f"{PHOTO}{name}")
    now = clock.now()
    with books.atomic():
        day = day_for(books, now, by=by)
        books.append(_entry(changed, at_ms=to_ms(now), day=day.isoformat(), by=by))
    return changed


def _entry(product: Product, *, at_ms: int, day: str, by: str) -> ProductChanged:
    return ProductChanged(
        at=at_ms,
        day=day,
        by=by,
        product=product.code,
        artisan=product.artisan,
        category=product.category,
        name_ar=product.name_ar,
        name_fr=product.name_fr,
        unit=product.unit.value,
        price=product.price.dinars,
        variant_ar=product.variant_ar,
        variant_fr=product.variant_fr,
        picture=product.picture,
        low_stock=product.low_stock_milli,
        made_to_order=product.made_to_order,
        one_of_a_kind=product.one_of_a_kind,
        retired=product.retired,
        floor=product.floor.dinars,
    )


def _name_of(photograph: bytes) -> str:
    return sha256(photograph).hexdigest()[:32]


def _read(file: Path) -> bytes:
    if not file.is_file():  # a pipe or a device would be waited for
        raise PhotoNotAnImage(file=file.name)
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise PhotoNotAnImage(file=file.name) from error
    if len(content) > LARGEST_FILE:
        raise PhotoTooLarge(file=file.name)
    return content


def _write_whole(file: Path, content: bytes) -> None:
    """Put *content* into *file*, so that a power cut leaves all of it or nothing of that name."""
    unfinished = file.with_suffix(".new")
    try:
        file.parent.mkdir(exist_ok=True)
        with unfinished.open("wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        os.replace(unfinished, file)
        make_names_last(file.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        reason = StoreFull if error.errno in (ENOSPC, EDQUOT) else StoreReadOnly
        raise reason(cause=str(error)) from error

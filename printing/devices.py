"""Where pages go: printers of several kinds, or a folder of pictures while there is none."""

import re
from pathlib import Path
from typing import Protocol

from printing.causes import printer_unavailable
from printing.dots import Raster
from printing.escpos import RAW_PORT, FileDevice, NetworkDevice

LAST_PORT = 65_535

_PICTURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class Device(Protocol):
    """Something that takes finished pages, one at a time."""

    @property
    def outcome(self) -> str:
        """What a page is once it was sent: `printed`, or `kept` as a picture."""

    def prepare(self) -> None:
        """Do what takes long before the first page; it prints nothing and cannot fail."""

    def send(self, page: Raster, name: str) -> None:
        """Put *page* out; *name*, such as a receipt's number, is what it is kept under.

        Raises `PrinterUnavailable` with its `cause` (refused, timeout, dropped, missing, forbidden,
        full or unreachable), the `device`, and whether the page `may_have_printed`.
        """


class PictureDevice:
    """Keeps pages as `<name>.png` in a folder, for a tent without a printer.

    A page replaces the one of the same name; a picture is whole or not there.
    """

    outcome = "kept"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __str__(self) -> str:
        return str(self.folder)

    def prepare(self) -> None:
        """Nothing; see `Device`."""

    def send(self, page: Raster, name: str) -> None:
        """Keep *page*; see `Device`."""
        self.keep(page, name)

    def keep(self, page: Raster, name: str) -> Path:
        """Keep *page* and say where.

        Raises `PrinterUnavailable`, or `ValueError` for a name that is no plain file name.
        """
        if not _PICTURE_NAME.fullmatch(name):
            raise ValueError(f"no picture can be called {name!r}")
        picture = self.folder / f"{name}.png"
        unfinished = picture.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            page.to_png(unfinished)
            unfinished.replace(picture)
        except OSError as error:
            raise printer_unavailable(error, self, may_have_printed=False) from error
        return picture


def device_for(address: str, pictures: Path) -> Device:
    """The device at *address*: `host`, `host:port`, or the path of a device node.

    Without an address, pages are kept in the folder *pictures*. An address that leads nowhere is
    found out by the first page.
    """
    address = address.strip()
    if not address:
        return PictureDevice(pictures)
    if "/" in address or "\\" in address:
        return FileDevice(Path(address))
    host, _, port = address.partition(":")
    if port.isdecimal() and int(port) <= LAST_PORT:
        return NetworkDevice(host, int(port))
    return NetworkDevice(address, RAW_PORT)

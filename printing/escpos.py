"""Sends pages to thermal printers, through the drivers of python-escpos.

A page goes out as raster graphics (`GS v 0`) in bands that cheap printers can hold. Letters are
never sent: no code page of these printers can write Arabic. Why the bands are packed here and not
by the library: `docs/decisions/0003-raster-bands-packed-by-us.md`.
"""

import logging
import os
import shutil
import socket
import time
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from kiosk.errors import PrinterUnavailable
from printing.causes import printer_unavailable
from printing.dots import Raster

RAW_PORT = 9100  # "JetDirect", what network printers of this class listen on
TIMEOUT_S = 3.0  # a printer in the tent answers at once or is off
BAND_ROWS = 200  # cheap printers hold 255 rows
SEND_BUFFER = 16 * 1024  # bytes; what the system may hold back and call sent
FAREWELL_S = 1.0  # for the printer to close its side; some never do


@cache
def drivers() -> ModuleType:
    """The drivers of python-escpos; the first call takes a quarter of a second, so make it early.

    Importing the library configures the root logger and leaves a folder of its printers' profiles
    in the system's temporary folder at each start; neither remains.
    """
    root, silent = logging.getLogger(), logging.NullHandler()
    root.addHandler(silent)  # a logger that has a handler is left alone
    try:
        from escpos import capabilities, printer  # type: ignore[import-untyped]
    finally:
        root.removeHandler(silent)
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return printer  # type: ignore[no-any-return]


class NetworkDevice:
    """A printer on the local network.

    That a page was taken without an error means that the printer received it, not that there was
    paper: these printers do not answer.
    """

    outcome = "printed"

    def __init__(self, host: str, port: int = RAW_PORT) -> None:
        self.host = host
        self.port = port

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"

    def prepare(self) -> None:
        """Import the drivers; see `Device`."""
        drivers()

    def send(self, page: Raster, name: str) -> None:  # noqa: ARG002
        """Print and cut *page*; see `Device`."""
        driver = drivers().Network(self.host, self.port, TIMEOUT_S)
        may_have_printed = False
        try:
            # Connected here: the driver leaves the socket of a failed attempt open.
            with socket.create_connection((self.host, self.port), TIMEOUT_S) as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
                may_have_printed = True
                _put_out(page, driver, connection)
                _say_farewell(connection)
        except OSError as error:
            raise printer_unavailable(error, self, may_have_printed=may_have_printed) from error
        except UnicodeError as error:  # a name that no network has
            raise PrinterUnavailable(
                cause="missing", device=str(self), may_have_printed=False
            ) from error


class FileDevice:
    """A printer that is a device node such as `/dev/usb/lp0`, or a file that takes its bytes."""

    outcome = "printed"

    def __init__(self, path: Path) -> None:
        self.path = path

    def __str__(self) -> str:
        return str(self.path)

    def prepare(self) -> None:
        """Import the drivers; see `Device`."""
        drivers()

    def send(self, page: Raster, name: str) -> None:  # noqa: ARG002
        """Print and cut *page*; see `Device`. A node that is not there is never made a file."""
        driver = drivers().File(str(self.path))
        may_have_printed = False
        try:
            with open(self.path, "wb", opener=_open_existing) as node:
                may_have_printed = True
                _put_out(page, driver, node)
        except OSError as error:
            raise printer_unavailable(error, self, may_have_printed=may_have_printed) from error


def _put_out(page: Raster, driver: Any, connection: object) -> None:
    """Print and cut *page* on an open *connection*, which stays open."""
    driver.device = connection
    try:
        driver.hw("INIT")
        for band in page.bands(BAND_ROWS):
            driver._raw(raster_command(band))
        driver.cut()
    finally:
        driver.device = None  # else the driver closes it when it is forgotten


def raster_command(band: Raster) -> bytes:
    """`GS v 0` with the dots of *band*, at most 255 rows."""
    size = (band.width // 8).to_bytes(2, "little") + band.height.to_bytes(2, "little")
    return b"\x1dv0\x00" + size + band.rows


def _say_farewell(connection: socket.socket) -> None:
    """End the job and wait a moment for the printer to close: one that hung up is found out."""
    connection.shutdown(socket.SHUT_WR)
    until = time.monotonic() + FAREWELL_S
    try:
        while (left := until - time.monotonic()) > 0:
            connection.settimeout(left)
            if not connection.recv(256):
                return
    except TimeoutError:
        return


def _open_existing(path: str, flags: int) -> int:
    """Open *path* without creating it."""
    return os.open(path, flags & ~os.O_CREAT)

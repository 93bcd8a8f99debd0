"""A thermal printer made of software, for tests and demonstrations.

It listens where a network printer would, decodes strictly what arrives, and can be told to behave
as printers do on a bad day:

    python -m printing.virtual_printer --port 9100 --out prints
"""

import select
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Self

import click

from kiosk.errors import BrokenStream
from printing.decoder import Page, decode

POLL_S = 0.02  # how soon it hears of a new mode, or that it is switched off
BUFFER_BYTES = 4096  # what a small printer holds
PAPER_LEFT_BYTES = 16 * 1024  # of a page's bytes, when the paper is nearly out
WAIT_S = 10.0  # for pages that are on their way


class Mode(StrEnum):
    """How the printer behaves."""

    OK = "ok"
    REFUSE = "refuse"  # switched off: nobody listens
    STALL = "stall"  # takes the call and reads nothing
    DROP = "drop"  # hangs up in the middle of a page
    SWALLOW = "swallow"  # takes everything and prints nothing
    PAPER_OUT = "paper_out"  # takes the beginning of a page, then nothing until there is paper


class VirtualPrinter:
    """A printer on a port of this machine, on while its context is open.

    `mode` may be changed at any time; a printer that waits goes on as the new mode says. Pages are
    kept as `receipt-001.png` … in *folder*, if one is given. Streams that no printer understands
    are collected in `broken`. *tell* hears of both, in the printer's own thread.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        port: int = 0,
        width_dots: int = 576,
        mode: Mode = Mode.OK,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.folder = folder
        self.host = "127.0.0.1"
        self.port = port
        self.width_dots = width_dots
        self.mode = mode
        self.broken: list[BrokenStream] = []
        self._tell = tell
        self._pages: list[Page] = []
        self._came = threading.Condition()
        self._off = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="virtual printer", daemon=True)

    @property
    def address(self) -> str:
        """Where it is reached, as `host:port`."""
        return f"{self.host}:{self.port}"

    @property
    def pages(self) -> tuple[Page, ...]:
        """What was printed so far."""
        with self._came:
            return tuple(self._pages)

    def wait_for_pages(self, count: int) -> tuple[Page, ...]:
        """The pages, once there are *count*; `TimeoutError` when they do not come."""
        with self._came:
            if not self._came.wait_for(lambda: len(self._pages) >= count, WAIT_S):
                raise TimeoutError(f"{len(self._pages)} of {count} pages, broken: {self.broken}")
            return tuple(self._pages)

    def __enter__(self) -> Self:
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
        self._door = self._take_port()
        self._is_listening = False
        self._follow_mode()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._off.set()
        self._thread.join()
        self._door.close()

    def _take_port(self) -> socket.socket:
        """Hold the port; callers are refused there until somebody listens."""
        door = socket.socket()
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        door.bind((self.host, self.port))
        self.port = door.getsockname()[1]
        return door

    def _follow_mode(self) -> None:
        """Listen, or stop listening, as the mode says."""
        if self.mode is Mode.REFUSE and self._is_listening:
            self._door.close()
            self._door = self._take_port()
            self._is_listening = False
        elif self.mode is not Mode.REFUSE and not self._is_listening:
            self._door.listen()
            self._is_listening = True

    def _serve(self) -> None:
        """Take one caller after another, as these printers do."""
        while not self._off.is_set():
            self._follow_mode()
            if not self._is_listening:
                self._off.wait(POLL_S)
            elif _has_something(self._door):
                caller, _ = self._door.accept()
                with caller:
                    self._take_job(caller)

    def _take_job(self, caller: socket.socket) -> None:
        """Read what *caller* sends until it has said all, and print it."""
        job = bytearray()
        while not self._off.is_set():
            if not self._reads_on(len(job)):
                self._off.wait(POLL_S)
            elif _has_something(caller):
                part = _read(caller)
                if self.mode is Mode.DROP:
                    # Closing at once, without the usual goodbye.
                    caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return
                if not part:
                    self._print(bytes(job))
                    return
                job += part

    def _reads_on(self, taken: int) -> bool:
        """Whether the printer takes more after *taken* bytes."""
        if self.mode is Mode.PAPER_OUT:
            return taken < PAPER_LEFT_BYTES
        return self.mode is not Mode.STALL

    def _print(self, job: bytes) -> None:
        if self.mode is Mode.SWALLOW:
            return
        try:
            pages = decode(job, self.width_dots)
        except BrokenStream as error:
            self.broken.append(error)
            self._tell(f"refused: {error.details}")
            return
        for page in pages:
            name = f"receipt-{len(self._pages) + 1:03d}.png"
            if self.folder is not None and page.raster.height:
                page.raster.to_png(self.folder / name)
            with self._came:
                self._pages.append(page)
                self._came.notify_all()
            self._tell(f"{name}: {page.raster.height} rows, {page.events[-1]}")


def _has_something(connection: socket.socket) -> bool:
    """Whether a call or bytes have come, after waiting a moment for them."""
    return bool(select.select([connection], [], [], POLL_S)[0])


def _read(caller: socket.socket) -> bytes:
    """What has come; nothing when the caller has finished or is gone."""
    try:
        return caller.recv(BUFFER_BYTES)
    except ConnectionError:
        return b""


@click.command()
@click.option("--port", default=9100, show_default=True, help="Port to listen on.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pages.")
@click.option("--width", default=576, show_default=True, help="Dots across the paper.")
@click.option("--mode", type=click.Choice([mode.value for mode in Mode]), default="ok")
def main(port: int, out: Path, width: int, mode: str) -> None:
    """Print what arrives into pictures, until stopped with Ctrl+C."""
    printer = VirtualPrinter(out, port=port, width_dots=width, mode=Mode(mode), tell=click.echo)
    with printer, suppress(KeyboardInterrupt):
        click.echo(f"listening on {printer.address}")
        threading.Event().wait()


if __name__ == "__main__":
    main()

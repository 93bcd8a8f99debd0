"""The real program on a real X screen, looked at and driven from outside."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageGrab

from kiosk.services import selling
from kiosk.store.books import Books

KIOSK = (sys.executable, "-m", "ui")
SIZE = (1280, 800)
PATIENCE_S = 30
DEAF_S = 0.5  # the green button does not hear a tap this soon after a change of screen

# Where the Arabic screens at 1280x800 show which one is open.
RAIL = (1230, 350)  # a place where the rail shows its indigo, and other pages do not
INDIGO = (0x1B, 0x2A, 0x50)
GREEN = (0x08, 0x5F, 0x42)
PAY_CORNER = (40, 744)  # inside the green button, away from its words
NEW_SALE_CORNER = (40, 690)  # only the taller button of the done screen reaches here


@dataclass
class Screen:
    """The X screen with the till on it."""

    program: subprocess.Popen[bytes]
    clicks: int = 0

    def click(self, place: tuple[int, int]) -> None:
        subprocess.run(
            ["xdotool", "mousemove", str(place[0]), str(place[1]), "click", "1"], check=True
        )
        self.clicks += 1

    def colour_at(self, place: tuple[int, int]) -> tuple[int, int, int]:
        return self._picture().getpixel(place)  # type: ignore[return-value]

    def save(self, path: Path) -> None:
        self._picture().save(path)

    def wait(self, is_true: Callable[[], bool], what: str) -> None:
        """Look at the screen until it shows *what*."""
        until = time.monotonic() + PATIENCE_S
        while not is_true():
            assert self.program.poll() is None, "the program ended"
            assert time.monotonic() < until, f"waited in vain for {what}"

    def sell_page(self) -> None:
        self.wait(lambda: self.colour_at(RAIL) == INDIGO, "the sell screen")
        time.sleep(DEAF_S)  # no sign of it leaves the program

    def pay_page(self) -> None:
        self.wait(lambda: self.colour_at(RAIL) != INDIGO, "the payment")

    def done_page(self) -> None:
        self.wait(lambda: self.colour_at(NEW_SALE_CORNER) == GREEN, "the done screen")

    def pay_is_green(self) -> None:
        self.wait(lambda: self.colour_at(PAY_CORNER) == GREEN, "a green button")

    def _picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=os.environ["DISPLAY"])


def kiosk(tablet: Path, *arguments: str) -> object:
    """What the command line says of the books in *tablet*."""
    environment = os.environ | {"FAIR_KIOSK_DATA": str(tablet)}
    said = subprocess.run(
        [*KIOSK, *arguments, "--json"], env=environment, check=True, capture_output=True
    )
    return json.loads(said.stdout)


def entries(tablet: Path, kind: str) -> list[dict[str, object]]:
    with_all = kiosk(tablet, "journal", "show")
    assert isinstance(with_all, list)
    return [row["entry"] for row in with_all if row["entry"]["kind"] == kind]


def pieces_kept(tablet: Path) -> int:
    """How many things are in the cart that a crash would leave."""
    with Books.read_only(tablet) as books:
        return selling.kept_cart(books).pieces

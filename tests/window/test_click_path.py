"""The real program on a real X screen, driven by a pointer from outside."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

from kiosk.services import selling
from kiosk.store.books import Books

KIOSK = (sys.executable, "-m", "ui")
SIZE = (1280, 800)
PATIENCE_S = 30
DEAF_S = 0.5  # the green button does not hear a tap this soon after a change of screen

# Where things are on the Arabic screens at 1280x800: rail on the right, cart on the left.
FIRST_TILE = (1061, 240)
SECOND_TILE = (874, 240)
PAY = CONFIRM = NEW_SALE = (195, 744)
EXACT = (1062, 252)
NOTE_2000 = (1150, 367)

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


@pytest.fixture
def tablet(tmp_path: Path) -> Path:
    folder = tmp_path / "tablet"
    subprocess.run(
        [*KIOSK, "set-up", "--demo", "--data", str(folder)], check=True, capture_output=True
    )
    return folder


@pytest.fixture
def open_screen(tablet: Path) -> Iterator[Callable[[], Screen]]:
    """Starts the program on the screen."""
    started: list[Screen] = []

    def start() -> Screen:
        environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "FAIR_KIOSK_DATA": str(tablet)}
        screen = Screen(subprocess.Popen([*KIOSK, "run"], env=environment))
        started.append(screen)
        screen.sell_page()
        return screen

    yield start
    for screen in started:
        if screen.program.poll() is None:
            screen.program.terminate()
            screen.program.wait(PATIENCE_S)


def test_three_clicks_sell(open_screen: Callable[[], Screen], tablet: Path, tmp_path: Path) -> None:
    screen = open_screen()

    screen.click(FIRST_TILE)
    screen.pay_is_green()
    screen.click(PAY)
    screen.pay_page()
    screen.click(EXACT)
    screen.done_page()

    assert screen.clicks == 3
    (sale,) = entries(tablet, "sale.recorded")
    assert sale["number"] == "T10-000001"
    assert sale["given"] == sum(line["amount"] for line in sale["lines"])  # type: ignore[attr-defined]
    screen.save(tmp_path / "done.png")


def test_a_killed_till_comes_back_with_its_cart(
    open_screen: Callable[[], Screen], tablet: Path
) -> None:
    screen = open_screen()
    screen.click(FIRST_TILE)
    screen.click(SECOND_TILE)
    screen.click(SECOND_TILE)
    screen.wait(lambda: pieces_kept(tablet) == 3, "three pieces in the cart")

    screen.program.send_signal(signal.SIGKILL)
    screen.program.wait(PATIENCE_S)
    again = open_screen()
    again.pay_is_green()
    again.click(PAY)
    again.pay_page()
    again.click(EXACT)
    again.done_page()

    (sale,) = entries(tablet, "sale.recorded")
    assert sorted(line["qty"] for line in sale["lines"]) == [1000, 2000]  # type: ignore[attr-defined]


def test_a_polite_end_leaves_with_status_0_and_clean_books(
    open_screen: Callable[[], Screen], tablet: Path
) -> None:
    screen = open_screen()
    screen.click(FIRST_TILE)
    screen.pay_is_green()

    screen.program.send_signal(signal.SIGTERM)

    assert screen.program.wait(PATIENCE_S) == 0
    assert not (tablet / "kiosk.sqlite3-wal").exists()


def test_a_second_till_on_the_same_books_says_so(
    open_screen: Callable[[], Screen], tablet: Path
) -> None:
    open_screen()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "FAIR_KIOSK_DATA": str(tablet)}

    with subprocess.Popen(
        [*KIOSK, "run"], env=environment, stderr=subprocess.PIPE, text=True
    ) as second:
        assert second.stderr is not None
        said = [second.stderr.readline().strip() for _ in range(2)]
        second.terminate()
        status = second.wait(PATIENCE_S)

    assert said[1] == "store.busy"
    assert status == 3

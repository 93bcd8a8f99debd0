"""A scanner on a real X screen whose keyboard is French, as those of the fair often are."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.codes import product_address
from kiosk.services import selling, shelf
from kiosk.services.setting_up import DEMO_HOST
from kiosk.store.books import Books
from tests.window.screen import Screen, pieces_kept
from ui.us_keys import sign_at

SHIFT, ENTER = "50", "36"
# The places of a US keyboard as X11 counts them.
KEYS = {
    sign: f"{SHIFT}+{place}" if shift else str(place)
    for place in range(10, 66)
    for shift in (True, False)
    if (sign := sign_at(place, "xcb", shift=shift))
}


def scan(code: str) -> None:
    """Press the keys that a scanner presses, as fast as it does."""
    keys = [*(KEYS[sign] for sign in code), ENTER]
    subprocess.run(["xdotool", "key", "--delay", "2", *keys], check=True)


@pytest.fixture
def layout() -> Iterator[Callable[[str], None]]:
    """Changes the layout of the X screen's keyboard."""

    def change(layout: str) -> None:
        subprocess.run(["setxkbmap", layout], check=True)

    yield change
    change("us")


@pytest.fixture
def window_manager() -> Iterator[None]:
    """Somebody who gives the window the keyboard."""
    with subprocess.Popen(
        ["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as manager:
        yield
        manager.terminate()


@pytest.mark.usefixtures("window_manager")
@pytest.mark.parametrize("language", ["fr", "ara", "us"])
def test_scan_sells_under_every_layout(
    open_screen: Callable[[], Screen],
    tablet: Path,
    layout: Callable[[str], None],
    language: str,
) -> None:
    with Books.read_only(tablet) as books:
        products = [product.code for product in shelf.products_on_sale(books)[:2]]
    layout(language)
    screen = open_screen()

    for code in products:
        scan(product_address(DEMO_HOST, code))
    screen.wait(lambda: pieces_kept(tablet) == 2, "both products in the cart")

    with Books.read_only(tablet) as books:
        assert [line.key for line in selling.kept_cart(books).lines] == products
    assert screen.clicks == 0

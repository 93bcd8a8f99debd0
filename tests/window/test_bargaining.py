"""Bargaining in the real program: its pads are read while it runs, and nothing stands still."""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.cart import Cart
from kiosk.services import selling
from kiosk.store.books import Books
from tests.window.screen import DEAF_S, Screen
from tests.window.test_click_path import CONFIRM, FIRST_TILE

# Where things are on the Arabic screens at 1280x800; pads open on the left, in the cart's place.
LINE_AMOUNT = (55, 160)
LINE_GROUND = (30, 90)  # of the cart's first line; a pad shows its own ground there
TOTAL = (90, 640)
PRICE = (293, 226)
PRICE_EDGE = (218, 220)  # inside the chip, beside its figures
ROUND_TOTAL = (293, 240)
ROUND_TOTAL_EDGE = (218, 240)

SURFACE = (0xFF, 0xFD, 0xF9)
CHOSEN = (0xDF, 0xE7, 0xF5)


def test_a_price_and_then_a_total_are_agreed_by_clicks(
    open_screen: Callable[[], Screen], tablet: Path
) -> None:
    screen = open_screen()
    screen.click(FIRST_TILE)
    screen.wait(lambda: bool(kept(tablet)), "the cart")

    agree(screen, LINE_AMOUNT, PRICE, PRICE_EDGE)
    screen.wait(lambda: kept(tablet).lines[0].agreed is not None, "the agreed price")
    agree(screen, TOTAL, ROUND_TOTAL, ROUND_TOTAL_EDGE)
    screen.wait(lambda: bool(kept(tablet).reduction), "the agreed total")

    cart = kept(tablet)
    assert cart.asked > cart.lines[0].amount > cart.total


def agree(
    screen: Screen, asked: tuple[int, int], chip: tuple[int, int], edge: tuple[int, int]
) -> None:
    """Three clicks: what is bargained over, a round amount, agreed."""
    screen.click(asked)
    screen.wait(lambda: screen.colour_at(LINE_GROUND) == SURFACE, "the pad")
    time.sleep(DEAF_S)
    screen.click(chip)
    screen.wait(lambda: screen.colour_at(edge) == CHOSEN, "the chosen amount")
    screen.click(CONFIRM)
    screen.wait(lambda: screen.colour_at(LINE_GROUND) != SURFACE, "the cart")
    time.sleep(DEAF_S)


def kept(tablet: Path) -> Cart:
    """The cart that a crash would leave."""
    with Books.read_only(tablet) as books:
        return selling.kept_cart(books)

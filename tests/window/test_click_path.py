"""The real program on a real X screen, driven by a pointer from outside."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.window.screen import KIOSK, PATIENCE_S, Screen, entries, pieces_kept

# Where things are on the Arabic screens at 1280x800: rail on the right, cart on the left.
FIRST_TILE = (1061, 240)
SECOND_TILE = (874, 240)
PAY = CONFIRM = NEW_SALE = (195, 744)
EXACT = (1062, 252)
NOTE_2000 = (1150, 367)


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

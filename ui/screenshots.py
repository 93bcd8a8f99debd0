"""Every screen and state in every language and theme, as pictures with a page that shows them.

python -m ui.screenshots [FOLDER]
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk.errors import StoreFull, UnknownProduct
from kiosk.services.setting_up import DEMO_TENT, set_up_demo
from kiosk.store.books import Books
from kiosk.words import LANGUAGES
from ui.app import OpenTill, Unopened, application
from ui.demo import StandingClock
from ui.pictures import grab, until

THEMES = ("light", "dark")
FRAME = "1280x800"
NOW = datetime(2024, 1, 12, 15, 40, tzinfo=UTC)  # 16:40 at the fair


def states(till: OpenTill) -> Iterator[str]:
    """Walk *till* through its states, stopping at each; gives their names."""
    vm = till.till
    sell, shelf, checkout, done = vm.sell, vm.shelf, vm.checkout, vm.done
    codes = [tile.code for tile in shelf.tiles.rows]

    yield "sell-empty"
    for code in (codes[2], codes[1], codes[1], codes[1], codes[0]):
        sell.tap(code)
    yield "sell"
    shelf.chooseFilter(shelf.filters.rows[2].key)
    yield "sell-one-artisan"
    shelf.chooseFilter("best")
    sell.removeLine(codes[1])
    yield "sell-removed"
    sell.undo()
    shelf.openSearch()
    yield "sell-search"
    shelf.searchText = "خلخال"
    yield "sell-no-match"
    shelf.closeSearch()
    vm.basket.refused.emit(UnknownProduct(product="K7M29QX4W"))
    yield "sell-message"
    sell.pay()
    until(lambda: vm.page == "pay", "the payment")
    yield "pay-nothing"
    checkout.addPiece(2000, "note")
    yield "pay-missing"
    for _ in range(40):
        checkout.addPiece(2000, "note")
    yield "pay-enough"
    checkout.openKeypad()
    yield "pay-keypad"
    checkout.closeKeypad()
    checkout.chooseMeans("card")
    yield "pay-card"
    checkout.chooseMeans("transfer")
    yield "pay-transfer"
    checkout.chooseMeans("cash")
    checkout.confirm()
    until(lambda: vm.page == "done", "the done screen")
    yield "done"
    done.showReceipt()
    yield "done-receipt"
    done.hideReceipt()
    done.printReceipt()
    until(lambda: done.printKind == "kept", "the kept receipt")
    yield "done-kept"
    done.newSale()
    until(lambda: vm.page == "sell", "the next sale")
    sell.tap(codes[4])
    sell.pay()
    checkout.exact()
    until(lambda: vm.page == "done", "the done screen")
    yield "done-exact"
    done.newSale()
    until(lambda: vm.page == "sell", "the next sale")
    sell.tap(codes[5])
    vm.stop_selling(StoreFull())
    yield "stopped"


def take_all(out: Path, tell: Callable[[str], None] = print) -> list[Path]:
    """Take every picture into *out*, which is emptied first; their paths."""
    shutil.rmtree(out, ignore_errors=True)
    application()
    pictures = []
    for language in LANGUAGES:
        for theme in THEMES:
            with tempfile.TemporaryDirectory() as folder:
                tablet = Path(folder) / "tablet"
                clock = StandingClock(NOW)
                set_up_demo(tablet, DEMO_TENT, clock=clock)
                till = OpenTill(
                    Books.open(tablet, clock=clock), clock, language=language, theme=theme
                )
                try:
                    for state in states(till):
                        picture = out / f"{state}-{language}-{theme}-{FRAME}.png"
                        grab(till.window, picture)
                        pictures.append(picture)
                        tell(picture.name)
                finally:
                    till.close()
        unopened = Unopened(StoreFull(), language, try_again=lambda: None)
        picture = out / f"unopened-{language}-light-{FRAME}.png"
        grab(unopened.window, picture)
        unopened.close()
        pictures.append(picture)
    (out / "index.html").write_text(_index(pictures), "utf-8")
    return pictures


def _index(pictures: list[Path]) -> str:
    """A page that lays each picture under its name."""
    figures = "\n".join(
        f"<figure><figcaption>{escape(picture.stem)}</figcaption>"
        f'<a href="{escape(picture.name)}"><img loading="lazy" width="420" alt=""'
        f' src="{escape(picture.name)}"></a></figure>'
        for picture in sorted(pictures)
    )
    style = "body{font:15px sans-serif;display:flex;flex-wrap:wrap}figure{margin:8px}"
    return (
        f'<!doctype html>\n<meta charset="utf-8">\n<title>Screens</title>\n'
        f"<style>{style}</style>\n{figures}\n"
    )


if __name__ == "__main__":
    take_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screenshots"))

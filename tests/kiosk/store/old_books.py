"""Books as each version of the tables left them, kept under `files/` for all that come later.

Before a migration is added, the version that is replaced writes its books once more and they are
committed:  `python -m tests.kiosk.store.old_books`
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from kiosk.domain.cart import Cart
from kiosk.domain.clock import to_ms
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.services import owing, paper, putting_aside, selling
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from kiosk.store.files import DATABASE
from kiosk.store.schema import SCHEMA_VERSION
from tests.conftest import EARRINGS, FEED, HONEY, SOAP, StoppedClock
from tests.kiosk.bargains import CORAL
from tests.kiosk.till import cart_of, change_shelf, sell

FILES = Path(__file__).parent / "files"
SEED = bytes(range(32)).hex()  # of the device, as in docs/journal.md
DAY = "2024-01-12"


def file_of(version: int) -> Path:
    """The database that *version* of the tables left."""
    return FILES / f"schema-{version}.sqlite3"


def write(folder: Path) -> None:
    """Days of every kind of entry, bargains, carts in hand and aside, papers in every state."""
    clock = StoppedClock(datetime(2024, 1, 12, 15, 40, tzinfo=UTC))
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)
    (folder / "device.key").write_text(SEED)
    with Books.open(folder, clock=clock) as books:
        sell(books, clock, SOAP, EARRINGS, HONEY, print_receipt=True)
        sell(books, clock, HONEY)
        selling.reverse_last_sale(books, by="A1", clock=clock)
        change_shelf(books, at=to_ms(clock.now()), day=DAY)
    clock.at += timedelta(days=1)
    with Books.open(folder, clock=clock) as books:
        taken = paper.take_next(books)
        assert taken is not None
        paper.settle(books, taken[0], "printed")
        paper.order_print(books, taken[1], by="A2", clock=clock)
        sell(books, clock, SOAP, SOAP, print_receipt=True)
        selling.keep_cart(books, cart_of(EARRINGS, SOAP))
        _bargain(books, clock)


def bargained() -> Cart:
    """A cart of everything that can be agreed, below Messaoud's last price, which he allowed."""
    earrings = replace(EARRINGS, floor=Money(3000))
    cart = Cart().add(earrings).add(HONEY, 225, said=Money(500)).add_free("A2", Money(600), CORAL)
    cart = cart.agree_on_line(EARRINGS.code, Money(2900)).agree_on_total(Money(3900), "A2")
    return cart.approved_by("A2")


def _bargain(books: Books, clock: StoppedClock) -> None:
    """A bargain sold with change that stays owed, another one given back, two carts aside."""
    cart = bargained()
    for owed_to in ("Mme Amrane", "0555 12 34 56"):
        tender = replace(cash_tender(cart.total, Money(4000)), owed=Money(50), owed_to=owed_to)
        selling.record_sale(books, cart, tender, by="A1", clock=clock, in_hand=False)
    owing.give_change(books, owing.change_owed(books)[0].seq, by="A2", clock=clock)
    in_hand = selling.kept_cart(books)
    putting_aside.put_aside(books, cart, "Mme Amrane", clock=clock)
    putting_aside.put_aside(books, cart_of(SOAP), "", clock=clock)
    selling.keep_cart(books, in_hand)


if __name__ == "__main__":
    with TemporaryDirectory() as room:
        write(Path(room) / "tablet")
        copy(Path(room) / "tablet" / DATABASE, file_of(SCHEMA_VERSION))

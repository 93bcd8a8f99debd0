"""A tent's morning at the demo fair: forty customers, played through the real screens."""

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.domain.cash import NOTES
from kiosk.domain.clock import Clock, business_day
from kiosk.services import journal, selling
from kiosk.services.setting_up import set_up_demo
from kiosk.services.takings import takings_on
from kiosk.store.books import Books
from printing.virtual_printer import VirtualPrinter
from ui.app import OpenTill, application
from ui.pictures import grab, until

CUSTOMERS = 40
MORNING = timedelta(hours=8, minutes=30)  # UTC, of today: half past nine at the fair


@dataclass
class StandingClock:
    """A clock that moves when it is moved."""

    at: datetime

    def now(self) -> datetime:
        return self.at


def play_morning(
    out: Path,
    tent: int,
    clock: Clock,
    *,
    customers: int = CUSTOMERS,
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, object]:
    """Play a morning in *tent* and leave screens, receipts and a summary in the folder *out*.

    What a former morning left in *out* goes. The receipts go over a socket to a virtual printer and
    are what it decoded. Returns the summary; *tell* hears of every sale.
    """
    shutil.rmtree(out, ignore_errors=True)
    today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    morning = StandingClock(today + MORNING)
    set_up_demo(out / "tablet", tent, clock=morning)
    application()
    with VirtualPrinter(out / "receipts") as printer:
        books = Books.open(out / "tablet", clock=morning)
        till = OpenTill(books, morning, language="ar", theme="light", printer=printer.address)
        try:
            _Morning(till, morning, out / "screens", tell).play(customers)
        finally:
            till.close()
    with Books.read_only(out / "tablet") as books:
        summary = _summary(books, morning)
    (out / "summary.json").write_text(
        json.dumps(summary, ensure_ascii=False, indent=2) + "\n", "utf-8"
    )
    return summary


class _Morning:
    """The people at the stall: they tap, pay in every way, change their minds, want paper."""

    def __init__(
        self, open_till: OpenTill, clock: StandingClock, screens: Path, tell: Callable[[str], None]
    ) -> None:
        self._window = open_till.window
        self._till = open_till.till
        self._clock = clock
        self._screens = screens
        self._tell = tell
        self._chance = random.Random(2974)
        self._codes = [row.code for row in self._till.shelf.tiles.rows]

    def play(self, customers: int) -> None:
        for customer in range(customers):
            self._clock.at += timedelta(minutes=self._chance.randint(2, 5))
            if customer == 6:
                self._till.preferences.chooseLanguage("fr")
            elif customer == 10:
                self._till.preferences.chooseLanguage("ar")
                self._till.preferences.chooseTheme("dark")
            elif customer == 13:
                self._till.preferences.chooseTheme("light")
            self._serve(customer, pictured=_PICTURED.get(customer, ""))

    def _serve(self, customer: int, *, pictured: str) -> None:
        self._fill_cart(wanted=3 if pictured else self._chance.choice([1, 1, 1, 2, 2, 3, 4]))
        if pictured:
            grab(self._window, self._screens / f"sell-{pictured}.png")
        self._till.sell.pay()
        self._pay(customer, pictured)
        until(lambda: self._till.page == "done", "the done screen")
        if pictured:
            grab(self._window, self._screens / f"done-{pictured}.png")
        self._tell(self._till.done.sale.number)
        if customer % 13 == 9:  # changed her mind: the cart comes back, and is paid again
            self._till.done.undo()
            until(lambda: self._till.page == "sell", "the cart after undoing")
            self._till.sell.pay()
            self._till.checkout.exact()
            until(lambda: self._till.page == "done", "the done screen")
        self._till.done.printReceipt()
        until(lambda: self._till.done.printKind == "printed", "the receipt")
        self._till.done.newSale()
        until(lambda: self._till.page == "sell", "the next sale")

    def _fill_cart(self, wanted: int) -> None:
        sell = self._till.sell
        for i, code in enumerate(self._chance.sample(self._codes[:12], wanted)):
            for _ in range(self._chance.choice([1, 1, 1, 2, 3]) if i == 0 else 1):
                sell.tap(code)
        if self._chance.random() < 0.2:  # a wrong tap
            wrong = self._chance.choice(self._codes)
            sell.tap(wrong)
            sell.oneLess(wrong)

    def _pay(self, customer: int, pictured: str) -> None:
        checkout = self._till.checkout
        due = self._till.basket.cart.total.dinars
        if customer % 9 == 4:
            checkout.chooseMeans("card" if customer % 2 else "transfer")
            checkout.cashless.reference = f"{customer:04d}77"
        elif pictured or customer % 3 == 0:
            self._give(due)
        else:
            checkout.exact()
            return
        if pictured:
            grab(self._window, self._screens / f"pay-{pictured}.png")
        checkout.confirm()

    def _give(self, due: int) -> None:
        """Notes from the largest that is not too much, then one more that covers the rest."""
        checkout, left = self._till.checkout, due
        for note in NOTES:
            while left >= note.value and note.value >= 200:
                checkout.addPiece(note.value, note.kind)
                left -= note.value
        if left > 0:
            covering = min(note.value for note in NOTES if note.value >= max(left, 200))
            checkout.addPiece(covering, "note")


_PICTURED = {2: "ar", 7: "fr", 11: "ar-dark"}


def _summary(books: Books, clock: Clock) -> dict[str, object]:
    verified = journal.verify(books)
    journal.check_projections(books)
    takings = takings_on(books, business_day(clock.now()))
    return {
        "day": business_day(clock.now()).isoformat(),
        "sales": takings.sales,
        "sales_undone": selling.sales_kept(books) - takings.sales,
        "total": takings.total.dinars,
        "by_artisan": {who: amount.dinars for who, amount in takings.by_artisan.items()},
        "by_means": {means: amount.dinars for means, amount in takings.by_means.items()},
        "journal": {"logs": verified.logs, "entries": verified.entries, "verified": True},
    }

"""A morning at a tent of the demo fair: carts, sales, undo, paper, a restart."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Product
from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Tender, account_of, cash_tender, cashless_tender
from kiosk.domain.quantity import ONE, Unit
from kiosk.services import paper, selling, shelf
from kiosk.services.setting_up import set_up_demo
from kiosk.store import print_jobs
from kiosk.store.books import Books

from .promises import Ledger, TickingClock, check_books, read_ledger
from .scenario import Say, Scenario


class Seller:
    """Somebody at the till of a tent, who says what she is about to do and what she has done."""

    def __init__(self, folder: Path, say: Say, chance: random.Random) -> None:
        self._folder, self._say, self._chance = folder, say, chance
        self._clock = TickingClock()

    def open(self, *, synchronous: str = "FULL", checkpoint_pages: int = 1000) -> None:
        """Open the books; the settings of SQLite are for tests that want trouble."""
        self.books = Books.open(self._folder, clock=self._clock)
        self.books.connection.execute(f"PRAGMA synchronous = {synchronous}")
        self.books.connection.execute(f"PRAGMA wal_autocheckpoint = {checkpoint_pages}")
        on_sale = shelf.products_on_sale(self.books)
        self._goods = [product for product in on_sale if not product.one_of_a_kind]

    def step(self, step: str, act: Callable[[], str], particulars: str = "") -> None:
        """Do one thing, between saying so and saying what came of it."""
        self.begun = (step, particulars)
        self._say(f"begins {step} {particulars}".rstrip())
        self._say(act())

    def add(self) -> None:
        """Put something into the cart in hand."""
        self._keep(selling.kept_cart(self.books).add(*self._anything()))

    def remove(self) -> None:
        """Take the first thing out of the cart again."""
        cart = selling.kept_cart(self.books)
        self._keep(cart.remove(cart.lines[0].product))

    def sell(self) -> None:
        """Sell what is in the cart."""
        cart = selling.kept_cart(self.books)
        prints = self._chance.random() < 0.5
        lines = [(line.product, line.quantity_milli, line.amount.dinars) for line in cart.lines]
        tender, seller = self._tender(cart), cart.lines[0].artisan

        def sell() -> str:
            sale = selling.record_sale(
                self.books, cart, tender, by=seller, clock=self._clock, print_receipt=prints
            )
            return f"sale {sale.number} {sale.total.dinars}"

        self.step("sale", sell, json.dumps({"lines": lines, "prints": prints}))

    def undo(self) -> None:
        """Undo the sale on the done screen."""

        def undo() -> str:
            sale = selling.sale_on_done_screen(self.books)
            assert sale is not None
            selling.reverse_last_sale(self.books, by=sale.by, clock=self._clock)
            return f"reversed {sale.number}"

        self.step("reversal", undo)

    def begin_next(self) -> None:
        """Leave the done screen."""

        def begin_next() -> str:
            selling.begin_next_sale(self.books)
            return "next"

        self.step("next", begin_next)

    def order_print(self) -> None:
        """Ask for the receipt of the sale on the done screen."""

        def order_print() -> str:
            sale = selling.sale_on_done_screen(self.books)
            assert sale is not None
            paper.order_print(self.books, sale, by=sale.by, clock=self._clock)
            return "print"

        self.step("print", order_print)

    def take_paper(self) -> None:
        """Give the receipt that waits longest to the printer; from now on it may be out."""

        def take_paper() -> str:
            self._in_the_printer = paper.take_next(self.books)
            assert self._in_the_printer is not None
            return "taken"

        self.step("taken", take_paper)

    def settle_paper(self) -> None:
        """The printer says that the receipt is out."""

        def settle_paper() -> str:
            assert self._in_the_printer is not None
            paper.settle(self.books, self._in_the_printer[0], "printed")
            return "paper"

        self.step("paper", settle_paper)

    def _keep(self, cart: Cart) -> None:
        told = json.dumps([(line.product, line.quantity_milli) for line in cart.lines])

        def keep() -> str:
            selling.keep_cart(self.books, cart)
            return f"cart {told}"

        self.step("cart", keep, told)

    def _anything(self) -> tuple[Product, int]:
        product = self._chance.choice(self._goods)
        if product.unit is Unit.PIECE:
            return product, self._chance.choice((1, 1, 2)) * ONE
        return product, self._chance.choice((250, 350, 1000, 1525))

    def _tender(self, cart: Cart) -> Tender:
        due = cart.total
        match self._chance.choice(("cash", "cash", "card", "transfer")):
            case "cash":
                given = self._chance.choice((due.dinars, -(-due.dinars // 1000) * 1000))
                return cash_tender(due, Money(given))
            case means:
                holder = account_of(self._chance.choice(cart.lines).artisan)
                return cashless_tender(Means(means), due, holder, "0042-بريدي")


@dataclass(frozen=True, slots=True)
class Morning(Scenario[Ledger]):
    """A tent's morning by chance, the same for the same seed and the same books."""

    seed: int
    customers: int = 12
    tent: int = 1
    synchronous: str = "FULL"  # another one shows that the checks can fail
    checkpoint_pages: int = 1000  # SQLite's own figure; a small one cuts checkpoints often

    def prepare(self, folder: Path) -> Ledger:
        set_up_demo(folder, self.tent, clock=TickingClock())
        with Books.read_only(folder) as books:
            return read_ledger(books)

    def play(self, folder: Path, say: Say) -> None:
        chance = random.Random(self.seed)
        seller = Seller(folder, say, chance)
        self._open(seller)
        for _ in range(self.customers):
            self._serve(seller, chance)
            if chance.random() < 0.1:
                seller.step("restart", lambda: self._restart(seller))
        seller.books.close()

    def check(self, folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
        return check_books(folder, before, told)

    def _open(self, seller: Seller) -> None:
        seller.open(synchronous=self.synchronous, checkpoint_pages=self.checkpoint_pages)

    def _restart(self, seller: Seller) -> str:
        seller.books.close()
        self._open(seller)
        return "restart"

    def _serve(self, seller: Seller, chance: random.Random) -> None:
        # A crash may have left a done screen, a cart and papers: they are taken up.
        if selling.sale_on_done_screen(seller.books) is not None:
            if chance.random() < 0.2:
                seller.undo()
            else:
                seller.begin_next()
        for _ in range(chance.choice((1, 2, 2, 3, 4, 6))):
            seller.add()
        if len(selling.kept_cart(seller.books).lines) > 1 and chance.random() < 0.3:
            seller.remove()
        seller.sell()
        if chance.random() < 0.25:
            seller.order_print()
        if chance.random() < 0.5 and print_jobs.waiting(seller.books.connection):
            seller.take_paper()
            seller.settle_paper()

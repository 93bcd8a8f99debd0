"""The till in its window, with all its threads: what the done screen has shown is kept."""

import json
import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.domain.quantity import Unit
from kiosk.store.books import Books

from .morning import Morning
from .promises import Ledger, TickingClock, check_books
from .scenario import Say, Scenario


@dataclass(frozen=True, slots=True)
class WindowMorning(Scenario[Ledger]):
    """Customers served through the view-models of a real window, the same for the same seed."""

    seed: int
    customers: int = 6
    tent: int = 1

    def prepare(self, folder: Path) -> Ledger:
        return Morning(self.seed, tent=self.tent).prepare(folder)

    def play(self, folder: Path, say: Say) -> None:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        # Imported here: the process that forks for every scene must not have Qt in it.
        from ui.app import OpenTill, application

        running = application()
        clock = TickingClock()
        till = OpenTill(Books.open(folder, clock=clock), clock)
        customers = _Customers(till, say, random.Random(self.seed))
        for _ in range(self.customers):
            customers.serve_one()
        till.close()
        del running

    def check(self, folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
        return check_books(folder, before, told)


class _Customers:
    """Who tap, pay and change their minds, and say what they see."""

    def __init__(self, open_till: Any, say: Say, chance: random.Random) -> None:
        self._desk, self._till = open_till.desk, open_till.till
        self._say, self._chance = say, chance
        # No faces, which open a pad, and nothing of which there is only one.
        self._codes = [
            product.code
            for product in open_till.till._stall.products.values()
            if product.unit is Unit.PIECE and not product.one_of_a_kind
        ]

    def serve_one(self) -> None:
        if self._till.page == "done":
            if self._chance.random() < 0.3:
                self._step("reversal", self._till.done.undo, page="sell")
            else:
                self._step("next", self._till.done.newSale, page="sell")
        for _ in range(self._chance.choice((1, 2, 3))):
            self._tap()
        cart = self._till.basket.cart
        lines = [(line.product, line.quantity_milli, line.amount.dinars) for line in cart.lines]
        self._till.sell.pay()
        self._step(
            "sale",
            self._till.checkout.exact,
            json.dumps({"lines": lines, "prints": False}),
            page="done",
        )

    def _tap(self) -> None:
        code = self._chance.choice(self._codes)
        there = {line.product: line.quantity_milli for line in self._till.basket.cart.lines}
        cart = list((there | {code: there.get(code, 0) + 1000}).items())
        self._step("cart", lambda: self._till.sell.tap(code), json.dumps(cart), page="sell")

    def _step(
        self, step: str, touch: Callable[[], None], particulars: str = "", *, page: str
    ) -> None:
        from ui.pictures import until

        undone = self._till.done.sale
        self._say(f"begins {step} {particulars}".rstrip())
        touch()
        until(lambda: self._till.page == page, f"the {page} screen")
        match step:
            case "cart":
                self._wait_for_the_desk()
                self._say(f"cart {particulars}")
            case "sale":
                sale = self._till.done.sale
                self._say(f"sale {sale.number} {sale.total.dinars}")
            case "reversal":
                self._say(f"reversed {undone.number}")
            case _:
                self._say(step)

    def _wait_for_the_desk(self) -> None:
        """A tap does not wait for the disk: the cart is there when the work behind it is done."""
        from ui.pictures import until

        done: list[None] = []
        self._desk.hand_in(lambda _: None, done.append, done.append)
        until(lambda: bool(done), "the desk")

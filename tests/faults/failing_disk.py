"""One thing done at the till while the disk fails, and done again when it works again."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import AlreadySetUp, KioskError, StoreInputOutput
from kiosk.services.setting_up import set_up_demo
from kiosk.store.books import Books

from .first_day import TABLET, FirstDay
from .morning import Seller
from .promises import Ledger, TickingClock, check_books, check_ledger, read_ledger
from .recorder import Fault, Recorder
from .scenario import Say, Scenario

ACTS: dict[str, Callable[[Seller], None]] = {
    "cart": Seller.add,
    "sale": Seller.sell,
    "reversal": Seller.undo,
    "next": Seller.begin_next,
    "duplicate": Seller.order_print,
    "taken": Seller.take_paper,
    "paper": Seller.settle_paper,
}


def with_fault(fault: Fault, act: Callable[[], object], say: Say) -> KioskError | None:
    """Do *act* on a disk that fails and mend the disk; what the till said.

    Says `refused <code>`, and `faults <n>` when the disk works again.
    """
    recorder = Recorder()
    recorder.arm(fault)
    refusal = None
    try:
        act()
    except KioskError as error:
        refusal = error
        say(f"refused {error.code}")
    say(f"faults {recorder.lift()}")
    return refusal


@dataclass(frozen=True, slots=True)
class FailingDisk(Scenario[Ledger]):
    """*act*, with *fault* counted from its beginning; refused, the same process does it again."""

    act: str
    fault: Fault
    first_of_the_run: bool = False  # else something was written before it by the same process
    tent: int = 1

    def prepare(self, folder: Path) -> Ledger:
        set_up_demo(folder, self.tent, clock=TickingClock())
        seller = Seller(folder, lambda _: None, random.Random(5))
        seller.open()
        with seller.books:
            self._come_to_the_act(seller)
            return read_ledger(seller.books)

    def _come_to_the_act(self, seller: Seller) -> None:
        for _ in range(3):
            seller.add()
        if self.act in ("cart", "sale"):
            return
        seller.sell()
        seller.order_print()
        if self.act == "duplicate":
            seller.take_paper()
            seller.settle_paper()

    def play(self, folder: Path, say: Say) -> None:
        seller = Seller(folder, say, random.Random(6))
        seller.open()
        if not self.first_of_the_run:
            seller.add()
        if self.act == "paper":
            seller.take_paper()
        before = read_ledger(seller.books)
        refusal = with_fault(self.fault, lambda: ACTS[self.act](seller), say)
        if refusal is not None:
            # In the same process: all of it, or nothing and it can be done again.
            there = read_ledger(seller.books)
            if there != before and isinstance(refusal, StoreInputOutput):
                check_ledger(there, [before.after(*seller.begun)])
                say("came through")
            else:
                check_ledger(there, [before])
                ACTS[self.act](seller)
        seller.books.close()

    def check(self, folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
        return check_books(folder, before, told)


@dataclass(frozen=True, slots=True)
class FailingStart(Scenario[Ledger]):
    """The books of a till that was killed are opened, with *fault* counted from the beginning."""

    fault: Fault
    tent: int = 1

    def prepare(self, folder: Path) -> Ledger:
        raise NotImplementedError("a killed till is made by killing one")

    def play(self, folder: Path, say: Say) -> None:
        opened: list[Books] = []
        with_fault(self.fault, lambda: opened.append(Books.open(folder, clock=TickingClock())), say)
        for books in opened or [Books.open(folder, clock=TickingClock())]:
            books.close()

    def check(self, folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
        return check_books(folder, before, told)


@dataclass(frozen=True, slots=True)
class FailingFirstDay(FirstDay):
    """A tablet is set up, with *fault* counted from the beginning; refused, it is set up again."""

    fault: Fault | None = None

    def play(self, folder: Path, say: Say) -> None:
        assert self.fault is not None
        with_fault(self.fault, lambda: self._set_up(folder / TABLET), say)
        with suppress(AlreadySetUp):
            self._set_up(folder / TABLET)
        say("set up")

    def _set_up(self, tablet: Path) -> None:
        set_up_demo(tablet, self.tent, clock=TickingClock())

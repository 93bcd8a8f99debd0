"""A tablet that is set up for the first time: complete, or as if nobody had begun."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import AlreadySetUp, KioskError
from kiosk.services.setting_up import set_up_demo
from kiosk.store.books import Books

from .promises import Ledger, TickingClock, check_books, read_ledger
from .scenario import PromiseBroken, Say, Scenario

TABLET = "tablet"


@dataclass(frozen=True, slots=True)
class FirstDay(Scenario[Ledger]):
    """The set-up of a demo tent. Until it is said to be done it can be done again."""

    tent: int = 1

    def prepare(self, folder: Path) -> Ledger:
        folder.mkdir()
        example = folder.with_name("example")
        set_up_demo(example, self.tent, clock=TickingClock())
        with Books.read_only(example) as books:
            return read_ledger(books)

    def play(self, folder: Path, say: Say) -> None:
        set_up_demo(folder / TABLET, self.tent, clock=TickingClock())
        say("set up")

    def check(self, folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
        tablet = folder / TABLET
        if "set up" not in told:
            self._set_up_again(tablet)
        return check_books(tablet, before, [])

    def _set_up_again(self, tablet: Path) -> None:
        try:
            set_up_demo(tablet, self.tent, clock=TickingClock())
        except AlreadySetUp:
            pass  # complete, and the power went before anybody was told
        except KioskError as error:
            raise PromiseBroken("cannot be set up again", error=repr(error)) from error

"""What a scenario is: something to do before the power goes, and what must be true afterwards."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

Say = Callable[[str], None]  # reports a line that counts from now on, whatever becomes of us
State = TypeVar("State")


class PromiseBroken(AssertionError):
    """Something a till promises is not so. `promise` names it in a word or two."""

    def __init__(self, promise: str, **details: object) -> None:
        super().__init__(f"{promise}: {details}")
        self.promise = promise


class Scenario(ABC, Generic[State]):
    """A frozen value: it is handed to another process, and its seed decides all it does.

    To add one, write these three and give it to the functions of `stage.py`.
    """

    @abstractmethod
    def prepare(self, folder: Path) -> State:
        """Make the (missing) *folder* as it is before the scene; what is true then."""

    @abstractmethod
    def play(self, folder: Path, say: Say) -> None:
        """Do it. Runs in the process that is recorded, killed, or whose disk fails."""

    @abstractmethod
    def check(self, folder: Path, before: State, told: Sequence[str]) -> State:
        """Open what was left in *folder*, where all of *told* had been said; what is true now.

        May change the folder (a till goes on selling). Raises `PromiseBroken`.
        """

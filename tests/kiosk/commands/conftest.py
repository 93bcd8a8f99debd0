"""A till's command line, called as a person or a program calls it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        return json.loads(self.out)

    @property
    def code(self) -> str:
        """The stable code on the last line of stderr."""
        return self.err.splitlines()[-1]


FairKiosk = Callable[..., Answer]


@pytest.fixture
def anywhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> FairKiosk:
    """`fair-kiosk` with just these arguments, whatever the tester has set for herself."""
    for name in [name for name in os.environ if name.startswith("FAIR_KIOSK_")]:
        monkeypatch.delenv(name)

    def call(*arguments: str) -> Answer:
        status = main(arguments)
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return call


@pytest.fixture
def fair_kiosk(anywhere: FairKiosk, tablet: Path) -> FairKiosk:
    """`fair-kiosk` with these arguments, over tablet 7, in English."""

    def call(*arguments: str) -> Answer:
        return anywhere(*arguments, "--data", str(tablet), "--lang", "en")

    return call

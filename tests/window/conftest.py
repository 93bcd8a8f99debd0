"""A tablet of the demo fair, and the program on the screen."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.window.screen import KIOSK, PATIENCE_S, Screen


@pytest.fixture
def tablet(tmp_path: Path) -> Path:
    folder = tmp_path / "tablet"
    subprocess.run(
        [*KIOSK, "set-up", "--demo", "--data", str(folder)], check=True, capture_output=True
    )
    return folder


@pytest.fixture
def open_screen(tablet: Path) -> Iterator[Callable[[], Screen]]:
    """Starts the program on the screen."""
    started: list[Screen] = []

    def start() -> Screen:
        environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "FAIR_KIOSK_DATA": str(tablet)}
        screen = Screen(subprocess.Popen([*KIOSK, "run"], env=environment))
        started.append(screen)
        screen.sell_page()
        return screen

    yield start
    for screen in started:
        if screen.program.poll() is None:
            screen.program.terminate()
            screen.program.wait(PATIENCE_S)

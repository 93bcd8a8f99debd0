"""What the window adds to the `fair-kiosk` command: `run` and `demo`."""

import os
import sys
from pathlib import Path

import click

from kiosk.domain.clock import SystemClock
from kiosk.services.setting_up import DEMO_TENT, ready_demo
from kiosk.store.books import Books


def has_display() -> bool:
    """Whether a window can be seen here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

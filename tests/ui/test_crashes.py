"""What nobody foresaw is written down, and a full or closed folder makes nothing worse."""

import sys
import threading
from pathlib import Path

import pytest

from ui.crashes import LARGEST_LOG, LOG, write_down_crashes


@pytest.fixture(autouse=True)
def _handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def crash() -> None:
    try:
        raise ZeroDivisionError("shares of nobody")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_crash_is_appended_with_its_time(tmp_path: Path) -> None:
    write_down_crashes(tmp_path)

    crash()
    crash()

    written = (tmp_path / LOG).read_text("utf-8")
    assert written.count("ZeroDivisionError: shares of nobody") == 2
    assert written.count("Z\nTraceback (most recent call last):") == 2


def test_a_crash_of_a_thread_is_written_too(tmp_path: Path) -> None:
    write_down_crashes(tmp_path)

    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()

    assert "ZeroDivisionError" in (tmp_path / LOG).read_text("utf-8")


def test_a_log_that_is_large_does_not_grow(tmp_path: Path) -> None:
    (tmp_path / LOG).write_bytes(b"x" * LARGEST_LOG)
    write_down_crashes(tmp_path)

    crash()

    assert (tmp_path / LOG).stat().st_size == LARGEST_LOG


def test_a_folder_that_is_gone_is_no_second_crash(tmp_path: Path) -> None:
    write_down_crashes(tmp_path / "gone")

    crash()

    assert not (tmp_path / "gone").exists()

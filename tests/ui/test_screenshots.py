"""Pictures of the screens: one for each look, whole files only, and a page that shows them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from ui.screenshots import take_all
from ui.states import Look

LOOKS = (
    Look("fr"),
    Look("fr", "dark"),
    Look("fr", "light", "portrait"),
    Look("fr", text_scale="1.3"),
)


def test_each_state_is_pictured_in_each_look_at_its_size(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp
    told: list[str] = []

    pictures = take_all(tmp_path, LOOKS, only=("sell-empty", "sell"), tell=told.append)

    sizes = {picture.name: QImage(str(picture)).size().toTuple() for picture in pictures}
    assert sizes == {
        "sell-empty-fr-light-wide.png": (1280, 800),
        "sell-empty-fr-dark-wide.png": (1280, 800),
        "sell-empty-fr-light-portrait.png": (800, 1280),
        "sell-fr-light-wide.png": (1280, 800),
        "sell-fr-dark-wide.png": (1280, 800),
        "sell-fr-light-portrait.png": (800, 1280),
        "sell-fr-light-wide-1.3.png": (1280, 800),
    }
    assert len(told) == len(sizes)
    page = (tmp_path / "index.html").read_text("utf-8")
    assert sorted(re.findall(r'<img .*src="([^"]+)"', page)) == sorted(sizes)
    assert "://" not in page


def test_what_was_taken_before_ctrl_c_is_whole_and_on_the_page(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    assert qapp

    def stop_at_the_second(told: str) -> None:
        if "dark" in told:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_all(tmp_path, LOOKS, only=("sell-empty",), tell=stop_at_the_second)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "index.html",
        "sell-empty-fr-dark-wide.png",
        "sell-empty-fr-light-wide.png",
    ]
    page = (tmp_path / "index.html").read_text("utf-8")
    assert page.count("<img") == 2
    assert not QImage(str(tmp_path / "sell-empty-fr-dark-wide.png")).isNull()

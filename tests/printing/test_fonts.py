from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from printing.fonts import FAMILIES, register_fonts


@pytest.mark.usefixtures("fonts")
def test_every_family_has_the_weights_that_paper_and_screens_use():
    weights = {
        family: {int(QFontDatabase.weight(family, style)) for style in QFontDatabase.styles(family)}
        for family in FAMILIES
    }

    assert weights == {
        "Noto Sans": {500, 600, 700, 800},
        "Noto Kufi Arabic": {500, 600, 700, 800},
        "Noto Sans Tifinagh": {400},
    }


@pytest.mark.usefixtures("fonts")
def test_fonts_are_registered_once():
    before = len(QFontDatabase.families())

    assert register_fonts() == FAMILIES

    assert len(QFontDatabase.families()) == before


@pytest.mark.usefixtures("fonts")
def test_broken_font_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "NotoSans-Bold.ttf").write_bytes(b"no font")
    monkeypatch.setattr("printing.fonts.FOLDER", tmp_path)

    with pytest.raises(RuntimeError, match="is not a font"):
        register_fonts.__wrapped__()

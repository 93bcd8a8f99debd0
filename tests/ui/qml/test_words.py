"""Every text of the screens has its words, in every language."""

import re
from string import Formatter

import pytest

from kiosk.words import LANGUAGES, all_words
from ui.app import QML

FIXED_TEXTS = {
    key
    for file in QML.rglob("*.qml")
    for key in re.findall(r'qsTrId\("([^"]+)"\)', file.read_text("utf-8"))
}


def test_screens_have_texts() -> None:
    assert {"cart", "pay", "exact_amount", "pay.confirm", "new_sale", "done.undo"} <= FIXED_TEXTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fixed_text_has_words(language: str) -> None:
    assert {key for key in FIXED_TEXTS if not all_words()[language].get(key)} == set()


def test_a_text_takes_the_same_values_in_every_language() -> None:
    def values(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    words = all_words()
    assert {
        key
        for key, arabic in words["ar"].items()
        if any(values(words[language][key]) != values(arabic) for language in LANGUAGES)
    } == set()


def test_no_screen_writes_a_text_for_people_by_hand() -> None:
    """Language names stand in themselves; anything else would not change with the language."""
    by_hand = {
        text
        for file in QML.rglob("*.qml")
        for text in re.findall(r'(?:text|label|title|placeholderText): "([^"]+)"', file.read_text())
    }

    assert by_hand == {"·", "×", "العربية", "Français", "English", "ⴰⵏⵙⵓⴼ"}

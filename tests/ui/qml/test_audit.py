"""The audit names every kind of fault, and finds none in sound controls and in the till."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kiosk.words import LANGUAGES
from tests.ui.qml.conftest import Show
from ui.audit import (
    Fault,
    Screen,
    audit,
    contrast,
    faults_of_words,
    missing_words,
    unused_words,
)
from ui.pictures import settle
from ui.states import Look

SOUND = """
Rectangle {
    anchors.fill: parent
    color: Theme.surface
    TouchButton { x: 20; y: 20; text: "Payer"; glyph: "cash" }
    TouchButton { x: 20; y: 100; text: "Retour" }
    AmountText { x: 20; y: 200; number: "250" }
}
"""


def faults(show: Show, control: str, language: str = "fr") -> list[Fault]:
    shown, _ = show(control, language)
    settle(shown.window)
    return list(Screen(shown.window, language, frozenset({"English"})).faults())


@pytest.mark.parametrize("language", LANGUAGES)
def test_sound_controls_have_no_fault(show: Show, language: str) -> None:
    words = {"ar": ("ادفع", "رجوع"), "fr": ("Payer", "Retour"), "en": ("Pay", "Back")}[language]
    sound = SOUND.replace("Payer", words[0]).replace("Retour", words[1])

    assert faults(show, sound, language) == []


@pytest.mark.parametrize(
    ("what", "why", "control"),
    [
        (
            "target",
            "40 × 56, under 56 × 56",
            'TouchButton { width: 40; glyph: "cash"; Accessible.name: "Payer" }',
        ),
        (
            "target",
            "50 × 40, under 48 × 48",
            'StepperKey { width: 50; height: 40; glyph: "plus"; label: "Un de plus" }',
        ),
        (
            "target",
            "60 × 40, under 56 × 56",
            """Item {
                width: 60; height: 40
                Accessible.role: Accessible.Button
                Accessible.name: "Payer"
                TapHandler {}
            }""",
        ),
        (
            "target",
            "lies 20 × 56 on IconButton#other",
            """Item {
                IconButton { glyph: "cash"; label: "Payer" }
                IconButton { objectName: "other"; x: 36; glyph: "back"; label: "Retour" }
            }""",
        ),
        (
            "cut",
            "“Un mot beaucoup trop long” is elided",
            'Words { width: 80; text: "Un mot beaucoup trop long" }',
        ),
        (
            "cut",
            "“Un mot trop long” takes",
            'Words { width: 40; text: "Un mot trop long"; elide: Text.ElideNone }',
        ),
        (
            "cut",
            "is clipped by what it lies in",
            """Item {
                width: 300; height: 20; clip: true
                Words { y: 6; text: "Un mot" }
            }""",
        ),
        ("outside", "leaves the window", 'Words { x: 580; text: "Un mot" }'),
        (
            "outside",
            "leaves its TouchButton",
            """TouchButton {
                glyph: "cash"; Accessible.name: "Payer"
                Words { x: 30; y: 10; text: "Un mot" }
            }""",
        ),
        (
            "overlap",
            "“Un mot” and “Un autre” share",
            'Item { Words { text: "Un mot" } Words { x: 20; text: "Un autre" } }',
        ),
        ("tiny", "“Un mot” in 13 px", 'Words { font.pixelSize: 13; text: "Un mot" }'),
        (
            "contrast",
            "#e9a824 on #ffffff is 2.1, under 4.5",
            'Words { color: Theme.saffron; text: "Un mot" }',
        ),
        (
            "contrast",
            "is 1.5, under 4.5",
            'Item { opacity: 0.2; Words { text: "Un mot" } }',
        ),
        (
            "contrast",
            "on #fcecc6 is 6.5, under 7.0",
            """Rectangle {
                width: 300; height: 80; color: Theme.saffronTint
                AmountText { number: "250"; color: Theme.saffronText }
            }""",
        ),
        (
            "contrast",
            "cash: #dccfbc on #fffdf9 is 1.5, under 3",
            'TouchButton { glyph: "cash"; ink: Theme.line; Accessible.name: "Payer" }',
        ),
        ("nameless", "has no Accessible.name", 'TouchButton { glyph: "cash" }'),
        ("nameless", "has no Accessible.name", 'AmountText { number: "1"; Accessible.name: "" }'),
        ("words", "“السلة” is Arabic", 'Words { y: 20; text: "السلة" }'),
        ("words", "“pay.confirm” is a key, not words", 'Words { text: "pay.confirm" }'),
    ],
)
def test_a_fault_is_named(show: Show, what: str, why: str, control: str) -> None:
    found = faults(show, control)

    assert [fault.what for fault in found if why in fault.why] != [], found
    assert {fault.what for fault in found} == {what}


def test_french_on_an_arabic_screen_is_named_but_no_name(show: Show) -> None:
    column = 'Column { y: 20; Words { text: "Panier" } Words { text: "English" } }'

    assert [fault.why for fault in faults(show, column, "ar")] == ["“Panier” is not Arabic"]


def test_what_lies_under_a_sheet_is_not_looked_at(show: Show) -> None:
    covered = """
    Item {
        anchors.fill: parent
        TouchButton { width: 20; text: "Un mot" }
        Rectangle { anchors.fill: parent; color: Theme.surface }
    }
    """

    assert faults(show, covered) == []


def test_a_button_on_a_toast_does_not_lie_on_the_tile_below(show: Show) -> None:
    toast = """
    Item {
        anchors.fill: parent
        TouchButton { width: 300; height: 200; text: "Un mot" }
        Rectangle {
            y: 120; width: 400; height: 70; color: Theme.toast
            IconButton { x: 100; y: 7; glyph: "undo"; label: "Annuler"; fill: Theme.saffron }
        }
    }
    """

    assert faults(show, toast) == []


def test_contrast_is_what_the_palette_says() -> None:
    assert contrast(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#764B00"), QColor("#FCECC6")) == pytest.approx(6.5, abs=0.05)


def test_words_that_no_screen_uses_are_named(tmp_path: Path) -> None:
    csv = tmp_path / "some.csv"
    csv.write_text("key,ar,fr,en\npay,1,2,3\nold,1,2,3\nunit.kg,1,2,3\n", "utf-8")

    found = unused_words(csv, 'qsTrId("pay") self.say(f"unit.{unit}")')

    assert [fault.why for fault in found] == ["old is used by no screen"]


def test_words_that_nobody_wrote_are_named() -> None:
    assert [fault.why for fault in missing_words('qsTrId("no_such_words")')] == [
        f"no_such_words has no words in {language}" for language in LANGUAGES
    ]


def test_the_interface_has_all_its_words_and_no_others() -> None:
    assert faults_of_words() == []


@pytest.mark.timeout(240)
def test_no_state_of_the_till_has_a_fault() -> None:
    found = audit([Look("ar"), Look("fr", "dark"), Look("en")])

    assert found == [], "\n" + "\n".join(f"{it.fault}\n  {it.met[0]}" for it in found)

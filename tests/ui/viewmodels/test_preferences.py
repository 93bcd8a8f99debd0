"""Choosing how the tablet likes to be used."""

from datetime import UTC, datetime

import pytest

from kiosk.services.preferences import Preferences, prefer, preferences_of
from kiosk.store.books import Books
from tests.conftest import StoppedClock
from ui.viewmodels.preferences import PreferencesViewModel

Kept = list[tuple[str, str]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def chosen(qapp: object, clock: StoppedClock, kept: Kept) -> PreferencesViewModel:
    assert qapp
    return PreferencesViewModel(
        Preferences(), clock, lambda name, value: kept.append((name, value))
    )


def test_every_choice_is_kept_and_read_again(
    chosen: PreferencesViewModel, kept: Kept, books: Books
) -> None:
    chosen.chooseLanguage("fr")
    chosen.chooseTheme("auto")
    chosen.chooseTextScale("1.3")
    chosen.chooseSound("soft")
    chosen.toggleReducedMotion()
    chosen.toggleTamazight()
    chosen.toggleSpokenCentimes()
    chosen.toggleFreeKind()
    for name, value in kept:
        prefer(books, name, value)

    assert preferences_of(books) == Preferences(
        "fr", "auto", "1.3", "soft", True, False, False, True
    )


def test_a_choice_that_there_is_not_changes_nothing(
    chosen: PreferencesViewModel, kept: Kept
) -> None:
    chosen.chooseLanguage("tlh")
    chosen.chooseTheme("")
    chosen.chooseTextScale("13")
    chosen.chooseSound("deafening")
    chosen.chooseTheme("light")

    assert kept == []
    assert (chosen.language, chosen.theme, chosen.textScale) == ("ar", "light", "1")


def test_what_somebody_wrote_into_the_books_counts_as_not_chosen(books: Books) -> None:
    for name in ("language", "theme", "text_scale", "sound"):
        prefer(books, name, "nonsense")

    assert preferences_of(books) == Preferences()


def test_automatic_light_follows_the_sun(chosen: PreferencesViewModel, clock: StoppedClock) -> None:
    chosen.chooseTheme("auto")
    by_day = chosen.dark

    clock.at = datetime(2024, 1, 12, 20, tzinfo=UTC)
    chosen.look_at_the_sky()

    assert (by_day, chosen.dark) == (False, True)


def test_the_second_line_goes_with_its_switch(chosen: PreferencesViewModel) -> None:
    assert chosen.welcomeTamazight == "ⴰⵏⵙⵓⴼ"

    chosen.toggleTamazight()

    assert (chosen.welcomeTamazight, chosen.thanksTamazight) == ("", "")

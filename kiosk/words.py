"""The words of the fair in Arabic, French and English, for screens, paper and the command line.

They stand in `assets/words/`: `glossary.csv` is the chamber's own list, the other files hold the
sentences that screens, errors and paper need beyond it. A key of a later file wins.
"""

import csv
from functools import cache
from importlib.resources import files

from kiosk.domain.money import Money
from kiosk.domain.text import grouped, isolated, ltr, money_text
from kiosk.errors import KioskError

LANGUAGES = ("ar", "fr", "en")
WORD_FILES = ("glossary.csv", "interface.csv", "errors.csv", "paper.csv")


@cache
def all_words() -> dict[str, dict[str, str]]:
    """Every text by language and key."""
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for name in WORD_FILES:
        text = (files("assets") / "words" / name).read_text("utf-8")
        for row in csv.DictReader(text.splitlines()):
            for language in LANGUAGES:
                words[language][row["key"]] = row[language]
    return words


def word(key: str, language: str, **values: object) -> str:
    """The text of *key* in *language* with *values* put in; `KeyError` when nobody wrote it."""
    text = all_words()[language][key]
    return text.format(**values) if values else text


def explanation(error: KioskError, language: str) -> str:
    """What *error* means, what still works and what to do, in *language*."""
    shown = {name: _shown(detail, language) for name, detail in error.details.items()}
    return word(f"error.{error.code}", language, **shown)


def _shown(detail: object, language: str) -> str:
    """A detail of an error, safe inside a sentence of either direction and on a terminal."""
    if isinstance(detail, Money):
        return money_text(detail, language)
    if isinstance(detail, int):
        return ltr(grouped(detail))
    # What people typed and scanned comes back here: without line breaks and control marks.
    return isolated("".join(letter for letter in str(detail) if letter.isprintable()))

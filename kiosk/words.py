"""The words of the fair in Arabic, French and English, for screens, paper and the command line.

They stand in `assets/words/`: `glossary.csv` is the chamber's own list, the other files hold the
sentences that screens, errors and paper need beyond it. A key of a later file wins.
"""

import csv
from functools import cache
from importlib.resources import files

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
    return word(f"error.{error.code}", language, **error.details)

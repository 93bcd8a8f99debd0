"""The words of the fair in Arabic, French and English, for screens, paper and the command line.

They stand in `assets/words/`: `glossary.csv` is the chamber's own list, the other files hold the
sentences that screens, errors, paper and commands need beyond it. A key of a later file wins.
"""

import csv
from functools import cache

from assets import FOLDER
from kiosk.domain.codes import shown_product_code
from kiosk.domain.money import Money
from kiosk.domain.text import grouped, isolated, ltr, money_text
from kiosk.errors import KioskError

LANGUAGES = ("ar", "fr", "en")
WORD_FILES = ("glossary.csv", "interface.csv", "errors.csv", "paper.csv", "commands.csv")


def all_words() -> dict[str, dict[str, str]]:
    """Every text by language and key."""
    return _read()[0]


@cache
def _read() -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """The texts by language and key, and the glossary's words in Tifinagh that are sure."""
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    tifinagh: dict[str, str] = {}
    for name in WORD_FILES:
        text = (FOLDER / "words" / name).read_text("utf-8")
        for row in csv.DictReader(text.splitlines()):
            for language in LANGUAGES:
                words[language][row["key"]] = row[language]
            if "tzm_tfng" in row:  # the glossary
                is_sure = row["tzm_confidence"] == "high"
                tifinagh[row["key"]] = row["tzm_tfng"] if is_sure else ""
    return words, tifinagh


def tifinagh(key: str) -> str:
    """The word of the glossary in Tifinagh; empty where nobody is sure of it."""
    return _read()[1][key]


def word(key: str, language: str, **values: object) -> str:
    """The text of *key* in *language* with *values* put in; `KeyError` when nobody wrote it."""
    text = all_words()[language][key]
    return text.format(**values) if values else text


def sentence(key: str, language: str, **details: object) -> str:
    """The text of *key* with *details* put in as people read them.

    Amounts get their currency; numbers and names are isolated, so that they stay whole in a line of
    either direction, and lose what would turn the line or a terminal.
    """
    return word(key, language, **{name: _shown(it, language) for name, it in details.items()})


def explanation(error: KioskError, language: str) -> str:
    """What *error* means, what still works and what to do, in *language*."""
    details = dict(error.details)
    if isinstance(code := details.get("product"), str):
        details["product"] = shown_product_code(code)
    return sentence(f"error.{error.code}", language, **details)


def _shown(detail: object, language: str) -> str:
    if isinstance(detail, Money):
        return money_text(detail, language)
    if isinstance(detail, int):
        return ltr(grouped(detail))
    return isolated("".join(letter for letter in str(detail) if letter.isprintable()))

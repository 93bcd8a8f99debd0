import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import kiosk
from kiosk import errors
from kiosk.domain.money import LARGEST, Money
from kiosk.domain.text import money_text
from kiosk.errors import (
    BadAmount,
    BadName,
    ChainBroken,
    KioskError,
    MalformedCode,
    Underpaid,
    UnknownProduct,
)
from kiosk.words import LANGUAGES, all_words, explanation, word

PRODUCT = Path(kiosk.__file__).parent.parent


def leaves(root: type[KioskError]) -> Iterator[type[KioskError]]:
    """Every error that can be raised: the ends of the tree."""
    if not root.__subclasses__():
        yield root
    for child in root.__subclasses__():
        yield from leaves(child)


ERRORS = {leaf.code: leaf for leaf in leaves(KioskError) if leaf.__module__ == errors.__name__}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def details_given() -> Iterator[tuple[str, str, set[str]]]:
    """(code, place, details) of every place in the product that makes an error."""
    by_name = {leaf.__name__: code for code, leaf in ERRORS.items()}
    for package in ("kiosk", "printing", "sync", "ui"):
        for source in sorted((PRODUCT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(source.read_text("utf-8"))):
                if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                    continue
                if node.func.id in by_name:
                    place = f"{source.relative_to(PRODUCT)}:{node.lineno}"
                    yield by_name[node.func.id], place, {k.arg for k in node.keywords if k.arg}


def test_every_error_has_words_and_no_words_lack_their_error():
    for language in LANGUAGES:
        written = {key for key in all_words()[language] if key.startswith("error.")}

        assert written == {f"error.{code}" for code in ERRORS}


@pytest.mark.parametrize("key", all_words()["ar"])
def test_placeholders_are_the_same_in_every_language(key: str):
    names = {language: placeholders(all_words()[language][key]) for language in LANGUAGES}

    assert names["fr"] == names["ar"]
    assert names["en"] == names["ar"]


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_error_words_are_calm_whole_sentences(code: str, language: str):
    text = word(f"error.{code}", language)

    assert text == text.strip()
    assert text.endswith(".")
    assert not set("!！\n") & set(text)
    assert text.count("\u2066") == text.count("\u2069")


@pytest.mark.parametrize(("code", "place", "details"), [*details_given()])
def test_every_error_is_raised_with_the_details_that_its_words_need(
    code: str, place: str, details: set[str]
):
    assert placeholders(word(f"error.{code}", "ar")) <= details, place


def test_money_is_written_as_people_read_it_in_each_language():
    error = Underpaid(missing=Money(12_500))

    assert [explanation(error, language) for language in LANGUAGES] == [
        "ينقص \u206612\u202f500\u2069\u202fد.ج. السلة كما هي، وبعد إضافة الناقص يمكن التأكيد.",
        "Il manque \u206612\u202f500\u2069\u202fDA."
        " Le panier est là : complétez le montant, puis confirmez.",
        "\u206612\u202f500\u2069\u202fDA is missing."
        " The cart is still here: add what is missing, then confirm.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_largest_amount_is_named_to_who_gives_more(language: str):
    said = explanation(BadAmount(amount=LARGEST + 5), language)

    assert money_text(Money(LARGEST), language) in said


def test_numbers_are_isolated_left_to_right():
    said = explanation(BadName(length=400, longest=80), "en")

    assert said == (
        "This name is empty or too long and was not kept."
        " It may have up to \u206680\u2069 characters."
    )


def test_log_and_number_of_a_broken_entry_are_named():
    said = explanation(ChainBroken(log="5e" * 16, n=1208), "en")

    assert said == (
        f"Entry \u20661\u202f208\u2069 of log \u2068{'5e' * 16}\u2069 is not what was written"
        " or is missing. Delete nothing. Call the chamber's staff with these two numbers."
    )


def test_product_code_is_written_as_on_its_label():
    said = explanation(UnknownProduct(product="K7M29QX4W"), "fr")

    assert said.startswith("Le code \u2068K7M2-9QX4-W\u2069 est juste,")


def test_what_was_typed_cannot_turn_the_sentence_or_the_terminal():
    said = explanation(MalformedCode(text="a\u202eb\x1b[2J\n{text}%s"), "en")

    assert said == (
        "This is not a product code: \u2068ab[2J{text}%s\u2069. The cart is still here."
        " A code has nine letters and digits, like \u2066K7M2-9QX4-W\u2069."
    )

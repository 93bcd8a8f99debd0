import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Money
from kiosk.domain.text import (
    clean_name,
    grouped,
    isolated,
    ltr,
    money_text,
    numbers_ltr,
    quantity_text,
    spoken_centimes,
    without_bidi_marks,
)
from kiosk.errors import BadName

BIDI_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
NARROW = "\u202f"

# Also what a keyboard or a broken file may bring: halves of surrogate pairs, controls.
any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=120)


# --- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("صابون زيت الزيتون", "صابون زيت الزيتون"),
        ("  Savon\tà  l'huile\r\nd'olive ", "Savon à l'huile d'olive"),
        ("Cafe\u0301", "Café"),
        ("\u202eنوبأص\u202c", "نوبأص"),
        ("A\u2066B\u2069C\u200fD\u061cE\ufeffF", "ABCDEF"),
        ("Miel 🍯 de montagne 👩🏽‍🌾", "Miel 🍯 de montagne 👩🏽‍🌾"),
        ("ⵜⴰⵎⵎⴻⵎⵜ", "ⵜⴰⵎⵎⴻⵎⵜ"),
        ("a\x00b\x1b[31mc\x7fd", "a b [31mc d"),
        ("a\u2028b\u2029c", "a b c"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("e\ud800\u0301a\ue000b\U000e0fffc", "éabc"),
        ("Robe\u200cs", "Robe\u200cs"),  # parts letters of a word; no direction
        ("Ω\u212a", "ΩK"),
        ("2 × 3 م", "2 × 3 م"),
    ],
)
def test_name_is_kept_clean(typed: str, kept: str):
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "   ",
            "\t\r\n",
            "\u00a0\u202f\u3000",
            BIDI_MARKS,
            "\x00\x01\x1f\x7f\x85",
            "\ud800\udfff",
        ),
        *("\ue000", "\ufffe", "\u200b\u2060\u00ad", "\u200d", "\u0301", " \u0651 "),
    ],
    ids=ascii,
)
def test_name_that_shows_nothing_is_refused(typed: str):
    with pytest.raises(BadName) as caught:
        clean_name(typed)

    assert caught.value.details["longest"] == 80


def test_name_of_80_characters_is_kept_and_of_81_or_400_refused():
    assert clean_name("ص" * 80) == "ص" * 80
    for length in (81, 400):
        with pytest.raises(BadName) as caught:
            clean_name("ص" * length)

        assert caught.value.details == {"length": length, "longest": 80}


def test_length_of_a_name_is_counted_after_cleaning():
    assert clean_name("a\u0301" * 80 + BIDI_MARKS + " " * 300) == "á" * 80


@given(any_text)
def test_any_name_is_one_clean_line_or_refused(typed: str):
    try:
        name = clean_name(typed)
    except BadName:
        return

    assert 0 < len(name) <= 80
    assert name == " ".join(name.split()) == unicodedata.normalize("NFC", name)
    assert not set(name) & set(BIDI_MARKS)
    assert not {unicodedata.category(letter) for letter in name} & {"Cc", "Cs", "Co", "Cn"}
    name.encode()  # no half of a surrogate pair


@given(any_text)
def test_clean_name_stays_as_it_is(typed: str):
    try:
        name = clean_name(typed)
    except BadName:
        return

    assert clean_name(name) == name


@given(any_text)
def test_text_without_bidi_marks_has_none_and_keeps_all_else(text: str):
    assert without_bidi_marks(text) == "".join(c for c in text if c not in BIDI_MARKS)


# --- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, f"1{NARROW}000"),
        (12_500, f"12{NARROW}500"),
        (1_250_000, f"1{NARROW}250{NARROW}000"),
        (-350, "-350"),
        (-12_500, f"-12{NARROW}500"),
    ],
)
def test_number_is_grouped_by_narrow_spaces(number: int, text: str):
    assert grouped(number) == text


@given(st.integers(-(10**12), 10**12))
def test_grouped_number_has_western_figures_and_no_ordinary_space(number: int):
    text = grouped(number)

    assert text.isprintable() or NARROW in text
    assert set(text) <= set(f"0123456789-{NARROW}")
    assert int(text.replace(NARROW, "")) == number


def test_money_is_a_number_isolated_left_to_right_and_its_currency():
    texts = [money_text(Money(12_500), language) for language in ("ar", "fr", "en")]

    number = f"\u206612{NARROW}500\u2069{NARROW}"
    assert texts == [f"{number}د.ج", f"{number}DA", f"{number}DA"]


def test_numbers_and_names_are_isolated():
    assert ltr("3 × 250") == "\u20663 × 250\u2069"
    assert isolated("نورة") == "\u2068نورة\u2069"


@pytest.mark.parametrize(
    ("milli", "text"),
    [
        (3000, "3"),
        (350, "0.350"),
        (1, "0.001"),
        (1500, "1.500"),
        (1_234_000, f"1{NARROW}234"),
        (1_234_005, f"1{NARROW}234.005"),
    ],
)
def test_quantity_has_no_useless_fraction(milli: int, text: str):
    assert quantity_text(milli) == text


# --- spoken centimes --------------------------------------------------------------------------

SPOKEN = [
    (0, "0 سنتيم", "0 centimes"),
    (5, "500 سنتيم", "500 centimes"),
    (10, "ألف سنتيم", "1 000 centimes"),
    (15, "ألف و500 سنتيم", "1 500 centimes"),
    (20, "ألفا سنتيم", "2 000 centimes"),
    (30, "3 آلاف سنتيم", "3 000 centimes"),
    (100, "10 آلاف سنتيم", "10 000 centimes"),
    (110, "11 ألف سنتيم", "11 000 centimes"),
    (250, "25 ألف سنتيم", "25 000 centimes"),
    (255, "25 ألف و500 سنتيم", "25 500 centimes"),
    (1000, "100 ألف سنتيم", "100 000 centimes"),
    (1050, "105 آلاف سنتيم", "105 000 centimes"),
    (4600, "460 ألف سنتيم", "460 000 centimes"),
    (10_000, "مليون سنتيم", "1 million de centimes"),
    (10_005, "مليون و500 سنتيم", "1 million 500 centimes"),
    (10_020, "مليون وألفا سنتيم", "1 million 2 000 centimes"),
    (12_500, "مليون و250 ألف سنتيم", "1 million 250 000 centimes"),
    (20_000, "مليونا سنتيم", "2 millions de centimes"),
    (20_020, "مليونان وألفا سنتيم", "2 millions 2 000 centimes"),
    (25_000, "مليونان و500 ألف سنتيم", "2 millions 500 000 centimes"),
    (30_000, "3 ملايين سنتيم", "3 millions de centimes"),
    (108_000, "10 ملايين و800 ألف سنتيم", "10 millions 800 000 centimes"),
    (110_000, "11 مليون سنتيم", "11 millions de centimes"),
    (10_000_000, "1 000 مليون سنتيم", "1 000 millions de centimes"),
]


@pytest.mark.parametrize(
    ("dinars", "ar", "fr"), SPOKEN, ids=lambda it: it if isinstance(it, int) else ""
)
def test_amount_is_said_in_centimes_as_at_the_stand(dinars: int, ar: str, fr: str):
    said = [spoken_centimes(Money(dinars), language) for language in ("ar", "fr")]

    # The table is written with ordinary spaces; the groups of a number are not.
    assert [text.replace(NARROW, " ") for text in said] == [ar, fr]


def test_amount_is_said_in_english_too():
    said = [spoken_centimes(Money(dinars), "en") for dinars in (250, 10_000, 20_000, 12_500)]

    assert said == [
        f"25{NARROW}000 centimes",
        "1 million centimes",
        "2 million centimes",
        f"1 million 250{NARROW}000 centimes",
    ]


@given(
    st.integers(0, 20_000_000).map(lambda fives: Money(fives * 5)), st.sampled_from(("fr", "en"))
)
def test_spoken_figures_add_up_to_the_centimes(amount: Money, language: str):
    said = spoken_centimes(amount, language)

    millions, _, rest = said.rpartition("million")
    figures = "".join(letter for letter in rest if letter.isdigit())
    whole = int("".join(letter for letter in millions if letter.isdigit()) or 0)
    assert whole * 1_000_000 + int(figures or 0) == amount.dinars * 100


def test_a_telephone_beside_a_name_stays_left_to_right() -> None:
    assert numbers_ltr("مراد 0555 12 34 56") == (
        "\u2068مراد \u20660555\u00a012\u00a034\u00a056\u2069\u2069"
    )
    assert numbers_ltr("+213 555-12") == "\u2068\u2066+213\u00a0555-12\u2069\u2069"
    assert numbers_ltr("") == ""

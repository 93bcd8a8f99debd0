import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.printable import LONGEST_PRINTED, first_printable, printable


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ("صابون زيت الزيتون", "صابون زيت الزيتون"),
        ("Savon à l'huile d'olive (n° 3)", "Savon à l'huile d'olive (n° 3)"),
        ("\u202eevil\u202c \u200fname", "evil name"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("  wide   space ", "wide space"),
        ("🌹 rose ❤️", "rose"),
        ("ⵜⴰⵏⴻⵎⵎⵉⵔⵜ", "ⵜⴰⵏⴻⵎⵎⵉⵔⵜ"),
        ("half \ud83d and private \ue000", "half and private"),
        ("e\u0301te\u0301", "été"),
        ("", ""),
        ("x" * 200, "x" * 200),
        ("x" * 201, "x" * 199 + "…"),
    ],
)
def test_names_are_printed_on_one_line_without_what_paper_cannot_show(stored: str, printed: str):
    assert printable(stored) == printed


@given(st.text(max_size=400))
def test_printable_text_is_a_short_line_and_stays_as_it_is(stored: str):
    printed = printable(stored)

    assert printed == printable(printed)
    assert len(printed) <= LONGEST_PRINTED
    assert printed.splitlines() in ([], [printed])


def test_first_name_with_a_letter_is_printed_isolated():
    assert first_printable("🌹", "", "Rose", "Lys") == "\u2068Rose\u2069"
    assert first_printable("🌹", "") == "\u2068\u2069"

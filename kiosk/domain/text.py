"""Names as people type them, and numbers as people read them, in two directions of writing.

An ordinary space inside a number turns its groups round in an Arabic line, so groups are parted by
U+202F and every number, code and phone is isolated left to right.
"""

import re
import unicodedata

from kiosk.domain.money import Money
from kiosk.errors import BadName

NARROW_SPACE, WIDE_SPACE = "\u202f", "\u00a0"  # neither breaks a line
LEFT_TO_RIGHT, POP_ISOLATE, FIRST_STRONG = "\u2066", "\u2069", "\u2068"
LONGEST_NAME = 80  # characters; two lines of a tile and of a receipt

# Marks that turn text round, and joiners that no name of the fair needs at its ends.
_BIDI_MARKS = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
)

_TELEPHONE = re.compile(r"\+?[0-9](?:[0-9 ./-]*[0-9])?")


def without_bidi_marks(text: str) -> str:
    """*text* without the invisible marks that change its direction."""
    return text.translate(_BIDI_MARKS)


def clean_name(text: str) -> str:
    """A name as it is kept: composed, one line, single spaces, no control or direction marks.

    Raises `BadName` for one that shows nothing or is longer than 80 characters. Every script stays.
    """
    kept = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
        for letter in without_bidi_marks(text)
        if unicodedata.category(letter) not in ("Cs", "Co", "Cn")
    )
    # Composed last: what was dropped may have stood between a letter and its accent.
    name = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(name) > LONGEST_NAME or not any(map(_is_seen, name)):
        raise BadName(length=len(name), longest=LONGEST_NAME)
    return name


def _is_seen(letter: str) -> bool:
    """Whether it is a letter, figure, sign or picture, and no mere mark or joiner upon one."""
    return unicodedata.category(letter)[0] in "LNPS"


def ltr(text: str) -> str:
    """*text* isolated left to right, for numbers, phones and codes inside an Arabic line."""
    return f"{LEFT_TO_RIGHT}{text}{POP_ISOLATE}"


def isolated(text: str) -> str:
    """*text* isolated with its own direction, for names put into a sentence."""
    return f"{FIRST_STRONG}{text}{POP_ISOLATE}"


def numbers_ltr(text: str) -> str:
    """A name that people typed, isolated; a telephone in it left to right and on one line."""
    return isolated(_TELEPHONE.sub(lambda number: _telephone(number[0]), text)) if text else ""


def _telephone(number: str) -> str:
    return ltr(number.replace(" ", WIDE_SPACE))


def grouped(number: int) -> str:
    """`12 500` with U+202F between groups of three; a minus is U+002D."""
    return f"{number:,}".replace(",", NARROW_SPACE)


CURRENCY = {"ar": "د.ج", "fr": "DA", "en": "DA"}


def money_text(amount: Money, language: str) -> str:
    """`12 500 د.ج` or `12 500 DA`, unbreakable, the number isolated left to right."""
    return f"{ltr(grouped(amount.dinars))}{NARROW_SPACE}{CURRENCY[language]}"


def quantity_text(quantity_milli: int) -> str:
    """`3`, `0.350` or `-1.500`: thousandths without a useless fraction."""
    whole, part = divmod(abs(quantity_milli), 1000)
    sign = "-" if quantity_milli < 0 else ""
    return sign + grouped(whole) + (f".{part:03d}" if part else "")


def spoken_centimes(amount: Money, language: str) -> str:
    """*amount* (not negative) as it is said at the stand, in centimes: `مليون و250 ألف سنتيم`."""
    millions, rest = divmod(amount.dinars * 100, 1_000_000)
    if language != "ar":
        if not millions:
            return f"{grouped(rest)} centimes"
        word = "millions" if language == "fr" and millions > 1 else "million"
        tail = f" {grouped(rest)}" if rest else (" de" if language == "fr" else "")
        return f"{grouped(millions)} {word}{tail} centimes"
    thousands, units = divmod(rest, 1000)
    parts = [
        _counted(millions, "مليون", "مليونان", "ملايين"),
        _counted(thousands, "ألف", "ألفان", "آلاف"),
        grouped(units) if units or not amount else "",
    ]
    said = " و".join(part for part in parts if part)
    return said.removesuffix("ن") + " سنتيم" if said.endswith("ان") else f"{said} سنتيم"


def _counted(count: int, one: str, two: str, few: str) -> str:
    """An Arabic counted noun: one and two have no figure, three to ten take the plural."""
    if count == 0:
        return ""
    if count == 1:
        return one
    if count == 2:
        return two
    return f"{grouped(count)} {few if 3 <= count % 100 <= 10 else one}"

"""Names as paper takes them: whatever was stored, a line of them comes out in order."""

import re
import unicodedata

from kiosk.domain.text import isolated, without_bidi_marks

LONGEST_PRINTED = 200  # characters; a damaged name must not empty the roll

# Drawn in colour on screens; a print head has only a box with a cross for them.
_PICTOGRAPHS = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe00-\ufe0f\U0001f000-\U000e0fff]")
_NO_LETTERS = ("Cs", "Co", "Cn")  # halves of letters, private and unassigned ones


def printable(text: str) -> str:
    """*text* on one line, without direction marks, control characters and pictographs.

    May be empty. Longer than 200 characters it ends in `…`.
    """
    plain = _PICTOGRAPHS.sub("", unicodedata.normalize("NFC", without_bidi_marks(text)))
    if not plain.isprintable():
        plain = "".join(map(_kept, plain))
    line = " ".join(plain.split())
    return line if len(line) <= LONGEST_PRINTED else f"{line[: LONGEST_PRINTED - 1]}…"


def first_printable(*names: str) -> str:
    """The first of *names* that leaves something to print, isolated with its own direction."""
    return isolated(next(filter(None, map(printable, names)), ""))


def _kept(letter: str) -> str:
    """*letter*, a space for a control character, nothing for what is no letter at all."""
    category = unicodedata.category(letter)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in _NO_LETTERS else letter

"""Text made comparable for search: Arabic and French spellings that people do not tell apart."""

import unicodedata

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "گ": "ق",
        "ڤ": "ق",
        "ڨ": "ق",
        "œ": "oe",
        "æ": "ae",
        "’": " ",
        "'": " ",
        "-": " ",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)
_TATWEEL = "ـ"


def fold(text: str) -> str:
    """*text* in lower case, without accents, vowel signs and tatweel, like sounds merged.

    Folds أإآ→ا, ى→ي, ة→ه, ڤ/ق/گ alike, Arabic-Indic digits → 0–9, French accents and œ.
    """
    # Merge first: decomposing would split آ into a letter and a mark of its own.
    merged = text.casefold().translate(_ALIKE)
    letters = (
        letter
        for letter in unicodedata.normalize("NFKD", merged)
        if not unicodedata.combining(letter)
        and letter != _TATWEEL
        and unicodedata.category(letter) != "Cf"
    )
    # Once more: letters in fancy shapes were plain capitals and ligatures underneath.
    return " ".join("".join(letters).casefold().translate(_ALIKE).split())


def matches(query: str, folded: str) -> bool:
    """Whether every word of *query* begins a word of *folded*; Arabic ones may stand inside it.

    Arabic words carry their article and prefixes in front.
    """
    words = folded.split()
    return all(
        any(word.startswith(part) or (not part.isascii() and part in word) for word in words)
        for part in fold(query).split()
    )

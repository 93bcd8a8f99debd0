"""What stands where on the on-screen keyboard, and what a held key has behind it."""

from typing import NamedTuple

NUMBERS, LATIN, ARABIC = "numbers", "latin", "arabic"

_SHIFT, _BACK, _SPACE, _DONE = "shift", "back", "space", "done"
_KINDS = {
    _SHIFT: "shift",
    _BACK: "back",
    _SPACE: "space",
    _DONE: "done",
    NUMBERS: "layer",
    LATIN: "layer",
    ARABIC: "layer",
}
_FACES = {NUMBERS: "123", LATIN: "abc", ARABIC: "عربي"}

_UPPER_ROWS = {
    NUMBERS: ("1 2 3 - + /", "4 5 6 . , :", "7 8 9 ' @ back"),
    # The order of Arabic keyboards; eleven to a row, so that each is wide enough for a finger.
    ARABIC: ("ض ص ث ق ف غ ع ه خ ح ج", "ش س ي ب ل ا ت ن م ك ط", "ذ ء ؤ ر ى ة و ز ظ د back"),
    "azerty": ("a z e r t y u i o p", "q s d f g h j k l m", "shift w x c v b n ' - back"),
    "qwerty": ("q w e r t y u i o p", "a s d f g h j k l '", "shift z x c v b n m - back"),
}

# The lowest row, and how many columns each of its keys takes.
_LOWEST_ROW = {
    NUMBERS: "first:1 0:1 second:1 space:2 done:1",
    ARABIC: "first:1.5 second:1.5 أ:1 space:3.5 ئ:1 done:2.5",
    LATIN: "first:1.5 second:1.5 é:1 space:3.5 done:2.5",
}

_VARIANTS = {
    "ا": "أإآ",
    "أ": "إآ",
    "ي": "ئى",
    "ى": "ئ",
    "ه": "ة",
    "و": "ؤ",
    "ف": "ڤ",
    "ق": "ڨ",
    "ك": "گ",
    "a": "àâæ",
    "c": "ç",
    "e": "éèêë",
    "é": "èêë",
    "i": "îï",
    "o": "ôöœ",
    "u": "ùûü",
}


class Key(NamedTuple):
    """A key: what it types or does, and where it is."""

    code: str  # the letter that it types, small, or the word for what it does
    kind: str  # letter, space, back, shift, layer, done
    face: str  # what is written on it; nothing on those that are drawn
    variants: str  # the letters that it offers when it is held
    row: int  # 0 is the highest of four
    start: float  # how far from the left it begins, in parts of the row
    span: float  # how wide it is, in parts of the row


def keys(layer: str, language: str, *, capital: bool = False) -> list[Key]:
    """The keys of *layer* in four full rows, for a screen in *language*.

    The first of the two keys that change the layer leads from the numbers to the script of the
    language, and from a script back to the numbers.
    """
    latin = "qwerty" if language == "en" else "azerty"  # as people here know it
    rows = [
        [(code, 1.0) for code in row.split()]
        for row in _UPPER_ROWS[latin if layer == LATIN else layer]
    ]
    columns = len(rows[0])
    first, second = _others(layer, language)
    lowest = _LOWEST_ROW[layer].replace("first", first).replace("second", second)
    rows.append(
        [(code, float(span)) for code, _, span in (k.partition(":") for k in lowest.split())]
    )
    found = []
    for row, places in enumerate(rows):
        column = 0.0
        for code, span in places:
            found.append(_key(code, capital, row, column / columns, span / columns))
            column += span
    return found


def _others(layer: str, language: str) -> tuple[str, str]:
    own, other = (ARABIC, LATIN) if language == "ar" else (LATIN, ARABIC)
    if layer == NUMBERS:
        return own, other
    return NUMBERS, ARABIC if layer == LATIN else LATIN


def _key(code: str, capital: bool, row: int, start: float, span: float) -> Key:
    kind = _KINDS.get(code, "letter")
    face = code if kind == "letter" else _FACES.get(code, "")
    variants = _VARIANTS.get(code, "")
    if capital and kind == "letter":
        face, variants = face.upper(), variants.upper()
    return Key(code, kind, face, variants, row, start, span)

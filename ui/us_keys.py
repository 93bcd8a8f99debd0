"""What the keys of a US keyboard say, by their places: scanners press them on every layout."""

# First place of each row of keys, as PC keyboards number them (scan code set 1, evdev), and what
# the keys from there on say without and with Shift.
_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_SIGNS = {first + i: pair for first, *row in _ROWS for i, pair in enumerate(zip(*row, strict=True))}
_UNIX_OFFSET = 8  # X11 and Wayland count from 8; Windows and PC keyboards from 0


def sign_at(scan_code: int, platform: str, *, shift: bool) -> str:
    """What a US keyboard says at *scan_code* of Qt's *platform*; empty where there is no sign."""
    if platform == "cocoa":  # counts in an order of its own
        return ""
    place = scan_code if platform == "windows" else scan_code - _UNIX_OFFSET
    return _SIGNS.get(place, ("", ""))[shift]

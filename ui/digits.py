"""Figures as they are typed on a keypad."""

from kiosk.domain.money import LARGEST

LONGEST_AMOUNT = len(str(LARGEST)) - 1  # digits


def typed(digits: str, key: str, longest: int) -> str:
    """*digits* after *key*: a digit, `00` or `back`. No leading zero, no more than *longest*."""
    if key == "back":
        return digits[:-1]
    if not (key.isascii() and key.isdigit()) or len(digits + key) > longest:
        return digits
    return (digits + key).lstrip("0")

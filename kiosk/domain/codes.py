"""The codes that stand on labels and receipts, and the addresses that their QR codes open.

A product code is made offline: device number (16 bits) and chance (24 bits) in eight symbols of
Crockford's base 32, then a check symbol modulo 37 (Crockford's own scheme). Codes whose check
symbol would be one of the five signs beyond the 32 letters are drawn again, so that every code fits
the dense alphabet of a QR code.
"""

import os
from collections.abc import Callable, Collection
from hashlib import sha256
from itertools import count, product

from kiosk.errors import MalformedCode, MistypedCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK_MODULUS = 37
FIRST_UNENROLLED_DEVICE = 32_768  # enrolled devices are 1…32767
LAST_DEVICE = 65_535
RECEIPT_CODE_BITS = 80
LONGEST_HOST = 30  # characters; with it a product's QR code stays at 29 modules

_VALUE = {symbol: value for value, symbol in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}


def base32(number: int, symbols: int) -> str:
    """*number* in exactly *symbols* symbols of Crockford's alphabet, most significant first."""
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (symbols - 1), -1, -5))


def product_code(device: int, chance: Callable[[int], int] | None = None) -> str:
    """A new code for a product made on *device* (1…65535).

    *chance* gives that many random bits; the system does when it is left out.
    """
    if not 0 < device <= LAST_DEVICE:
        raise ValueError(f"no device has the number {device}")
    while True:
        bits = chance(24) if chance else int.from_bytes(os.urandom(3), "big")
        number = device << 24 | bits
        check = number % CHECK_MODULUS
        if check < len(ALPHABET):
            return base32(number, 8) + ALPHABET[check]


def device_of(code: str) -> int:
    """The number of the device on which the product with this (read) *code* was made."""
    number = 0
    for symbol in code[:8]:
        number = number << 5 | _VALUE[symbol]
    return number >> 24


def read_product_code(text: str) -> str:
    """The code that a person typed or a scanner read, upper-case and without hyphens.

    Takes `K7M2-9QX4-W`, lower case, the letters O, I and L for 0 and 1, and the whole address of a
    label. Raises `MalformedCode` for what cannot be a code and `MistypedCode` when only the check
    symbol does not fit.
    """
    typed = text.strip().upper()
    if "/P/" in typed:
        typed = typed.partition("/P/")[2].partition("?")[0].rstrip("/")
    typed = "".join(symbol for symbol in typed if symbol not in "- ")
    if len(typed) != 9 or any(symbol not in _VALUE for symbol in typed):
        raise MalformedCode(text=text.strip()[:40])
    values = [_VALUE[symbol] for symbol in typed]
    number = 0
    for value in values[:8]:
        number = number << 5 | value
    if number % CHECK_MODULUS != values[8]:
        raise MistypedCode(text=text.strip()[:40])
    return "".join(ALPHABET[value] for value in values)


def shown_product_code(code: str) -> str:
    """A product code as people read it: `K7M2-9QX4-W`."""
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def receipt_code(entry_hash: bytes) -> str:
    """The private code of a receipt: the first 80 bits of a hash over its entry's hash.

    It cannot be guessed from the number, and costs no random bytes on the wire.
    """
    digest = sha256(b"fair/receipt/1\0" + entry_hash).digest()
    return base32(int.from_bytes(digest[: RECEIPT_CODE_BITS // 8], "big"), RECEIPT_CODE_BITS // 5)


def read_receipt_code(text: str) -> str:
    """The code of a receipt as it was scanned, in upper case; `MalformedCode` for what is none."""
    typed = text.upper()
    if len(typed) != RECEIPT_CODE_BITS // 5 or any(symbol not in _VALUE for symbol in typed):
        raise MalformedCode(text=text[:40])
    return "".join(ALPHABET[_VALUE[symbol]] for symbol in typed)


def receipt_number(device: int, series: str, count: int) -> str:
    """`T07-000123`; a restored tablet's *series* stands behind its number, `T07K-000001`."""
    return f"T{device:02d}{series}-{count:06d}"


def new_series(used: Collection[str], chance: Callable[[int], int] | None = None) -> str:
    """Letters for a receipt series that is not among *used*: one, more once those are used up.

    They are drawn, so that two tablets restored from one copy hardly ever draw the same. *chance*
    gives that many random bits; the system does when it is left out.
    """
    bits = chance(32) if chance else int.from_bytes(os.urandom(4), "big")
    letters = ALPHABET[10:]
    for length in count(1):
        free = [name for name in map("".join, product(letters, repeat=length)) if name not in used]
        if free:
            return free[bits % len(free)]
    raise AssertionError("there is always a longer one")


def product_address(host: str, code: str) -> str:
    """The address on a product's label, upper-case for the dense mode of a QR code."""
    return f"HTTPS://{host.upper()}/P/{code}"


def receipt_address(host: str, code: str) -> str:
    """The address on a receipt."""
    return f"HTTPS://{host.upper()}/R/{code}"

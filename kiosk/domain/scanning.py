"""What a scanner read: a label or a receipt of ours, or something that the till does not take.

Labels and receipts carry addresses of the catalog's host (see `kiosk.domain.codes`); a product's
short code may stand alone. All else that a fair is full of (barcodes, other shops' addresses,
visiting cards, networks) is refused in words that say what it is.
"""

import re
from contextlib import suppress
from dataclasses import dataclass

from kiosk.domain.codes import read_product_code, read_receipt_code
from kiosk.errors import MalformedCode, NotOurCode, OpensOnTelephone, OtherShop

_ADDRESS = re.compile(r"https?://([^/?#\s]+)([^?#\s]*)(?:[?#]\S*)?", re.IGNORECASE)
_SHOWN = 40  # characters of a foreign code that a message repeats


@dataclass(frozen=True, slots=True)
class ScannedProduct:
    """The label of a product: its code fits its check symbol, the product may be unknown."""

    code: str


@dataclass(frozen=True, slots=True)
class ScannedReceipt:
    """The private code of a receipt, of this tablet or of another."""

    code: str


Scanned = ScannedProduct | ScannedReceipt


def read_scan(text: str, host: str) -> Scanned:
    """What the scanned *text* says at a tablet whose catalog is at *host*.

    While *host* is empty, labels and receipts of any host are taken. Raises `MistypedCode` for a
    product's code whose check symbol does not fit, `OpensOnTelephone` for our other addresses,
    `OtherShop` for the addresses of others, and `NotOurCode` for all that is none of these.
    """
    text = text.strip()
    address = _ADDRESS.fullmatch(text)
    if address is not None:
        return _at_an_address(*address.groups(), ours=host)
    if "/" not in text:  # an address is read above, or not at all
        with suppress(MalformedCode):
            return ScannedProduct(read_product_code(text))
    raise NotOurCode(text=text[:_SHOWN])


def _at_an_address(host: str, path: str, *, ours: str) -> Scanned:
    if ours and host.casefold() != ours.casefold():
        raise OtherShop(host=host[:_SHOWN])
    kind, _, code = path.strip("/").partition("/")
    is_for_the_till = kind.upper() in ("P", "R")
    if is_for_the_till and "/" not in code:
        with suppress(MalformedCode):
            if kind.upper() == "P":
                return ScannedProduct(read_product_code(code))
            return ScannedReceipt(read_receipt_code(code))
    if not ours:
        raise OtherShop(host=host[:_SHOWN])
    if is_for_the_till:
        raise NotOurCode(text=code[:_SHOWN])
    raise OpensOnTelephone()

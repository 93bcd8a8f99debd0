"""QR codes that old telephones read: dense letters, level M, few modules."""

from functools import lru_cache

from kiosk.domain.codes import LONGEST_HOST
from kiosk.errors import BadLabel

LARGEST_MODULES = 29  # version 3: 61 symbols at level M, an address with a host of 30 letters
DENSE_SYMBOLS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")  # ISO/IEC 18004, 7.3.4


def fits_a_code(host: str) -> bool:
    """Whether a QR code can carry *host* as the address of a receipt or a product."""
    return 0 < len(host) <= LONGEST_HOST and DENSE_SYMBOLS.issuperset(host.upper())


QUIET_ZONE = 4  # modules; white border that a reader needs around a QR code

Modules = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=64)  # making one costs more than drawing a receipt, and the screen shows it too
def modules(text: str, *, largest: int = LARGEST_MODULES) -> Modules:
    """The dark modules of *text*, row by row, without the quiet zone.

    The smallest version that holds the text at level M is taken. Raises `BadLabel` for a letter
    outside the dense alphabet (lower case is one), for nothing, and for more than *largest* modules
    a side.
    """
    if not text or not DENSE_SYMBOLS.issuperset(text):
        raise BadLabel(text=text[:80])

    # Not needed before the first code, and 30 ms that a start should not pay.
    import qrcode  # type: ignore[import-untyped]
    from qrcode.exceptions import DataOverflowError  # type: ignore[import-untyped]
    from qrcode.util import MODE_ALPHA_NUM, QRData  # type: ignore[import-untyped]

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM))
    try:
        version = code.best_fit()
    except (DataOverflowError, ValueError) as error:  # longer than the largest of all versions
        raise BadLabel(text=text[:80]) from error
    if 17 + 4 * version > largest:
        raise BadLabel(text=text[:80])
    code.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())

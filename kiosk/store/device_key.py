"""The secret by which a device signs: in a file of its own, in no backup and on no stick."""

import os
from pathlib import Path

from kiosk.errors import StoreDamaged

KEY = "device.key"


def public_key(folder: Path) -> str:
    """The device's public signing key in hexadecimal."""
    # Imported here: a screen is up before the first entry needs it.
    from nacl.signing import SigningKey

    return bytes(SigningKey(signing_seed(folder)).verify_key).hex()


def signing_seed(folder: Path) -> bytes:
    """The secret of this device, which is in no backup and on no stick; raises `StoreDamaged`."""
    try:
        seed = bytes.fromhex((folder / KEY).read_text("ascii"))
    except (OSError, ValueError) as error:
        raise StoreDamaged(cause="the tablet's key is missing or cut short") from error
    if len(seed) != 32:
        raise StoreDamaged(cause="the tablet's key is cut short")
    return seed


def make_key(folder: Path) -> None:
    """Give the device in *folder* a key, unless it has one; raises `OSError`."""
    path = folder / KEY
    if path.exists():
        return
    descriptor = os.open(path.with_suffix(".new"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(os.urandom(32).hex())
        file.flush()
        os.fsync(file.fileno())
    os.replace(path.with_suffix(".new"), path)

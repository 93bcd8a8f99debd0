"""A small file beside the database that remembers the last entry written.

When it is ahead of the database, the database was rolled back or restored from a copy. It is
written after each commit without waiting for the disk, so after a power cut it may be behind: that
is normal. A copy of the whole folder brings its witness along; only the catalog sees that fork.

64 bytes: log (16), number (8, big-endian), hash (32), and the first 8 bytes of their SHA-256.
"""

from hashlib import sha256
from io import FileIO
from pathlib import Path

from kiosk.domain.chain import Tip

_SIZE = 64


class Witness:
    """The file *path*, open for writing from the first entry on."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: FileIO | None = None

    def remembered(self) -> Tip | None:
        """The last entry written here, or `None` for no file and one that cannot be read."""
        try:
            record = self._path.read_bytes()
        except OSError:
            return None
        if len(record) != _SIZE or sha256(record[:56]).digest()[:8] != record[56:]:
            return None  # torn in a power cut
        return Tip(record[:16], int.from_bytes(record[16:24], "big"), record[24:56])

    def remember(self, tip: Tip) -> None:
        """Overwrite the file with *tip*."""
        if self._file is None:
            # Not truncated: until the new record is there, the old one stays readable.
            self._file = FileIO(self._path, "r+" if self._path.exists() else "w+")
        record = tip.log + tip.n.to_bytes(8, "big") + tip.hash
        self._file.seek(0)
        self._file.write(record + sha256(record).digest()[:8])
        self._file.truncate()  # whatever else somebody has put there

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

"""The crash handler: what nobody foresaw is written down beside the books."""

import sys
import threading
import time
from pathlib import Path
from traceback import format_exception
from types import TracebackType

LOG = "crashes.log"
LARGEST_LOG = 1_000_000  # bytes; a fault that comes again and again does not fill the disk


def write_down_crashes(folder: Path) -> None:
    """From now on append every uncaught exception to `crashes.log` in *folder*, and to stderr.

    A traceback names code and no goods, buyers or sums; the values of variables are not written.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        log = folder / LOG
        try:
            if not log.exists() or log.stat().st_size < LARGEST_LOG:
                with open(log, "a", encoding="utf-8") as file:
                    file.write(time.strftime("%Y-%m-%dT%H:%M:%SZ\n", time.gmtime()))
                    file.writelines(format_exception(kind, error, trace))
        except OSError:
            pass  # a full disk: stderr has it

    sys.excepthook = caught
    threading.excepthook = lambda what: caught(
        what.exc_type, what.exc_value or what.exc_type(), what.exc_traceback
    )

"""Why a printer cannot be reached, in the fair's own words."""

import errno

from kiosk.errors import PrinterUnavailable

_CAUSES: tuple[tuple[type[OSError], str], ...] = (
    (ConnectionRefusedError, "refused"),
    (TimeoutError, "timeout"),
    (BrokenPipeError, "dropped"),
    (ConnectionResetError, "dropped"),
    (ConnectionAbortedError, "dropped"),
    (FileNotFoundError, "missing"),
    (PermissionError, "forbidden"),
)
_CAUSE_OF_ERRNO = {
    errno.ENOSPC: "full",
    errno.ENOTCONN: "dropped",  # it hung up before we had said goodbye
}


def printer_unavailable(
    error: OSError, device: object, *, may_have_printed: bool
) -> PrinterUnavailable:
    """What the operating system said about *device*, as the fair's own error."""
    by_kind = (cause for kind, cause in _CAUSES if isinstance(error, kind))
    cause = _CAUSE_OF_ERRNO.get(error.errno or 0) or next(by_kind, "unreachable")
    return PrinterUnavailable(cause=cause, device=str(device), may_have_printed=may_have_printed)

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


def printer_unavailable(
    error: OSError, device: object, *, may_have_printed: bool
) -> PrinterUnavailable:
    """What the operating system said about *device*, as the fair's own error."""
    cause = next((cause for kind, cause in _CAUSES if isinstance(error, kind)), "unreachable")
    if error.errno == errno.ENOSPC:
        cause = "full"
    return PrinterUnavailable(cause=cause, device=str(device), may_have_printed=may_have_printed)

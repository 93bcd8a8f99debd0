"""Building the recorder, and speaking to it from inside the process that it is loaded into."""

import ctypes
import errno
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")

_OPTIONS = ("-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC")

WRITES, SYNCS, FOLDER_SYNCS = 1, 2, 4  # classes of operations, which add up
ONCE, FROM_THEN_ON, AFTER_HALF = 0, 1, 2


def build_recorder(into: Path) -> Path:
    """Compile the recorder into the folder *into*; the library to preload."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        raise RuntimeError("the tests of faults need a C compiler: apt-get install gcc libc6-dev")
    library = into / "recorder.so"
    subprocess.run(
        [compiler, *_OPTIONS, "-o", str(library), str(SOURCE)],
        check=True,
    )
    return library


@dataclass(frozen=True, slots=True)
class Fault:
    """The *nth* operation (from 1) of the classes fails: once, from then on, or half done first.

    An *error* of 0 kills the process instead.
    """

    classes: int
    nth: int
    error: int
    lasting: int = ONCE

    def __str__(self) -> str:
        names = {WRITES: "write", SYNCS: "sync", FOLDER_SYNCS: "sync of a folder"}
        classes = names.get(self.classes, "operation")
        error = errno.errorcode[self.error] if self.error else "SIGKILL"
        return f"{error} at {classes} {self.nth} {('once', 'from then on', 'half')[self.lasting]}"


class Recorder:
    """The recorder in this process, which must have been started with it preloaded."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.faults_arm.argtypes = (
            ctypes.c_int,
            ctypes.c_long,
            ctypes.c_int,
            ctypes.c_int,
        )
        self._library.faults_lift.restype = ctypes.c_long
        self._library.faults_counted.restype = ctypes.c_long

    def record(self, folder: Path, log: Path | None, mark_fd: int) -> None:
        """Watch *folder* from now on; without a *log* only to make faults."""
        self._library.faults_record(
            bytes(folder.resolve()), bytes(log) if log is not None else None, mark_fd
        )

    def arm(self, fault: Fault) -> None:
        """Make *fault* happen; operations are counted from here."""
        self._library.faults_arm(fault.classes, fault.nth, fault.error, fault.lasting)

    def lift(self) -> int:
        """No more faults; how many were made."""
        return int(self._library.faults_lift())

    def counted(self, operations: int) -> int:
        """How many operations of that class there were since `arm`."""
        return int(self._library.faults_counted(operations))

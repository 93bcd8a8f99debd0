"""What a recorded process did to the disk, and what it said, in order (`recorder.c`)."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class Kind(IntEnum):
    """The records of `recorder.c`."""

    OPEN = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    SYNC_FAILED = 5
    RENAME = 6
    UNLINK = 7
    MKDIR = 8
    RMDIR = 9
    MARK = 10
    FAULT = 11
    SYNC_ALL = 12


CREATED, EMPTIED = 1, 2  # flags of OPEN

_HEADER = struct.Struct("<IBBHQQ")


@dataclass(frozen=True, slots=True)
class Operation:
    """One record of the log."""

    kind: Kind
    flags: int
    inode: int
    number: int
    path: str
    rest: bytes


def read_log(path: Path) -> list[Operation]:
    """The operations in the order in which they were done; a last one cut short is left out."""
    log, at, operations = path.read_bytes(), 0, []
    while at + _HEADER.size <= len(log):
        size, kind, flags, path_size, inode, number = _HEADER.unpack_from(log, at)
        body = log[at + _HEADER.size : at + _HEADER.size + size]
        if len(body) < size:
            break
        operations.append(
            Operation(Kind(kind), flags, inode, number, body[:path_size].decode(), body[path_size:])
        )
        at += _HEADER.size + size
    return operations


def told(operations: Sequence[Operation]) -> list[str]:
    """The lines that the process said in the course of *operations*."""
    said = b"".join(operation.rest for operation in operations if operation.kind is Kind.MARK)
    return said.decode().splitlines()

"""Looking at the journal, proving it, making the tables from it, copying it."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from kiosk.commands.caller import Caller, for_caller
from kiosk.errors import ChainBroken, FileAmongBooks, FileExists, FileUnavailable
from kiosk.services import journal as journals
from kiosk.store.books import Books


@click.group()
def journal() -> None:
    """Look at the journal, prove it, make the tables from it again, copy it."""


@journal.command()
@for_caller()
def verify(caller: Caller) -> None:
    """Check every entry against its hash and the one before it."""
    with Books.read_only(caller.folder) as books:
        found = journals.verify(books)
    tip = found.tip
    caller.answer(
        {
            "logs": found.logs,
            "entries": found.entries,
            "tip": tip and {"log": tip.log.hex(), "n": tip.n, "hash": tip.hash.hex()},
        },
        caller.say("doctor.journal.verified", entries=found.entries, logs=found.logs),
    )


@journal.command()
@click.option("--last", type=click.IntRange(min=1), help="Only the last so many.")
@for_caller()
def show(caller: Caller, last: int | None) -> None:
    """Print the entries as they were written, oldest first."""
    with Books.read_only(caller.folder) as books:
        found = journals.entries(books, last)
    caller.answer(
        [
            {
                "log": _hex(stored.log),
                "n": stored.n,
                "hash": _hex(stored.hash),
                **_entry(stored.line),
            }
            for stored in found
        ],
        *(f"{_hex(stored.log)[:8]} {stored.n!s:>6} {_text(stored.line)}" for stored in found),
    )


# What a failing disk or somebody has put into the columns is shown too: that is when people look.


def _entry(line: object) -> dict[str, object]:
    """The entry as a program reads it, or the text that stands in its place."""
    try:
        return {"entry": json.loads(bytes(line) if isinstance(line, bytes) else "")}
    except (ValueError, RecursionError):
        return {"entry": _text(line), "error": ChainBroken.code}


def _hex(column: object) -> str:
    return column.hex() if isinstance(column, bytes) else _text(column)


def _text(column: object) -> str:
    """Any column as one line that does nothing to a terminal."""
    text = column.decode("utf-8", "backslashreplace") if isinstance(column, bytes) else str(column)
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


@journal.command()
@for_caller()
def rebuild(caller: Caller) -> None:
    """Make the tables from the journal again, all or nothing."""
    with Books.open(caller.folder) as books:
        made = journals.rebuild(books)
    was_right = made.before == made.after
    caller.answer(
        {"entries": made.entries, "before": made.before, "after": made.after},
        caller.say("command.rebuilt" if was_right else "command.mended", entries=made.entries),
    )


@journal.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@for_caller()
def export(caller: Caller, file: Path) -> None:
    """Copy the journal to the new FILE: lines of JSON, each log with its seal."""
    _require_new(file, caller.folder)
    with Books.read_only(caller.folder) as books, books.snapshot():
        entries = len(journals.entries(books))
        _write(file, journals.export(books))
    copied = {"entries": entries, "file": str(file)}
    caller.answer(copied, caller.say("command.exported", **copied))


def _require_new(file: Path, folder: Path) -> None:
    """Refuse to take the place of anything, and to lie among the files of the books."""
    if os.path.lexists(file):
        raise FileExists(file=str(file))
    if os.path.realpath(folder) in map(str, Path(os.path.realpath(file)).parents):
        raise FileAmongBooks(file=str(file))


def _write(file: Path, lines: Iterator[bytes]) -> None:
    """Write *lines* to the new *file*, whole or not at all."""
    new = file.with_name(f"{file.name}.{os.urandom(4).hex()}.new")
    try:
        with new.open("xb") as out:
            for line in lines:
                out.write(line + b"\n")
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError as error:
        with suppress(OSError):  # a stick that was pulled out takes the rest along
            new.unlink(missing_ok=True)
        raise FileUnavailable(file=str(file)) from error

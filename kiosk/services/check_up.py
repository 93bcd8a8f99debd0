"""Looking a tablet over: what is well, what wants attention, what a person must see to."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assets import FOLDER
from kiosk.domain.clock import Clock, to_ms
from kiosk.errors import Damaged, KioskError
from kiosk.services import journal, preferences, shelf
from kiosk.store import journal as entries
from kiosk.store import print_jobs
from kiosk.store.books import Books
from kiosk.store.check_up import check_file, is_open_elsewhere
from kiosk.store.device_key import signing_seed
from kiosk.words import explanation, sentence

LEAST_FREE_MB = 200  # a fair's season of sales and kept receipts takes less
FONTS = ("NotoSans", "NotoKufiArabic", "NotoSansTifinagh")


class Severity(StrEnum):
    """How much a finding matters: from nothing to do, to stop and look."""

    GOOD = "good"
    NOTICE = "notice"  # selling goes on
    UNAVAILABLE = "unavailable"  # cannot sell until something is done
    DAMAGED = "damaged"


EXIT_STATUS = {
    Severity.GOOD: 0,
    Severity.NOTICE: 0,
    Severity.UNAVAILABLE: 3,
    Severity.DAMAGED: 4,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `code` is the error's, or names the state."""

    check: str
    severity: Severity
    code: str
    text: str  # ready for people


def check_up(folder: Path, language: str, *, clock: Clock) -> list[Finding]:
    """Look the tablet in *folder* over, changing nothing; its till may be open meanwhile."""
    found = [_lock(folder, language)]
    try:
        with Books.read_only(folder) as books:
            found.append(_books(books, language))
            for check, look in (
                ("file", _file),
                ("key", _key),
                ("journal", _journal),
                ("tables", _tables),
                ("witness", _witness),
            ):
                found.append(_looked_at(check, look, books, language))
            found += [_clock(books, language, clock), *_printer(books, language)]
    except KioskError as error:
        found.append(_failed("books", error, language))
    return [*found, _disk(folder, language), _fonts(language)]


# --- what can fail: the error is the finding ------------------------------------------------------

Look = Callable[[Books, str], Finding]


def _looked_at(check: str, look: Look, books: Books, language: str) -> Finding:
    try:
        return look(books, language)
    except KioskError as error:
        return _failed(check, error, language)


def _failed(check: str, error: KioskError, language: str) -> Finding:
    severity = Severity.DAMAGED if isinstance(error, Damaged) else Severity.UNAVAILABLE
    return Finding(check, severity, error.code, explanation(error, language))


def _lock(folder: Path, language: str) -> Finding:
    try:
        state = "open" if is_open_elsewhere(folder) else "closed"
    except KioskError as error:
        return _failed("till", error, language)
    return _said("till", state, Severity.GOOD, language)


def _books(books: Books, language: str) -> Finding:
    tent, fair = shelf.tent_of(books), shelf.fair_of(books)
    name = fair.name_ar if language == "ar" else fair.name_fr
    return _said(
        "books", "set_up", Severity.GOOD, language, device=books.device, tent=tent.number, fair=name
    )


def _file(books: Books, language: str) -> Finding:
    check_file(books.connection)
    return _said("file", "whole", Severity.GOOD, language)


def _key(books: Books, language: str) -> Finding:
    signing_seed(books.folder)
    return _said("key", "there", Severity.GOOD, language)


def _journal(books: Books, language: str) -> Finding:
    verified = journal.verify_entries(books)  # what the witness misses has its own finding
    return _said(
        "journal",
        "verified",
        Severity.GOOD,
        language,
        entries=verified.entries,
        logs=verified.logs,
    )


def _tables(books: Books, language: str) -> Finding:
    journal.check_projections(books)
    return _said("tables", "agree", Severity.GOOD, language)


def _witness(books: Books, language: str) -> Finding:
    if books.was_restored:
        return _said("witness", "restored", Severity.NOTICE, language)
    return _said("witness", "agrees", Severity.GOOD, language)


# --- what never stops a sale ----------------------------------------------------------------------


def _clock(books: Books, language: str, clock: Clock) -> Finding:
    last = entries.last_entry(books.connection)
    entry = last.read() if last else None
    if entry is not None and entry.at > to_ms(clock.now()):
        return _said("clock", "behind", Severity.NOTICE, language)
    return _said("clock", "plausible", Severity.GOOD, language)


def _printer(books: Books, language: str) -> Iterator[Finding]:
    printer = preferences.preferred(books, preferences.PRINTER, "")
    if printer:
        yield _said("printer", "set", Severity.GOOD, language, printer=printer)
    else:
        yield _said("printer", "none", Severity.NOTICE, language)
    waiting = len(print_jobs.waiting(books.connection))
    if waiting:
        yield _said("printer", "waiting", Severity.NOTICE, language, count=waiting)


def _disk(folder: Path, language: str) -> Finding:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    free_mb = shutil.disk_usage(there).free // 1_000_000
    if free_mb < LEAST_FREE_MB:
        return _said("disk", "low", Severity.NOTICE, language, megabytes=free_mb)
    return _said("disk", "room", Severity.GOOD, language, megabytes=free_mb)


def _fonts(language: str) -> Finding:
    there = [font.name for font in (FOLDER / "fonts").iterdir()]
    missing = [name for name in FONTS if not any(file.startswith(f"{name}-") for file in there)]
    if missing:
        return _said("fonts", "missing", Severity.NOTICE, language, fonts=", ".join(missing))
    return _said("fonts", "there", Severity.GOOD, language)


def _said(check: str, state: str, severity: Severity, language: str, **details: object) -> Finding:
    text = sentence(f"doctor.{check}.{state}", language, **details)
    return Finding(check, severity, f"{check}.{state}", text)

"""Looking a tablet over: what is well, what wants attention, what a person must see to."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from assets import FOLDER
from kiosk.domain.clock import Clock, to_ms
from kiosk.domain.sums import wrong_sums
from kiosk.errors import Damaged, KioskError
from kiosk.services import journal, preferences, selling, shelf
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
    """Look the tablet in *folder* over, changing nothing; its till may be open meanwhile.

    Each check answers for itself: one that fails keeps no other from being made.
    """
    found = [_lock(folder, language)]
    try:
        books = Books.read_only(folder)
    except KioskError as error:
        found.append(_failed("books", error, language))
    else:
        with books:
            for check, look in (
                ("books", _books),
                ("file", _file),
                ("key", _key),
                ("journal", _journal),
                ("tables", _tables),
                ("sums", _sums),
                ("witness", _witness),
                ("clock", partial(_clock, clock=clock)),
                ("printer", _printer),
            ):
                found += _looked_at(check, look, books, language)
    return [*found, _disk(folder, language), _fonts(language)]


# --- what can fail: the error is the finding ------------------------------------------------------

Look = Callable[[Books, str], Finding | list[Finding]]


def _looked_at(check: str, look: Look, books: Books, language: str) -> list[Finding]:
    try:
        found = look(books, language)
    except KioskError as error:
        return [_failed(check, error, language)]
    return found if isinstance(found, list) else [found]


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
    selling.kept_cart(books), selling.sale_on_done_screen(books)  # a till begins with them
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
    if books.tip is not None and not books.has_witness:
        return _said("witness", "unreadable", Severity.NOTICE, language)
    return _said("witness", "agrees", Severity.GOOD, language)


# --- what never stops a sale ----------------------------------------------------------------------


def _sums(books: Books, language: str) -> Finding:
    told = (
        ((stored.log.hex(), stored.n), entry)
        for stored in entries.stored_entries(books.connection)
        if (entry := stored.read()) is not None
    )
    wrong = wrong_sums(told)
    if wrong:
        log, n = wrong[0]
        return _said("sums", "wrong", Severity.NOTICE, language, count=len(wrong), log=log[:8], n=n)
    return _said("sums", "right", Severity.GOOD, language)


def _clock(books: Books, language: str, *, clock: Clock) -> Finding:
    last = entries.last_entry(books.connection)
    entry = last.read() if last else None
    if entry is not None and entry.at > to_ms(clock.now()):
        return _said("clock", "behind", Severity.NOTICE, language)
    return _said("clock", "plausible", Severity.GOOD, language)


def _printer(books: Books, language: str) -> list[Finding]:
    printer = preferences.preferred(books, preferences.PRINTER, "")
    if printer:
        found = [_said("printer", "set", Severity.GOOD, language, printer=printer)]
    else:
        found = [_said("printer", "none", Severity.NOTICE, language)]
    waiting = len(print_jobs.waiting(books.connection))
    if waiting:
        found.append(_said("printer", "waiting", Severity.NOTICE, language, count=waiting))
    return found


def _disk(folder: Path, language: str) -> Finding:
    free_mb = None
    for there in (folder, *folder.absolute().parents):
        with suppress(OSError):  # not there yet, or nobody may look
            free_mb = shutil.disk_usage(there).free // 1_000_000
            break
    if free_mb is None:
        return _said("disk", "unknown", Severity.NOTICE, language)
    if free_mb < LEAST_FREE_MB:
        return _said("disk", "low", Severity.NOTICE, language, megabytes=free_mb)
    return _said("disk", "room", Severity.GOOD, language, megabytes=free_mb)


def _fonts(language: str) -> Finding:
    there = [font.name for font in (FOLDER / "fonts").glob("*")]
    missing = [name for name in FONTS if not any(file.startswith(f"{name}-") for file in there)]
    if missing:
        return _said("fonts", "missing", Severity.NOTICE, language, fonts=", ".join(missing))
    return _said("fonts", "there", Severity.GOOD, language)


def _said(check: str, state: str, severity: Severity, language: str, **details: object) -> Finding:
    text = sentence(f"doctor.{check}.{state}", language, **details)
    return Finding(check, severity, f"{check}.{state}", text)

"""PINs: four digits that say that it is really she.

They gate the screen, not the data: four digits can be tried out by whoever holds the file. So they
are slow to try at the screen, and are in no journal, feed or stick.
"""

from dataclasses import replace

from kiosk.domain.clock import Clock, to_ms
from kiosk.errors import BadPin, NoPin, PinWaits, WrongPin
from kiosk.store import pins
from kiosk.store.books import Books
from kiosk.store.pins import KeptPin

DIGITS = 4
TRIES = 5  # before the face has to wait
WAITS_S = (30, 60, 120, 300)  # after the fifth wrong try, the sixth …; 5 min at most

# Argon2id as OWASP's password storage cheat sheet has it for little memory: 19 MiB, two passes.
_PASSES = 2
_MEMORY_BYTES = 19 * 1024 * 1024


def set_pin(books: Books, person: str, pin: str) -> None:
    """Let *pin* be *person*'s; raises `BadPin` unless it is four digits. Takes a blink."""
    hashed = _hash(_checked(pin))
    with books.atomic():
        pins.put(books.connection, person, KeptPin(hashed, wrong=0, waits_until_ms=0))


def check_pin(books: Books, person: str, pin: str, *, clock: Clock) -> None:
    """Return when *pin* is *person*'s; a wrong one is counted, also over a restart.

    Raises `NoPin`, `PinWaits` (with the seconds left; the PIN is not looked at), or `WrongPin` with
    the tries that are left. Takes a blink.
    """
    now = to_ms(clock.now())
    kept = _kept_for_a_try(books, person, now)
    # Counted before it is looked at: who ends the program meanwhile has used a try.
    wrong = kept.wrong + 1
    wait_s = WAITS_S[min(wrong - TRIES, len(WAITS_S) - 1)] if wrong >= TRIES else 0
    with books.atomic():
        waits_until_ms = now + 1000 * wait_s if wait_s else 0
        pins.put(
            books.connection, person, replace(kept, wrong=wrong, waits_until_ms=waits_until_ms)
        )
    if not _is_right(kept.hash, pin):
        raise PinWaits(seconds=wait_s) if wait_s else WrongPin(left=TRIES - wrong)
    with books.atomic():
        pins.put(books.connection, person, replace(kept, wrong=0, waits_until_ms=0))


def check_may_try(books: Books, person: str, *, clock: Clock) -> None:
    """Raise `NoPin` or `PinWaits` when it would be in vain that *person* types; counts nothing."""
    _kept_for_a_try(books, person, to_ms(clock.now()))


def _kept_for_a_try(books: Books, person: str, now_ms: int) -> KeptPin:
    kept = pins.of(books.connection, person)
    if kept is None:
        raise NoPin(person=person)
    if (left := _seconds_left(kept, now_ms)) > 0:
        raise PinWaits(seconds=left)
    return kept


def _seconds_left(kept: KeptPin, now_ms: int) -> int:
    """How long a face still waits.

    Further off than the longest wait can only be after a clock was set back: then it is over, for
    nobody is locked out until a clock catches up.
    """
    left_ms = kept.waits_until_ms - now_ms
    return -(-left_ms // 1000) if left_ms <= 1000 * WAITS_S[-1] else 0


def _checked(pin: str) -> str:
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        raise BadPin(digits=DIGITS)
    return pin


def _hash(pin: str) -> str:
    from nacl.pwhash import argon2id  # imported here: a till that never asks does not need it

    return argon2id.str(pin.encode(), _PASSES, _MEMORY_BYTES).decode("ascii")


def _is_right(hashed: str, pin: str) -> bool:
    from nacl.exceptions import InvalidkeyError
    from nacl.pwhash import argon2id

    try:
        return bool(argon2id.verify(hashed.encode("ascii"), pin.encode()))
    except InvalidkeyError:
        return False

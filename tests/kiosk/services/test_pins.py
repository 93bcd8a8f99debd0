"""Right and wrong PINs, and how long a face waits after too many."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import BadPin, NoPin, PinWaits, WrongPin
from kiosk.services.pins import check_pin, set_pin
from kiosk.store.books import Books
from tests.conftest import StoppedClock


@pytest.fixture
def pinned(books: Books) -> Books:
    """Books in which the first artisan has the PIN 1234."""
    set_pin(books, "A1", "1234")
    return books


def wrong(books: Books, clock: StoppedClock) -> tuple[str, object]:
    """What a wrong PIN is answered."""
    with pytest.raises((WrongPin, PinWaits)) as caught:
        check_pin(books, "A1", "4321", clock=clock)
    return caught.value.code, *caught.value.details.values()


def test_the_right_one_is_right_and_another_is_not(pinned: Books, clock: StoppedClock) -> None:
    check_pin(pinned, "A1", "1234", clock=clock)

    assert wrong(pinned, clock) == ("pin.wrong", 4)
    with pytest.raises(NoPin):
        check_pin(pinned, "A2", "1234", clock=clock)


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "١٢٣٤", " 123", "1234\n"])
def test_only_four_digits_are_a_pin(books: Books, pin: str) -> None:
    with pytest.raises(BadPin):
        set_pin(books, "A1", pin)


def test_after_five_wrong_tries_the_face_waits_longer_and_longer(
    pinned: Books, clock: StoppedClock
) -> None:
    answers = [wrong(pinned, clock) for _ in range(5)]
    for wait in (30, 60, 120, 300, 300):
        with pytest.raises(PinWaits):  # not even the right one is looked at
            check_pin(pinned, "A1", "1234", clock=clock)
        clock.at += timedelta(seconds=wait)
        answers.append(wrong(pinned, clock))

    assert answers == [
        *(("pin.wrong", left) for left in (4, 3, 2, 1)),
        *(("pin.waits", wait) for wait in (30, 60, 120, 300, 300, 300)),
    ]


def test_the_right_one_forgets_the_wrong_ones(pinned: Books, clock: StoppedClock) -> None:
    for _ in range(4):
        wrong(pinned, clock)

    check_pin(pinned, "A1", "1234", clock=clock)

    assert wrong(pinned, clock) == ("pin.wrong", 4)


def test_a_restart_forgets_no_wrong_try(tablet: Path, clock: StoppedClock) -> None:
    with Books.open(tablet, clock=clock) as books:
        set_pin(books, "A1", "1234")
        for _ in range(5):
            wrong(books, clock)

    with Books.open(tablet, clock=clock) as again, pytest.raises(PinWaits):
        check_pin(again, "A1", "1234", clock=clock)


def test_a_clock_that_was_set_back_locks_nobody_out(pinned: Books, clock: StoppedClock) -> None:
    for _ in range(5):
        wrong(pinned, clock)

    clock.at -= timedelta(days=1)

    check_pin(pinned, "A1", "1234", clock=clock)


def test_no_pin_is_kept_as_it_is_typed_and_none_is_in_the_journal(pinned: Books) -> None:
    dump = "\n".join(pinned.connection.iterdump())

    assert "1234" not in dump
    assert "$argon2id$" in dump
    entries = pinned.connection.execute("SELECT line FROM journal_entry").fetchall()
    assert not any(b"argon2" in line for (line,) in entries)

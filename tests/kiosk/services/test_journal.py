"""What leaves the tablet is sealed, and only what is as it was written is sealed."""

import json
from dataclasses import replace

import pytest

from kiosk.domain.chain import Tip, Totals
from kiosk.errors import ChainBroken, ProjectionsDiffer, SealBroken
from kiosk.services import journal, selling
from kiosk.store.books import Books
from kiosk.store.device_key import public_key
from tests.conftest import EARRINGS, HONEY, StoppedClock
from tests.kiosk.till import behind_the_till, sell

OTHER_KEY = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"


@pytest.fixture
def sold(books: Books, clock: StoppedClock) -> Books:
    """Books of one run: earrings sold, honey sold and undone."""
    sell(books, clock, EARRINGS)
    sell(books, clock, HONEY)
    selling.reverse_last_sale(books, by="A1", clock=clock)
    return books


def sealed(books: Books) -> tuple[Tip, Totals, str]:
    """What the seal of an export with one log says, and its signature."""
    seal = json.loads(list(journal.export(books))[-1])["seal"]
    assert books.tip is not None
    tip = Tip(books.tip.log, seal["n"], bytes.fromhex(seal["hash"]))
    return tip, Totals(seal["sales"], seal["gross"], seal["refunds"]), seal["sig"]


def test_seal_of_an_export_says_where_the_log_stands_and_what_it_adds_up_to(sold: Books) -> None:
    tip, sums, signature = sealed(sold)

    assert tip == sold.tip
    assert sums == Totals(sales=2, gross=3400 + 2205, refunds=2205)
    journal.check_seal(public_key(sold.folder), tip, sums, signature)


def test_seal_proves_nothing_else(sold: Books) -> None:
    key = public_key(sold.folder)
    tip, sums, signature = sealed(sold)
    claims = [
        (OTHER_KEY, tip, sums, signature),
        (key, replace(tip, log=bytes(16)), sums, signature),
        (key, replace(tip, n=tip.n - 1), sums, signature),
        (key, replace(tip, hash=bytes(32)), sums, signature),
        (key, tip, replace(sums, sales=1), signature),
        (key, tip, replace(sums, gross=sums.gross + 5), signature),
        (key, tip, replace(sums, refunds=0), signature),
        (key, tip, sums, signature[:-2] + f"{int(signature[-2:], 16) ^ 1:02x}"),
        (key, tip, sums, signature[:-2]),
        (key, tip, sums, "no signature"),
        ("", tip, sums, signature),
    ]

    for claimed_key, claimed_tip, claimed_sums, claimed_signature in claims:
        with pytest.raises(SealBroken) as broken:
            journal.check_seal(claimed_key, claimed_tip, claimed_sums, claimed_signature)

        assert broken.value.details == {"log": claimed_tip.log.hex(), "n": claimed_tip.n}


def test_sums_that_the_journal_does_not_make_are_never_sealed(sold: Books) -> None:
    sold.connection.execute("UPDATE log_total SET gross = gross - 3400")

    with pytest.raises(ProjectionsDiffer):
        journal.export(sold)

    journal.rebuild(sold)
    assert sealed(sold)[1] == Totals(sales=2, gross=5605, refunds=2205)


def test_entry_that_was_changed_is_never_sealed(sold: Books) -> None:
    with behind_the_till(sold.folder) as database:
        database.execute("UPDATE journal_entry SET line = x'7b7d' WHERE seq = 3")

    with pytest.raises(ChainBroken):
        journal.export(sold)


@pytest.mark.parametrize(
    ("last", "ns"), [(None, [0, 1, 2, 3, 4]), (2, [3, 4]), (0, []), (99, [0, 1, 2, 3, 4])]
)
def test_entries_are_read_in_the_order_of_writing(
    sold: Books, last: int | None, ns: list[int]
) -> None:
    assert [entry.n for entry in journal.entries(sold, last)] == ns

"""How entries are bound: any other log, number, neighbour or byte gives another hash or seal."""

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.chain import LOG_BYTES, START, Tip, Totals, entry_hash, seal_message

logs = st.binary(min_size=LOG_BYTES, max_size=LOG_BYTES)
numbers = st.integers(0, 2**64 - 1)
hashes = st.binary(min_size=32, max_size=32)
lines = st.binary(max_size=80)
amounts = st.integers(-(2**63), 2**63 - 1)
tips = st.builds(Tip, logs, numbers, hashes)
totals = st.builds(Totals, amounts, amounts, amounts)

PLACE = {"log": bytes(range(16)), "n": 1, "previous": bytes(range(32)), "line": b'{"kind":"a.b"}'}
TIP = Tip(bytes(range(16)), 7, bytes(range(32)))
TOTALS = Totals(sales=2, gross=6420, refunds=4920)


@given(logs, numbers, hashes, lines)
def test_hash_is_over_a_name_the_log_the_number_the_hash_before_and_the_bytes(
    log: bytes, n: int, previous: bytes, line: bytes
):
    n_raw = bytes.fromhex(f"{n:016x}")

    assert entry_hash(log, n, previous, line) == (
        sha256(b"".join([b"fair/entry/1", b"\x00", log, n_raw, previous, line])).digest()
    )


@pytest.mark.parametrize(
    "other",
    [
        {"log": bytes(15) + b"\x01"},
        {"n": 2},
        {"previous": START},
        {"line": b'{"kind":"a.c"}'},
        {"line": b'{"kind":"a.b"}\n'},
        {"line": b'{"kind": "a.b"}'},
    ],
)
def test_another_log_number_neighbour_or_line_has_another_hash(other: dict[str, object]):
    assert entry_hash(**PLACE | other) != entry_hash(**PLACE)


def test_changed_entry_changes_every_hash_after_it():
    def chain(lines: list[bytes]) -> list[bytes]:
        found, before = [], START
        for n, line in enumerate(lines):
            before = entry_hash(TIP.log, n, before, line)
            found.append(before)
        return found

    right = chain([b"a", b"b", b"c", b"d"])
    wrong = chain([b"a", b"B", b"c", b"d"])

    assert [one == other for one, other in zip(right, wrong, strict=True)] == [True] + 3 * [False]


def test_nothing_stands_before_the_first_entry():
    assert bytes(32) == START


@given(tips, totals)
def test_seal_says_where_the_log_stands_and_what_it_adds_up_to(tip: Tip, sums: Totals):
    message = seal_message(tip, sums)

    assert message[:12] == b"fair/seal/1\x00"
    assert (message[12:28], message[36:68]) == (tip.log, tip.hash)
    assert int.from_bytes(message[28:36], "big") == tip.n
    assert [int.from_bytes(message[at : at + 8], "big", signed=True) for at in (68, 76, 84)] == [
        sums.sales,
        sums.gross,
        sums.refunds,
    ]
    assert len(message) == 92


@pytest.mark.parametrize(
    ("tip", "sums"),
    [
        (replace(TIP, log=bytes(16)), TOTALS),
        (replace(TIP, n=8), TOTALS),
        (replace(TIP, hash=START), TOTALS),
        (TIP, replace(TOTALS, sales=3)),
        (TIP, replace(TOTALS, gross=6425)),
        (TIP, replace(TOTALS, refunds=0)),
        (TIP, Totals(sales=2, gross=4920, refunds=6420)),
    ],
)
def test_another_tip_or_another_total_is_another_message(tip: Tip, sums: Totals):
    assert seal_message(tip, sums) != seal_message(TIP, TOTALS)


@given(tips, totals, tips, totals)
def test_one_message_means_one_thing(tip: Tip, sums: Totals, other: Tip, others: Totals):
    same = (tip, sums) == (other, others)

    assert (seal_message(tip, sums) == seal_message(other, others)) is same


def test_log_that_sold_nothing_adds_up_to_nothing():
    assert seal_message(TIP, Totals())[68:] == bytes(24)

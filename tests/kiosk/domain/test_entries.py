"""What an entry is on the disk: its bytes, what is left out, what is too long."""

import json
from dataclasses import replace
from typing import get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import entries
from kiosk.domain.cart import Cart
from kiosk.domain.chain import Tip, entry_hash
from kiosk.domain.entries import (
    LARGEST_ENTRY,
    ChangeGiven,
    ChangeOwed,
    DayOpened,
    Entry,
    LogStarted,
    LogTip,
    Paid,
    ProductChanged,
    ReceiptReprinted,
    SaleRecorded,
    SaleReversed,
    SoldLine,
    StockMoved,
)
from kiosk.domain.payment import cash_tender
from kiosk.errors import EntryTooLarge
from kiosk.services import journal as journals
from kiosk.services.selling import keep_cart, kept_cart, record_sale, sale_on_done_screen
from kiosk.store import journal
from kiosk.store.books import Books
from kiosk.store.projections import digest
from tests.conftest import SOAP, StoppedClock

KINDS: dict[type[Entry], str] = {
    LogStarted: "log.started",
    DayOpened: "day.opened",
    SaleRecorded: "sale.recorded",
    ChangeOwed: "change.owed",
    ChangeGiven: "change.given",
    SaleReversed: "sale.reversed",
    StockMoved: "stock.moved",
    ProductChanged: "product.changed",
    ReceiptReprinted: "receipt.reprinted",
}
EVENING = {"at": 1705073700000, "day": "2024-01-12", "by": "A1"}

# Whatever the fields hold, also quotes, line feeds and letters beyond the first plane.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
numbers = st.integers(-(2**63), 2**63 - 1)


def any_value(of: object) -> st.SearchStrategy[object]:
    """Any value of the type of a field."""
    plain = {str: texts, int: numbers, bool: st.booleans()}
    if of in plain:
        return plain[of]
    if of == LogTip | None:
        return st.none() | any_struct(LogTip)
    if of == tuple[str, ...]:
        return st.lists(texts, max_size=3).map(tuple)
    listed = {tuple[SoldLine, ...]: SoldLine, tuple[Paid, ...]: Paid}[of]
    return st.lists(any_struct(listed), max_size=3).map(tuple)


def any_struct(of: type[msgspec.Struct]) -> st.SearchStrategy[msgspec.Struct]:
    """Any value of *of*, every field drawn, also those that have a default."""
    hints = get_type_hints(of)
    return st.builds(of, **{name: any_value(hints[name]) for name in of.__struct_fields__})


anything = st.sampled_from(list(KINDS)).flatmap(any_struct)


# --- bytes ------------------------------------------------------------------------------------


def test_names_of_the_kinds_are_final():
    assert {kind: str(kind.__struct_config__.tag) for kind in Entry.__subclasses__()} == KINDS


@pytest.mark.parametrize("kind", KINDS, ids=KINDS.values())
@given(data=st.data())
def test_entry_comes_back_from_its_bytes_and_gives_the_same_again(
    kind: type[Entry], data: st.DataObject
):
    entry = data.draw(any_struct(kind))

    line = entries.encode(entry)

    assert entries.decode(line) == entry
    assert entries.encode(entries.decode(line)) == line


@given(anything)
def test_entry_is_one_line_of_compact_json_that_begins_with_its_kind(entry: Entry):
    line = entries.encode(entry)

    assert line.startswith(b'{"kind":"%s",' % entry.kind.encode())
    assert b"\n" not in line
    written = json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":"))
    assert line == written.encode()


def test_what_holds_nothing_is_left_out():
    line = SoldLine("003XXEKS3", "A1", "صابون", "Savon", "piece", 250, 1000, 250)
    sale = SaleRecorded(
        **EVENING, number="T07-000001", lines=(line,), paid=(Paid("card", 250, "chamber"),)
    )

    assert entries.encode(DayOpened(**EVENING)) == (
        b'{"kind":"day.opened","at":1705073700000,"day":"2024-01-12","by":"A1"}'
    )
    assert entries.encode(sale).decode() == (
        '{"kind":"sale.recorded","at":1705073700000,"day":"2024-01-12","by":"A1",'
        '"number":"T07-000001","lines":[{"product":"003XXEKS3","artisan":"A1","name_ar":"صابون",'
        '"name_fr":"Savon","unit":"piece","price":250,"qty":1000,"amount":250}],'
        '"paid":[{"means":"card","amount":250,"holder":"chamber"}]}'
    )


# --- what a newer version wrote ---------------------------------------------------------------

NEWER_KIND = b'{"kind":"weather.noted","at":1,"sky":["rain",{"degrees":-3}]}'
NEWER_FIELD = (
    b'{"kind":"stock.moved","at":1705073700000,"day":"2024-01-12","by":"A1",'
    b'"product":"003XXEKS3","shelf":{"row":2},"qty":-2000,"reason":"broken"}'
)


def test_kind_of_a_newer_version_is_no_entry_yet():
    assert entries.decode(NEWER_KIND) is None


def test_field_of_a_newer_version_is_ignored():
    assert entries.decode(NEWER_FIELD) == StockMoved(
        **EVENING, product="003XXEKS3", qty=-2000, reason="broken"
    )


def chained(tip: Tip, lines: list[bytes]) -> list[Tip]:
    """The places of *lines* when they follow *tip*."""
    places = []
    for line in lines:
        tip = Tip(tip.log, tip.n + 1, entry_hash(tip.log, tip.n + 1, tip.hash, line))
        places.append(tip)
    return places


def test_bytes_of_a_newer_version_are_stored_exported_and_projected_as_far_as_known(books: Books):
    with books.atomic():
        books.append(DayOpened(**EVENING))
    tip = books.tip
    assert tip is not None
    places = chained(tip, [NEWER_KIND, NEWER_FIELD])

    with books.atomic():
        for place, line in zip(places, [NEWER_KIND, NEWER_FIELD], strict=True):
            journal.insert(books.connection, place, line)
    rebuilt = journals.rebuild(books)

    assert rebuilt.entries == 4
    assert [entry.line for entry in journals.entries(books)][2:] == [NEWER_KIND, NEWER_FIELD]
    assert list(journals.export(books))[3:5] == [NEWER_KIND, NEWER_FIELD]
    assert books.connection.execute("SELECT * FROM shelf_tally").fetchall() == [
        ("003XXEKS3", -2000, 0)
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        b'{"kind":7}',
        b'{"kind":"day.opened"}',
        b'{"kind":"day.opened","at":1.0,"day":"2024-01-12","by":""}',
        b'{"kind":"day.opened","at":1.5,"day":"2024-01-12","by":""}',
        b'{"kind":"day.opened","at":"1","day":"2024-01-12","by":""}',
        b'{"kind":"day.opened","at":1,"day":"2024-01-12","by":"","cash_float":true}',
        b'{"kind":"day.opened","at":1,"day":"2024-01-12","by":""',
        b'{"kind":"day.opened","at":1,"day":"2024-01-12","by":""}{}',
        b'{"kind":"weather.noted","at":1',
    ],
)
def test_bytes_that_are_no_entry_are_refused(line: bytes):
    with pytest.raises(msgspec.MsgspecError):
        entries.decode(line)


# --- 32 KiB -----------------------------------------------------------------------------------


def stock_moved(reason: str) -> StockMoved:
    return StockMoved(**EVENING, product="003XXEKS3", qty=1000, reason=reason)


def test_entry_of_exactly_32_kib_is_written_and_one_byte_more_is_refused():
    room = LARGEST_ENTRY - len(entries.encode(stock_moved("")))

    full = entries.encode(stock_moved("x" * room))
    with pytest.raises(EntryTooLarge) as refused:
        entries.encode(stock_moved("x" * (room + 1)))

    assert (LARGEST_ENTRY, len(full)) == (32_768, 32_768)
    assert refused.value.details == {"bytes": 32_769}


def test_size_is_counted_in_bytes_not_in_letters():
    with pytest.raises(EntryTooLarge):
        entries.encode(stock_moved("ص" * (LARGEST_ENTRY // 2)))


def test_cart_of_300_lines_is_refused_and_nothing_is_touched(books: Books, clock: StoppedClock):
    small = Cart().add(SOAP)
    record_sale(books, small, cash_tender(small.total, small.total), by="A1", clock=clock)
    cart = Cart()
    for i in range(300):
        cart = cart.add(replace(SOAP, code=f"P{i:08d}"))
    keep_cart(books, cart)
    before = whole(books)

    with pytest.raises(EntryTooLarge):
        record_sale(books, cart, cash_tender(cart.total, cart.total), by="A1", clock=clock)

    assert whole(books) == before
    assert kept_cart(books) == cart
    sale = record_sale(
        books, small, cash_tender(small.total, small.total), by="A1", clock=clock, in_hand=False
    )
    assert sale.number == "T07-000002"


def whole(books: Books) -> tuple[object, ...]:
    """Everything that selling writes."""
    return (
        journals.entries(books),
        digest(books.connection),
        kept_cart(books),
        sale_on_done_screen(books),
        books.connection.execute("SELECT * FROM print_job").fetchall(),
        books.connection.execute("SELECT * FROM setting ORDER BY name").fetchall(),
        books.tip,
    )

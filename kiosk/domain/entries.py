"""What happened, one typed value a fact: the entries of the journal.

An entry is one line of UTF-8 JSON without line feed, integers only, at most 32 KiB, `kind` first.
It is stored and hashed as the bytes that were written and never encoded again. Fields that hold
nothing are left out; fields that this version does not know are kept in the bytes and ignored here.
"""

from typing import get_args

import msgspec

from kiosk.errors import EntryTooLarge

LARGEST_ENTRY = 32 * 1024  # bytes


class Entry(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind"):
    """A fact: when it was written (`at`, ms UTC), for which business day, by whom."""

    at: int
    day: str
    by: str

    @property
    def kind(self) -> str:
        """The dotted, final name of what happened."""
        return str(self.__struct_config__.tag)


class LogTip(msgspec.Struct, frozen=True):
    """The last entry of an earlier run: log id and hash in hexadecimal."""

    log: str
    n: int
    hash: str


class LogStarted(Entry, frozen=True, tag="log.started"):
    """A run of the app began; the first entry of every log.

    `tip` is the last entry of the run before. `series` is the letter behind the tablet's number
    since its books were restored, else empty. `lost` is the last entry that the witness remembers
    and the books no longer hold: what stood between may exist elsewhere.
    """

    device: int
    key: str
    app: str
    tip: LogTip | None = None
    series: str = ""
    lost: LogTip | None = None


class DayOpened(Entry, frozen=True, tag="day.opened"):
    """The business day `day` began; `cash_float` dinars lie in the drawer."""

    cash_float: int = 0


class SoldLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One product of a sale as it was sold; `qty` in thousandths, amounts in dinars.

    `amount` is what came in: what was asked, less what was agreed on the line (`off`) and its part
    of the reduction of the total (`shared`). `product` is empty for a thing that is not listed,
    whose `category` may be named.
    """

    product: str
    artisan: str
    name_ar: str
    name_fr: str
    unit: str
    price: int
    qty: int
    amount: int
    category: str = ""
    off: int = 0
    shared: int = 0


class Paid(msgspec.Struct, frozen=True, omit_defaults=True):
    """Money that came, and who holds it."""

    means: str
    amount: int
    holder: str
    ref: str = ""


class SaleRecorded(Entry, frozen=True, tag="sale.recorded"):
    """A sale: lines, payments and what they take from stock, in one fact.

    `given` is the cash put on the table and `change` the part that goes back, at once or as far as
    it is owed later. `borne_by` is the artisan who bears the reduction of the total alone,
    `approved` those who said yes to less than their last price.
    """

    number: str
    lines: tuple[SoldLine, ...]
    paid: tuple[Paid, ...]
    given: int = 0
    change: int = 0
    borne_by: str = ""
    approved: tuple[str, ...] = ()


class ChangeOwed(Entry, frozen=True, tag="change.owed"):
    """`amount` dinars of a sale's change stay in the drawer until somebody comes for them.

    Who that is stands in a table of this tablet only.
    """

    sale_log: str
    sale_n: int
    amount: int


class ChangeGiven(Entry, frozen=True, tag="change.given"):
    """The change that (`owed_log`, `owed_n`) says was owed has been handed over."""

    owed_log: str
    owed_n: int


class SaleReversed(Entry, frozen=True, tag="sale.reversed"):
    """A whole sale was undone before its day was closed; a receipt number of its own.

    (`sale_log`, `sale_n`) is the sale; its number is repeated for people.
    """

    number: str
    sale_log: str
    sale_n: int
    sale_number: str


class StockMoved(Entry, frozen=True, tag="stock.moved"):
    """Goods came or went without a sale; `qty` in thousandths, negative when they went."""

    product: str
    qty: int
    reason: str


class ProductChanged(Entry, frozen=True, tag="product.changed"):
    """A product was made or edited at this tablet: its whole new state, stock aside."""

    product: str
    artisan: str
    category: str
    name_ar: str
    name_fr: str
    unit: str
    price: int
    variant_ar: str = ""
    variant_fr: str = ""
    picture: str = ""
    low_stock: int = 0
    made_to_order: bool = False
    one_of_a_kind: bool = False
    retired: bool = False
    floor: int = 0


class ReceiptReprinted(Entry, frozen=True, tag="receipt.reprinted"):
    """A receipt was printed once more, marked as a duplicate."""

    sale_log: str
    sale_n: int


KnownEntry = (
    LogStarted
    | DayOpened
    | SaleRecorded
    | ChangeOwed
    | ChangeGiven
    | SaleReversed
    | StockMoved
    | ProductChanged
    | ReceiptReprinted
)

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(KnownEntry)
_KINDS = frozenset(str(kind.__struct_config__.tag) for kind in get_args(KnownEntry))


class _Kind(msgspec.Struct):
    kind: str


_KIND_DECODER = msgspec.json.Decoder(_Kind)


def encode(entry: Entry) -> bytes:
    """The bytes of *entry* as they are stored; raises `EntryTooLarge` above 32 KiB."""
    line = _ENCODER.encode(entry)
    if len(line) > LARGEST_ENTRY:
        raise EntryTooLarge(bytes=len(line))
    return line


def decode(line: bytes) -> Entry | None:
    """The entry that *line* holds, or `None` for a kind that a newer version wrote.

    Raises `msgspec.MsgspecError` for bytes that are no entry.
    """
    if _KIND_DECODER.decode(line).kind not in _KINDS:
        return None
    entry: Entry = _DECODER.decode(line)
    return entry

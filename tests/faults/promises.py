"""What a till promises, checked on books that were left by a crash.

A scene says each step before it begins (`begins sale {…}`) and when its service has returned
(`sale T01-000005 4600`). So the books may say one of two things: what is true after the last step
that returned, or after the step that had begun. Nothing older, nothing else, nothing half.
"""

import json
import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.domain.cart import Cart
from kiosk.domain.entries import ReceiptReprinted, SaleRecorded, SaleReversed
from kiosk.domain.payment import cash_tender
from kiosk.errors import KioskError, StoreInputOutput, StoreMissing
from kiosk.services import journal, selling, shelf
from kiosk.store import print_jobs, sales
from kiosk.store.books import Books

from .scenario import PromiseBroken

Lines = tuple[tuple[str, int, int], ...]  # product, thousandths, dinars


class TickingClock:
    """A clock that goes on by seven seconds whenever somebody looks at it."""

    def __init__(self) -> None:
        self._at = datetime(2024, 1, 12, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self._at += timedelta(seconds=7)
        return self._at


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale as the scene told it."""

    number: str
    total: int
    lines: Lines
    reversed_by: str = ""  # a receipt number of its own


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that the promises are about, as plain values: equal ledgers, or something broke."""

    device: int
    receipts: tuple[str, ...] = ()  # numbers of sales and reversals, in order
    sales: tuple[Sold, ...] = ()
    cart: tuple[tuple[str, int], ...] = ()
    done_screen: str = ""  # number of the sale that can still be undone
    printer: tuple[tuple[str, bool], ...] = ()  # waiting: number, whether it is a duplicate
    printed: frozenset[str] = frozenset()  # or perhaps printed
    duplicates: int = 0  # noted in the journal
    stock: tuple[tuple[str, int], ...] = ()

    def after(self, step: str, told: str = "") -> "Ledger":
        """What is true once *step* is done, whose particulars were *told* when it began."""
        match step:
            case "cart":
                return replace(self, cart=tuple((p, q) for p, q in json.loads(told)))
            case "sale":
                return self._after_sale(**json.loads(told))
            case "reversal":
                return self._after_reversal()
            case "next":
                return replace(self, done_screen="")
            case "print":
                number, is_copy = self.done_screen, self.done_screen in self.printed
                if any(waiting == number for waiting, _ in self.printer):
                    return self  # it is on its way already
                return replace(
                    self,
                    printer=(*self.printer, (number, is_copy)),
                    duplicates=self.duplicates + is_copy,
                )
            case "taken":
                number, _ = self.printer[0]
                return replace(self, printer=self.printer[1:], printed=self.printed | {number})
            case "paper" | "restart":
                return self
        raise ValueError(step)

    def _number(self) -> str:
        return f"T{self.device:02d}-{len(self.receipts) + 1:06d}"

    def _moved(self, lines: Lines, sign: int) -> tuple[tuple[str, int], ...]:
        stock = dict(self.stock)
        for product, quantity, _ in lines:
            stock[product] += sign * quantity
        return tuple(stock.items())

    def _after_sale(self, lines: Sequence[Sequence[object]], prints: bool) -> "Ledger":
        sold_lines: Lines = tuple((str(p), int(str(q)), int(str(a))) for p, q, a in lines)
        number = self._number()
        sold = Sold(number, sum(amount for *_, amount in sold_lines), sold_lines)
        return replace(
            self,
            receipts=(*self.receipts, number),
            sales=(*self.sales, sold),
            cart=(),
            done_screen=number,
            printer=(*self.printer, (number, False)) if prints else self.printer,
            stock=self._moved(sold_lines, -1),
        )

    def _after_reversal(self) -> "Ledger":
        number, last = self._number(), self.sales[-1]
        return replace(
            self,
            receipts=(*self.receipts, number),
            sales=(*self.sales[:-1], replace(last, reversed_by=number)),
            cart=tuple((product, quantity) for product, quantity, _ in last.lines),
            done_screen="",
            stock=self._moved(last.lines, +1),
        )

    def report(self, step: str) -> str:
        """What the scene must have said when *step* led to this ledger."""
        match step:
            case "cart":
                return f"cart {json.dumps(self.cart)}"
            case "sale":
                return f"sale {self.sales[-1].number} {self.sales[-1].total}"
            case "reversal":
                return f"reversed {self.sales[-1].number}"
        return step


def possible(before: Ledger, told: Sequence[str]) -> list[Ledger]:
    """The ledgers that the books may show: after what returned, and after what had begun.

    A step that was refused changed nothing. Only when the disk itself failed nobody can know
    whether the step came through, until somebody has looked (`came through`).
    """
    shown, may_be, begun = before, [before], None
    for line in told:
        word, _, rest = line.partition(" ")
        match word:
            case "begins":
                step, _, particulars = rest.partition(" ")
                begun = shown.after(step, particulars)
            case "refused":
                if begun is not None and rest == StoreInputOutput.code:
                    may_be = [*may_be, begun]
                begun = None
            case "came":
                shown = may_be[-1]
            case "faults":
                pass
            case _:
                assert begun is not None, "a step ends that had not begun"
                if line != begun.report(step):
                    raise PromiseBroken("said something else", said=line, due=begun.report(step))
                shown, may_be, begun = begun, [begun], None
    return may_be if begun is None else [*may_be, begun]


def read_ledger(books: Books) -> Ledger:
    """What the books show, read as the screens read it and compared with their own journal."""
    receipts: list[str] = []
    sold: dict[str, Sold] = {}
    duplicates = 0
    for stored in journal.entries(books):
        match stored.read():
            case SaleRecorded(number=number, lines=lines):
                receipts.append(number)
                told = tuple((line.product, line.qty, line.amount) for line in lines)
                sold[number] = Sold(number, sum(amount for *_, amount in told), told)
            case SaleReversed(number=number, sale_number=of):
                receipts.append(number)
                sold[of] = replace(sold[of], reversed_by=number)
            case ReceiptReprinted():
                duplicates += 1
    for number, sale in sold.items():
        shown = selling.find_sale(books, number)
        if (shown.total.dinars, shown.is_reversed) != (sale.total, bool(sale.reversed_by)):
            raise PromiseBroken("sale shown wrong", number=number)
    done = selling.sale_on_done_screen(books)
    by_seq = {}
    for number in sold:
        by_seq[sales.seq_of(books.connection, selling.find_sale(books, number))] = number
    return Ledger(
        device=books.device,
        receipts=tuple(receipts),
        sales=tuple(sold.values()),
        cart=tuple((line.product, line.quantity_milli) for line in selling.kept_cart(books).lines),
        done_screen=done.number if done else "",
        printer=tuple(
            (by_seq[job.sale], job.is_copy) for job in print_jobs.waiting(books.connection)
        ),
        printed=frozenset(
            number
            for seq, number in by_seq.items()
            if print_jobs.printed_before(books.connection, seq)
        ),
        duplicates=duplicates,
        stock=tuple((product.code, product.stock_milli) for product in shelf.all_products(books)),
    )


def ledger_of(folder: Path) -> Ledger:
    """What the books in *folder* show, which stay as they are: a copy is opened."""
    with TemporaryDirectory() as room:
        copy = Path(room) / "copy"
        shutil.copytree(folder, copy)
        with Books.open(copy, clock=TickingClock()) as books:
            return read_ledger(books)


def check_ledger(there: Ledger, allowed: Sequence[Ledger]) -> None:
    """Raise `PromiseBroken`, saying which, unless the books show one of the *allowed*."""
    if there in allowed:
        return
    sure = allowed[0]
    numbers = {sold.number for sold in there.sales}
    lost = [sold.number for sold in sure.sales if sold.number not in numbers]
    if lost:
        raise PromiseBroken("sale lost", numbers=lost, newest=there.receipts[-1:])
    differing = {
        field.name: [getattr(ledger, field.name) for ledger in (there, *allowed)]
        for field in fields(Ledger)
        if getattr(there, field.name) not in [getattr(ledger, field.name) for ledger in allowed]
    }
    raise PromiseBroken(f"{', '.join(differing) or 'half a step'} wrong", **differing)


def check_books(folder: Path, before: Ledger, told: Sequence[str]) -> Ledger:
    """Open what a crash left, check every promise, and go on selling; what the books show then."""
    allowed = possible(before, told)
    clock = TickingClock()
    try:
        with closing(Books.open(folder, clock=clock)) as books:
            there = read_ledger(books)
            check_ledger(there, allowed)
            if books.was_restored:
                raise PromiseBroken("false alarm", said="a copy was restored")
            journal.verify(books)
            journal.check_projections(books)
            goes_on = _sell_one_more(books, clock, there)
        with closing(Books.read_only(folder)) as books:
            check_ledger(read_ledger(books), [goes_on])
            journal.verify(books)
    except StoreMissing as error:
        raise PromiseBroken("tablet lost", error=repr(error)) from error
    except KioskError as error:
        raise PromiseBroken("books that cannot be used", error=repr(error)) from error
    return goes_on


def _sell_one_more(books: Books, clock: TickingClock, there: Ledger) -> Ledger:
    """Sell the cart that came back, or anything; what must be true then."""
    cart = selling.kept_cart(books) or Cart().add(shelf.products_on_sale(books)[0])
    lines = [(line.product, line.quantity_milli, line.amount.dinars) for line in cart.lines]
    tender = cash_tender(cart.total, cart.total)
    sale = selling.record_sale(books, cart, tender, by=cart.lines[0].artisan, clock=clock)
    expected = there.after("sale", json.dumps({"lines": lines, "prints": False}))
    if f"sale {sale.number} {sale.total.dinars}" != expected.report("sale"):
        raise PromiseBroken("numbers do not go on", got=sale.number, due=expected.report("sale"))
    return expected

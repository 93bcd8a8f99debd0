"""Selling: the cart in hand, a sale recorded, a sale undone."""

from datetime import date

from kiosk.domain import codes
from kiosk.domain.cart import Cart
from kiosk.domain.clock import Clock, from_ms, to_ms
from kiosk.domain.entries import ChangeOwed, SaleReversed
from kiosk.domain.payment import Tender, check_tender, clean_reference
from kiosk.domain.sale import Sale, cart_again, sale_entry, sale_of
from kiosk.errors import NotTheLastSale, UnknownReceipt, UnknownSale
from kiosk.services.days import day_for
from kiosk.store import carts, debts, print_jobs, sales, settings, shelf
from kiosk.store.books import Books


def keep_cart(books: Books, cart: Cart) -> None:
    """Write the cart in hand down, so that a crash does not lose it."""
    with books.atomic():
        carts.save(books.connection, cart)


def kept_cart(books: Books) -> Cart:
    """The cart as it was last kept; empty after a sale."""
    return carts.load(books.connection)


def record_sale(
    books: Books,
    cart: Cart,
    tender: Tender,
    *,
    by: str,
    clock: Clock,
    day: date | None = None,
    in_hand: bool = True,
    print_receipt: bool = False,
) -> Sale:
    """Turn a paid cart into a sale.

    A cart *in_hand* is empty afterwards, and the done screen is open; one that comes from elsewhere
    leaves both as they are. The sale, its stock movements, its journal entry, the empty cart and
    (with *print_receipt*) the printer's job are saved together or not at all, and so is change that
    stays owed. *day* is for demo data: else it is today. Raises what `check_tender` raises, and
    `BelowFloor` while an artisan's word is missing, before anything is touched.
    """
    check_tender(cart, tender)
    cart.check_approved(by)
    owed_to = clean_reference(tender.owed_to)
    now = clock.now()
    with books.atomic():
        sold_on = day_for(books, now, by=by, day=day)
        entry = sale_entry(
            cart, tender, at_ms=to_ms(now), day=sold_on, by=by, number=books.next_receipt()
        )
        written = books.append(entry)
        if tender.owed:
            owed = ChangeOwed(
                at=entry.at,
                day=entry.day,
                by=by,
                sale_log=written.tip.log.hex(),
                sale_n=written.tip.n,
                amount=tender.owed.dinars,
            )
            debts.note(books.connection, books.append(owed).seq, owed_to)
        if in_hand:
            carts.save(books.connection, Cart())
            settings.put(books.connection, settings.DONE_SCREEN, str(written.seq))
        if print_receipt:
            print_jobs.add(books.connection, written.seq, is_copy=False)
    return sale_of(
        entry,
        log=written.tip.log,
        n=written.tip.n,
        receipt_code=codes.receipt_code(written.tip.hash),
        at=from_ms(entry.at),
        owed=tender.owed,
    )


def sale_on_done_screen(books: Books) -> Sale | None:
    """The finished sale whose done screen nobody has left yet, also after a restart."""
    if not settings.get(books.connection, settings.DONE_SCREEN):
        return None
    return sales.by_seq(books.connection, settings.number(books.connection, settings.DONE_SCREEN))


def begin_next_sale(books: Books) -> None:
    """Leave the done screen: the last sale can no longer be undone there."""
    with books.atomic():
        settings.put(books.connection, settings.DONE_SCREEN, "")


def resume(books: Books, cart: Cart) -> Sale | None:
    """Go on after the disk failed: the sale that was in the books after all, or *cart* kept.

    Until the disk answers again nobody knows whether the last transaction is in the books: a sale
    that is must not be made a second time.
    """
    sale = sale_on_done_screen(books)
    if sale is None:
        keep_cart(books, cart)
    return sale


def reverse_last_sale(books: Books, *, by: str, clock: Clock) -> Cart:
    """Undo the sale on the done screen and put its cart back in hand.

    Nothing is erased but to whom its change was owed: a reversal with a receipt number of its own
    is recorded. Raises `NotTheLastSale` when the next sale has begun.
    """
    sale = sale_on_done_screen(books)
    if sale is None:
        raise NotTheLastSale()
    codes_sold = {line.product for line in sale.lines if line.product}
    found = (shelf.product(books.connection, code) for code in codes_sold)
    cart = cart_again(sale, {product.code: product for product in found if product})
    now = clock.now()
    with books.atomic():
        books.append(
            SaleReversed(
                at=to_ms(now),
                day=sale.day.isoformat(),
                by=by,
                number=books.next_receipt(),
                sale_log=sale.log.hex(),
                sale_n=sale.n,
                sale_number=sale.number,
            )
        )
        debts.forget_of_sale(books.connection, sales.seq_of(books.connection, sale))
        carts.save(books.connection, cart)
        settings.put(books.connection, settings.DONE_SCREEN, "")
    return cart


def find_sale(books: Books, number: str) -> Sale:
    """The latest sale with that receipt number; raises `UnknownSale`."""
    sale = sales.by_number(books.connection, number.strip().upper())
    if sale is None:
        raise UnknownSale(number=number.strip()[:40])
    return sale


def find_sale_of_receipt(books: Books, code: str) -> Sale:
    """The sale whose receipt has that private *code*; raises `UnknownReceipt`."""
    sale = sales.by_receipt_code(books.connection, code)
    if sale is None:
        raise UnknownReceipt()
    return sale


def sales_kept(books: Books) -> int:
    """How many sales wait on this tablet to be sent."""
    return sales.count(books.connection)

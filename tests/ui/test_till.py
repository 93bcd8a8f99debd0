"""A till in its window: touched, restarted, out of disk, out of paper, in three languages."""

import os
import sys
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.payment import cash_tender
from kiosk.errors import StoreInputOutput, UnknownProduct
from kiosk.services import journal, preferences, selling
from kiosk.store.books import Books
from kiosk.words import word
from printing.virtual_printer import Mode, VirtualPrinter
from tests.conftest import EARRINGS, SOAP, StoppedClock
from tests.ui.hands import Hands
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import until
from ui.sounds import Sounds


def sales_on_disk(tablet: Path) -> list[tuple[str, int, bool]]:
    """Number, total and whether it was undone, of every sale another program can read."""
    with Books.read_only(tablet) as books:
        return [
            (number, total, reversed_seq is not None)
            for number, total, reversed_seq in books.connection.execute(
                "SELECT number, total, reversed_seq FROM sale ORDER BY seq"
            )
        ]


def cart_on_disk(tablet: Path) -> Cart:
    with Books.read_only(tablet) as books:
        return selling.kept_cart(books)


def page_is(till: OpenTill, page: str) -> None:
    until(lambda: till.till.page == page, f"the page {page}")


def test_three_taps_sell_one_thing(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    on_disk_when_done: list[list[tuple[str, int, bool]]] = []
    till.till.pageChanged.connect(
        lambda: till.till.page == "done" and on_disk_when_done.append(sales_on_disk(tablet))
    )

    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "done")

    assert hands.taps == 3
    assert on_disk_when_done == [[("T07-000001", 250, False)]]


def test_a_note_and_its_change_take_four_taps(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("note_500")
    hands.rest()  # the green button is deaf just after a change of screen
    hands.tap("confirmButton")
    page_is(till, "done")

    assert hands.taps == 4
    assert till.till.done.changeNumber == "\u2066250\u2069"
    assert [(p.value, p.kind) for p in till.till.done.changePieces.rows] == [
        (200, "note"),
        (50, "coin"),
    ]


def test_ten_hurried_taps_count_ten(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.find(f"tile_{SOAP.code}")

    for _ in range(10):
        hands.tap(f"tile_{SOAP.code}")
    until(lambda: bool(cart_on_disk(tablet).lines), "the cart on the disk")
    until(lambda: cart_on_disk(tablet) == till.till.basket.cart, "the newest cart on the disk")

    assert till.till.basket.cart == Cart().add(SOAP, 10_000)


def test_exact_tapped_five_times_sells_once(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.rest()
    place = hands.middle("exactButton")

    for _ in range(5):
        hands.tap_at(place)
    page_is(till, "done")

    assert sales_on_disk(tablet) == [("T07-000001", 250, False)]


def test_two_fingers_on_two_tiles_never_sell_what_nobody_meant(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap_together(f"tile_{SOAP.code}", f"tile_{EARRINGS.code}")
    hands.rest()

    quantities = {line.product: line.quantity_milli for line in till.till.basket.cart.lines}
    assert set(quantities.values()) <= {1000}
    assert set(quantities) <= {SOAP.code, EARRINGS.code}


def test_a_flick_over_the_tiles_adds_nothing(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.flick(f"tile_{SOAP.code}", -120)
    hands.rest()

    assert till.till.basket.cart == Cart()


def test_a_line_removed_by_mistake_comes_back(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"tile_{EARRINGS.code}")
    before = till.till.basket.cart

    hands.tap(f"minus_{SOAP.code}")
    hands.tap("toastUndo")

    assert till.till.basket.cart == before
    until(lambda: cart_on_disk(tablet) == before, "the cart on the disk")


def test_a_restart_brings_the_cart_back(open_till: OpenIt) -> None:
    till = open_till()
    Hands(till).tap(f"tile_{EARRINGS.code}")

    again = open_till()

    assert again.till.basket.cart == Cart().add(EARRINGS)
    assert again.till.page == "sell"
    Hands(again).find(f"minus_{EARRINGS.code}")


def test_a_restart_on_the_done_screen_comes_back_to_it_and_can_undo(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{EARRINGS.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "done")

    again = open_till()
    assert again.till.page == "done"
    hands = Hands(again)
    hands.rest()
    hands.tap("undoButton")
    page_is(again, "sell")

    assert sales_on_disk(tablet) == [("T07-000001", 3400, True)]
    assert again.till.basket.cart == Cart().add(EARRINGS)
    assert again.till.shelf.tiles.rows[0].stock_kind in ("plenty", "low")


def test_the_next_sale_ends_the_undo(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "done")
    hands.rest()
    hands.tap("newSaleButton")
    page_is(till, "sell")

    again = open_till()

    assert again.till.page == "sell"
    assert sales_on_disk(tablet) == [("T07-000001", 250, False)]


def test_the_language_changes_in_the_middle_of_a_payment(open_till: OpenIt) -> None:
    till = open_till(language="ar")
    hands = Hands(till)
    hands.tap(f"tile_{EARRINGS.code}")
    hands.tap("payButton")
    hands.tap("note_2000")

    till.till.preferences.chooseLanguage("fr")
    hands.rest()

    assert till.till.checkout.receivedNumber == "\u20662\u202f000\u2069"
    assert "Il manque" in till.till.checkout.missingText
    assert till.till.currency == "DA"
    hands.tap("note_2000")
    hands.rest()
    hands.tap("confirmButton")
    page_is(till, "done")
    assert till.till.done.meansText == "Espèces"


def test_language_and_theme_are_as_they_were_left(open_till: OpenIt) -> None:
    till = open_till()
    till.till.preferences.chooseLanguage("fr")
    till.till.preferences.chooseTheme("dark")

    again = open_till()

    assert (again.till.language, again.till.preferences.dark) == ("fr", True)


def test_a_full_disk_stops_the_sale_and_keeps_the_money_on_the_table(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till(language="fr")
    hands = Hands(till)
    hands.tap(f"tile_{EARRINGS.code}")
    hands.tap("payButton")
    hands.tap("note_2000")
    hands.tap("note_2000")
    hands.rest()
    _fill_disk(till)

    hands.tap("confirmButton")
    page_is(till, "stopped")

    assert till.till.stoppedCode == "store.full"
    assert sales_on_disk(tablet) == []
    assert cart_on_disk(tablet) == till.till.basket.cart == Cart().add(EARRINGS)

    _make_room(till)
    hands.rest()
    hands.tap("retryButton")
    page_is(till, "pay")
    assert till.till.checkout.receivedNumber == "\u20664\u202f000\u2069"
    hands.rest()
    hands.tap("confirmButton")
    page_is(till, "done")
    assert sales_on_disk(tablet) == [("T07-000001", 3400, False)]


def _fill_disk(till: OpenTill) -> None:
    """Let SQLite find no room for the next journal entry, as on a full disk."""
    done: list[None] = []

    def fill_up(books: Books) -> None:
        db = books.connection
        db.execute("CREATE TABLE ballast (filling BLOB)")
        db.execute("INSERT INTO ballast VALUES (zeroblob(40000))")
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        db.execute(
            "CREATE TRIGGER no_room BEFORE INSERT ON journal_entry BEGIN"
            " INSERT INTO ballast VALUES (zeroblob(4000000)); END"
        )

    till.desk.hand_in(fill_up, done.append, _raise)
    until(lambda: bool(done), "a full disk")


def _make_room(till: OpenTill) -> None:
    done: list[None] = []

    def empty(books: Books) -> None:
        books.connection.execute("PRAGMA max_page_count = 1000000")
        books.connection.execute("DROP TRIGGER no_room")
        books.connection.execute("DROP TABLE ballast")

    till.desk.hand_in(empty, done.append, _raise)
    until(lambda: bool(done), "room on the disk")


def _raise(error: Exception) -> None:
    raise error


def test_without_a_printer_the_receipt_is_a_picture_that_can_be_seen(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "done")
    hands.rest()

    hands.tap("printButton")
    until(lambda: till.till.done.printKind == "kept", "the kept receipt")

    assert (tablet / "prints" / "T07-000001.png").exists()

    till.till.done.showReceipt()
    until(lambda: till.till.done.receiptShown, "the receipt on the screen")
    assert till.till.done.receiptPicture.endswith("T07-000001.png")


def test_a_printer_that_is_off_stops_nobody_and_prints_later(open_till: OpenIt) -> None:
    with VirtualPrinter(mode=Mode.REFUSE) as printer:
        till = open_till(printer=printer.address)
        hands = Hands(till)
        hands.tap(f"tile_{SOAP.code}")
        hands.tap("payButton")
        hands.tap("exactButton")
        page_is(till, "done")
        hands.rest()
        hands.tap("printButton")
        until(lambda: till.till.done.printKind == "failed", "the failure")
        hands.tap("newSaleButton")
        page_is(till, "sell")

        printer.mode = Mode.OK
        till.printer.wake()

        until(lambda: len(printer.pages) == 1, "the receipt")
        assert printer.broken == []


def test_a_receipt_printed_twice_is_marked_as_a_duplicate(open_till: OpenIt, tablet: Path) -> None:
    with VirtualPrinter() as printer:
        till = open_till(printer=printer.address)
        hands = Hands(till)
        hands.tap(f"tile_{SOAP.code}")
        hands.tap("payButton")
        hands.tap("exactButton")
        page_is(till, "done")
        for _ in range(2):
            till.till.done.printReceipt()
            until(lambda: till.till.done.printKind == "printed", "the receipt")

        first, second = printer.wait_for_pages(2)

    assert second.raster.height > first.raster.height
    with Books.read_only(tablet) as books:
        kinds = [entry.read().kind for entry in journal.entries(books)]
    assert kinds[-1] == "receipt.reprinted"


def test_restored_books_say_so(open_till: OpenIt, tablet: Path, clock: StoppedClock) -> None:
    old = (tablet / "kiosk.sqlite3").read_bytes()
    with Books.open(tablet, clock=clock) as books:
        selling.record_sale(
            books, Cart().add(SOAP), cash_tender(SOAP.price, SOAP.price), by="A1", clock=clock
        )
    (tablet / "kiosk.sqlite3").write_bytes(old)

    till = open_till(language="fr")

    assert till.till.bar.restoredText == word("sell.restored", "fr")


def test_the_tiles_go_back_to_where_they_were_when_a_banner_is_closed(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    tile = f"tile_{SOAP.code}"
    before = hands.middle(tile)
    till.till.basket.refused.emit(UnknownProduct(product="K7M29QX4W"))
    until(lambda: hands.middle(tile).y() > before.y(), "a banner above the tiles")
    hands.rest()

    hands.tap("closeMessageButton")
    hands.rest()

    assert hands.middle(tile) == before


def test_a_sale_is_worth_what_the_cart_said(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"plus_{SOAP.code}")
    hands.tap(f"tile_{EARRINGS.code}")
    hands.tap("payButton")
    hands.rest()
    hands.tap("means_card")
    hands.rest()
    hands.tap("confirmButton")
    page_is(till, "done")

    with Books.read_only(tablet) as books:
        sale = selling.find_sale(books, "T07-000001")
    assert sale.total == Money(3900)
    assert [(p.means.value, p.holder) for p in sale.payments] == [("card", "account:A2")]
    assert sale.shares() == {"A1": Money(500), "A2": Money(3400)}


def test_add_pay_and_refusal_are_heard(open_till: OpenIt, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Sounds, "play", lambda _, sound: heard.append(sound))
    till = open_till()
    hands = Hands(till)

    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    till.till.checkout.confirm()  # nothing given yet
    hands.tap("exactButton")
    page_is(till, "done")

    assert heard == ["added", "refused", "paid"]


def test_a_sale_that_the_disk_took_while_complaining_is_not_made_twice(
    open_till: OpenIt, tablet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = open_till()
    hands = Hands(till)
    record = selling.record_sale

    def recorded_but_unsure(*cart_and_tender: object, **who: object) -> None:
        record(*cart_and_tender, **who)  # type: ignore[arg-type]
        raise StoreInputOutput(cause="disk I/O error")

    monkeypatch.setattr(selling, "record_sale", recorded_but_unsure)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "stopped")
    hands.rest()
    hands.tap("retryButton")
    page_is(till, "done")

    assert sales_on_disk(tablet) == [("T07-000001", 250, False)]
    assert till.till.basket.cart == Cart()


def _sell_one(till: OpenTill, hands: Hands) -> None:
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    hands.tap("exactButton")
    page_is(till, "done")
    hands.rest()


def test_three_taps_on_print_ask_a_dead_printer_for_one_original(open_till: OpenIt) -> None:
    with VirtualPrinter(mode=Mode.REFUSE) as printer:
        till = open_till(printer=printer.address)
        _sell_one(till, Hands(till))
        for _ in range(3):
            till.till.done.printReceipt()
            until(lambda: till.till.done.printKind == "failed", "the failure")

        printer.mode = Mode.OK
        till.printer.wake()
        until(lambda: till.till.done.printKind == "printed", "the receipt")

        assert len(printer.pages) == 1


def test_a_restart_knows_that_a_receipt_waits(open_till: OpenIt) -> None:
    with VirtualPrinter(mode=Mode.REFUSE) as printer:
        till = open_till(printer=printer.address)
        _sell_one(till, Hands(till))
        till.till.done.printReceipt()
        until(lambda: till.till.done.printKind == "failed", "the failure")

        again = open_till(printer=printer.address)

        assert again.till.done.printKind == "waiting"
        printer.mode = Mode.OK
        again.printer.wake()
        until(lambda: again.till.done.printKind == "printed", "the receipt")
        assert len(printer.pages) == 1


def test_a_page_cut_off_is_uncertain_and_only_its_duplicate_is_printed(
    open_till: OpenIt, tablet: Path
) -> None:
    with VirtualPrinter(mode=Mode.DROP) as printer:
        till = open_till(printer=printer.address, language="fr")
        _sell_one(till, Hands(till))
        till.till.done.printReceipt()
        until(lambda: till.till.done.printKind == "uncertain", "the uncertainty")
        assert till.till.done.printText == word("done.print_uncertain", "fr")

        again = open_till(printer=printer.address)
        assert again.till.done.printKind == "uncertain"
        printer.mode = Mode.OK
        again.till.done.printReceipt()
        until(lambda: again.till.done.printKind == "printed", "the duplicate")

    with Books.read_only(tablet) as books:
        states = books.connection.execute("SELECT state, is_copy FROM print_job").fetchall()
    assert states == [("uncertain", 0), ("printed", 1)]


def test_a_printer_that_takes_nothing_does_not_keep_the_books(
    open_till: OpenIt, tablet: Path, clock: StoppedClock, tmp_path: Path
) -> None:
    node = tmp_path / "lp0"
    os.mkfifo(node)  # nobody reads: opening it waits for ever, as a jammed device node does
    till = open_till(printer=str(node))
    _sell_one(till, Hands(till))
    till.till.done.printReceipt()
    until(lambda: till.till.done.printKind == "waiting", "the printing")

    till.close()

    with Books.open(tablet, clock=clock) as books:
        assert selling.sale_on_done_screen(books) is not None
    os.close(os.open(node, os.O_RDONLY | os.O_NONBLOCK))  # lets the thread go


def test_undo_tapped_twice_undoes_once_and_says_nothing(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    _sell_one(till, Hands(till))
    said: list[str] = []
    till.till.messageShown.connect(lambda code, _: said.append(code))

    till.till.done.undo()
    till.till.done.undo()
    till.till.done.newSale()
    page_is(till, "sell")
    Hands(till).rest()

    assert said == []
    assert sales_on_disk(tablet) == [("T07-000001", 250, True)]
    assert till.till.basket.cart == Cart().add(SOAP)


def _feed_without(books: Books, *gone: str) -> None:
    """The feed comes again, without those artisans and their products."""
    with books.atomic():
        for artisan in gone:
            books.connection.execute("DELETE FROM product WHERE artisan = ?", (artisan,))
            books.connection.execute("DELETE FROM artisan WHERE id = ?", (artisan,))


@pytest.mark.parametrize("page", ["sell", "done"])
def test_goods_of_somebody_who_left_the_tent_are_still_sold(
    open_till: OpenIt, tablet: Path, clock: StoppedClock, page: str
) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{EARRINGS.code}")
    if page == "done":
        hands.tap("payButton")
        hands.tap("exactButton")
        page_is(till, "done")
    till.close()
    with Books.open(tablet, clock=clock) as books:
        _feed_without(books, "A2")

    again = open_till(language="fr")
    assert again.till.page == page
    if page == "sell":
        hands = Hands(again)
        hands.tap("payButton")
        hands.tap("exactButton")
        page_is(again, "done")

    assert [(s.name, s.mark) for s in again.till.done.shares.rows] == [(word("artisan", "fr"), "")]
    assert sales_on_disk(tablet) == [("T07-000001", 3400, False)]


def test_a_tent_without_artisans_opens(
    open_till: OpenIt, tablet: Path, clock: StoppedClock
) -> None:
    with Books.open(tablet, clock=clock) as books:
        _feed_without(books, "A1", "A2")

    till = open_till()

    assert till.till.page == "sell"
    assert till.till.shelf.tiles.rows == []


def test_a_host_that_no_code_can_carry_prints_without_a_code(
    open_till: OpenIt, tablet: Path, clock: StoppedClock
) -> None:
    with Books.open(tablet, clock=clock) as books:
        preferences.prefer(books, "catalog_host", "a-very-long-host.of-a-chamber-of-crafts.dz")

    till = open_till()
    _sell_one(till, Hands(till))
    till.till.done.printReceipt()
    until(lambda: till.till.done.printKind == "kept", "the receipt")

    assert till.till.done.receiptQr == ""


def test_a_mistake_of_ours_stops_the_screen_and_reaches_the_crash_handler(
    open_till: OpenIt, tablet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashes: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: crashes.append(kind))
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    with monkeypatch.context() as broken:
        broken.setattr(selling, "record_sale", lambda *_, **__: 1 // 0)
        hands.tap("exactButton")
        page_is(till, "stopped")
    hands.rest()
    hands.tap("retryButton")
    page_is(till, "pay")
    hands.rest()
    hands.tap("exactButton")
    page_is(till, "done")

    assert crashes == [ZeroDivisionError]
    assert sales_on_disk(tablet) == [("T07-000001", 250, False)]


def test_money_that_no_coins_make_is_refused_and_stays_on_the_table(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)
    said: list[str] = []
    till.till.messageShown.connect(lambda code, _: said.append(code))
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    for key in "253":
        till.till.checkout.key(key)

    till.till.checkout.confirm()
    until(lambda: bool(said), "the refusal")

    assert said == ["payment.not_in_coins"]
    assert till.till.page == "pay"
    assert till.till.checkout.receivedNumber == "\u2066253\u2069"
    assert till.till.checkout.canConfirm
    assert sales_on_disk(tablet) == []

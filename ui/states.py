"""A walk through every state that the screens can be in, for pictures and for the audit.

A new state is a line that brings the till there and a line that names it.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Feed, Product
from kiosk.domain.clock import business_day
from kiosk.domain.money import Money
from kiosk.domain.payment import CHAMBER, Means, Payment, Tender
from kiosk.domain.quantity import Unit
from kiosk.domain.text import numbers_ltr
from kiosk.errors import StoreFull, UnknownProduct
from kiosk.services import selling
from kiosk.services.demo_fair import demo_fair, everything
from kiosk.services.photos import keep_photo
from kiosk.services.pins import set_pin
from kiosk.services.preferences import TEXT_SCALES
from kiosk.services.setting_up import DEMO_HOST, DEMO_PIN, DEMO_TENT, set_up
from kiosk.store.books import Books
from kiosk.words import LANGUAGES
from ui.app import OpenTill, Unopened, application
from ui.demo import StandingClock
from ui.keyboard import ARABIC, LATIN
from ui.pictures import rest, settle, until
from ui.tree import items, middle

NOW = datetime(2024, 1, 12, 15, 40, tzinfo=UTC)  # 16:40 at the fair
LOOK_THEMES = ("light", "dark")
FRAMES = {
    "wide": (1280, 800),
    "compact": (1024, 600),
    "portrait": (800, 1280),
    "large": (1920, 1080),
}
UNOPENED = "unopened"  # the one state that has a window of its own, always light
WAITS, OWED_TO = "مريم", "Karim 0555 12 34 56"
SEARCHED_FOR = "خلخال"  # which the tent does not have
LANGUAGE_NAMES = frozenset({"العربية", "Français", "English"})


@dataclass(frozen=True)
class Look:
    """How a screen is seen; its language is given when the till opens, the rest can change."""

    language: str
    theme: str = "light"
    frame: str = "wide"
    text_scale: str = "1"

    def __str__(self) -> str:
        large = "" if self.text_scale == "1" else f" {self.text_scale}"
        return f"{self.language} {self.theme} {self.frame}{large}"


@dataclass(frozen=True)
class View:
    """A state in one of its looks, at rest in its window."""

    state: str
    look: Look
    window: QQuickWindow


def every_look() -> list[Look]:
    """All languages, frames and themes; letters of every size in the light ones."""
    return [
        Look(language, theme, frame, scale)
        for language in LANGUAGES
        for frame in FRAMES
        for theme in LOOK_THEMES
        for scale in TEXT_SCALES
        if theme == "light" or scale == "1"
    ]


def views(
    looks: Iterable[Look], wanted: Callable[[str, Look], bool] = lambda _, __: True
) -> Iterator[View]:
    """Every state in every one of *looks* that is *wanted* of it, one till for each language."""
    application()
    of_language: dict[str, list[Look]] = {}
    for look in looks:
        of_language.setdefault(look.language, []).append(look)
    for language, worn in of_language.items():
        with demo_till(language) as till:
            for state in states(till):
                if worn_now := [look for look in worn if wanted(state, look)]:
                    settle(till.window)
                    for look in worn_now:
                        wear(till, look)
                        yield View(state, look, till.window)
                    wear(till, Look(language))
        for look in worn:
            if look.theme == "light" and look.text_scale == "1" and wanted(UNOPENED, look):
                with unopened(language) as window:
                    window.resize(*FRAMES[look.frame])
                    settle(window)
                    yield View(UNOPENED, look, window)


def wear(till: OpenTill, look: Look) -> None:
    """Show what *till* shows in another theme, frame and size of letters; the state stays."""
    till.till.preferences.chooseTheme(look.theme)
    till.till.preferences.chooseTextScale(look.text_scale)
    till.window.resize(*FRAMES[look.frame])
    rest(till.window)


def touch(window: QQuickWindow, name: str) -> None:
    """Tap the control called *name* once it is there, as a finger does."""
    until(lambda: find(window, name) is not None, f"a visible {name}")
    rest(window)
    item = find(window, name)
    if item is not None:
        finger, at = QTest.createTouchDevice(), middle(item).toPoint()
        QTest.touchEvent(window, finger).press(0, at, window).commit()
        QTest.touchEvent(window, finger).release(0, at, window).commit()


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The control called *name*, if it can be seen."""
    return next((item for item in items(window) if item.objectName() == name), None)


def fair() -> Feed:
    """What the till knows of the demo fair: its tent sells something by weight besides."""
    today = business_day(NOW)
    feed = demo_fair(DEMO_TENT, today)
    weighed = next(it for it in everything(today).products if it.unit is Unit.KILOGRAM)
    of_hers = replace(weighed, artisan=feed.artisans[-1].id)
    return replace(feed, products=(*feed.products, of_hers))


def own_words() -> frozenset[str]:
    """Names of people, places and goods at the demo tent, the same in every language."""
    feed = fair()
    named = (feed.fair, *feed.tents, *feed.artisans, *feed.products)
    names = {name for it in named for name in (it.name_ar, it.name_fr)}
    short = {it.short_name(language) for it in feed.artisans for language in LANGUAGES}
    return frozenset(
        names | short | LANGUAGE_NAMES | {SEARCHED_FOR, numbers_ltr(WAITS), numbers_ltr(OWED_TO)}
    ) - {""}


@contextmanager
def demo_till(language: str) -> Iterator[OpenTill]:
    """The till of a demo tent in its window, with books that are gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        tablet = Path(folder) / "tablet"
        clock = StandingClock(NOW)
        feed = fair()
        set_up(tablet, device=DEMO_TENT, tent=DEMO_TENT, host=DEMO_HOST, feed=feed)
        photograph = Path(folder) / "photograph.png"
        _draw_photograph(photograph)
        with Books.open(tablet, clock=clock) as books:
            for artisan in feed.artisans:
                set_pin(books, artisan.id, DEMO_PIN)
            shown = _photographed(feed)
            keep_photo(books, shown.code, photograph, by=shown.artisan, clock=clock)
        till = OpenTill(Books.open(tablet, clock=clock), clock, language=language, theme="light")
        try:
            yield till
        finally:
            till.close()


def _photographed(feed: Feed) -> Product:
    """The piece of which the till has a photograph."""
    return [it for it in feed.products if it.unit is Unit.PIECE][-1]


def _draw_photograph(file: Path) -> None:
    """A bowl on a cloth, as a tablet's camera might see it."""
    photograph = Image.new("RGB", (800, 600), "#6f4a32")
    pen = ImageDraw.Draw(photograph)
    for y in range(0, 600, 40):
        pen.line((0, y, 800, y + 30), fill="#7d5640", width=6)
    pen.ellipse((180, 150, 620, 520), fill="#d8cdb8")
    pen.ellipse((230, 170, 570, 330), fill="#5b6f8c")
    photograph.save(file)


@contextmanager
def unopened(language: str) -> Iterator[QQuickWindow]:
    """The window that stands there when the books could not be opened."""
    window = Unopened(StoreFull(), language, try_again=lambda: None)
    try:
        yield window.window
    finally:
        window.close()


def states(till: OpenTill) -> Iterator[str]:
    """Walk *till* through its states, stopping at each; gives their names."""
    vm = till.till
    sell, shelf, checkout, done = vm.sell, vm.shelf, vm.checkout, vm.done
    codes = [tile.code for tile in shelf.tiles.rows]

    yield "sell-empty"
    for code in (codes[2], codes[1], codes[1], codes[1], codes[0]):
        sell.tap(code)
    yield "sell"
    shelf.chooseFilter(shelf.filters.rows[2].key)
    yield "sell-one-artisan"
    shelf.chooseFilter("best")
    sell.removeLine(codes[1])
    yield "sell-removed"
    sell.undo()
    vm.openAside()
    yield from _pad(till, "aside-none")
    _fill_aside(till, codes)
    yield from _pad(till, "aside")
    vm.aside.askGiven(vm.aside.owed.rows[0].key)
    yield "aside-given"
    vm.pads.close()
    shelf.openSearch()
    yield "sell-search"
    touch(till.window, "searchField")
    until(lambda: find(till.window, "type_1") is not None, "the keyboard")
    yield "keyboard-numbers"
    till.keyboard.chooseLayer(ARABIC)
    yield "keyboard-arabic"
    till.keyboard.chooseLayer(LATIN)
    yield "keyboard-latin"
    shelf.searchText = SEARCHED_FOR
    yield "sell-no-match"
    shelf.closeSearch()
    vm.basket.refused.emit(UnknownProduct(product="K7M29QX4W"))
    yield "sell-message"
    vm.openMore()
    yield "more"
    vm.closeMore()
    yield from _bargains(till)
    yield from _measures(till)
    sell.pay()
    until(lambda: vm.page == "pay", "the payment")
    yield "pay-nothing"
    checkout.addPiece(2000, "note")
    yield "pay-missing"
    for _ in range(40):
        checkout.addPiece(2000, "note")
    yield "pay-enough"
    checkout.noChange.open()
    yield "pay-no-change"
    checkout.noChange.owe()
    yield "pay-owed"
    checkout.noChange.owe()
    checkout.noChange.close()
    checkout.openKeypad()
    yield "pay-keypad"
    checkout.closeKeypad()
    checkout.chooseMeans("card")
    yield "pay-card"
    checkout.chooseMeans("transfer")
    yield "pay-transfer"
    yield from _parts(till)
    checkout.chooseMeans("cash")
    checkout.confirm()
    until(lambda: vm.page == "done", "the done screen")
    yield "done"
    done.showReceipt()
    until(lambda: done.receiptShown, "the receipt on the screen")
    yield "done-receipt"
    done.hideReceipt()
    done.printReceipt()
    until(lambda: done.printKind == "kept", "the kept receipt")
    yield "done-kept"
    done.newSale()
    until(lambda: vm.page == "sell", "the next sale")
    sell.tap(codes[4])
    sell.pay()
    checkout.exact()
    until(lambda: vm.page == "done", "the done screen")
    yield "done-exact"
    done.newSale()
    until(lambda: vm.page == "sell", "the next sale")
    sell.tap(codes[5])
    vm.stop_selling(StoreFull())
    yield "stopped"


def _bargains(till: OpenTill) -> Iterator[str]:
    """Prices that are asked for, a word that is asked for, and what was agreed."""
    pads, basket = till.till.pads, till.till.basket
    feed = fair()
    seller = feed.tents[0].artisans[0]
    guarded = next(it for it in feed.products if it.floor and it.artisan != seller)
    basket.put_in(lambda cart: cart.add(guarded))
    pads.openPrice(guarded.code)
    pads.price.offer.choose(pads.price.offer.chips.rows[1].key)
    yield from _pad(till, "price")
    pads.price.offer.openKeypad()
    for digit in str(guarded.floor.dinars - 100):
        pads.price.offer.key(digit)
    yield "price-typed"
    pads.price.agree()
    yield from _pad(till, "pin")
    for digit in "4321":
        pads.approval.key(digit)
    until(lambda: pads.approval.isWrong, "the answer")
    yield "pin-wrong"
    for digit in DEMO_PIN:
        pads.approval.key(digit)
    until(lambda: pads.part == "", "her word")
    yield "sell-agreed"
    pads.openTotal()
    pads.total.offer.choose(pads.total.offer.chips.rows[0].key)
    yield from _pad(till, "total")
    pads.total.offer.openKeypad()
    for digit in str(basket.cart.total.dinars - 200):
        pads.total.offer.key(digit)
    yield "total-typed"
    pads.close()
    basket.change(lambda cart: cart.remove(guarded.code))


def _measures(till: OpenTill) -> Iterator[str]:
    """How many, how much, an amount for what is not listed, and a cart with all of these."""
    vm, pads, basket, feed = till.till, till.till.pads, till.till.basket, fair()
    shown = _photographed(feed)
    weighed = next(it for it in feed.products if it.unit is Unit.KILOGRAM)
    in_hand = basket.cart
    basket.change(lambda _: Cart().add(shown))
    pads.openLine(shown.code)
    yield from _pad(till, "quantity")
    pads.quantity.openOther()
    for digit in "25":
        pads.quantity.press(digit)
    yield "quantity-typed"
    pads.quantity.take()
    vm.sell.tap(weighed.code)
    pads.portion.choose(pads.portion.amounts.rows[1].key)
    yield from _pad(till, "portion")
    for digit in "415":
        pads.portion.press(digit)
    yield "portion-typed"
    pads.portion.add()
    pads.openFree(feed.artisans[0].id)
    for digit in "460000":
        pads.free.press(digit)
    yield from _pad(till, "free-amount-centimes")
    pads.free.takeAsCentimes()
    pads.free.chooseKind(pads.free.kinds.rows[0].key)
    yield "free-amount"
    pads.free.add()
    until(lambda: pads.part == "", "the cart")
    yield "sell-measured"
    vm.sell.pay()
    until(lambda: vm.page == "pay", "the payment")
    yield "pay-measured"
    vm.checkout.back()
    until(lambda: vm.page == "sell", "the cart")
    basket.change(lambda _: in_hand)


def _parts(till: OpenTill) -> Iterator[str]:
    """A part by transfer, then one by card; the rest is left to the cash on the table."""
    checkout, cashless = till.till.checkout, till.till.checkout.cashless
    cashless.openKeypad()
    for key in ("1", "00", "0"):
        cashless.key(key)
    cashless.take()
    checkout.chooseMeans("card")
    cashless.chooseHolder(CHAMBER)
    cashless.openKeypad()
    for key in "500":
        cashless.key(key)
    yield "pay-part-keypad"
    cashless.take()
    yield "pay-parts"
    for row in cashless.rows.rows:
        cashless.remove(row.key)


def _pad(till: OpenTill, state: str) -> Iterator[str]:
    """The state in which a pad is open, once it is there."""
    until(lambda: find(till.window, "padBack") is not None, "the pad")
    yield state


def _fill_aside(till: OpenTill, codes: list[str]) -> None:
    """Let two carts wait, owe change to somebody, and take the cart in hand up again."""
    vm, desk = till.till, till.desk
    in_hand = vm.basket.cart
    vm.aside.name = WAITS
    vm.aside.putAside()
    until(lambda: len(vm.aside.waiting.rows) == 1, "the first waiting cart")
    vm.sell.tap(codes[0])
    vm.aside.putAside()
    until(lambda: len(vm.aside.waiting.rows) == 2, "the second waiting cart")
    tender = Tender(
        (Payment(Means.CASH, in_hand.total),), in_hand.total + Money(400), Money(400), OWED_TO
    )
    clock = StandingClock(NOW)
    desk.hand_in(
        lambda opened: selling.record_sale(
            opened, in_hand, tender, by=in_hand.lines[0].artisan, clock=clock, in_hand=False
        ),
        lambda _: vm.aside.refresh(),
        vm.stop_selling,
    )
    until(lambda: vm.aside.hasOwed, "the debt")
    vm.basket.change(lambda _: in_hand)
    vm.openAside()

"""A tablet is set up once, whole or not at all, and the demo fair is always held today."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.clock import business_day
from kiosk.errors import AlreadySetUp, DemoOnly, StoreBusy, StoreMissing, UnknownTent
from kiosk.services import journal, selling, shelf
from kiosk.services.setting_up import bring_demo_to_today, set_up, set_up_demo
from kiosk.store import creation
from kiosk.store.books import Books
from kiosk.store.device_key import signing_seed
from tests.conftest import FEED, NOURA, SOAP, StoppedClock
from tests.kiosk.till import DATABASE, cart_of, contents, paid, sell


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def set_up_here(folder: Path) -> None:
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)


def test_second_set_up_is_refused_and_changes_nothing(tablet: Path) -> None:
    before = files(tablet)

    with pytest.raises(AlreadySetUp) as refused:
        set_up(tablet, device=8, tent=7, host="OTHER.EXAMPLE", feed=FEED)

    assert refused.value.details == {"folder": str(tablet)}
    assert {name: files(tablet)[name] for name in before} == before
    with Books.read_only(tablet) as books:
        assert (books.device, shelf.host_of(books)) == (7, "FAIR.EXAMPLE")


def test_set_up_under_an_open_till_is_refused(books: Books) -> None:
    before = contents(books.connection)

    with pytest.raises(StoreBusy):
        set_up_here(books.folder)

    assert contents(books.connection) == before


# --- cut short ------------------------------------------------------------------------------------


def after_half_a_key(folder: Path) -> None:
    folder.mkdir()
    (folder / "device.new").write_text("12ab")


def after_the_name_of_the_database(folder: Path) -> None:
    folder.mkdir()
    (folder / DATABASE).touch()


def after_the_tables(folder: Path) -> None:
    creation.create(folder).close()


def before_the_last_commit(folder: Path) -> None:
    stray = replace(NOURA, id="A9")  # stands in no tent
    feed = replace(FEED, artisans=(*FEED.artisans, stray))
    with pytest.raises(KeyError):
        set_up(folder, device=9, tent=7, host="OTHER.EXAMPLE", feed=feed)


@pytest.mark.parametrize(
    "cut",
    [
        after_half_a_key,
        after_the_name_of_the_database,
        after_the_tables,
        before_the_last_commit,
    ],
)
def test_set_up_that_was_cut_short_is_repeated(
    tmp_path: Path, clock: StoppedClock, cut: Callable[[Path], None]
) -> None:
    folder = tmp_path / "tablet"
    cut(folder)
    with pytest.raises(StoreMissing):
        Books.open(folder)

    set_up_here(folder)

    with Books.open(folder, clock=clock) as books:
        assert (books.device, shelf.tent_of(books)) == (7, FEED.tents[0])
        assert sell(books, clock).number == "T07-000001"


def test_key_of_a_set_up_that_was_cut_short_is_kept(tmp_path: Path) -> None:
    creation.create(tmp_path).close()
    seed = signing_seed(tmp_path)

    set_up_here(tmp_path)

    assert signing_seed(tmp_path) == seed


def test_every_tablet_has_a_secret_of_its_own_that_only_it_reads(tmp_path: Path) -> None:
    for name in ("one", "other"):
        set_up_here(tmp_path / name)

    assert signing_seed(tmp_path / "one") != signing_seed(tmp_path / "other")
    assert (tmp_path / "one" / "device.key").stat().st_mode & 0o077 == 0


# --- the demo fair --------------------------------------------------------------------------------


def test_demo_of_a_tent_that_is_not_there_makes_nothing(
    tmp_path: Path, clock: StoppedClock
) -> None:
    with pytest.raises(UnknownTent):
        set_up_demo(tmp_path / "tablet", 31, clock=clock)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("days", [0, 1, 60, 800, -30])
def test_demo_is_brought_to_today_with_all_that_was_done(
    tmp_path: Path, clock: StoppedClock, days: int
) -> None:
    set_up_demo(tmp_path, 10, clock=clock)
    with Books.open(tmp_path, clock=clock) as books:
        cart = cart_of(*shelf.products_on_sale(books)[:3])
        sale = selling.record_sale(books, cart, paid(cart), by="A1", clock=clock)
        selling.keep_cart(books, cart_of(shelf.products_on_sale(books)[5]))
        kept = selling.kept_cart(books)
        products = shelf.all_products(books)
        entries = journal.entries(books)
    clock.at += timedelta(days=days)

    bring_demo_to_today(tmp_path, clock=clock)

    with Books.open(tmp_path, clock=clock) as books:
        fair = shelf.fair_of(books)
        assert fair.starts_on <= business_day(clock.now()) <= fair.ends_on
        assert selling.find_sale(books, sale.number) == sale
        assert selling.sale_on_done_screen(books) == sale
        assert selling.kept_cart(books) == kept != Cart()
        assert shelf.all_products(books) == products
        assert journal.entries(books) == entries
        journal.check_projections(books)


def test_real_fair_is_held_when_it_is_held(tmp_path: Path, clock: StoppedClock) -> None:
    real = replace(FEED, fair=replace(FEED.fair, is_demo=False, starts_on=date(2023, 12, 30)))
    set_up(tmp_path, device=7, tent=7, host="FAIR.EXAMPLE", feed=real)

    with pytest.raises(DemoOnly):
        bring_demo_to_today(tmp_path, clock=clock)

    with Books.open(tmp_path, clock=clock) as books:
        assert shelf.fair_of(books) == real.fair
        assert shelf.find_product(books, SOAP.code) == SOAP

"""Filling the cart with taps, right and wrong ones."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.quantity import LARGEST_MILLI
from kiosk.errors import BadQuantity, EmptyCart
from tests.conftest import EARRINGS, HONEY, SOAP
from ui.stall import Stall
from ui.viewmodels.sell import BEST, SellViewModel


@pytest.fixture
def kept() -> list[Cart]:
    """Every cart that was written down."""
    return []


@pytest.fixture
def sell(stall: Stall, kept: list[Cart]) -> SellViewModel:
    return SellViewModel(stall, Cart(), kept.append)


def tiles(sell: SellViewModel) -> list[str]:
    return [tile.name for tile in sell.tiles.rows]


def test_a_tap_adds_one_and_is_written_down(sell: SellViewModel, kept: list[Cart]) -> None:
    sell.tap(SOAP.code)
    sell.tap(SOAP.code)

    assert [(line.product, line.quantity_milli) for line in sell.cart.lines] == [(SOAP.code, 2000)]
    assert kept == [Cart().add(SOAP), sell.cart]
    assert sell.totalNumber == "\u2066500\u2069"
    assert sell.countText == "2"
    assert sell.spokenTotal == "50\u202f000 centimes"


def test_a_tap_shows_the_count_on_its_tile_only(sell: SellViewModel) -> None:
    sell.tap(SOAP.code)

    assert {tile.code: tile.in_cart for tile in sell.tiles.rows} == {
        SOAP.code: "1",
        EARRINGS.code: "",
        HONEY.code: "",
    }


def test_a_tap_on_nothing_known_changes_nothing(sell: SellViewModel, kept: list[Cart]) -> None:
    sell.tap("NOTHING")
    sell.oneLess("NOTHING")
    sell.removeLine("NOTHING")
    sell.emptyCart()

    assert sell.cart == Cart()
    assert kept == []
    assert not sell.toastVisible


def test_the_last_one_lowered_removes_the_line_and_can_be_undone(sell: SellViewModel) -> None:
    sell.tap(SOAP.code)
    sell.tap(EARRINGS.code)
    before = sell.cart

    sell.oneLess(SOAP.code)

    assert [line.product for line in sell.cart.lines] == [EARRINGS.code]
    assert sell.toastVisible

    sell.undo()

    assert sell.cart == before
    assert not sell.toastVisible


def test_undo_keeps_what_came_since(sell: SellViewModel) -> None:
    sell.tap(SOAP.code)
    sell.emptyCart()
    sell.tap(EARRINGS.code)

    sell.undo()

    assert [line.product for line in sell.cart.lines] == [SOAP.code, EARRINGS.code]


def test_a_new_removal_makes_the_old_one_final(sell: SellViewModel) -> None:
    sell.tap(SOAP.code)
    sell.tap(EARRINGS.code)
    sell.removeLine(SOAP.code)
    sell.removeLine(EARRINGS.code)

    sell.undo()

    assert [line.product for line in sell.cart.lines] == [EARRINGS.code]


def test_too_many_are_refused_and_the_cart_stays(
    sell: SellViewModel, kept: list[Cart], qtbot: QtBot
) -> None:
    full = Cart().add(SOAP, LARGEST_MILLI)
    sell.take_cart(full)

    with qtbot.waitSignal(sell.refused) as refusal:
        sell.tap(SOAP.code)

    assert isinstance(refusal.args[0], BadQuantity)
    assert sell.cart == full
    assert kept == []


def test_a_filter_shows_one_artisan(sell: SellViewModel) -> None:
    sell.chooseFilter("A2")

    assert tiles(sell) == [EARRINGS.name_fr]

    sell.chooseFilter(BEST)

    assert sorted(tiles(sell)) == sorted([SOAP.name_fr, EARRINGS.name_fr, HONEY.name_fr])


def test_a_filter_that_nobody_has_is_ignored(sell: SellViewModel) -> None:
    sell.chooseFilter("A9")

    assert sell.activeFilter == BEST
    assert len(tiles(sell)) == 3


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("savon", [SOAP.name_fr]),
        ("SAVON olive", [SOAP.name_fr]),
        ("صابون", [SOAP.name_fr]),
        ("اقراط", [EARRINGS.name_fr]),
        ("مسعود", [EARRINGS.name_fr]),
        (SOAP.code.lower(), [SOAP.name_fr]),
        ("tapis", []),
        ("'; DROP TABLE product; --", []),
    ],
)
def test_search_folds_both_scripts(sell: SellViewModel, typed: str, found: list[str]) -> None:
    sell.openSearch()
    sell.searchText = typed

    assert tiles(sell) == found
    assert bool(sell.noMatchText) == (not found)


def test_closing_the_search_shows_all_again(sell: SellViewModel) -> None:
    sell.openSearch()
    sell.chooseCategory("NAT-HON")
    sell.searchText = "xyz"

    sell.closeSearch()

    assert len(tiles(sell)) == 3
    assert sell.searchText == ""
    assert sell.noMatchText == ""


def test_low_stock_is_said_and_plenty_is_not(sell: SellViewModel) -> None:
    kinds = {tile.code: tile.stock_kind for tile in sell.tiles.rows}

    assert kinds == {SOAP.code: "plenty", EARRINGS.code: "low", HONEY.code: "plenty"}


def test_a_sold_out_product_can_still_be_sold(stall: Stall, kept: list[Cart]) -> None:
    stall.take(EARRINGS.code, 2000)
    sell = SellViewModel(stall, Cart(), kept.append)

    sell.tap(EARRINGS.code)

    assert next(t.stock_kind for t in sell.tiles.rows if t.code == EARRINGS.code) == "out"
    assert sell.cart.total == Money(3400)


def test_a_language_says_everything_again(sell: SellViewModel, stall: Stall) -> None:
    sell.tap(SOAP.code)
    stall.language = "ar"

    sell.speak()

    assert SOAP.name_ar in tiles(sell)
    assert sell.lines.rows[0].name == SOAP.name_ar
    assert sell.filters.rows[1].label == "نورة"
    assert sell.spokenTotal == "25 ألف سنتيم"


def test_more_and_less_are_told_apart_for_the_ear(sell: SellViewModel) -> None:
    heard: list[str] = []
    sell.grew.connect(lambda: heard.append("more"))
    sell.shrank.connect(lambda: heard.append("less"))

    sell.tap(SOAP.code)
    sell.oneMore(SOAP.code)
    sell.oneLess(SOAP.code)
    sell.emptyCart()
    sell.undo()

    assert heard == ["more", "more", "less", "less", "more"]


def test_what_is_weighed_says_its_unit_and_an_arabic_unit_keeps_to_itself(
    stall: Stall, kept: list[Cart]
) -> None:
    stall.language = "ar"
    stall.take(HONEY.code, 8_000)
    sell = SellViewModel(stall, Cart().add(HONEY, 2500), kept.append)

    line = sell.lines.rows[0]
    tile = next(tile for tile in sell.tiles.rows if tile.code == HONEY.code)

    assert line.unit_text == "\u2066\u20662.500\u2069 \u2068كلغ\u2069 × 2\u202f205\u2069"
    assert tile.variant == "\u20661\u2069 \u2068كلغ\u2069"


def test_what_is_left_of_weighed_goods_is_told_exactly(stall: Stall, kept: list[Cart]) -> None:
    stall.products[HONEY.code] = replace(HONEY, low_stock_milli=1000, stock_milli=500)
    sell = SellViewModel(stall, Cart(), kept.append)

    tile = next(tile for tile in sell.tiles.rows if tile.code == HONEY.code)

    assert tile.stock_text == "Reste \u20660.500\u2069 \u2068kg\u2069"


def test_paying_for_nothing_says_why_not(sell: SellViewModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sell.payAsked), qtbot.waitSignal(sell.refused) as refusal:
        sell.pay()

    assert isinstance(refusal.args[0], EmptyCart)


def test_a_line_whose_product_left_the_shelf_can_still_be_changed(
    stall: Stall, kept: list[Cart]
) -> None:
    cart = Cart().add(EARRINGS)
    del stall.products[EARRINGS.code]
    sell = SellViewModel(stall, cart, kept.append)

    sell.oneMore(EARRINGS.code)
    sell.oneMore(EARRINGS.code)
    sell.oneLess(EARRINGS.code)

    assert sell.cart == cart.set_quantity(EARRINGS.code, 2000)
    assert sell.lines.rows[0].name == EARRINGS.name_fr

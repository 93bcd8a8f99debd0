"""Finding a product: its tile, an artisan's tiles, and what is typed."""

from dataclasses import replace

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from tests.conftest import EARRINGS, HONEY, SOAP
from ui.basket import Basket
from ui.models.shown import Tile
from ui.stall import Stall
from ui.viewmodels.shelf import BEST, ShelfViewModel


@pytest.fixture
def basket() -> Basket:
    return Basket(Cart(), lambda _: None)


@pytest.fixture
def shelf(stall: Stall, basket: Basket) -> ShelfViewModel:
    return ShelfViewModel(stall, basket)


def products(shelf: ShelfViewModel) -> list[Tile]:
    return [tile for tile in shelf.tiles.rows if not tile.is_free]


def tiles(shelf: ShelfViewModel) -> list[str]:
    return [tile.name for tile in products(shelf)]


def test_what_is_in_the_cart_is_counted_on_its_tile_only(
    shelf: ShelfViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(SOAP))

    assert {tile.code: tile.in_cart for tile in products(shelf)} == {
        SOAP.code: "\u20661\u2069",
        EARRINGS.code: "",
        HONEY.code: "",
    }


def test_a_filter_shows_one_artisan(shelf: ShelfViewModel) -> None:
    shelf.chooseFilter("A2")

    assert tiles(shelf) == [EARRINGS.name_fr]

    shelf.chooseFilter(BEST)

    assert sorted(tiles(shelf)) == sorted([SOAP.name_fr, EARRINGS.name_fr, HONEY.name_fr])


def test_a_filter_that_nobody_has_is_ignored(shelf: ShelfViewModel) -> None:
    shelf.chooseFilter("A9")

    assert shelf.activeFilter == BEST
    assert len(tiles(shelf)) == 3


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
def test_search_folds_both_scripts(shelf: ShelfViewModel, typed: str, found: list[str]) -> None:
    shelf.openSearch()
    shelf.searchText = typed

    assert tiles(shelf) == found
    assert bool(shelf.noMatchText) == (not found)


def test_closing_the_search_shows_all_again(shelf: ShelfViewModel) -> None:
    shelf.openSearch()
    shelf.chooseCategory("NAT-HON")
    shelf.searchText = "xyz"

    shelf.closeSearch()

    assert len(tiles(shelf)) == 3
    assert shelf.searchText == ""
    assert shelf.noMatchText == ""


def test_low_stock_is_said_and_plenty_is_not(shelf: ShelfViewModel) -> None:
    kinds = {tile.code: tile.stock_kind for tile in products(shelf)}

    assert kinds == {SOAP.code: "plenty", EARRINGS.code: "low", HONEY.code: "plenty"}


def test_what_is_sold_out_stands_last_and_can_still_be_sold(stall: Stall, basket: Basket) -> None:
    stall.take(SOAP.code, 20_000)
    shelf = ShelfViewModel(stall, basket)

    basket.put_in(lambda cart: cart.add(SOAP))

    last = products(shelf)[-1]
    assert (last.code, last.stock_kind, last.in_cart) == (SOAP.code, "out", "\u20661\u2069")


def test_what_is_left_of_weighed_goods_is_told_exactly(stall: Stall, basket: Basket) -> None:
    stall.products[HONEY.code] = replace(HONEY, low_stock_milli=1000, stock_milli=500)
    shelf = ShelfViewModel(stall, basket)

    tile = next(tile for tile in shelf.tiles.rows if tile.code == HONEY.code)

    assert tile.stock_text == "Reste \u2066500\u2069 \u2068g\u2069"


def test_a_language_says_everything_again_and_keeps_what_was_chosen(
    stall: Stall, shelf: ShelfViewModel
) -> None:
    shelf.chooseFilter("A1")
    stall.language = "ar"

    shelf.speak()

    assert shelf.activeFilter == "A1"
    assert sorted(tiles(shelf)) == sorted([SOAP.name_ar, HONEY.name_ar])
    assert shelf.filters.rows[1].label == "نورة"


def test_a_cart_that_is_taken_up_is_counted_on_every_tile(
    shelf: ShelfViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(SOAP))

    basket.take(Cart().add(HONEY, 350).add(EARRINGS))

    assert {tile.code: tile.in_cart for tile in products(shelf)} == {
        SOAP.code: "",
        EARRINGS.code: "\u20661\u2069",
        HONEY.code: "\u2066350\u2069 \u2068g\u2069",
    }


def faces(shelf: ShelfViewModel) -> list[tuple[str, str, str]]:
    return [(tile.code, tile.name, tile.in_cart) for tile in shelf.tiles.rows if tile.is_free]


def test_a_face_for_each_artisan_ends_the_best_sellers_and_her_own_goods(
    shelf: ShelfViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add_free("A2", Money(4600), None))

    assert faces(shelf) == [("face-A1", "Noura", ""), ("face-A2", "Messaoud", "\u20661\u2069")]
    assert [tile.is_free for tile in shelf.tiles.rows] == [False, False, False, True, True]

    shelf.chooseFilter("A2")
    assert [code for code, *_ in faces(shelf)] == ["face-A2"]

    shelf.openSearch()
    assert faces(shelf) == []


def test_a_thing_of_which_there_is_one_says_so_until_it_is_sold(
    stall: Stall, basket: Basket
) -> None:
    stall.products[EARRINGS.code] = replace(EARRINGS, one_of_a_kind=True, stock_milli=1000)
    shelf = ShelfViewModel(stall, basket)

    def shown() -> tuple[str, str]:
        tile = next(tile for tile in shelf.tiles.rows if tile.code == EARRINGS.code)
        return tile.stock_text, tile.stock_kind

    assert shown() == ("Pièce unique", "only")

    stall.take(EARRINGS.code, 1000)
    shelf.show_tiles()
    assert shown() == ("Épuisé", "out")


@pytest.mark.parametrize(("stock", "steps", "told"), [(2, 5, 1), (0, 3, 1), (-4, 2, 1), (9, 9, 0)])
def test_selling_more_than_the_figure_says_is_told_once_and_never_refused(
    stall: Stall, basket: Basket, stock: int, steps: int, told: int
) -> None:
    stall.products[SOAP.code] = replace(SOAP, stock_milli=stock * 1000)
    shelf = ShelfViewModel(stall, basket)
    said: list[str] = []
    shelf.ranOut.connect(said.append)

    for _ in range(steps):
        basket.put_in(lambda cart: cart.add(SOAP))

    assert basket.cart == Cart().add(SOAP, steps * 1000)
    assert len(said) == told
    assert all(SOAP.name_fr in text for text in said)


def test_what_is_made_to_order_is_never_missing(stall: Stall, basket: Basket) -> None:
    stall.products[SOAP.code] = replace(SOAP, stock_milli=0, made_to_order=True)
    shelf = ShelfViewModel(stall, basket)
    said: list[str] = []
    shelf.ranOut.connect(said.append)

    basket.put_in(lambda cart: cart.add(SOAP))

    assert said == []

"""Weighing, counting and naming an amount with the fingers, through to the journal."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.services import journal
from kiosk.services.photos import find_photo, keep_photo
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, HONEY, SOAP, StoppedClock
from tests.ui.hands import Hands
from tests.ui.tills import OpenIt
from ui.app import OpenTill
from ui.pictures import until


def sold(tablet: Path) -> list[dict[str, object]]:
    """The lines of the last sale in the journal."""
    with Books.read_only(tablet) as books:
        entry = json.loads(journal.entries(books, 1)[0].line)
    return list(entry["lines"])


def sell_it(till: OpenTill, hands: Hands) -> None:
    hands.rest()
    hands.tap("payButton")
    hands.tap("exactButton")
    until(lambda: till.till.page == "done", "the done screen")


def test_weighing_takes_three_taps_and_what_was_said_is_in_the_journal(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap(f"tile_{HONEY.code}")
    hands.rest()
    hands.tap("chip_say_500")
    hands.rest()
    hands.tap("padGo")
    assert hands.taps == 3
    assert till.till.basket.cart == Cart().add(HONEY, 225, said=Money(500))

    sell_it(till, hands)
    (line,) = sold(tablet)
    assert (line["qty"], line["amount"], line["price"]) == (225, 500, 2205)


def test_a_weight_is_typed_in_grams_and_an_amount_in_dinars(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap(f"tile_{HONEY.code}")
    hands.rest()
    for key in ("key_4", "key_1", "key_5"):
        hands.tap(key)
    hands.rest()
    hands.tap("padGo")
    assert till.till.basket.cart == Cart().add(HONEY, 415)

    hands.rest()
    hands.tap(f"quantity_{HONEY.code}")
    hands.rest()
    hands.tap("key_corner")
    for key in ("key_7", "key_5", "key_0"):
        hands.tap(key)
    hands.rest()
    hands.tap("padGo")
    assert till.till.basket.cart == Cart().add(HONEY, 340, said=Money(750))


def test_a_quantity_takes_two_taps(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.rest()

    before = hands.taps
    hands.tap(f"quantity_{SOAP.code}")
    hands.rest()
    hands.tap("count_7")

    assert hands.taps - before == 2
    assert till.till.basket.cart == Cart().add(SOAP, 7000)
    assert till.till.pads.part == ""


def test_a_long_press_asks_how_many_and_does_not_tap(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.press_long(f"tile_{SOAP.code}")
    hands.rest()
    assert till.till.pads.part == "QuantityPad"
    assert not till.till.basket.cart

    hands.tap("count_12")
    assert till.till.basket.cart == Cart().add(SOAP, 12_000)


def test_a_hurried_second_tap_on_a_number_reaches_nothing_below_it(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    for code in (SOAP.code, EARRINGS.code):
        hands.tap(f"tile_{code}")
    till.till.basket.put_in(lambda cart: cart.add_free("A1", Money(500), None))
    hands.rest()
    before = till.till.basket.cart

    for count in range(1, 13):
        hands.tap(f"quantity_{SOAP.code}")
        hands.rest()
        place = hands.middle(f"count_{count}")
        hands.tap_at(place)
        hands.tap_at(place)
        assert till.till.basket.cart == before.set_quantity(SOAP.code, count * 1000)
        assert till.till.pads.part == ""
        hands.rest()


PADS = {
    "quantity": ("count_1", "count_12", "otherQuantity", "padBack"),
    "portion": ("chip_take_250", "chip_say_500", "key_1", "key_0", "padGo", "padBack"),
    "free": ("key_1", "key_0", "kind_other", "padGo", "padBack"),
}


def open_pad(till: OpenTill, pad: str) -> None:
    open_it = {
        "quantity": lambda: till.till.pads.openQuantity(SOAP.code),
        "portion": lambda: till.till.pads.openQuantity(HONEY.code),
        "free": lambda: till.till.pads.openFree("A2"),
    }
    open_it[pad]()


@pytest.mark.parametrize("frame", [(1280, 800), (1024, 600), (800, 1280)])
@pytest.mark.parametrize("pad", PADS)
def test_nothing_on_a_pad_moves_once_it_can_be_seen(
    open_till: OpenIt, pad: str, frame: tuple[int, int]
) -> None:
    till = open_till()
    till.window.resize(*frame)
    hands = Hands(till)

    open_pad(till, pad)
    at_first = [hands.middle(name) for name in PADS[pad]]
    hands.rest()

    assert [hands.middle(name) for name in PADS[pad]] == at_first


def test_a_tap_as_soon_as_a_pad_is_seen_is_the_tap_that_was_meant(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    open_pad(till, "quantity")
    hands.tap("count_7")
    open_pad(till, "portion")
    hands.tap("chip_say_500")

    assert till.till.basket.cart == Cart().add(SOAP, 7000)
    assert till.till.pads.portion.measureText == till.till.pads.portion.amounts.rows[0].measure_text


def test_a_tile_answers_at_once_while_its_pad_is_made(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap(f"tile_{HONEY.code}")

    assert hands.find(f"tile_{HONEY.code}").property("isOpen")


@pytest.mark.parametrize("pad", PADS)
def test_a_tap_between_the_keys_reaches_no_tile_below_the_pad(open_till: OpenIt, pad: str) -> None:
    till = open_till()
    till.window.resize(800, 1280)
    hands = Hands(till)
    open_pad(till, pad)
    hands.rest()
    back = hands.middle("padBack")

    for x in range(20, 800, 40):
        if abs(x - back.x()) > 40:
            hands.tap_at(QPoint(x, back.y()))

    assert till.till.basket.cart == Cart()
    assert till.till.pads.part.lower().startswith(pad)


def test_ten_taps_a_second_on_a_key_fill_the_figure_and_no_more(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap("tile_face-A2")
    hands.rest()
    place = hands.middle("key_9")

    for _ in range(20):
        hands.tap_at(place)

    assert till.till.pads.free.amountNumber == "\u206699\u202f999\u202f999\u2069"
    assert not till.till.basket.cart


def test_two_fingers_on_two_portions_choose_one_of_them(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{HONEY.code}")
    hands.rest()

    hands.tap_together("chip_take_250", "chip_take_1000")
    hands.rest()
    hands.tap("padGo")

    assert till.till.basket.cart in (
        Cart(),
        Cart().add(HONEY, 250),
        Cart().add(HONEY, 1000),
    )


def test_a_face_an_amount_and_a_kind_are_sold(open_till: OpenIt, tablet: Path) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap("tile_face-A2")
    hands.rest()
    for key in ("key_4", "key_6", "key_00"):
        hands.tap(key)
    hands.tap("kind_JEW-COR")
    hands.rest()
    hands.tap("padGo")
    assert till.till.sell.lines.rows[0].name == "فضة ومرجان"

    sell_it(till, hands)
    (line,) = sold(tablet)
    assert (line["product"], line["artisan"], line["amount"]) == ("", "A2", 4600)
    assert line["category"] == "JEW-COR"


def test_an_amount_without_a_kind_takes_face_amount_and_add(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap("tile_face-A1")
    hands.rest()
    hands.tap("key_5")
    hands.tap("key_00")
    hands.rest()
    hands.tap("padGo")

    assert till.till.basket.cart == Cart().add_free("A1", Money(500), None)
    hands.rest()
    hands.tap("quantity_free-1")
    hands.rest()
    hands.tap("count_3")
    assert till.till.basket.cart.total == Money(1500)


def test_the_language_changes_in_the_middle_of_weighing(open_till: OpenIt) -> None:
    till = open_till(language="ar")
    hands = Hands(till)
    hands.tap(f"tile_{HONEY.code}")
    hands.rest()
    hands.tap("chip_say_1000")

    till.till.preferences.chooseLanguage("fr")
    hands.rest()

    assert till.till.pads.part == "PortionPad"
    assert "g" in till.till.pads.portion.measureText
    hands.tap("padGo")
    assert till.till.basket.cart.total == Money(1000)


def test_back_returns_to_the_cart_untouched(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    before = till.till.basket.cart

    for tile in (f"tile_{HONEY.code}", "tile_face-A1"):
        hands.rest()
        hands.tap(tile)
        hands.rest()
        hands.tap("padBack")

    assert till.till.basket.cart == before
    hands.find(f"minus_{SOAP.code}")


def test_what_the_count_says_is_gone_is_sold_and_told(open_till: OpenIt, tmp_path: Path) -> None:
    tablet = tmp_path / "sold-out"
    feed = replace(FEED, products=(replace(SOAP, stock_milli=0), EARRINGS, HONEY))
    set_up(tablet, device=7, tent=7, host="FAIR.EXAMPLE", feed=feed)
    till = open_till(tablet)
    hands = Hands(till)
    told: list[str] = []
    till.till.told.connect(told.append)

    hands.tap(f"tile_{SOAP.code}")
    hands.tap(f"tile_{SOAP.code}")

    assert till.till.basket.cart.pieces == 2
    assert len(told) == 1


def test_a_broken_photograph_gives_way_to_the_drawing_without_a_word(
    open_till: OpenIt, tablet: Path, tmp_path: Path, clock: StoppedClock
) -> None:
    Image.new("RGB", (80, 60), "red").save(tmp_path / "a.png")
    with Books.open(tablet, clock=clock) as books:
        whole = keep_photo(books, SOAP.code, tmp_path / "a.png", by="A1", clock=clock)
        Image.new("RGB", (80, 60), "blue").save(tmp_path / "a.png")
        broken = keep_photo(books, HONEY.code, tmp_path / "a.png", by="A1", clock=clock)
    file = find_photo(tablet / "photos", broken.picture)
    assert file is not None
    file.write_bytes(b"RIFF")

    till = open_till()
    Hands(till)
    pictures = {tile.code: tile.picture for tile in till.till.shelf.tiles.rows}

    assert pictures[SOAP.code].endswith(f"{whole.picture.removeprefix('photo:')}.webp")
    assert pictures[HONEY.code].endswith("categories/honey.svg")

from collections import Counter
from datetime import date, timedelta
from importlib.resources import files

import pytest

from kiosk.domain import codes
from kiosk.domain.catalogue import MARKS, Artisan, Product, check_price
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.domain.text import clean_name
from kiosk.errors import UnknownTent
from kiosk.services.demo_fair import demo_fair, everything

TODAY = date(2026, 3, 7)
WHOLE = everything(TODAY)
TENTS = range(1, 31)
TENT_OF = {artisan: tent.number for tent in WHOLE.tents for artisan in tent.artisans}


def test_whole_fair_has_30_tents_70_artisans_400_products():
    counts = [len(part) for part in (WHOLE.tents, WHOLE.artisans, WHOLE.products)]

    assert counts == [30, 70, 400]


def test_every_artisan_is_in_exactly_one_tent():
    seats = Counter(artisan for tent in WHOLE.tents for artisan in tent.artisans)

    assert seats == Counter(artisan.id for artisan in WHOLE.artisans)
    assert set(seats.values()) == {1}


def test_tents_are_numbered_1_to_30_and_shared_by_two_or_three():
    assert [tent.number for tent in WHOLE.tents] == list(TENTS)
    assert {len(tent.artisans) for tent in WHOLE.tents} == {2, 3}


@pytest.mark.parametrize("number", TENTS)
def test_any_tent_can_be_opened_with_its_own_artisans_and_goods(number: int):
    tent = demo_fair(number, TODAY)

    (here,) = tent.tents
    assert here == WHOLE.tents[number - 1]
    assert tuple(artisan.id for artisan in tent.artisans) == here.artisans
    assert {product.artisan for product in tent.products} == set(here.artisans)
    assert (tent.fair, tent.categories) == (WHOLE.fair, WHOLE.categories)


@pytest.mark.parametrize("number", TENTS)
def test_marks_and_faces_are_distinct_in_a_tent(number: int):
    artisans = demo_fair(number, TODAY).artisans

    assert [artisan.mark for artisan in artisans] == list(MARKS[: len(artisans)])
    assert len({artisan.face for artisan in artisans}) == len(artisans)


def test_tents_together_hold_every_product_once():
    held = [product for number in TENTS for product in demo_fair(number, TODAY).products]

    assert Counter(held) == Counter(WHOLE.products)


@pytest.mark.parametrize("number", [0, 31, -1])
def test_tent_that_the_fair_does_not_have_is_unknown(number: int):
    with pytest.raises(UnknownTent) as caught:
        demo_fair(number, TODAY)

    assert caught.value.details == {"tent": number}


@pytest.mark.parametrize("product", WHOLE.products, ids=lambda product: product.code)
def test_product_is_one_that_a_tablet_of_its_tent_could_have_made(product):
    assert codes.read_product_code(product.code) == product.code
    assert codes.device_of(product.code) == TENT_OF[product.artisan]
    assert check_price(product.price) == product.price
    assert clean_name(product.name_ar) == product.name_ar
    assert clean_name(product.name_fr) == product.name_fr


def test_product_codes_differ():
    assert len({product.code for product in WHOLE.products}) == 400


def test_products_of_a_kind_are_single_pieces_that_nobody_makes_again():
    single = [product for product in WHOLE.products if product.one_of_a_kind]

    assert len(single) == 8
    for product in single:
        assert (product.unit, product.stock_milli, product.made_to_order) == (
            Unit.PIECE,
            1000,
            False,
        )
        assert product.price >= Money(14_000)


def test_units_are_pieces_and_kilograms():
    assert Counter(product.unit for product in WHOLE.products) == {
        Unit.PIECE: 383,
        Unit.KILOGRAM: 17,
    }


def test_categories_are_known_and_parents_stand_before_their_children():
    codes_so_far = {""}
    for category in WHOLE.categories:
        assert category.parent in codes_so_far
        codes_so_far.add(category.code)

    assert {product.category for product in WHOLE.products} <= codes_so_far


def test_every_drawing_that_is_named_is_there():
    art = files("assets") / "art"
    names = {
        *(product.picture for product in WHOLE.products if product.picture),
        *(f"categories/{category.icon}" for category in WHOLE.categories),
        *(f"avatars/{artisan.face}" for artisan in WHOLE.artisans),
        *(f"marks/{artisan.mark}" for artisan in WHOLE.artisans),
    }

    missing = {name for name in names if not (art / f"{name}.svg").is_file()}

    assert missing == set()
    assert len([product for product in WHOLE.products if product.picture]) == 49


@pytest.mark.parametrize("today", [date(2023, 12, 29), TODAY, date(2031, 2, 28)])
def test_fair_is_moved_so_that_today_is_one_of_its_days(today: date):
    fair = everything(today).fair

    assert fair.starts_on == today - timedelta(days=8)
    assert fair.ends_on == today + timedelta(days=8)


@pytest.mark.parametrize("today", [date(2023, 12, 30), date(2024, 1, 12), date(2024, 1, 15)])
def test_fair_stays_where_it_is_on_its_own_days(today: date):
    fair = everything(today).fair

    assert (fair.starts_on, fair.ends_on) == (date(2023, 12, 30), date(2024, 1, 15))


def test_first_artisan_and_product_are_read_whole():
    tent = demo_fair(1, TODAY)

    assert tent.artisans[0] == Artisan(
        id="A032",
        name_ar="زبيدة آيت إيزطا",
        name_fr="Zoubida Aït Izetta",
        mark="lozenge",
        face="woman-1",
        card_no="DEMO-40-0032",
        wilaya="40",
    )
    assert tent.products[0] == Product(
        code="000K8XZ6J",
        artisan="A032",
        category="TXT-RUG",
        name_ar="زربية بابار حمراء",
        name_fr="Tapis de Babar rouge",
        unit=Unit.PIECE,
        price=Money(108000),
        variant_ar="2 × 3 م",
        variant_fr="2 × 3 m",
        picture="",
        stock_milli=3_000,
        low_stock_milli=1_000,
        made_to_order=True,
        one_of_a_kind=False,
        floor=Money(91_800),
    )

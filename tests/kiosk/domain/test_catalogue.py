from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Artisan, check_price
from kiosk.domain.money import Money
from kiosk.errors import BadPrice
from tests.conftest import NOURA, SOAP


@pytest.mark.parametrize("dinars", [5, 250, 3400, 100_000_000])
def test_price_that_coins_can_pay_is_kept(dinars: int):
    assert check_price(Money(dinars)) == Money(dinars)


@pytest.mark.parametrize("dinars", [0, -5, -250, 1, 4, 252, 100_000_005, 10**18])
def test_price_that_no_coin_pays_is_refused(dinars: int):
    with pytest.raises(BadPrice) as caught:
        check_price(Money(dinars))

    assert caught.value.details == {"price": dinars}


def test_artisan_is_called_by_the_first_word_of_her_name():
    assert [NOURA.short_name(language) for language in ("ar", "fr", "en")] == [
        "نورة",
        "Noura",
        "Noura",
    ]


@pytest.mark.parametrize(
    ("ar", "fr", "names"),
    [
        ("نورة بلعيد", "", ("نورة", "نورة")),
        ("", "Noura Belaïd", ("Noura", "Noura")),
        ("", "", ("", "")),
    ],
)
def test_name_in_one_language_serves_both(ar: str, fr: str, names: tuple[str, str]):
    artisan: Artisan = replace(NOURA, name_ar=ar, name_fr=fr)
    product = replace(SOAP, name_ar=ar, name_fr=fr)

    assert (artisan.short_name("ar"), artisan.short_name("fr")) == names
    assert [product.name(language) for language in ("ar", "fr", "en")] == [
        ar or fr,
        fr or ar,
        fr or ar,
    ]


def test_variant_is_told_in_the_language_and_may_be_none():
    rug = replace(SOAP, variant_ar="2 × 3 م", variant_fr="2 × 3 m")

    assert [rug.variant(language) for language in ("ar", "fr", "en")] == [
        "2 × 3 م",
        "2 × 3 m",
        "2 × 3 m",
    ]
    assert SOAP.variant("ar") == ""


def test_product_with_another_stock_is_the_same_product():
    assert SOAP.with_stock(-3000) == replace(SOAP, stock_milli=-3000)

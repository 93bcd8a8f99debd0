from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart, CartLine, shares
from kiosk.domain.catalogue import Product
from kiosk.domain.money import ZERO, Money, total
from kiosk.domain.quantity import LARGEST_MILLI, ONE, Unit, line_amount
from kiosk.errors import BadQuantity, OnlyOne, RetiredProduct
from tests.conftest import EARRINGS, HONEY, SOAP

GOODS = [
    replace(HONEY if weighed else SOAP, code=f"P{i}", artisan=f"A{i % 3}", price=Money(price))
    for i, (weighed, price) in enumerate(
        [(False, 250), (True, 2205), (False, 5), (True, 1200), (False, 108_000), (False, 3400)]
    )
]
goods = st.sampled_from(GOODS)


def quantities(unit: Unit) -> st.SearchStrategy[int]:
    """Quantities that *unit* allows, small enough to be added up."""
    return st.integers(1, 20).map(lambda count: count * (ONE if unit is Unit.PIECE else 35))


@st.composite
def carts(draw: st.DrawFn) -> Cart:
    cart = Cart()
    for product in draw(st.lists(goods, max_size=6, unique=True)):
        cart = cart.add(product, draw(quantities(product.unit)))
    return cart


def plain(cart: Cart) -> list[tuple[str, int]]:
    """What is in the cart, in order."""
    return [(line.product, line.quantity_milli) for line in cart.lines]


# --- whatever is done to a cart ---------------------------------------------------------------


@given(carts(), goods, st.data())
def test_adding_puts_more_on_the_line_or_a_new_one_at_the_end(
    cart: Cart, product: Product, data: st.DataObject
):
    quantity = data.draw(quantities(product.unit))

    after = cart.add(product, quantity)

    expected = dict(plain(cart))
    expected[product.code] = expected.get(product.code, 0) + quantity
    assert plain(after) == list(expected.items())


@given(carts(), goods, st.data())
def test_setting_a_quantity_changes_that_line_only(
    cart: Cart, product: Product, data: st.DataObject
):
    quantity = data.draw(quantities(product.unit))

    after = cart.set_quantity(product.code, quantity)

    assert plain(after) == [
        (code, quantity if code == product.code else before) for code, before in plain(cart)
    ]


@given(carts(), goods)
def test_removing_takes_that_line_only(cart: Cart, product: Product):
    after = cart.remove(product.code)

    assert after.lines == tuple(line for line in cart.lines if line.product != product.code)


@given(carts().filter(bool), st.data())
def test_line_that_was_removed_is_put_back_where_it_was(cart: Cart, data: st.DataObject):
    position = data.draw(st.integers(0, len(cart.lines) - 1))
    line = cart.lines[position]

    assert cart.remove(line.key).with_lines_of(cart) == cart


@given(carts())
def test_total_is_the_sum_of_lines_and_of_shares(cart: Cart):
    assert cart.total == total(line.amount for line in cart.lines)
    assert cart.total == total(cart.shares().values())
    assert cart.total.dinars % 5 == 0
    assert bool(cart) == (cart.total > ZERO)


@given(carts())
def test_shares_stand_in_the_order_of_the_first_line_of_each_artisan(cart: Cart):
    assert list(cart.shares()) == list(dict.fromkeys(line.artisan for line in cart.lines))
    for artisan, share in cart.shares().items():
        assert share == total(line.amount for line in cart.lines if line.artisan == artisan)


@given(carts(), goods, st.integers(-3, 0) | st.integers(LARGEST_MILLI + 1, LARGEST_MILLI * 2))
def test_quantity_that_nobody_sells_is_refused_and_the_cart_is_as_it_was(
    cart: Cart, product: Product, quantity: int
):
    before = plain(cart)

    with pytest.raises(BadQuantity):
        cart.remove(product.code).add(product, quantity)
    if cart.line(product.code):
        with pytest.raises(BadQuantity):
            cart.set_quantity(product.code, quantity)

    assert plain(cart) == before


# --- known carts ------------------------------------------------------------------------------


def test_cart_of_several_artisans():
    cart = Cart().add(SOAP).add(EARRINGS).add(SOAP, 2 * ONE).add(HONEY, 350)

    assert cart.lines == (
        CartLine(
            key="003XXEKS3",
            artisan="A1",
            name_ar="صابون زيت الزيتون",
            name_fr="Savon à l'huile d'olive",
            unit=Unit.PIECE,
            price=Money(250),
            quantity_milli=3000,
        ),
        CartLine(
            key="003K3TVHY",
            artisan="A2",
            name_ar="أقراط مرجان",
            name_fr="Boucles d'oreilles en corail",
            unit=Unit.PIECE,
            price=Money(3400),
            quantity_milli=1000,
        ),
        CartLine(
            key=HONEY.code,
            artisan="A1",
            name_ar="عسل الجبل",
            name_fr="Miel de montagne",
            unit=Unit.KILOGRAM,
            price=Money(2205),
            quantity_milli=350,
        ),
    )
    assert [line.amount for line in cart.lines] == [Money(750), Money(3400), Money(770)]
    assert cart.total == Money(4920)
    assert cart.pieces == 5  # 3 soaps, 1 pair, 1 weighed
    assert cart.shares() == {"A1": Money(1520), "A2": Money(3400)}


def test_price_and_name_that_change_do_not_reach_an_open_cart():
    cart = Cart().add(SOAP)
    dearer = replace(SOAP, price=Money(300), name_ar="صابون", name_fr="Savon")

    again = cart.add(dearer)

    assert again.lines == (replace(cart.lines[0], quantity_milli=2000),)
    assert again.total == Money(500)
    assert again.remove(SOAP.code).add(dearer).total == Money(300)


def test_retired_product_is_refused_and_the_cart_is_as_it_was():
    cart = Cart().add(SOAP)

    for product in (replace(EARRINGS, retired=True), replace(SOAP, retired=True)):
        with pytest.raises(RetiredProduct) as caught:
            cart.add(product)

        assert caught.value.details == {"product": product.code}
    assert cart == Cart().add(SOAP)


@pytest.mark.parametrize("quantity", [0, -1000, 1500, LARGEST_MILLI + 1000])
def test_bad_quantity_of_pieces_is_refused_on_a_new_line(quantity: int):
    with pytest.raises(BadQuantity):
        Cart().add(SOAP, quantity)


def test_adding_past_the_largest_quantity_is_refused():
    cart = Cart().add(SOAP, LARGEST_MILLI)

    with pytest.raises(BadQuantity):
        cart.add(SOAP)

    assert plain(cart) == [(SOAP.code, LARGEST_MILLI)]


def test_stock_does_not_stop_what_a_customer_is_holding():
    cart = (
        Cart()
        .add(replace(SOAP, stock_milli=0), 3 * ONE)
        .add(replace(EARRINGS, stock_milli=-2000, one_of_a_kind=True))
    )

    assert plain(cart) == [(SOAP.code, 3000), (EARRINGS.code, 1000)]


def test_second_piece_of_its_kind_is_refused_however_it_comes():
    single = replace(EARRINGS, one_of_a_kind=True)
    cart = Cart().add(SOAP).add(single)

    for another in (
        lambda: cart.add(single),
        lambda: cart.set_quantity(single.code, 2 * ONE),
        lambda: Cart().add(single, 2 * ONE),
    ):
        with pytest.raises(OnlyOne) as refused:
            another()
        assert refused.value.details == {"product": single.code}
    assert cart.set_quantity(single.code, ONE) is cart


def test_line_speaks_the_language_or_the_other_one():
    line = Cart().add(SOAP).lines[0]

    assert [line.name(language) for language in ("ar", "fr", "en")] == [
        "صابون زيت الزيتون",
        "Savon à l'huile d'olive",
        "Savon à l'huile d'olive",
    ]
    assert replace(line, name_fr="").name("fr") == "صابون زيت الزيتون"
    assert replace(line, name_ar="").name("ar") == "Savon à l'huile d'olive"


def test_amount_of_a_line_is_its_price_times_its_quantity():
    line = Cart().add(HONEY, 1500).lines[0]

    assert line.amount == line_amount(Money(2205), 1500) == Money(3310)


def test_shares_of_nothing_are_none():
    assert shares([]) == {}
    assert Cart().shares() == {}
    assert (Cart().total, Cart().pieces, bool(Cart())) == (ZERO, 0, False)

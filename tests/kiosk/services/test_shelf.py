"""What is on sale, in which order, and how it is found."""

from dataclasses import replace

import pytest

from kiosk.domain.codes import product_address, product_code, shown_product_code
from kiosk.domain.entries import ProductChanged, StockMoved
from kiosk.domain.money import Money
from kiosk.errors import KioskError, MalformedCode, MistypedCode, UnknownProduct
from kiosk.services import journal, selling, shelf
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, HONEY, MESSAOUD, NOURA, SOAP, StoppedClock
from tests.kiosk.till import sell

DAY = "2024-01-12"
OWN_CODE = product_code(7, lambda _: 5)
OWN = ProductChanged(
    at=0,
    day=DAY,
    by="A1",
    product=OWN_CODE,
    artisan="A1",
    category="COS-SOA",
    name_ar="صابون الحليب",
    name_fr="Savon au lait",
    unit="piece",
    price=300,
)


def changed(**differently: object) -> ProductChanged:
    """The earrings as their maker changed them."""
    return ProductChanged(
        **{
            "at": 0,
            "day": DAY,
            "by": "A2",
            "product": EARRINGS.code,
            "artisan": EARRINGS.artisan,
            "category": EARRINGS.category,
            "name_ar": EARRINGS.name_ar,
            "name_fr": EARRINGS.name_fr,
            "unit": EARRINGS.unit.value,
            "price": EARRINGS.price.dinars,
            "picture": EARRINGS.picture,
            "low_stock": EARRINGS.low_stock_milli,
            **differently,
        }
    )


def append(books: Books, *entries: ProductChanged | StockMoved) -> None:
    with books.atomic():
        for entry in entries:
            books.append(entry)


def on_sale(books: Books) -> list[str]:
    return [product.code for product in shelf.products_on_sale(books)]


def test_shelf_is_what_the_feed_says(books: Books) -> None:
    there = (
        shelf.fair_of(books),
        shelf.tent_of(books),
        shelf.artisans_of(books),
        shelf.categories(books),
        shelf.all_products(books),
        shelf.host_of(books),
    )

    assert there == (
        FEED.fair,
        FEED.tents[0],
        [NOURA, MESSAOUD],
        list(FEED.categories),
        [HONEY, EARRINGS, SOAP],  # by code
        "FAIR.EXAMPLE",
    )


def test_artisans_take_turns_until_something_sells_best(books: Books, clock: StoppedClock) -> None:
    orders = [on_sale(books)]

    sell(books, clock, SOAP)
    orders.append(on_sale(books))
    sell(books, clock, EARRINGS)
    sell(books, clock, EARRINGS)
    orders.append(on_sale(books))
    selling.reverse_last_sale(books, by="A2", clock=clock)
    orders.append(on_sale(books))

    assert orders == [
        [HONEY.code, EARRINGS.code, SOAP.code],
        [SOAP.code, HONEY.code, EARRINGS.code],
        [EARRINGS.code, SOAP.code, HONEY.code],
        [EARRINGS.code, SOAP.code, HONEY.code],
    ]


def test_own_state_of_a_product_wins_over_the_feed(books: Books) -> None:
    append(books, changed(price=3600, name_fr="Boucles"), changed(price=3700, name_fr="Boucles"))

    there = shelf.find_product(books, EARRINGS.code)

    assert there == replace(EARRINGS, price=Money(3700), name_fr="Boucles")
    assert on_sale(books) == [HONEY.code, EARRINGS.code, SOAP.code]


def test_own_product_is_on_sale_and_its_stock_is_what_moved(
    books: Books, clock: StoppedClock
) -> None:
    append(
        books,
        OWN,
        StockMoved(at=0, day=DAY, by="A1", product=OWN_CODE, qty=4_000, reason="made"),
    )
    made = shelf.find_product(books, OWN_CODE)

    sell(books, clock, made)

    assert (made.name_fr, made.price, made.stock_milli) == ("Savon au lait", Money(300), 4_000)
    assert shelf.find_product(books, OWN_CODE) == replace(made, stock_milli=3_000)
    assert on_sale(books)[0] == OWN_CODE
    journal.check_projections(books)


def test_retired_and_strangers_goods_are_known_but_not_on_sale(books: Books) -> None:
    stranger = "ZZ"
    append(
        books,
        changed(retired=True),
        ProductChanged(
            at=0,
            day=DAY,
            by=stranger,
            product=OWN_CODE,
            artisan=stranger,
            category="COS-SOA",
            name_ar="صابون",
            name_fr="Savon",
            unit="piece",
            price=300,
        ),
    )

    assert on_sale(books) == [HONEY.code, SOAP.code]
    assert shelf.find_product(books, EARRINGS.code) == replace(EARRINGS, retired=True)
    assert {product.code for product in shelf.all_products(books)} == {
        OWN_CODE,
        HONEY.code,
        EARRINGS.code,
        SOAP.code,
    }


def test_stock_is_the_feeds_figure_and_what_happened_since(
    books: Books, clock: StoppedClock
) -> None:
    sell(books, clock, SOAP, SOAP)
    append(
        books,
        StockMoved(at=0, day=DAY, by="A1", product=SOAP.code, qty=-3_000, reason="broken"),
        StockMoved(at=0, day=DAY, by="A1", product=SOAP.code, qty=10_000, reason="made"),
    )

    assert shelf.find_product(books, SOAP.code) == replace(SOAP, stock_milli=25_000)


@pytest.mark.parametrize(
    "text",
    [
        SOAP.code,
        f"  {SOAP.code.lower()}\n",
        shown_product_code(SOAP.code),
        SOAP.code.replace("0", "O"),
        product_address("FAIR.EXAMPLE", SOAP.code),
    ],
)
def test_product_is_found_however_its_code_is_written(books: Books, text: str) -> None:
    assert shelf.find_product(books, text) == SOAP


@pytest.mark.parametrize(
    ("text", "refusal", "details"),
    [
        ("", MalformedCode, {"text": ""}),
        ("soap", MalformedCode, {"text": "soap"}),
        (SOAP.code[:8], MalformedCode, {"text": SOAP.code[:8]}),
        (f"{SOAP.code[:8]}4", MistypedCode, {"text": f"{SOAP.code[:8]}4"}),
        (OWN_CODE.lower(), UnknownProduct, {"product": OWN_CODE}),
    ],
)
def test_code_of_nothing_is_refused_with_its_reason(
    books: Books, text: str, refusal: type[KioskError], details: dict[str, object]
) -> None:
    with pytest.raises(refusal) as refused:
        shelf.find_product(books, text)

    assert refused.value.details == details

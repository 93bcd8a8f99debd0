"""What is on sale in this tent, and finding it by a code that was typed or scanned."""

from kiosk.domain.catalogue import Artisan, Category, Fair, Product, Tent
from kiosk.domain.codes import read_product_code
from kiosk.errors import StoreDamaged, UnknownProduct
from kiosk.store import settings, shelf
from kiosk.store.books import Books


def fair_of(books: Books) -> Fair:
    """The fair at which this tablet sells."""
    fair = shelf.fair(books.connection)
    if fair is None:
        raise StoreDamaged(cause="the books know no fair")
    return fair


def tent_of(books: Books) -> Tent:
    """The tent in which this tablet stands."""
    tent = shelf.tent(books.connection, settings.number(books.connection, settings.TENT))
    if tent is None:
        raise StoreDamaged(cause="the books do not know the tablet's tent")
    return tent


def host_of(books: Books) -> str:
    """The catalog's public host, as it stands in QR codes."""
    return settings.get(books.connection, settings.HOST)


def artisans_of(books: Books) -> list[Artisan]:
    """The artisans who share this tent, in the order of their marks."""
    return shelf.artisans(books.connection, tent_of(books).number)


def categories(books: Books) -> list[Category]:
    """The kinds of goods, parents before their children."""
    return shelf.categories(books.connection)


def all_products(books: Books) -> list[Product]:
    """Every product that this tablet knows, retired ones too, by code."""
    return [product for product, _ in shelf.products(books.connection)]


def products_on_sale(books: Books) -> list[Product]:
    """The products of this tent, best sellers first, then one of each artisan in turn."""
    place = {artisan: i for i, artisan in enumerate(tent_of(books).artisans)}
    ranked, seen = [], dict.fromkeys(place, 0)
    for product, times_sold in shelf.products(books.connection):
        if product.artisan in place and not product.retired:
            turn = (seen[product.artisan], place[product.artisan])
            seen[product.artisan] += 1
            ranked.append((-times_sold, turn, product))
    return [product for *_, product in sorted(ranked, key=lambda row: row[:2])]


def find_product(books: Books, text: str) -> Product:
    """The product with the code that a person typed or a scanner read.

    Raises `MalformedCode` (no code at all), `MistypedCode` (check symbol), `UnknownProduct`.
    """
    code = read_product_code(text)
    product = shelf.product(books.connection, code)
    if product is None:
        raise UnknownProduct(product=code)
    return product

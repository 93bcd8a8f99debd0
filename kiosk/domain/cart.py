"""What the customer is about to buy, of one or several artisans."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.domain.catalogue import Product
from kiosk.domain.money import Money, total
from kiosk.domain.quantity import ONE, Unit, check_quantity, line_amount
from kiosk.errors import RetiredProduct


@dataclass(frozen=True, slots=True)
class CartLine:
    """One product in the cart, at the price and name it had when it was put there.

    A price that changes meanwhile does not reach an open cart.
    """

    product: str
    artisan: str
    name_ar: str
    name_fr: str
    unit: Unit
    price: Money
    quantity_milli: int

    @property
    def amount(self) -> Money:
        """What the line costs."""
        return line_amount(self.price, self.quantity_milli)

    def name(self, language: str) -> str:
        """The product's name in *language*."""
        return (self.name_ar if language == "ar" else self.name_fr) or self.name_ar or self.name_fr


@dataclass(frozen=True, slots=True)
class Cart:
    """Lines in the order they were added, one for each product; every change gives a new cart."""

    lines: tuple[CartLine, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lines)

    def line(self, product: str) -> CartLine | None:
        """The line of *product*, if it is in the cart."""
        return next((line for line in self.lines if line.product == product), None)

    def add(self, product: Product, quantity_milli: int = ONE) -> "Cart":
        """With *quantity_milli* more of *product*, on its line or a new last one.

        Raises `RetiredProduct`, or `BadQuantity`; this cart stays as it is.
        """
        if product.retired:
            raise RetiredProduct(product=product.code)
        there = self.line(product.code)
        if there is not None:
            return self.set_quantity(product.code, there.quantity_milli + quantity_milli)
        line = CartLine(
            product=product.code,
            artisan=product.artisan,
            name_ar=product.name_ar,
            name_fr=product.name_fr,
            unit=product.unit,
            price=product.price,
            quantity_milli=check_quantity(quantity_milli, product.unit),
        )
        return Cart((*self.lines, line))

    def set_quantity(self, product: str, quantity_milli: int) -> "Cart":
        """With *quantity_milli* of *product*, which must be in the cart; raises `BadQuantity`."""
        return Cart(
            tuple(
                replace(line, quantity_milli=check_quantity(quantity_milli, line.unit))
                if line.product == product
                else line
                for line in self.lines
            )
        )

    def remove(self, product: str) -> "Cart":
        """Without the line of *product*."""
        return Cart(tuple(line for line in self.lines if line.product != product))

    def insert(self, position: int, line: CartLine) -> "Cart":
        """With *line* put back where it was; its product must have no other line."""
        if self.line(line.product) is not None:
            raise ValueError(f"{line.product} has a line already")
        return Cart((*self.lines[:position], line, *self.lines[position:]))

    @property
    def total(self) -> Money:
        """What is due."""
        return total(line.amount for line in self.lines)

    @property
    def pieces(self) -> int:
        """How many things the customer carries away; what is weighed counts as one."""
        return sum(
            line.quantity_milli // ONE if line.unit is Unit.PIECE else 1 for line in self.lines
        )

    def shares(self) -> dict[str, Money]:
        """What each artisan sells, in the order of the first line of each."""
        return shares((line.artisan, line.amount) for line in self.lines)


def shares(parts: Iterable[tuple[str, Money]]) -> dict[str, Money]:
    """Amounts added up by artisan, in the order in which each first appears."""
    shared: dict[str, Money] = {}
    for artisan, amount in parts:
        shared[artisan] = shared.get(artisan, Money(0)) + amount
    return shared

"""A tent that is larger than any: the whole demo fair at one tablet, and its customers."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.domain.cart import Cart
from kiosk.domain.catalogue import Feed, Product, Tent
from kiosk.domain.codes import product_code
from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Tender, account_of, cash_tender, cashless_tender
from kiosk.domain.quantity import ONE, Unit
from kiosk.services.demo_fair import everything
from kiosk.services.setting_up import DEMO_HOST, set_up

TENT = 12
DEVICE = 12

# How many lines a cart has, in a hundred carts: 2.5 in the middle.
LINES = {1: 30, 2: 28, 3: 20, 4: 12, 5: 6, 6: 4}


def set_up_tent(folder: Path, products: int) -> None:
    """Make *folder* the books of a tablet with all artisans of the fair and *products* products."""
    fair = everything(date(2024, 1, 12))
    artisans = tuple(artisan.id for artisan in fair.artisans)
    feed = Feed(
        fair.fair,
        (Tent(TENT, "الخيمة الكبيرة", "La grande tente", artisans),),
        fair.artisans,
        fair.categories,
        _as_many(fair.products, products),
    )
    set_up(folder, device=DEVICE, tent=TENT, host=DEMO_HOST, feed=feed)


def _as_many(products: Sequence[Product], count: int) -> list[Product]:
    """*count* products: the first of *products*, or all of them and then their doubles."""
    chance = random.Random(count)
    return [
        product
        if i < len(products)
        else replace(product, code=product_code(DEVICE, chance.getrandbits))
        for i in range(count)
        for product in (products[i % len(products)],)
    ]


class Customers:
    """Carts of one to six lines and how they are paid; the same ones in every run."""

    def __init__(self, products: Sequence[Product], seed: int = 2974) -> None:
        self._products = products
        self._chance = random.Random(seed)

    def next(self) -> tuple[Cart, Tender]:
        """What the next customer wants, and what she gives for it."""
        wanted = self._chance.choices(list(LINES), list(LINES.values()))[0]
        cart = Cart()
        for product in self._chance.sample(self._products, min(wanted, len(self._products))):
            cart = cart.add(product, self._quantity(product))
        return cart, self._tender(cart)

    def _quantity(self, product: Product) -> int:
        if product.unit is Unit.PIECE:
            pieces = self._chance.choice((1, 1, 1, 1, 2, 3))
            return ONE if product.one_of_a_kind else pieces * ONE
        return self._chance.choice((250, 500, 1_000, 1_500))

    def _tender(self, cart: Cart) -> Tender:
        due = cart.total
        chance = self._chance.random()
        if chance < 0.1:
            holder = account_of(cart.lines[0].artisan)
            means = Means.CARD if chance < 0.06 else Means.TRANSFER
            return cashless_tender(means, due, holder, f"{self._chance.randrange(10**6):06d}")
        notes = self._chance.choice((1, 500, 1_000, 2_000))  # the exact sum, or whole notes
        return cash_tender(due, Money(-(-due.dinars // notes) * notes))

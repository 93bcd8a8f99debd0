"""Carts as people leave them who bargain: any mix of goods, quantities and agreements."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.quantity import ONE, Unit
from kiosk.errors import Refused
from tests.conftest import EARRINGS, FEED, HONEY, SOAP

PEOPLE = ("A1", "A2")
CORAL = next(category for category in FEED.categories if category.code == "JEW-COR")

# A soap that may go for 200, honey at a fixed price, ribbon by the metre, earrings of which there
# is one pair, a carpet. Ribbon and carpet lie on no shelf of the small tent.
GOODS = (
    replace(SOAP, floor=Money(200)),
    replace(HONEY, floor=Money(2205)),
    replace(HONEY, code="003RIBBON", artisan="A2", unit=Unit.METRE, price=Money(95)),
    replace(EARRINGS, floor=Money(3000), one_of_a_kind=True),
    replace(EARRINGS, code="003CARPET", price=Money(108_000), floor=Money(90_005)),
)

Change = Callable[[Cart], Cart]
people = st.sampled_from(PEOPLE)
fives = st.integers(1, 900).map(lambda n: Money(5 * n))
parts = st.integers(1, 200).map(lambda n: n / 200)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """Something that somebody does to a cart; a rule may refuse it."""
    kind = draw(st.sampled_from(("add", "say", "free", "more", "less", "remove", "line", "total")))
    product = draw(st.sampled_from(GOODS))
    quantity = draw(st.integers(1, 9)) * ONE
    if product.unit is not Unit.PIECE:
        quantity = draw(st.integers(1, 3_000))
    amount, person, part, at = draw(fives), draw(people), draw(parts), draw(st.integers(0, 9))
    bears = draw(st.sampled_from(("", *PEOPLE)))

    def change(cart: Cart) -> Cart:
        match kind:
            case "add":
                return cart.add(product, quantity)
            case "say":
                return cart.add(product, quantity, said=amount)
            case "free":
                return cart.add_free(person, amount, CORAL if at % 2 else None)
        if not cart:
            return cart
        line = cart.lines[at % len(cart.lines)]
        match kind:
            case "more":
                return cart.set_quantity(line.key, line.quantity_milli + quantity)
            case "less":
                return cart.set_quantity(line.key, max(line.quantity_milli - quantity, ONE))
            case "remove":
                return cart.remove(line.key)
            case "line":
                return cart.agree_on_line(line.key, part_of(line.asked, part))
        return cart.agree_on_total(part_of(cart.asked, part), bears)

    return change


def part_of(amount: Money, part: float) -> Money:
    """So much of *amount*, in coins; at least the smallest."""
    return Money(max(int(amount.dinars * part) // 5 * 5, 5))


def tried(cart: Cart, change: Change) -> Cart:
    """*cart* after *change*, or as it was when a rule refused it."""
    try:
        return change(cart)
    except Refused:
        return cart


@st.composite
def bargained(draw: st.DrawFn, least: int = 0) -> Cart:
    """A cart of at least *least* lines after a while of bargaining."""
    cart = Cart()
    for product in draw(st.permutations(GOODS))[:least]:
        cart = cart.add(product)
    for change in draw(st.lists(changes(), max_size=8)):
        after = tried(cart, change)
        cart = after if len(after.lines) >= least else cart
    return cart


def agreed_by_all(cart: Cart, seller: str) -> Cart:
    """*cart* after everybody who has to say yes has said so to *seller*."""
    for artisan in cart.needed_approvals(seller):
        cart = cart.approved_by(artisan)
    return cart

"""What the customer is about to buy, of one or several artisans, and what was agreed about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.domain.catalogue import Category, Product
from kiosk.domain.money import COIN_STEP, LARGEST, ZERO, Money, total
from kiosk.domain.quantity import ONE, Unit, check_quantity, line_amount
from kiosk.errors import BadAgreement, BelowFloor, OnlyOne, RetiredProduct

FREE = "free-"  # begins the key of a line that no product stands for


@dataclass(frozen=True, slots=True)
class CartLine:
    """One product in the cart, or a thing that is not listed, at its price when it was put there.

    A price that changes meanwhile does not reach an open cart. What is asked follows from price and
    quantity, unless a customer *said* for how much she wants it; what is `agreed` is the amount of
    the whole line, never more than is asked.
    """

    key: str  # the product's code, or free-1, free-2 …
    artisan: str
    name_ar: str
    name_fr: str
    unit: Unit
    price: Money
    quantity_milli: int
    category: str = ""  # of a thing that is not listed, may be empty
    said: Money | None = None
    agreed: Money | None = None
    floor: Money = ZERO  # the artisan's last price for one unit; private, 0 for none
    approved: Money | None = None  # how little the artisan agreed to for the line
    is_single: bool = False  # there is no second one

    @property
    def product(self) -> str:
        """The code of the product; empty for a thing that is not listed."""
        return "" if self.key.startswith(FREE) else self.key

    @property
    def asked(self) -> Money:
        """What the line costs before anybody bargains."""
        return line_amount(self.price, self.quantity_milli) if self.said is None else self.said

    @property
    def amount(self) -> Money:
        """What the line costs as agreed, before a reduction of the total."""
        return self.asked if self.agreed is None else self.agreed

    @property
    def last_price(self) -> Money:
        """The artisan's last price for the whole line; what is asked is never below it."""
        return min(Money(self.floor.dinars * self.quantity_milli // ONE), self.asked)

    @property
    def lowest(self) -> Money:
        """What the line may go down to without its artisan's word, or without another one."""
        return self.last_price if self.approved is None else min(self.last_price, self.approved)

    def name(self, language: str) -> str:
        """The product's name in *language*."""
        return (self.name_ar if language == "ar" else self.name_fr) or self.name_ar or self.name_fr

    def is_same_thing(self, other: "CartLine") -> bool:
        """Whether *other*, of the same key, stands for the same thing; free keys are used again."""
        free = (self.artisan, self.category, self.price)
        return bool(self.product) or free == (other.artisan, other.category, other.price)

    def grown_to(self, quantity_milli: int, said: Money | None) -> "CartLine":
        """With another quantity; what was agreed goes along in proportion, for the customer's good.

        It does not sink below the floor by rounding; what was below it before stays so. Raises
        `BadQuantity`, or `OnlyOne`.
        """
        if self.is_single and quantity_milli > ONE:
            raise OnlyOne(product=self.key)
        quantity_milli = check_quantity(quantity_milli, self.unit)
        line = replace(self, quantity_milli=quantity_milli, said=said, agreed=None, approved=None)
        if self.agreed is None:
            return line
        if self.approved is not None:
            line = replace(line, approved=_part(self.approved, line.asked, self.asked))
        agreed = max(_part(self.agreed, line.asked, self.asked), Money(COIN_STEP))
        if self.agreed >= self.lowest:
            agreed = max(agreed, Money(-(-line.lowest.dinars // COIN_STEP) * COIN_STEP))
        return replace(line, agreed=agreed) if agreed < line.asked else line


def _part(amount: Money, numerator: Money, denominator: Money) -> Money:
    """*amount* × *numerator* / *denominator*, down to a multiple of 5 DA."""
    step = COIN_STEP * denominator.dinars
    return Money(amount.dinars * numerator.dinars // step * COIN_STEP)


@dataclass(frozen=True, slots=True)
class Cart:
    """Lines in the order they were added, one for each product; every change gives a new cart.

    `reduction` is taken off the total, after what was agreed on lines. It is shared over all lines
    by their amounts, or over those of the artisan who bears it. It stays while goods come, and ends
    when goods go or a line gets another price: it was agreed for what lay there.
    """

    lines: tuple[CartLine, ...] = ()
    reduction: Money = ZERO
    borne_by: str = ""  # an artisan; empty: each by her part

    def __bool__(self) -> bool:
        return bool(self.lines)

    def line(self, key: str) -> CartLine | None:
        """The line of the product with that code, or of that key, if it is in the cart."""
        return next((line for line in self.lines if line.key == key), None)

    # --- putting in and taking out ---------------------------------------------------------------

    def add(
        self, product: Product, quantity_milli: int = ONE, *, said: Money | None = None
    ) -> "Cart":
        """With *quantity_milli* more of *product*, on its line or a new last one.

        *said* is the amount that the customer wants it for, where it is not reckoned. Raises
        `RetiredProduct`, `BadQuantity`, `OnlyOne`, `BadAgreement`; this cart stays as it is.
        """
        if product.retired:
            raise RetiredProduct(product=product.code)
        if said is not None:
            _check_said(said)
        check_quantity(quantity_milli, product.unit)
        there = self.line(product.code)
        if there is None:
            line = CartLine(
                key=product.code,
                artisan=product.artisan,
                name_ar=product.name_ar,
                name_fr=product.name_fr,
                unit=product.unit,
                price=product.price,
                quantity_milli=ONE,
                floor=product.floor,
                is_single=product.one_of_a_kind,
            ).grown_to(quantity_milli, said)
            return replace(self, lines=(*self.lines, line))
        if there.said is not None or said is not None:
            more = line_amount(there.price, quantity_milli) if said is None else said
            said = there.asked + more
        return self._with(there.grown_to(there.quantity_milli + quantity_milli, said))

    def add_free(self, artisan: str, amount: Money, category: Category | None) -> "Cart":
        """With a thing of *artisan* that is not listed, for *amount*; a kind may be named.

        Raises `BadAgreement` for an amount that cannot be asked.
        """
        _check_said(amount)
        line = CartLine(
            key=self._free_key(),
            artisan=artisan,
            name_ar=category.name_ar if category else "",
            name_fr=category.name_fr if category else "",
            unit=Unit.PIECE,
            price=amount,
            quantity_milli=ONE,
            category=category.code if category else "",
        )
        return replace(self, lines=(*self.lines, line))

    def set_quantity(self, key: str, quantity_milli: int, *, said: Money | None = None) -> "Cart":
        """With *quantity_milli* on the line *key*, if it is there, perhaps *said* for an amount.

        Raises `BadQuantity`, `OnlyOne` or `BadAgreement`.
        """
        there = self.line(key)
        if there is None or (quantity_milli, said) == (there.quantity_milli, there.said):
            return self
        if said is not None:
            _check_said(said)
        line = there.grown_to(quantity_milli, said)
        has_come = quantity_milli > there.quantity_milli and line.amount >= there.amount
        changed = self._with(line)
        return changed if has_come else changed._without_reduction()

    def remove(self, key: str) -> "Cart":
        """Without the line *key*."""
        lines = tuple(line for line in self.lines if line.key != key)
        return self if lines == self.lines else Cart(lines)

    def with_lines_of(self, other: "Cart", left: "Cart | None" = None) -> "Cart":
        """With the lines of *other* that are not here, each where it stood.

        *left* is what was left of *other* when lines were taken out: of those that came again
        meanwhile, as many come back as went, at what was agreed about them. Raises what
        `set_quantity` raises.

        An agreed total comes back with them when nothing else has come or changed since, and no
        other total was agreed.
        """
        cart = self
        for position, line in enumerate(other.lines):
            here = self.line(line.key)
            if here is not None and here.is_same_thing(line):
                if left is not None and left.line(line.key) is None and not line.is_single:
                    is_said = line.said is not None or here.said is not None
                    said = line.asked + here.asked if is_said else None
                    both = line.grown_to(line.quantity_milli + here.quantity_milli, said)
                    cart = cart._with(both)
                continue
            back = line if here is None else replace(line, key=cart._free_key(other))
            lines = (*cart.lines[:position], back, *cart.lines[position:])
            cart = replace(cart, lines=lines)
        return other if cart.lines == other.lines and not self.reduction else cart

    # --- bargaining ------------------------------------------------------------------------------

    def agree_on_line(self, key: str, amount: Money) -> "Cart":
        """With *amount* for the whole line *key*, which must be there.

        As much as is asked ends the agreement.

        Raises `BadAgreement` unless it is a multiple of 5 DA, positive and not more than is asked.
        Whether the artisan has to say yes, `needed_approvals` tells.
        """
        there = next(line for line in self.lines if line.key == key)
        _check_agreed(amount, there.asked)
        agreed = None if amount == there.asked else amount
        if agreed == there.agreed:
            return self
        approved = None if agreed is None else there.approved
        return self._with(replace(there, agreed=agreed, approved=approved))._without_reduction()

    def agree_on_total(self, amount: Money, borne_by: str = "") -> "Cart":
        """With *amount* for everything; the lines' own agreements stay.

        Each bears her part, or *borne_by* alone. Raises `BadAgreement` as `agree_on_line` does, and
        when the one who should bear it sells less than the reduction.
        """
        before = total(line.amount for line in self.lines)
        _check_agreed(amount, before)
        reduction = before - amount
        bearing = total(
            line.amount for line in self.lines if not borne_by or line.artisan == borne_by
        )
        if reduction > ZERO and reduction >= bearing:
            raise BadAgreement(most=before.dinars)
        return replace(self, reduction=reduction, borne_by=borne_by if reduction else "")

    def reductions(self) -> tuple[Money, ...]:
        """Each line's part of the reduction of the total, by largest remainder."""
        if not self.reduction:
            return (ZERO,) * len(self.lines)
        weights = [
            line.amount.dinars if self.borne_by in ("", line.artisan) else 0 for line in self.lines
        ]
        return tuple(self.reduction.split(weights))

    def nets(self) -> tuple[Money, ...]:
        """What comes in for each line in the end."""
        return tuple(
            line.amount - part for line, part in zip(self.lines, self.reductions(), strict=True)
        )

    def below_floor(self) -> tuple[str, ...]:
        """The artisans who sell something here below their last price, in the order of lines."""
        below = (
            line.artisan
            for line, net in zip(self.lines, self.nets(), strict=True)
            if net < line.last_price
        )
        return tuple(dict.fromkeys(below))

    def needed_approvals(self, seller: str) -> tuple[str, ...]:
        """The artisans whose word is missing; *seller* needs none for her own goods."""
        missing = (
            line.artisan
            for line, net in zip(self.lines, self.nets(), strict=True)
            if net < line.lowest and line.artisan != seller
        )
        return tuple(dict.fromkeys(missing))

    def approved_by(self, artisan: str) -> "Cart":
        """With *artisan*'s word that her goods may go for what they bring now."""
        return replace(
            self,
            lines=tuple(
                replace(line, approved=net)
                if line.artisan == artisan and net < line.lowest
                else line
                for line, net in zip(self.lines, self.nets(), strict=True)
            ),
        )

    def check_approved(self, seller: str) -> None:
        """Raise `BelowFloor` while somebody's word is missing."""
        if missing := self.needed_approvals(seller):
            raise BelowFloor(artisan=missing[0])

    # --- sums ------------------------------------------------------------------------------------

    @property
    def asked(self) -> Money:
        """What everything costs before anybody bargains."""
        return total(line.asked for line in self.lines)

    @property
    def total(self) -> Money:
        """What is due."""
        return total(line.amount for line in self.lines) - self.reduction

    @property
    def pieces(self) -> int:
        """How many things the customer carries away; what is weighed counts as one."""
        return sum(
            line.quantity_milli // ONE if line.unit is Unit.PIECE else 1 for line in self.lines
        )

    def shares(self) -> dict[str, Money]:
        """What each artisan sells, in the order of the first line of each."""
        artisans = (line.artisan for line in self.lines)
        return shares(zip(artisans, self.nets(), strict=True))

    def _free_key(self, *others: "Cart") -> str:
        """A key for one more thing that is not listed, in use neither here nor in *others*."""
        used = {line.key for cart in (self, *others) for line in cart.lines}
        return next(key for n in range(1, len(used) + 2) if (key := f"{FREE}{n}") not in used)

    def _with(self, changed: CartLine) -> "Cart":
        lines = tuple(changed if line.key == changed.key else line for line in self.lines)
        return replace(self, lines=lines)

    def _without_reduction(self) -> "Cart":
        return Cart(self.lines)


def _check_said(amount: Money) -> None:
    if not 0 < amount.dinars <= LARGEST or amount.dinars % COIN_STEP:
        raise BadAgreement(most=LARGEST)


def _check_agreed(amount: Money, most: Money) -> None:
    if not ZERO < amount <= most or amount.dinars % COIN_STEP:
        raise BadAgreement(most=most.dinars)


def shares(parts: Iterable[tuple[str, Money]]) -> dict[str, Money]:
    """Amounts added up by artisan, in the order in which each first appears."""
    shared: dict[str, Money] = {}
    for artisan, amount in parts:
        shared[artisan] = shared.get(artisan, Money(0)) + amount
    return shared

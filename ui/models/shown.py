"""The rows that screens show, each ready for people; the first field of each is its key."""

from typing import NamedTuple


class Tile(NamedTuple):
    """A product in the grid, or a face: the way to an amount for what is not listed."""

    code: str
    name: str
    variant: str
    price_number: str
    picture: str
    tint: int  # 0…5, stable for the product
    mark: str
    in_cart: str  # how many, empty for none
    stock_text: str
    stock_kind: str  # plenty, low, only, out
    accessible_name: str
    face: str = ""  # of the artisan, when it is no product
    is_free: bool = False


class Portion(NamedTuple):
    """How much of what is weighed or measured, and what that costs."""

    key: str
    measure_text: str
    amount_number: str
    is_chosen: bool


class Kind(NamedTuple):
    """A kind of goods of which something not listed may be."""

    key: str
    label: str
    picture: str
    is_chosen: bool


class Filter(NamedTuple):
    """A pill that narrows the grid to one artisan, or to the best sellers."""

    key: str
    label: str
    face: str
    mark: str


class CategoryPicture(NamedTuple):
    """A kind of goods in the search."""

    key: str
    label: str
    second: str  # in Tifinagh, or empty
    picture: str


class Line(NamedTuple):
    """A line of the cart."""

    code: str
    name: str
    mark: str
    picture: str
    tint: int
    quantity_text: str
    quantity_unit: str  # g, kg, cm, m; empty for pieces
    count_text: str  # in the unit of the price
    price_number: str  # of one of them
    amount_number: str
    before_number: str  # what was asked, when a price was agreed; else empty
    can_lower: bool
    accessible_name: str


class PieceOfMoney(NamedTuple):
    """A note or a coin, and how many of it."""

    key: str
    value: int
    kind: str  # note, coin
    count: int


class EasierChange(NamedTuple):
    """What to ask for besides, so that the change is one note or coin."""

    key: str  # dinars to ask for
    label: str


class LowerTotal(NamedTuple):
    """A rounder total just below the one that is due."""

    key: str  # dinars
    label: str
    is_chosen: bool


class Share(NamedTuple):
    """What one artisan sells in this cart."""

    artisan: str
    name: str
    mark: str
    face: str
    amount_number: str


class Waiting(NamedTuple):
    """A cart that waits for its customer."""

    key: str
    name: str  # may be empty
    told: str  # since when, and how many pieces
    amount_number: str
    first_picture: str
    second_picture: str  # empty when there is no second line; so is the third
    third_picture: str
    accessible_name: str


class Owed(NamedTuple):
    """Change that somebody can still come for."""

    key: str
    amount_number: str
    told: str  # of which receipt, since when
    contact: str  # may be empty
    is_asked: bool  # whether it was really given
    accessible_name: str


class Holder(NamedTuple):
    """Whose account a card or a transfer goes to."""

    key: str
    label: str
    face: str
    mark: str


class PaidPart(NamedTuple):
    """A part of what is due that a card or a transfer has paid."""

    key: str
    glyph: str  # of the means
    amount_number: str
    holder: str  # the name of whose account it went to
    accessible_name: str


class PriceChip(NamedTuple):
    """A round price to agree on."""

    key: str  # dinars
    number: str
    spoken: str
    needs_word: bool  # it lies below somebody's last price
    is_chosen: bool


class Bearer(NamedTuple):
    """Who may bear what is taken off the total."""

    artisan: str  # empty: each by her part
    label: str
    face: str
    mark: str
    is_chosen: bool
    can_bear: bool


class PartOfReduction(NamedTuple):
    """What one artisan gives of a reduction, and what she gets."""

    artisan: str
    name: str
    mark: str
    off_number: str
    amount_number: str

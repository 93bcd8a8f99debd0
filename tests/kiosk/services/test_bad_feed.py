"""A feed that cannot be shown sets nothing up; what can be cleaned is cleaned."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.money import Money
from kiosk.errors import BadName, BadPrice
from kiosk.services import shelf
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books
from tests.conftest import FEED, SOAP


def set_up_with(folder: Path, **changed: object) -> None:
    product = replace(SOAP, **changed)  # type: ignore[arg-type]
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=replace(FEED, products=[product]))


@pytest.mark.parametrize("price", [0, -250, 253, 10**9])
def test_a_price_that_no_coins_make_or_that_is_absurd(tmp_path: Path, price: int) -> None:
    with pytest.raises(BadPrice) as refusal:
        set_up_with(tmp_path / "tablet", price=Money(price))

    assert refusal.value.details["price"] == price
    assert not (tmp_path / "tablet").exists()


@pytest.mark.parametrize("name", ["", "   ", "س" * 400, "\u202e\u200f"])
def test_a_name_that_cannot_be_shown(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadName):
        set_up_with(tmp_path / "tablet", name_ar=name)

    assert not (tmp_path / "tablet").exists()


def test_direction_marks_go_and_emoji_stay(tmp_path: Path) -> None:
    set_up_with(tmp_path / "tablet", name_ar="\u202eصابون \U0001f9fc\n", name_fr="")

    with Books.read_only(tmp_path / "tablet") as books:
        (product,) = shelf.all_products(books)
    assert (product.name_ar, product.name_fr) == ("صابون \U0001f9fc", "")

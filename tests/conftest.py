"""What every test stands on: a clock that stands still and a small tent with real books."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.domain.catalogue import Artisan, Category, Fair, Feed, Product, Tent
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.services.setting_up import set_up
from kiosk.store.books import Books

# The same examples in every run, so that a red test is about the change; more of them and others
# by HYPOTHESIS_PROFILE=wide. A busy machine is no failure, so nothing is timed.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("wide", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@dataclass
class StoppedClock:
    """A clock that shows `at` until somebody sets it."""

    at: datetime

    def now(self) -> datetime:
        return self.at


NOURA = Artisan("A1", "نورة بلعيد", "Noura Belaïd", "lozenge", "woman-1", "05-0248", "05")
MESSAOUD = Artisan("A2", "مسعود عقون", "Messaoud Aggoun", "triangle", "man-1", "40-0033", "40")

SOAP = Product(
    code="003XXEKS3",
    artisan="A1",
    category="COS-SOA",
    name_ar="صابون زيت الزيتون",
    name_fr="Savon à l'huile d'olive",
    unit=Unit.PIECE,
    price=Money(250),
    stock_milli=20_000,
    low_stock_milli=3_000,
)
EARRINGS = Product(
    code="003K3TVHY",
    artisan="A2",
    category="JEW-COR",
    name_ar="أقراط مرجان",
    name_fr="Boucles d'oreilles en corail",
    unit=Unit.PIECE,
    price=Money(3400),
    picture="products/earrings",
    stock_milli=2_000,
    low_stock_milli=2_000,
)
HONEY = Product(
    code="003G00040",
    artisan="A1",
    category="NAT-HON",
    name_ar="عسل الجبل",
    name_fr="Miel de montagne",
    unit=Unit.KILOGRAM,
    price=Money(2205),
    stock_milli=8_500,
)

FEED = Feed(
    fair=Fair(
        "F1",
        "معرض يناير 2974",
        "Foire de Yennayer 2974",
        "ساحة الحرية، باتنة",
        "Place de la Liberté, Batna",
        date(2023, 12, 30),
        date(2024, 1, 15),
        is_demo=True,
    ),
    tents=(Tent(7, "خيمة الهدايا", "Tente Cadeaux", ("A1", "A2")),),
    artisans=(NOURA, MESSAOUD),
    categories=(
        Category("COS-SOA", "", "الصابون", "Savons", "Soaps", "soap", "cosmetic"),
        Category(
            "JEW-COR", "", "فضة ومرجان", "Argent et corail", "Silver", "jewellery", "hallmark"
        ),
        Category("NAT-HON", "", "العسل", "Miel", "Honey", "honey", "food_label"),
    ),
    products=(SOAP, EARRINGS, HONEY),
)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(datetime(2024, 1, 12, 15, 40, tzinfo=UTC))


@pytest.fixture
def tablet(tmp_path: Path) -> Path:
    """The data folder of tablet 7, set up and closed."""
    folder = tmp_path / "tablet"
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=FEED)
    return folder


@pytest.fixture
def books(tablet: Path, clock: StoppedClock):
    """The open books of tablet 7."""
    with Books.open(tablet, clock=clock) as opened:
        yield opened

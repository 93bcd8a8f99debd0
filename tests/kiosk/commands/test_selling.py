from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.money import LARGEST, Money
from kiosk.domain.payment import Means, Payment
from kiosk.services import journal, selling
from kiosk.services.setting_up import set_up
from kiosk.services.takings import takings_on
from kiosk.store.books import Books
from tests.conftest import EARRINGS, FEED, HONEY, SOAP
from tests.kiosk.commands.conftest import FairKiosk


def entries_in(folder: Path) -> int:
    with Books.read_only(folder) as books:
        return len(journal.entries(books))


# --- what is on sale ------------------------------------------------------------------------------


def test_products_are_listed_for_a_program(fair_kiosk: FairKiosk):
    listed = fair_kiosk("products", "--json")

    assert listed.status == 0
    assert listed.json == [
        {
            "code": HONEY.code,
            "name_ar": "عسل الجبل",
            "name_fr": "Miel de montagne",
            "artisan": "A1",
            "unit": "kg",
            "price": 2205,
            "stock": "8.500",
            "stock_milli": 8500,
        },
        {
            "code": EARRINGS.code,
            "name_ar": "أقراط مرجان",
            "name_fr": "Boucles d'oreilles en corail",
            "artisan": "A2",
            "unit": "piece",
            "price": 3400,
            "stock": 2,
            "stock_milli": 2000,
        },
        {
            "code": SOAP.code,
            "name_ar": "صابون زيت الزيتون",
            "name_fr": "Savon à l'huile d'olive",
            "artisan": "A1",
            "unit": "piece",
            "price": 250,
            "stock": 20,
            "stock_milli": 20_000,
        },
    ]


def test_products_are_listed_for_a_person(fair_kiosk: FairKiosk):
    listed = fair_kiosk("products")

    assert listed.out.splitlines() == [
        "003G-0004-0     2205    8.500  \u2068Miel de montagne\u2069  \u2068Noura\u2069",
        "003K-3TVH-Y     3400        2  \u2068Boucles d'oreilles en corail\u2069"
        "  \u2068Messaoud\u2069",
        "003X-XEKS-3      250       20  \u2068Savon à l'huile d'olive\u2069  \u2068Noura\u2069",
    ]


def test_stock_below_zero_keeps_its_sign_and_its_thousandths(fair_kiosk: FairKiosk):
    fair_kiosk("sell", f"{HONEY.code}=9.75", f"{EARRINGS.code}=3")

    stock = {row["code"]: row["stock"] for row in fair_kiosk("products", "--json").json}

    assert stock == {HONEY.code: "-1.250", EARRINGS.code: -1, SOAP.code: 20}


# --- a sale ---------------------------------------------------------------------------------------


def test_sale_in_exact_cash_is_recorded_and_answered(fair_kiosk: FairKiosk, tablet: Path):
    sold = fair_kiosk("sell", "003x-xeks-3=3", f"{HONEY.code}=0.350", EARRINGS.code, "--json")

    with Books.read_only(tablet) as books:
        sale = selling.find_sale(books, "T07-000001")
    assert sold.status == 0
    assert sold.json == {
        "number": "T07-000001",
        "receipt": sale.receipt_code,
        "total": 750 + 770 + 3400,
        "change": 0,
        "lines": [
            {"code": SOAP.code, "qty_milli": 3000, "unit_price": 250, "amount": 750, "discount": 0},
            {
                "code": HONEY.code,
                "qty_milli": 350,
                "unit_price": 2205,
                "amount": 770,
                "discount": 0,
            },
            {
                "code": EARRINGS.code,
                "qty_milli": 1000,
                "unit_price": 3400,
                "amount": 3400,
                "discount": 0,
            },
        ],
    }
    assert sale.payments == (Payment(Means.CASH, Money(4920)),)
    assert (sale.given, sale.by) == (Money(4920), "A1")


def test_sale_is_told_to_a_person_in_her_language(anywhere: FairKiosk, tablet: Path):
    sold = anywhere("sell", SOAP.code, "--pay", "cash:1000", "--data", str(tablet), "--lang", "ar")

    assert sold.out == (
        "سُجّل البيع \u2068T07-000001\u2069: المجموع \u2066250\u2069\u202fد.ج،"
        " الباقي للزبون \u2066750\u2069\u202fد.ج.\n"
    )


def test_the_same_code_twice_is_one_line(fair_kiosk: FairKiosk):
    sold = fair_kiosk("sell", SOAP.code, f"{SOAP.code}=2", "--json")

    assert sold.json["lines"] == [
        {"code": SOAP.code, "qty_milli": 3000, "unit_price": 250, "amount": 750, "discount": 0}
    ]


# --- a bargain ------------------------------------------------------------------------------------


def test_agreed_prices_and_total_are_recorded_and_answered(fair_kiosk: FairKiosk, tablet: Path):
    sold = fair_kiosk(
        "sell", f"{SOAP.code}=3@700", f"{HONEY.code}=0.350", f"{EARRINGS.code}@3000",
        "--total", "4400", "--pay", "cash:5000", "--json",
    )  # fmt: skip

    with Books.read_only(tablet) as books:
        sale = selling.find_sale(books, sold.json["number"])
    assert (sold.status, sold.json["total"], sold.json["change"]) == (0, 4400, 600)
    assert [(line["amount"], line["discount"]) for line in sold.json["lines"]] == [
        (689, 50 + 11),
        (758, 0 + 12),
        (2953, 400 + 47),
    ]
    assert [(line.off.dinars, line.shared.dinars) for line in sale.lines] == [
        (50, 11),
        (0, 12),
        (400, 47),
    ]


def test_amount_is_agreed_for_all_that_is_wanted_of_a_product(fair_kiosk: FairKiosk):
    sold = fair_kiosk("sell", f"{SOAP.code}@400", f"{SOAP.code}", "--json")

    assert sold.json["lines"] == [
        {"code": SOAP.code, "qty_milli": 2000, "unit_price": 250, "amount": 400, "discount": 100}
    ]


@pytest.fixture
def with_floors(tmp_path: Path) -> Path:
    """A tablet whose goods have last prices: 200 for soap, 3 000 for earrings."""
    folder = tmp_path / "floors"
    goods = (replace(SOAP, floor=Money(200)), replace(EARRINGS, floor=Money(3000)), HONEY)
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=replace(FEED, products=goods))
    return folder


@pytest.mark.parametrize(
    "wanted", [[f"{EARRINGS.code}@2995"], [SOAP.code, EARRINGS.code, "--total", "3000"]]
)
def test_last_price_of_another_artisan_is_kept(
    anywhere: FairKiosk, with_floors: Path, wanted: list[str]
):
    sold = anywhere("sell", *wanted, "--data", str(with_floors), "--lang", "en", "--json")

    assert (sold.status, sold.code) == (1, "cart.below_floor")
    assert sold.json["error"]["code"] == "cart.below_floor"
    assert "3000" not in sold.out + sold.err
    assert entries_in(with_floors) == 0


def test_seller_goes_below_her_own_last_price(anywhere: FairKiosk, with_floors: Path):
    sold = anywhere("sell", f"{SOAP.code}@100", "--data", str(with_floors), "--json")

    assert (sold.status, sold.json["total"]) == (0, 100)


# --- paid -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paid", "payments", "given", "change"),
    [
        (["cash:5000"], (Payment(Means.CASH, Money(3650)),), 5000, 1350),
        (["cash:3000", "cash:650"], (Payment(Means.CASH, Money(3650)),), 3650, 0),
        (["card:3650"], (Payment(Means.CARD, Money(3650), "account:A2"),), 0, 0),
        (
            ["transfer:3000", "cash:1000"],
            (Payment(Means.CASH, Money(650)), Payment(Means.TRANSFER, Money(3000), "account:A2")),
            1000,
            350,
        ),
    ],
)
def test_payment_is_taken_as_it_is_given(
    fair_kiosk: FairKiosk,
    tablet: Path,
    paid: list[str],
    payments: tuple[Payment, ...],
    given: int,
    change: int,
):
    means = [word for text in paid for word in ("--pay", text)]

    sold = fair_kiosk("sell", SOAP.code, EARRINGS.code, *means, "--json")

    with Books.read_only(tablet) as books:
        sale = selling.find_sale(books, sold.json["number"])
    assert sale.payments == payments
    assert (sale.given, sale.change) == (Money(given), Money(change))
    assert sold.json["change"] == change


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ABC"], "product.malformed"),
        (["x" * 400], "product.malformed"),
        ([""], "product.malformed"),
        (["003XXEKS4"], "product.mistyped"),
        (["003G00ZB0"], "product.unknown"),
        ([f"{SOAP.code}=0"], "cart.bad_quantity"),
        ([f"{SOAP.code}=-1"], "cart.bad_quantity"),
        ([f"{SOAP.code}=0.5"], "cart.bad_quantity"),
        ([f"{SOAP.code}=10000"], "cart.bad_quantity"),
        ([f"{SOAP.code}=٣"], "cart.bad_quantity"),
        ([f"{SOAP.code}=1e9"], "cart.bad_quantity"),
        ([f"{SOAP.code}="], "cart.bad_quantity"),
        ([f"{HONEY.code}=0.0001"], "cart.bad_quantity"),
        ([SOAP.code, "--pay", "cash:245"], "payment.underpaid"),
        ([SOAP.code, "--pay", "card:245"], "payment.underpaid"),
        ([SOAP.code, "--pay", "card:255"], "payment.overpaid"),
        ([SOAP.code, "--pay", "card:250", "--pay", "cash:50"], "payment.overpaid"),
        ([SOAP.code, "--pay", "cash:-250"], "payment.bad_amount"),
        ([SOAP.code, "--pay", "cash:250.5"], "payment.bad_amount"),
        ([SOAP.code, "--pay", f"cash:{'9' * 400}"], "payment.bad_amount"),
        ([SOAP.code, "--pay", f"cash:{'0' * 13}{'9' * 5000}"], "payment.bad_amount"),
        ([SOAP.code, "--pay", f"cash:{LARGEST + 1}"], "payment.bad_amount"),
        ([SOAP.code, "--pay", "cash:253"], "payment.not_in_coins"),
        ([SOAP.code, "--pay", "card:247", "--pay", "cash:5"], "payment.not_in_coins"),
        ([SOAP.code, "--pay", "card:248", "--pay", "cash:2"], "payment.not_in_coins"),
        ([SOAP.code, "--day", "2023-12-29"], "day.outside_fair"),
        ([SOAP.code, "--day", "2024-01-16"], "day.outside_fair"),
        ([SOAP.code, "--day", "0001-01-01"], "day.outside_fair"),
        ([SOAP.code, "--pay", "card:0", "--pay", "cash:250"], "payment.bad_amount"),
        ([SOAP.code, "--pay", "cash"], "payment.bad_amount"),
        ([f"{SOAP.code}@0"], "cart.bad_agreement"),
        ([f"{SOAP.code}@255"], "cart.bad_agreement"),
        ([f"{SOAP.code}@248"], "cart.bad_agreement"),
        ([f"{SOAP.code}@"], "payment.bad_amount"),
        ([f"{SOAP.code}@-5"], "payment.bad_amount"),
        ([f"{SOAP.code}@200@100"], "payment.bad_amount"),
        ([f"{SOAP.code}@{'9' * 400}"], "payment.bad_amount"),
        ([f"@{SOAP.code}"], "product.malformed"),
        ([SOAP.code, "--total", "255"], "cart.bad_agreement"),
        ([SOAP.code, "--total", "0"], "cart.bad_agreement"),
        ([SOAP.code, "--total", ""], "payment.bad_amount"),
        ([f"{SOAP.code}@200", "--total", "205"], "cart.bad_agreement"),
        ([f"{SOAP.code}@200", "--pay", "cash:195"], "payment.underpaid"),
    ],
)
def test_what_no_rule_allows_is_refused_and_nothing_is_written(
    fair_kiosk: FairKiosk, tablet: Path, arguments: list[str], code: str
):
    sold = fair_kiosk("sell", *arguments, "--json")

    assert sold.status == 1
    assert sold.code == code
    assert sold.json["error"]["code"] == code
    assert sold.err == f"{sold.json['error']['message']}\n{code}\n"
    assert entries_in(tablet) == 0


def test_the_smallest_coin_is_named(fair_kiosk: FairKiosk):
    sold = fair_kiosk("sell", SOAP.code, "--pay", "cash:253")

    assert sold.err.startswith("The smallest coin is \u20665\u2069\u202fDA:")


def test_zeros_before_an_amount_say_nothing(fair_kiosk: FairKiosk):
    sold = fair_kiosk("sell", SOAP.code, "--pay", f"cash:{'0' * 6000}300", "--json")

    assert sold.json["change"] == 50


def test_one_wrong_code_among_good_ones_sells_nothing(fair_kiosk: FairKiosk, tablet: Path):
    sold = fair_kiosk("sell", SOAP.code, "003XXEKS4", EARRINGS.code)

    assert (sold.status, sold.code, sold.out) == (1, "product.mistyped", "")
    assert entries_in(tablet) == 0


@pytest.mark.parametrize(
    "arguments", [["sell"], ["sell", SOAP.code, "--pay", "gold:5"], ["sell", "--day", "monday"]]
)
def test_what_cannot_be_meant_is_a_mistake_of_usage(fair_kiosk: FairKiosk, arguments: list[str]):
    assert fair_kiosk(*arguments).status == 2


# --- demo data ------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", [date(2023, 12, 30), date(2024, 1, 11), date(2024, 1, 15)])
def test_day_of_demo_data_can_be_chosen(fair_kiosk: FairKiosk, tablet: Path, day: date):
    fair_kiosk("sell", SOAP.code, "--day", str(day))

    with Books.read_only(tablet) as books:
        assert takings_on(books, day).total == Money(250)


def test_day_of_a_real_fair_cannot_be_chosen(anywhere: FairKiosk, tmp_path: Path):
    folder = tmp_path / "real"
    real = replace(FEED, fair=replace(FEED.fair, is_demo=False))
    set_up(folder, device=7, tent=7, host="FAIR.EXAMPLE", feed=real)

    sold = anywhere("sell", SOAP.code, "--day", "2024-01-11", "--data", str(folder))

    assert (sold.status, sold.code) == (1, "tablet.demo_only")
    assert entries_in(folder) == 0


def test_days_of_the_fair_are_told_when_another_is_asked_for(fair_kiosk: FairKiosk):
    sold = fair_kiosk("sell", SOAP.code, "--day", "2025-01-12")

    assert sold.err.startswith(
        "The fair is not held on that day:"
        " it lasts from \u20682023-12-30\u2069 to \u20682024-01-15\u2069."
    )


# --- beside the screen ----------------------------------------------------------------------------


def test_cart_that_waits_at_the_till_is_still_in_hand(fair_kiosk: FairKiosk, tablet: Path):
    in_hand = Cart().add(EARRINGS)
    with Books.open(tablet) as books:
        selling.keep_cart(books, in_hand)

    fair_kiosk("sell", SOAP.code)

    with Books.read_only(tablet) as books:
        assert selling.kept_cart(books) == in_hand
        assert selling.sale_on_done_screen(books) is None


# --- setting up -----------------------------------------------------------------------------------


def test_demo_tablet_is_set_up_and_sells(anywhere: FairKiosk, tmp_path: Path):
    folder = tmp_path / "new" / "tablet"

    made = anywhere("set-up", "--demo", "--tent", "30", "--data", str(folder), "--json")

    assert made.status == 0
    assert made.json == {"device": 30, "tent": 30, "folder": str(folder)}
    first = anywhere("products", "--data", str(folder), "--json").json[0]
    sold = anywhere("sell", first["code"], "--data", str(folder), "--json")
    assert (sold.json["number"], sold.json["total"]) == ("T30-000001", first["price"])


def test_tablet_is_not_set_up_twice(fair_kiosk: FairKiosk, tablet: Path):
    fair_kiosk("sell", SOAP.code)

    again = fair_kiosk("set-up", "--demo")

    assert (again.status, again.code) == (1, "tablet.already_set_up")
    assert str(tablet) in again.err
    assert entries_in(tablet) == 3


def test_tent_that_is_not_there_is_refused_and_nothing_is_made(anywhere: FairKiosk, tmp_path: Path):
    folder = tmp_path / "tablet"

    made = anywhere("set-up", "--demo", "--tent", "31", "--data", str(folder))

    assert (made.status, made.code) == (1, "tent.unknown")
    assert not folder.exists()

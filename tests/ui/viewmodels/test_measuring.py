"""The pads that ask how many, how heavy, for how much: what they put into the cart."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart
from kiosk.domain.money import Money
from kiosk.domain.quantity import Unit
from kiosk.errors import OnlyOne
from tests.conftest import EARRINGS, HONEY, SOAP
from ui.basket import Basket
from ui.stall import Stall
from ui.viewmodels.pads import PadsViewModel
from ui.viewmodels.sell import SellViewModel

MARKS = "\u200f\u2066\u2067\u2068\u2069"
CLOTH = replace(SOAP, code="00000CL0TH", unit=Unit.METRE, price=Money(1200))


def no_pins(*_: object) -> None:
    """Nobody is asked for a PIN here."""


@pytest.fixture
def basket() -> Basket:
    return Basket(Cart(), lambda _: None)


@pytest.fixture
def pads(stall: Stall, basket: Basket) -> PadsViewModel:
    stall.products[CLOTH.code] = CLOTH
    return PadsViewModel(stall, basket, "A1", no_pins)


@pytest.fixture
def sell(stall: Stall, basket: Basket, pads: PadsViewModel) -> SellViewModel:
    return SellViewModel(stall, basket, pads)


# --- how many -------------------------------------------------------------------------------------


def test_a_long_press_adds_as_many_as_are_chosen(pads: PadsViewModel, basket: Basket) -> None:
    basket.put_in(lambda cart: cart.add(SOAP, 2000))

    pads.openQuantity(SOAP.code)
    assert (pads.part, pads.key) == ("QuantityPad", SOAP.code)
    pads.quantity.choose(6)

    assert basket.cart == Cart().add(SOAP, 8000)
    assert pads.part == ""


def test_the_number_of_a_line_is_set(pads: PadsViewModel, basket: Basket) -> None:
    basket.put_in(lambda cart: cart.add(SOAP, 2000))

    pads.openLine(SOAP.code)
    assert pads.quantity.chosen == 2
    assert pads.quantity.amountNumber == "\u2066500\u2069"
    assert pads.quantity.spokenAmount == "50\u202f000 centimes"
    pads.quantity.choose(6)

    assert basket.cart == Cart().add(SOAP, 6000)


def test_another_number_is_typed_up_to_999(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(SOAP.code)
    pads.quantity.openOther()
    assert not pads.quantity.ready

    for key in ("1", "4", "4", "7"):  # the fourth figure finds no room
        pads.quantity.press(key)
    assert pads.quantity.amountNumber == "\u206636\u202f000\u2069"
    pads.quantity.take()

    assert basket.cart == Cart().add(SOAP, 144_000)


def test_nothing_typed_changes_nothing(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(SOAP.code)
    pads.quantity.openOther()

    pads.quantity.take()

    assert not basket.cart
    assert pads.part == "QuantityPad"


def test_back_leaves_the_cart_as_it_was(pads: PadsViewModel, basket: Basket) -> None:
    basket.put_in(lambda cart: cart.add(SOAP))
    pads.openLine(SOAP.code)

    pads.close()

    assert basket.cart == Cart().add(SOAP)


def test_there_is_no_second_of_a_thing_that_is_the_only_one(
    stall: Stall, pads: PadsViewModel, basket: Basket, qtbot: QtBot
) -> None:
    stall.products[EARRINGS.code] = replace(EARRINGS, one_of_a_kind=True)
    pads.openQuantity(EARRINGS.code)
    assert pads.quantity.most == 1

    with qtbot.waitSignal(basket.refused) as refused:
        pads.quantity.choose(2)

    assert isinstance(refused.args[0], OnlyOne)
    assert not basket.cart
    assert pads.part == "QuantityPad"


def test_the_price_can_be_agreed_on_once_there_is_a_line(
    pads: PadsViewModel, basket: Basket, qtbot: QtBot
) -> None:
    pads.openQuantity(SOAP.code)
    assert not pads.quantity.hasLine

    basket.put_in(lambda cart: cart.add(SOAP))
    assert pads.quantity.hasLine
    with qtbot.waitSignal(pads.quantity.priceAsked) as asked:
        pads.quantity.askPrice()

    assert asked.args == [SOAP.code]


def test_what_was_agreed_goes_along_in_what_it_comes_to(
    pads: PadsViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(SOAP, 2000).agree_on_line(SOAP.code, Money(400)))

    pads.openLine(SOAP.code)
    pads.quantity.openOther()
    pads.quantity.press("4")

    assert pads.quantity.amountNumber == "\u2066800\u2069"


def test_several_of_a_thing_that_is_not_listed(pads: PadsViewModel, basket: Basket) -> None:
    basket.put_in(lambda cart: cart.add_free("A1", Money(300), None))

    pads.openLine("free-1")
    pads.quantity.choose(3)

    assert basket.cart.total == Money(900)


def test_nothing_opens_for_what_nobody_sells(pads: PadsViewModel) -> None:
    pads.openQuantity("NOTHING")
    pads.openLine("NOTHING")
    pads.openFree("A9")

    assert pads.part == ""


# --- how much -------------------------------------------------------------------------------------


def rows(pads: PadsViewModel) -> list[tuple[str, str, bool]]:
    both = [*pads.portion.portions.rows, *pads.portion.amounts.rows]
    return [(row.measure_text, row.amount_number, row.is_chosen) for row in both]


def bare(text: str) -> str:
    """*text* without its marks of direction and its narrow spaces."""
    return "".join(letter for letter in text if letter not in MARKS)


def test_portions_and_round_amounts_say_what_they_come_to(
    sell: SellViewModel, pads: PadsViewModel, basket: Basket
) -> None:
    sell.tap(HONEY.code)

    assert pads.part == "PortionPad"
    assert not basket.cart
    assert [(bare(measure), bare(amount)) for measure, amount, _ in rows(pads)] == [
        ("¼ kg", "550"),
        ("½ kg", "1\u202f105"),
        ("1 kg", "2\u202f205"),
        ("225 g", "500"),
        ("455 g", "1\u202f000"),
        ("905 g", "2\u202f000"),
    ]


def test_what_is_said_is_paid_and_the_weight_follows(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(HONEY.code)

    pads.portion.choose("say_500")
    assert bare(pads.portion.measureText) == "225 g"
    assert [chosen for *_, chosen in rows(pads)] == [False, False, False, True, False, False]
    pads.portion.add()

    assert basket.cart == Cart().add(HONEY, 225, said=Money(500))
    assert basket.cart.total == Money(500)
    assert pads.part == ""


def test_a_typed_weight_gives_the_amount(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(HONEY.code)

    for key in ("4", "1", "7"):
        pads.portion.press(key)
    assert bare(pads.portion.amountNumber) == "920"
    pads.portion.add()

    assert basket.cart == Cart().add(HONEY, 417)


def test_typed_dinars_stay_what_was_typed(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(HONEY.code)
    pads.portion.switchUnit()

    for key in ("7", "5", "0"):
        pads.portion.press(key)
    pads.portion.add()

    assert basket.cart == Cart().add(HONEY, 340, said=Money(750))


def test_dinars_that_no_coins_make_are_held_back_with_the_reason(
    pads: PadsViewModel, basket: Basket
) -> None:
    pads.openQuantity(HONEY.code)
    pads.portion.switchUnit()

    for key in ("7", "5", "2"):
        pads.portion.press(key)
    pads.portion.add()

    assert pads.portion.hintText == "Le montant finit par 0 ou 5"
    assert not basket.cart
    assert pads.part == "PortionPad"


def test_add_says_what_is_missing(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(HONEY.code)
    assert pads.portion.hintText == ""

    pads.portion.add()

    assert pads.portion.hintText == "Choisissez une quantité ou un montant"
    assert not basket.cart


def test_cloth_is_measured_in_centimetres(pads: PadsViewModel, basket: Basket) -> None:
    pads.openQuantity(CLOTH.code)
    assert pads.portion.smallUnit == "cm"

    for key in ("7", "5"):
        pads.portion.press(key)
    assert bare(pads.portion.measureText) == "75 cm"
    pads.portion.add()

    assert basket.cart == Cart().add(CLOTH, 750)


def test_the_number_of_a_weighed_line_opens_its_pad_and_sets_it(
    pads: PadsViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(HONEY, 225, said=Money(500)))

    pads.openLine(HONEY.code)
    assert bare(pads.portion.measureText) == "225 g"
    assert bare(pads.portion.amountNumber) == "500"
    pads.portion.choose("take_500")
    pads.portion.add()

    assert basket.cart == Cart().add(HONEY, 500)


def test_a_said_amount_can_be_set_for_the_weight_that_lies_there(
    pads: PadsViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(HONEY, 225))  # 495 by the price
    pads.openLine(HONEY.code)

    pads.portion.choose("say_500")
    pads.portion.add()

    assert basket.cart == Cart().add(HONEY, 225, said=Money(500))


def test_plus_and_minus_step_by_a_quarter_and_never_below_one(
    sell: SellViewModel, basket: Basket
) -> None:
    basket.put_in(lambda cart: cart.add(HONEY, 415))

    def shown() -> tuple[str, str, bool]:
        row = sell.lines.rows[0]
        return bare(row.quantity_text), row.quantity_unit, row.can_lower

    assert shown() == ("415", "g", True)
    sell.oneLess(HONEY.code)
    assert shown() == ("250", "g", False)
    sell.oneMore(HONEY.code)
    assert shown() == ("500", "g", True)
    for _ in range(3):
        sell.oneMore(HONEY.code)
    assert shown() == ("1.250", "kg", True)
    basket.change(lambda cart: cart.set_quantity(HONEY.code, 100))

    sell.oneLess(HONEY.code)

    assert not basket.cart
    assert sell.toastVisible


def test_a_language_keeps_what_was_chosen(
    stall: Stall, pads: PadsViewModel, basket: Basket
) -> None:
    pads.openQuantity(HONEY.code)
    pads.portion.choose("say_500")
    stall.language = "ar"

    pads.speak()
    assert bare(pads.portion.measureText) == "225 غ"
    assert pads.portion.goods.name == HONEY.name_ar
    pads.portion.add()

    assert basket.cart.total == Money(500)


# --- for how much ---------------------------------------------------------------------------------


def type_in(pads: PadsViewModel, *keys: str) -> None:
    for key in keys:
        pads.free.press(key)


def test_a_face_and_an_amount_are_a_line(
    sell: SellViewModel, pads: PadsViewModel, basket: Basket
) -> None:
    sell.tap("face-A2")
    assert (pads.part, pads.free.artisanName) == ("FreeAmountPad", "Messaoud")

    type_in(pads, "4", "6", "00")
    assert pads.free.spokenText == "\u20664\u202f600\u2069\u202fDA = 460\u202f000 centimes"
    pads.free.add()

    assert basket.cart == Cart().add_free("A2", Money(4600), None)
    assert sell.lines.rows[0].name == "Montant libre"
    assert pads.part == ""


def test_a_kind_gives_the_line_its_name_and_picture(
    sell: SellViewModel, pads: PadsViewModel, basket: Basket, stall: Stall
) -> None:
    pads.openFree("A1")
    assert [(kind.key, kind.label) for kind in pads.free.kinds.rows] == [
        ("COS-SOA", "Savons"),
        ("NAT-HON", "Miel"),
        ("other", "Autre"),
    ]

    type_in(pads, "5", "00")
    pads.free.chooseKind("COS-SOA")
    pads.free.add()

    soaps = stall.categories["COS-SOA"]
    assert basket.cart == Cart().add_free("A1", Money(500), soaps)
    line = sell.lines.rows[0]
    assert (line.name, line.picture.endswith("categories/soap.svg")) == ("Savons", True)

    stall.language = "en"
    sell.speak()
    assert sell.lines.rows[0].name == "Soaps"


def test_an_amount_that_no_coins_make_is_held_back_with_the_reason(
    pads: PadsViewModel, basket: Basket
) -> None:
    pads.openFree("A1")
    type_in(pads, "4", "6", "2")

    pads.free.add()

    assert pads.free.hintText == "Le montant finit par 0 ou 5"
    assert not basket.cart


def test_add_without_an_amount_asks_for_it(pads: PadsViewModel, basket: Basket) -> None:
    pads.openFree("A1")
    assert pads.free.hintText == ""

    pads.free.add()

    assert pads.free.hintText == "Tapez le montant"
    assert not basket.cart


def test_far_too_much_is_asked_about_and_can_be_taken_as_centimes(
    pads: PadsViewModel, basket: Basket
) -> None:
    pads.openFree("A2")  # who sells earrings for 3 400
    type_in(pads, "4", "6", "00", "00")

    assert pads.free.hintText == "Des centimes ? \u20664\u202f600\u2069\u202fDA"
    assert pads.free.ready  # it is only asked

    pads.free.takeAsCentimes()
    assert pads.free.hintText == ""
    pads.free.add()

    assert basket.cart.total == Money(4600)


def test_twenty_times_the_usual_price_is_nothing_strange(pads: PadsViewModel) -> None:
    pads.openFree("A2")
    type_in(pads, "6", "8", "00", "0")

    assert pads.free.hintText == ""
    assert not pads.free.canBeCentimes


def test_where_a_kind_is_required_add_asks_for_it(
    stall: Stall, pads: PadsViewModel, basket: Basket
) -> None:
    stall.free_kind_required = True
    pads.openFree("A1")
    type_in(pads, "5", "00")

    pads.free.add()
    assert pads.free.hintText == "Choisissez le genre de marchandise"
    assert not basket.cart
    pads.free.chooseKind("other")
    pads.free.add()

    assert basket.cart == Cart().add_free("A1", Money(500), None)

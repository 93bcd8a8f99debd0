"""The page "More", touched: what is chosen holds at once, and the cart waits meanwhile."""

from pathlib import Path

from kiosk.domain.cart import Cart
from kiosk.services.preferences import Preferences, preferences_of
from kiosk.store.books import Books
from tests.conftest import SOAP
from tests.ui.hands import Hands
from tests.ui.tills import OpenIt
from ui.pictures import until


def chosen_on_disk(tablet: Path) -> Preferences:
    with Books.read_only(tablet) as books:
        return preferences_of(books)


def test_everything_can_be_chosen_by_touch_and_is_so_after_a_restart(
    open_till: OpenIt, tablet: Path
) -> None:
    till = open_till()
    hands = Hands(till)

    hands.tap("morePlace")
    for choice in ("language_fr", "theme_dark", "textScale_1.15", "sound_soft"):
        hands.tap(choice)
    for switch in ("tamazightSwitch", "spokenSwitch", "motionSwitch"):
        hands.tap(switch)
    wanted = Preferences("fr", "dark", "1.15", "soft", True, False, False)
    until(lambda: chosen_on_disk(tablet) == wanted, "the choices on the disk")

    again = open_till()

    assert (again.till.language, again.till.preferences.dark) == ("fr", True)
    assert again.till.preferences.textScale == "1.15"


def test_the_cart_is_as_it_was_when_more_is_left(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")

    hands.tap("morePlace")
    until(lambda: till.till.page == "more", "the page")
    hands.tap("sellPlace")
    until(lambda: till.till.page == "sell", "the tiles")

    assert till.till.basket.cart == Cart().add(SOAP)


def test_more_is_reached_from_selling_only(open_till: OpenIt) -> None:
    till = open_till()
    hands = Hands(till)
    hands.tap(f"tile_{SOAP.code}")
    hands.tap("payButton")
    until(lambda: till.till.page == "pay", "the payment")

    till.till.openMore()

    assert till.till.page == "pay"

"""Making a folder the books of a tablet."""

from pathlib import Path

from kiosk.domain.catalogue import Feed, checked_feed
from kiosk.domain.clock import Clock, business_day
from kiosk.errors import AlreadySetUp, DemoOnly, StoreMissing
from kiosk.services.demo_fair import demo_fair
from kiosk.services.pins import set_pin
from kiosk.services.shelf import fair_of, tent_of
from kiosk.store import creation, settings, shelf
from kiosk.store.books import Books
from kiosk.store.errors import translated

DEMO_TENT = 10  # three artisans, and more kinds of goods than any other
DEMO_PIN = "1234"  # of every artisan of the demo fair
DEMO_HOST = "DEMO.FAIR.EXAMPLE"  # an address of the demo opens nothing


def set_up(folder: Path, *, device: int, tent: int, host: str, feed: Feed) -> None:
    """Make *folder* the books of tablet *device* in *tent*, with all that *feed* says.

    Raises `AlreadySetUp` when there are books already, `BadName` or `BadPrice` for a feed that
    cannot be shown, and what the disk raises. A set-up that was cut short left nothing that a
    second one minds.
    """
    feed = checked_feed(feed)
    try:
        Books.open(folder).close()
    except StoreMissing:
        pass  # nothing there, or a set-up that was cut short
    else:
        raise AlreadySetUp(folder=str(folder))
    connection = creation.create(folder)
    try:
        with translated():
            connection.execute("BEGIN IMMEDIATE")
            shelf.replace_feed(connection, feed)
            settings.put(connection, settings.TENT, str(tent))
            settings.put(connection, settings.HOST, host)
            creation.finish_set_up(connection, device)
            connection.execute("COMMIT")
    finally:
        connection.close()


def set_up_demo(folder: Path, tent: int, *, clock: Clock) -> None:
    """Make *folder* the books of the demo fair's tablet in *tent*, its dates shifted to today.

    Every artisan there has the same PIN. Raises `UnknownTent` besides what `set_up` raises.
    """
    feed = demo_fair(tent, business_day(clock.now()))
    set_up(folder, device=tent, tent=tent, host=DEMO_HOST, feed=feed)
    with Books.open(folder, clock=clock) as books:
        for artisan in feed.artisans:
            set_pin(books, artisan.id, DEMO_PIN)


def bring_demo_to_today(folder: Path, *, clock: Clock) -> None:
    """Shift the demo fair in the books of *folder* so that today is one of its days.

    Sales, cart and stock stay. Raises `DemoOnly` for the books of a real fair.
    """
    with Books.open(folder, clock=clock) as opened:
        if not fair_of(opened).is_demo:
            raise DemoOnly()
        feed = demo_fair(tent_of(opened).number, business_day(clock.now()))
        with opened.atomic():
            shelf.replace_feed(opened.connection, feed)

"""Making a folder the books of a tablet."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.catalogue import Artisan, Category, Fair, Product, Tent
from kiosk.domain.clock import Clock, business_day
from kiosk.errors import AlreadySetUp, StoreMissing
from kiosk.services.demo_fair import demo_fair
from kiosk.store import books, settings, shelf
from kiosk.store.books import Books
from kiosk.store.errors import translated

DEMO_HOST = "DEMO.FAIR.EXAMPLE"  # an address of the demo opens nothing


@dataclass(frozen=True, slots=True)
class Feed:
    """What the catalog tells a tablet of its fair."""

    fair: Fair
    tents: Sequence[Tent]
    artisans: Sequence[Artisan]
    categories: Sequence[Category]
    products: Sequence[Product]


def set_up(folder: Path, *, device: int, tent: int, host: str, feed: Feed) -> None:
    """Make *folder* the books of tablet *device* in *tent*, with all that *feed* says.

    Raises `AlreadySetUp` when there are books already, and what the disk raises. A set-up that was
    cut short left nothing that a second one minds.
    """
    try:
        Books.read_only(folder).close()
    except StoreMissing:
        pass  # nothing there, or a set-up that was cut short
    else:
        raise AlreadySetUp(folder=str(folder))
    connection = books.create(folder)
    try:
        with translated():
            connection.execute("BEGIN IMMEDIATE")
            shelf.replace_feed(
                connection,
                fair=feed.fair,
                tents=feed.tents,
                artisans=feed.artisans,
                categories=feed.categories,
                products=feed.products,
            )
            settings.put(connection, settings.TENT, str(tent))
            settings.put(connection, settings.FAIR, feed.fair.id)
            settings.put(connection, settings.HOST, host)
            books.finish_set_up(connection, device)
            connection.execute("COMMIT")
    finally:
        connection.close()


def set_up_demo(folder: Path, tent: int, *, clock: Clock) -> None:
    """Make *folder* the books of the demo fair's tablet in *tent*, its dates shifted to today.

    Raises `UnknownTent` besides what `set_up` raises.
    """
    demo = demo_fair(tent, business_day(clock.now()))
    feed = Feed(demo.fair, demo.tents, demo.artisans, demo.categories, demo.products)
    set_up(folder, device=tent, tent=tent, host=DEMO_HOST, feed=feed)

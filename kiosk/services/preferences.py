"""How this tablet likes to be used: language, theme, printer."""

from kiosk.store import settings
from kiosk.store.books import Books

LANGUAGE = settings.LANGUAGE
THEME = settings.THEME
PRINTER = settings.PRINTER  # host:port or the path of a device; "" for none


def preferred(books: Books, name: str, default: str) -> str:
    """The value of a preference, or *default*."""
    return settings.get(books.connection, name, default)


def prefer(books: Books, name: str, value: str) -> None:
    """Keep a preference."""
    with books.atomic():
        settings.put(books.connection, name, value)

"""The fair itself: its values, its books and what people do. No Qt, no network, no paper."""

__version__ = "0.1.0"

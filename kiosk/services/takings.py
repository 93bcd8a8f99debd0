"""What was taken, by whom and by which means."""

from dataclasses import dataclass
from datetime import date

from kiosk.domain.money import Money
from kiosk.store import days
from kiosk.store.books import Books


@dataclass(frozen=True, slots=True)
class Takings:
    """The sales of a day that were not undone, added up."""

    sales: int
    total: Money
    by_artisan: dict[str, Money]
    by_means: dict[str, Money]


def takings_on(books: Books, day: date) -> Takings:
    """What was taken on the business day *day*."""
    on = day.isoformat()
    sales, dinars = days.sales_on(books.connection, on)
    return Takings(
        sales,
        Money(dinars),
        {who: Money(sum_) for who, sum_ in days.taken_by_artisan(books.connection, on).items()},
        {means: Money(sum_) for means, sum_ in days.taken_by_means(books.connection, on).items()},
    )

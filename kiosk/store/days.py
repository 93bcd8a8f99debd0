"""Business days and what was taken on them."""

import sqlite3

from kiosk.store.errors import translated


@translated()
def is_open(connection: sqlite3.Connection, day: str) -> bool:
    """Whether *day* (YYYY-MM-DD) was opened on this tablet."""
    row = connection.execute("SELECT 1 FROM business_day WHERE day = ?", (day,)).fetchone()
    return row is not None


_KEPT = "SELECT seq FROM sale WHERE day = ? AND reversed_seq IS NULL"


@translated()
def sales_on(connection: sqlite3.Connection, day: str) -> tuple[int, int]:
    """How many sales of *day* were not undone, and their dinars."""
    return connection.execute(  # type: ignore[no-any-return]
        f"SELECT count(*), coalesce(sum(total), 0) FROM sale WHERE seq IN ({_KEPT})", (day,)
    ).fetchone()


@translated()
def taken_by_artisan(connection: sqlite3.Connection, day: str) -> dict[str, int]:
    """Dinars sold on *day* by artisan."""
    return dict(
        connection.execute(
            f"SELECT artisan, sum(amount) FROM sale_line WHERE sale IN ({_KEPT})"
            " GROUP BY artisan ORDER BY artisan",
            (day,),
        )
    )


@translated()
def taken_by_means(connection: sqlite3.Connection, day: str) -> dict[str, int]:
    """Dinars paid on *day* by means of payment."""
    return dict(
        connection.execute(
            f"SELECT means, sum(amount) FROM sale_payment WHERE sale IN ({_KEPT})"
            " GROUP BY means ORDER BY means",
            (day,),
        )
    )

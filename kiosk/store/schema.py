"""The tables of the tablet, as numbered migrations that are only ever added.

Three families: the *journal* and the *projections* made from it alone; *feed* tables, which the
catalog sent and can send again; *local* tables, which are nobody else's business.
"""

import re
import sqlite3
from typing import TYPE_CHECKING

from kiosk.errors import StoreDamaged

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SCHEMA_VERSION = 2  # the number of migrations below; kept in the file as `user_version`
APPLICATION_ID = 0x46414952  # "FAIR": set last, when a tablet's set-up is complete

# Emptied and made again from the journal by `projections.rebuild`, in this order.
PROJECTIONS = (
    "log_total",
    "receipt_series",
    "business_day",
    "sale",
    "sale_line",
    "sale_payment",
    "shelf_tally",
    "own_product",
    "change_owed",
)

_FIRST = """
CREATE TABLE journal_entry (
    seq INTEGER PRIMARY KEY,  -- the order in which this tablet wrote them
    log BLOB NOT NULL CHECK (length(log) = 16),
    n INTEGER NOT NULL CHECK (n >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    line BLOB NOT NULL CHECK (length(line) <= 32768),
    UNIQUE (log, n)
) STRICT;
CREATE TRIGGER journal_entry_stays BEFORE UPDATE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER journal_entry_is_kept BEFORE DELETE ON journal_entry
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

-- projections of the journal -------------------------------------------------------------------
CREATE TABLE log_total (
    log BLOB PRIMARY KEY,
    sales INTEGER NOT NULL DEFAULT 0 CHECK (sales >= 0),
    gross INTEGER NOT NULL DEFAULT 0,    -- dinars
    refunds INTEGER NOT NULL DEFAULT 0   -- dinars
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt_series (
    series TEXT PRIMARY KEY,             -- '' or the letter since a restore
    began_seq INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE business_day (
    day TEXT PRIMARY KEY,                -- YYYY-MM-DD
    opened_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sale (
    seq INTEGER PRIMARY KEY,             -- of the journal entry
    number TEXT NOT NULL,                -- not unique: nothing is keyed on it
    at INTEGER NOT NULL,                 -- ms UTC
    day TEXT NOT NULL,
    by TEXT NOT NULL,
    total INTEGER NOT NULL CHECK (total >= 0),
    given INTEGER NOT NULL,
    change INTEGER NOT NULL,
    reversed_seq INTEGER                 -- the entry that undid it
) STRICT;
CREATE INDEX sale_by_number ON sale (number);
CREATE INDEX sale_by_day ON sale (day);
CREATE TABLE sale_line (
    sale INTEGER NOT NULL,
    position INTEGER NOT NULL,
    product TEXT NOT NULL,
    artisan TEXT NOT NULL,
    qty INTEGER NOT NULL CHECK (qty > 0),      -- thousandths
    price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE sale_payment (
    sale INTEGER NOT NULL,
    position INTEGER NOT NULL,
    means TEXT NOT NULL,
    holder TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE shelf_tally (
    product TEXT PRIMARY KEY,
    moved INTEGER NOT NULL,              -- thousandths, negative when they went
    times_sold INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE own_product (
    code TEXT PRIMARY KEY,
    artisan TEXT NOT NULL,
    category TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    variant_ar TEXT NOT NULL,
    variant_fr TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('piece', 'kg', 'm')),
    price INTEGER NOT NULL,
    picture TEXT NOT NULL,
    low_stock_milli INTEGER NOT NULL,
    made_to_order INTEGER NOT NULL,
    one_of_a_kind INTEGER NOT NULL,
    retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- feed: what the catalog sent ------------------------------------------------------------------
CREATE TABLE fair (
    id TEXT PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    place_ar TEXT NOT NULL,
    place_fr TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    is_demo INTEGER NOT NULL
) STRICT;
CREATE TABLE tent (
    number INTEGER PRIMARY KEY,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL
) STRICT;
CREATE TABLE artisan (
    id TEXT PRIMARY KEY,
    tent INTEGER NOT NULL REFERENCES tent,
    position INTEGER NOT NULL,           -- in her tent, the order of the marks
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    mark TEXT NOT NULL,
    face TEXT NOT NULL,
    card_no TEXT NOT NULL,
    wilaya TEXT NOT NULL
) STRICT;
CREATE TABLE category (
    code TEXT PRIMARY KEY,
    parent TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_en TEXT NOT NULL,
    icon TEXT NOT NULL,
    legal TEXT NOT NULL
) STRICT;
CREATE TABLE product (
    code TEXT PRIMARY KEY,
    artisan TEXT NOT NULL REFERENCES artisan,
    category TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    variant_ar TEXT NOT NULL,
    variant_fr TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('piece', 'kg', 'm')),
    price INTEGER NOT NULL CHECK (price > 0 AND price % 5 = 0),
    picture TEXT NOT NULL,
    stock_milli INTEGER NOT NULL,
    low_stock_milli INTEGER NOT NULL,
    made_to_order INTEGER NOT NULL,
    one_of_a_kind INTEGER NOT NULL,
    retired INTEGER NOT NULL
) STRICT;

-- local: this tablet's own ---------------------------------------------------------------------
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE cart_line (
    position INTEGER PRIMARY KEY,
    product TEXT NOT NULL UNIQUE,
    artisan TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL,
    qty INTEGER NOT NULL CHECK (qty > 0)
) STRICT;
CREATE TABLE print_job (
    id INTEGER PRIMARY KEY,
    sale INTEGER NOT NULL,               -- seq of the sale's entry
    is_copy INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'printed', 'kept', 'uncertain')),
    tries INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX print_job_waiting ON print_job (id) WHERE state = 'waiting';
"""

# Prices that are agreed, carts that wait for their customer, change that is owed, PINs.
_SECOND = """
ALTER TABLE product ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE own_product ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE category ADD COLUMN name_tzm TEXT NOT NULL DEFAULT '';  -- in Tifinagh

CREATE TABLE change_owed (
    seq INTEGER PRIMARY KEY,             -- of the entry that promised it
    sale INTEGER NOT NULL,               -- seq of the sale's entry
    amount INTEGER NOT NULL CHECK (amount > 0),
    settled_seq INTEGER                  -- the entry that gave it, or undid the sale
) STRICT;

-- local: carts, in hand (id 0) and put aside, with what was agreed about them
CREATE TABLE cart (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    put_aside_at INTEGER NOT NULL,       -- ms UTC
    reduction INTEGER NOT NULL,          -- dinars off the total
    borne_by TEXT NOT NULL               -- '' for everybody by her part
) STRICT;
INSERT INTO cart VALUES (0, '', 0, 0, '');
ALTER TABLE cart_line RENAME TO cart_line_before;
CREATE TABLE cart_line (
    cart INTEGER NOT NULL REFERENCES cart,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,                   -- the product's code, or free-1 for what is not listed
    artisan TEXT NOT NULL,
    category TEXT NOT NULL,
    name_ar TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    unit TEXT NOT NULL,
    price INTEGER NOT NULL,
    qty INTEGER NOT NULL CHECK (qty > 0),
    said INTEGER,                        -- dinars, where the amount was said and not reckoned
    agreed INTEGER,                      -- dinars, where a price was agreed
    floor INTEGER NOT NULL,              -- dinars a unit; 0 for none
    approved INTEGER,                    -- dinars, how low the artisan said yes to
    single INTEGER NOT NULL,             -- one of a kind
    PRIMARY KEY (cart, position),
    UNIQUE (cart, key)
) STRICT, WITHOUT ROWID;
INSERT INTO cart_line
    SELECT 0, position, product, artisan, '', name_ar, name_fr, unit, price, qty,
        NULL, NULL, 0, NULL, 0
    FROM cart_line_before;
DROP TABLE cart_line_before;

-- local: who is owed change, as a name or a phone; never in the journal
CREATE TABLE owed_to (seq INTEGER PRIMARY KEY, contact TEXT NOT NULL) STRICT;

CREATE TABLE pin (
    person TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    wrong INTEGER NOT NULL DEFAULT 0,    -- tries since the last right one
    waits_until INTEGER NOT NULL DEFAULT 0  -- ms UTC
) STRICT, WITHOUT ROWID;
"""


_MIGRATIONS_DONE = "_sqlite_migrations"  # where sqlite-utils notes them
TABLES = frozenset(re.findall(r"^CREATE TABLE (\w+)", _FIRST + _SECOND, re.MULTILINE))


def check_tables(connection: sqlite3.Connection) -> None:
    """Raise `StoreDamaged` when a table is gone that the migrations have made."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if missing := TABLES - there:
        raise StoreDamaged(cause=f"tables are gone: {', '.join(sorted(missing))}")


def is_unfinished(connection: sqlite3.Connection) -> bool:
    """Whether it is what a set-up leaves that was cut short: none but our tables, and no entry."""
    there = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    if there - TABLES - {_MIGRATIONS_DONE}:
        return False
    entries = "SELECT 1 FROM journal_entry LIMIT 1"
    return "journal_entry" not in there or connection.execute(entries).fetchone() is None


def migrations() -> "Migrations":
    """Every step from an empty file to `SCHEMA_VERSION`, in order."""
    # Imported here: it costs 0.1 s, and a tablet that is up to date does not need it.
    from sqlite_utils import Migrations

    steps = Migrations("kiosk")

    @steps(name="0001_books")
    def books(db: "Database") -> None:
        for statement in _statements(_FIRST):
            db.execute(statement)

    @steps(name="0002_bargains")
    def bargains(db: "Database") -> None:
        for statement in _statements(_SECOND):
            db.execute(statement)

    return steps


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to `SCHEMA_VERSION`; each step is one transaction."""
    from sqlite_utils import Database

    migrations().apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(script: str) -> list[str]:
    """The statements of *script* one by one: `executescript` would commit the transaction."""
    statements, statement = [], ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            statements.append(statement)
            statement = ""
    return statements

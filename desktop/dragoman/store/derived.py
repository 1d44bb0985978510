"""All that follows from a log, card by card, in one sweep; read by whoever is to write it down or to compare it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from dragoman.events import EventKind
from dragoman.memory.replay import Rules, retell, retracted_by
from dragoman.store.faults import Cancelled
from dragoman.store.rows import (
    CARD_KIND_LIST,
    EVENT_COLUMNS,
    IS_RETRACTED,
    PUT_CARD,
    PUT_RECALL,
    Derived,
    Row,
    event_of_row,
    events_in,
    row_of_card,
    row_of_recall,
)
from dragoman.store.schema import DERIVED, DERIVED_TABLES, DROP_DERIVED, INDEX_DERIVED
from dragoman.words import _

Progress = Callable[[float], None]  # is told the share that is done, 0 to 1

BATCH = 2_000  # cards
SUBJECT = itemgetter(6)  # of a row of EVENT_COLUMNS


def rules_of(connection: sqlite3.Connection) -> Rules:
    """How answers are weighed, by the whole log."""
    return Rules(events_in(connection, f"kind in ('setting', 'parameters') and not {IS_RETRACTED}"))


def derive(connection: sqlite3.Connection) -> Iterator[Derived]:
    """What follows from each card's events, by the log alone."""
    rules = rules_of(connection)
    retracted = retracted_by(events_in(connection, "kind = ?", (EventKind.RETRACTION,)))
    rows = connection.execute(
        f"select {EVENT_COLUMNS} from event where kind in ({CARD_KIND_LIST}) order by subject, day, time, id"
    )
    for card, group in groupby(rows, SUBJECT):
        derived = derive_card(card, group, rules, retracted)
        if derived is not None:
            yield derived


def derive_card(card: str, rows: Iterable[Row], rules: Rules, retracted: frozenset[bytes]) -> Derived | None:
    """What follows from one card's rows of EVENT_COLUMNS, in any order; None where nothing does."""
    told = retell(card, map(event_of_row, rows), rules, retracted)
    return None if told.newest is None else Derived(told.state, told.newest, told.recalls)


def make_derived_tables(
    connection: sqlite3.Connection,
    source: sqlite3.Connection | None = None,
    progress: Progress | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> None:
    """Make the derived tables anew, from the log of the same connection or of `source`; to be called inside a transaction.

    Raises Cancelled where `is_cancelled` says so, and the transaction is to be given up.
    """
    log = source or connection
    [[count]] = log.execute(f"select count(distinct subject) from event where kind in ({CARD_KIND_LIST})").fetchall()
    run_script(connection, DROP_DERIVED + DERIVED_TABLES)
    cards: list[Row] = []
    recalls: list[Row] = []
    for done, derived in enumerate(derive(log), 1):
        cards.append(row_of_card(derived.state, derived.newest))
        recalls.extend([row_of_recall(time, recall) for time, recall in derived.recalls])
        if done % BATCH == 0:
            connection.executemany(PUT_CARD, cards)
            cards.clear()
            if is_cancelled is not None and is_cancelled():
                raise Cancelled(_("Stopped; everything is as it was."))
            if progress is not None:
                progress(done / count)
    connection.executemany(PUT_CARD, cards)
    recalls.sort()  # in the order of the table's key, so that every page is written once
    connection.executemany(PUT_RECALL, recalls)
    run_script(connection, INDEX_DERIVED)
    connection.execute("insert into derived values (?)", (DERIVED,))
    if progress is not None:
        progress(1.0)


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the derived tables are those that this version would make."""
    return connection.execute("select version from derived").fetchall() == [(DERIVED,)]


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Several statements inside the transaction that is open; `executescript` would commit it first."""
    for statement in script.split(";"):
        if statement.strip():
            connection.execute(statement)

"""All that follows from a log, card by card, in one sweep; read by whoever is to write it down or to compare it."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, groupby
from operator import itemgetter

from dragoman.events import EventKind
from dragoman.memory.replay import Rules, learn, retell, retracted_by
from dragoman.store.faults import Cancelled
from dragoman.store.rows import (
    CARD_KIND_LIST,
    CARD_VALUES,
    IS_RETRACTED,
    PUT_CARD,
    PUT_RECALL,
    RECALL_VALUES,
    REPLAY_COLUMNS,
    Derived,
    Row,
    answers_of_rows,
    event_to_replay,
    events_in,
    row_of_card,
    row_of_learnt,
    row_of_recall,
)
from dragoman.store.schema import DERIVED, DERIVED_TABLES, DROP_DERIVED, INDEX_DERIVED
from dragoman.words import _

Progress = Callable[[float], None]  # is told the share that is done, 0 to 1

BATCH = 2_000  # cards
ROOM = -64_000  # kB of pages; negative, as SQLite has it for kB
AT_ONCE = 50  # rows by one statement, which takes two thirds of the time of as many
TIME = itemgetter(1)  # of a row for PUT_RECALL
SUBJECT = itemgetter(4)  # of a row of REPLAY_COLUMNS


def rules_of(connection: sqlite3.Connection) -> Rules:
    """How answers are weighed, by the whole log."""
    return Rules(events_in(connection, f"kind in ('setting', 'parameters') and not {IS_RETRACTED}"))


def derive(connection: sqlite3.Connection) -> Iterator[Derived]:
    """What follows from each card's events, by the log alone."""
    rules = rules_of(connection)
    retracted = retracted_by(events_in(connection, "kind = ?", (EventKind.RETRACTION,)))
    # "+": nearly all events are of these kinds; read in the table's own order they take half of what an index makes of it
    rows = connection.execute(
        f"select {REPLAY_COLUMNS} from event where +kind in ({CARD_KIND_LIST}) order by subject, day, time, id"
    )
    for card, group in groupby(rows, SUBJECT):
        derived = derive_card(card, list(group), rules, retracted)
        if derived is not None:
            yield derived


def derive_card(card: str, rows: Sequence[Row], rules: Rules, retracted: frozenset[bytes]) -> Derived | None:
    """What follows from one card's rows of REPLAY_COLUMNS in the order of replay; None where nothing does."""
    if retracted:
        rows = [row for row in rows if row[2] not in retracted]
    if not rows:
        return None
    answers = answers_of_rows(rows)
    if answers is not None:  # nearly all cards, in half the time
        learnt, recalls = learn(card, answers, rules)
        return tuple.__new__(Derived, (row_of_learnt(card, learnt, answers[-1]), recalls))  # half the time of a call by name
    state, newest, told = retell(card, map(event_to_replay, rows), rules)
    return newest and Derived(row_of_card(state, newest), [row_of_recall(time, recall) for time, recall in told])


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
    with _with_room(log), _with_room(connection):
        [[count]] = log.execute(f"select count(distinct subject) from event where kind in ({CARD_KIND_LIST})").fetchall()
        run_script(connection, DROP_DERIVED + DERIVED_TABLES)
        cards: list[Row] = []
        recalls: list[Row] = []
        for done, derived in enumerate(derive(log), 1):
            cards.append(derived.card)
            recalls += derived.recalls
            if done % BATCH == 0:
                _put(connection, PUT_CARD, CARD_VALUES, cards)
                cards.clear()
                if is_cancelled is not None and is_cancelled():
                    raise Cancelled(_("Stopped; everything is as it was."))
                if progress is not None:
                    progress(done / count)
        _put(connection, PUT_CARD, CARD_VALUES, cards)
        recalls.sort(key=TIME)  # nearly in the order of the table's key, so that hardly a page is written twice
        _put(connection, PUT_RECALL, RECALL_VALUES, recalls)
        run_script(connection, INDEX_DERIVED)
        connection.execute("insert into derived values (?)", (DERIVED,))
    if progress is not None:
        progress(1.0)


def _put(connection: sqlite3.Connection, statement: str, values: str, rows: Sequence[Row]) -> None:
    """Write rows by a statement that ends with the `values` of one row."""
    whole = len(rows) - len(rows) % AT_ONCE
    groups = (tuple(chain.from_iterable(rows[start : start + AT_ONCE])) for start in range(0, whole, AT_ONCE))
    connection.executemany(statement + f", {values}" * (AT_ONCE - 1), groups)
    connection.executemany(statement, rows[whole:])


@contextmanager
def _with_room(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite sort and fill pages in memory; what is usual is a fraction of what a sweep comes to."""
    [[usual]] = connection.execute("pragma cache_size").fetchall()
    connection.execute(f"pragma cache_size = {ROOM}")
    try:
        yield
    finally:
        connection.execute(f"pragma cache_size = {usual}")


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the derived tables are those that this version would make."""
    return connection.execute("select version from derived").fetchall() == [(DERIVED,)]


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Several statements inside the transaction that is open; `executescript` would commit it first."""
    for statement in script.split(";"):
        if statement.strip():
            connection.execute(statement)

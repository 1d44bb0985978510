"""What is written to the log and what follows from it, in one transaction; only the writer's thread comes here."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from dragoman.database import atomic
from dragoman.events import Event, EventKind
from dragoman.memory.replay import Order, Rules, fold, is_rule, recalled
from dragoman.memory.state import CardState
from dragoman.store.derived import Progress, derive_card, is_current, make_derived_tables, rules_of
from dragoman.store.rows import (
    CARD_COLUMNS,
    CARD_KIND_LIST,
    CARD_KINDS,
    INSERT_EVENT,
    INSERT_NEW_EVENT,
    IS_RETRACTED,
    PUT_CARD,
    PUT_RECALL,
    REPLAY_COLUMNS,
    Row,
    event_of_row,
    events_in,
    row_of_card,
    row_of_event,
    row_of_recall,
    state_of_row,
)

MANY = 500  # cards that are replayed one by one; of more, all are made anew in one sweep
EVERYTHING = "everything"  # what an erasure names

_STATE = f"select {CARD_COLUMNS}, newest_day, newest_time, newest_id from card where card = ?"
_EVENTS_OF_CARD = f"""select {REPLAY_COLUMNS}, {IS_RETRACTED} from event
                      where kind in ({CARD_KIND_LIST}) and subject = ? order by day, time, id"""
_CARDS_SINCE = "select distinct card from recall where (day, time, event) >= (?, ?, ?)"
_FORGET_RECALL = "delete from recall where day = ? and time = ? and event = ?"


class Log:
    """The log behind the writer's connection. Every method raises sqlite3.Error where the disk fails."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._rules: Rules | None = None
        self._is_current = is_current(connection)
        self._touched: set[str] = set()  # cards, since the derived tables were found to be of another version

    def append(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Write events of this computer and what follows from them; none or all."""
        with self._together():
            for event in events:
                self.connection.execute(INSERT_NEW_EVENT, row_of_event(event))
            if any(event.kind == EventKind.ERASURE for event in events):
                self._obey_erasures()
            self._follow(events)
        return tuple(events)

    def merge(self, rows: Iterable[Row]) -> tuple[Event, ...]:
        """Write those of these rows of EVENT_COLUMNS that are not there yet, and what follows; none or all of them.

        What comes back are the events that were not there and that no erasure forbids.
        """
        with self._together():
            new = [event_of_row(row) for row in rows if self.connection.execute(INSERT_EVENT, row).rowcount]
            erased = self._obey_erasures()
            new = [event for event in new if erased is None or event.order >= erased]
            self._follow(new)
        return tuple(new)

    def replace(self, rows: Iterable[Row]) -> int:
        """Put these rows of EVENT_COLUMNS in place of the log, but for its erasures; how many events there are then."""
        with self._together():
            erasures = events_in(self.connection, "kind = ?", (EventKind.ERASURE,))
            self.connection.execute("delete from event")
            self.connection.executemany(INSERT_EVENT, rows)
            self.connection.executemany(INSERT_EVENT, map(row_of_event, erasures))
            self._obey_erasures()
            self._make_anew()
            [[count]] = self.connection.execute("select count(*) from event").fetchall()
        return int(count)

    def rebuild(self, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None) -> int:
        """Make the derived tables anew from the log; of how many cards. Raises Cancelled, and they are as they were."""
        with self._together():
            self._make_anew(progress, is_cancelled)
        [[count]] = self.connection.execute("select count(*) from card").fetchall()
        return int(count)

    def take_derived(self, file: str) -> None:
        """Take the derived tables that another process made of a copy or an earlier state of this log.

        Cards that were touched since this log was opened are replayed.
        """
        self.connection.execute("attach database ? as aside", (file,))
        try:
            with self._together():
                for table in ("card", "recall", "derived"):
                    self.connection.execute(f"delete from main.{table}")
                    self.connection.execute(f"insert into main.{table} select * from aside.{table}")
                for card in self._touched:
                    self._replay(card)
        finally:
            self.connection.execute("detach database aside")
        self._is_current = is_current(self.connection)

    @contextmanager
    def _together(self) -> Iterator[None]:
        """A transaction, after whose failure the rules are read again: they may be those of events that are not there."""
        was_current, touched = self._is_current, set(self._touched)
        try:
            with atomic(self.connection):
                yield
        except BaseException:
            self._rules, self._is_current, self._touched = None, was_current, touched
            raise

    def _make_anew(self, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None) -> None:
        make_derived_tables(self.connection, progress=progress, is_cancelled=is_cancelled)
        self._is_current = True

    def _follow(self, new: Sequence[Event]) -> None:
        """Bring the derived tables to what the log with these new events says."""
        cards: dict[str, Event | None] = {}  # None: to be replayed
        turns: list[Order] = []  # from where on answers are weighed otherwise
        for event in new:
            if event.kind in CARD_KINDS:
                is_simple = self._is_current and event.subject not in cards and not self._is_retracted(event)
                cards[event.subject] = event if is_simple else None
            elif event.kind == EventKind.RETRACTION:
                for target in self._targets(event):
                    if target.kind in CARD_KINDS:
                        cards[target.subject] = None
                    elif is_rule(target):
                        turns.append(target.order)
            elif is_rule(event):
                turns.append(event.order)
        if turns:
            self._rules = None
            cards.update(dict.fromkeys(card for [card] in self.connection.execute(_CARDS_SINCE, min(turns))))
        if len(cards) > MANY and self._is_current:
            self._make_anew()
            return
        if not self._is_current:
            self._touched.update(cards)
        for card, last in cards.items():
            if last is None or not self._fold(last):
                self._replay(card)

    def _fold(self, event: Event) -> bool:
        """Let one event follow the others of its card; false where it does not stand after them."""
        row = self.connection.execute(_STATE, (event.subject,)).fetchone()
        if row is not None and event.order <= row[-3:]:
            return False
        before = CardState(event.subject) if row is None else state_of_row(row)
        rules = self._known_rules()
        self.connection.execute(PUT_CARD, row_of_card(fold(before, event, rules), event.order))
        recall = recalled(before, event, rules)
        if recall is not None:
            self.connection.execute(PUT_RECALL, row_of_recall(event.time, recall))
        return True

    def _replay(self, card: str) -> None:
        rows = self.connection.execute(_EVENTS_OF_CARD, (card,)).fetchall()
        retracted = frozenset(row[2] for row in rows if row[-1])
        derived = derive_card(card, [row[:-1] for row in rows], self._known_rules(), retracted)
        self.connection.executemany(_FORGET_RECALL, [row[:3] for row in rows])
        if derived is None:
            self.connection.execute("delete from card where card = ?", (card,))
            return
        self.connection.execute(PUT_CARD, derived.card)
        self.connection.executemany(PUT_RECALL, derived.recalls)

    def _known_rules(self) -> Rules:
        if self._rules is None:
            self._rules = rules_of(self.connection)
        return self._rules

    def _is_retracted(self, event: Event) -> bool:
        query = "select 1 from event where kind = 'retraction' and subject = ?"
        return self.connection.execute(query, (event.id.hex(),)).fetchone() is not None

    def _targets(self, retraction: Event) -> list[Event]:
        try:
            return events_in(self.connection, "id = ?", (bytes.fromhex(retraction.subject),))
        except ValueError:
            return []

    def _obey_erasures(self) -> Order | None:
        """Delete what is older than the last erasure of everything; where that one stands."""
        erasures = events_in(self.connection, "kind = ? and subject = ?", (EventKind.ERASURE, EVERYTHING))
        if not erasures:
            return None
        order = max(erasure.order for erasure in erasures)
        if self.connection.execute("delete from event where (day, time, id) < (?, ?, ?)", order).rowcount:
            self._rules = None
            self._make_anew()
        return order

"""What screens ask of the log and of what follows from it, on a connection that cannot write."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from dragoman.events import Event, EventKind
from dragoman.memory.replay import Recall, Rules
from dragoman.memory.state import CardState
from dragoman.store.derived import is_current, rules_of
from dragoman.store.faults import NotRead, is_worlds
from dragoman.store.rows import (
    CARD_COLUMNS,
    EVENT_COLUMNS,
    IS_RETRACTED,
    RECALL_COLUMNS,
    Row,
    event_of_row,
    recall_of_row,
    state_of_row,
)
from dragoman.words import _

T = TypeVar("T")

_IN = "in (select value from json_each(?))"
_LATEST = "order by day desc, time desc, id desc limit 1"
LOOKED_AT = 20_000  # due cards among which the most urgent are looked for: those that have waited longest
# Those come first whose recall fell most: days since the answer by stability
_DUE = """select card from (select card, last_day, stability from card where shows_on <= ?1 order by shows_on limit ?3)
          order by (?1 - last_day) / stability desc, card limit ?2"""


class Reading:
    """A connection for reading, to be used by one thread at a time. Every method raises NotRead where the disk fails."""

    def __init__(self, file: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        self.file = file
        self._connect = connect
        self._connection: sqlite3.Connection | None = None

    def state(self, card: str) -> CardState:
        """What is derived of one card; of one without a past, the state of a new card."""
        rows = self._rows(f"select {CARD_COLUMNS} from card where card = ?", card)
        return state_of_row(rows[0]) if rows else CardState(card)

    def states(self, cards: Iterable[str]) -> dict[str, CardState]:
        """The same of several, each of them in what comes back, in the order asked for."""
        wanted = tuple(cards)
        rows = self._rows(f"select {CARD_COLUMNS} from card where card {_IN}", json.dumps(wanted))
        known = {row[0]: state_of_row(row) for row in rows}
        return {card: known.get(card) or CardState(card) for card in wanted}

    def states_of_entry(self, entry: str) -> list[CardState]:
        """Those of the cards of one entry, `<pack>/<file>`, that have a past."""
        query = f"select {CARD_COLUMNS} from card where card >= ? and card < ? order by card"
        return [state_of_row(row) for row in self._rows(query, f"{entry}/", f"{entry}0")]  # 0 is the sign after /

    def all_states(self) -> list[CardState]:
        """Those of all cards that have a past, in the order of their ids."""
        return [state_of_row(row) for row in self._rows(f"select {CARD_COLUMNS} from card order by card")]

    def due(self, day: int, limit: int | None = None) -> list[CardState]:
        """Cards that may be asked on a local day, those first whose recall fell most; at most `limit`.

        With a limit, of more than LOOKED_AT cards those are passed over that have not waited long: no session gets to them.
        """
        most, looked_at = (-1, -1) if limit is None else (limit, max(limit, LOOKED_AT))
        cards = [card for [card] in self._rows(_DUE, day, most, looked_at)]
        return list(self.states(cards).values())

    def count_due(self, day: int) -> int:
        """How many cards may be asked on a local day."""
        return self._count("select count(*) from card where shows_on <= ?", day)

    def begun(self, cards: Iterable[str]) -> set[str]:
        """Which of these cards were ever answered."""
        rows = self._rows(f"select card from card where phase > 0 and card {_IN}", json.dumps(tuple(cards)))
        return {card for [card] in rows}

    def new_begun_on(self, day: int) -> int:
        """How many cards were answered for the first time on a local day."""
        query = "select count(distinct card) from recall join card using (card) where recall.day = ?1 and first_day = ?1"
        return self._count(query, day)

    def first_answer_on(self) -> int | None:
        """The local day of the first answer of all; None where none was given yet."""
        [[day]] = self._rows("select min(day) from recall")
        return None if day is None else int(day)

    def rules(self) -> Rules:
        """How answers are weighed, by the whole log."""
        return self.ask(rules_of)  # type: ignore[no-any-return]  # a question brings what it asks for

    def events(self, kind: str | None = None, subject: str | None = None, since_day: int | None = None) -> list[Event]:
        """Events that were not taken back, in the order of replay: all, or those of a kind, a subject, from a local day on."""
        asked = {"kind = ?": kind, "subject = ?": subject, "day >= ?": since_day}
        given = {condition: value for condition, value in asked.items() if value is not None}
        where = " and ".join((*given, f"not {IS_RETRACTED}"))
        # SQLite would rather look through all of a kind, which of answers are the most
        table = "event indexed by event_of_day" if since_day is not None and subject is None else "event"
        rows = self._rows(f"select {EVENT_COLUMNS} from {table} where {where} order by day, time, id", *given.values())
        return self._made(event_of_row, rows)

    def register(self, kind: EventKind, subject: str) -> Mapping[str, Any] | None:
        """The data of the latest event of this kind and subject that was not taken back: whether a star is on, a setting."""
        query = f"select data from event where kind = ? and subject = ? and not {IS_RETRACTED} {_LATEST}"
        rows = self._rows(query, kind, subject)
        return _object(rows[0][0]) if rows else None

    def registers(self, kind: EventKind) -> dict[str, Mapping[str, Any]]:
        """The same for all subjects of a kind."""
        query = f"select subject, data from event where kind = ? and not {IS_RETRACTED} order by day, time, id"
        latest: dict[str, str] = dict(self._rows(query, kind))
        return {subject: _object(data) for subject, data in latest.items()}

    def recalls(self, since_day: int | None = None, until_day: int | None = None) -> list[Recall]:
        """Answers that were not taken back, and what was promised before each, in order; from a local day to another."""
        query = f"select {RECALL_COLUMNS} from recall where day between ? and ? order by day, time, event"
        rows = self._rows(query, since_day or 0, date.max.toordinal() if until_day is None else until_day)
        return self._made(recall_of_row, rows)

    def last_times(self, count: int, since_day: int) -> list[int]:
        """How long the last answers took, in ms, at most so many, none from before a local day; the newest first."""
        query = "select ms from recall where day >= ? order by day desc, time desc, event desc limit ?"
        return [ms for [ms] in self._rows(query, since_day, count)]

    def count_events(self, kind: str | None = None) -> int:
        """How many events the log holds, those among them that were taken back; of a kind or of all."""
        if kind is None:
            return self._count("select count(*) from event")
        return self._count("select count(*) from event where kind = ?", kind)

    def count_answers(self) -> int:
        """How many answers were given and not taken back."""
        return self._count("select count(*) from recall")

    def count_devices(self) -> int:
        """On how many computers something was done."""
        return self._count("select count(distinct device) from event")

    def days_of_answers(self) -> tuple[int, int] | None:
        """The local days of the first answer and of the last; None where there is none."""
        [[first, last]] = self._rows("select min(day), max(day) from recall")
        return None if first is None else (first, last)

    def last_event(self) -> Event | None:
        """The latest by the clocks of the computers."""
        rows = self._rows(f"select {EVENT_COLUMNS} from event order by id desc limit 1")
        return self._made(event_of_row, rows)[0] if rows else None

    def is_current(self) -> bool:
        """Whether what is derived was derived as this version does."""
        return bool(self.ask(is_current))

    def ask(self, question: Callable[[sqlite3.Connection], Any]) -> Any:
        """Have something of this room read what has no method here."""
        try:
            return question(self._open())
        except sqlite3.Error as error:
            raise self._said(error) from error

    def close(self) -> None:
        """Let go of the connection; the next question opens one again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def interrupt(self) -> None:
        """Break off what another thread is reading here; it then raises NotRead."""
        if self._connection is not None:
            self._connection.interrupt()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def _rows(self, query: str, *values: Any) -> list[Row]:
        try:
            return self._open().execute(query, values).fetchall()
        except UnicodeDecodeError as error:  # SQLite complains in the words that damage left it
            raise NotRead(_("{file} is damaged: `dragoman progress check` says where.").format(file=self.file)) from error
        except sqlite3.Error as error:
            raise self._said(error) from error

    def _made(self, make: Callable[[Row], T], rows: list[Row]) -> list[T]:
        """What rows say; one that says nothing is the file's fault."""
        try:
            return [make(row) for row in rows]
        except (ValueError, TypeError) as error:
            raise NotRead(_("{file} is damaged: `dragoman progress check` says where.").format(file=self.file)) from error

    def _count(self, query: str, *values: Any) -> int:
        [[count]] = self._rows(query, *values)
        return int(count)

    def _said(self, error: sqlite3.Error) -> Exception:
        """What to raise in place of an error; after a fault of the disk the file is opened again when next asked."""
        if not is_worlds(error):
            return error
        Reading.close(self)  # this connection alone: a store goes on writing
        return NotRead(
            _("Your progress cannot be read just now; look whether the disk of {file} is there.").format(file=self.file)
        )


def _object(text: str) -> Mapping[str, Any]:
    data = json.loads(text)
    return data if isinstance(data, dict) else {}

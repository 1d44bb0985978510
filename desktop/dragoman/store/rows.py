"""Events and states as rows of the tables, and back."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dragoman.events import Event, EventKind
from dragoman.memory.replay import NO_PROMISE, Answer, Learnt, Order, Recall
from dragoman.memory.state import CardState, Phase, Rating
from dragoman.store.faults import NotSaved
from dragoman.words import _

Row = tuple[Any, ...]

EVENT_COLUMNS = "id, time, day, device, session, kind, subject, data"
INSERT_NEW_EVENT = f"insert into event ({EVENT_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_EVENT = f"{INSERT_NEW_EVENT} on conflict do nothing"  # a merge brings what is known already
IS_RETRACTED = "exists (select 1 from event r where r.kind = 'retraction' and r.subject = lower(hex(event.id)))"

REPLAY_COLUMNS = "day, time, id, kind, subject, data"  # what a card is replayed from, its order first

CARD_COLUMNS = ", ".join(CardState._fields)
CARD_VALUES = f"({', '.join('?' * (len(CardState._fields) + 4))})"
PUT_CARD = f"insert or replace into card values {CARD_VALUES}"
RECALL_COLUMNS = "day, time, event, card, promised, rating, ms"
RECALL_VALUES = f"(?, ?, ?, ?, nullif(?, {NO_PROMISE}), ?, ?)"
PUT_RECALL = f"insert or replace into recall ({RECALL_COLUMNS}) values {RECALL_VALUES}"

CARD_KINDS = (EventKind.REVIEW, EventKind.SET_ASIDE, EventKind.PUT_OFF, EventKind.TOMORROW, EventKind.BAD)
CARD_KIND_LIST = ", ".join(f"'{kind}'" for kind in CARD_KINDS)

_parsed = json.JSONDecoder().raw_decode  # half the time of json.loads, which looks for blanks; what is in the table has none
_PHASES = tuple(Phase)  # by their numbers
_RATINGS = (Rating.AGAIN, *Rating)
_ID_IN_HEX = re.compile("[0-9a-f]{32}")
_WORDS_MOST = 500  # characters of a name, a kind or a subject
_DATA_MOST = 1_000_000  # characters of JSON
_LAST_DAY = 3_600_000  # in the year 9857, so that a card's next day is a date as well
_PARAMETER_MOST = 1_000.0  # parameters of a model are far below
_LAST_MS = 253_402_300_799_999


class Malformed(Exception):
    """A row is not what an event can be."""


class Derived(NamedTuple):
    """All that follows from the events of one card, as rows."""

    card: Row  # as PUT_CARD wants it
    recalls: Sequence[Row]  # as PUT_RECALL wants them


def row_of_event(event: Event) -> Row:
    """An event as INSERT_EVENT wants it. Raises NotSaved where its text is longer than another computer would take."""
    text = json.dumps(event.data, separators=(",", ":"), allow_nan=False)  # in ASCII: half a sign pair is no UTF-8
    if len(text) > _DATA_MOST:
        raise NotSaved(_("Not saved: the text is too long. Shorten it, then try again."))
    return (*tuple(event)[:7], text)


def event_of_row(row: Row) -> Event:
    """An event from EVENT_COLUMNS."""
    id_, time, day, device, session, kind, subject, data = row
    return Event(id_, time, day, device, session, kind, subject, _parsed(data)[0])


# SQLite's module takes numbers, strings and bytearrays as they are, and asks everything else at length how it wants to be
# kept, bytes and None as well: more than a microsecond each. So rows to be written by the thousand hold none of them.


def row_of_card(state: CardState, newest: Order) -> Row:
    """A card as PUT_CARD wants it."""
    card, phase, *numbers, is_set_aside, is_bad = state
    day, time, id_ = newest
    return (card, int(phase), *numbers, int(is_set_aside), int(is_bad), state.shows_on, day, time, bytearray(id_))


def row_of_learnt(card: str, learnt: Learnt, newest: Answer) -> Row:
    """A card with which nothing was done but to answer it, as PUT_CARD wants it."""
    day, time, id_, _rating, _ms = newest
    return (card, *learnt, 0, 0, 0, 0, learnt[3], day, time, id_)


def answers_of_rows(rows: Iterable[Row]) -> list[Answer] | None:
    """The answers of these rows of REPLAY_COLUMNS; None where one of them is none or has not all that an answer has."""
    answers: list[Answer] = []
    for day, time, id_, kind, _subject, text in rows:
        if kind != "review":
            return None
        data = _parsed(text)[0]
        rating, ms = data.get("rating"), data.get("ms")
        if type(rating) is not int or type(ms) is not int or not 1 <= rating <= 4 or ms < 0:
            return None
        answers.append((day, time, bytearray(id_), rating, ms))
    return answers


def event_to_replay(row: Row) -> Event:
    """An event from REPLAY_COLUMNS; where it was written does not matter to a replay."""
    day, time, id_, kind, subject, data = row
    return Event(id_, time, day, "", "", kind, subject, _parsed(data)[0])


def state_of_row(row: Row) -> CardState:
    """A state from CARD_COLUMNS, whatever follows them."""
    return CardState._make((row[0], _PHASES[row[1]], *row[2:13], row[13] == 1, row[14] == 1))


def row_of_recall(time: int, recall: Recall) -> Row:
    """An answer as PUT_RECALL wants it."""
    promised = NO_PROMISE if recall.promised is None else recall.promised
    return recall.day, time, bytearray(recall.event), recall.card, promised, int(recall.rating), recall.ms


def as_kept(recall: Row) -> Row:
    """A row for PUT_RECALL as RECALL_COLUMNS give it afterwards."""
    day, time, event, card, promised, rating, ms = recall
    return day, time, event, card, None if promised == NO_PROMISE else promised, rating, ms


def recall_of_row(row: Row) -> Recall:
    """An answer from RECALL_COLUMNS."""
    day, _time, event, card, promised, rating, ms = row
    return Recall(event, card, day, promised, _RATINGS[rating], ms)


def checked(row: Row) -> Row:
    """A stranger's row, if it can be an event. Raises Malformed, whose text says why."""
    id_, time, day, *words, text = row
    if type(id_) is not bytes or len(id_) != 16:
        raise Malformed("id")
    if type(time) is not int or abs(time) > _LAST_MS:
        raise Malformed("time")
    if type(day) is not int or not 1 <= day <= _LAST_DAY:
        raise Malformed("day")
    if not all(type(word) is str and len(word) <= _WORDS_MOST for word in words):
        raise Malformed("names")
    if type(text) is not str or len(text) > _DATA_MOST:
        raise Malformed("data")
    if words[2] == EventKind.RETRACTION and not _ID_IN_HEX.fullmatch(words[3]):
        raise Malformed("subject")
    _check_data(words[2], text)
    return row


def _check_data(kind: str, text: str) -> None:
    try:
        data = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Malformed("data") from error
    if not isinstance(data, dict):
        raise Malformed("data")
    is_sound = _SOUND.get(kind)
    if is_sound and not is_sound(data):
        raise Malformed(kind)


def _is_review(data: Mapping[str, Any]) -> bool:
    return _is_whole(data.get("rating"), 1, 4) and _is_whole(data.get("ms", 0), 0, _LAST_MS)


def _no_number(name: str) -> float:
    raise ValueError(name)


def _are_parameters(data: Mapping[str, Any]) -> bool:
    values = data.get("values")
    return (
        isinstance(values, list)
        and all(type(value) in (int, float) and abs(value) <= _PARAMETER_MOST for value in values)
        and _is_whole(data.get("from"), 0, _LAST_DAY)
    )


def _is_on(data: Mapping[str, Any]) -> bool:
    return isinstance(data.get("on"), bool)


def _is_whole(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most


_SOUND: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    EventKind.REVIEW: _is_review,
    EventKind.SET_ASIDE: _is_on,
    EventKind.BAD: _is_on,
    EventKind.STAR: _is_on,
    EventKind.PUT_OFF: lambda data: _is_whole(data.get("until"), 0, _LAST_DAY),
    EventKind.TOMORROW: lambda data: _is_whole(data.get("day"), 0, _LAST_DAY),
    EventKind.NOTE: lambda data: isinstance(data.get("text"), str) and isinstance(data.get("after", []), list),
    EventKind.SETTING: lambda data: "value" in data,
    EventKind.PARAMETERS: _are_parameters,
}


def events_in(connection: sqlite3.Connection, where: str, values: Iterable[Any] = ()) -> list[Event]:
    """The events of a condition, retracted ones among them, in no order."""
    rows = connection.execute(f"select {EVENT_COLUMNS} from event where {where}", tuple(values))
    return [event_of_row(row) for row in rows.fetchall()]

"""However events come together, the log and all that follows from it are the same."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.database import atomic, open_in_memory
from dragoman.events import Event, EventKind
from dragoman.memory.replay import retell, retracted_by
from dragoman.store import log as room
from dragoman.store.derived import make_derived_tables, rules_of
from dragoman.store.log import Log
from dragoman.store.migrations import migrate
from dragoman.store.rows import CARD_KINDS, Row, as_kept, events_in, row_of_card, row_of_event, row_of_recall

DAY = 739_944
CARDS = ("core/a/term", "core/b/definition", "core/c/#own")
Draw = Callable[..., object]


@contextmanager
def a_log() -> Iterator[Log]:
    with closing(open_in_memory()) as connection:
        migrate(connection, lambda: None)
        yield Log(connection)


def rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return sorted(connection.execute(f"select * from {table}").fetchall(), key=repr)


def everything(log: Log) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows(log.connection, table) for table in ("event", "card", "recall", "derived")}


def by_the_log_alone(log: Log) -> dict[str, list[tuple[object, ...]]]:
    """What the derived tables are to hold, told from one event after the other without any haste."""
    written = events_in(log.connection, "true")
    retracted, rules = retracted_by(written), rules_of(log.connection)
    of_cards = [event for event in written if event.kind in CARD_KINDS]
    told = [
        retell(card, [event for event in of_cards if event.subject == card], rules, retracted)
        for card in {event.subject for event in of_cards}
    ]
    cards = [row_of_card(each.state, each.newest) for each in told if each.newest]
    recalls = [as_kept(row_of_recall(time, recall)) for each in told for time, recall in each.recalls]
    return {"card": sorted(map(_kept, cards), key=repr), "recall": sorted(map(_kept, recalls), key=repr)}


def _kept(row: Row) -> Row:
    return tuple(bytes(value) if isinstance(value, bytearray) else value for value in row)


@st.composite
def events(draw: Draw) -> list[Event]:
    """What three devices wrote, with clocks that disagree; retractions name events that may come later or never."""
    count = draw(st.integers(1, 14))
    ids = [bytes([number]) * 16 for number in draw(st.permutations(range(1, count + 1)))]
    return [_event(draw, id_, ids) for id_ in ids]


def _event(draw: Draw, id_: bytes, ids: Sequence[bytes]) -> Event:
    day = draw(st.integers(DAY, DAY + 4))
    time = (day - DAY) * 86_400_000 + draw(st.sampled_from([0, 1, 60_000, -3_600_000]))
    card = draw(st.sampled_from(CARDS))
    kind, subject, data = draw(
        st.one_of(
            st.tuples(st.just("review"), st.just(card), st.builds(dict, rating=st.integers(1, 4), ms=st.integers(0, 9_000))),
            st.tuples(st.sampled_from(["set-aside", "bad"]), st.just(card), st.builds(dict, on=st.booleans())),
            st.tuples(st.just("put-off"), st.just(card), st.builds(dict, until=st.integers(DAY, DAY + 9))),
            st.tuples(st.just("tomorrow"), st.just(card), st.builds(dict, day=st.integers(DAY, DAY + 9))),
            st.tuples(st.just("retraction"), st.sampled_from(ids).map(bytes.hex), st.just({})),
            st.tuples(st.just("setting"), st.just("recall"), st.builds(dict, value=st.integers(70, 97))),
            st.tuples(st.just("of-the-future"), st.just(card), st.just({"anything": [1]})),
        )
    )
    return Event(id_, time, day, f"device-{draw(st.integers(0, 2))}", "s", kind, subject, data)


@given(events(), st.randoms(use_true_random=False), st.integers(1, 5))
@settings(deadline=None, max_examples=60)
def test_any_order_of_merging_gives_the_same_as_a_log_made_anew(written: list[Event], chance, size: int) -> None:
    with a_log() as one, a_log() as other:
        for event in written:
            one.merge([row_of_event(event)])
        shuffled = [*written, *chance.sample(written, len(written) // 2)]  # some of it comes twice
        chance.shuffle(shuffled)
        for start in range(0, len(shuffled), size):
            other.merge([row_of_event(event) for event in shuffled[start : start + size]])

        assert everything(one) == everything(other)
        assert by_the_log_alone(one).items() <= everything(one).items()


@given(events(), events())
@settings(deadline=None, max_examples=25)
def test_an_erasure_takes_what_is_older_whenever_it_comes(written: list[Event], later: list[Event]) -> None:
    erasure = Event(b"\xee" * 16, 2 * 86_400_000, DAY + 2, "device-0", "s", "erasure", "everything", {})
    others = [event._replace(id=b"\xf0" + event.id[1:]) for event in later]

    with a_log() as first, a_log() as last:
        first.merge(map(row_of_event, [erasure, *written]))
        first.merge(map(row_of_event, others))
        last.merge(map(row_of_event, [*others, *written]))
        last.merge([row_of_event(erasure)])

        assert everything(first) == everything(last)
        assert all(row[2] >= DAY + 2 for row in rows(first.connection, "event"))
        assert by_the_log_alone(first).items() <= everything(first).items()


@given(events())
@settings(deadline=None, max_examples=25)
def test_one_sweep_and_many_small_steps_agree(written: list[Event]) -> None:
    with a_log() as log:
        for event in written:
            log.append([event])
        small_steps = everything(log)
        with atomic(log.connection):
            make_derived_tables(log.connection)

        assert everything(log) == small_steps


def test_many_cards_at_once_are_made_anew_in_one_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    written = [Event(bytes([n]) * 16, n, DAY, "d", "s", "review", f"core/{n}/term", {"rating": 3, "ms": 1}) for n in range(20)]
    with a_log() as one_by_one, a_log() as sweep:
        one_by_one.merge(map(row_of_event, written))
        monkeypatch.setattr(room, "MANY", 3)
        sweep.merge(map(row_of_event, written))

        assert everything(one_by_one) == everything(sweep)


def test_what_fails_half_way_leaves_nothing_and_the_old_rules() -> None:
    setting = Event(b"a" * 16, 1, DAY, "d", "s", "setting", "recall", {"value": 70})
    review = Event(b"b" * 16, 2, DAY, "d", "s", "review", CARDS[0], {"rating": 3, "ms": 1})
    with a_log() as log, a_log() as untroubled:
        with pytest.raises(sqlite3.IntegrityError):
            log.append([setting, review, setting])  # an id that is there already is a mistake of ours
        assert everything(log) == everything(untroubled)

        log.append([review])
        untroubled.append([review])
        assert everything(log) == everything(untroubled)


def test_a_choice_of_recall_in_the_past_weighs_later_answers_anew() -> None:
    days = [DAY, DAY + 3, DAY + 9]
    reviews = [
        Event(bytes([n]) * 16, n, day, "d", "s", "review", CARDS[0], {"rating": 3, "ms": 1}) for n, day in enumerate(days)
    ]
    choice = Event(b"z" * 16, 0, DAY + 1, "other", "s", "setting", "recall", {"value": 75})
    with a_log() as log:
        for review in reviews:
            log.append([review])
        [before] = rows(log.connection, "card")
        log.merge([row_of_event(choice)])
        [after] = rows(log.connection, "card")

        assert after != before
        assert by_the_log_alone(log)["card"] == [after]

        log.append([Event(b"y" * 16, 1, DAY + 10, "d", "s", EventKind.RETRACTION, choice.id.hex(), {})])
        assert rows(log.connection, "card") == [before]

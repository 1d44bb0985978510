"""What a day begins with, apart from the cards: its false friend, and where one left off."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.content.logged import entry_in_log
from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.events import Event, EventKind


class WordOfTheDay(NamedTuple):
    """The day's false friend, and how many were met, it included."""

    word: Summary
    met: int
    total: int


def word_of_the_day(catalogue: Catalogue, day: int, met: Iterable[Event]) -> WordOfTheDay | None:
    """One that was not met before this day, easy ones first; when all were, one after the other. None in a pack without.

    `met` are the events that tell of a false friend: its drills, and the answers to its cards. Those of this day
    count, but do not choose, so that the word stays for the day.
    """
    words = [each for each in catalogue.summaries.values() if each.kind is Kind.FALSE_FRIEND]
    if not words:
        return None
    told = list(met)
    before = _words_in(catalogue, (event for event in told if event.day < day))
    unmet = sorted((word for word in words if word.id not in before), key=lambda word: (word.level, _lot(word.id)))
    word = unmet[0] if unmet else sorted(words, key=lambda word: _lot(word.id))[day % len(words)]
    return WordOfTheDay(word, len(_words_in(catalogue, told) | {word.id}), len(words))


def _words_in(catalogue: Catalogue, events: Iterable[Event]) -> set[str]:
    told = [event.subject.split("/") for event in events if event.kind in (EventKind.DRILL, EventKind.REVIEW)]
    named = {"/".join(parts[:2]) for parts in told}
    met = (entry_in_log(catalogue, name) for name in named)
    return {summary.id for summary in met if summary is not None and summary.kind is Kind.FALSE_FRIEND}


def first_pairs(catalogue: Catalogue, wanted: Sequence[str], count: int = 3) -> tuple[tuple[Summary, Summary], ...]:
    """The pairs to begin with: those of `wanted` (ids of terms) first, then the easiest; technical term first."""
    summaries = catalogue.summaries
    easiest = sorted((each for each in summaries.values() if each.kind is Kind.TERM), key=lambda each: each.level)
    pairs: dict[frozenset[str], tuple[Summary, Summary]] = {}
    for id_ in (*wanted, *(each.id for each in easiest)):
        term, other = summaries.get(id_), catalogue.counterpart_of(id_) if id_ in summaries else None
        if term is None or other is None or term.side is None or not catalogue.is_mutual(id_):
            continue
        pair = (term, other) if term.side is Side.TECHNICAL else (other, term)
        pairs.setdefault(frozenset((term.id, other.id)), pair)
        if len(pairs) == count:
            break
    return tuple(pairs.values())


def _lot(word: str) -> int:
    """A number by which words are shuffled alike on every machine."""
    from zlib import crc32

    return crc32(word.encode())

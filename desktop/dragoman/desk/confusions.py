"""Which term was taken for which, as far as answers in quizzes tell."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from dragoman.content.logged import entry_in_log
from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.events import Event, EventKind
from dragoman.quiz.made import Made, kind_of


class Confusion(NamedTuple):
    """A term, and another of its side that was chosen in its place."""

    term: Summary
    taken_for: Summary
    times: int


def confusions(events: Iterable[Event], catalogue: Catalogue, at_most: int = 10) -> tuple[Confusion, ...]:
    """Those that happened most often first.

    They are found where a question is about a term and its options are terms, so in the questions that are made of terms:
    in a written one a wrong option may mean anything. What is not in the pack any more is left out.
    """
    titles = {
        (summary.side, summary.title.casefold()): summary
        for summary in catalogue.summaries.values()
        if summary.kind is Kind.TERM
    }
    counts: Counter[tuple[str, str]] = Counter()
    for event in events:
        if event.kind != EventKind.QUIZ_ANSWER or event.data.get("right") is not False:
            continue
        asked = _asked(event.data.get("question"), catalogue)
        if asked is None:
            continue
        for other in _given(event.data.get("given"), asked.side, titles):
            if other.id != asked.id:
                counts[asked.id, other.id] += 1
    order = {id_: number for number, id_ in enumerate(catalogue.summaries)}
    most = sorted(counts.items(), key=lambda each: (-each[1], order[each[0][0]], order[each[0][1]]))[:at_most]
    summaries = catalogue.summaries
    return tuple(Confusion(summaries[term], summaries[other], times) for (term, other), times in most)


def _asked(question: object, catalogue: Catalogue) -> Summary | None:
    """The term that was the right answer of a made question of this pack."""
    kind = kind_of(question) if isinstance(question, str) else None
    entry = entry_in_log(catalogue, str(question).rpartition("/")[0])
    if kind is None or entry is None:
        return None
    return entry if kind is Made.TERM else catalogue.counterpart_of(entry.id)


def _given(given: object, side: Side | None, titles: dict[tuple[Side | None, str], Summary]) -> Iterable[Summary]:
    words = [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
    found = (titles.get((side, each.casefold())) for each in words)
    return (summary for summary in found if summary is not None)

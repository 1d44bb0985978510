"""Questions made of terms, where too few are written: which term a definition is of, and what a term's counterpart is.

The wrong options are terms that stand near the right one: of its side, of its topic where that has enough, of its level.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from dragoman.content.model import Catalogue, Kind, Side, Summary, Text
from dragoman.content.names import side_alone
from dragoman.content.practice import QuestionType
from dragoman.quiz.question_id import made_id, read_id
from dragoman.quiz.sheet import Choice, Sheet
from dragoman.words import _

OPTIONS = 4


class Made(StrEnum):
    """What a made question asks; named as the cards of a term are."""

    TERM = "term"  # definition -> term
    COUNTERPART = "counterpart"  # term -> counterpart


def kinds_of(summary: Summary, catalogue: Catalogue) -> Iterator[Made]:
    """The questions that can be made of an entry, if there are enough other terms to choose among."""
    if summary.kind is not Kind.TERM or summary.side is None:
        return
    if summary.definition:
        yield Made.TERM
    other = catalogue.summaries.get(summary.counterpart)
    if other is not None and other.kind is Kind.TERM and other.side is summary.side.other:
        yield Made.COUNTERPART


def by_side(catalogue: Catalogue) -> Mapping[Side, tuple[Summary, ...]]:
    """The terms of each side, in the order of the pack."""
    terms = [summary for summary in catalogue.summaries.values() if summary.kind is Kind.TERM]
    return {side: tuple(term for term in terms if term.side is side) for side in Side}


def made_sheet(id_: str, kind: Made, term: Summary, catalogue: Catalogue, seed: int) -> Sheet | None:
    """A made question with its options, the same whenever the pack is the same; None where it can be made no more."""
    if kind not in kinds_of(term, catalogue):
        return None
    assert term.side is not None  # or no question were made of it
    rng = random.Random(f"{seed}/{id_}")
    if kind is Made.TERM:
        right = term
        task = _("Which technical term is this?") if term.side is Side.TECHNICAL else _("Which diplomatic term is this?")
        text = term.definition
    else:
        right = catalogue.summaries[term.counterpart]
        to_technical, to_diplomatic = (
            _("What is its counterpart on the technical side?"),
            _("What is its counterpart on the diplomatic side?"),
        )
        task = to_technical if right.side is Side.TECHNICAL else to_diplomatic
        text = term.title
    others = _distractors(right, term, kind, catalogue, rng)
    if not others:
        return None
    choices = [
        Choice(Text(each.file, each.title), each is right, _why(each, right, kind), each.id) for each in (right, *others)
    ]
    rng.shuffle(choices)
    return Sheet(
        id=id_,
        type=QuestionType.ONE,
        text=Text(term.file, text),
        side=term.side,
        topic=term.topic,
        entry=term.id,
        level=term.level,
        choices=tuple(choices),
        task=task,
    )


def _distractors(right: Summary, term: Summary, kind: Made, catalogue: Catalogue, rng: random.Random) -> Sequence[Summary]:
    """Terms near the right one that are wrong beyond doubt: of another name, and nobody's counterpart here."""
    assert right.side is not None
    names = _names(right)
    fitting = [
        each
        for each in by_side(catalogue)[right.side]
        if each.id != right.id
        and names.isdisjoint(_names(each))
        and not (kind is Made.COUNTERPART and each.counterpart == term.id)
    ]
    rng.shuffle(fitting)
    fitting.sort(key=lambda each: (each.topic != right.topic, abs(each.level - right.level)))
    return fitting[: OPTIONS - 1]


def _names(summary: Summary) -> set[str]:
    return {name.casefold() for name in (summary.title, *summary.aliases)}


def _why(each: Summary, right: Summary, kind: Made) -> Text:
    if each is not right or kind is Made.COUNTERPART:
        return Text(each.file, each.definition)
    assert each.side is not None
    return Text(each.file, _("{side} term: this is its definition.").format(side=side_alone(each.side)))


def kind_of(id_: str) -> Made | None:
    """What a question's id asks, where it is a made one's."""
    read = read_id(id_)
    return Made(read.made) if read is not None and read.made in _VALUES else None


def made_ids(pack: str, summaries: Iterable[Summary], catalogue: Catalogue) -> Iterator[tuple[str, Summary]]:
    """The id of every question that can be made of these entries, with its term, where enough terms would be wrong."""
    terms = {side: len(of_side) for side, of_side in by_side(catalogue).items()}
    naming = Counter(each.counterpart for each in catalogue.summaries.values())
    for summary in summaries:
        for kind in kinds_of(summary, catalogue):
            assert summary.side is not None  # or nothing were made of it
            wrong = terms[summary.side] - 1 if kind is Made.TERM else terms[summary.side.other] - 1 - naming[summary.id]
            if wrong >= OPTIONS - 1:
                yield made_id(pack, summary.id, kind), summary


_VALUES = frozenset(kind.value for kind in Made)

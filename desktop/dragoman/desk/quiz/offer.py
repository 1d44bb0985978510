"""What a quiz may be made of: the topics of both sides with their questions, and the mix that a choice of them gives."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.desk.quiz.pool import Pool
from dragoman.quiz.build import Candidate, Groups, TopicKey, build, grouped
from dragoman.quiz.made import kind_of, made_ids
from dragoman.words import _, ngettext

MOST = 100  # questions of one quiz
USUAL = 20
SECONDS_A_QUESTION = 50  # reading why included, as long as nobody has measured it
BETWEEN = "/"  # between side and slug of a topic in the log


class TopicRow(NamedTuple):
    """A topic, and how many questions are written for it."""

    key: TopicKey
    title: str
    written: int


class Mix(NamedTuple):
    """The questions that a choice of topics and a count give."""

    questions: tuple[str, ...]
    by_side: Mapping[Side | None, int]
    made: int  # of terms, because too few are written
    fitting: int  # written ones that fit

    @property
    def minutes(self) -> int:
        """How long it will take, about."""
        return max(1, round(len(self.questions) * SECONDS_A_QUESTION / 60))


class Offer:
    """What can be asked of a pack."""

    def __init__(self, catalogue: Catalogue, pool: Pool) -> None:
        self._catalogue = catalogue
        self._pool = pool
        self._pack = catalogue.manifest.id

    @cached_property
    def rows(self) -> tuple[TopicRow, ...]:
        """The topics of each side in the pack's order that have terms or questions; what belongs to none comes last."""
        written = Counter(TopicKey(each.side, each.topic) for each in self._pool.written)
        terms = {TopicKey(term.side, term.topic) for term in self._terms}
        titles = {TopicKey(topic.side, topic.slug): topic.title for topic in self._catalogue.topics}
        known = [key for key in titles if written[key] or key in terms]
        others = sorted(key for key in written.keys() | terms if key not in titles and key.side)
        rows = [TopicRow(key, titles.get(key) or key.slug.replace("-", " "), written[key]) for key in (*known, *others)]
        loose = sum(count for key, count in written.items() if key.side is None)
        return (*rows, TopicRow(TopicKey(None, ""), _("Other questions"), loose)) if loose else tuple(rows)

    def title_of(self, topics: Sequence[TopicKey]) -> str:
        """What a quiz about these topics is called."""
        titles = {row.key: row.title for row in self.rows}
        if len(topics) == 1:
            return _("Practice: {topic}").format(topic=titles.get(topics[0], topics[0].slug))
        if set(topics) >= titles.keys():
            return _("Practice: all topics")
        for side, words in (
            (Side.TECHNICAL, _("Practice: technical topics")),
            (Side.DIPLOMATIC, _("Practice: diplomatic topics")),
        ):
            if set(topics) == {key for key in titles if key.side is side}:
                return words
        return ngettext("Practice: {count} topic", "Practice: {count} topics", len(topics)).format(count=len(topics))

    def most(self, topics: Iterable[TopicKey]) -> int:
        """How many questions these topics have at most, made ones included, in one quiz."""
        wanted = tuple(topics)
        groups = (*_of(self._written, wanted).values(), *_of(self._made, wanted).values())
        return min(MOST, sum(map(len, groups)))

    def mix(self, topics: Iterable[TopicKey], count: int, seed: int) -> Mix:
        """The questions that a quiz of `count` questions asks with this seed."""
        wanted = tuple(topics)
        written = _of(self._written, wanted)
        is_short = sum(map(len, written.values())) < count
        return _mix(written, _of(self._made, wanted) if is_short else {}, count, seed)

    def mix_of_bank(self, bank: str, count: int, seed: int) -> Mix:
        """The same from one question bank; 0 means all of it."""
        written = [each.candidate(self._pack) for each in self._pool.of_bank(bank)]
        return _mix(grouped(written), {}, count or len(written), seed)

    @cached_property
    def _written(self) -> Groups:
        found: dict[TopicKey, list[Candidate]] = {}
        for each in self._pool.written:
            topic = TopicKey(each.side, each.topic) if each.side else TopicKey(None, "")
            found.setdefault(topic, []).append(each.candidate(self._pack))
        return found

    @cached_property
    def _made(self) -> Groups:
        ids = made_ids(self._pack, self._terms, self._catalogue)
        return grouped(Candidate(id_, term.id, term.side, term.topic) for id_, term in ids)

    @cached_property
    def _terms(self) -> tuple[Summary, ...]:
        return tuple(summary for summary in self._catalogue.summaries.values() if summary.kind is Kind.TERM)


def _of(groups: Groups, topics: Sequence[TopicKey]) -> Groups:
    """What belongs to these topics."""
    return {topic: groups[topic] for topic in topics if topic in groups}


def _mix(written: Groups, made: Groups, count: int, seed: int) -> Mix:
    chosen = build(written, made, count, random.Random(seed))
    return Mix(
        tuple(candidate.id for candidate in chosen),
        Counter(candidate.side for candidate in chosen),
        sum(kind_of(candidate.id) is not None for candidate in chosen),
        sum(map(len, written.values())),
    )


def words_of_topic(topic: TopicKey) -> str:
    """A topic as the log names it: `technical/incidents-and-response`."""
    return f"{topic.side or ''}{BETWEEN}{topic.slug}"


def topics_named(names: Iterable[str], catalogue: Catalogue) -> tuple[TopicKey, ...]:
    """The topics that are named as in the log, or by their slug alone as in a path; those that are not there are left out."""
    known = [TopicKey(topic.side, topic.slug) for topic in catalogue.topics]
    found: dict[TopicKey, None] = {}
    for name in names:
        side, slash, slug = name.partition(BETWEEN)
        if name == BETWEEN:
            found[TopicKey(None, "")] = None
        elif slash:
            found.update(dict.fromkeys(key for key in known if key.slug == slug and key.side == side))
        else:
            found.update(dict.fromkeys(key for key in known if key.slug == side))
    return tuple(found)

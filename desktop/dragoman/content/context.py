"""The pack around a record: what rules ask of it, and the tables that several of them share."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from dragoman.content.consequences import ENTRIES_LOST, HIDES_ITS_FILE, KEYS_LOST
from dragoman.content.model import (
    Entry,
    FalseFriend,
    FrontMatter,
    LearningPath,
    Pack,
    Place,
    Question,
    Scenario,
    Side,
    Term,
    Text,
    Topic,
)
from dragoman.content.nearest import nearest
from dragoman.content.parse.inline import Link, LinkKind, bare, links_in
from dragoman.content.prose import Names, name_of
from dragoman.words import _


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where a file names another by its id: a link in a text, or a key of the front matter."""

    id: str
    where: Place
    how: str  # link, see, counterpart, sense, term; a path's open, play


class Context:
    """The pack around a record, the day, and tables that several rules share."""

    def __init__(self, pack: Pack, today: date) -> None:
        self.pack = pack
        self.today = today
        self._texts: dict[int, list[tuple[Text, str]]] = {}  # by the entry's identity; the pack outlives the context

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every file that can be shown, by kind and then by id."""
        return tuple(_entries_of(self.pack))

    def texts(self, entry: Entry) -> list[tuple[Text, str]]:
        """Every text of a file that somebody reads, in its order, each with its bare words at their own offsets."""
        known = self._texts.get(id(entry))
        if known is None:
            texts = sorted(_texts_in(entry), key=lambda text: text.starts)
            known = self._texts[id(entry)] = [(text, bare(text)) for text in texts]
        return known

    @cached_property
    def ids(self) -> Mapping[str, None]:
        """The ids of all files, broken ones included, in order."""
        return dict.fromkeys(sorted({*(entry.id for entry in self.entries), *self.pack.broken}))

    @cached_property
    def planned(self) -> frozenset[str]:
        """The ids that pack.md promises."""
        return frozenset(self.pack.manifest.planned)

    @cached_property
    def new_names(self) -> Mapping[str, str]:
        """Old id -> the id of the file that was renamed."""
        return {old: entry.id for entry in self.entries for old in entry.was}

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """The topics by their slugs."""
        return {topic.slug: topic for topic in self.pack.topics}

    @cached_property
    def names(self) -> Mapping[tuple[str, ...], tuple[Term, ...]]:
        """Headwords and aliases, as texts are searched for them -> the terms of that name."""
        named: dict[tuple[str, ...], tuple[Term, ...]] = {}
        for term in self.pack.terms.values():
            for name in dict.fromkeys(name_of(name) for name in (term.title, *term.aliases)):
                named[name] = (*named.get(name, ()), term)
        return named

    @cached_property
    def headwords(self) -> Mapping[tuple[str, ...], tuple[Term, ...]]:
        """Headwords, as texts are searched for them -> the terms of that name."""
        named: dict[tuple[str, ...], tuple[Term, ...]] = {}
        for term in self.pack.terms.values():
            name = name_of(term.title)
            named[name] = (*named.get(name, ()), term)
        return named

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The headwords and aliases in capitals: the app links them by itself, and their pages spell them out."""
        names = (name for term in self.pack.terms.values() for name in (term.title, *term.aliases))
        words = (word for name in names for word in (name, *re.findall(r"\(([^()]+)\)", name)))
        friends = (friend.word for friend in self.pack.false_friends.values())
        return frozenset(word for word in (*words, *friends) if word.isupper())

    @cached_property
    def jargon(self) -> Mapping[Side, Names]:
        """The names of each side's terms that the other side does not use, to be found in texts."""
        of_side = {side: {name for name, terms in self.names.items() if any(t.side is side for t in terms)} for side in Side}
        both = of_side[Side.TECHNICAL] & of_side[Side.DIPLOMATIC]
        both |= {name_of(friend.word) for friend in self.pack.false_friends.values()}
        return {side: Names(names - both) for side, names in of_side.items()}

    @cached_property
    def pictures(self) -> Mapping[str, None]:
        """The paths of all files under `images`, as texts write them, in order."""
        folder = self.pack.folder
        files = (Path(parent, name) for parent, _folders, names in os.walk(folder / "images") for name in names)
        return dict.fromkeys(sorted(file.relative_to(folder).as_posix() for file in files))

    @cached_property
    def _codes_of_files(self) -> Mapping[str, frozenset[str]]:
        codes: dict[str, set[str]] = {}
        for fault in self.pack.faults:
            codes.setdefault(fault.where.file, set()).add(fault.code)
        return {file: frozenset(codes_of_file) for file, codes_of_file in codes.items()}

    def lost_entries(self, file: str) -> bool:
        """Whether topics.md or sources.md may hold more than could be read."""
        return not self._codes_of_files.get(file, frozenset()).isdisjoint({*HIDES_ITS_FILE, *ENTRIES_LOST})

    @cached_property
    def duplicated(self) -> frozenset[str]:
        """The ids that two files have, of which one is left out: nothing that follows from that needs a message."""
        return frozenset(fault.details.get("typed", "") for fault in self.pack.faults if fault.code == "duplicate-id")

    def lost_keys(self, file: str) -> bool:
        """Whether the parser could not read all of another file's front matter, so that none of its keys can be missed."""
        return not self._codes_of_files.get(file, frozenset()).isdisjoint({*HIDES_ITS_FILE, *KEYS_LOST})

    def other_term(self, id_: str) -> Term | None:
        """The term of an id that another file names; None also where two files have the id, since either may be meant."""
        return None if id_ in self.duplicated else self.pack.terms.get(id_)

    def knows(self, id_: str) -> bool:
        """Whether an id needs no message about it: there is such a file, be it broken, or pack.md promises one."""
        return id_ in self.ids or id_ in self.planned

    def suggestion(self, typed: str, among: Iterable[str] | None = None) -> str:
        """What was probably meant, as `did you mean …?`, or an empty text."""
        meant = self.new_names.get(typed) or nearest(typed, self.ids if among is None else among)
        return _("did you mean `{meant}`?").format(meant=meant) if meant else ""


def own_names(entry: Entry) -> tuple[str, ...]:
    """What a file is about, as its headword and aliases, its word or its title say it."""
    if isinstance(entry, Term):
        return (entry.title, *entry.aliases)
    return (entry.word,) if isinstance(entry, FalseFriend) else (entry.title,)


def excused(entry: Entry, word: str) -> bool:
    """Whether the file gives a reason for a word under `ok-because`; one without a reason is reported once, as that."""
    return word.lower() in entry.ok_because


def questions_of(entry: Entry) -> tuple[Question, ...]:
    """The written questions of a file."""
    return getattr(entry, "questions", ())


def lines_of(entry: Entry) -> Iterator[tuple[str, Place]]:
    """What is read of a file and is no markdown: titles, goals, and where they stand; a term's names are not among it."""
    if isinstance(entry, Term | FalseFriend):
        return
    yield entry.title, place_of(entry, "title")
    if isinstance(entry, LearningPath):
        yield from ((step.title, step.where) for step in entry.steps)
    if isinstance(entry, Scenario):
        yield entry.summary, place_of(entry, "summary")
        yield from ((goal, place_of(entry, "goals")) for side in entry.goals for goal in entry.goals[side])
        yield from ((seat.title, seat.where) for seat in entry.seats)
        for phase in entry.phases:
            yield phase.title, phase.where
            yield from ((inject.title, inject.where) for inject in phase.injects)
            if phase.decision is not None:
                yield phase.decision.title, phase.decision.where


def _texts_in(record: object) -> Iterator[Text]:
    if isinstance(record, Text):
        if record:
            yield record
    elif isinstance(record, tuple) and not isinstance(record, Place):
        for item in record:
            yield from _texts_in(item)
    elif fields := getattr(type(record), "__dataclass_fields__", None):
        for name in fields:
            yield from _texts_in(getattr(record, name))


def links_of(context: Context) -> Iterator[Link]:
    """Every link and picture in the pack's texts, and where the works cited are to be found."""
    for entry in context.entries:
        for text, _words in context.texts(entry):
            yield from links_in(text)
    pack = context.pack
    for text in (pack.manifest.introduction, *(source.reference for source in pack.sources.values())):
        yield from links_in(text)
    for source in pack.sources.values():
        if re.match(r"\w+:\S*$", source.where_to_find):
            yield Link(LinkKind.WEB, source.where_to_find, "", source.where)


def references_of(pack: Pack, links: Iterable[Link]) -> Iterator[Reference]:
    """Every place where an id of the pack is named."""
    for link in links:
        if link.kind is LinkKind.ID:
            yield Reference(link.target, link.where, "link")
    for term in pack.terms.values():
        if term.counterpart:
            yield Reference(term.counterpart, place_of(term, "counterpart"), "counterpart")
        for number, id_ in enumerate(term.see):
            yield Reference(id_, place_of(term, "see", number), "see")
    for friend in pack.false_friends.values():
        for side, id_ in (("technical", friend.technical), ("diplomatic", friend.diplomatic)):
            if id_:
                yield Reference(id_, place_of(friend, side), "sense")
    for scenario in pack.scenarios.values():
        for number, id_ in enumerate(scenario.terms):
            yield Reference(id_, place_of(scenario, "terms", number), "term")
    for entry in _entries_of(pack):
        for question in questions_of(entry):
            if question.term and "term" in question.attributes:
                yield Reference(question.term, question.attributes["term"], "term")
    for path in pack.paths.values():
        for step in path.steps:
            for number, id_ in enumerate(step.opens):
                yield Reference(id_, step.attributes.get(f"opens[{number}]", step.where), "open")
            if step.scenario:
                yield Reference(step.scenario, step.attributes.get("scenario", step.where), "play")


def place_of(entry: FrontMatter, key: str, number: int | None = None) -> Place:
    """Where the value of a key stands, or one item of its list; the file's beginning where the key is not there."""
    there = entry.where.get(key, Place(entry.file))
    return there if number is None else entry.where.get(f"{key}[{number}]", there)


def _entries_of(pack: Pack) -> Iterator[Entry]:
    kinds: tuple[Mapping[str, Entry], ...] = (pack.terms, pack.false_friends, pack.banks, pack.scenarios, pack.paths)
    for kind in kinds:
        yield from kind.values()


def plain(words: str) -> str:
    """Words in lower case, white space made one."""
    return re.sub(r"\s+", " ", words).strip().casefold()

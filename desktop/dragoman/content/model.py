"""What a pack holds, as frozen records: terms and their pairs, false friends, questions, scenarios, paths.

Text stays markdown as its author wrote it, with its place in the file, until a page shows it.

Most are named tuples: a frozen dataclass costs a start ten times as much, a millisecond each. What is practised stands in a
module of its own, since a start shows none of it; it is asked for here all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from dragoman.content.practice import Card as Card
    from dragoman.content.practice import Choice as Choice
    from dragoman.content.practice import Decision as Decision
    from dragoman.content.practice import Entry as Entry
    from dragoman.content.practice import Heard as Heard
    from dragoman.content.practice import Inject as Inject
    from dragoman.content.practice import LearningPath as LearningPath
    from dragoman.content.practice import Option as Option
    from dragoman.content.practice import Pack as Pack
    from dragoman.content.practice import PathStep as PathStep
    from dragoman.content.practice import Phase as Phase
    from dragoman.content.practice import Question as Question
    from dragoman.content.practice import QuestionBank as QuestionBank
    from dragoman.content.practice import QuestionType as QuestionType
    from dragoman.content.practice import Scenario as Scenario
    from dragoman.content.practice import Seat as Seat

EMPTY: Final[Mapping[str, Any]] = {}  # what a record holds where nothing was said; never written to


class Side(StrEnum):
    """Which profession a term comes from; its reader is the other one."""

    TECHNICAL = "technical"
    DIPLOMATIC = "diplomatic"

    @property
    def other(self) -> "Side":
        """The side across the bridge."""
        return Side.DIPLOMATIC if self is Side.TECHNICAL else Side.TECHNICAL


class Kind(StrEnum):
    """What a file of the pack is."""

    TERM = "term"
    FALSE_FRIEND = "false-friend"
    QUESTIONS = "questions"
    SCENARIO = "scenario"
    PATH = "path"


class Relation(StrEnum):
    """How a term meets its counterpart, read from the term's own side."""

    ANALOGUE = "analogue"
    COUNTERPART = "counterpart"
    FALSE_FRIEND = "false-friend"
    ESCALATES_TO = "escalates-to"
    RAISED_BY = "raised-by"
    CONSTRAINED_BY = "constrained-by"
    CONSTRAINS = "constrains"


class Status(StrEnum):
    """Whom a rule or a work binds."""

    TREATY = "treaty"
    CUSTOM = "custom"
    LAW = "law"
    VOLUNTARY_NORM = "voluntary-norm"
    STANDARD = "standard"
    EXPERT_VIEW = "expert-view"


class Place(NamedTuple):
    """Where something stands: file relative to the pack with forward slashes, line and column from 1, length in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


class Text(NamedTuple):
    """Markdown as it was written, freed of indent and quote signs, and where each of its lines begins in the file."""

    file: str = ""
    source: str = ""
    starts: tuple[tuple[int, int], ...] = ()  # (line, column) from 1, one a line of `source`

    def place(self, offset: int = 0, length: int = 1) -> Place:
        """Where the character at `offset` of the source stands in the file."""
        if not offset and self.starts:
            return Place(self.file, *self.starts[0], length)
        line = self.source.count("\n", 0, offset)
        column = offset - (self.source.rfind("\n", 0, offset) + 1)
        first_line, first_column = self.starts[line] if self.starts else (1, 1)
        return Place(self.file, first_line, first_column + column, length)

    def part(self, start: int, end: int) -> "Text":
        """The characters from offset `start` up to `end`, white space at both ends left out, and still knowing their places."""
        piece = self.source[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if not piece:
            return Text(self.file)
        first = self.source.count("\n", 0, start)
        line, column = self.starts[first]
        offset = start - (self.source.rfind("\n", 0, start) + 1)
        last = first + piece.count("\n")
        return Text(self.file, piece, ((line, column + offset), *self.starts[first + 1 : last + 1]))

    @property
    def where(self) -> Place:
        """The place of its first line, as far as that line goes."""
        return self.place(0, max(1, len(self.source.partition("\n")[0])))

    def __bool__(self) -> bool:
        return bool(self.source.strip())


NOTHING: Final = Text()
NOWHERE: Final = Place("")


class Fault(NamedTuple):
    """What the parser could not take as it stands: the code of the rule that explains it, where, and the words it needs."""

    code: str
    where: Place
    details: Mapping[str, str] = EMPTY


class Citation(NamedTuple):
    """A work by its key in sources.md, and where in it."""

    key: str
    locator: str
    where: Place


class Review(NamedTuple):
    """Who looked a file over, and when."""

    state: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What every file of a pack may say before its text."""

    id: str
    file: str
    was: tuple[str, ...] = ()
    as_of: date | None = None
    review_by: date | None = None
    sources: tuple[Citation, ...] = ()
    ok_because: Mapping[str, str] = field(default_factory=dict)  # word in lower case -> reason
    review: Review | None = None
    where: Mapping[str, Place] = field(default_factory=dict)  # key -> the place of its value; "see[0]": of one item in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(FrontMatter):
    """One term, written for a reader of the other side."""

    side: Side
    topic: str  # its folder
    title: str
    aliases: tuple[str, ...] = ()
    level: int
    counterpart: str  # empty where it is missing, which is reported
    relation: Relation | None  # None where it is missing or unknown, which is reported
    see: tuple[str, ...] = ()
    status: Status | None = None
    definition: Text
    body: Text = NOTHING  # what follows the definition, up to the first `##`
    bridge: Text = NOTHING  # How they meet
    limit: Text = NOTHING  # Where the likeness ends, without these words
    cards: "tuple[Card, ...]" = ()
    questions: "tuple[Question, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseFriend(FrontMatter):
    """One word that both sides use and mean differently."""

    word: str
    level: int
    technical: str = ""  # ids of the two senses' terms, or empty
    diplomatic: str = ""
    to_the_engineer: Text
    to_the_diplomat: Text
    goes_wrong: Text = NOTHING
    heard: "tuple[Heard, ...]" = ()
    say_instead: Text = NOTHING


class Manifest(NamedTuple):
    """What a pack says of itself in pack.md."""

    id: str
    title: str
    version: str = ""
    format: int = 1
    language: str = "en"
    licence: str = ""
    authors: tuple[str, ...] = ()
    strict: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    introduction: Text = NOTHING
    where: Mapping[str, Place] = EMPTY


class Topic(NamedTuple):
    """One topic of one side; its slug is the folder of its terms."""

    slug: str
    title: str
    side: Side
    about: str = ""
    where: Place = NOWHERE


class Source(NamedTuple):
    """A work that the pack cites."""

    key: str
    reference: Text
    status: Status | None = None
    where_to_find: str = ""
    where: Place = NOWHERE


class Summary(NamedTuple):
    """What lists, search and cards need of a file, read without parsing all of it."""

    id: str
    kind: Kind
    file: str
    title: str
    side: Side | None = None
    aliases: tuple[str, ...] = ()
    definition: str = ""  # of a false friend: both senses
    level: int = 1
    topic: str = ""
    counterpart: str = ""
    relation: Relation | None = None
    cards: tuple[str, ...] = ()  # slugs of the author's own cards, in their order
    heard: tuple[str, ...] = ()  # slugs of a false friend's sentences
    questions: tuple[str, ...] = ()  # slugs of the written questions, those with a fault included
    was: tuple[str, ...] = ()


class Broken(NamedTuple):
    """A file that is there and cannot be shown; what links to it is not to blame."""

    id: str
    file: str
    faults: tuple[Fault, ...]
    kind: Kind | None = None
    side: Side | None = None


class Catalogue(NamedTuple):
    """A pack in summaries, in the order of its topics; what the window lives on."""

    folder: Path
    manifest: Manifest
    topics: tuple[Topic, ...] = ()
    summaries: Mapping[str, Summary] = EMPTY
    broken: Mapping[str, Broken] = EMPTY
    faults: tuple[Fault, ...] = ()

    def counterpart_of(self, id_: str) -> Summary | None:
        """The summary of a term's counterpart, or None where it is not in the pack."""
        return self.summaries.get(self.summaries[id_].counterpart)

    def is_mutual(self, id_: str) -> bool:
        """Whether a term and its counterpart name each other."""
        other = self.counterpart_of(id_)
        return other is not None and other.counterpart == id_


def __getattr__(name: str) -> Any:
    """What is practised, imported when first asked for."""
    if name.startswith("_"):
        raise AttributeError(name)
    from dragoman.content import practice

    return getattr(practice, name)

"""What a pack holds, as frozen records: terms and their pairs, false friends, questions, scenarios, paths.

Text stays markdown as its author wrote it, with its place in the file, until a page shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file relative to the pack with forward slashes, line and column from 1, length in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Text:
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


@dataclass(frozen=True, slots=True)
class Fault:
    """What the parser could not take as it stands: the code of the rule that explains it, where, and the words it needs."""

    code: str
    where: Place
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Citation:
    """A work by its key in sources.md, and where in it."""

    key: str
    locator: str
    where: Place


@dataclass(frozen=True, slots=True)
class Review:
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


@dataclass(frozen=True, slots=True)
class Card:
    """An author's own card."""

    front: Text
    back: Text
    slug: str = ""
    where: Place = Place("")


class QuestionType(StrEnum):
    """How a question is asked and answered."""

    ONE = "one"
    SEVERAL = "several"
    TRUE_FALSE = "true-false"
    TYPED = "typed"
    CLOZE = "cloze"
    MATCHING = "matching"
    ORDERING = "ordering"
    SORTING = "sorting"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose, and why it is right or wrong."""

    text: Text
    right: bool
    why: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A written question; which of its parts are filled follows from its type."""

    type: QuestionType
    text: Text
    slug: str = ""
    level: int = 1
    side: Side | None = None
    topic: str = ""
    term: str = ""
    explanation: Text = Text()
    options: tuple[Option, ...] = ()  # one, several, true-false
    accepted: tuple[Text, ...] = ()  # typed
    pairs: tuple[tuple[Text, Text], ...] = ()  # matching; a decoy has an empty left. sorting: item, category
    steps: tuple[Text, ...] = ()  # ordering, in the right order
    points: tuple[Text, ...] = ()  # written: what a good answer contains
    model_answer: Text = Text()  # written
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> place, of what was written at its end


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
    body: Text = Text()  # what follows the definition, up to the first `##`
    bridge: Text = Text()  # How they meet
    limit: Text = Text()  # Where the likeness ends, without these words
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence overheard, and who speaks."""

    text: Text
    side: Side
    slug: str = ""
    where: Place = Place("")


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseFriend(FrontMatter):
    """One word that both sides use and mean differently."""

    word: str
    level: int
    technical: str = ""  # ids of the two senses' terms, or empty
    diplomatic: str = ""
    to_the_engineer: Text
    to_the_diplomat: Text
    goes_wrong: Text = Text()
    heard: tuple[Heard, ...] = ()
    say_instead: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank(FrontMatter):
    """Questions that belong to no single term."""

    title: str
    topic: str = ""
    introduction: Text = Text()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A part in a scenario."""

    id: str
    title: str
    side: Side | None  # None where it is missing or unknown, which is reported
    where: Place = Place("")


@dataclass(frozen=True, slots=True)
class Inject:
    """What some seats learn in a phase."""

    title: str
    seats: tuple[str, ...]  # ids, or ("all",)
    text: Text
    expected: Text = Text()  # for the facilitator alone, as `learning` is
    learning: Text = Text()
    after: int = 0  # minutes into the phase
    by: str = ""  # by which means it comes: phone, mail
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> the place of its value


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out of a decision, and what it buys and costs."""

    text: Text
    target: str  # slug of a phase, or "end"
    technical: str = ""  # increments as written: "+2h"
    diplomatic: str = ""
    buys: Text = Text()
    costs: Text = Text()
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> the place of its value; "->" for the target


@dataclass(frozen=True, slots=True)
class Decision:
    """What one seat has to decide in a phase."""

    title: str
    seat: str
    choices: tuple[Choice, ...]
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a scenario, with its stamp on both clocks."""

    slug: str
    title: str
    technical: str = ""  # stamps as written: "T+0:40"
    diplomatic: str = ""
    minutes: int = 0
    text: Text = Text()
    facilitator: Text = Text()
    injects: tuple[Inject, ...] = ()
    discuss: tuple[Text, ...] = ()
    decision: Decision | None = None
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> the place of its value


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(FrontMatter):
    """A neutral place to practise: open cause, no culprit, no right answer, two clocks."""

    title: str
    summary: str = ""
    minutes: int = 0
    starts: str = ""
    short: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    goals: Mapping[Side, tuple[str, ...]] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    opening: Text = Text()
    phases: tuple[Phase, ...] = ()
    debrief: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep:
    """One sitting of a learning path: texts to read, a scenario to play, or a quiz to take."""

    title: str
    minutes: int = 0
    opens: tuple[str, ...] = ()  # ids of what the step names
    scenario: str = ""
    short: bool = False
    quiz: str = ""  # the id of a recipe
    count: int = 0
    topics: tuple[str, ...] = ()
    where: Place = Place("")
    attributes: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath(FrontMatter):
    """A learning path: an ordered choice of what the pack holds, for one occasion."""

    title: str
    reader: str = "both"  # the side of the reader: technical, diplomatic or both
    minutes: int = 0
    introduction: Text = Text()
    steps: tuple[PathStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
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
    introduction: Text = Text()
    where: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of one side; its slug is the folder of its terms."""

    slug: str
    title: str
    side: Side
    about: str = ""
    where: Place = Place("")


@dataclass(frozen=True, slots=True)
class Source:
    """A work that the pack cites."""

    key: str
    reference: Text
    status: Status | None = None
    where_to_find: str = ""
    where: Place = Place("")


@dataclass(frozen=True, slots=True)
class Summary:
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


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that is there and cannot be shown; what links to it is not to blame."""

    id: str
    file: str
    faults: tuple[Fault, ...]
    kind: Kind | None = None
    side: Side | None = None


Entry = Term | FalseFriend | QuestionBank | Scenario | LearningPath


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything in a pack, parsed whole; what lint and exports look at."""

    folder: Path
    manifest: Manifest
    topics: tuple[Topic, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    false_friends: Mapping[str, FalseFriend] = field(default_factory=dict)
    banks: Mapping[str, QuestionBank] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    paths: Mapping[str, LearningPath] = field(default_factory=dict)
    broken: Mapping[str, Broken] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def kind_of(self, id_: str) -> Kind | None:
        """What the file of this id is, or None where the pack has no such file that can be shown."""
        kinds = {
            Kind.TERM: self.terms,
            Kind.FALSE_FRIEND: self.false_friends,
            Kind.QUESTIONS: self.banks,
            Kind.SCENARIO: self.scenarios,
            Kind.PATH: self.paths,
        }
        return next((kind for kind, entries in kinds.items() if id_ in entries), None)

    def holds(self, id_: str) -> bool:
        """Whether the pack has a file of this id, broken ones included."""
        return id_ in self.broken or self.kind_of(id_) is not None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A pack in summaries, in the order of its topics; what the window lives on."""

    folder: Path
    manifest: Manifest
    topics: tuple[Topic, ...] = ()
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    broken: Mapping[str, Broken] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def counterpart_of(self, id_: str) -> Summary | None:
        """The summary of a term's counterpart, or None where it is not in the pack."""
        return self.summaries.get(self.summaries[id_].counterpart)

    def is_mutual(self, id_: str) -> bool:
        """Whether a term and its counterpart name each other."""
        other = self.counterpart_of(id_)
        return other is not None and other.counterpart == id_

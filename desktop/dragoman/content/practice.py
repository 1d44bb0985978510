"""What is practised with a pack: cards and questions, scenarios, paths; and the pack as a whole, with all of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from dragoman.content.model import (
    NOTHING,
    NOWHERE,
    Broken,
    FalseFriend,
    Fault,
    FrontMatter,
    Kind,
    Manifest,
    Place,
    Side,
    Source,
    Term,
    Text,
    Topic,
)


@dataclass(frozen=True, slots=True)
class Card:
    """An author's own card."""

    front: Text
    back: Text
    slug: str = ""
    where: Place = NOWHERE


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
    why: Text = NOTHING


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
    explanation: Text = NOTHING
    options: tuple[Option, ...] = ()  # one, several, true-false
    accepted: tuple[Text, ...] = ()  # typed
    pairs: tuple[tuple[Text, Text], ...] = ()  # matching; a decoy has an empty left. sorting: item, category
    steps: tuple[Text, ...] = ()  # ordering, in the right order
    points: tuple[Text, ...] = ()  # written: what a good answer contains
    model_answer: Text = NOTHING  # written
    where: Place = NOWHERE
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> place, of what was written at its end


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence overheard, and who speaks."""

    text: Text
    side: Side
    slug: str = ""
    where: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank(FrontMatter):
    """Questions that belong to no single term."""

    title: str
    topic: str = ""
    introduction: Text = NOTHING
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A part in a scenario."""

    id: str
    title: str
    side: Side | None  # None where it is missing or unknown, which is reported
    where: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Inject:
    """What some seats learn in a phase."""

    title: str
    seats: tuple[str, ...]  # ids, or ("all",)
    text: Text
    expected: Text = NOTHING  # for the facilitator alone, as `learning` is
    learning: Text = NOTHING
    after: int = 0  # minutes into the phase
    by: str = ""  # by which means it comes: phone, mail
    where: Place = NOWHERE
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> the place of its value


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out of a decision, and what it buys and costs."""

    text: Text
    target: str  # slug of a phase, or "end"
    technical: str = ""  # increments as written: "+2h"
    diplomatic: str = ""
    buys: Text = NOTHING
    costs: Text = NOTHING
    where: Place = NOWHERE
    attributes: Mapping[str, Place] = field(default_factory=dict)  # name -> the place of its value; "->" for the target


@dataclass(frozen=True, slots=True)
class Decision:
    """What one seat has to decide in a phase."""

    title: str
    seat: str
    choices: tuple[Choice, ...]
    where: Place = NOWHERE
    attributes: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of a scenario, with its stamp on both clocks."""

    slug: str
    title: str
    technical: str = ""  # stamps as written: "T+0:40"
    diplomatic: str = ""
    minutes: int = 0
    text: Text = NOTHING
    facilitator: Text = NOTHING
    injects: tuple[Inject, ...] = ()
    discuss: tuple[Text, ...] = ()
    decision: Decision | None = None
    where: Place = NOWHERE
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
    opening: Text = NOTHING
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
    where: Place = NOWHERE
    attributes: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath(FrontMatter):
    """A learning path: an ordered choice of what the pack holds, for one occasion."""

    title: str
    reader: str = "both"  # the side of the reader: technical, diplomatic or both
    minutes: int = 0
    introduction: Text = NOTHING
    steps: tuple[PathStep, ...] = ()


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

"""Walking a learning path: which one is in hand, how far one is, and what each step opens."""

from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from dragoman.content.load import load_entry
from dragoman.content.logged import entry_in_log, name_in_log
from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.content.practice import LearningPath, PathStep
from dragoman.events import Event, EventKind
from dragoman.settings import Reader
from dragoman.words import _

BOTH = "both"


class Stage(Enum):
    """Where a step stands."""

    DONE = "done"
    NEXT = "next"
    TO_COME = "to-come"


class Step(NamedTuple):
    """One sitting of a path, as it stands for this learner."""

    number: int  # from 0, as the log counts
    content: PathStep
    stage: Stage
    title: str
    opens: tuple[Summary, ...]  # the terms and words to read, those that are in the pack

    @property
    def minutes(self) -> int:
        """What it takes; 0 where its author does not say."""
        return self.content.minutes


class Walk(NamedTuple):
    """A path and how far one is on it."""

    path: LearningPath
    steps: tuple[Step, ...]
    is_begun: bool

    @property
    def id(self) -> str:
        """The id of its file."""
        return self.path.id

    @property
    def next_step(self) -> Step | None:
        """The first step that is not done; None at the end."""
        return next((step for step in self.steps if step.stage is Stage.NEXT), None)

    @property
    def minutes_done(self) -> int:
        """Of the path's minutes, those of the steps that are done."""
        return sum(step.minutes for step in self.steps if step.stage is Stage.DONE)


def path_in_hand(
    catalogue: Catalogue, folder: Path, reader: Reader, begun: Iterable[Event], steps: Iterable[Event]
) -> Walk | None:
    """The path begun last that is not at its end, else the first that is for this reader; None where the pack has none.

    `begun` and `steps` are the events of their kinds, in their order.
    """
    done = steps_done(steps)
    named = (entry_in_log(catalogue, event.subject) for event in begun)
    begun_last = [summary.id for summary in named if summary is not None][::-1]
    others = [summary.id for summary in catalogue.summaries.values() if summary.kind is Kind.PATH]
    fallback: Walk | None = None
    for id_ in dict.fromkeys((*begun_last, *others)):
        walk = walk_of(catalogue, folder, id_, done.get(name_in_log(catalogue, id_), frozenset()), is_begun=id_ in begun_last)
        if walk is None or not (walk.is_begun or _is_for(walk.path, reader)):
            continue
        if walk.next_step is not None:
            return walk
        fallback = fallback or walk
    return fallback


def walk_of(catalogue: Catalogue, folder: Path, id_: str, done: frozenset[int], *, is_begun: bool) -> Walk | None:
    """One path with its steps; None where the pack has no path of this id that can be read."""
    summary = catalogue.summaries.get(id_)
    path = load_entry(folder, summary.file) if summary and summary.kind is Kind.PATH else None
    if not isinstance(path, LearningPath):
        return None
    first_open = next((number for number in range(len(path.steps)) if number not in done), None)
    steps = []
    for number, content in enumerate(path.steps):
        stage = Stage.DONE if number in done else Stage.NEXT if number == first_open else Stage.TO_COME
        opens = tuple(catalogue.summaries[each] for each in content.opens if each in catalogue.summaries)
        steps.append(Step(number, content, stage, _title_of(content, catalogue), opens))
    return Walk(path, tuple(steps), is_begun)


def steps_done(steps: Iterable[Event]) -> Mapping[str, frozenset[int]]:
    """Of each path those steps of which the latest event says that they are done."""
    latest: dict[tuple[str, int], bool] = {}
    for event in steps:
        if event.kind == EventKind.PATH_STEP and isinstance(event.data.get("step"), int):
            latest[event.subject, event.data["step"]] = event.data.get("done") is True
    done: dict[str, set[int]] = {}
    for (subject, number), is_done in latest.items():
        if is_done:
            done.setdefault(subject, set()).add(number)
    return {subject: frozenset(numbers) for subject, numbers in done.items()}


def _is_for(path: LearningPath, reader: Reader) -> bool:
    sides = {Reader.DIPLOMAT: Side.DIPLOMATIC, Reader.ENGINEER: Side.TECHNICAL}
    return reader is Reader.BOTH or path.reader in (BOTH, sides[reader])


def _title_of(step: PathStep, catalogue: Catalogue) -> str:
    """As its author wrote it, or what the scenario or quiz that it names is called."""
    named = catalogue.summaries.get(step.scenario or step.quiz)
    if named is None:
        return step.title
    if step.quiz:
        return _("Quiz: {title}").format(title=named.title)
    if step.short:
        return _("Scenario: {title}, short form").format(title=named.title)
    return _("Scenario: {title}").format(title=named.title)

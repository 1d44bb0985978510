"""The rules of `lint`: what a rule is, how it is found by its code, and what it may ask of the pack around a record."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib import import_module

from dragoman.content import rules as room
from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.model import Entry, Fault, Pack, Place, Question, Term, Text, Topic
from dragoman.content.nearest import nearest
from dragoman.words import _


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one mistake: the problem can be read alone, the remedy says what to type."""

    where: Place
    problem: str
    remedy: str


class Context:
    """The pack around a record, the day, and tables that several rules share."""

    def __init__(self, pack: Pack, today: date) -> None:
        self.pack = pack
        self.today = today

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every file that can be shown, by kind and then by id."""
        pack = self.pack
        kinds: tuple[Mapping[str, Entry], ...] = (pack.terms, pack.false_friends, pack.banks, pack.scenarios, pack.paths)
        return tuple(entry for kind in kinds for entry in kind.values())

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
    def names(self) -> Mapping[str, tuple[Term, ...]]:
        """Headwords and aliases in lower case -> the terms of that name."""
        named: dict[str, tuple[Term, ...]] = {}
        for term in self.pack.terms.values():
            for name in {name.casefold() for name in (term.title, *term.aliases)}:
                named[name] = (*named.get(name, ()), term)
        return named

    def knows(self, id_: str) -> bool:
        """Whether an id needs no message about it: there is such a file, be it broken, or pack.md promises one."""
        return id_ in self.ids or id_ in self.planned

    def suggestion(self, typed: str, among: Iterable[str] | None = None) -> str:
        """What was probably meant, as `did you mean …?`, or an empty text."""
        meant = self.new_names.get(typed) or nearest(typed, self.ids if among is None else among)
        return _("did you mean `{meant}`?").format(meant=meant) if meant else ""


Check = Callable[..., Iterator[Finding]]  # a fault, a record, a text or the pack; and the context


@dataclass(frozen=True)
class Rule:
    """One rule: its code, how loudly it speaks, its help page, and which kind of record it looks at."""

    code: str
    severity: Severity
    help: str
    looks_at: object
    check: Check

    def diagnose(self, record: object, context: Context) -> Iterator[Diagnostic]:
        """What the rule has to say of one record."""
        for finding in self.check(record, context):
            yield Diagnostic(self.code, self.severity, finding.where, finding.problem, finding.remedy)


def rule(severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a function: its name is the code, its docstring the help page, its first argument what it looks at."""

    def make(check: Check) -> Rule:
        looks_at = next(iter(check.__annotations__.values()))
        return Rule(check.__name__.replace("_", "-"), severity, inspect.getdoc(check) or "", looks_at, check)

    return make


@cache
def codes() -> tuple[str, ...]:
    """The codes of all rules, from the names of their files alone."""
    return tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(room.__path__))


@cache
def find_rule(code: str) -> Rule | None:
    """The rule of this code; only its own file is imported."""
    if code not in codes():
        return None
    name = code.replace("-", "_")
    found = getattr(import_module(f"{room.__name__}.{name}"), name)
    if not isinstance(found, Rule):
        raise TypeError(f"{name}.py holds no rule of that name")
    return found


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their codes."""
    return tuple(found for code in codes() if (found := find_rule(code)))


def found(fault: Fault, problem: str, remedy: str) -> Finding:
    """A finding about a fault, its details filled into the words."""
    details = _Details(fault.details)
    return Finding(fault.where, problem.format_map(details), remedy.format_map(details))


def choose(fault: Fault, write: str = "{meant}") -> str:
    """A remedy for what is one of few: the nearest of the fault's choices, or all of them.

    `write` is how the choice is written there, as in `relation: {meant}`.
    """
    choices = fault.details.get("choices", "").split(", ")
    meant = nearest(fault.details.get("typed") or fault.details.get("key", ""), choices)
    if meant:
        return _("did you mean `{right}`?").format(right=write.format(meant=meant))
    listed = ", ".join(f"`{choice}`" for choice in choices)
    if choices == [""]:
        return _("leave it out")
    return _("write one of these: {listed}").format(listed=listed)


class _Details(dict[str, str]):
    """A fault's details; one that is missing leaves an ellipsis, since a message with a gap is better than none."""

    def __missing__(self, key: str) -> str:
        return "…"


def questions_of(entry: Entry) -> tuple[Question, ...]:
    """The written questions of a file."""
    return getattr(entry, "questions", ())


def texts_of(entry: Entry) -> Iterator[Text]:
    """Every text of a file that somebody reads, in no particular order."""
    yield from _texts_in(entry)


def _texts_in(record: object) -> Iterator[Text]:
    if isinstance(record, Text):
        if record:
            yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from _texts_in(item)
    elif (fields := getattr(type(record), "__dataclass_fields__", None)) and not isinstance(record, Place):
        for name in fields:
            yield from _texts_in(getattr(record, name))


def plain(words: str) -> str:
    """Words in lower case, white space made one."""
    return re.sub(r"\s+", " ", words).strip().casefold()

"""The rules of `lint`: what a rule is, and how it is found by its code."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from dragoman.content import rules as room
from dragoman.content.context import Context
from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.model import Fault, Place
from dragoman.content.nearest import nearest
from dragoman.words import _


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one mistake: the problem can be read alone, the remedy says what to type."""

    where: Place
    problem: str
    remedy: str


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

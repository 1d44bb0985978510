"""A clock that runs backwards along a way."""

from collections.abc import Iterator

from dragoman.content.clocks import Moment, elapsed, increment, moment, spoken, spoken_moment
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.ways import Step, Ways, leads_nowhere
from dragoman.words import _


@rule(Severity.WARNING)
def backward_clock(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Along every way a stamp is no earlier than the one before plus what the option adds.

    Bad:  T+2:00 and an option with technical="+2h" that leads to T+3:00
    Good: T+2:00 and an option with technical="+2h" that leads to T+4:00
    """
    if leads_nowhere(scenario):
        return
    ways = Ways(scenario)
    seen = set()
    for step in ways.steps:
        if step.to is None or step in ways.turning_back:
            continue
        for clock, earliest, stamp in _behind(step):
            key = (id(step.to), clock) if step.by is None else (id(step.by), clock)
            if key in seen:
                continue
            seen.add(key)
            where = step.to.attributes.get(clock, step.to.where)
            if step.by is not None:
                where = step.by.attributes.get(clock, step.by.attributes.get("->", step.by.where))
            names = {"phase": step.phase.title, "next": step.to.title, "earliest": earliest, "stamp": stamp}
            problem = _("from `{phase}` this way comes to `{next}` at {earliest} at the earliest, and there it is {stamp}")
            remedy = _("write {earliest} or later in the heading of `{next}`, or add less here")
            yield Finding(where, problem.format(**names), remedy.format(**names))


def _behind(step: Step) -> Iterator[tuple[str, str, str]]:
    """The clocks that run backwards in a step: which, what it would show at the earliest, and what it shows."""
    assert step.to is not None
    before, after = elapsed(step.phase.technical), elapsed(step.to.technical)
    added = increment(step.by.technical) if step.by is not None and step.by.technical else 0
    passed = None if before is None or after is None else after - before
    if before is not None and passed is not None and added is not None and passed < added:
        yield "technical", spoken(before + added), spoken(before + passed)
    first, second = moment(step.phase.diplomatic), moment(step.to.diplomatic)
    added = increment(step.by.diplomatic) if step.by is not None and step.by.diplomatic else 0
    if first is None or second is None or added is None:
        return
    between = second.after(first, about=added if passed is None else passed)
    if between is not None and between < added:
        yield "diplomatic", spoken_moment(Moment(first.minutes + added, first.numbered)), spoken_moment(second)

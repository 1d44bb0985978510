"""A topic that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of, questions_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Pack, Place, Term, Topic
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_topic(pack: Pack, context: Context) -> Iterator[Finding]:
    """Topics stand in topics.md; a term's topic is the folder it lies in, and it is one of the term's own side.

    Bad:  terms/technical/incident-and-response/csirt.md
    Good: terms/technical/incidents-and-response/csirt.md
    """
    if context.lost_entries("topics.md"):
        return
    if not pack.topics:
        yield from _no_topics(pack)
        return
    seen = set()
    for term in pack.terms.values():
        topic = context.topics.get(term.topic)
        if (topic is None or topic.side is not term.side) and (term.side, term.topic) not in seen:
            seen.add((term.side, term.topic))
            yield _folder(term, topic, context)
    for entry in context.entries:
        for question in questions_of(entry):
            if "topic" in question.attributes and question.topic and question.topic not in context.topics:
                yield _name(question.attributes["topic"], question.topic, context)
    for bank in pack.banks.values():
        if bank.topic and bank.topic not in context.topics:
            yield _name(place_of(bank, "topic"), bank.topic, context)
    for path in pack.paths.values():
        for step in path.steps:
            for number, topic_slug in enumerate(step.topics):
                if topic_slug not in context.topics:
                    there = step.attributes.get(f"topics[{number}]", step.attributes.get("topics", step.where))
                    yield _name(there, topic_slug, context)


def _no_topics(pack: Pack) -> Iterator[Finding]:
    """One message for all terms where topics.md is missing or empty."""
    if pack.terms:
        problem = _("there is no topics.md, or it names no topic, so the terms lie in topics without a name")
        remedy = _("write topics.md with `## Technical`, `## Diplomatic` and under each its topics: `- Words {#folder}`")
        yield Finding(Place("topics.md"), problem, remedy)


def _folder(term: Term, topic: Topic | None, context: Context) -> Finding:
    """A finding about the folder that a term lies in."""
    if topic is not None:
        problem = _("the topic `{topic}` belongs to the other side in topics.md").format(topic=term.topic)
        remedy = _("move this file to a topic of its own side, or the topic to the other heading in topics.md")
        return Finding(Place(term.file), problem, remedy)
    problem = _("this file lies in the folder `{topic}`, and topics.md knows no such topic").format(topic=term.topic)
    otherwise = _("add it to topics.md as `- Words {{#{topic}}}`, or move this file to a folder that is there")
    return Finding(
        Place(term.file), problem, context.suggestion(term.topic, context.topics) or otherwise.format(topic=term.topic)
    )


def _name(where: Place, typed: str, context: Context) -> Finding:
    """A finding about a topic that is named."""
    problem = _("topics.md knows no topic `{topic}`").format(topic=typed)
    otherwise = _("write one that stands in topics.md, or add this one there")
    return Finding(where, problem, context.suggestion(typed, context.topics) or otherwise)

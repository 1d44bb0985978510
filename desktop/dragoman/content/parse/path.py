"""A learning path's file: for whom it is, and its steps."""

import re
from collections.abc import Sequence

from dragoman.content.model import Fault, LearningPath, PathStep, Side
from dragoman.content.parse.attributes import Attributes, split_attributes
from dragoman.content.parse.blocks import BlockKind, Item, Report, blocks_of
from dragoman.content.parse.fields import NUMBER, Fields
from dragoman.content.parse.inline import id_links_in
from dragoman.content.parse.lines import Line, item_text, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.sections import Headings, report_stray, sections_of

KEYS = ("title", "for", "minutes")
HEADINGS = Headings(2, (), "path")
READERS = (*Side, "both")
TARGET = re.compile(r"(scenario|quiz):[ \t]*(\S+)[ \t]*$", re.IGNORECASE)


def read_path(fields: Fields, id_: str, report: Report) -> LearningPath | None:
    """The learning path in a file, or None where it has no title."""
    file = fields.block.where.file
    fields.expect(KEYS)
    title = fields.required("title")
    minutes = fields.number("minutes")
    reader = fields.text("for")
    if reader and reader not in READERS:
        details = {"key": "for", "typed": shortened(reader), "choices": ", ".join(READERS)}
        report(Fault("unknown-side", fields.where["for"], details))
        reader = ""
    common = fields.common(id_)
    if not title:
        return None
    before, sections = sections_of(fields.block.body, HEADINGS, file, report)
    lines = (*before, *(line for section in sections for line in section.lines))
    blocks = list(blocks_of(lines, report=report, file=file))
    first = next((index for index, block in enumerate(blocks) if block.items and block.items[0].ordered), len(blocks))
    items = report_stray((block for block in blocks[first:] if block.kind is not BlockKind.HEADING), "", file, report)
    steps = read_each(items, lambda item, tell: _step(item, file, tell), report, file)
    if not items:
        report(Fault("path-without-steps", fields.block.where))
    introduction = lines[: blocks[first].start] if first < len(blocks) else lines
    return LearningPath(
        **common,
        title=title,
        reader=reader or "both",
        minutes=minutes,
        introduction=text_of(introduction, file),
        steps=steps,
    )


def _step(item: Item, file: str, report: Report) -> PathStep | None:
    """One step, or None where nothing is to be done in it."""
    head, rest = _head(item.lines)
    title, attributes = split_attributes(item_text(head, file), "step", ("short", "minutes", "count", "topics"), report)
    where = title.where if title else place_of(item.first, file)
    target = TARGET.match(title.source)
    links = id_links_in(title) + (id_links_in(item_text(rest, file)) if rest else [])
    if target is None and not links:
        report(Fault("step-without-target", where, {"typed": shortened(title.source)}))
        return None
    kind = target[1].lower() if target else ""
    places = dict(attributes.places)
    if target:
        places[kind] = title.place(target.start(2), len(target[2]))
    places |= {f"opens[{index}]": link.where for index, link in enumerate(links)}
    if "topics" in attributes.values:
        places |= {f"topics[{index}]": where for index, where in enumerate(attributes.places_in("topics"))}
    return PathStep(
        title=title.source,
        minutes=_number("minutes", attributes, report),
        opens=tuple(link.target for link in links),
        scenario=target[2] if target and kind == "scenario" else "",
        short="short" in attributes.values,
        quiz=target[2] if target and kind == "quiz" else "",
        count=_number("count", attributes, report),
        topics=attributes.list("topics"),
        where=where,
        attributes=places,
    )


def _number(name: str, attributes: Attributes, report: Report) -> int:
    typed = attributes.text(name)
    if not typed or NUMBER.match(typed):
        return int(typed or 0)
    report(Fault("not-a-number", attributes.places[name], {"key": name, "typed": shortened(typed)}))
    return 0


def _head(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The lines up to the braces, or the first where there are none, and what stands below them."""
    for index, line in enumerate(lines):
        if line.text.rstrip().endswith("}"):
            return lines[: index + 1], lines[index + 1 :]
        if line.is_blank or "[[" in line.text:
            break
    return lines[:1], lines[1:]

"""A term's file: front matter, the definition, the text, the bridge, cards and questions."""

import re
from collections.abc import Sequence

from dragoman.content.model import Card, Fault, Place, Relation, Side, Status, Term, Text
from dragoman.content.parse.attributes import split_attributes
from dragoman.content.parse.blocks import BlockKind, Item, Report, blocks_of, halves_of
from dragoman.content.parse.fields import Fields
from dragoman.content.parse.front_matter import ListValue, Scalar
from dragoman.content.parse.lines import Line, item_text, paragraph_of, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.questions import Defaults, read_questions
from dragoman.content.parse.sections import Headings, Section, by_name, lines_of_all, report_stray, sections_of
from dragoman.content.parse.slugs import Slugs

KEYS = ("term", "aliases", "level", "counterpart", "relation", "see", "status")
HEADINGS = Headings(2, ("Bridge", "Cards", "Questions"), "term")
LIMIT = re.compile(r"(?:^|\n[ \t]*\n[ \t]*)\*\*Where the likeness ends[.:]?\*\*[.:]?[ \t]*", re.IGNORECASE)


def read_term(fields: Fields, id_: str, side: Side, topic: str, report: Report, slugs: Slugs) -> Term | None:
    """The term in a file, or None where it has no headword and so no page."""
    file = fields.block.where.file
    fields.expect(KEYS)
    title = fields.required("term")
    counterpart = _counterpart(fields)
    relation = fields.choice("relation", Relation, "unknown-relation", required=True)
    level = fields.level()
    status = fields.choice("status", Status, "unknown-status")
    aliases, see = fields.texts("aliases"), fields.texts("see")
    common = fields.common(id_)
    if not title:
        return None
    before, sections = sections_of(fields.block.body, HEADINGS, file, report)
    definition, body = _opening(before, fields.block.where, report)
    parts = by_name(sections)
    for section in parts.get("", ()):  # shown with the text, wherever it stands
        gap = () if not body or body[-1].is_blank else (section.heading[0]._replace(text=""),)
        body += (*gap, *section.heading, *section.lines)
    bridge, limit = _bridge(parts.get("Bridge", ()), file)
    cards = _cards(parts.get("Cards", ()), file, report, slugs)
    defaults = Defaults(level, side, topic, id_)
    questions = read_questions(parts.get("Questions", ()), defaults, file, report, slugs)
    return Term(
        **common,
        side=side,
        topic=topic,
        title=title,
        aliases=aliases,
        level=level,
        counterpart=counterpart,
        relation=relation,
        see=see,
        status=status,
        definition=definition,
        body=text_of(body, file),
        bridge=bridge,
        limit=limit,
        cards=cards,
        questions=questions,
    )


def _counterpart(fields: Fields) -> str:
    """The one term on the other side; two are one too many, and the first is taken."""
    value = fields.value("counterpart")
    if isinstance(value, ListValue):
        ids = [item for item in value.items if isinstance(item, Scalar) and item.text]
        if len(ids) > 1:
            choices = ", ".join(item.text for item in ids)
            fields.report(Fault("two-counterparts", value.where, {"typed": shortened(choices), "choices": choices}))
            fields.where["counterpart"] = ids[0].where
            return ids[0].text
    return fields.required("counterpart")


def _opening(lines: Sequence[Line], front_matter: Place, report: Report) -> tuple[Text, list[Line]]:
    """The definition, which is the first paragraph, and the lines behind it."""
    file = front_matter.file
    first = next(blocks_of(lines), None)
    if first is None or first.kind is not BlockKind.PARAGRAPH:
        where = front_matter if first is None else text_of(first.lines[:1], file).where
        report(Fault("missing-definition", where))
        return Text(file), list(lines)
    return paragraph_of(lines[first.start : first.end], file), list(lines[first.end :])


def _bridge(sections: Sequence[Section], file: str) -> tuple[Text, Text]:
    """How a pair meets, and where the likeness ends."""
    whole = text_of(lines_of_all(sections), file)
    match = LIMIT.search(whole.source)
    if match is None:
        return whole, Text(file)
    return whole.part(0, match.start()), whole.part(match.end(), len(whole.source))


def _cards(sections: Sequence[Section], file: str, report: Report, slugs: Slugs) -> tuple[Card, ...]:
    blocks = blocks_of(lines_of_all(sections), report=report, file=file)
    items = report_stray(blocks, "Cards", file, report)
    return read_each(items, lambda item, tell: _card(item, file, tell, slugs), report, file)


def _card(item: Item, file: str, report: Report, slugs: Slugs) -> Card | None:
    front_lines, back_lines = halves_of(item)
    front, attributes = split_attributes(item_text(front_lines, file), "card", ("#",), report)
    back = item_text(back_lines, file)
    where = front.where if front else place_of(item.first, file)
    if not front or not back:
        report(Fault("card-without-back", where, {"typed": shortened(front.source)}))
        return None
    return Card(front, back, slugs.take("card", attributes, front), where)

"""A false friend's file: one word, its two senses, and who was heard saying it."""

import re
from collections.abc import Sequence
from itertools import islice

from dragoman.content.model import FalseFriend, Fault, Heard, Side, Text
from dragoman.content.parse.attributes import split_attributes
from dragoman.content.parse.blocks import Item, Report, blocks_of, outline_of
from dragoman.content.parse.fields import Fields
from dragoman.content.parse.inline import without_code
from dragoman.content.parse.lines import Line, item_text, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.sections import Headings, by_name, lines_of_all, report_stray, sections_of
from dragoman.content.parse.slugs import Slugs

KEYS = ("word", "level", "technical", "diplomatic")
HEADINGS = Headings(2, ("To the engineer", "To the diplomat", "What goes wrong", "Heard", "Say instead"), "false-friend")
SENSES = ("To the engineer", "To the diplomat")
ARROW = re.compile(r"->|→|[–—−]>")
QUOTES = "\"“”„«»' \t"


def read_false_friend(fields: Fields, id_: str, report: Report, slugs: Slugs) -> FalseFriend | None:
    """The false friend in a file, or None where no word is named."""
    file = fields.block.where.file
    fields.expect(KEYS)
    word = fields.required("word")
    level = fields.level()
    technical, diplomatic = fields.text("technical"), fields.text("diplomatic")
    common = fields.common(id_)
    if not word:
        return None
    before, sections = sections_of(fields.block.body, HEADINGS, file, report)
    report_stray(islice(outline_of(before), 1), "", file, report)
    parts = by_name(sections)
    texts = {name: text_of(lines_of_all(parts.get(name, ())), file) for name in HEADINGS.names}
    for name in SENSES:
        if not texts[name]:
            where = parts[name][0].where if name in parts else fields.block.where
            report(Fault("missing-sense", where, {"key": f"## {name}"}))
    return FalseFriend(
        **common,
        word=word,
        level=level,
        technical=technical,
        diplomatic=diplomatic,
        to_the_engineer=texts["To the engineer"],
        to_the_diplomat=texts["To the diplomat"],
        goes_wrong=texts["What goes wrong"],
        heard=_heard(lines_of_all(parts.get("Heard", ())), file, report, slugs),
        say_instead=texts["Say instead"],
    )


def _heard(lines: Sequence[Line], file: str, report: Report, slugs: Slugs) -> tuple[Heard, ...]:
    items = report_stray(blocks_of(lines, report=report, file=file), "Heard", file, report)
    return read_each(items, lambda item, tell: _sentence(item, file, tell, slugs), report, file)


def _sentence(item: Item, file: str, report: Report, slugs: Slugs) -> Heard | None:
    line, attributes = split_attributes(item_text(item.lines, file), "heard", ("#",), report)
    arrow = next(reversed(list(ARROW.finditer(without_code(line)))), None)
    speaker = line.part(arrow.end(), len(line.source)) if arrow else Text(file)
    if arrow is None or not speaker:
        where = line.where if line else place_of(item.first, file)
        report(Fault("heard-without-side", where, {"typed": shortened(line.source)}))
        return None
    if arrow[0] not in ("->", "→"):
        where = line.place(arrow.start(), len(arrow[0]))
        report(Fault("typographic-sign", where, {"typed": arrow[0], "expected": "->"}))
    sentence = line.part(0, arrow.start())
    slug = slugs.take("heard", attributes, line)
    side = _side(speaker, report)
    return None if side is None else Heard(sentence, side, slug, sentence.where if sentence else line.where)


def _side(speaker: Text, report: Report) -> Side | None:
    typed = speaker.source.strip(QUOTES + ".").lower()
    sides = [side.value for side in Side]
    if typed in sides:
        return Side(typed)
    details = {"key": "Heard", "typed": shortened(speaker.source), "choices": ", ".join(sides)}
    report(Fault("unknown-side", speaker.where, details))
    return None

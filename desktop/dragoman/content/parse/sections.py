"""A file's text cut at its headings: which section a heading means, and what stands in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.content.model import Fault, Place, Text
from dragoman.content.nearest import nearest
from dragoman.content.parse.attributes import NONE, Attributes, split_attributes
from dragoman.content.parse.blocks import UNDERLINE, Block, BlockKind, Item, Report, marker_of, outline_of
from dragoman.content.parse.lines import Line, paragraph_of, place_of, shortened, text_of

BEHIND_WHICH_TEXT_BEGINS = re.compile(r"\s*$| {4}| *\t| {0,3}(?:[#>=]|([-*_])[ \t]*(?:\1[ \t]*){2,}$)")
MANY_SECTIONS = 200  # of a file; after each so many they must have been of some length
FEWEST_SIGNS = 32  # a section on average, its heading included
MOST_UNKNOWN = 20  # headings of a file; further ones are text, for a file that has so many was not written for us


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. `name` is the heading it means, empty for none that is known."""

    name: str
    title: Text  # behind the colon of a heading such as "Phase: Alarm", else all of its words
    attributes: Attributes
    where: Place  # of the title
    heading: tuple[Line, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Headings:
    """The headings of one level that a kind of file knows; those that end in a colon take a title behind it."""

    level: int
    names: tuple[str, ...]
    kind: str  # of the file, for messages
    attributes: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)  # name -> owner, its attributes
    repeated: tuple[str, ...] = ()  # names that may stand more than once

    @cached_property
    def choices(self) -> str:
        """What may be written, for messages."""
        return ", ".join(f"{'#' * self.level} {name}" for name in self.names)


def sections_of(lines: Sequence[Line], headings: Headings, file: str, report: Report) -> tuple[tuple[Line, ...], list[Section]]:
    """The lines before the first heading of the level, and a section a heading.

    A heading that is not known is reported. A slip is taken as what it means, so is a known heading at a wrong level.
    """
    cuts: list[tuple[Block, str]] = []
    unknown = 0
    for block in outline_of(lines[: _reach(lines)]):
        if block.kind is BlockKind.CODE:
            _report_open_fence(block, lines, file, report)
        elif block.kind is BlockKind.HEADING:
            name = _known(block, headings)
            if name or (block.level <= headings.level and unknown < MOST_UNKNOWN):
                cuts.append((block, name))
                unknown += not name
                if len(cuts) % MANY_SECTIONS == 0 and _is_crowded(lines[: block.end], len(cuts)):
                    where = place_of(cuts[0][0].lines[0], file)
                    report(Fault("crowded-list", where, {"typed": str(len(cuts))}))
                    break
    before = tuple(lines[: cuts[0][0].start]) if cuts else tuple(lines)
    sections = []
    first_lines: dict[str, int] = {}
    for index, (block, name) in enumerate(cuts):
        end = cuts[index + 1][0].start if index + 1 < len(cuts) else len(lines)
        heading = tuple(lines[block.start : block.end])
        section = _section(name, block, heading, tuple(lines[block.end : end]), headings, file, report)
        if section.name and section.name not in headings.repeated:
            if section.name in first_lines:
                details = {"typed": _typed(block), "line": str(first_lines[section.name])}
                report(Fault("repeated-heading", section.where, details))
            first_lines.setdefault(section.name, block.lines[0].number)
        sections.append(section)
    return before, sections


def _is_crowded(lines: Sequence[Line], sections: int) -> bool:
    """Whether these lines are too short for so many sections to say anything."""
    return sum(len(line.text) + 1 for line in lines) < FEWEST_SIGNS * sections


def _reach(lines: Sequence[Line]) -> int:
    """In how many of the lines, from the first on, headings may stand; behind them nobody need tell blocks apart.

    A line of dashes is a heading's underline only below the first line of a paragraph, and that does not begin right below an
    item or another paragraph. A fence may hide or free whatever stands behind it.
    """
    texts = [line.text for line in lines]
    whole = "\n".join(texts)
    if "```" in whole or "~~~" in whole:
        return len(lines)
    reach = 0
    underlines: set[int] = set()
    for at, text in enumerate(texts):
        sign = text.lstrip(" ")[:1]
        if sign == "#":
            reach = at + 1
        elif sign in ("=", "-") and at and UNDERLINE.match(text) and texts[at - 1].strip():
            above = at - 2
            begins = above < 0 or above in underlines or BEHIND_WHICH_TEXT_BEGINS.match(texts[above])
            if begins and marker_of(lines[at - 1]) is None:
                underlines.add(at)
                reach = at + 1
    return reach


def _typed(block: Block) -> str:
    return shortened(f"{'#' * block.level} {block.lines[0].text.strip()}")


def _known(block: Block, headings: Headings) -> str:
    """The known heading whose words these are, whatever the level."""
    words = " ".join(block.lines[0].text.partition("{")[0].split()).casefold()
    for name in headings.names:
        if words == name.casefold() or (name.endswith(":") and words.startswith(name.casefold())):
            return name
    return ""


def _section(
    name: str, block: Block, heading: tuple[Line, ...], lines: tuple[Line, ...], headings: Headings, file: str, report: Report
) -> Section:
    words = paragraph_of(block.lines, file)
    where = words.where if words else place_of(heading[0], file)
    if not name or block.level != headings.level:
        details = {"typed": _typed(block), "choices": headings.choices, "kind": headings.kind}
        report(Fault("unknown-heading", where, details))
        name = name or _slip(words.source, headings)
    if not name:
        return Section("", words, NONE, where, heading, lines)
    owner, known = headings.attributes.get(name, ("heading", ()))
    title, attributes = split_attributes(words, owner, known, report)
    if name.endswith(":"):
        title = title.part(title.source.find(":") + 1, len(title.source))
    return Section(name, title, attributes, title.where if title else where, heading, lines)


def _slip(words: str, headings: Headings) -> str:
    """The known heading that was probably meant."""
    begin, colon, _title = words.partition(":")
    typed = begin.strip() + colon
    names = {
        name.casefold(): name
        for name in headings.names
        if name.endswith(":") == bool(colon) and len(name) < 2 * len(typed) and len(typed) < 2 * len(name)
    }
    return names.get(nearest(typed, names), "") if names else ""


def by_name(sections: Iterable[Section]) -> dict[str, list[Section]]:
    """The sections of each heading, those without a known one under an empty name."""
    named: dict[str, list[Section]] = {}
    for section in sections:
        named.setdefault(section.name, []).append(section)
    return named


def lines_of_all(sections: Iterable[Section]) -> tuple[Line, ...]:
    """The lines of all these sections; a heading that stands twice has one text."""
    return tuple(line for section in sections for line in section.lines)


def report_stray(blocks: Iterable[Block], name: str, file: str, report: Report, *, numbered: bool = False) -> list[Item]:
    """The items of a section that consists of items, `numbered` ones if so; the first text that belongs to none is reported."""
    items: list[Item] = []
    reported = False
    for block in blocks:
        if block.kind is BlockKind.LIST and (not numbered or block.items[0].ordered):
            items += block.items
        elif not reported:
            reported = True
            text = text_of(block.lines[:1], file)
            where = text.where if text else place_of(block.lines[0], file)
            report(Fault("stray-text", where, {"typed": shortened(text.source), "key": name}))
    return items


def _report_open_fence(block: Block, lines: Sequence[Line], file: str, report: Report) -> None:
    opening = block.lines[0].text.strip()
    signs = opening[:3]
    if signs not in ("```", "~~~") or block.end < len(lines):
        return
    closing = block.lines[-1].text.strip()
    if len(block.lines) == 1 or not closing.startswith(signs) or closing.strip(signs[0]):
        where = place_of(block.lines[0], file)
        report(Fault("unclosed-fence", Place(file, where.line, where.column, 3), {"typed": signs}))

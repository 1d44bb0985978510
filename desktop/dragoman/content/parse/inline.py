"""What stands inside a line of markdown: code spans, links, pictures, raw HTML, emphasis.

One pass over a text finds its code; everything else looks only at what is not code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from dragoman.content.model import Place, Text
from dragoman.content.parse.blocks import BlockKind, outline_of
from dragoman.content.parse.lines import lines_of
from dragoman.content.plain_words import MARKUP
from dragoman.content.plain_words import words_of as words_of

BACKTICKS = re.compile(r"`+")
ID_LINK = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
WEB_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")
AUTO_LINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>")
HTML_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[|<![A-Z]|<\?")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
EMPHASIS = re.compile(r"(?<!\\)(\*{1,3})")
UNDERSCORES = re.compile(r"(?<![\w\\])_+(?=\S)|(?<=[^\s\\])_+(?!\w)")
BLOCK_SIGNS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|:[ \t]+)+", re.MULTILINE)


class LinkKind(StrEnum):
    """Where a link leads."""

    ID = "id"
    WEB = "web"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture: its target as typed, the words shown, and the place of the target."""

    kind: LinkKind
    target: str
    words: str
    where: Place


def id_links_in(text: Text) -> list[Link]:
    """The links to entries of the pack alone, in their order, those in code left out."""
    return [link for _offset, link in _id_links(text, without_code(text))] if "[[" in text.source else []


def _id_links(text: Text, source: str) -> Iterator[tuple[int, Link]]:
    for match in ID_LINK.finditer(source):
        typed = match[1]
        target = typed.strip()
        start = match.start(1) + len(typed) - len(typed.lstrip())
        where = text.place(start, max(1, len(target)))
        yield match.start(), Link(LinkKind.ID, target, (match[2] or "").strip(), where)


def links_in(text: Text) -> Iterator[Link]:
    """The links and pictures of a text in their order, those in code left out."""
    source = without_code(text)
    if "[" not in source and "<" not in source:
        return
    found = list(_id_links(text, source))
    for match in WEB_LINK.finditer(source):
        target, length = match[3].strip(), len(match[3].strip())
        start = match.start(3) + len(match[3]) - len(match[3].lstrip())
        if target[-1:] in "\"'" and (title := re.search(r"\s+[\"']", target)):
            target = target[: title.start()]
            length = len(target)
        kind = LinkKind.PICTURE if match[1] else LinkKind.WEB
        words = text.source[match.start(2) : match.end(2)].strip()
        found.append((match.start(), Link(kind, target.strip("<>"), words, text.place(start, max(1, length)))))
    for match in AUTO_LINK.finditer(source):
        found.append((match.start(), Link(LinkKind.WEB, match[1], match[1], text.place(match.start(1), len(match[1])))))
    found.sort(key=lambda pair: pair[0])
    for _offset, link in found:
        yield link


def raw_html_in(text: Text) -> Iterator[tuple[str, Place]]:
    """The HTML tags that an author typed outside code, with their places."""
    if "<" not in text.source:
        return
    for match in HTML_TAG.finditer(without_code(text)):
        yield match[0], text.place(match.start(), len(match[0]))


def bare(text: Text) -> str:
    """The words alone, at their own offsets: code, link targets and the signs of markdown are blanked with spaces."""
    source = without_code(text)
    if MARKUP.search(source) is None:
        return BLOCK_SIGNS.sub(_blank, source) if source else source
    signs = list(source)

    def blank(start: int, end: int) -> None:
        for at in range(start, end):
            if signs[at] != "\n":
                signs[at] = " "

    for match in AUTO_LINK.finditer(source):
        blank(match.start(), match.end())
    for match in WEB_LINK.finditer(source):
        blank(match.start(), match.start(2))
        blank(match.end(2), match.end())
    for match in ID_LINK.finditer(source):
        blank(match.start(), match.start(2) if match[2] is not None else match.end())
        blank(match.end() - 2, match.end())
    for pattern in (HTML_TAG, EMPHASIS, UNDERSCORES):
        for match in pattern.finditer(source):
            blank(match.start(), match.end())
    for match in ESCAPE.finditer(source):
        blank(match.start(), match.start() + 1)
    return BLOCK_SIGNS.sub(_blank, "".join(signs))


def without_markup(source: str) -> str:
    """A paragraph without its markup, links by their words."""
    kept: list[str] = []
    at = 0
    for start, end in code_spans(source):
        ticks = len(source[start:end]) - len(source[start:end].lstrip("`"))
        kept += (_plain(source[at:start]), source[start + ticks : end - ticks])
        at = end
    kept.append(_plain(source[at:]))
    return "".join(kept)


def _plain(source: str) -> str:
    source = ID_LINK.sub(lambda link: link[2] if link[2] is not None else link[1].replace("-", " "), source)
    source = WEB_LINK.sub(lambda link: link[2], source)
    source = AUTO_LINK.sub(lambda link: link[1], source)
    source = UNDERSCORES.sub("", EMPHASIS.sub("", source))
    return ESCAPE.sub(r"\1", source)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def code_spans(source: str) -> list[tuple[int, int]]:
    """Where the code spans of a paragraph begin and end. As in CommonMark, as many backticks close one as opened it."""
    if "`" not in source:
        return []
    runs = [match.span() for match in BACKTICKS.finditer(source)]
    later: dict[int, list[int]] = {}  # length of a run -> the runs of that length, the last one first
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    spans = []
    index = 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        escaped = start > 0 and source[start - 1] == "\\" and end - start == 1
        if same and not escaped:
            index = same[-1]
            spans.append((start, runs[index][1]))
        index += 1
    return spans


@lru_cache(maxsize=64)
def without_code(text: Text) -> str:
    """The source with its code blanked: fences, code by indent, and code spans, which do not reach over a paragraph's end."""
    source = text.source
    if "`" not in source and "~~~" not in source and "    " not in source and "\t" not in source:
        return source
    lines = lines_of(text)
    kept = [line.text for line in lines]
    for block in outline_of(lines):
        if block.kind is BlockKind.CODE:
            for index in range(block.start, block.end):
                kept[index] = " " * len(kept[index])
        elif block.kind is BlockKind.LIST or block.kind is BlockKind.QUOTE:
            _blank_inner_fences(kept, block.start, block.end)
    paragraphs = re.split(r"(\n(?:[ \t]*\n)+)", "\n".join(kept))
    for index in range(0, len(paragraphs), 2):
        paragraph = paragraphs[index]
        for start, end in code_spans(paragraph):
            blanked = re.sub(r"[^\n]", " ", paragraph[start:end])
            paragraph = paragraph[:start] + blanked + paragraph[end:]
        paragraphs[index] = paragraph
    return "".join(paragraphs)


def _blank_inner_fences(kept: list[str], start: int, end: int) -> None:
    """Blank the fences inside an item or a quotation."""
    signs = ""
    for index in range(start, end):
        text = kept[index].lstrip(" \t>-*+0123456789.)")
        fence = re.match(r"(`{3,}(?=[^`]*$)|~{3,})", text)
        if signs:
            if text.startswith(signs) and not text.strip().strip(signs[0]):
                signs = ""
            kept[index] = " " * len(kept[index])
        elif fence:
            signs = fence[1]
            kept[index] = " " * len(kept[index])

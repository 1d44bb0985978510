"""The blocks of markdown: headings, paragraphs, lists, quotations, code and tables, each line read once a level.

Only what the content format needs to know is told apart. What stands in code is inert: no heading, item or quotation begins
there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from dragoman.content.model import Fault, Place
from dragoman.content.parse.lines import Line


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"


class Item(NamedTuple):
    """One item of a list: its sign as typed, the line it begins in, and its lines without indent and sign."""

    marker: str
    first: Line
    lines: tuple[Line, ...]

    @property
    def ordered(self) -> bool:
        """Whether it has a number."""
        return self.marker[0].isdigit()


class Block(NamedTuple):
    """A block and its lines: of a heading the words, of a quotation what is quoted, of the others as they stand."""

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int = 0  # of a heading
    items: tuple[Item, ...] = ()  # of a list
    start: int = 0  # the first of the lines that were read, and the one behind the last
    end: int = 0


HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
QUOTE = re.compile(r" {0,3}>[ \t]?")
BULLET = re.compile(r"[ \t]*([-*+])(?:[ \t]+|$)")
NUMBER = re.compile(r"[ \t]*(\d{1,9}[.)])(?:[ \t]+|$)")
TYPOGRAPHIC_BULLET = re.compile(r"[ \t]*([–—•·])(?:[ \t]+|$)")
TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
SECOND_HALF = re.compile(r":(?:[ \t]+|$)")
CODE_INDENT = 4
ITEM_INDENT = 2  # so far at least a line must be moved in to belong to the item above it

Report = Callable[[Fault], None]


def blocks_of(
    lines: Sequence[Line], *, inside_item: bool = False, typographic: Report | None = None, file: str = ""
) -> Iterator[Block]:
    """The blocks of these lines in their order.

    Inside an item a deep indent is only an indent, not code. Where lists are syntax, `typographic` is told of each dash or dot
    that a word processor made of a list sign, and the item is taken as one.
    """
    return _blocks(_Scanner(lines, inside_item, typographic, file))


def outline_of(lines: Sequence[Line]) -> Iterator[Block]:
    """The same blocks where only their order is wanted: lists come without their items."""
    return _blocks(_Scanner(lines, outline=True))


def _blocks(scanner: "_Scanner") -> Iterator[Block]:
    while scanner.finds_more():
        start = scanner.at
        block = scanner.next_block()
        yield Block(block.kind, block.lines, block.level, block.items, start, scanner.at)


def marker_of(line: Line) -> re.Match[str] | None:
    """The list sign with which a line begins."""
    match line.text.lstrip(" \t")[:1]:
        case "-" | "*":
            return None if RULE.match(line.text) else BULLET.match(line.text)
        case "+":
            return BULLET.match(line.text)
        case sign if sign.isdigit():
            return NUMBER.match(line.text)
        case _:
            return None


def halves_of(item: Item) -> tuple[list[Line], list[Line]]:
    """The lines of an item before and behind the `:` that begins its second half, as in a card."""
    lines = list(item.lines)
    for index, line in enumerate(lines[1:], start=1):
        bare = line.dedented(line.indent)
        if match := SECOND_HALF.match(bare.text):
            return lines[:index], [bare.after(match.end()), *lines[index + 1 :]]
    return lines, []


class _Scanner:
    def __init__(
        self,
        lines: Sequence[Line],
        inside_item: bool = False,
        typographic: Report | None = None,
        file: str = "",
        *,
        outline: bool = False,
    ) -> None:
        self._lines = lines
        self._outline = outline
        self.at = 0
        self._inside_item = inside_item
        self._typographic = typographic
        self._file = file

    def finds_more(self) -> bool:
        """Moves on to the next line with something in it, if there is one."""
        while self.at < len(self._lines) and self._lines[self.at].is_blank:
            self.at += 1
        return self.at < len(self._lines)

    def next_block(self) -> Block:
        """The block that begins at `at`, which moves on behind it."""
        line = self._lines[self.at]
        if line.indent >= CODE_INDENT and not self._inside_item:
            return self._indented_code()
        if self._inside_item:
            line = line.dedented(line.indent)
        match line.text.lstrip(" ")[0]:
            case "`" | "~" if match := FENCE.match(line.text):
                return self._fence(match[1])
            case "#" if match := HEADING.match(line.text):
                self.at += 1
                words = Line(_without_closing_signs(line.text[match.end() :]), line.number, line.column + match.end())
                return Block(BlockKind.HEADING, (words,), len(match[1]))
            case ">":
                return self._quote()
            case "-" | "*" | "_" if RULE.match(line.text):
                self.at += 1
                return Block(BlockKind.RULE, (line,))
        return self._list() if self._marker(line) else self._paragraph()

    def _marker(self, line: Line) -> re.Match[str] | None:
        match = marker_of(line)
        if match is None and self._typographic is not None:
            match = TYPOGRAPHIC_BULLET.match(line.text)
        return match

    def _indented_code(self) -> Block:
        start = end = self.at
        while self.at < len(self._lines) and (self._lines[self.at].is_blank or self._lines[self.at].indent >= CODE_INDENT):
            self.at += 1
            if not self._lines[self.at - 1].is_blank:
                end = self.at
        return Block(BlockKind.CODE, tuple(self._lines[start:end]))

    def _fence(self, signs: str) -> Block:
        start = self.at
        self.at += 1
        while self.at < len(self._lines):
            text = self._lines[self.at].text.strip()
            self.at += 1
            if text.startswith(signs) and not text.strip(signs[0]):
                break
        return Block(BlockKind.CODE, tuple(self._lines[start : self.at]))

    def _quote(self) -> Block:
        quoted: list[Line] = []
        while self.at < len(self._lines):
            line = self._lines[self.at]
            bare = line.dedented(line.indent) if self._inside_item else line
            if match := QUOTE.match(bare.text):
                quoted.append(bare.after(match.end()))
            elif line.is_blank or quoted[-1].is_blank or self._begins_a_block(line):
                break
            else:
                quoted.append(line.dedented(line.indent))
            self.at += 1
        return Block(BlockKind.QUOTE, tuple(quoted))

    def _begins_a_block(self, line: Line, in_paragraph: bool = True) -> bool:
        """Whether a line ends the paragraph before it; of numbers only 1 does: a year may begin a line."""
        text = line.text.lstrip() if self._inside_item else line.text
        match text.lstrip()[:1]:
            case "#":
                return HEADING.match(text) is not None
            case "`" | "~":
                return FENCE.match(text) is not None
            case ">":
                return QUOTE.match(text) is not None
            case "_":
                return RULE.match(text) is not None
            case "-" | "*" | "+":
                return BULLET.match(text) is not None or RULE.match(text) is not None
            case "–" | "—" | "•" | "·":
                return self._typographic is not None and TYPOGRAPHIC_BULLET.match(text) is not None
            case digit if digit.isdigit():
                number = NUMBER.match(line.text)
                return number is not None and (not in_paragraph or number[1][:-1] == "1")
            case _:
                return False

    def _list(self) -> Block:
        start = self.at
        own_indent = self._lines[start].indent
        family = ""
        items: list[Item] = []
        while self.finds_more():
            first = self._lines[self.at]
            match = self._marker(first)
            if match is None or first.indent >= own_indent + ITEM_INDENT:
                break
            own_family = match[1][-1] if match[1][0].isdigit() else "bullet"
            if own_family != (family or own_family):
                break
            family = own_family  # numbers with a dot, numbers with a bracket, or any bullet make a list
            begin = self.at
            self._pass_item(first, match.end())
            if not self._outline:
                items.append(self._item(first, match, self._lines[begin + 1 : self.at]))
        return Block(BlockKind.LIST, tuple(self._lines[start : self.at]), items=tuple(items))

    def _pass_item(self, first: Line, words: int) -> None:
        """Moves on behind the item that begins in `first` with its words at the offset `words`."""
        inner = first.indent + ITEM_INDENT
        self.at += 1
        open_fence = _fence_after(first.text[words:], "")
        blank_before = False
        while self.at < len(self._lines):
            line = self._lines[self.at]
            if line.is_blank:
                blank_before = True
            elif line.indent >= inner:
                blank_before = False
            elif open_fence or blank_before or self._begins_a_block(line, in_paragraph=False):
                break
            open_fence = _fence_after(line.text.strip(), open_fence)
            self.at += 1

    def _item(self, first: Line, match: re.Match[str], below: Sequence[Line]) -> Item:
        marker = match[1]
        if marker in "–—•·" and self._typographic is not None:
            where = Place(self._file, first.number, first.column + match.start(1))
            self._typographic(Fault("typographic-sign", where, {"typed": marker, "expected": "-"}))
        if not below:
            return Item(marker, first, (first.after(match.end()),))
        content = first.indent + match.end() - match.start(1)
        lines = [first.after(match.end()), *(line.dedented(content) for line in below)]
        while lines[-1].is_blank and len(lines) > 1:
            lines.pop()
        return Item(marker, first, tuple(lines))

    def _paragraph(self) -> Block:
        start = self.at
        self.at += 1
        while self.at < len(self._lines):
            line = self._lines[self.at]
            if self.at == start + 1 and (match := UNDERLINE.match(line.text)) and not self._inside_item:
                self.at += 1
                return Block(BlockKind.HEADING, (self._lines[start],), 1 if match[1][0] == "=" else 2)
            if line.is_blank or self._begins_a_block(line):
                break
            self.at += 1
        lines = tuple(self._lines[start : self.at])
        is_table = len(lines) > 1 and "|" in lines[0].text and TABLE_RULE.match(lines[1].text)
        return Block(BlockKind.TABLE if is_table else BlockKind.PARAGRAPH, lines)


def _without_closing_signs(words: str) -> str:
    """A heading's words without the signs that may close it, as in `## Bridge ##`."""
    words = words.rstrip()
    bare = words.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else words


def _fence_after(text: str, open_fence: str) -> str:
    """The signs of the fence that is open behind a line, empty where none is."""
    if not open_fence:
        match = FENCE.match(text) if text[:1] in ("`", "~", " ") else None
        return match[1] if match else ""
    closes = text.startswith(open_fence) and not text.strip(open_fence[0])
    return "" if closes else open_fence

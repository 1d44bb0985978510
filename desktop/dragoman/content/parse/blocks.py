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
FENCES = frozenset("`~")
BEGINNERS = frozenset("#`~>_-*+–—•·0123456789")  # the first signs of lines that may end a paragraph; any script's digits may
MANY_ITEMS = 400  # of a list in which they are syntax; after each so many they must have been of some length
FEWEST_SIGNS = 16  # an item on average, all its lines and their ends
CODE_INDENT = 4
ITEM_INDENT = 2  # so far at least a line must be moved in to belong to the item above it

Report = Callable[[Fault], None]
_Found = tuple[BlockKind, Sequence[Line], int, tuple[Item, ...]]  # a block's kind, lines, level and items


def blocks_of(
    lines: Sequence[Line], *, inside_item: bool = False, report: Report | None = None, file: str = ""
) -> Iterator[Block]:
    """The blocks of these lines in their order.

    Inside an item a deep indent is only an indent, not code. Where lists are syntax, `report` is told of each dash or dot
    that a word processor made of a list sign, and the item is taken as one; and of a list that is data and no text.
    """
    return _Scanner(lines, inside_item, report, file).blocks()


def outline_of(lines: Sequence[Line]) -> Iterator[Block]:
    """The same blocks where only their order is wanted: lists come without their items."""
    return _Scanner(lines, outline=True).blocks()


def marker_of(line: Line) -> re.Match[str] | None:
    """The list sign with which a line begins."""
    match line.text.lstrip(" \t")[:1]:
        case "-" | "*" as sign:
            return None if line.text.count(sign) > 2 and RULE.match(line.text) else BULLET.match(line.text)
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
    """Goes once over the lines; what it asks of each again and again is found out before: its first sign and its indent."""

    def __init__(
        self,
        lines: Sequence[Line],
        inside_item: bool = False,
        report: Report | None = None,
        file: str = "",
        *,
        outline: bool = False,
    ) -> None:
        self._lines = lines
        self._signs = [line.text.lstrip()[:1] for line in lines]  # empty for a blank line
        self._indents = [line.indent if line.text[:1] in (" ", "\t") else 0 for line in lines]
        self._may_begin = [sign in BEGINNERS or (sign > "\x7f" and sign.isdigit()) for sign in self._signs]
        self._marker_here: re.Match[str] | None = None  # of the line that ended an item, where that begins the next one
        self._end = len(lines)
        self._at = 0
        self._inside_item = inside_item
        self._report = report
        self._file = file
        self._outline = outline

    def blocks(self) -> Iterator[Block]:
        """The blocks in their order."""
        while self._finds_more():
            start = self._at
            kind, lines, level, items = self._next_block()
            yield Block(kind, tuple(lines), level, items, start, self._at)

    def _finds_more(self) -> bool:
        """Moves on to the next line with something in it, if there is one."""
        signs, at, end = self._signs, self._at, self._end
        while at < end and not signs[at]:
            at += 1
        self._at = at
        return at < end

    def _next_block(self) -> _Found:
        """The block that begins here, and moves on behind it."""
        line = self._lines[self._at]
        indent = self._indents[self._at]
        if indent and not self._inside_item:
            if indent >= CODE_INDENT:
                return self._indented_code()
        elif indent:
            line = line.dedented(indent)
        match line.text.lstrip(" ")[0]:
            case "`" | "~" if match := FENCE.match(line.text):
                return self._fence(match[1])
            case "#" if match := HEADING.match(line.text):
                self._at += 1
                words = Line(_without_closing_signs(line.text[match.end() :]), line.number, line.column + match.end())
                return BlockKind.HEADING, (words,), len(match[1]), ()
            case ">":
                return self._quote()
            case "-" | "*" | "_" if RULE.match(line.text):
                self._at += 1
                return BlockKind.RULE, (line,), 0, ()
        return self._list() if self._marker(self._at, line) else self._paragraph()

    def _marker(self, at: int, line: Line) -> re.Match[str] | None:
        if not self._may_begin[at]:
            return None
        match = marker_of(line)
        if match is None and self._report is not None:
            match = TYPOGRAPHIC_BULLET.match(line.text)
        return match

    def _indented_code(self) -> _Found:
        start = end = self._at
        while self._at < self._end and (not self._signs[self._at] or self._indents[self._at] >= CODE_INDENT):
            self._at += 1
            if self._signs[self._at - 1]:
                end = self._at
        return BlockKind.CODE, self._lines[start:end], 0, ()

    def _fence(self, signs: str) -> _Found:
        start = self._at
        self._at += 1
        while self._at < self._end:
            text = self._lines[self._at].text.strip()
            self._at += 1
            if text.startswith(signs) and not text.strip(signs[0]):
                break
        return BlockKind.CODE, self._lines[start : self._at], 0, ()

    def _quote(self) -> _Found:
        quoted: list[Line] = []
        while self._at < self._end:
            line, indent = self._lines[self._at], self._indents[self._at]
            bare = line.dedented(indent) if self._inside_item and indent else line
            if match := QUOTE.match(bare.text):
                quoted.append(bare.after(match.end()))
            elif not self._signs[self._at] or quoted[-1].is_blank or self._begins_a_block(self._at):
                break
            else:
                quoted.append(line.dedented(indent) if indent else line)
            self._at += 1
        return BlockKind.QUOTE, quoted, 0, ()

    def _begins_a_block(self, at: int, in_paragraph: bool = True) -> bool:
        """Whether a line ends the paragraph before it; of numbers only 1 does: a year may begin a line."""
        if not self._may_begin[at]:
            return False
        sign, line = self._signs[at], self._lines[at]
        text = line.text.lstrip() if self._inside_item else line.text
        match sign:
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
                return self._report is not None and TYPOGRAPHIC_BULLET.match(text) is not None
            case _:
                number = NUMBER.match(line.text)
                return number is not None and (not in_paragraph or number[1][:-1] == "1")

    def _list(self) -> _Found:
        start = self._at
        match = self._marker(start, self._lines[start])
        own_indent = self._indents[start]
        family = ""
        items: list[Item] = []
        while match is not None:
            first = self._lines[self._at]
            if self._indents[self._at] >= own_indent + ITEM_INDENT:
                break
            own_family = match[1][-1] if match[1][0].isdigit() else "bullet"
            if own_family != (family or own_family):
                break
            family = own_family  # numbers with a dot, numbers with a bracket, or any bullet make a list
            begin = self._at
            self._pass_item(first, match.end())
            if not self._outline:
                items.append(self._item(first, match, begin))
                if len(items) % MANY_ITEMS == 0 and self._is_crowded(start, items):
                    break
            if match.end() == len(first.text) and not any(self._signs[begin + 1 : self._at]):
                self._pass_same(first.text)
                self._marker_here = None
            match = self._marker_here
            if match is None and self._finds_more():
                match = self._marker(self._at, self._lines[self._at])
        return BlockKind.LIST, self._lines[start : self._at], 0, tuple(items)

    def _pass_item(self, first: Line, words: int) -> None:
        """Moves on behind the item that begins in `first` with its words at the offset `words`."""
        inner = self._indents[self._at] + ITEM_INDENT
        lines, signs, indents, end = self._lines, self._signs, self._indents, self._end
        at = self._at + 1
        open_fence = _fence_after(first.text[words:], "") if first.text[words : words + 1] in FENCES else ""
        blank_before = False
        self._marker_here = None
        while at < end:
            sign = signs[at]
            if not sign:
                blank_before = True
            elif indents[at] >= inner:
                blank_before = False
            elif open_fence or blank_before:
                break
            elif self._may_begin[at]:
                self._marker_here = self._marker(at, lines[at])
                if self._marker_here is not None or self._begins_a_block(at, in_paragraph=False):
                    break
            if open_fence or sign in FENCES:
                open_fence = _fence_after(lines[at].text.strip(), open_fence)
            at += 1
        self._at = at

    def _is_crowded(self, start: int, items: Sequence[Item]) -> bool:
        """Whether these are data and no text; then that is reported, and nothing behind them is read."""
        if self._report is None:
            return False
        length = sum(len(line.text) + 1 for line in self._lines[start : self._at])
        if length >= FEWEST_SIGNS * len(items):
            return False
        first = items[0].first
        self._report(Fault("crowded-list", Place(self._file, first.number, first.column), {"typed": str(len(items))}))
        self._at = self._end
        return True

    def _pass_same(self, text: str) -> None:
        """Moves on to the last of a row of items that are empty in the same way, which would be the same mistake each."""
        last = self._at
        while self._finds_more() and self._lines[self._at].text == text:
            last = self._at
            self._at += 1
        self._at = last

    def _item(self, first: Line, match: re.Match[str], begin: int) -> Item:
        marker = match[1]
        if marker in "–—•·" and self._report is not None:
            where = Place(self._file, first.number, first.column + match.start(1))
            self._report(Fault("typographic-sign", where, {"typed": marker, "expected": "-"}))
        opening = first.after(match.end())
        if self._at == begin + 1:
            return Item(marker, first, (opening,))
        content = self._indents[begin] + match.end() - match.start(1)
        lines = [opening, *self._lines[begin + 1 : self._at]]
        for offset, indent in enumerate(self._indents[begin + 1 : self._at], start=1):
            if indent:
                lines[offset] = lines[offset].dedented(content)
        while lines[-1].is_blank and len(lines) > 1:
            lines.pop()
        return Item(marker, first, tuple(lines))

    def _paragraph(self) -> _Found:
        lines, signs, end = self._lines, self._signs, self._end
        start = self._at
        at = start + 1
        if at < end and not self._inside_item and signs[at] in ("=", "-") and (match := UNDERLINE.match(lines[at].text)):
            self._at = at + 1
            return BlockKind.HEADING, (lines[start],), 1 if match[1][0] == "=" else 2, ()
        may_begin = self._may_begin
        while at < end and signs[at] and not (may_begin[at] and self._begins_a_block(at)):
            at += 1
        self._at = at
        is_table = at > start + 1 and "|" in lines[start].text and TABLE_RULE.match(lines[start + 1].text)
        return BlockKind.TABLE if is_table else BlockKind.PARAGRAPH, lines[start:at], 0, ()


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

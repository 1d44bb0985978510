"""Front matter: what stands between the two `---` lines, read by our own reader.

The grammar, in full. It looks like YAML and is less, so that nothing an author types changes its meaning:

    front matter = "---", entry*, "---"          a line each; blank lines and lines that begin with # say nothing
    entry        = key ":" value                 a space or the line's end after the colon
    value        = text                          term: Note verbale
                 | '"' text '"' | "'" text "'"   in "..." write \\" and \\\\ for " and \\, in '...' write '' for one
                 | "[" value, value, ... "]"     a list; it may go on over several lines
                 | "{" key: value, ... "}"       a map; likewise
                 | ">-" or "|-"                  the indented lines below: folded into one line, or as they are; > and | too
                 | indented entries              a map, under a key with nothing behind it
                 | indented "- value" lines      a list, likewise; its dashes may also stand right below the key

    every value is text                          no, 1.10 and 12:30 stay what was typed; the schema asks for dates and numbers
    " #" begins a comment                        outside quotes
    commas inside quotes never split             [a-76-135 "paras 22, 28"] is a list of one; quotes inside an item stay in it
    no anchors, tags, merge keys                 &a, *a, !!int, <<: are faults; in quotes they are text
    a key stands once

Whatever is wrong becomes a fault, and what can be read is read: a line that is none of the above is passed over, a quote or
bracket that is never closed ends with its line, and front matter that is never closed ends at its first blank line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.content.model import Fault, Place, Text
from dragoman.content.parse.lines import Line, place_of, shortened, text_of

FENCE = re.compile(r"---[ \t]*$")
TYPOGRAPHIC_FENCE = re.compile(r"(?=[-–—−]*[–—−])[-–—−]{1,3}[ \t]*$")
ENTRY = re.compile(r"[ \t]*([^\s:#\[\]{},\"'&*!|>%@`-](?:[^:#\[\]{},\"]*[^:#\[\]{},\"\s])?)[ \t]*:(?:[ \t]+|$)")
GLUED_ENTRY = re.compile(r"[ \t]*([a-z][a-z-]*):(?=[^\s:/])")
FLOW_ENTRY = re.compile(r"([^:,{}\[\]\"\n]+):(?=[\s,}\[{\"]|$)")
DOUBLE_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
SINGLE_QUOTED = re.compile(r"'((?:[^']|'')*)'(?!')")
BEHIND = re.compile(r"[ \t\n]*(.?)")
DASH = re.compile(r"[ \t]*-(?:[ \t]+|$)")
BLOCK_TEXT = re.compile(r"([>|])[-+]?[ \t]*(?:#.*)?$")
ANCHOR_OR_TAG = re.compile(r"[&*][A-Za-z0-9][\w-]*(?=$|[\s,\]}])|!(?:[A-Za-z!<][^\s,\]}]*)?(?=$|[\s,\]}])")
COMMENT = re.compile(r"(?:^|[ \t])#")
TYPOGRAPHIC_QUOTES = {"“": "”", "„": "”", "‘": "’", "«": "»"}
MOST_FAULTY = 50  # entries and values; front matter with more was not written for us, and what is behind them is passed over
FARTHEST = 1_000  # lines that brackets which are never closed may have us look through in all
DEEPEST = 3  # the schema knows two levels; a third is still read so that the message can say what it is


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, and the place of what was typed, quotes not included."""

    text: str
    where: Place


@dataclass(frozen=True, slots=True)
class ListValue:
    """Several values in their order."""

    items: tuple["Value", ...]
    where: Place


@dataclass(frozen=True, slots=True)
class MapValue:
    """Values under keys of their own."""

    entries: Mapping[str, "Entry"]
    where: Place


Value = Scalar | ListValue | MapValue


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: str
    key_where: Place
    value: Value


@dataclass(frozen=True, slots=True)
class FrontMatterBlock:
    """Front matter as read, and the lines of text below it."""

    entries: Mapping[str, Entry]
    where: Place  # the opening line
    body: tuple[Line, ...]
    damaged: bool = False  # a line could not be read, so a key that seems to be missing may stand in it
    cut_off: bool = False  # the file ends in its front matter, so nothing else can be expected of it
    faults: tuple[Fault, ...] = field(default_factory=tuple)


def read_front_matter(lines: list[Line], file: str, kind: str, first_key: str = "") -> FrontMatterBlock | None:
    """The front matter of a file's lines, or None where there is none at all.

    `kind` and `first_key` are words for the fault: what the file is, and which key an author writes first.
    """
    first = next((index for index, line in enumerate(lines) if not line.is_blank), len(lines))
    if first == len(lines):
        return None
    reader = _Reader(file)
    opening = lines[first]
    if first == 0 and FENCE.match(opening.text):
        start = 1
    elif TYPOGRAPHIC_FENCE.match(opening.text):
        reader.typographic(opening.text.strip(), "---", place_of(opening, file))
        start = first + 1
    elif FENCE.match(opening.text):  # blank lines above it do no harm
        start = first + 1
    elif ENTRY.match(opening.text) and any(FENCE.match(line.text) for line in lines[first:]):
        details = {"kind": kind} | ({"key": first_key} if first_key else {})
        reader.faults.append(Fault("missing-front-matter", place_of(opening, file), details))
        start = first
    else:
        return None
    fence = next((index for index in range(start, len(lines)) if _is_fence(lines[index].text)), None)
    end = len(lines) if fence is None else fence
    text_begins = _text_begins(lines, start, end)
    if fence is not None and (text_begins is None or any(ENTRY.match(line.text) for line in lines[text_begins:fence])):
        if not FENCE.match(lines[fence].text):
            reader.typographic(lines[fence].text.strip(), "---", place_of(lines[fence], file))
        body = lines[fence + 1 :]
    else:
        end = end if text_begins is None else text_begins
        reader.faults.append(Fault("unclosed-front-matter", place_of(opening, file), {"kind": kind}))
        body = lines[end:]
    entries = reader.entries(lines[start:end])
    cut_off = fence is None and all(line.is_blank for line in body)
    return FrontMatterBlock(entries, place_of(opening, file), tuple(body), reader.damaged, cut_off, tuple(reader.faults))


def _is_fence(text: str) -> bool:
    return FENCE.match(text) is not None or TYPOGRAPHIC_FENCE.match(text) is not None


def _text_begins(lines: list[Line], start: int, end: int) -> int | None:
    """The first line that looks like the text below front matter: a heading, or what follows a blank line and is no entry."""
    after_blank = False
    for index in range(start, end):
        line = lines[index]
        if line.is_blank:
            after_blank = True
        elif line.text.startswith("##"):
            return index
        elif after_blank:
            if not line.indent and not line.text.startswith("#") and not DASH.match(line.text) and not ENTRY.match(line.text):
                return index
            after_blank = False
    return None


class _Reader:
    """Reads the lines between the fences; what is wrong gathers in `faults`."""

    def __init__(self, file: str) -> None:
        self.faults: list[Fault] = []
        self.damaged = False
        self._unread = 0  # values of which no sense could be made
        self._far = FARTHEST
        self._file = file
        self._lines: list[Line] = []
        self._at = 0

    def entries(self, lines: list[Line]) -> dict[str, Entry]:
        """The entries that these lines hold."""
        self._lines = lines
        self._at = 0
        return self._map(0, 1)

    def typographic(self, typed: str, expected: str, where: Place) -> None:
        """A sign that a word processor put in for a plain one."""
        self.faults.append(Fault("typographic-sign", where, {"typed": typed, "expected": expected}))

    def _unreadable(self, where: Place, typed: str) -> None:
        if not self.damaged:
            self.faults.append(Fault("unreadable-front-matter", where, {"typed": shortened(typed)}))
        self.damaged = True
        self._unread += 1

    def _next(self) -> Line | None:
        """The next line that says something; none where so much was wrong that nothing more is believed."""
        if self._unread + len(self.faults) > MOST_FAULTY:
            self.damaged = True
            self._at = len(self._lines)
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.is_blank and not line.text.lstrip().startswith("#"):
                return line
            self._at += 1
        return None

    def _map(self, indent: int, depth: int) -> dict[str, Entry]:
        """Entries that are moved in by at least `indent` columns, the first deciding how far."""
        entries: dict[str, Entry] = {}
        own: int | None = None
        while (line := self._next()) is not None:
            if line.indent < indent or (own is not None and indent and line.indent < own):
                break
            self._at += 1
            if own is None:
                own = line.indent
            match = ENTRY.match(line.text)
            if match is None and (match := GLUED_ENTRY.match(line.text)):
                self._unreadable(place_of(line, self._file), line.text)
            if match is None or line.indent > own:
                if line.text.strip().startswith("<<"):
                    self._anchor_or_tag("<<", place_of(line, self._file))
                else:
                    self._unreadable(place_of(line, self._file), line.text)
                continue
            key = match[1]
            where = Place(self._file, line.number, line.column + match.start(1), len(key))
            entry = Entry(key, where, self._value(line.after(match.end()), own, depth, where))
            if key in entries:
                self.faults.append(Fault("duplicate-key", where, {"key": key, "line": str(entries[key].key_where.line)}))
            else:
                entries[key] = entry
        return entries

    def _list(self, indent: int, depth: int) -> tuple[Value, ...]:
        """The `- value` lines that are moved in by `indent` columns."""
        items: list[Value] = []
        while (line := self._next()) is not None and line.indent == indent and (match := DASH.match(line.text)):
            self._at += 1
            where = Place(self._file, line.number, line.column + line.indent)
            items.append(self._value(line.after(match.end()), indent, depth, where))
        return tuple(items)

    def _value(self, rest: Line, indent: int, depth: int, owner: Place) -> Value:
        """What stands behind a key or a dash: in the rest of its line, or in the lines below it."""
        text = rest.text.strip()
        if not text or text.startswith("#"):
            return self._below(indent, depth, owner)
        if match := BLOCK_TEXT.match(text):
            return self._block_text(match[1] == ">", indent, owner)
        if text[0] in "[{":
            return self._flow(rest, depth)
        return self._plain(rest)

    def _below(self, indent: int, depth: int, owner: Place) -> Value:
        """The list or map in the lines below a key with nothing behind it; nothing there is an empty text."""
        line = self._next()
        is_list = line is not None and DASH.match(line.text) is not None
        if line is None or line.indent < indent or (line.indent == indent and not is_list):
            return Scalar("", owner)
        if depth >= DEEPEST:
            self._at += 1
            self._unreadable(place_of(line, self._file), line.text)
            while (inner := self._next()) is not None and inner.indent > indent:
                self._at += 1
            return Scalar("", owner)
        where = place_of(line, self._file)
        if is_list:
            return ListValue(self._list(line.indent, depth + 1), where)
        if line.indent > indent and ENTRY.match(line.text):
            return MapValue(self._map(line.indent, depth + 1), where)
        self._at += 1
        self._unreadable(where, line.text)
        return Scalar("", owner)

    def _block_text(self, folded: bool, indent: int, owner: Place) -> Scalar:
        """The lines below `>-` or `|-`, as long as they are moved in."""
        lines: list[Line] = []
        while self._at < len(self._lines) and (self._lines[self._at].is_blank or self._lines[self._at].indent > indent):
            lines.append(self._lines[self._at])
            self._at += 1
        kept = [line for line in lines if not line.is_blank]
        if not kept:
            return Scalar("", owner)
        margin = min(line.indent for line in kept)
        block = text_of([line.dedented(margin) for line in lines], self._file)
        text = block.source
        if folded:
            text = "\n".join(" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text))
        return Scalar(text, block.where)

    def _plain(self, rest: Line) -> Scalar:
        """A text in the rest of a line, in quotes or not."""
        margin = len(rest.text) - len(rest.text.lstrip())
        line = rest.after(margin)
        if line.text[0] in "\"'":
            quoted = _quoted(line.text, 0)
            if quoted is None:
                self._unreadable(place_of(line, self._file), line.text)
                return self._scalar(line, 1, len(line.text.rstrip()))
            text, end = quoted
            behind = line.text[end:].strip()
            if not behind or behind.startswith("#"):
                return Scalar(text, Place(self._file, line.number, line.column + 1, max(1, end - 2)))
        end = len(line.text)
        if comment := COMMENT.search(line.text):
            end = comment.start()
        if tag := ANCHOR_OR_TAG.match(line.text):
            where = Place(self._file, line.number, line.column, len(tag[0]))
            self._anchor_or_tag(tag[0], where)
            return Scalar("", where) if tag[0][0] == "*" else self._scalar(line, tag.end(), max(tag.end(), end))
        return self._scalar(line, 0, end)

    def _scalar(self, line: Line, start: int, end: int) -> Scalar:
        piece = line.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        return Scalar(piece, Place(self._file, line.number, line.column + start, max(1, len(piece))))

    def _anchor_or_tag(self, typed: str, where: Place) -> None:
        self.faults.append(Fault("anchor-or-tag", where, {"typed": typed}))

    def _flow(self, rest: Line, depth: int) -> Value:
        """A list or map in brackets, which may go on in the lines below as long as they could not be entries of their own."""
        lines = [rest]
        still_open = _open_brackets(rest.text)[0]
        ahead = self._at
        while still_open and ahead < len(self._lines) and ahead - self._at < self._far:
            line = self._lines[ahead]
            if line.indent == 0 and ENTRY.match(line.text):
                break
            lines.append(line)
            ahead += 1
            still_open = _open_brackets(line.text, still_open)[0]
        if not still_open:
            self._at = ahead
        else:
            self._far -= ahead - self._at
            lines = [rest]
        text = text_of([line.after(len(line.text) - len(line.text.lstrip())) for line in lines], self._file)
        flow = _Flow(text, self)
        value = flow.value(depth)
        if still_open:
            self._unreadable(text.where, text.source)
        elif (behind := text.source[flow.at :].lstrip(" \t\n")) and not behind.startswith("#"):
            self._unreadable(text.place(len(text.source) - len(behind), len(behind)), text.source)
        return value

    def complain(self, where: Place, typed: str) -> None:
        """A part of a list or map in brackets that cannot be read."""
        self._unreadable(where, typed)

    def complain_of_tag(self, typed: str, where: Place) -> None:
        """An anchor or tag in a list or map in brackets."""
        self._anchor_or_tag(typed, where)


class _Flow:
    """Reads one `[...]` or `{...}`; `at` is the offset behind it when it is read."""

    def __init__(self, text: Text, reader: _Reader) -> None:
        self.at = 0
        self._text = text
        self._source = text.source
        self._reader = reader

    def value(self, depth: int) -> Value:
        """The list or map that begins at `at`."""
        start = self.at
        is_map = self._source[start] == "{"
        closing = "}" if is_map else "]"
        self.at += 1
        items: list[Value] = []
        entries: dict[str, Entry] = {}
        while True:
            self._skip()
            if self.at >= len(self._source):
                break
            if self._source[self.at] == closing:
                self.at += 1
                break
            if self._source[self.at] == ",":
                self.at += 1
                continue
            if is_map:
                self._entry(entries, depth, closing)
            else:
                items.append(self._item(depth, closing))
        where = self._text.place(start, max(1, self.at - start))
        return MapValue(entries, where) if is_map else ListValue(tuple(items), where)

    def _skip(self) -> None:
        """Past white space and comments."""
        source = self._source
        while self.at < len(source):
            if source[self.at].isspace():
                self.at += 1
            elif source[self.at] == "#" and self.at and source[self.at - 1].isspace():
                end = source.find("\n", self.at)
                self.at = len(source) if end < 0 else end
            else:
                return

    def _entry(self, entries: dict[str, Entry], depth: int, closing: str) -> None:
        start = self.at
        match = FLOW_ENTRY.match(self._source, self.at)
        if match is None:
            self._item(depth, closing)
            self._reader.complain(self._text.place(start, max(1, self.at - start)), self._source[start : self.at])
            return
        key = match[1].strip()
        where = self._text.place(start, max(1, len(key)))
        self.at = match.end()
        self._skip()
        if self.at < len(self._source) and self._source[self.at] not in closing + ",":
            value = self._item(depth, closing)
        else:
            value = Scalar("", where)
        if key in entries:
            first = str(entries[key].key_where.line)
            self._reader.faults.append(Fault("duplicate-key", where, {"key": key, "line": first}))
        else:
            entries[key] = Entry(key, where, value)

    def _item(self, depth: int, closing: str) -> Value:
        """One item up to the next comma or closing bracket outside quotes."""
        source = self._source
        start = self.at
        if source[start] in "[{":
            if depth < DEEPEST:
                return self.value(depth + 1)
            self.at = _open_brackets(source, 0, start)[1]
            self._reader.complain(self._text.place(start, self.at - start), source[start : self.at])
            return Scalar("", self._text.place(start, self.at - start))
        if (opening := source[start]) in TYPOGRAPHIC_QUOTES and (end := source.find(TYPOGRAPHIC_QUOTES[opening], start)) > 0:
            self._typographic(start)
            self.at = end + 1
            if self._at_end(closing):
                return Scalar(source[start + 1 : end], self._text.place(start + 1, max(1, end - start - 1)))
        elif opening in "\"'" and (quoted := _quoted(source, start)):
            text, self.at = quoted
            if self._at_end(closing):
                return Scalar(text, self._text.place(start + 1, max(1, self.at - start - 2)))
        end = self._to_end(closing)
        piece = source[start:end].rstrip()
        where = self._text.place(start, max(1, len(piece)))
        if tag := ANCHOR_OR_TAG.match(piece):
            self._reader.complain_of_tag(tag[0], self._text.place(start, len(tag[0])))
            piece = "" if tag[0][0] == "*" else piece[tag.end() :]
        return Scalar(" ".join(piece.split()), where)

    def _at_end(self, closing: str) -> bool:
        behind = BEHIND.match(self._source, self.at)
        return behind is None or behind[1] in ("", ",", closing, "#")

    def _typographic(self, at: int) -> None:
        plain = "'" if self._source[at] == "‘" else '"'
        self._reader.typographic(self._source[at], plain, self._text.place(at))

    def _to_end(self, closing: str) -> int:
        """Moves on to the comma or bracket that ends an item without quotes, or with quotes inside; the item ends there."""
        source = self._source
        while self.at < len(source):
            sign = source[self.at]
            if sign in ",\n" or sign == closing:
                if sign != "\n":
                    return self.at
            elif sign == '"' and source[self.at - 1].isspace():
                quoted = _quoted(source, self.at)
                if quoted is None:
                    self._reader.complain(self._text.place(self.at), source[self.at :].partition("\n")[0])
                else:
                    self.at = quoted[1] - 1
            elif sign in TYPOGRAPHIC_QUOTES and source[self.at - 1].isspace():
                end = source.find(TYPOGRAPHIC_QUOTES[sign], self.at + 1)
                if end > 0:
                    self._typographic(self.at)
                    self.at = end
            elif sign == "#" and source[self.at - 1].isspace():
                return self.at
            self.at += 1
        return len(source)


def _quoted(text: str, start: int) -> tuple[str, int] | None:
    """The text in the quotes that open at `start` and the offset behind them, or None where they are not closed."""
    if text[start] == "'":
        match = SINGLE_QUOTED.match(text, start)
        return (match[1].replace("''", "'"), match.end()) if match else None
    match = DOUBLE_QUOTED.match(text, start)
    return (re.sub(r"\\([\"\\])", r"\1", match[1]), match.end()) if match else None


def _open_brackets(text: str, depth: int = 0, start: int = 0) -> tuple[int, int]:
    """How many brackets are open behind the text, `depth` before it, and where the last was closed; quotes do not count."""
    at = start
    while at < len(text):
        sign = text[at]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return 0, at + 1
        elif sign in "\"'" and (at == 0 or text[at - 1] in " \t\n[{,") and (quoted := _quoted(text, at)):
            at = quoted[1] - 1
        at += 1
    return depth, len(text)

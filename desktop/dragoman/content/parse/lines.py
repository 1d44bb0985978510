"""A file as lines that know where they stand: bytes become text, text becomes lines, lines become Text."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.content.model import Fault, Place, Text

BYTE_ORDER_MARK = "\ufeff"
TAB_STOP = 4
OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 and UTF-32 begin
SHOWN = 60  # so much of an author's line goes into a message


class Line(NamedTuple):
    """One line, or what is left of it once indent and signs are taken off; number and column from 1."""

    text: str
    number: int
    column: int

    def after(self, count: int) -> "Line":
        """The line without its first `count` characters."""
        return Line(self.text[count:], self.number, self.column + count)

    @property
    def is_blank(self) -> bool:
        """Whether nothing but white space stands in it."""
        text = self.text
        return not text or text.isspace()

    @property
    def indent(self) -> int:
        """How far the text is moved in, in columns; a tab goes to the next multiple of four."""
        text = self.text
        if not text or text[0] not in " \t":
            return 0
        indent = 0
        for sign in text:
            if sign == " ":
                indent += 1
            elif sign == "\t":
                indent += TAB_STOP - indent % TAB_STOP
            else:
                break
        return indent

    def dedented(self, columns: int) -> "Line":
        """The line without up to `columns` columns of its indent."""
        text = self.text
        taken = column = 0
        while taken < len(text) and column < columns and text[taken] in " \t":
            column += 1 if text[taken] == " " else TAB_STOP - column % TAB_STOP
            taken += 1
        return self.after(taken) if taken else self


def decoded(raw: bytes, file: str) -> tuple[str, Fault | None]:
    """The text of a file without byte order mark and with plain line ends; a byte that is not UTF-8 is shown as U+FFFD.

    The fault names the first such byte. A file in UTF-16 or with zero bytes gives an empty text: nothing in it can be trusted.
    """
    fault = None
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        text = raw.decode(errors="replace")
        before = raw[: error.start].decode()
        fault = _not_utf8(raw[error.start], before, file)
    if raw.startswith(OTHER_ENCODINGS) or "\0" in text:
        zero = raw.find(b"\0")
        fault = fault or _not_utf8(0, raw[:zero].decode(), file)
        text = ""
    return plain_line_ends(text.removeprefix(BYTE_ORDER_MARK)), fault


def _not_utf8(byte: int, before: str, file: str) -> Fault:
    before = plain_line_ends(before.removeprefix(BYTE_ORDER_MARK))
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Fault("not-utf8", Place(file, line, column), {"typed": f"0x{byte:02X}"})


def plain_line_ends(text: str) -> str:
    """The text with every line end as one newline sign."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def lines_in(text: str) -> list[Line]:
    """The lines of a file's text."""
    return [Line(line, number, 1) for number, line in enumerate(text.split("\n"), start=1)]


def lines_of(text: Text) -> list[Line]:
    """The lines of a Text, each where it stands in the file."""
    if not text.starts:
        return []
    return [Line(line, number, column) for line, (number, column) in zip(text.source.split("\n"), text.starts, strict=True)]


def text_of(lines: Sequence[Line], file: str) -> Text:
    """The lines as one Text, blank lines at both ends and white space at its end left out."""
    if len(lines) == 1:
        words = lines[0].text.rstrip()
        return Text(file, words, ((lines[0].number, lines[0].column),)) if words else Text(file)
    texts = ["" if line.text.isspace() else line.text for line in lines]
    first, end = 0, len(texts)
    while first < end and not texts[first]:
        first += 1
    while end > first and not texts[end - 1]:
        end -= 1
    if first == end:
        return Text(file)
    source = "\n".join(texts[first:end]).rstrip()
    return Text(file, source, tuple([(line.number, line.column) for line in lines[first:end]]))


def paragraph_of(lines: Sequence[Line], file: str) -> Text:
    """The lines of one paragraph as a Text; their indent means nothing and is left out."""
    if len(lines) == 1:
        line = lines[0]
        words = line.text.strip()
        return Text(file, words, ((line.number, line.column + line.text.find(words[0])),)) if words else Text(file)
    return text_of([_without_indent(line) for line in lines], file)


def _without_indent(line: Line) -> Line:
    text = line.text
    return line.after(len(text) - len(text.lstrip())) if text[:1].isspace() else line


def item_text(lines: Sequence[Line], file: str) -> Text:
    """The lines of an item as a Text: a lone paragraph without indent, more than that as it stands."""
    if len(lines) > 1:
        for line in lines:
            begin = line.text.lstrip()[:3]
            if not begin or begin in ("```", "~~~"):
                return text_of(lines, file)
    return paragraph_of(lines, file)


def place_of(line: Line, file: str) -> Place:
    """The place of what stands in a line, white space at its ends aside."""
    stripped = line.text.strip()
    margin = len(line.text) - len(line.text.lstrip()) if stripped else 0
    return Place(file, line.number, line.column + margin, max(1, len(stripped)))


def shortened(text: str) -> str:
    """A text on one line, cut so that a message can quote it."""
    text = " ".join(text[: 2 * SHOWN].split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"


def in_order(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Faults by place, so that two readings of a file never differ."""
    return tuple(sorted(faults, key=lambda fault: (fault.where.file, fault.where.line, fault.where.column, fault.code)))

"""Questions: what stands below a numbered item tells its type."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.content.model import Fault, Option, Place, Question, QuestionType, Side, Text
from dragoman.content.parse.attributes import Attributes, split_attributes
from dragoman.content.parse.blocks import Block, BlockKind, Item, Report, blocks_of
from dragoman.content.parse.fields import levels, unknown_level
from dragoman.content.parse.inline import without_code
from dragoman.content.parse.lines import Line, item_text, paragraph_of, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.sections import Section, lines_of_all, report_stray
from dragoman.content.parse.slugs import Slugs

ATTRIBUTES = ("#", "level", "side", "topic", "term")
BOX = re.compile(r"\[([ \txX✓]?)\](?:[ \t]+|$)")
PART_SIGNS = frozenset("-=~>*+#`_–—•·")  # how a line begins that may be more than words; so may digits
SHORT_PART = re.compile(r"(=|~~|~)(?:[ \t]+|$)")
PAIR = re.compile(r"(?:^|[ \t])::(?:[ \t]|$)")
ARROW = re.compile(r"(?:^|[ \t])(->|→|[–—−]>)(?:[ \t]|$)")
MAY_BE_CODE = re.compile("`|~~~|    |\t")  # without any of them no code stands in a line
TRUE_FALSE = {"true", "false"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a question is about where it does not say so itself: in a term's file, the term."""

    level: int = 1
    side: Side | None = None
    topic: str = ""
    term: str = ""


@dataclass(slots=True)
class _Parts:
    """What stands in one numbered item, sorted by its signs; each part with the line it begins in."""

    text: list[Line] = field(default_factory=list)
    why: list[Line] = field(default_factory=list)
    options: list[Item] = field(default_factory=list)
    accepted: list[list[Line]] = field(default_factory=list)
    pairs: list[Item] = field(default_factory=list)
    sorted: list[Item] = field(default_factory=list)
    steps: list[Item] = field(default_factory=list)
    points: list[list[Line]] = field(default_factory=list)
    models: list[list[Line]] = field(default_factory=list)
    others: list[Item] = field(default_factory=list)  # items without any sign that would say what they are


def read_questions(
    sections: Iterable[Section], defaults: Defaults, file: str, report: Report, slugs: Slugs
) -> tuple[Question, ...]:
    """The questions under `## Questions`; one that cannot be asked as it stands is reported and left out."""
    sections = list(sections)
    lines = lines_of_all(sections)
    blocks = _with_loose_steps(list(blocks_of(lines, report=report, file=file)))
    items = report_stray(blocks, "Questions", file, report, numbered=True)
    return read_each(items, lambda item, tell: _Reader(item, defaults, file, tell, slugs).question(), report, file)


def _with_loose_steps(blocks: list[Block]) -> list[Block]:
    """Parts that were not moved in below their question belong to it all the same: steps `1)`, and what begins with a dash."""
    merged: list[Block] = []
    loose: dict[int, list[Line]] = {}  # place of a list in `merged` -> what belongs to its last item
    for block in blocks:
        above = merged[-1] if merged else None
        if (
            above is not None
            and above.kind is BlockKind.LIST
            and above.items[-1].marker.endswith(".")
            and (block.kind is BlockKind.QUOTE or (block.kind is BlockKind.LIST and not block.items[0].marker.endswith(".")))
        ):
            signs = [Line(f"> {line.text}", line.number, line.column - 2) for line in block.lines]
            loose.setdefault(len(merged) - 1, []).extend(signs if block.kind is BlockKind.QUOTE else block.lines)
        else:
            merged.append(block)
    for at, lines in loose.items():
        *items, last = merged[at].items
        merged[at] = merged[at]._replace(items=(*items, last._replace(lines=(*last.lines, *lines))))
    return merged


class _Reader:
    """Reads one numbered item; nothing of it becomes a question once a part was found wanting."""

    def __init__(self, item: Item, defaults: Defaults, file: str, report: Report, slugs: Slugs) -> None:
        self._item = item
        self._defaults = defaults
        self._file = file
        self._report = report
        self._slugs = slugs
        self._sound = True
        self._parts = _Parts()

    def question(self) -> Question | None:
        """The question, or None where it cannot be asked."""
        self._sort()
        text, attributes = self._text()
        where = text.where if text else place_of(self._item.first, self._file)
        type_ = self._type(text, where)
        nothing = Text(self._file)
        slug = self._slugs.take("question", attributes, text if type_ else nothing)
        if type_ is None:
            return None
        level, side = self._level(attributes), self._side(attributes)
        options = self._options() if type_ in _CHOICES else ()
        if type_ in _CHOICES:
            type_ = self._type_of_choice(options, where)
        parts = self._parts
        question = Question(
            type=type_,
            text=text,
            slug=slug,
            level=level,
            side=side,
            topic=attributes.text("topic") or self._defaults.topic,
            term=attributes.text("term") or self._defaults.term,
            explanation=item_text(parts.why, self._file) if parts.why else nothing,
            options=options,
            accepted=self._short(parts.accepted, "answer") if parts.accepted else (),
            pairs=self._matches() if type_ is QuestionType.MATCHING else self._sorted() if parts.sorted else (),
            steps=self._steps() if parts.steps else (),
            points=self._short(parts.points, "point") if parts.points else (),
            model_answer=next(iter(self._short(parts.models, "model-answer")), nothing) if parts.models else nothing,
            where=where,
            attributes=attributes.places,
        )
        if type_ is QuestionType.CLOZE:
            self._gaps(text)
        return question if self._sound else None

    def _sort(self) -> None:
        """Put each block of the item where its sign says."""
        parts = self._parts
        if _is_one_paragraph(self._item.lines):
            parts.text += [line.dedented(line.indent) for line in self._item.lines]
            return
        for block in blocks_of(self._item.lines, inside_item=True, report=self._report, file=self._file):
            if block.kind is BlockKind.LIST:
                self._sort_items(block.items)
            elif block.kind is BlockKind.QUOTE:
                if parts.options and not parts.why and not _has_quote(parts.options[-1]):
                    last = parts.options[-1]
                    quoted = tuple(Line(f"> {line.text}", line.number, line.column - 2) for line in block.lines)
                    parts.options[-1] = last._replace(lines=(*last.lines, *quoted))
                else:
                    parts.why += ([Line("", *block.lines[0][1:])] if parts.why else []) + list(block.lines)
            elif block.kind is BlockKind.PARAGRAPH:
                self._sort_lines(block.lines)
            else:
                self._to_text(self._item.lines[block.start : block.end])

    def _sort_items(self, items: Sequence[Item]) -> None:
        parts = self._parts
        for item in items:
            first = item.lines[0].text
            if MAY_BE_CODE.search(first):
                first = without_code(text_of(item.lines[:1], self._file))
            if item.ordered:
                parts.steps.append(item)
            elif BOX.match(first):
                parts.options.append(item)
            elif PAIR.search(first):
                parts.pairs.append(item)
            elif ARROW.search(first):
                parts.sorted.append(item)
            else:
                parts.others.append(item)

    def _sort_lines(self, lines: Sequence[Line]) -> None:
        current: list[Line] | None = None
        for raw in lines:
            line = raw.dedented(raw.indent)
            if match := SHORT_PART.match(line.text):
                current = [line.after(match.end())]
                {"=": self._parts.accepted, "~": self._parts.points, "~~": self._parts.models}[match[1]].append(current)
            elif current is not None:
                current.append(line)
            else:
                self._to_text([line])

    def _to_text(self, lines: Sequence[Line]) -> None:
        text = self._parts.text
        if text and lines and lines[0].number > text[-1].number + 1:
            text.append(Line("", text[-1].number + 1, 1))
        text += lines

    def _text(self) -> tuple[Text, Attributes]:
        text, attributes = split_attributes(text_of(self._parts.text, self._file), "question", ATTRIBUTES, self._report)
        if attributes.where is None and "\n\n" in text.source:  # they may end the first paragraph as well
            end = text.source.index("\n\n")
            first, attributes = split_attributes(text.part(0, end), "question", ATTRIBUTES, self._report)
            if attributes.where is not None:
                rest = text.source[len(first.source) : end]
                source = first.source + " " * len(rest) + text.source[end:]
                text = Text(self._file, source, text.starts)
        return text, attributes

    def _level(self, attributes: Attributes) -> int:
        typed = attributes.text("level")
        if not typed:
            return self._defaults.level
        if typed in levels():
            return int(typed)
        self._report(unknown_level(typed, attributes.places["level"]))
        return self._defaults.level

    def _side(self, attributes: Attributes) -> Side | None:
        typed = attributes.text("side")
        if not typed:
            return self._defaults.side
        sides = [side.value for side in Side]
        if typed in sides:
            return Side(typed)
        details = {"key": "side", "typed": shortened(typed), "choices": ", ".join(sides)}
        self._report(Fault("unknown-side", attributes.places["side"], details))
        return self._defaults.side

    def _type(self, text: Text, where: Place) -> QuestionType | None:
        """The type that the parts tell; parts of two types or of none are reported, and so is a question without words."""
        if not text:
            self._empty("question", where)
            return None
        parts = self._parts
        found = [
            type_
            for type_, part in (
                (QuestionType.ONE, parts.options),
                (QuestionType.TYPED, parts.accepted),
                (QuestionType.MATCHING, parts.pairs),
                (QuestionType.ORDERING, parts.steps),
                (QuestionType.SORTING, parts.sorted),
                (QuestionType.WRITTEN, [*parts.points, *parts.models]),
            )
            if part
        ]
        if not found and "{{" in without_code(text):
            found = [QuestionType.CLOZE]
        if len(found) == 1 and not parts.others:
            return found[0]
        if parts.others and len(found) == 1:  # most items say what they are: the odd one is the mistake
            odd = text_of(parts.others[0].lines[:1], self._file)
            where = odd.where if odd else place_of(parts.others[0].first, self._file)
            if not odd:
                self._empty({QuestionType.MATCHING: "right", QuestionType.SORTING: "item"}.get(found[0], "option"), where)
                return None
        self._report(Fault("question-of-no-type", where, {"typed": shortened(text.source)}))
        return None

    def _type_of_choice(self, options: Sequence[Option], where: Place) -> QuestionType:
        right = sum(option.right for option in options)
        words = {option.text.source.strip(" .").casefold() for option in options}
        if len(options) == 1:
            self._fail("single-option", where)
        elif not right and self._sound:
            self._fail("question-without-right-option", where)
        if len(options) == len(TRUE_FALSE) and words == TRUE_FALSE and right == 1:
            return QuestionType.TRUE_FALSE
        return QuestionType.ONE if right < 2 else QuestionType.SEVERAL

    def _options(self) -> tuple[Option, ...]:
        options = []
        for item in self._parts.options:
            box = BOX.match(item.lines[0].text)
            lines = [item.lines[0].after(box.end() if box else 0), *item.lines[1:]]
            text: list[Line] = []
            why: list[Line] = []
            for block in blocks_of(lines, inside_item=True):
                if block.kind is BlockKind.QUOTE:
                    why += ([Line("", *block.lines[0][1:])] if why else []) + list(block.lines)
                else:
                    text += lines[block.start : block.end]
            words = item_text(text, self._file)
            if not words:
                self._empty("option", place_of(item.first, self._file))
            right = box is not None and box[1].strip() != ""
            options.append(Option(words, right, item_text(why, self._file)))
        return tuple(options)

    def _short(self, parts: Sequence[Sequence[Line]], part: str) -> tuple[Text, ...]:
        texts = []
        for lines in parts:
            text = paragraph_of(lines, self._file)
            if not text:
                line = lines[0]
                self._empty(part, Place(self._file, line.number, max(1, line.column - 2)))
            texts.append(text)
        return tuple(texts)

    def _steps(self) -> tuple[Text, ...]:
        steps = []
        for item in self._parts.steps:
            text = item_text(item.lines, self._file)
            if not text:
                self._empty("step", place_of(item.first, self._file))
            steps.append(text)
        return tuple(steps)

    def _matches(self) -> tuple[tuple[Text, Text], ...]:
        pairs = []
        for item in self._parts.pairs:
            text = item_text(item.lines, self._file)
            sign = PAIR.search(without_code(text))
            left = text.part(0, sign.start()) if sign else text
            right = text.part(sign.end(), len(text.source)) if sign else Text(self._file)
            if not right:
                self._empty("right", text.where)
            pairs.append((left, right))
        if pairs and not any(left for left, _right in pairs):
            self._empty("left", pairs[0][1].where)
        return tuple(pairs)

    def _sorted(self) -> tuple[tuple[Text, Text], ...]:
        pairs = []
        for item in self._parts.sorted:
            text = item_text(item.lines, self._file)
            sign = next(reversed(list(ARROW.finditer(without_code(text)))), None)
            thing = text.part(0, sign.start()) if sign else text
            category = text.part(sign.end(), len(text.source)) if sign else Text(self._file)
            if sign and sign[1] not in ("->", "→"):
                where = text.place(sign.start(1), len(sign[1]))
                self._report(Fault("typographic-sign", where, {"typed": sign[1], "expected": "->"}))
            if not thing or not category:
                self._empty("item" if not thing else "category", text.where)
            pairs.append((thing, category))
        return tuple(pairs)

    def _gaps(self, text: Text) -> None:
        source = without_code(text)
        opening = source.find("{{")
        while opening >= 0:
            closing = source.find("}}", opening)
            if closing < 0 or not source[opening + 2 : closing].strip():
                length = 2 if closing < 0 else closing + 2 - opening
                self._empty("gap", text.place(opening, length))
                return
            opening = source.find("{{", closing)

    def _empty(self, part: str, where: Place) -> None:
        if self._sound:
            self._report(Fault("empty-question-part", where, {"part": part}))
        self._sound = False

    def _fail(self, code: str, where: Place) -> None:
        self._report(Fault(code, where))
        self._sound = False


_CHOICES = (QuestionType.ONE, QuestionType.SEVERAL, QuestionType.TRUE_FALSE)


def _is_one_paragraph(lines: Sequence[Line]) -> bool:
    """Whether there are only words in these lines, so that nobody need look for parts."""
    for line in lines:
        sign = line.text.lstrip()[:1]
        if not sign or sign in PART_SIGNS or sign.isdigit():
            return False
    return len(lines) == 1 or "|" not in lines[0].text


def _has_quote(item: Item) -> bool:
    return any(line.text.lstrip().startswith(">") for line in item.lines[1:])

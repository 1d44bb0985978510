"""One file of a pack: its bytes in, what it holds and what is wrong with it out. Nothing here raises, whatever the bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.content.layout import Position, choices_for, position_of
from dragoman.content.model import Broken, Entry, Fault, Kind, Place, QuestionBank
from dragoman.content.parse.fields import KEBAB, Fields, expected_kebab
from dragoman.content.parse.front_matter import read_front_matter
from dragoman.content.parse.inline import raw_html_in
from dragoman.content.parse.lines import decoded, in_order, lines_in, shortened, text_of
from dragoman.content.parse.questions import Defaults, read_questions
from dragoman.content.parse.sections import Headings, by_name, sections_of
from dragoman.content.parse.slugs import Slugs

FIRST_KEYS = {
    Kind.TERM: "term",
    Kind.FALSE_FRIEND: "word",
    Kind.QUESTIONS: "title",
    Kind.SCENARIO: "title",
    Kind.PATH: "title",
}
OF_WHAT_IS_MISSING = frozenset(
    {"missing-key", "empty-value", "missing-definition", "missing-sense", "scenario-without-phases", "path-without-steps"}
)
BANK_KEYS = ("title", "topic")
BANK_HEADINGS = Headings(2, ("Questions",), "questions")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds, or Broken, and its faults in the order of their places.

    `slugs` are those written in the file by kind of what they name, of entries with a fault as well.
    """

    record: Entry | Broken
    faults: tuple[Fault, ...]
    slugs: Mapping[str, Sequence[str]] = field(default_factory=dict)


def parse_entry(file: str, raw: bytes) -> Parsed:
    """The file at this path of a pack, relative and with forward slashes."""
    text, fault = decoded(raw, file)
    return parse_text(file, text, [fault] if fault else [])


def parse_text(file: str, text: str, faults: list[Fault]) -> Parsed:
    """The text of a file, in which `faults` were found already."""
    position = position_of(file)
    if position is None or (position.kind is Kind.TERM and position.side is None):
        return broken(file, faults, [misplaced(file)])
    faults += _faults_of_name(file, position)
    if not text.strip():
        return broken(file, faults, [] if faults else [Fault("empty-file", Place(file), {"kind": position.kind})])
    first_key = FIRST_KEYS[position.kind]
    block = read_front_matter(lines_in(text), file, position.kind, first_key)
    if block is None:
        fault = Fault("missing-front-matter", Place(file), {"kind": position.kind, "key": first_key})
        return broken(file, faults, [fault])
    faults += block.faults
    fields = Fields(block, position.kind, faults.append)
    slugs = Slugs(faults.append)
    record = _record(fields, position, faults, slugs)
    if block.cut_off:
        faults[:] = [fault for fault in faults if fault.code not in OF_WHAT_IS_MISSING]
    if record is None:
        return broken(file, faults, [])
    for tag, where in raw_html_in(text_of(block.body, file)):
        faults.append(Fault("raw-html", where, {"typed": shortened(tag)}))
    return Parsed(record, in_order(faults), slugs.of)


def _record(fields: Fields, position: Position, faults: list[Fault], slugs: Slugs) -> Entry | None:
    """The file's record; each kind's parser is imported when the first file of the kind is read."""
    report = faults.append
    match position.kind:
        case Kind.TERM:
            from dragoman.content.parse.term import read_term

            assert position.side is not None  # checked before
            return read_term(fields, position.id, position.side, position.topic, report, slugs)
        case Kind.FALSE_FRIEND:
            from dragoman.content.parse.false_friend import read_false_friend

            return read_false_friend(fields, position.id, report, slugs)
        case Kind.QUESTIONS:
            return _read_bank(fields, position.id, faults, slugs)
        case Kind.SCENARIO:
            from dragoman.content.parse.scenario import read_scenario

            return read_scenario(fields, position.id, report, slugs)
        case Kind.PATH:
            from dragoman.content.parse.path import read_path

            return read_path(fields, position.id, report)


def _read_bank(fields: Fields, id_: str, faults: list[Fault], slugs: Slugs) -> QuestionBank | None:
    file = fields.block.where.file
    fields.expect(BANK_KEYS)
    title, topic = fields.required("title"), fields.text("topic")
    common = fields.common(id_)
    if not title:
        return None
    before, sections = sections_of(fields.block.body, BANK_HEADINGS, file, faults.append)
    parts = by_name(sections)
    questions = read_questions(parts.get("Questions", ()), Defaults(topic=topic), file, faults.append, slugs)
    introduction = text_of(before, file)
    return QuestionBank(**common, title=title, topic=topic, introduction=introduction, questions=questions)


def broken(file: str, faults: Sequence[Fault], more: Sequence[Fault]) -> Parsed:
    """A file of which no page can be made."""
    position = position_of(file)
    name = file.rpartition("/")[2].removesuffix(".md")
    ordered = in_order((*faults, *more))
    kind, side = (position.kind, position.side) if position else (None, None)
    return Parsed(Broken(name, file, ordered, kind, side), ordered)


def misplaced(file: str) -> Fault:
    """The fault of a file that lies where the pack has no place for it."""
    position = position_of(file)
    kinds = [position.kind] if position else list(Kind)
    return Fault(
        "misplaced-file", Place(file), {"choices": ", ".join(choice for kind in kinds for choice in choices_for(kind))}
    )


def _faults_of_name(file: str, position: Position) -> list[Fault]:
    faults = [] if position.proper else [misplaced(file)]
    if not KEBAB.match(position.id):
        details = {"typed": position.id, "expected": expected_kebab(position.id), "kind": "file"}
        faults.append(Fault("id-not-kebab-case", Place(file), details))
    return faults

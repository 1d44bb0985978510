"""A file's summary without parsing all of it: a few patterns for what nearly every file looks like, the parser for the rest.

`summary_in_haste` may only answer where it is sure to say what the parser would say; a test holds the two against each other.
The moment a file is unusual (a quote in an alias, an unknown heading, a question that goes on over two lines) it gives up.
"""

import re

from dragoman.content.layout import Position, position_of
from dragoman.content.model import Broken, FalseFriend, Fault, Kind, QuestionBank, Relation, Summary, Term
from dragoman.content.parse.fields import COMMON_KEYS, KEBAB, MOST_LEVELS
from dragoman.content.parse.inline import words_of
from dragoman.content.parse.lines import BYTE_ORDER_MARK, plain_line_ends

PLAIN = r"[^\s\"'\[\]{}>|&*!#%@`“”„‘’«»,–—−-][^\n#\"“”„«»]*"
QUOTED_LIST = r"\[(?:[^\[\]{}\"'“”„‘«»#&*!\n]|\"[^\"\\\n]*\"(?=[ \t]*[,\]]))*\]"
HEAD_LINE = re.compile(rf"([a-z][a-z-]*):[ \t]+({PLAIN}|{QUOTED_LIST})(?:[ \t]+#[^\n]*)?\n")
TERM_KEYS = frozenset({"term", "aliases", "level", "counterpart", "relation", "see", "status", *COMMON_KEYS})
WORD_KEYS = frozenset({"word", "level", "technical", "diplomatic", *COMMON_KEYS})
LIST_KEYS = frozenset({"aliases", "see", "sources", "was"})
UNSURE_KEYS = frozenset({"id", "ok-because", "review"})  # rare, and other in form: the parser reads them
LEVELS = frozenset(str(level) for level in range(1, MOST_LEVELS + 1))
RELATIONS = {relation.value: relation for relation in Relation}
FENCE = re.compile(r"^(`{3,})[^`\n]*\n(?:(?!\1)[^\n]*\n)*?\1[ \t]*$\n?", re.MULTILINE)
PARAGRAPH = re.compile(r"\n*([A-Za-z\"(][^\n|]*(?:\n[A-Za-z\"(][^\n|]*)*)(?:\n[ \t]*(?=\n|$)|$)")
HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*))?$", re.MULTILINE)
UNDERLINE = re.compile(r"^[ \t]*(?:=+|-+)[ \t]*$", re.MULTILINE)
SLUG = r"\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}"
CARD = re.compile(rf"^- [^\n{{}}]+ {SLUG}\n[ \t]+: [^\n]*\S", re.MULTILINE)
HEARD = re.compile(rf"^- [^\n{{}}`]*[^\n{{}}`\s-] +(?:->|→) (?:technical|diplomatic) {SLUG}$", re.MULTILINE)
QUESTION = re.compile(
    r"^\d{1,9}\. [^\n{}]+ \{#([a-z0-9]+(?:-[a-z0-9]+)*)((?: [a-z-]+=[^\s{}\",]+)*)\}\n(?=\s+(?:[-=~>]|1\)))", re.MULTILINE
)
UNINDENTED = re.compile(r"^\S", re.MULTILINE)
TERM_SECTIONS = frozenset({"Bridge", "Cards", "Questions"})
SENSES = ("To the engineer", "To the diplomat")
WORD_SECTIONS = frozenset({*SENSES, "What goes wrong", "Heard", "Say instead"})
HEARD_BOTH = " / "  # between the two senses of a word


def summary_of(file: str, raw: bytes) -> Summary | Broken:
    """What lists and searches need of a file; never raises, whatever the bytes."""
    position = position_of(file)
    if position is not None and position.proper:
        summary = summary_in_haste(file, raw, position)
        if summary is not None:
            return summary
    return summary_in_full(file, raw)[0]


def summary_in_full(file: str, raw: bytes) -> tuple[Summary | Broken, tuple[Fault, ...]]:
    """The summary that the parser gives, and the file's faults."""
    from dragoman.content.parse.entry import parse_entry  # most packs are read without it

    parsed = parse_entry(file, raw)
    record = parsed.record
    if isinstance(record, Broken):
        return record, parsed.faults
    position = position_of(file)
    assert position is not None  # or it were broken
    kind = position.kind
    questions = tuple(parsed.slugs.get("question", ()))
    match record:
        case Term():
            summary = Summary(
                id=record.id,
                kind=kind,
                file=file,
                title=record.title,
                side=record.side,
                aliases=record.aliases,
                definition=words_of(record.definition.source),
                level=record.level,
                topic=record.topic,
                counterpart=record.counterpart,
                relation=record.relation,
                cards=tuple(card.slug for card in record.cards if card.slug),
                questions=questions,
                was=record.was,
            )
        case FalseFriend():
            senses = (words_of(record.to_the_engineer.source), words_of(record.to_the_diplomat.source))
            summary = Summary(
                id=record.id,
                kind=kind,
                file=file,
                title=record.word,
                definition=HEARD_BOTH.join(sense for sense in senses if sense),
                level=record.level,
                heard=tuple(heard.slug for heard in record.heard if heard.slug),
                was=record.was,
            )
        case QuestionBank():
            summary = Summary(record.id, kind, file, record.title, topic=record.topic, questions=questions, was=record.was)
        case _:
            summary = Summary(record.id, kind, file, record.title, was=record.was)
    return summary, parsed.faults


def summary_in_haste(file: str, raw: bytes, position: Position) -> Summary | None:
    """The summary of an ordinary term or false friend, or None where only the parser can be sure."""
    if position.kind not in (Kind.TERM, Kind.FALSE_FRIEND) or not KEBAB.match(position.id):
        return None
    try:
        text = plain_line_ends(raw.decode().removeprefix(BYTE_ORDER_MARK))
    except UnicodeDecodeError:
        return None
    if not text.startswith("---\n") or "\0" in text:
        return None
    end = text.find("\n---\n", 3) + 1
    if not end:
        return None
    head: dict[str, str] = {}
    at = 4
    while at < end:
        match = HEAD_LINE.match(text, at, end)
        if match is None or match[1] in head:
            return None
        head[match[1]] = match[2]
        at = match.end()
    for key, value in head.items():
        if (value[0] == "[") is not (key in LIST_KEYS):
            return None
    if not UNSURE_KEYS.isdisjoint(head):
        return None
    body = text[end + 4 :]
    if "```" in body:
        body = FENCE.sub("\n", body)
    if "```" in body or "~~~" in body or "\t" in body or UNDERLINE.search(body):
        return None
    if position.kind is Kind.TERM:
        return _term(file, position, head, body)
    return _false_friend(file, position, head, body)


def _term(file: str, position: Position, head: dict[str, str], body: str) -> Summary | None:
    if not TERM_KEYS.issuperset(head) or position.side is None:
        return None
    title, counterpart = head.get("term", "").rstrip(), head.get("counterpart", "").rstrip()
    relation = RELATIONS.get(head.get("relation", "").rstrip())
    level = head.get("level", "").rstrip()
    aliases, was = _list(head.get("aliases", "[]")), _list(head.get("was", "[]"))
    first = PARAGRAPH.match(body)
    if not title or not counterpart or relation is None or level not in LEVELS:
        return None
    if aliases is None or was is None or first is None:
        return None
    sections = _sections(body, first.end(), TERM_SECTIONS)
    if sections is None:
        return None
    cards = _slugs(sections.get("Cards", ""), CARD)
    questions = _slugs(sections.get("Questions", ""), QUESTION)
    if cards is None or questions is None or len({*cards, *questions}) != len(cards) + len(questions):
        return None
    return Summary(
        position.id,
        Kind.TERM,
        file,
        title,
        position.side,
        aliases,
        words_of(first[1]),
        int(level),
        position.topic,
        counterpart,
        relation,
        cards,
        (),
        questions,
        was,
    )


def _false_friend(file: str, position: Position, head: dict[str, str], body: str) -> Summary | None:
    if not WORD_KEYS.issuperset(head):
        return None
    word, level, was = head.get("word", "").rstrip(), head.get("level", "").rstrip(), _list(head.get("was", "[]"))
    if not word or level not in LEVELS or was is None:
        return None
    sections = _sections(body, 0, WORD_SECTIONS)
    if sections is None:
        return None
    senses = [words_of(sections.get(name, "")) for name in SENSES]
    heard = _slugs(sections.get("Heard", ""), HEARD)
    if not all(senses) or heard is None or len(set(heard)) != len(heard):
        return None
    return Summary(
        position.id, Kind.FALSE_FRIEND, file, word, definition=HEARD_BOTH.join(senses), level=int(level), heard=heard, was=was
    )


def _list(value: str) -> tuple[str, ...] | None:
    """The items of a list without quotes, or None."""
    if '"' in value:
        return None
    return tuple(part for item in value[1:-1].split(",") if (part := " ".join(item.split())))


def _sections(body: str, start: int, known: frozenset[str]) -> dict[str, str] | None:
    """The text under each `##` heading, or None where a heading is unknown, doubled, moved in or at another level."""
    sections: dict[str, str] = {}
    name, at = "", start
    for match in HEADING.finditer(body, start):
        title = (match[2] or "").rstrip()
        if match[0][0] == " ":
            return None
        if len(match[1]) > 2:
            if title.startswith("Specimen:") and "{" not in title:
                continue
            return None
        if len(match[1]) == 1 or title not in known or title in sections:
            return None
        if name:
            sections[name] = body[at : match.start()]
        name, at = title, match.end()
        sections[name] = ""
    if name:
        sections[name] = body[at:]
    return sections


def _slugs(section: str, pattern: re.Pattern[str]) -> tuple[str, ...] | None:
    """The slugs of a section's entries, or None where an entry does not look like the others."""
    if not section or section.isspace():
        return ()
    found = pattern.findall(section)
    if len(found) != len(UNINDENTED.findall(section)):
        return None
    if section.count("{#") != len(found):
        return None
    return tuple(each if isinstance(each, str) else each[0] for each in found)

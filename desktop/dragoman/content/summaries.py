"""A file's summary without parsing all of it: a few patterns for what nearly every file looks like, the parser for the rest.

`summary_in_haste` may only answer where it is sure to say what the parser would say; a test holds the two against each other.
The moment a file is unusual (a quote in an alias, an unknown heading, a question that goes on over two lines) it gives up.
"""

import re
from collections.abc import Mapping

from dragoman.content.layout import Position, position_of
from dragoman.content.model import Broken, FalseFriend, Fault, Kind, QuestionBank, Relation, Summary, Term
from dragoman.content.parse.blocks import MANY_ITEMS
from dragoman.content.parse.fields import KEBAB, MOST_LEVELS
from dragoman.content.parse.inline import words_of
from dragoman.content.parse.lines import BYTE_ORDER_MARK, plain_line_ends

# the group itself must be free to give back: before Python 3.11.4 a possessive one forgets parts of what it has passed
LIST = re.compile(r"\[(?:[^\[\]{}\"'“”„‘«»#&*!\n]++|(?<=\w)['&]|\"[^\"\\\n]*+\"(?=[ ]*[,\]]))*\][ ]*$")
ITEM = re.compile(r"[ ]*(?:\"([^\"\\]*+)\"|([^ \",][^\",]*+))[ ]*(?:,|$)")
OPENS_OTHERWISE = frozenset("\"'[]{}>|&*!#%@`,- ")  # how a value begins that is no plain text
# key -> whether a list stands behind it; rare ones, and those of another form, are left to the parser
COMMON = {"as-of": False, "review-by": False, "sources": True, "ok-because": True}
TERM_KEYS = {"term": False, "aliases": True, "level": False, "counterpart": False, "relation": False} | COMMON
TERM_KEYS |= {"see": True, "status": False}
WORD_KEYS = {"word": False, "level": False, "technical": False, "diplomatic": False} | COMMON
LEVELS = frozenset(str(level) for level in range(1, MOST_LEVELS + 1))
RELATIONS = {relation.value: relation for relation in Relation}
SLUG = r"\{#([a-z0-9]+(?:-[a-z0-9]+)*)"
CARD = re.compile(rf"- [^{{}}\n]+ {SLUG}\}}$")
ANSWER = re.compile(r"  +: +\S")
HEARD = re.compile(rf"- [^{{}}`\n]*[^{{}}`\s-] +(?:->|→) (?:technical|diplomatic) {SLUG}\}}$")
BEGINS_OTHERWISE = r"(?![-=~>*+#`\s]|[0-9]+[.)] )"  # a part of the question, not its words
WORDS_WITH_GAPS = r"(?:[^{}\n]++|\{\{[^{}\n]*+\}\})+(?<= )"
QUESTION = re.compile(rf"[0-9]{{1,9}}\. {BEGINS_OTHERWISE}{WORDS_WITH_GAPS}{SLUG}(?: [a-z-]+=[^\s{{}}\",]+)*\}}$")
PART = re.compile(r"  +(?:[-=>] |~~? |1\) )")
TERM_SECTIONS = {"## Bridge": None, "## Cards": (CARD, ANSWER), "## Questions": (QUESTION, PART)}
FENCES = ("```", "~~~")
SENSES = ("## To the engineer", "## To the diplomat")
WORD_SECTIONS = dict.fromkeys(SENSES) | {
    "## What goes wrong": None,
    "## Heard": (HEARD, None),
    "## Say instead": None,
}
BETWEEN_SENSES = " / "  # between the two senses of a word

Entries = tuple[re.Pattern[str], re.Pattern[str] | None]  # how an entry's first line looks, and the one below it


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
                definition=BETWEEN_SENSES.join(sense for sense in senses if sense),
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
    if b"\t" in raw or b"\0" in raw:
        return None
    try:
        text = plain_line_ends(raw.decode().removeprefix(BYTE_ORDER_MARK))
    except UnicodeDecodeError:
        return None
    end = text.find("\n---\n", 3)
    if end < 0 or not text.startswith("---\n"):
        return None
    head = _head(text[4:end], TERM_KEYS if position.kind is Kind.TERM else WORD_KEYS)
    if head is None or head.get("level") not in LEVELS:
        return None
    body = text[end + len("\n---\n") :].split("\n")
    return _term(file, position, head, body) if position.kind is Kind.TERM else _false_friend(file, position, head, body)


def _head(text: str, known: Mapping[str, bool]) -> dict[str, str] | None:
    """Front matter of plain texts, texts in double quotes and lists on one line, the lists as they stand."""
    head: dict[str, str] = {}
    lines = text.split("\n")
    for line in lines:
        key, _colon, value = line.partition(": ")
        value = value.strip(" ")
        is_list = known.get(key)
        if is_list is None or not value:
            return None
        sign = value[0]
        if is_list:
            if not LIST.match(value):
                return None
        elif sign == '"':
            if len(value) < 3 or value[-1] != '"' or '"' in value[1:-1] or "\\" in value:
                return None
            value = value[1:-1]
        elif sign in OPENS_OTHERWISE or "#" in value:
            return None
        head[key] = value
    return head if len(head) == len(lines) else None


def _term(file: str, position: Position, head: dict[str, str], body: list[str]) -> Summary | None:
    title, counterpart, relation = head.get("term", ""), head.get("counterpart", ""), RELATIONS.get(head.get("relation", ""))
    aliases = _list(head.get("aliases", "[]"))
    first = _first_paragraph(body)
    if not title or not counterpart or relation is None or aliases is None or not first:
        return None
    found = _slugs(body, first[1], TERM_SECTIONS)
    if found is None:
        return None
    cards, questions = tuple(found.get("## Cards", ())), tuple(found.get("## Questions", ()))
    if len({*cards, *questions}) != len(cards) + len(questions):
        return None
    definition = words_of(" ".join(body[first[0] : first[1]]))
    return Summary(
        position.id,
        Kind.TERM,
        file,
        title,
        position.side,
        aliases,
        definition,
        int(head["level"]),
        position.topic,
        counterpart,
        relation,
        cards,
        (),
        questions,
    )


def _false_friend(file: str, position: Position, head: dict[str, str], body: list[str]) -> Summary | None:
    word = head.get("word", "")
    found = _slugs(body, 0, WORD_SECTIONS) if word else None
    if found is None:
        return None
    heard = tuple(found.get("## Heard", ()))
    senses = [words_of("\n".join(found.get(sense, ()))) for sense in SENSES]
    if not all(senses) or len(set(heard)) != len(heard):
        return None
    return Summary(
        position.id,
        Kind.FALSE_FRIEND,
        file,
        word,
        definition=BETWEEN_SENSES.join(senses),
        level=int(head["level"]),
        heard=heard,
    )


def _list(value: str) -> tuple[str, ...] | None:
    """The items of a list, or None where quotes stand inside one."""
    if '"' not in value:
        return tuple(part for item in value[1:-1].split(",") if (part := " ".join(item.split())))
    items = []
    at, end = 1, len(value) - 1
    while at < end:
        match = ITEM.match(value, at, end)
        if match is None:
            return None
        items.append(match[1] if match[1] is not None else " ".join(match[2].split()))
        at = match.end()
    return tuple(item for item in items if item)


def _first_paragraph(lines: list[str]) -> tuple[int, int] | None:
    """The first line and the one behind the last of a paragraph that is nothing else, or None."""
    start = 0
    while start < len(lines) and not lines[start]:
        start += 1
    end = start
    while end < len(lines) and lines[end]:
        line = lines[end]
        if not (line[0].isalpha() or line[0] in '"“‘(') or ("|" in line and end > start):
            return None
        end += 1
    return (start, end) if end > start else None


def _slugs(lines: list[str], start: int, known: Mapping[str, Entries | None]) -> dict[str, list[str]] | None:
    """The slugs of the entries in each section, or its lines where it has no entries; None where anything is unusual.

    Unusual are a heading that is not known or stands twice, an underline, a fence below the first heading or one that is moved
    in, and in a section of entries any line at the margin that does not look like one.
    """
    found: dict[str, list[str]] = {}
    here: list[str] = []  # what stands above the first heading says nothing
    entries: Entries | None = None
    below: re.Pattern[str] | None = None  # how the next line has to look, if it belongs to the entry
    fence = ""
    for line in lines[start:]:
        if not line:
            if below is ANSWER:
                return None
            if entries is None:
                here.append(line)
            continue
        sign = line[0]
        if below is not None:
            if below.match(line) is None and (sign == " " or below is ANSWER):
                return None
            below = None
        if sign == " " and not fence:
            inner = line.lstrip(" ")
            if inner[:1] in "#`~" and (inner[:1] in "#" or inner.startswith(FENCES)):  # or nothing stands in the line
                return None
            if entries is None:
                if inner[0] in "=-" and not inner.strip("=- "):
                    return None
                here.append(line)
            elif not here or entries[1] is None or "{#" in line or line[1] != " " or line[-1] == "}":
                return None
        elif fence:
            if line.startswith(fence) and not line.strip("` "):
                fence = ""
        elif sign == "#":
            name = line.rstrip(" ")
            if name in known and name not in found:
                entries, here = known[name], []
                found[name] = here
            elif found or not name.startswith("### Specimen: ") or "{" in name:
                return None
        elif entries is not None:
            match = entries[0].match(line)
            if match is None:
                return None
            here.append(match[1])
            below = entries[1]
        elif sign == "`" and not found and line.startswith("```"):
            fence = line[: len(line) - len(line.lstrip("`"))]
            if "`" in line[len(fence) :]:
                return None
        elif sign in "`~=-" and (line.startswith(FENCES) or not line.strip("=- ")):
            return None
        else:
            here.append(line)
    if fence or below is ANSWER or any(len(each) >= MANY_ITEMS for each in found.values()):
        return None
    return found

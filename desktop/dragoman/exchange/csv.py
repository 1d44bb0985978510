"""Terms and cards as one table for spreadsheets: a row a term, a false friend or a card, markdown as it was written.

UTF-8 with a byte order mark, without which Excel takes accents for something else. A cell that a spreadsheet would run
as a formula begins with an apostrophe, which our import takes off.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from dragoman.content.logged import logged_id
from dragoman.content.model import Card, FalseFriend, FrontMatter, Heard, Pack, Side, Term

COLUMNS = (
    "record",  # term, false-friend or card
    "id",
    "kind",  # of a card: definition, term, counterpart, #slug or heard#slug
    "side",
    "topic",
    "level",
    "title",
    "aliases",
    "definition",
    "counterpart",
    "relation",
    "status",
    "as-of",
    "review-by",
    "see",
    "sources",
    "text",
    "bridge",
    "where the likeness ends",
    "to the engineer",
    "to the diplomat",
    "goes wrong",
    "heard",
    "say instead",
    "front",
    "back",
    "file",
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
APOSTROPHE = "'"

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A pack as CSV, and how much is in it."""

    content: bytes
    terms: int
    false_friends: int
    cards: int


def table_of(pack: Pack) -> Table:
    """All terms, false friends and cards of a pack."""
    rows = list(_rows(pack))
    stream = StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({column: guarded(cell) for column, cell in row.items()} for row in rows)
    cards = sum(row["record"] == "card" for row in rows)
    return Table(stream.getvalue().encode("utf-8-sig", "replace"), len(pack.terms), len(pack.false_friends), cards)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet runs. One that looks guarded gets an apostrophe more: taking one off is always right."""
    return APOSTROPHE + cell if cell.lstrip(APOSTROPHE).startswith(FORMULAS) else cell


def _rows(pack: Pack) -> Iterator[Row]:
    for term in pack.terms.values():
        yield _term(term)
    for word in pack.false_friends.values():
        yield _false_friend(word)
    for term in pack.terms.values():
        yield from _cards_of_term(term, pack)
    for word in pack.false_friends.values():
        yield from _cards_of_false_friend(word, pack)


def _term(term: Term) -> Row:
    return {
        "record": "term",
        **_head(term),
        "side": term.side,
        "topic": term.topic,
        "level": str(term.level),
        "title": term.title,
        "aliases": _list(term.aliases),
        "definition": term.definition.source,
        "counterpart": term.counterpart,
        "relation": term.relation or "",
        "status": term.status or "",
        "see": _list(term.see),
        "text": term.body.source,
        "bridge": term.bridge.source,
        "where the likeness ends": term.limit.source,
    }


def _false_friend(word: FalseFriend) -> Row:
    return {
        "record": "false-friend",
        **_head(word),
        "level": str(word.level),
        "title": word.word,
        "see": _list(id_ for id_ in (word.technical, word.diplomatic) if id_),
        "to the engineer": word.to_the_engineer.source,
        "to the diplomat": word.to_the_diplomat.source,
        "goes wrong": word.goes_wrong.source,
        "heard": "\n".join(f"{heard.text.source} -> {heard.side}" for heard in word.heard),
        "say instead": word.say_instead.source,
    }


def _head(entry: FrontMatter) -> Row:
    return {
        "id": entry.id,
        "as-of": entry.as_of.isoformat() if entry.as_of else "",
        "review-by": entry.review_by.isoformat() if entry.review_by else "",
        "sources": _list(f'{cited.key} "{cited.locator}"' if cited.locator else cited.key for cited in entry.sources),
        "file": entry.file,
    }


def _cards_of_term(term: Term, pack: Pack) -> Iterator[Row]:
    yield _card(term, pack, "definition", term.title, term.definition.source)
    yield _card(term, pack, "term", term.definition.source, term.title)
    counterpart = pack.terms.get(term.counterpart)
    if counterpart is not None:
        yield _card(term, pack, "counterpart", term.title, counterpart.title)
    for card in term.cards:
        yield _authors_card(term, pack, card)


def _authors_card(term: Term, pack: Pack, card: Card) -> Row:
    return _card(term, pack, f"#{card.slug}" if card.slug else "", card.front.source, card.back.source)


def _cards_of_false_friend(word: FalseFriend, pack: Pack) -> Iterator[Row]:
    senses = {Side.TECHNICAL: word.to_the_engineer.source, Side.DIPLOMATIC: word.to_the_diplomat.source}
    for heard in word.heard:
        yield _heard_card(word, pack, heard, senses[heard.side])


def _heard_card(word: FalseFriend, pack: Pack, heard: Heard, sense: str) -> Row:
    kind = f"heard#{heard.slug}" if heard.slug else ""
    return {**_card(word, pack, kind, heard.text.source, sense), "side": heard.side}


def _card(entry: Term | FalseFriend, pack: Pack, kind: str, front: str, back: str) -> Row:
    """A card without a slug has no id: nothing is ever logged for it."""
    return {
        "record": "card",
        "id": f"{pack.manifest.id}/{logged_id(entry)}/{kind}" if kind else "",
        "kind": kind,
        "side": entry.side if isinstance(entry, Term) else "",
        "topic": entry.topic if isinstance(entry, Term) else "",
        "level": str(entry.level),
        "title": entry.title if isinstance(entry, Term) else entry.word,
        "front": front,
        "back": back,
        "file": entry.file,
    }


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)

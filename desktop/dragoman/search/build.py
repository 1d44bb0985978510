"""Writes an index: every name in its folded forms, every page in its words, and what misspelt names are compared with."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from dragoman.database import atomic, open_in_memory
from dragoman.search.documents import Document
from dragoman.search.folding import fold, squeeze
from dragoman.search.sound import FEWEST_SOUNDS, sound

VERSION = 1  # counts up with every change of the tables or of what is written into them

# where in a document a form stands; the number is its rank
TITLE, ALIAS, ACRONYM, INITIALS, LATER_WORD, ALIAS_LATER_WORD, SOUND = range(7)
NAMES = (TITLE, ALIAS, ACRONYM)
WORDS = (LATER_WORD, ALIAS_LATER_WORD)

LONGEST_FORM = 64  # letters: nobody types more before looking
MOST_LATER_WORDS = 12
LONGEST_SPELLING = 14  # letters of a name that a misspelt beginning is compared with

TABLES = f"""
create table document (number integer primary key, id text, form text, side text, topic text);
create table name (place integer, form text, number integer, primary key (place, form, number)) without rowid;
create table spelling (length integer, initial text, forms text, primary key (length, initial)) without rowid;
create virtual table words using fts5 (
    names, definition, text,
    content='', detail=column, columnsize=0, prefix='3 4', tokenize="ascii"
);
pragma user_version = {VERSION};
"""

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to"}
    | {"de", "des", "du", "et", "la", "le", "les"} | {"del", "el", "los", "y"}
)  # fmt: skip
_ACRONYM = re.compile(r"[^\W\d_]*[A-ZÀ-ÞА-Я][^\W\d_]*[A-ZÀ-ÞА-Я]\w*")


def build_index(documents: Iterable[Document]) -> sqlite3.Connection:
    """A new index in memory. `serialize()` gives what its file holds."""
    index = open_in_memory()
    index.executescript(TABLES)
    with atomic(index):
        _write(index, sorted(documents, key=_importance))
    return index


def _write(index: sqlite3.Connection, documents: list[Document]) -> None:
    """Numbers follow importance, so that whatever comes in the order of numbers comes best first."""
    names: set[tuple[int, str, int]] = set()
    for number, document in enumerate(documents, start=1):
        folded = [fold(document.title), *map(fold, document.aliases)]
        names.update((place, form, number) for place, form in _forms(document, folded))
        words = (" ".join(folded), fold(document.definition), fold(document.text))
        index.execute("insert into words (rowid, names, definition, text) values (?, ?, ?, ?)", (number, *words))
        row = (number, document.id, squeeze(folded[0])[:LONGEST_FORM], document.side, document.topic)
        index.execute("insert into document values (?, ?, ?, ?, ?)", row)
    index.executemany("insert into name values (?, ?, ?)", sorted(names))
    index.executemany("insert into spelling values (?, ?, ?)", _spellings(names))
    index.execute("insert into words (words) values ('optimize')")


def _importance(document: Document) -> tuple[bool, int, str, str]:
    """Terms before false friends, first week before specialist, then by the alphabet."""
    return (document.side is None, document.level, fold(document.title), document.id)


def _forms(document: Document, folded: list[str]) -> Iterable[tuple[int, str]]:
    """Each place where a document can be found, and the form that leads there."""
    for name, written in zip(folded, (document.title, *document.aliases), strict=True):
        first = name is folded[0]
        words = name.split()
        if not words:
            continue
        acronym = not first and is_acronym(written)
        yield (TITLE if first else ACRONYM if acronym else ALIAS), _cut(words)
        for start in range(1, min(len(words), MOST_LATER_WORDS)):
            yield (LATER_WORD if first else ALIAS_LATER_WORD), _cut(words[start:])
        for word in _acronyms_inside(written):
            yield ACRONYM, word
        for initials in _initials(words):
            yield INITIALS, initials
        key = sound(_cut(words))
        if len(key) >= FEWEST_SOUNDS:
            yield SOUND, key


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: one word with two capitals at least, as CVD, PoC, CSIRTs or DDoS."""
    return _ACRONYM.fullmatch(name) is not None


def _acronyms_inside(name: str) -> Iterable[str]:
    """CVD, of "Coordinated vulnerability disclosure (CVD)"."""
    parts = re.findall(r"\w+", name)
    return (squeeze(fold(part)) for part in parts if len(parts) > 1 and is_acronym(part))


def _initials(words: list[str]) -> Iterable[str]:
    """What a long name would be called for short, with its small words and without: point of contact is poc and pc."""
    if len(words) > 1:
        yield "".join(word[0] for word in words)
        large = [word for word in words if word not in _SMALL]
        if len(large) > 1:
            yield "".join(word[0] for word in large)


def _cut(words: list[str]) -> str:
    return "".join(words)[:LONGEST_FORM]


def _spellings(names: set[tuple[int, str, int]]) -> Iterable[tuple[int, str, str]]:
    """The beginnings of all names and of all words in them, by length and first letter, one a line."""
    buckets: dict[tuple[int, str], set[str]] = defaultdict(set)
    for place, form, _number in names:
        if place in (*NAMES, *WORDS):
            for length in range(2, min(len(form), LONGEST_SPELLING) + 1):
                buckets[length, form[0]].add(form[:length])
    return ((length, initial, "\n".join(sorted(forms))) for (length, initial), forms in sorted(buckets.items()))

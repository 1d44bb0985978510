"""Looks up as one types: names first, then all words of the pages, then what was misspelt or misheard.

What forgives slips is imported at the first slip, since its library costs as much as all the rest of a first search.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.content.model import Side
from dragoman.database import NotADatabase, open_frozen, open_in_memory
from dragoman.search.build import (
    ACRONYM,
    ALIAS,
    INITIALS,
    LONGEST_FORM,
    NAMES,
    SOUND,
    TITLE,
    VERSION,
    WORDS,
    is_acronym,
)
from dragoman.search.folding import fold, singular
from dragoman.search.hit import LIMIT, Hit, Match
from dragoman.search.sound import FEWEST_SOUNDS, sound

MOST_TYPED = 200  # signs of a query that are read; a pasted page is no query
MOST_WORDS = 8
MOST_MENDED = 4  # words of a query that are compared with all others
FEWEST_FOR_TEXT = 3  # letters
KEPT_SPELLINGS = 16  # lists of beginnings: those of one letter and several lengths
CAP = 400  # rows that one step may hand to Python
LAST = "\U0010ffff"  # behind every form that begins alike


@dataclass(frozen=True, slots=True)
class _Within:
    """Which entries count; None: all of them. A false friend belongs to both sides and to no topic."""

    side: Side | None = None
    topic: str | None = None

    def condition(self, number: str) -> tuple[str, tuple[str, ...]]:
        """An SQL condition on the number of a document, and its values."""
        wanted = []
        if self.side is not None:
            wanted.append(("(side = ? or side is null)", self.side.value))
        if self.topic is not None:
            wanted.append(("topic = ?", self.topic))
        if not wanted:
            return "", ()
        conditions = " and ".join(condition for condition, _value in wanted)
        inside = f" and exists (select 1 from document where document.number = {number} and {conditions})"
        return inside, tuple(value for _condition, value in wanted)


class _Found:
    """What has been found so far, each entry for its best reason, until there is enough."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.matches: dict[int, Match] = {}

    @property
    def is_full(self) -> bool:
        return len(self.matches) >= self.limit

    def add(self, numbers: Iterable[int], match: Match) -> None:
        for number in numbers:
            if self.is_full:
                return
            self.matches.setdefault(number, match)


class Index:
    """An index that was built before, open for reading."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # the next letter compares with almost the same beginnings as the one before
        self._spellings = lru_cache(KEPT_SPELLINGS)(self._read_spellings)

    @classmethod
    def open(cls, file: Path) -> "Index":
        """Open an index file. Raises NotADatabase if it is missing, damaged, or of another version."""
        return cls._of_this_version(open_frozen(file), file)

    @classmethod
    def from_bytes(cls, image: bytes) -> "Index":
        """Open an index that was built where no file could be written."""
        return cls(open_in_memory(image))

    @classmethod
    def _of_this_version(cls, connection: sqlite3.Connection, file: Path) -> "Index":
        if connection.execute("pragma user_version").fetchone() != (VERSION,):
            connection.close()
            raise NotADatabase(str(file))
        return cls(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def search(self, query: str, limit: int = LIMIT, side: Side | None = None, topic: str | None = None) -> list[Hit]:
        """What a query finds, best first, at most `limit`; with a side or topic, only what belongs there.

        Raises NotADatabase where the file turns out to be damaged.
        """
        words = _words(query)
        found = _Found(limit)
        if not words or limit < 1:
            return []
        try:
            within = _Within(side, topic)
            self._by_name(words, within, found, query)
            self._by_text(words, within, found)
            if not found.matches:
                self._by_spelling(words, within, found)
            return self._hits(found)
        except sqlite3.DatabaseError as error:
            raise NotADatabase(str(error)) from error

    def nearest(self, query: str, limit: int = 5) -> list[Hit]:
        """The entries whose names look most like the query, for one that finds nothing; it may find none.

        Raises NotADatabase where the file turns out to be damaged.
        """
        typed = "".join(_words(query))[:LONGEST_FORM]
        found = _Found(limit)
        try:
            for slips in (3, len(typed) // 2):
                found.add(self._near(typed, slips, _Within(), limit), Match.TYPO)
                if found.matches:
                    break
            else:
                found.add(self._sounding_like(typed[: max(4, len(typed) // 2)], _Within(), limit), Match.TYPO)
            return self._hits(found)
        except sqlite3.DatabaseError as error:
            raise NotADatabase(str(error)) from error

    def _by_name(self, words: Sequence[str], within: _Within, found: _Found, query: str) -> None:
        typed = "".join(words)[:LONGEST_FORM]
        one = "".join(map(singular, words))[:LONGEST_FORM]
        forms = (typed,) if one == typed else (typed, one)
        for place, match in ((TITLE, Match.HEADWORD), (ALIAS, Match.ALIAS), (ACRONYM, Match.ACRONYM)):
            for form in forms:
                found.add(self._exactly(place, form, within), match)
        initials = self._exactly(INITIALS, typed, within)
        if is_acronym(query.strip()):  # in capitals it is meant as one; else initials are but a guess
            found.add(initials, Match.ACRONYM)
        for place in NAMES:
            for form in forms:
                found.add(self._beginning(place, form, within, found), Match.PREFIX)
        found.add(initials, Match.ACRONYM)
        for place in WORDS:
            for form in forms:
                found.add(self._beginning(place, form, within, found), Match.WORD)
        if len(words) > 1:
            found.add(self._with_words(_all_beginning(words), "names", within, found), Match.WORD)

    def _by_text(self, words: Sequence[str], within: _Within, found: _Found) -> None:
        if len("".join(words)) < FEWEST_FOR_TEXT:
            return
        wanted = _all_last_beginning(words)
        for columns in ("definition", "names definition text"):
            found.add(self._with_words(wanted, columns, within, found), Match.TEXT)

    def _by_spelling(self, words: Sequence[str], within: _Within, found: _Found) -> None:
        """One slip; then what sounds the same, then two slips; then each word for itself."""
        from dragoman.search.spelling import slips_forgiven

        typed = "".join(words)[:LONGEST_FORM]
        slips = slips_forgiven(typed)
        found.add(self._near(typed, min(slips, 1), within, found.limit), Match.TYPO)
        if not found.matches and slips:
            found.add(self._with_another_head(typed, within, found.limit), Match.TYPO)
        if not found.matches:
            found.add(self._sounding_like(typed, within, found.limit), Match.TYPO)
            if slips > 1:
                found.add(self._near(typed, slips, within, found.limit), Match.TYPO)
        if not found.matches and len(words) > 1:
            found.add(self._with_mended_words(words, within, found), Match.TYPO)

    def _near(self, typed: str, slips: int, within: _Within, limit: int) -> list[int]:
        """The documents of which a name begins as what was typed but for some slips, fewest slips first."""
        from dragoman.search.spelling import near

        numbers: dict[int, None] = {}
        for form, _slips in near(typed, slips, self._spellings, at_most=limit):
            for place in (*NAMES, *WORDS):
                numbers.update(dict.fromkeys(self._beginning_with(place, form, within, limit - len(numbers))))
                if len(numbers) >= limit:
                    return list(numbers)
        return list(numbers)

    def _with_another_head(self, typed: str, within: _Within, limit: int) -> list[int]:
        from dragoman.search.spelling import other_heads

        numbers: dict[int, None] = {}
        for form in other_heads(typed, self._first_letters()):
            for place in (*NAMES, *WORDS):
                numbers.update(dict.fromkeys(self._beginning_with(place, form, within, limit)))
        return list(numbers)

    def _sounding_like(self, typed: str, within: _Within, limit: int) -> list[int]:
        """Nearest in spelling first: many words share a sound."""
        from dragoman.search.spelling import distance

        heard = sound(typed)
        if len(heard) < FEWEST_SOUNDS:
            return []
        numbers = self._beginning_with(SOUND, heard, within, CAP)
        forms = {number: self._form(number) for number in numbers}
        return sorted(numbers, key=lambda number: distance(typed, forms[number]))[:limit]

    def _with_mended_words(self, words: Sequence[str], within: _Within, found: _Found) -> list[int]:
        """Each word for itself, in any order: "verbale notte"."""
        from dragoman.search.spelling import near, slips_forgiven

        alternatives = []
        for word in words[:MOST_MENDED]:
            known = [word]
            if not any(self._beginning_with(place, word, _Within(), 1) for place in (*NAMES, *WORDS)):
                known = [form for form, _slips in near(word, slips_forgiven(word), self._spellings, at_most=8)]
            if not known:
                return []
            alternatives.append("(" + " OR ".join(f'"{form}"*' for form in known) + ")")
        return self._with_words(" AND ".join(alternatives), "names", within, found)

    def _exactly(self, place: int, form: str, within: _Within) -> list[int]:
        condition, values = within.condition("name.number")
        statement = f"select number from name where place = ? and form = ?{condition} limit {CAP}"
        return [number for (number,) in self._connection.execute(statement, (place, form, *values))]

    def _beginning(self, place: int, form: str, within: _Within, found: _Found) -> list[int]:
        return [] if found.is_full else self._beginning_with(place, form, within, found.limit)

    def _beginning_with(self, place: int, form: str, within: _Within, limit: int) -> list[int]:
        """By the alphabet, as the rows stand: nothing is sorted, so one letter costs no more than ten."""
        condition, values = within.condition("name.number")
        statement = f"select number from name where place = ? and form >= ? and form < ?{condition} limit ?"
        cap = min(limit, CAP)
        return [number for (number,) in self._connection.execute(statement, (place, form, form + LAST, *values, cap))]

    def _with_words(self, wanted: str, columns: str, within: _Within, found: _Found) -> list[int]:
        """In the order of their numbers, which is that of importance: the first ones are enough, none is ranked."""
        if found.is_full or not wanted:
            return []
        condition, values = within.condition("words.rowid")
        statement = f"select rowid from words where words match ?{condition} limit ?"
        match = f"{{{columns}}} : ({wanted})"
        return [number for (number,) in self._connection.execute(statement, (match, *values, min(found.limit, CAP)))]

    def _read_spellings(self, length: int, initial: str) -> list[str]:
        statement = "select forms from spelling where length = ? and initial = ?"
        row = self._connection.execute(statement, (length, initial)).fetchone()
        return row[0].split("\n") if row else []

    def _first_letters(self) -> str:
        return "".join(letter for (letter,) in self._connection.execute("select initial from spelling where length = 2"))

    def _form(self, number: int) -> str:
        form: str = self._connection.execute("select form from document where number = ?", (number,)).fetchone()[0]
        return form

    def _hits(self, found: _Found) -> list[Hit]:
        statement = f"select number, id from document where number in ({', '.join('?' * len(found.matches))})"
        ids = dict(self._connection.execute(statement, tuple(found.matches)).fetchall())
        return [Hit(ids[number], match) for number, match in found.matches.items()]


def _words(query: str) -> list[str]:
    """The words of what was typed, folded: no sign is left that would mean something to the database."""
    return fold(query[:MOST_TYPED]).split()[:MOST_WORDS]


def _all_beginning(words: Sequence[str]) -> str:
    """Each word may be half typed; of one or two letters it fits almost everything, so it must be a word or is left out."""
    *firsts, last = words
    parts = [_or_singular(word, _half(word)) for word in firsts]
    if len(last) >= FEWEST_FOR_TEXT:
        parts.append(_or_singular(last, _half(last)))
    return " AND ".join(parts)


def _all_last_beginning(words: Sequence[str]) -> str:
    """All words, of which only the last may be half typed."""
    *firsts, last = words
    parts = [_or_singular(word, f'"{word}"') for word in firsts]
    if len(last) >= FEWEST_FOR_TEXT:
        parts.append(_or_singular(last, _half(last)))
    return " AND ".join(parts)


def _half(word: str) -> str:
    return f'"{word}"*' if len(word) >= FEWEST_FOR_TEXT else f'"{word}"'


def _or_singular(word: str, wanted: str) -> str:
    one = singular(word)
    return wanted if one == word else f'({wanted} OR "{one}")'

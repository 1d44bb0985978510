"""The pack's words in a text: headwords, aliases and false friends, wherever they stand as whole words.

One pass of a many-string matcher finds them all, however many there are, the longest at each place. Case does not matter
except in acronyms; a plural s is as good as none.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dragoman.content.model import Catalogue, Kind, Side

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

SHORTEST = 2  # a name of one letter is everywhere
JOINTS = "-./@"  # between two letters they make one word
LONGEST = 100  # characters; nobody says more in one breath
WORD = re.compile(r"\w+")
NEXT_WORD = re.compile(r"\s(\w)(\w)")
CLEAR = frozenset(' ,;:!?()"“”‘')  # no word goes on over these, whatever stands behind them


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for."""

    id: str
    kind: Kind
    side: Side | None = None


class Mention(NamedTuple):
    """A name in a text: where it begins and ends, a plural s included, and all that it may stand for."""

    start: int
    end: int
    named: tuple[Named, ...]

    def meant(self, side: Side | None, but: Collection[str] = ()) -> Named | None:
        """What is meant in a text of this side, `but` for what is not to be linked.

        A false friend comes first, since it is what misleads. Of two terms of one name it is the one of the text's own side;
        where that does not decide, nothing is meant.
        """
        kept = [named for named in self.named if named.id not in but]
        friends = [named for named in kept if named.kind is Kind.FALSE_FRIEND]
        if friends:
            return friends[0]
        own_side = [named for named in kept if named.side is side]
        decided = kept if len(kept) == 1 else own_side
        return decided[0] if len(decided) == 1 else None


class _Name(NamedTuple):
    """What a name in lower case stands for."""

    always: tuple[Named, ...]  # in any case
    as_written: tuple[tuple[str, tuple[Named, ...]], ...]  # acronyms, which have to be written so
    compound: bool  # it holds more than one word, so others may stand in it

    def named(self, typed: str) -> tuple[Named, ...]:
        """What is named by what was typed."""
        if not self.as_written:
            return self.always
        return (*self.always, *(each for written, named in self.as_written if written == typed for each in named))


@dataclass(frozen=True)
class Mentions:
    """Finds names in texts. What is needed for that is made at the first text: a moment for every thousand names."""

    names: Mapping[str, tuple[Named, ...]]  # as written -> what it stands for

    @cached_property
    def _folded(self) -> dict[str, _Name]:
        always: dict[str, tuple[Named, ...]] = {}
        as_written: dict[str, tuple[tuple[str, tuple[Named, ...]], ...]] = {}
        for written, named in self.names.items():
            name = written.strip()
            if not SHORTEST <= len(name) <= LONGEST:
                continue
            key = fold(name)
            if is_acronym(name):
                as_written[key] = (*as_written.get(key, ()), (name, named))
            else:
                always[key] = (*always.get(key, ()), *named)
        return {
            key: _Name(always.get(key, ()), as_written.get(key, ()), not key.isalnum())
            for key in dict.fromkeys((*always, *as_written))
        }

    @cached_property
    def _by_pattern(self) -> list[_Name]:
        return list(self._folded.values())

    @cached_property
    def _matcher(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick(list(self._folded), matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _reach(self) -> int:
        return max(map(len, self._folded), default=0)

    def in_text(self, text: str) -> Iterator[Mention]:
        """The names that stand in a text, in their order and not overlapping, at each place the longest."""
        if not self._folded:
            return
        names = self._by_pattern
        folded = f" {fold(text)} "  # so that every name has a neighbour on both sides
        behind = 1
        for pattern, start, end in self._matcher.find_matches_as_indexes(folded):
            name = names[pattern]
            is_plain = not name.as_written and not text[start - 1].isupper()
            if is_plain and start >= behind and folded[start - 1] in CLEAR and folded[end] in CLEAR:
                yield Mention(start - 1, end - 1, name.always)
                behind = end
                continue
            mention = _mention(text, folded, start, end, name) if start >= behind else None
            if mention is not None:
                yield mention
                behind = mention.end + 1
            elif name.compound and end > behind:
                # the longest name here is part of a word, or begins in one: shorter ones may still stand in it
                for mention in self._inside(text, folded, max(start, behind), end):
                    yield mention
                    behind = mention.end + 1

    def _inside(self, text: str, folded: str, start: int, end: int) -> Iterator[Mention]:
        """The names that begin at a word between two offsets, the longest first at each, looked up one by one."""
        at = start
        while (word := WORD.search(folded, at, end)) is not None:
            at = word.end()
            reach = min(word.start() + self._reach + len("es"), len(folded))
            ends = [each.end() for each in WORD.finditer(folded, word.start(), reach)]
            stops = (stop for end_of_word in reversed(ends) for stop in range(end_of_word, end_of_word - 3, -1))
            for stop in stops:  # with the plural's letters, and without
                name = self._folded.get(folded[word.start() : stop])
                if name is not None and (mention := _mention(text, folded, word.start(), stop, name)):
                    yield mention
                    at = mention.end + 1
                    break


def _mention(text: str, folded: str, start: int, end: int, name: _Name) -> Mention | None:
    """The mention of a name that stands from `start` to `end` of the folded text, if it is a whole word there."""
    if not _begins(folded, start):
        return None
    tail = _tail(folded, end)
    if tail < 0:
        return None
    typed = text[start - 1 : end - 1]
    if typed.istitle() and typed.isalpha() and _goes_on_in_capitals(text, tail - 1):
        return None  # part of somebody's own name: `Incident` in `Forum of Incident Response and Security Teams`
    named = name.named(typed)
    return Mention(start - 1, tail - 1, named) if named else None


def mentions_of(catalogue: Catalogue) -> Mentions:
    """What to look for in the texts of a pack: headwords and aliases of its terms, and its false friends."""
    names: dict[str, list[Named]] = {}
    for summary in catalogue.summaries.values():
        if summary.kind in (Kind.TERM, Kind.FALSE_FRIEND):
            named = Named(summary.id, summary.kind, summary.side)
            for name in dict.fromkeys((summary.title, *summary.aliases)):
                names.setdefault(name, []).append(named)
    return Mentions({name: tuple(named) for name, named in names.items()})


def mentions_among(names: Iterable[tuple[str, Named]]) -> Mentions:
    """What to look for where names and what they stand for are given one by one."""
    gathered: dict[str, list[Named]] = {}
    for name, named in names:
        gathered.setdefault(name, []).append(named)
    return Mentions({name: tuple(each) for name, each in gathered.items()})


def is_acronym(name: str) -> bool:
    """Whether a name is one word with two capital letters or more, so that case tells it from an everyday word."""
    return " " not in name and sum(map(str.isupper, name)) > 1


def _goes_on_in_capitals(text: str, end: int) -> bool:
    following = NEXT_WORD.match(text, end)
    return following is not None and following[1].isupper() and following[2].islower()


def fold(text: str) -> str:
    """Lower case at the same offsets, white space as plain spaces; a letter that lower case makes two of stays as it is."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ").replace("’", "'")


def _begins(text: str, start: int) -> bool:
    """Whether a word may begin here: not behind a letter, and not behind a hyphen or dot that joins it to one."""
    before = text[start - 1]
    if before.isalnum() or before == "_":
        return not text[start].isalnum()
    return before not in JOINTS or not text[start - 2].isalnum() or not text[start].isalnum()


def _tail(text: str, end: int) -> int:
    """The end of the word that a name ends with here, its plural s included; -1 where the word goes on otherwise."""
    if not text[end - 1].isalnum():
        return end
    if not _goes_on(text, end):
        return end
    if text[end] == "s" and not _goes_on(text, end + 1):
        return end + 1
    takes_es = text[end - 1] in "sxz" or text[end - 2 : end] in ("ch", "sh")
    return end + 2 if takes_es and text.startswith("es", end) and not _goes_on(text, end + 2) else -1


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before this offset goes on behind it; the text ends in a space."""
    sign = text[end]
    return sign.isalnum() or sign == "_" or (sign in JOINTS and text[end + 1].isalnum())

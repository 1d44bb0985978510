"""The pack's words in a text: headwords, aliases and false friends, wherever they stand as whole words.

One pass of a many-string matcher finds them all, however many there are, the longest at each place. Case does not matter
except in acronyms; a plural s is as good as none.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dragoman.content.model import Catalogue, Kind, Side

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

SHORTEST = 2  # a name of one letter is everywhere
LONGEST = 100  # characters; nobody says more in one breath
WORD = re.compile(r"\w+")


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


@dataclass(frozen=True)
class Mentions:
    """Finds names in texts. The matcher is built at the first text, which takes a moment for every thousand names."""

    names: Mapping[str, tuple[Named, ...]]  # as written -> what it stands for
    _folded: dict[str, tuple[str, ...]] = field(init=False, default_factory=dict)  # in lower case -> as written

    def __post_init__(self) -> None:
        folded: dict[str, list[str]] = {}
        for name in self.names:
            if SHORTEST <= len(name) <= LONGEST:
                folded.setdefault(fold(name), []).append(name)
        self._folded.update((key, tuple(written)) for key, written in folded.items())

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
        folded = fold(text)
        behind = 0
        for _pattern, start, end in self._matcher.find_matches_as_indexes(folded):
            mention = self._at(text, folded, start, end) if start >= behind else None
            if mention is not None:
                yield mention
                behind = mention.end
            elif end > behind and WORD.search(folded, max(start, behind)):
                # the longest name here is part of a word, or begins in one: shorter ones may still stand in it
                for inner in self._inside(text, folded, max(start, behind), end):
                    yield inner
                    behind = inner.end

    def _at(self, text: str, folded: str, start: int, end: int) -> Mention | None:
        """The mention of the name that stands from `start` to `end`, if it is a whole word there."""
        if not _begins(folded, start):
            return None
        tail = _tail(folded, end)
        if tail < 0:
            return None
        typed = text[start:end]
        named = tuple(
            each
            for name in self._folded[folded[start:end]]
            if not is_acronym(name) or name == typed
            for each in self.names[name]
        )
        return Mention(start, tail, named) if named else None

    def _inside(self, text: str, folded: str, start: int, end: int) -> Iterator[Mention]:
        """The names that begin at a word between two offsets, the longest first at each, looked up one by one."""
        at = start
        while (word := WORD.search(folded, at, end)) is not None:
            at = word.end()
            ends = [each.end() for each in WORD.finditer(folded, word.start(), min(word.start() + self._reach, len(folded)))]
            for stop in reversed(ends):
                if folded[word.start() : stop] in self._folded and (found := self._at(text, folded, word.start(), stop)):
                    yield found
                    at = found.end
                    break


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


def fold(text: str) -> str:
    """Lower case at the same offsets, white space as plain spaces; a letter that lower case makes two of stays as it is."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return lowered.replace("\n", " ").replace("\t", " ").replace("\u00a0", " ").replace("’", "'")


def _begins(text: str, start: int) -> bool:
    """Whether a word may begin here: not behind a letter, and not behind a hyphen or dot that joins it to one."""
    if start == 0 or not text[start].isalnum():
        return True
    before = text[start - 1]
    return not (before.isalnum() or before == "_" or (before in "-./@" and start > 1 and text[start - 2].isalnum()))


def _tail(text: str, end: int) -> int:
    """The end of the word that a name ends with here, its plural s included; -1 where the word goes on otherwise."""
    if not text[end - 1].isalnum() or end == len(text):
        return end
    for plural in ("", "s", "es"):
        stop = end + len(plural)
        if text.startswith(plural, end) and not _goes_on(text, stop):
            if plural == "es" and not text[:end].endswith(("s", "x", "z", "ch", "sh")):
                break
            return stop
    return -1


def _goes_on(text: str, end: int) -> bool:
    """Whether the word before this offset goes on behind it."""
    if end >= len(text):
        return False
    sign = text[end]
    return sign.isalnum() or sign == "_" or (sign in "-./@" and end + 1 < len(text) and text[end + 1].isalnum())

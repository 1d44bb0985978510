"""Running text as words and sentences: what rules about wording look at."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.content.model import Place, Text
from dragoman.content.parse.inline import bare

WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?]+[)\]\"'”’»]*(?=\s+[(\[\"'“‘«]*[^\W\d_a-z])")
ABBREVIATION = re.compile(
    r"(?:[a-z]|al|approx|arts?|cf|ch|dr|eds?|eg|etc|fig|gen|hon|ie|inc|jr|ltd?|mrs?|ms|nos?|op|paras?|pp|prof|rev|sect?|sr|ss|st|vol|vs)"
)
BETWEEN_INITIALS = r"[\s/-]+(?:(?:and|for|in|of|on|or|the|to|with)\s+){0,2}"
FEWEST_INITIALS = 3  # two words with the right initials stand in every text
MOST_WORDS_IN_A_NAME = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, a hyphenated one being one, and where it begins in the text's source."""

    typed: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text's source."""
        return self.start + len(self.typed)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text: whose it is, and from which character to which it stands."""

    name: tuple[str, ...]
    start: int
    end: int

    def where(self, text: Text) -> Place:
        """Its place in the file."""
        return text.place(self.start, self.end - self.start)


def words_of(text: Text | str) -> list[Word]:
    """The words that a reader sees, code and link targets left out."""
    source = text if isinstance(text, str) else bare(text)
    return [Word(match[0], match.start()) for match in WORD.finditer(source)]


@lru_cache(maxsize=65_536)  # a pack uses the same few thousand words over and over
def folded(word: str) -> str:
    """A word as names are compared: in small letters, unless it is an acronym, and without a plural's or genitive's `s`."""
    acronym = word.removesuffix("’s").removesuffix("'s").removesuffix("s")
    if len(acronym) > 1 and acronym.isupper():
        return acronym
    lower = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    plural = len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    return lower[:-1] if plural else lower


@lru_cache(maxsize=65_536)
def name_of(words: str) -> tuple[str, ...]:
    """A headword or alias as it is looked for in a text; hyphens part words, so that either spelling is found."""
    return tuple(folded(match[0]) for match in WORD.finditer(words.replace("-", " ")))


class Names:
    """Many names, found in texts in one pass; of names that begin alike the longest counts."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self._by_first_word: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            if 0 < len(name) <= MOST_WORDS_IN_A_NAME:
                self._by_first_word.setdefault(name[0], set()).add(name)

    def mentions(self, text: Text | str) -> Iterator[Mention]:
        """Where the names stand in a text."""
        source = text if isinstance(text, str) else bare(text)
        words = list(WORD.finditer(source.replace("-", " ")))
        names = [folded(word[0]) for word in words]
        behind = 0
        for at, name in enumerate(names):
            if at < behind or name not in self._by_first_word:
                continue
            fitting = (known for known in self._by_first_word[name] if tuple(names[at : at + len(known)]) == known)
            longest = max(fitting, key=len, default=None)
            if longest is not None:
                behind = at + len(longest)
                yield Mention(longest, words[at].start(), words[behind - 1].end())


def spells_out(acronym: str, text: str) -> bool:
    """Whether a text says what an acronym stands for: `words (ACR)`, `ACR (two words)`, or words with these initials."""
    if acronym not in text and len(acronym) < FEWEST_INITIALS:
        return False
    typed = re.escape(acronym)
    explained = (
        rf"[^\W\d_]{{2,}}\W{{0,8}}\(\W?{typed}s?\b"
        rf"|\b{typed}s?\b\W{{0,4}}\(\W*[^\W\d_]+[\s-]+[^\W\d_]+"
        rf"|\b{typed}s?\b\W{{0,3}}\s(?:short for|that is|stands for|is short for)\b"
    )
    if re.search(explained, text):
        return True
    letters = [letter for letter in acronym if letter.isalpha()]
    if len(letters) < FEWEST_INITIALS or len(letters) < len(acronym):
        return False
    words = BETWEEN_INITIALS.join(rf"{letter}[^\W\d_]+" for letter in letters)
    return re.search(rf"\b{words}", text, re.IGNORECASE) is not None


def further_sentences(source: str) -> list[int]:
    """Where in a paragraph the second and later sentences begin; "2.0", "art. 9" and "e.g. Anvara" end none."""
    starts = []
    for match in SENTENCE_END.finditer(source):
        before = re.search(r"[^\s(\[\"'“‘]*$", source[: match.start()])
        word = before[0].casefold().replace(".", "") if before else ""
        if match[0].startswith(".") and ABBREVIATION.fullmatch(word):
            continue
        rest = re.search(r"\S", source[match.end() :])
        if rest:
            starts.append(match.end() + rest.start())
    return starts

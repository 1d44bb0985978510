"""Real words to look up: WordNet as Debian's package dict-wn installs it, typed letter by letter as people do."""

import gzip
import random
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.content.model import Side
from dragoman.search.documents import Document

INDEX = Path("/usr/share/dictd/wn.index")
TEXTS = Path("/usr/share/dictd/wn.dict.dz")  # gzip, as far as reading all of it goes
MISSING = "WordNet is not installed: apt-get install dict-wn"

_DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}

ONE_IN = 5  # of the words typed is misspelt
SHORTEST = 5  # letters of a word that is typed


@dataclass(frozen=True)
class Typed:
    """A word as somebody types it, and the headword that is meant."""

    letters: str
    meant: str

    @property
    def is_misspelt(self) -> bool:
        """Whether a slip is in it."""
        return self.letters != self.meant

    def keystrokes(self) -> Iterator[str]:
        """What stands in the search box after each key."""
        return (self.letters[:length] for length in range(1, len(self.letters) + 1))


def is_installed() -> bool:
    """Whether there is a WordNet on this machine."""
    return INDEX.exists() and TEXTS.exists()


@cache
def documents() -> tuple[Document, ...]:
    """Every entry of WordNet, as if it were a term; half of them on either side, in twenty topics."""
    with gzip.open(TEXTS) as stream:
        texts = stream.read()
    found: list[Document] = []
    for line in INDEX.read_text(encoding="utf-8").splitlines():
        word, start, length = line.split("\t")[:3]
        if word.startswith("00-database"):
            continue
        text = texts[_number(start) : _number(start) + _number(length)].decode("utf-8", "replace")
        number = len(found)
        side = (Side.TECHNICAL, Side.DIPLOMATIC)[number % 2]
        definition = " ".join(text.split())
        found.append(Document(f"w{number}", word, (), definition, "", side, f"topic-{number % 20}", 1 + number % 3))
    return tuple(found)


def typed_words(count: int, seed: int) -> Sequence[Typed]:
    """Headwords as they are typed: whole, in small letters, one in five with one slip."""
    rng = random.Random(seed)
    titles = [
        each.title.lower() for each in documents() if len(each.title) >= SHORTEST and each.title.replace(" ", "").isalpha()
    ]
    chosen = rng.sample(titles, count)
    return [Typed(_slip(word, rng) if number % ONE_IN == 0 else word, word) for number, word in enumerate(chosen)]


def _slip(word: str, rng: random.Random) -> str:
    """A letter left out, doubled, wrong, or swapped with the next; not in the first, where fingers rarely slip."""
    at = rng.randrange(1, len(word) - 1)
    kinds = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + rng.choice(string.ascii_lowercase) + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return rng.choice(kinds)


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _VALUES[digit]
    return value

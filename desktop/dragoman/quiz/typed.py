"""Is a typed answer right? Case, accents, hyphens and spaces do not count, a slip is forgiven, another term's name is not."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from dragoman.words import _, ngettext

LONGEST = 200  # characters of an answer that are looked at
SHORT, LONG = 4, 9  # letters of a word: below the one no slip is forgiven, from the other on two are
COUNT_AS_SIGNS = frozenset("+#&@/%€$£")  # signs that tell one name from another; all others do not count
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
DENIALS = ("un", "in", "im", "il", "ir", "non", "dis", "a", "anti", "de")  # what turns a word into its opposite


class CellKind(Enum):
    """What one letter of the answer is beside that of the term."""

    SAME = auto()
    FREE = auto()  # another case, an accent, a hyphen: does not count
    SLIP = auto()
    MISSING = auto()  # not written
    EXTRA = auto()  # written, and not in the term


class Cell(NamedTuple):
    """One place in the two rows: what was written there, and what the term has there; either may be empty."""

    given: str
    right: str
    kind: CellKind


class Typed(NamedTuple):
    """What was typed, beside the accepted form that is nearest."""

    is_right: bool
    accepted: str
    cells: tuple[Cell, ...]
    slips: int = 0
    nearer: str = ""  # another term, to which it is as near, or which it is
    is_exact: bool = False  # letter by letter

    @property
    def is_alike(self) -> bool:
        """Whether it is near enough that looking at letters says anything."""
        return self.is_right or self.slips <= max(2, len(fold(self.accepted)) // 3)

    @property
    def lead(self) -> str:
        """The verdict."""
        if not self.is_right:
            return _("Wrong.")
        if not self.slips:
            return _("Right.")
        return ngettext("Right, with one slip.", "Right, with {count} slips.", self.slips).format(count=self.slips)

    @property
    def words(self) -> str:
        """What the verdict rests on, in a sentence or two; nothing where it needs no reason."""
        if self.nearer and fold(self.nearer) == fold("".join(cell.given for cell in self.cells)):
            return _("“{term}” is another term.").format(term=self.nearer)
        if self.nearer:
            return _("It is as near to another term: “{term}”.").format(term=self.nearer)
        if not self.is_right or not self.slips:
            return ""
        return " ".join((_slip_in_words(self.cells), _("No other term is as near.")))


def mark_typed(given: str, accepted: Sequence[str], others: Iterable[str] = ()) -> Typed:
    """Whether a typed answer is one of those accepted, or so near to one that it was meant.

    `others` are names of other terms: an answer that is as near to one of them as to what is accepted was not meant so.
    Distances are optimal string alignments: letters left out, put in, mistaken, and two neighbours that changed places.
    """
    given = given.strip()[:LONGEST]
    written = fold(given)
    forms = {form: fold(form) for form in accepted}
    nearest = min(forms, key=lambda form: (OSA.distance(written, forms[form]), abs(len(form) - len(given))), default="")
    slips = OSA.distance(written, forms.get(nearest, ""))
    cells = tuple(_cells(given, nearest))
    if written and slips == 0:
        return Typed(True, nearest, cells, is_exact=given == nearest)
    if not written or not _may_slip(given, nearest):
        forgiven = next((form for form in forms if written and form != nearest and _may_slip(given, form)), None)
        if forgiven is None:
            exactly = _as_near(written, forms.values(), others, 0) if written else ""
            wrong = Typed(False, nearest, cells, slips, exactly)
            first = next(iter(accepted), "")  # far from all of them: the author's first stands for the answer
            return wrong if wrong.is_alike else wrong._replace(accepted=first, cells=tuple(_cells(given, first)))
        nearest, slips = forgiven, OSA.distance(written, forms[forgiven])
        cells = tuple(_cells(given, nearest))
    other = _as_near(written, forms.values(), others, slips)
    return Typed(not other, nearest, cells, slips, other)


@lru_cache(maxsize=16_384)  # the names of a pack, over and over
def fold(text: str) -> str:
    """A text as answers are compared: small letters without accents; hyphens, spaces and full stops left out."""
    return "".join(letter for sign in text for letter in _letters(sign))


def _letters(sign: str) -> str:
    """What one character counts as; nothing for those that do not count."""
    folded = unicodedata.normalize("NFKD", sign).casefold().translate(PLAIN)
    return "".join(letter for letter in folded if letter in COUNT_AS_SIGNS or _is_letter(letter))


def _is_letter(letter: str) -> bool:
    return not unicodedata.combining(letter) and unicodedata.category(letter)[0] in "LNM"


def _words(text: str) -> list[str]:
    """The words of a text, folded; hyphens and spaces part them."""
    parted = "".join(" " if sign.isspace() or unicodedata.category(sign) == "Pd" else sign for sign in text)
    return [word for part in parted.split() if (word := fold(part))]


def _may_slip(given: str, accepted: str) -> bool:
    """Whether the difference between an answer and an accepted form can be a slip of the pen."""
    words, right_words = _words(given), _words(accepted)
    if len(words) == len(right_words):
        pairs = list(zip(words, right_words, strict=True))
    else:
        pairs = [("".join(words), "".join(right_words))]
    acronym = accepted.isupper()
    return all(_word_may_slip(word, right, acronym=acronym) for word, right in pairs)


def _word_may_slip(word: str, right: str, *, acronym: bool) -> bool:
    if word == right:
        return True
    if acronym or any(sign.isdigit() or sign in COUNT_AS_SIGNS for sign in word + right):
        return False
    if any(denial + word == right or word == denial + right for denial in DENIALS):
        return False
    allowed = 0 if len(right) < SHORT else 1 if len(right) < LONG else 2
    return OSA.distance(word, right, score_cutoff=allowed) <= allowed


def _as_near(written: str, right: Iterable[str], others: Iterable[str], slips: int) -> str:
    """Another term to which an answer is as near, or nothing."""
    known = frozenset(right)
    for other in others:
        folded = fold(other)
        if folded and folded not in known and OSA.distance(written, folded, score_cutoff=slips) <= slips:
            return other
    return ""


# The two rows


class _Letter(NamedTuple):
    folded: str
    owner: int  # which character of the text it comes from


def _cells(given: str, right: str) -> Iterator[Cell]:
    """Both texts beside each other, letter by letter, with what does not count where it stands."""
    left, below = _letters_of(given), _letters_of(right)
    at_given = at_right = 0
    for i, j in _aligned([letter.folded for letter in left], [letter.folded for letter in below]):
        until_given = left[i].owner if i is not None else at_given
        until_right = below[j].owner if j is not None else at_right
        yield from _free(given[at_given:until_given], right[at_right:until_right])
        written = given[until_given] if i is not None and until_given >= at_given else ""
        wanted = right[until_right] if j is not None and until_right >= at_right else ""
        at_given = max(at_given, until_given + 1) if i is not None else at_given
        at_right = max(at_right, until_right + 1) if j is not None else at_right
        if i is None:
            yield Cell("", wanted, CellKind.MISSING)
        elif j is None:
            yield Cell(written, "", CellKind.EXTRA)
        elif left[i].folded == below[j].folded:
            yield Cell(written, wanted, CellKind.SAME if written == wanted else CellKind.FREE)
        else:
            yield Cell(written, wanted, CellKind.SLIP)
    yield from _free(given[at_given:], right[at_right:])


def _letters_of(text: str) -> list[_Letter]:
    return [_Letter(letter, owner) for owner, sign in enumerate(text) for letter in _letters(sign)]


def _free(given: str, right: str) -> Iterator[Cell]:
    for place in range(max(len(given), len(right))):
        written, wanted = given[place : place + 1], right[place : place + 1]
        yield Cell(written, wanted, CellKind.SAME if written == wanted else CellKind.FREE)


def _aligned(given: Sequence[str], right: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Which letter stands beside which, with the fewest slips; two that changed places stand beside each other."""
    rows = [[0] * (len(right) + 1) for _unused in range(len(given) + 1)]
    for i in range(len(given) + 1):
        for j in range(len(right) + 1):
            rows[i][j] = min((cost for cost, _step in _steps(rows, given, right, i, j)), default=0)
    i, j = len(given), len(right)
    pairs: list[tuple[int | None, int | None]] = []
    while i or j:
        best = rows[i][j]
        di, dj = next(step for cost, step in _steps(rows, given, right, i, j) if cost == best)
        if (di, dj) == (2, 2):
            pairs += [(i - 1, j - 1), (i - 2, j - 2)]
        else:
            pairs.append((i - 1 if di else None, j - 1 if dj else None))
        i, j = i - di, j - dj
    return pairs[::-1]


def _steps(
    rows: Sequence[Sequence[int]], given: Sequence[str], right: Sequence[str], i: int, j: int
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Every way to come to a place: what it costs in all, and how many letters of each text it takes."""
    if i and j:
        yield rows[i - 1][j - 1] + (given[i - 1] != right[j - 1]), (1, 1)
    if i > 1 and j > 1 and given[i - 1] == right[j - 2] and given[i - 2] == right[j - 1]:
        yield rows[i - 2][j - 2] + 1, (2, 2)
    if j:
        yield rows[i][j - 1] + 1, (0, 1)
    if i:
        yield rows[i - 1][j] + 1, (1, 0)


def _slip_in_words(cells: Sequence[Cell]) -> str:
    wrong = [cell for cell in cells if cell.kind in (CellKind.SLIP, CellKind.MISSING, CellKind.EXTRA)]
    kinds = {cell.kind for cell in wrong}
    if len(wrong) == 1:
        if kinds == {CellKind.MISSING}:
            is_last = cells[-1] is wrong[0]
            return _("The last letter is missing.") if is_last else _("One letter is missing.")
        return _("There is one letter too many.") if kinds == {CellKind.EXTRA} else _("One letter is another.")
    if len(wrong) == 2 and kinds == {CellKind.SLIP} and fold(wrong[0].given) == fold(wrong[1].right):
        return _("Two letters have changed places.")
    return _("Two letters are others.") if len(wrong) == 2 else _("A few letters are others.")

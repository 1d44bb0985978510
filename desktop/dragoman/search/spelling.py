"""Which beginnings of names are near to what was typed: a letter too many, too few, wrong, or two swapped."""

from collections.abc import Callable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from dragoman.search.build import LONGEST_SPELLING

Spellings = Callable[[int, str], list[str]]  # a length and a first letter -> beginnings of names


def slips_forgiven(typed: str) -> int:
    """How many slips may lie between what was typed and a name: with more, short words would mean anything."""
    return 0 if len(typed) < 3 else 1 if len(typed) < 6 else 2


def distance(typed: str, form: str) -> int:
    """How many slips lie between the two."""
    return OSA.distance(typed, form)


def near(typed: str, slips: int, spellings: Spellings, at_most: int) -> list[tuple[str, int]]:
    """Beginnings of names at most this many slips away, and how many, nearest first. The first letter is trusted."""
    if slips < 1 or len(typed) <= slips:
        return []
    head = typed[: LONGEST_SPELLING - slips]
    lengths = range(max(2, len(head) - slips), len(head) + slips + 1)
    forms = [form for length in lengths for form in spellings(length, typed[0])]
    found = extract(head, forms, scorer=OSA.distance, score_cutoff=slips, limit=None)
    return _without_longer_ones(((form, int(count)) for form, count, _place in found), at_most)


def other_heads(typed: str, first_letters: str) -> Iterator[str]:
    """What was typed, if the slip was in its first letter: swapped with the second, too many, wrong, or left out."""
    yield typed[1] + typed[0] + typed[2:]
    yield typed[1:]
    for letter in first_letters:
        yield letter + typed[1:]
        yield letter + typed


def _without_longer_ones(found: Iterator[tuple[str, int]], at_most: int) -> list[tuple[str, int]]:
    """Without those that another one begins, which finds their names as well."""
    kept: dict[str, int] = {}
    for form, count in sorted(found, key=lambda each: (each[1], -len(each[0]), each[0])):
        if len(kept) >= at_most:
            break
        if not any(form[:length] in kept for length in range(1, len(form) + 1)):
            kept[form] = count
    return list(kept.items())

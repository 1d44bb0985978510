"""How a word sounds to an English ear: what was heard in a room ("day-marsh") finds what is written (démarche).

A key keeps the first sound and the consonants after it. It is coarse on purpose, and asked last.
"""

import re

FEWEST_SOUNDS = 3  # shorter keys fit too much

# in this order: each pair of letters before its single letters
_SPELLINGS = (
    (r"tch|sch|ch|sh|sj", "S"),
    (r"(?<=.)ti(?=o)|(?<=.)[cs]i(?=[aou])", "S"),
    (r"^kn|^gn|gn", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"ph", "f"),
    (r"(?<=.)gh|h", ""),
    (r"ck|q", "k"),
    (r"x", "ks"),
    (r"c(?=[eiy])|z", "s"),
    (r"c", "k"),
    (r"dg|g", "j"),
    (r"oi|[wy]", "a"),
)
_RULES = tuple((re.compile(spelling), sound) for spelling, sound in _SPELLINGS)
_TWICE = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiou")


def sound(squeezed: str) -> str:
    """The key of a folded text without spaces; "" where nothing is left to hear."""
    heard = squeezed
    for spelling, letters in _RULES:
        heard = spelling.sub(letters, heard)
    if not heard:
        return ""
    first = "a" if heard[0] in "aeiou" else heard[0]
    return _TWICE.sub(r"\1", first + heard[1:].translate(_VOWELS))

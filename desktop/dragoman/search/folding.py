"""What two spellings have in common: case, accents, hyphens, spaces, and letters that Unicode does not decompose, aside."""

import unicodedata

# What a hand without the letter types instead. NFKD takes care of every letter that is made of another and a mark.
LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t",
    "ĸ": "k", "ƀ": "b", "ƃ": "b", "ƈ": "c", "ƌ": "d", "ɖ": "d", "ɗ": "d", "ə": "e", "ǝ": "e", "ɛ": "e", "ƒ": "f",
    "ǥ": "g", "ɠ": "g", "ɣ": "g", "ɨ": "i", "ɩ": "i", "ƙ": "k", "ƚ": "l", "ƞ": "n", "ɲ": "n", "ɵ": "o", "ɔ": "o",
    "ƥ": "p", "ɍ": "r", "ʂ": "s", "ƭ": "t", "ʈ": "t", "ʉ": "u", "ʋ": "v", "ⱳ": "w", "ƴ": "y", "ɏ": "y", "ƶ": "z",
    "ȥ": "z", "ʒ": "z", "ӏ": "і", "ґ": "г", "қ": "к", "ҳ": "х", "ұ": "у", "ү": "у", "ө": "о", "ғ": "г", "ң": "н",
    "ҷ": "ч", "ј": "и", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ٱ": "ا", "ς": "σ",
}  # fmt: skip

LOWEST_MARK = 10  # combining classes from here on are accents, harakat, niqqud; those below carry a word's sense
IDEOGRAPHS = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # each is a word: nobody puts spaces between them
TATWEEL = "ـ"


class _Signs(dict[int, str | None]):
    """Each sign's folded form, found out when the sign is first met."""

    def __missing__(self, code: int) -> str | None:
        folded = self[code] = _folded_sign(chr(code))
        return folded


def fold(text: str) -> str:
    """The words of a text in their folded form, one space between two."""
    lowered = text.lower() if text.isascii() else _decompose(_decompose(text).casefold())
    return " ".join(lowered.translate(_signs).split())


def _decompose(text: str) -> str:
    return unicodedata.normalize("NFKD", text)


def squeeze(folded: str) -> str:
    """Folded text without its spaces: zero-day, zero day and zeroday are one."""
    return folded.replace(" ", "")


def singular(word: str) -> str:
    """A folded word without the s of its plural, as English, French and Spanish write it; most words come back as they are."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _folded_sign(sign: str) -> str | None:
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.digit(sign))
    if category == "Lm" or sign == TATWEEL or unicodedata.combining(sign) >= LOWEST_MARK:
        return None
    if any(first <= ord(sign) <= last for first, last in IDEOGRAPHS):
        return f" {sign} "
    if category[0] in "LMN":
        return LETTERS.get(sign, sign)
    return " "


_signs = _Signs()

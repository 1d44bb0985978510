"""Links without words of their own, by the name of what they lead to, as it stands in running text."""

import re
from collections.abc import Callable

SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*\s*$")
FAR_ENOUGH = 8  # characters back, to see whether a sentence begins
WORDLESS = re.compile(r"\[\[([^\[\]|\n]*)\]\]")


def with_names(source: str, title_of: Callable[[str], str]) -> str:
    """The source with words in each link that has none; `title_of` tells the title of an id, or nothing."""

    def named(link: re.Match[str]) -> str:
        title = title_of(link[1].strip())
        before = source[max(0, link.start() - FAR_ENOUGH) : link.start()]
        return f"[[{link[1]}|{in_sentence(title, before)}]]" if title else link[0]

    return WORDLESS.sub(named, source) if "[[" in source else source


def in_sentence(title: str, before: str) -> str:
    """A headword as it stands in running text: with a small letter, unless a sentence begins with it or it is a name."""
    if not before.strip() or SENTENCE_END.search(before) or any(sign.isupper() for sign in title[1:]):
        return title
    return title[:1].lower() + title[1:]

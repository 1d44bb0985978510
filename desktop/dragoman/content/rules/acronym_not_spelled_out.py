"""An acronym that a reader may not know."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context, excused, own_names
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry
from dragoman.content.prose import spells_out
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

ACRONYM = re.compile(r"(?<![\w/&:.+#@\\-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:[&-][A-Z0-9]{2,})*(?=s?\b)(?!s?[-\w:+@]|\.\w)")
KNOWN = re.compile(  # what a reader of either side knows, names of what is numbered, and words that standards write large
    r"AD|AM|BC|BCE|CD|CE|CEO|DVD|EU|FAQ|GMT|ID|IT|NATO|OK|PC|PDF|PIN|PM|QR|TV|UK|UN|URL|US|USA|USB|UTC|VIP"
    r"|ISO|IEC|RFC|ISBN|TLP|RED|AMBER|GREEN|CLEAR|WHITE|STRICT|MUST|NOT|SHOULD|SHALL|MAY|AND|OR|TRUE|FALSE|YES|NO|[IVX]{2,}"
)


@rule(Severity.WARNING)
def acronym_not_spelled_out(entry: Entry, context: Context) -> Iterator[Finding]:
    """An acronym is spelled out once in each file: in the text, in the headword, in an alias or by a link.

    Bad:  The PSIRT answers within a day.
    Good: The product security incident response team (PSIRT) answers within a day.
    """
    texts = context.texts(entry)
    seen: set[str] = set()
    for text, words in texts:
        for match in ACRONYM.finditer(words):
            acronym = match[0]
            if acronym in seen or KNOWN.fullmatch(acronym) or _shouted(words, match):
                continue
            seen.add(acronym)
            if acronym in context.acronyms or excused(entry, acronym):
                continue
            if not any(spells_out(acronym, said) for said in (*own_names(entry), *(words for _text, words in texts))):
                problem = _("`{acronym}` is not spelled out in this file").format(acronym=acronym)
                remedy = _("write it out where it stands first: `the words ({acronym})`").format(acronym=acronym)
                yield Finding(text.place(match.start(), len(acronym)), problem, remedy)


def _shouted(words: str, match: re.Match[str]) -> bool:
    """Whether it is a word among others in capitals, as on a letterhead."""
    before = re.search(r"([^\W\d_]+)\W*$", words[max(0, match.start() - 40) : match.start()])
    after = re.match(r"s?\W*([^\W\d_]+)", words[match.end() : match.end() + 40])
    return any(near is not None and len(near[1]) > 1 and near[1].isupper() for near in (before, after))

"""A specimen that is not set apart."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry
from dragoman.content.parse.inline import without_code
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

SPECIMEN = re.compile(r"^###[ \t]+Specimen\b[^\n]*$", re.MULTILINE | re.IGNORECASE)
SET_APART = re.compile(r"\s*(?:>|```|~~~)")


@rule(Severity.WARNING)
def bare_specimen(entry: Entry, context: Context) -> Iterator[Finding]:
    """The specimen of a document stands in a quotation or a fence, so that nobody takes it for the page's own words.

    Bad:  ### Specimen: note verbale
          The Embassy presents its compliments …
    Good: ### Specimen: note verbale
          > The Embassy presents its compliments …
    """
    for text, _words in context.texts(entry):
        if "pecimen" not in text.source:
            continue
        for heading in SPECIMEN.finditer(without_code(text)):
            if not SET_APART.match(text.source, heading.end()):
                problem = _("the specimen below this heading is not set apart from the page's own words")
                remedy = _("begin each of its lines with `> `, or put it between two lines of three back-quotes")
                yield Finding(text.place(heading.start(), len(heading[0])), problem, remedy)

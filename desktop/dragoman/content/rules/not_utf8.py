"""Bytes that are not UTF-8."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def not_utf8(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file that is not UTF-8 cannot be read with certainty: letters with accents would come out wrong.

    Bad:  a file saved as "Windows-1252" or "Latin 1", in which é is the one byte E9
    Good: the same file saved as "UTF-8"
    """
    yield found(
        fault,
        _("this is not UTF-8 text: there is a byte `{typed}` here"),
        _('in your editor, choose "Save with encoding" and there UTF-8'),
    )

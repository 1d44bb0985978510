"""A folder without pack.md."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_manifest(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Without pack.md the program does not know the pack's name, language and licence.

    Bad:  a folder with terms and no pack.md
    Good: a folder whose pack.md begins with `id:`, `title:`, `version:`, `format: 1`, `language:` and `licence:`
    """
    yield found(
        fault,
        _("there is no pack.md in this folder, so it is no pack yet"),
        _(
            "write a pack.md whose front matter holds `id`, `title`, `version`, `format: 1`, `language` and "
            "`licence`; or name the folder that has one"
        ),
    )

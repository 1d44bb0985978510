"""A rule that there is not, raised to a warning."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Pack, Place
from dragoman.content.rulebook import Finding, codes, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_strict_code(pack: Pack, context: Context) -> Iterator[Finding]:
    """`strict` in pack.md raises rules from info to warning, by their codes.

    Bad:  strict: [loaded-words]
    Good: strict: [loaded-word]
    """
    manifest = pack.manifest
    for number, code in enumerate(manifest.strict):
        if code not in codes():
            problem = _("there is no rule `{code}`").format(code=code)
            otherwise = _("write the code as `dragoman lint` shows it in brackets, or leave it out")
            where = manifest.where.get(f"strict[{number}]", manifest.where.get("strict", Place("pack.md")))
            yield Finding(where, problem, context.suggestion(code, codes()) or otherwise)

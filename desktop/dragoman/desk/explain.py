"""What is wrong with a file that cannot be shown, in the words of the rule that knows the mistake."""

from datetime import date
from pathlib import Path

from dragoman.content.context import Context
from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.model import Broken, Manifest, Pack
from dragoman.content.rulebook import find_rule


def first_mistake(broken: Broken, manifest: Manifest, folder: Path, today: date) -> Diagnostic | None:
    """The mistake that keeps a file from being shown, or None where nothing is known of it."""
    context = Context(Pack(folder, manifest), today)
    for fault in broken.faults:
        rule = find_rule(fault.code)
        if rule is not None and rule.severity is Severity.ERROR:
            found = next(rule.diagnose(fault, context), None)
            if found is not None:
                return found
    return None

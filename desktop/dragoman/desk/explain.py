"""What is wrong with a file, in the words of the rule that knows the mistake.

The rules cost 50 ms at import; they are asked only where there is something to explain.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.model import Broken, Catalogue, Fault, Manifest

LOUD = (Severity.ERROR, Severity.WARNING)


def troubles_of(catalogue: Catalogue) -> tuple[Broken, ...]:
    """The files of a pack that could not be taken as they stand: those without a page first, then those passed over."""
    broken = {file.file: file for file in catalogue.broken.values()}
    others: dict[str, list[Fault]] = {}
    for fault in catalogue.faults:
        if fault.where.file not in broken:
            others.setdefault(fault.where.file, []).append(fault)
    return (*broken.values(), *(Broken("", file, tuple(faults)) for file, faults in others.items()))


def first_mistake(broken: Broken, manifest: Manifest, folder: Path, today: date) -> Diagnostic | None:
    """The mistake that keeps a file from being shown, or None where nothing is known of it."""
    return _first(broken.faults, manifest, folder, today, LOUD)


def mistake_on_page(file: str, manifest: Manifest, folder: Path, today: date) -> Diagnostic | None:
    """The first error in a file that is shown all the same, with what is good of it; None in a file without errors."""
    from dragoman.content.files import read_file
    from dragoman.content.parse.entry import parse_entry

    raw = read_file(folder, file)
    if isinstance(raw, Fault):
        return None
    return _first(parse_entry(file, raw).faults, manifest, folder, today, (Severity.ERROR,))


def _first(
    faults: Iterable[Fault], manifest: Manifest, folder: Path, today: date, loud: tuple[Severity, ...]
) -> Diagnostic | None:
    faults = tuple(faults)
    if not faults:
        return None
    from dragoman.content.context import Context
    from dragoman.content.model import Pack
    from dragoman.content.rulebook import find_rule

    context = Context(Pack(folder, manifest), today)
    for fault in faults:
        rule = find_rule(fault.code)
        if rule is not None and rule.severity in loud:
            found = next(rule.diagnose(fault, context), None)
            if found is not None:
                return found
    return None

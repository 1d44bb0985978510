"""Lint: what is wrong in packs, where, and what to type instead."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dragoman.content.consequences import without_consequences
from dragoman.content.context import Context, Reference, links_of, questions_of, references_of
from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.layout import FOLDERS, TOP_FILES
from dragoman.content.load import load_pack
from dragoman.content.model import (
    Entry,
    FalseFriend,
    Fault,
    LearningPath,
    Pack,
    Question,
    QuestionBank,
    Scenario,
    Term,
)
from dragoman.content.parse.inline import Link
from dragoman.content.rulebook import Rule, all_rules, find_rule
from dragoman.errors import DragomanError
from dragoman.words import _

MANIFEST = TOP_FILES[0]


class NothingToCheck(DragomanError):
    """A path that is not there, or lies in no pack."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one pack, or in the files of it that were asked for."""

    pack: Pack
    files: tuple[str, ...]  # that were looked at, relative to the pack
    diagnostics: tuple[Diagnostic, ...]  # by file, line and column


def lint(paths: Sequence[Path], today: date) -> list[Diagnostic]:
    """What is wrong in these packs, folders of packs, or files, sorted by pack, file, line and column.

    Of a file, only its own mistakes. Raises NothingToCheck for a path that is not there or lies in no pack, and PackMissing
    for a pack that cannot be listed.
    """
    return [diagnostic for checked in check(paths, today) for diagnostic in checked.diagnostics]


def check(paths: Sequence[Path], today: date) -> list[Checked]:
    """As `lint`, pack by pack, with what was looked at."""
    wanted: dict[Path, list[str]] = {}
    for path in paths:
        for folder, part in _packs_at(path):
            wanted.setdefault(folder, []).append(part)
    return [_check_pack(folder, parts, today) for folder, parts in wanted.items()]


def diagnose(pack: Pack, today: date) -> list[Diagnostic]:
    """What is wrong in a pack, sorted by file, line and column; `today` is what a review may be overdue on."""
    context = Context(pack, today)
    found = [diagnostic for fault in pack.faults for diagnostic in _rule_of(fault).diagnose(fault, context)]
    for records, rules in _looks(context):
        for record in records:
            for rule in rules:
                found += rule.diagnose(record, context)
    found = without_consequences(found)
    strict = frozenset(pack.manifest.strict)
    found = [_raised(diagnostic) if diagnostic.code in strict else diagnostic for diagnostic in found]
    return sorted(set(found), key=lambda one: (one.where.file, one.where.line, one.where.column, one.code, one.problem))


def _looks(context: Context) -> Iterator[tuple[Iterable[object], tuple[Rule, ...]]]:
    """The records of a pack by their kind, each with the rules that look at that kind."""
    pack = context.pack
    links = tuple(links_of(context))
    records: Mapping[object, Iterable[object]] = {
        Pack: (pack,),
        Entry: context.entries,
        Term: pack.terms.values(),
        FalseFriend: pack.false_friends.values(),
        QuestionBank: pack.banks.values(),
        Scenario: pack.scenarios.values(),
        LearningPath: pack.paths.values(),
        Question: tuple(question for entry in context.entries for question in questions_of(entry)),
        Link: links,
        Reference: tuple(references_of(pack, links)),
    }
    for kind, rules in _rules_by_kind().items():
        yield records[kind], rules


@cache
def _rules_by_kind() -> Mapping[object, tuple[Rule, ...]]:
    by_kind: dict[object, list[Rule]] = {}
    for rule in all_rules():
        if rule.looks_at is not Fault:
            by_kind.setdefault(rule.looks_at, []).append(rule)
    return {kind: tuple(rules) for kind, rules in by_kind.items()}


def _rule_of(fault: Fault) -> Rule:
    rule = find_rule(fault.code)
    if rule is None:
        raise LookupError(f"no rule explains the fault {fault.code}")
    return rule


def _raised(diagnostic: Diagnostic) -> Diagnostic:
    """What is good to know, as a warning, since the pack is strict about it."""
    return diagnostic._replace(severity=Severity.WARNING) if diagnostic.severity is Severity.INFO else diagnostic


def _check_pack(folder: Path, parts: Sequence[str], today: date) -> Checked:
    """Check the parts of a pack: "" is the whole of it, others are files or folders relative to it."""
    pack = load_pack(folder)
    diagnostics = diagnose(pack, today)
    files = _files_of(pack) | {diagnostic.where.file for diagnostic in diagnostics}
    if "" not in parts:
        for part in parts:
            if not any(_lies_in(file, part) for file in files) and not (folder / part).is_dir():
                sentence = _("{path} is no part of the pack in {pack}, so there is nothing to check.")
                raise NothingToCheck(sentence.format(path=part, pack=folder))
        files = {file for file in files if any(_lies_in(file, part) for part in parts)}
        diagnostics = [diagnostic for diagnostic in diagnostics if diagnostic.where.file in files]
    return Checked(pack, tuple(sorted(files)), tuple(diagnostics))


def _files_of(pack: Pack) -> set[str]:
    kinds: tuple[Mapping[str, Entry], ...] = (pack.terms, pack.false_friends, pack.banks, pack.scenarios, pack.paths)
    files = {entry.file for kind in kinds for entry in kind.values()} | {broken.file for broken in pack.broken.values()}
    return files | {file for file in TOP_FILES if (pack.folder / file).is_file()}


def _lies_in(file: str, part: str) -> bool:
    return file == part or file.startswith(f"{part}/")


def _packs_at(path: Path) -> Iterator[tuple[Path, str]]:
    """The packs that a path names, each with the part of it that is meant."""
    place = Path(os.path.abspath(path))  # noqa: PTH100  # `resolve` would follow a link out of the pack before it is reported
    if not os.path.lexists(place):
        raise NothingToCheck(_("There is nothing at {path}.").format(path=path))
    pack = next((folder for folder in (place, *place.parents) if (folder / MANIFEST).is_file()), None)
    if pack is not None:
        part = place.relative_to(pack).as_posix()
        yield pack, "" if part == "." else part
    elif place.is_dir():
        inside = sorted(manifest.parent for manifest in place.glob(f"*/{MANIFEST}"))
        for folder in inside or [_root_of(place)]:
            yield folder, place.relative_to(folder).as_posix() if folder in place.parents else ""
    else:
        folder = _root_of(place)
        if folder == place:
            sentence = _("{path} lies in no pack: no folder above it has a {manifest}.")
            raise NothingToCheck(sentence.format(path=path, manifest=MANIFEST))
        yield folder, place.relative_to(folder).as_posix()


def _root_of(place: Path) -> Path:
    """The folder that would be the pack if it had a pack.md, from the names of the folders above; else the place itself."""
    return next((folder.parent for folder in place.parents if folder.name in FOLDERS), place)

"""Diagnostics as text for a terminal: the author's line, carets under the place, and what to type instead."""

import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.files import read_file
from dragoman.content.lint import Checked
from dragoman.content.parse.lines import decoded
from dragoman.words import _, ngettext

WIDTH = 100  # so much of an author's line is quoted
BEFORE = 30  # of which so much stands before the place, if the line is longer
ELLIPSIS = "…"


def written(checked: Sequence[Checked], cwd: Path, *, with_info: bool) -> str:
    """All diagnostics, and a last line with their number; what is good to know only where it is asked for."""
    lines: list[str] = []
    for part in checked:
        quoted: dict[str, list[str]] = {}  # file -> its lines
        for one in part.diagnostics:
            if with_info or one.severity is not Severity.INFO:
                if one.where.file not in quoted:
                    quoted = {one.where.file: _lines_of(part.pack.folder, one.where.file)}
                lines += [*_block(one, part.pack.folder, quoted[one.where.file], cwd), ""]
    return "\n".join([*lines, _count(checked, with_info=with_info)])


def _block(one: Diagnostic, folder: Path, quoted: Sequence[str], cwd: Path) -> list[str]:
    """One diagnostic as a few lines."""
    severity = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}[one.severity]
    where = f"{_shown_path(folder / one.where.file, cwd)}:{one.where.line}:{one.where.column}"
    lines = [f"{where}: {severity}: {printable(one.problem)} [{one.code}]"]
    number = str(one.where.line)
    margin = " " * len(number)
    if one.where.line <= len(quoted) and quoted[one.where.line - 1].strip():
        line, carets = underlined(quoted[one.where.line - 1], one.where.column, one.where.length)
        lines += [f" {number} | {line}", f" {margin} | {carets}"]
    return [*lines, f" {margin} = {printable(one.remedy)}"]


def underlined(line: str, column: int, length: int) -> tuple[str, str]:
    """As much of a line as fits, and the carets for the line below it; `column` from 1, `length` in characters."""
    start = min(column - 1, len(line))
    end = min(max(start + length, start + 1), max(len(line), start + 1))
    first = 0 if len(line) <= WIDTH or end <= WIDTH else max(0, start - BEFORE)
    last = min(len(line), first + WIDTH)
    head, tail = ELLIPSIS if first else "", ELLIPSIS if last < len(line) else ""
    shown = printable(line[first:last])
    before = _cells(head + printable(line[first:start]))
    under = max(1, _cells(printable(line[start : min(end, last)])))
    return f"{head}{shown}{tail}".rstrip(), " " * before + "^" * under


def printable(text: str) -> str:
    """The text without signs that could move the cursor, ring a bell or turn the direction: packs come from strangers."""
    return "".join(" " if sign in "\t\n" else "\ufffd" if unicodedata.category(sign)[0] == "C" else sign for sign in text)


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes: a wide sign two, an accent that combines none."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) != 0 for sign in text)


def _lines_of(folder: Path, file: str) -> list[str]:
    """The lines of a file as they are quoted; none where it was not read."""
    raw = read_file(folder, file)
    if not isinstance(raw, bytes):
        return []
    text, _fault = decoded(raw, file)
    return text.split("\n")


def _shown_path(file: Path, cwd: Path) -> str:
    """The path as one would type it from here, or in full where it lies elsewhere."""
    inside = file.is_relative_to(cwd)
    return printable(os.fspath(file.relative_to(cwd) if inside else file))


def _count(checked: Sequence[Checked], *, with_info: bool) -> str:
    """How many errors and warnings there are in how many files, and what was not shown."""
    severities = [one.severity for part in checked for one in part.diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    infos = severities.count(Severity.INFO)
    count = sum(len(part.files) for part in checked)
    files = ngettext("{count} file", "{count} files", count).format(count=count)
    found = [ngettext("{count} error", "{count} errors", errors).format(count=errors)] if errors else []
    found += [ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings)] if warnings else []
    if found:
        sentence = _("{found} in {files}.").format(found=", ".join(found), files=files)
    else:
        sentence = _("Nothing wrong in {files}.").format(files=files)
    if infos and not with_info:
        more = ngettext(
            "{count} remark more is good to know: --info shows it.",
            "{count} remarks more are good to know: --info shows them.",
            infos,
        )
        sentence = f"{sentence} {more.format(count=infos)}"
    return sentence

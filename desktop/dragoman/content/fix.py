"""`lint --fix`: writes the slugs that are missing, and touches nothing else."""

import os
import re
import shutil
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.content.files import read_file
from dragoman.content.model import Fault
from dragoman.errors import DragomanError
from dragoman.words import _

MOST_WORDS = 4
LONGEST = 40  # characters
SMALL_WORDS = re.compile(
    r"an?|and|are|as|at|be|by|can|do|does|for|from|has|have|how|if|in|is|it|its|may|must|of|on|one|or|our|out|should|that|the"
    r"|their|they|this|to|was|what|when|where|which|who|whom|whose|why|will|with|would|you|your"
)
TAKEN = re.compile(r"\{[^{}\n]*?#([\w-]+)")
SENSE = re.compile(r"\s*(?:->|→)\s*\w+\s*$")  # behind a sentence heard
LINE_END = re.compile(r"\r\n|\r|\n")
BYTE_ORDER_MARK = "\ufeff"


class NotFixed(DragomanError):
    """A file could not be written."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A slug that was written: in which file and line."""

    file: str
    line: int
    slug: str


@dataclass(frozen=True, slots=True)
class _Insertion:
    line: int
    column: int
    text: str


def write_slugs(folder: Path, faults: Sequence[Fault], spared: Collection[str]) -> list[Fix]:
    """Write a slug for each `missing-slug` among the faults, except in the files to be spared; what was written, in order.

    Raises NotFixed where a file cannot be written; it and those after it are then as they were.
    """
    by_file: dict[str, list[Fault]] = {}
    for fault in faults:
        if fault.code == "missing-slug" and fault.where.file not in spared:
            by_file.setdefault(fault.where.file, []).append(fault)
    return [fix for file in sorted(by_file) for fix in _fix_file(folder, file, by_file[file])]


def _fix_file(folder: Path, file: str, faults: Sequence[Fault]) -> list[Fix]:
    try:
        raw = read_file(folder, file)
        text = raw.decode() if isinstance(raw, bytes) else None
    except UnicodeDecodeError:
        text = None
    if text is None:  # it could be read a moment ago, when it was checked
        raise NotFixed(_("{file} has changed meanwhile and was left as it is; run lint again.").format(file=file))
    taken = set(TAKEN.findall(text))
    fixes = []
    insertions = []
    for fault in sorted(faults, key=lambda fault: (fault.where.line, fault.where.column)):
        line, column = map(int, fault.details["at"].split(":"))
        slug = slug_for(SENSE.sub("", fault.details.get("text", "")), fault.details.get("kind", "item"), taken)
        taken.add(slug)
        written = f"#{slug} " if fault.details.get("braces") else f" {{#{slug}}}"
        insertions.append(_Insertion(line, column, written))
        fixes.append(Fix(file, line, slug))
    _replace(folder.joinpath(*file.split("/")), _inserted(text, insertions))
    return fixes


def slug_for(text: str, kind: str, taken: Collection[str]) -> str:
    """A slug from the first words of a text that carry meaning, numbered where it is taken already."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    telling = [word for word in words if not SMALL_WORDS.fullmatch(word)] or words
    slug = "-".join(telling[:MOST_WORDS])[:LONGEST].strip("-") or kind
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def _inserted(text: str, insertions: Sequence[_Insertion]) -> str:
    """The text with the insertions, its line ends and byte order mark as they were."""
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = text.removeprefix(BYTE_ORDER_MARK)
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]
    for insertion in sorted(insertions, key=lambda one: (one.line, one.column), reverse=True):
        at = starts[insertion.line - 1] + insertion.column - 1
        text = text[:at] + insertion.text + text[at:]
    return mark + text


def _replace(path: Path, text: str) -> None:
    """Write the whole file beside the old one and put it in its place, so that a crash leaves one or the other."""
    target = path.resolve()
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(target, part)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise NotFixed(_("{file} cannot be written, so its slugs are still missing.").format(file=path)) from error

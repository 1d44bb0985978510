"""Which written questions a pack has that a quiz can ask: found by parsing each file once, and kept in the cache folder."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dragoman.content.load import load_entry
from dragoman.content.model import Catalogue, QuestionBank, Side, Summary, Term
from dragoman.content.practice import Question
from dragoman.desk.kept import Stamp, file_of, program_stamp, stamp_of, write_file
from dragoman.quiz.build import Candidate
from dragoman.quiz.question_id import written_id
from dragoman.quiz.sheet import ASKED

ENDING = ".questions.json"
FEW = 30  # files that are parsed in a moment: a thread does; of more, a process


class Written(NamedTuple):
    """One written question: its file's id, its slug, and what a choice among many needs of it."""

    entry: str
    slug: str
    side: Side | None
    topic: str
    term: str  # the entry that it is about; empty where it is about none

    def candidate(self, pack: str) -> Candidate:
        """As a quiz draws it."""
        return Candidate(written_id(pack, self.entry, self.slug), self.term or self.entry, self.side, self.topic)


_Rows = list[tuple[str, str | None, str, str]]  # slug, side, topic, term
_Kept = dict[str, tuple[Stamp | None, _Rows]]  # by the file's path in the pack


class Pool(NamedTuple):
    """Every written question that can be asked, in the order of the pack."""

    written: tuple[Written, ...] = ()

    def of_bank(self, bank: str) -> tuple[Written, ...]:
        """Those that stand in one file."""
        return tuple(written for written in self.written if written.entry == bank)


def known_pool(catalogue: Catalogue, cache: Path) -> Pool | None:
    """The pool where few files have to be parsed for it; None where `gather` is to be run in a process."""
    kept = _read(catalogue.folder, cache)
    files = _files(catalogue)
    if sum(_rows_of(kept, catalogue.folder, file) is None for file in files) > FEW:
        return None
    return gather(catalogue, cache)


def gather(catalogue: Catalogue, cache: Path) -> Pool:
    """The pool, with every file parsed that was not before or has changed since; what was found is kept."""
    before = _read(catalogue.folder, cache)
    now: _Kept = {}
    pool: list[Written] = []
    sides = {topic.slug: topic.side for topic in catalogue.topics}
    for file, summary in _files(catalogue).items():
        rows = _rows_of(before, catalogue.folder, file)
        if rows is None:
            rows = _rows_in(catalogue.folder, file)
        now[file] = stamp_of(catalogue.folder / file), rows
        for slug, side, topic, term in rows:
            pool.append(Written(summary.id, slug, Side(side) if side else sides.get(topic), topic, term))
    if now != before:
        _write(catalogue.folder, cache, now)
    return Pool(tuple(pool))


def _files(catalogue: Catalogue) -> dict[str, Summary]:
    """The files that have questions with a name: without one, nothing can be logged of them."""
    return {summary.file: summary for summary in catalogue.summaries.values() if summary.questions}


def _rows_of(kept: Mapping[str, tuple[Stamp | None, _Rows]], folder: Path, file: str) -> _Rows | None:
    """What is known of a file, if it is as it was."""
    stamp, rows = kept.get(file, (None, []))
    return rows if stamp is not None and stamp == stamp_of(folder / file) else None


def _rows_in(folder: Path, file: str) -> _Rows:
    entry = load_entry(folder, file)
    questions: Sequence[Question] = entry.questions if isinstance(entry, (Term, QuestionBank)) else ()
    return [
        (each.slug, each.side.value if each.side else None, each.topic, each.term)
        for each in questions
        if each.type in ASKED and each.slug
    ]


def _read(folder: Path, cache: Path) -> _Kept:
    try:
        content = json.loads(file_of(folder, cache, ENDING).read_bytes())
        if content["program"] != program_stamp():
            return {}
        return {
            file: ((size, changed), [(slug, side, topic, term) for slug, side, topic, term in rows])
            for file, (size, changed), rows in content["files"]
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _write(folder: Path, cache: Path, kept: _Kept) -> None:
    content = {"program": program_stamp(), "files": [(file, stamp, rows) for file, (stamp, rows) in kept.items() if stamp]}
    file = file_of(folder, cache, ENDING)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_file(file, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
    except OSError:
        return  # it is found again the next time

"""A pack from its folder: parsed whole for lint and exports, or in summaries for the window."""

import os
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.content.files import check_folder, find_files, read_all, read_file, shown
from dragoman.content.layout import ENDING, position_of
from dragoman.content.model import (
    Broken,
    Catalogue,
    Entry,
    FalseFriend,
    Fault,
    Kind,
    LearningPath,
    Manifest,
    Pack,
    Place,
    QuestionBank,
    Scenario,
    Source,
    Summary,
    Term,
    Topic,
)
from dragoman.content.parse.lines import decoded, in_order
from dragoman.content.parse.pack_files import (
    MANIFEST_FILE,
    SOURCES_FILE,
    TOPICS_FILE,
    parse_manifest,
    parse_sources,
    parse_topics,
)
from dragoman.content.summaries import summary_of

Report = Callable[[Fault], None]
ONCE_A_FOLDER = frozenset({"misplaced-file"})  # its files share one mistake


def load_pack(folder: Path) -> Pack:
    """Everything in a pack, each file parsed whole, with all faults in the order of their places.

    Raises PackMissing where there is no folder or it cannot be listed; nothing that stands in the folder raises.
    """
    from dragoman.content.parse.entry import parse_entry  # the window lives on summaries

    check_folder(folder)
    faults: list[Fault] = []
    ids = _Ids(faults.append)
    records: dict[str, Entry | Broken] = {}
    files = (found for found in find_files(folder, faults.append) if ids.takes(found.file))
    for file, raw in read_all(files):
        if isinstance(raw, Fault):
            record: Entry | Broken = _unread(file, raw)
            faults.append(raw)
        else:
            parsed = parse_entry(file, raw)
            record = parsed.record
            faults += parsed.faults
        records[record.id] = record
    for record in records.values():
        if not isinstance(record, Broken):
            ids.check_old_ids(record)
    return Pack(
        folder=folder,
        manifest=load_manifest(folder, faults.append),
        topics=load_topics(folder, faults.append),
        sources=load_sources(folder, faults.append),
        terms={id_: record for id_, record in records.items() if isinstance(record, Term)},
        false_friends={id_: record for id_, record in records.items() if isinstance(record, FalseFriend)},
        banks={id_: record for id_, record in records.items() if isinstance(record, QuestionBank)},
        scenarios={id_: record for id_, record in records.items() if isinstance(record, Scenario)},
        paths={id_: record for id_, record in records.items() if isinstance(record, LearningPath)},
        broken={id_: record for id_, record in records.items() if isinstance(record, Broken)},
        faults=_once(faults),
    )


def load_catalogue(folder: Path) -> Catalogue:
    """A pack in summaries, in the order of its topics and then of titles; faults are those met on the way, not all there are.

    Raises PackMissing as `load_pack` does.
    """
    check_folder(folder)
    faults: list[Fault] = []
    ids = _Ids(faults.append)
    manifest, topics = load_manifest(folder, faults.append), load_topics(folder, faults.append)
    summaries: list[Summary] = []
    broken: dict[str, Broken] = {}
    files = (found for found in find_files(folder, faults.append) if ids.takes(found.file))
    for file, raw in read_all(files):
        summary = _unread(file, raw) if isinstance(raw, Fault) else summary_of(file, raw)
        if isinstance(summary, Broken):
            broken[summary.id] = summary
            faults += summary.faults
        else:
            summaries.append(summary)
    return Catalogue(folder, manifest, topics, _in_order(summaries, topics), broken, _once(faults))


def load_entry(folder: Path, file: str) -> Entry | Broken:
    """One file of a pack, parsed whole, by its path relative to the pack; never raises, a file that is gone is Broken."""
    from dragoman.content.parse.entry import parse_entry

    raw = read_file(folder, file)
    return _unread(file, raw) if isinstance(raw, Fault) else parse_entry(file, raw).record


def refresh(catalogue: Catalogue, file: str) -> Catalogue:
    """The catalogue after one file was changed, added or deleted; hardly ever is another one read again."""
    folder = catalogue.folder
    position = position_of(file)
    if position is None or any(file in (fault.where.file, fault.details.get("other")) for fault in _doubles(catalogue)):
        return load_catalogue(folder)
    holder = catalogue.summaries.get(position.id) or catalogue.broken.get(position.id)
    if holder is not None and holder.file != file:
        return load_catalogue(folder)
    summaries = [summary for summary in catalogue.summaries.values() if summary.id != position.id]
    broken = {id_: record for id_, record in catalogue.broken.items() if id_ != position.id}
    faults = [fault for fault in catalogue.faults if fault.where.file != file]
    if folder.joinpath(*file.split("/")).exists():
        raw = read_file(folder, file)
        summary = _unread(file, raw) if isinstance(raw, Fault) else summary_of(file, raw)
        if isinstance(summary, Broken):
            broken[summary.id] = summary
            faults += summary.faults
        else:
            insort(summaries, summary, key=_place_among(catalogue.topics))
    return catalogue._replace(summaries={summary.id: summary for summary in summaries}, broken=broken, faults=_once(faults))


def load_manifest(folder: Path, report: Report = lambda fault: None) -> Manifest:
    """What pack.md says; where there is none, the folder's name stands in and `missing-manifest` is reported."""
    text = _top_text(folder, MANIFEST_FILE, report)
    name = shown(folder.resolve().name)
    if text is None:
        return parse_manifest("---\n---\n", name, lambda fault: None)
    return parse_manifest(text, name, report)


def load_topics(folder: Path, report: Report = lambda fault: None) -> tuple[Topic, ...]:
    """The topics of each side in their order; none where topics.md is not there."""
    text = _top_text(folder, TOPICS_FILE, report)
    return () if text is None else parse_topics(text, report)


def load_sources(folder: Path, report: Report = lambda fault: None) -> Mapping[str, Source]:
    """The works that the pack cites by their keys; none where sources.md is not there."""
    text = _top_text(folder, SOURCES_FILE, report)
    return {} if text is None else parse_sources(text, report)


def _top_text(folder: Path, file: str, report: Report) -> str | None:
    """The text of a file at the pack's top, or None where it is not there or not read, which is reported."""
    if not os.path.lexists(folder / file):
        if file == MANIFEST_FILE:
            report(Fault("missing-manifest", Place(file)))
        return None
    raw = read_file(folder, file)
    if isinstance(raw, Fault):
        report(raw)
        return None
    text, fault = decoded(raw, file)
    if fault is not None:
        report(fault)
    return text if text or fault is None else None


def _unread(file: str, fault: Fault) -> Broken:
    position = position_of(file)
    if position is None:
        return Broken(file.rpartition("/")[2].removesuffix(ENDING), file, (fault,))
    return Broken(position.id, file, (fault,), position.kind, position.side)


@dataclass(slots=True)
class _Ids:
    """Which file has which id; the first in the order of the paths keeps it."""

    report: Report
    files: dict[str, str] = field(default_factory=dict)

    def takes(self, file: str) -> bool:
        """Whether this file may have the id that its name gives; a second one of that name is reported."""
        id_ = file[file.rfind("/") + 1 : -len(ENDING)]
        first = self.files.setdefault(id_, file)
        if first == file:
            return True
        self.report(Fault("duplicate-id", Place(file), {"typed": id_, "other": first}))
        return False

    def check_old_ids(self, record: Entry) -> None:
        """Report an old id that another file has, as its name or as an old one of its own."""
        for index, id_ in enumerate(record.was):
            other = self.files.setdefault(id_, record.file)
            if other != record.file or id_ == record.id:
                where = record.where.get(f"was[{index}]") or record.where.get("was") or Place(record.file)
                self.report(Fault("duplicate-id", where, {"typed": id_, "other": other}))


def _doubles(catalogue: Catalogue) -> Iterator[Fault]:
    return (fault for fault in catalogue.faults if fault.code == "duplicate-id")


def _in_order(summaries: Iterable[Summary], topics: Sequence[Topic]) -> dict[str, Summary]:
    """Terms by topic and title, those of unknown topics last, then false friends, banks, scenarios and paths by title."""
    return {summary.id: summary for summary in sorted(summaries, key=_place_among(topics))}


def _place_among(topics: Sequence[Topic]) -> Callable[[Summary], tuple[int, int, str, str, str, str]]:
    """What tells which of two summaries comes first."""
    ranks = {(topic.side, topic.slug): rank for rank, topic in enumerate(topics)}
    last = len(ranks)
    kinds = {kind: rank for rank, kind in enumerate(Kind)}

    def place(summary: Summary) -> tuple[int, int, str, str, str, str]:
        rank = ranks.get((summary.side, summary.topic), last) if summary.side else 0
        return kinds[summary.kind], rank, summary.side or "", summary.topic, summary.title.casefold(), summary.id

    return place


def _once(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Faults in the order of their places; of those that all files of a folder share, the first."""
    kept = []
    seen: set[tuple[str, str]] = set()
    for fault in in_order(faults):
        key = (fault.code, fault.where.file.rpartition("/")[0])
        if fault.code in ONCE_A_FOLDER and key in seen:
            continue
        seen.add(key)
        kept.append(fault)
    return tuple(kept)

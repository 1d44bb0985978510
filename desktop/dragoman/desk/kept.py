"""What is kept of a pack in the cache folder, so that a start parses no markdown: its summaries, and its search index.

The summaries are JSON, since packs come from strangers. The index is a file of its own that is never changed, only
replaced by one of another name: whoever has the old one open goes on reading it.
"""

import json
import os
from collections.abc import Iterator, Mapping
from importlib.util import source_hash
from pathlib import Path
from typing import Any, NamedTuple

from dragoman import __version__
from dragoman.content.model import (
    Broken,
    Catalogue,
    Fault,
    Kind,
    Manifest,
    Place,
    Relation,
    Side,
    Source,
    Status,
    Summary,
    Text,
    Topic,
)

FOLDER = "packs"
DEEPEST = 32  # levels of folders

Stamp = tuple[int, int]  # a file's size in bytes and its time of change in nanoseconds
Stamps = Mapping[str, Stamp]  # by the file's path in the pack


class Kept(NamedTuple):
    """A pack as it was when these files were written."""

    catalogue: Catalogue
    stamps: Stamps
    search: Path | bytes | None = None  # the index's file, or what would be in it where none can be written; None: not built
    program: str = ""  # which program read the pack
    sources: Mapping[str, Source] | None = None  # the works of sources.md; None: not read
    edition: str = ""  # another one whenever these files are written of another state of the pack; empty: not written


def read_kept(pack: Path, cache: Path) -> Kept | None:
    """What is kept of a pack, or None: nothing, by another version, or damaged, which all mean that it is made anew."""
    try:
        content = json.loads(file_of(pack, cache).read_bytes())
        if content["shape"] != _SHAPE:
            return None
        stamps = {file: (size, changed) for file, size, changed in content["stamps"]}
        index = cache / FOLDER / content["index"]
        sources = _KeptSources(content["sources"])
        return Kept(_catalogue_from(content, pack), stamps, index, content["program"], sources, content["edition"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_kept(
    pack: Path, cache: Path, catalogue: Catalogue, sources: Mapping[str, Source], stamps: Stamps, index: bytes
) -> Kept:
    """Keep a pack's summaries, sources and index. Where no file can be written, what comes back holds the index itself."""
    program = program_stamp()
    folder = cache / FOLDER
    name = f"{_name(pack)}-{_digest(index)}.index"
    edition = _digest(repr((program, name, sorted(stamps.items()))).encode("utf-8", "surrogatepass"))
    content = {
        "shape": _SHAPE,
        "edition": edition,
        "program": program,
        "index": name,
        "stamps": [(file, *stamp) for file, stamp in stamps.items()],
        "sources": _plain(sources),
        **_plain_catalogue(catalogue),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, index)
        write_file(
            file_of(pack, cache),
            json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"),
        )
    except OSError:
        return Kept(catalogue, stamps, index, program, sources)
    _tidy(folder, _name(pack), name)
    return Kept(catalogue, stamps, folder / name, program, sources, edition)


def stamps_of(pack: Path) -> Stamps:
    """Size and time of each markdown file in a pack; a file that vanishes meanwhile is left out."""
    return _stamps(os.fspath(pack), "", DEEPEST, ".md", {})


def stamp_of(file: Path) -> Stamp | None:
    """Size and time of one file, or None where it is not there."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def program_stamp() -> str:
    """Which program reads packs: its version, and in a checkout the state of the modules that read and index."""
    package = Path(__file__).parents[1]
    rooms = ("content", "search", "desk")
    modules = [sorted(_stamps(os.fspath(package / room), "", 2, ".py", {}).items()) for room in rooms]
    return f"{__version__} {_digest(repr(modules).encode())}"


def _stamps(folder: str, under: str, deepest: int, ending: str, found: dict[str, Stamp]) -> dict[str, Stamp]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return found
    for entry in entries:
        name = entry.name
        if name.endswith(ending):
            try:
                stat = entry.stat()
            except OSError:
                continue
            found[under + name] = (stat.st_size, stat.st_mtime_ns)
        elif deepest and not name.startswith((".", "__")) and entry.is_dir(follow_symlinks=False):
            _stamps(entry.path, f"{under}{name}/", deepest - 1, ending, found)
    return found


def _name(pack: Path) -> str:
    return _digest(os.fsencode(pack.absolute()))


def _digest(content: bytes) -> str:
    return source_hash(content).hex()  # hashlib would bring OpenSSL, 4 MB, to tell files apart


def file_of(pack: Path, cache: Path, ending: str = ".json") -> Path:
    """The file in which something about a pack is kept; it need not be there."""
    return cache / FOLDER / f"{_name(pack)}{ending}"


def write_file(file: Path, content: bytes) -> None:
    """Write a whole file or none: a reader never meets half of one."""
    from tempfile import mkstemp  # 4 ms, which no first paint need pay

    handle, part = mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(part).replace(file)
    except OSError:
        Path(part).unlink(missing_ok=True)
        raise


def _tidy(folder: Path, name: str, index: str) -> None:
    """Remove the indexes that this one replaces; Windows keeps one that is still open, and the next tidying takes it."""
    for file in folder.glob(f"{name}-*.index"):
        if file.name != index:
            try:
                file.unlink()
            except OSError:
                continue


# How records become JSON: as lists of their fields in order, which reads back three times as fast as by name.

_RECORDS = (Catalogue, Manifest, Topic, Source, Summary, Broken, Fault, Place, Text)
_SHAPE = "; ".join(f"{record.__name__}: {' '.join(record._fields)}" for record in _RECORDS)


def _plain_catalogue(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "manifest": _plain(catalogue.manifest),
        "topics": _plain(catalogue.topics),
        "summaries": _plain(tuple(catalogue.summaries.values())),
        "broken": _plain(tuple(catalogue.broken.values())),
        "faults": _plain(catalogue.faults),
    }


def _plain(value: Any) -> Any:
    """A record, which is a tuple of its fields, or what is in one."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _catalogue_from(content: Mapping[str, Any], pack: Path) -> Catalogue:
    summaries = [_summary(*row) for row in content["summaries"]]
    broken = [_broken(*row) for row in content["broken"]]
    return Catalogue(
        folder=pack,
        manifest=_manifest(content["manifest"]),
        topics=tuple(
            Topic(slug, title, Side(side), about, Place(*where)) for slug, title, side, about, where in content["topics"]
        ),
        summaries={summary.id: summary for summary in summaries},
        broken={file.id: file for file in broken},
        faults=tuple(_fault(*row) for row in content["faults"]),
    )


def _manifest(row: list[Any]) -> Manifest:
    values = dict(zip(Manifest._fields, row, strict=True))
    for name in ("authors", "strict", "planned"):
        values[name] = tuple(values[name])
    values["introduction"] = text_from(*values["introduction"])
    values["where"] = {key: Place(*place) for key, place in values["where"].items()}
    return Manifest(**values)


_KINDS = {kind.value: kind for kind in Kind}
_SIDES: dict[str | None, Side | None] = {None: None, **{side.value: side for side in Side}}
_RELATIONS: dict[str | None, Relation | None] = {None: None, **{relation.value: relation for relation in Relation}}


def _summary(
    id_: str,
    kind: str,
    file: str,
    title: str,
    side: str | None,
    aliases: list[str],
    definition: str,
    level: int,
    topic: str,
    counterpart: str,
    relation: str | None,
    *slugs: list[str],
) -> Summary:
    cards, heard, questions, was = map(tuple, slugs)
    return Summary(
        id_,
        _KINDS[kind],
        file,
        title,
        _SIDES[side],
        tuple(aliases),
        definition,
        level,
        topic,
        counterpart,
        _RELATIONS[relation],
        cards,
        heard,
        questions,
        was,
    )


class _KeptSources(Mapping[str, Source]):
    """Works as they were read; each becomes a record when a page cites it, since a page cites few of hundreds."""

    def __init__(self, rows: Mapping[str, list[Any]]) -> None:
        self._rows = dict(rows)

    def __getitem__(self, key: str) -> Source:
        key_, reference, status, where_to_find, where = self._rows[key]
        return Source(key_, text_from(*reference), None if status is None else Status(status), where_to_find, Place(*where))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def text_from(file: str, source: str, starts: list[list[int]]) -> Text:
    """A text from the list of its fields that JSON gives back."""
    return Text(file, source, tuple((line, column) for line, column in starts))


def _broken(id_: str, file: str, faults: list[list[Any]], kind: str | None, side: str | None) -> Broken:
    return Broken(id_, file, tuple(_fault(*row) for row in faults), None if kind is None else _KINDS[kind], _SIDES[side])


def _fault(code: str, where: list[Any], details: dict[str, str]) -> Fault:
    return Fault(code, Place(*where), details)

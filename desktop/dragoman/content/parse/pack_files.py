"""The three files at the top of a pack: what it is, its topics, and the works it cites."""

from collections.abc import Sequence
from functools import partial

from dragoman.content.model import Fault, Manifest, Place, Side, Source, Status, Text, Topic
from dragoman.content.parse.attributes import Attributes, split_attributes
from dragoman.content.parse.blocks import BlockKind, Item, Report, blocks_of, halves_of
from dragoman.content.parse.fields import KEBAB, Fields, expected_kebab
from dragoman.content.parse.front_matter import read_front_matter
from dragoman.content.parse.inline import raw_html_in, words_of
from dragoman.content.parse.lines import Line, item_text, lines_in, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.sections import Headings, by_name, lines_of_all, report_stray, sections_of

MANIFEST_FILE = "pack.md"
TOPICS_FILE = "topics.md"
SOURCES_FILE = "sources.md"
MANIFEST_KEYS = ("id", "title", "version", "format", "language", "licence", "authors", "strict", "planned")
FORMATS = ("1",)
TOPIC_HEADINGS = Headings(2, ("Technical", "Diplomatic"), "topics")


def parse_manifest(text: str, folder_name: str, report: Report) -> Manifest:
    """What pack.md says; where it does not say who the pack is, the folder's name stands in."""
    nameless = Manifest(id=expected_kebab(folder_name) or "pack", title=folder_name)
    if not text.strip():
        report(Fault("empty-file", Place(MANIFEST_FILE), {"kind": "pack"}))
        return nameless
    block = read_front_matter(lines_in(text), MANIFEST_FILE, "pack", "id")
    if block is None:
        report(Fault("missing-front-matter", Place(MANIFEST_FILE), {"kind": "pack", "key": "id"}))
        return nameless
    for fault in block.faults:
        report(fault)
    fields = Fields(block, "pack", report)
    fields.expect(MANIFEST_KEYS)
    id_, title = fields.required("id"), fields.required("title")
    if id_ and not KEBAB.match(id_):
        details = {"typed": shortened(id_), "expected": expected_kebab(id_), "kind": "pack"}
        report(Fault("id-not-kebab-case", fields.where["id"], details))
    format_ = fields.text("format")
    if format_ and format_ not in FORMATS:
        details = {"typed": shortened(format_), "choices": ", ".join(FORMATS)}
        report(Fault("unknown-format", fields.where["format"], details))
    introduction = text_of(block.body, MANIFEST_FILE)
    _report_html(introduction, report)
    return Manifest(
        id=id_ or nameless.id,
        title=title or nameless.title,
        version=fields.text("version"),
        language=fields.text("language") or "en",
        licence=fields.text("licence"),
        authors=fields.texts("authors"),
        strict=fields.texts("strict"),
        planned=fields.texts("planned"),
        introduction=introduction,
        where=fields.where,
    )


def parse_topics(text: str, report: Report) -> tuple[Topic, ...]:
    """The topics of each side in the order of topics.md."""
    lines = _body(text, TOPICS_FILE, "topics", report)
    before, sections = sections_of(lines, TOPIC_HEADINGS, TOPICS_FILE, report)
    report_stray((block for block in blocks_of(before) if block.items), "", TOPICS_FILE, report)
    parts = by_name(sections)
    topics: list[Topic] = []
    taken: dict[str, int] = {}
    for side in Side:
        lines_of_side = lines_of_all(parts.get(side.value.capitalize(), ()))
        blocks = blocks_of(lines_of_side, report=report, file=TOPICS_FILE)
        items = report_stray(blocks, side.value.capitalize(), TOPICS_FILE, report)
        topics += read_each(items, partial(_topic, side, taken), report, TOPICS_FILE)
    return tuple(topics)


def _topic(side: Side, taken: dict[str, int], item: Item, report: Report) -> Topic | None:
    first, second = halves_of(item)
    title, attributes = split_attributes(item_text(first, TOPICS_FILE), "topic", ("#",), report)
    where = title.where if title else place_of(item.first, TOPICS_FILE)
    slug = _name(attributes, where, "topic", taken, report)
    if not slug:
        return None
    return Topic(slug, title.source, side, words_of(item_text(second, TOPICS_FILE).source), where)


def parse_sources(text: str, report: Report) -> dict[str, Source]:
    """The works of sources.md by their keys. Headings may group them and mean nothing."""
    lines = _body(text, SOURCES_FILE, "sources", report)
    blocks = (block for block in blocks_of(lines, report=report, file=SOURCES_FILE) if block.kind is not BlockKind.HEADING)
    sources = read_each(report_stray(blocks, "", SOURCES_FILE, report), partial(_source, {}), report, SOURCES_FILE)
    return {source.key: source for source in sources}


def _source(taken: dict[str, int], item: Item, report: Report) -> Source | None:
    text_and_braces = item_text(item.lines, SOURCES_FILE)
    reference, attributes = split_attributes(text_and_braces, "source", ("#", "status", "where"), report)
    where = reference.where if reference else place_of(item.first, SOURCES_FILE)
    key = _name(attributes, where, "source", taken, report)
    if not key:
        return None
    _report_html(reference, report)
    return Source(key, reference, _status(attributes, report), attributes.text("where"), where)


def _body(text: str, file: str, kind: str, report: Report) -> Sequence[Line]:
    """The lines below the front matter, which may be missing here and may say only a title."""
    if not text.strip():
        report(Fault("empty-file", Place(file), {"kind": kind}))
        return ()
    lines = lines_in(text)
    block = read_front_matter(lines, file, kind)
    if block is None:
        return lines
    for fault in block.faults:
        report(fault)
    Fields(block, kind, report).expect(("title",))
    return block.body


def _name(attributes: Attributes, where: Place, kind: str, taken: dict[str, int], report: Report) -> str:
    """The slug of a topic or source, from now on taken in its line, or empty where it has none or one that is taken."""
    if not attributes.slug:
        report(Fault("unnamed-entry", where, {"kind": kind}))
        return ""
    slug_where = attributes.places["#"]
    if attributes.slug in taken:
        details = {"typed": attributes.slug, "line": str(taken[attributes.slug])}
        report(Fault("duplicate-slug", slug_where, details))
        return ""
    if not KEBAB.match(attributes.slug):
        details = {"typed": attributes.slug, "expected": expected_kebab(attributes.slug), "kind": kind}
        report(Fault("id-not-kebab-case", slug_where, details))
    taken[attributes.slug] = where.line
    return attributes.slug


def _status(attributes: Attributes, report: Report) -> Status | None:
    typed = attributes.text("status")
    if not typed or typed in list(Status):
        return Status(typed) if typed else None
    details = {"typed": shortened(typed), "choices": ", ".join(Status)}
    report(Fault("unknown-status", attributes.places["status"], details))
    return None


def _report_html(text: Text, report: Report) -> None:
    for tag, where in raw_html_in(text):
        report(Fault("raw-html", where, {"typed": shortened(tag)}))

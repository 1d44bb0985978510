"""A text of the pack as HTML, for the page that is looked at: Python-Markdown, with the pack's own links, and nh3 last.

Whatever got through markdown, only harmless tags and addresses leave.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from dragoman.content.layout import position_of
from dragoman.content.mentions import Mentions, mentions_of
from dragoman.content.model import Catalogue, Kind, Side, Text
from dragoman.content.plain_markdown import plainest

if TYPE_CHECKING:
    from markdown import Markdown

TAGS = {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
TAGS |= {"strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"a": {"href", "class"}, "img": {"src", "alt"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
SCHEMES = {"https", "term", "false-friend"}
PAGED = {Kind.TERM: "term", Kind.FALSE_FRIEND: "false-friend"}  # kinds that have a page, and how a link to one begins
WEB = re.compile(r"https://[^\s/?#\"<>\\]+[^\s\"<>\\]*$")
PICTURE = re.compile(r"images/[^\s\\:?#%\"<>]+\.(?:png|jpe?g|svg)$", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*\s*$")
FAR_ENOUGH = 8  # characters back, to see whether a sentence begins
LINK = r"\[\[([^\[\]|\\\n]*)(?:\\?\|([^\[\]\n]*))?\]\]"
INLINE = {"em", "strong"}  # what an author linked in vain is not linked by us either
UNMARKED = {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "a", "th"}  # no mention is linked in these


@dataclass(frozen=True, slots=True)
class Target:
    """A page that a link may lead to."""

    kind: Kind
    title: str
    side: Side | None = None

    @property
    def style(self) -> str:
        """The class of its links: its side, or that it is a false friend."""
        return self.side.value if self.side else "false-friend"


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of a pack's texts lead, and which of its words are linked without being asked to."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)  # of what has no page of its own
    mentions: Mentions = field(default_factory=lambda: Mentions({}))


def links_of(catalogue: Catalogue) -> Links:
    """The links within a pack. What is broken has a page too, which says so."""
    targets: dict[str, Target] = {}
    titles: dict[str, str] = {}
    for summary in catalogue.summaries.values():
        if summary.kind in PAGED:
            targets[summary.id] = Target(summary.kind, summary.title, summary.side)
        else:
            titles[summary.id] = summary.title
    for broken in catalogue.broken.values():
        if broken.kind in PAGED:
            targets[broken.id] = Target(broken.kind, broken.id.replace("-", " "), broken.side)
    return Links(targets, titles, mentions_of(catalogue))


def page(text: Text, links: Links, own: Collection[str] = ()) -> str:
    """The text as HTML that may be shown. Never raises, whatever the text.

    Words of the pack are linked, at their first mention in a paragraph, but for those of the text's own file and of `own`.
    """
    import nh3

    position = position_of(text.file)
    own = {*own, position.id} if position else {*own}
    source = CONTROL.sub("\ufffd", text.source)
    rendered = _markdown(links, own, position.side if position else None).convert(source)
    return nh3.clean(rendered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def _markdown(links: Links, own: Collection[str], side: Side | None) -> "Markdown":
    """A converter for texts of one file: tables, no raw HTML, and the pack's links."""
    # costs 20 ms at import, which no list and no search need pay
    from markdown import Markdown
    from markdown.inlinepatterns import InlineProcessor
    from markdown.preprocessors import Preprocessor
    from markdown.treeprocessors import Treeprocessor

    class Plainest(Preprocessor):
        """Shows markdown the blocks that the parser sees."""

        def run(self, lines: list[str]) -> list[str]:
            return plainest("\n".join(lines), self.md.htmlStash.store).split("\n")

    class PackLink(InlineProcessor):
        """`[[id]]` and `[[id|words]]`."""

        def handleMatch(  # type: ignore[override]  # noqa: N802
            self, match: re.Match[str], data: str
        ) -> tuple[Element, int, int]:
            return _pack_link(match, data, links, own), match.start(0), match.end(0)

    class Finish(Treeprocessor):
        """Links the pack's words, and leaves of other links and pictures what may be followed and shown."""

        def run(self, root: Element) -> None:
            _disarm(root)
            for block in _paragraphs(root):
                _link_mentions(block, links, side, own)

    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.parser.blockprocessors.deregister("reference")
    converter.preprocessors.register(Plainest(converter), "plainest", 15)
    converter.inlinePatterns.register(PackLink(LINK, converter), "pack-link", 185)  # before escapes
    converter.treeprocessors.register(Finish(converter), "pack-words", 5)
    return converter


def _pack_link(match: re.Match[str], data: str, links: Links, own: Collection[str]) -> Element:
    id_ = match[1].strip()
    target = links.targets.get(id_)
    words = match[2]
    if words is None:
        title = target.title if target else links.titles.get(id_, id_.replace("-", " "))
        words = _in_sentence(title, data[max(0, match.start() - FAR_ENOUGH) : match.start()])
    if target is None or id_ in own:
        plain = Element("span")
        plain.text = words.strip()
        return plain
    return _link_to(id_, target, words.strip())


def _link_to(id_: str, target: Target, words: str) -> Element:
    link = Element("a", {"href": f"{PAGED[target.kind]}:{id_}", "class": target.style})
    link.text = words
    return link


def _in_sentence(title: str, before: str) -> str:
    """A headword as it stands in running text: with a small letter, unless a sentence begins with it or it is a name."""
    if not before.strip() or SENTENCE_END.search(before) or any(sign.isupper() for sign in title[1:]):
        return title
    return title[:1].lower() + title[1:]


def _disarm(root: Element) -> None:
    """Links that are not https and pictures from elsewhere become plain words; nh3 takes away the tag that is left."""
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith(tuple(f"{scheme}:" for scheme in PAGED.values())) and link.get("class"):
            continue
        if WEB.match(address):
            link.set("class", "web")
        else:
            link.tag = "span"
    for picture in root.iter("img"):
        address = picture.get("src", "")
        if not PICTURE.match(address) or ".." in address:
            picture.tag = "span"
            picture.text = picture.get("alt", "")


def _paragraphs(element: Element) -> Iterator[Element]:
    """The innermost blocks in which mentions are linked."""
    for child in element:
        if child.tag in ("p", "td") or (child.tag == "li" and (child.text or "").strip()):
            yield child
        if child.tag not in UNMARKED:
            yield from _paragraphs(child)


def _link_mentions(block: Element, links: Links, side: Side | None, own: Collection[str]) -> None:
    """Link the pack's words in one paragraph, each once; what the author linked himself needs no second link."""
    linked = {*own, *(link.get("href", "").partition(":")[2] for link in block.iter("a"))}

    def split(text: str) -> tuple[str, list[Element]]:
        """The text up to the first mention, and each mention as a link with the text behind it."""
        lead, made, at = text, list[Element](), 0
        for mention in links.mentions.in_text(text):
            meant = mention.meant(side, linked)
            target = links.targets.get(meant.id) if meant else None
            if meant is None or target is None:
                continue
            linked.add(meant.id)
            if made:
                made[-1].tail = text[at : mention.start]
            else:
                lead = text[: mention.start]
            made.append(_link_to(meant.id, target, text[mention.start : mention.end]))
            at = mention.end
        if made:
            made[-1].tail = text[at:]
        return lead, made

    def mark(element: Element) -> None:
        """In reading order: its text, then each child and what stands behind it."""
        children = list(element)
        element.text, kept = split(element.text or "")
        for child in children:
            if child.tag in INLINE:
                mark(child)
            kept.append(child)
            child.tail, behind = split(child.tail or "")
            kept += behind
        element[:] = kept

    mark(block)

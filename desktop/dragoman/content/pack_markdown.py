"""Python-Markdown set up for packs: tables, no raw HTML, the pack's own links, and its words linked.

It costs 25 ms at import, so `html.page` imports it at the first page.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from dragoman.content.links import PAGED, Links, Target
from dragoman.content.model import Side
from dragoman.content.named_links import FAR_ENOUGH, in_sentence
from dragoman.content.plain_markdown import plainest

WEB = re.compile(r"https://[^\s/?#\"<>\\]+[^\s\"<>\\]*$")
PICTURE = re.compile(r"images/[^\s\\:?#%\"<>]+\.(?:png|jpe?g|svg)$", re.IGNORECASE)
LINK = r"\[\[([^\[\]|\\\n]*)(?:\\?\|([^\[\]\n]*))?\]\]"
INLINE = {"em", "strong"}  # what an author linked in vain is not linked by us either
UNMARKED = {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "a", "th"}  # no mention is linked in these


@dataclass(frozen=True, slots=True)
class Around:
    """What the text that is rendered stands in."""

    links: Links = field(default_factory=Links)
    own: frozenset[str] = frozenset()  # what it does not link
    side: Side | None = None


def render(source: str, links: Links, own: Collection[str], side: Side | None) -> str:
    """The source as HTML, not sanitised yet."""
    converter = _converter()
    converter.around = Around(links, frozenset(own), side)
    return converter.reset().convert(source)


class _PackMarkdown(Markdown):
    around = Around()


@cache
def _converter() -> _PackMarkdown:
    # extensions by name would look through the metadata of all installed packages, which takes as long as the first page
    converter = _PackMarkdown(extensions=[TableExtension(), SaneListExtension()], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.parser.blockprocessors.deregister("reference")
    converter.preprocessors.register(_Plainest(converter), "plainest", 15)
    converter.inlinePatterns.register(_PackLink(LINK, converter), "pack-link", 185)  # before escapes
    converter.treeprocessors.register(_Finish(converter), "pack-words", 5)
    return converter


class _Plainest(Preprocessor):
    """Shows markdown the blocks that the parser sees."""

    def run(self, lines: list[str]) -> list[str]:
        return plainest("\n".join(lines), self.md.htmlStash.store).split("\n")


class _PackLink(InlineProcessor):
    """`[[id]]` and `[[id|words]]`."""

    md: _PackMarkdown

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        return _pack_link(match, data, self.md.around.links, self.md.around.own), match.start(0), match.end(0)


class _Finish(Treeprocessor):
    """Links the pack's words, and leaves of other links and pictures what may be followed and shown."""

    md: _PackMarkdown

    def run(self, root: Element) -> None:
        _disarm(root)
        around = self.md.around
        for block in _paragraphs(root):
            _link_mentions(block, around.links, around.side, around.own)


def _pack_link(match: re.Match[str], data: str, links: Links, own: Collection[str]) -> Element:
    id_ = match[1].strip()
    target = links.targets.get(id_)
    words = match[2]
    if words is None:
        title = target.title if target else links.titles.get(id_, id_.replace("-", " "))
        words = in_sentence(title, data[max(0, match.start() - FAR_ENOUGH) : match.start()])
    if target is None or id_ in own:
        plain = Element("span")
        plain.text = words.strip()
        return plain
    return _link_to(id_, target, words.strip())


def _link_to(id_: str, target: Target, words: str) -> Element:
    link = Element("a", {"href": f"{PAGED[target.kind]}:{id_}", "class": target.style})
    link.text = words
    return link


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
            meant = mention.meant(side, own)  # a word that is linked already has not become the other side's word
            target = links.targets.get(meant.id) if meant else None
            if meant is None or meant.id in linked or target is None:
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

"""A text of the pack as HTML, for the page that is looked at.

Our own small renderer, on the blocks that the parser knows: what is code for the parser is code on the page, and a page costs
a millisecond or two. A library for markdown takes longer to import than a first page may take, and seconds for ten thousand
brackets. The last word has nh3: whatever got here, only harmless tags and addresses leave.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from dragoman.content.layout import position_of
from dragoman.content.mentions import Mentions, mentions_of
from dragoman.content.model import Catalogue, Kind, Side, Text
from dragoman.content.parse.blocks import Block, BlockKind, Item, blocks_of
from dragoman.content.parse.inline import ID_LINK, code_spans, words_of
from dragoman.content.parse.lines import Line, lines_of

DEEPEST = 6  # quotations and lists in each other; what is deeper is shown as it was typed
TAGS = {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
TAGS |= {"strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"a": {"href", "class"}, "img": {"src", "alt"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
SCHEMES = {"https", "term", "false-friend"}
PAGED = {Kind.TERM: "term", Kind.FALSE_FRIEND: "false-friend"}  # kinds that have a page, and how a link to one begins
WEB = re.compile(r"https://[^\s/?#\"<>\\]+[^\s\"<>\\]*$")
PICTURE = re.compile(r"images/[^\s\\:?#%\"<>]+\.(?:png|jpe?g|svg)$", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
TITLE = re.compile(r"\s[\"']")
SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*\s*$")
FAR_ENOUGH = 8  # characters back, to see whether a sentence begins
NO_SIGN = "\x00"
SIGN = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~\n])
    | (?P<id>\[\[(?P<to>[^\[\]|\n]*)(?:\|(?P<as>[^\[\]\n]*))?\]\])
    | (?P<web>(?P<picture>!?)\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\))
    | (?P<auto><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>)
    | (?P<run>\*+|_+)
    | (?P<hard>[ ]{2,}\n)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)""",
    re.VERBOSE,
)
EMPHASIS = {1: "em", 2: "strong"}


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
    if CONTROL.search(text.source):
        text = Text(text.file, CONTROL.sub("\ufffd", text.source), text.starts)
    lines = lines_of(text)
    renderer = _Renderer(links, own, position.side if position else None)
    rendered = renderer.blocks(blocks_of(lines), lines, 0)
    return nh3.clean(rendered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


class _Renderer:
    """Renders the blocks of one text."""

    def __init__(self, links: Links, own: Collection[str], side: Side | None, *, marks: bool = True) -> None:
        self._links = links
        self._own = own
        self._side = side
        self._marks = marks

    def blocks(self, blocks: Iterable[Block], lines: Sequence[Line], depth: int) -> str:
        """These blocks, each in its tags; `lines` are those they were read from."""
        return "".join(self._block(block, depth) for block in blocks)

    def _block(self, block: Block, depth: int) -> str:
        match block.kind:
            case BlockKind.HEADING:
                return f"<h{block.level}>{self._words(block.lines, marks=False)}</h{block.level}>\n"
            case BlockKind.PARAGRAPH:
                return f"<p>{self._words(block.lines)}</p>\n"
            case BlockKind.QUOTE:
                return f"<blockquote>\n{self._quote(block, depth)}</blockquote>\n"
            case BlockKind.LIST:
                return self._list(block, depth)
            case BlockKind.CODE:
                return f"<pre><code>{escape(_code_of(block))}\n</code></pre>\n"
            case BlockKind.TABLE:
                return self._table(block)
            case BlockKind.RULE:
                return "<hr>\n"

    def _words(self, lines: Sequence[Line], *, marks: bool = True) -> str:
        """What stands in a paragraph, a heading or a cell."""
        source = "\n".join(line.text.lstrip() for line in lines).rstrip()
        return _Inline(source, self._links, self._own, self._side, marks=marks and self._marks).render()

    def _quote(self, block: Block, depth: int) -> str:
        if depth >= DEEPEST:
            return _as_typed(block.lines)
        quoting = _Renderer(self._links, self._own, self._side, marks=False)
        return quoting.blocks(blocks_of(block.lines), block.lines, depth + 1)

    def _list(self, block: Block, depth: int) -> str:
        first = block.items[0]
        tag = "ol" if first.ordered else "ul"
        start = f' start="{int(first.marker[:-1])}"' if first.ordered and first.marker[:-1] != "1" else ""
        items = "".join(f"<li>{self._item(item, depth)}</li>\n" for item in block.items)
        return f"<{tag}{start}>\n{items}</{tag}>\n"

    def _item(self, item: Item, depth: int) -> str:
        if depth >= DEEPEST:
            return _as_typed(item.lines)
        blocks = list(blocks_of(item.lines))
        if blocks and blocks[0].kind is BlockKind.PARAGRAPH and all(block.kind is BlockKind.LIST for block in blocks[1:]):
            return self._words(blocks[0].lines) + self.blocks(blocks[1:], item.lines, depth + 1)
        return self.blocks(blocks, item.lines, depth + 1)

    def _table(self, block: Block) -> str:
        aligns = [_align(cell) for cell in _cells(block.lines[1].text)]
        head = self._row(block.lines[0], "th", aligns)
        rows = "".join(self._row(line, "td", aligns) for line in block.lines[2:])
        return f"<table>\n<thead>{head}</thead>\n<tbody>{rows}</tbody>\n</table>\n"

    def _row(self, line: Line, tag: str, aligns: Sequence[str]) -> str:
        cells = _cells(line.text)
        cells += [""] * (len(aligns) - len(cells))
        shown = (
            f"<{tag}{align}>{self._words([Line(cell, line.number, 1)], marks=tag == 'td')}</{tag}>"
            for cell, align in zip(cells, aligns, strict=False)
        )
        return f"<tr>{''.join(shown)}</tr>\n"


def _as_typed(lines: Sequence[Line]) -> str:
    return f"<p>{escape(' '.join(line.text for line in lines))}</p>\n"


def _code_of(block: Block) -> str:
    lines = [line.text for line in block.lines]
    opening = lines[0].strip()
    if opening.startswith(("```", "~~~")):
        margin = block.lines[0].indent
        closed = len(lines) > 1 and lines[-1].strip().startswith(opening[:3]) and not lines[-1].strip().strip(opening[0])
        return "\n".join(line.dedented(margin).text for line in block.lines[1 : len(lines) - closed])
    return "\n".join(line.dedented(4).text for line in block.lines)


def _cells(row: str) -> list[str]:
    row = row.strip().removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    cells = re.split(r"(?<!\\)\|", row)
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _align(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    if right:
        return ' align="center"' if left else ' align="right"'
    return ""


@dataclass(slots=True)
class _Run:
    """A run of stars or underscores: how many are left, and whether it may open or close emphasis."""

    sign: str
    count: int
    opens: bool
    closes: bool
    closing: list[str] = field(default_factory=list)  # tags before what is left of it
    opening: list[str] = field(default_factory=list)  # and behind

    def shown(self) -> str:
        """What becomes of it."""
        return "".join(self.closing) + self.sign * self.count + "".join(reversed(self.opening))


class _Inline:
    """Renders the words of one paragraph."""

    def __init__(self, source: str, links: Links, own: Collection[str], side: Side | None, *, marks: bool) -> None:
        self._source = source
        self._links = links
        self._own = own
        self._side = side
        self._marks = marks
        self._linked = set(own)  # what needs no link any more
        self._spans = code_spans(source)
        self._starts = [start for start, _end in self._spans]
        masked = source
        if self._spans:  # nothing in code is a sign
            signs = list(source)
            for start, end in self._spans:
                signs[start:end] = NO_SIGN * (end - start)
            masked = "".join(signs)
        self._masked = masked

    def render(self) -> str:
        """The paragraph."""
        for match in ID_LINK.finditer(self._masked):  # a link that was asked for makes a mention superfluous
            self._linked.add(match[1].strip())
        return self._between(0, len(self._source), marks=self._marks)

    def _between(self, start: int, end: int, *, marks: bool) -> str:
        pieces: list[str | _Run] = []
        at = start
        for match in SIGN.finditer(self._masked, start, end):
            if match.start() > at:
                pieces.append(self._plain(at, match.start(), marks=marks))
            pieces.append(self._sign(match))
            at = match.end()
        pieces.append(self._plain(at, end, marks=marks))
        _pair([piece for piece in pieces if isinstance(piece, _Run)])
        return "".join(piece if isinstance(piece, str) else piece.shown() for piece in pieces)

    def _sign(self, match: re.Match[str]) -> "str | _Run":
        text = match[0]
        match match.lastgroup:
            case "run":
                return _run(self._source, match.start(), match.end())
            case "escape":
                return "<br>\n" if text[1] == "\n" else escape(text[1])
            case "hard":
                return "<br>\n"
            case "entity":
                return text
            case "auto":
                return _web(text[1:-1], escape(text[1:-1]))
            case "id":
                return self._id_link(match)
            case _:
                return self._web_link(match)

    def _id_link(self, match: re.Match[str]) -> str:
        id_ = match["to"].strip()
        target = self._links.targets.get(id_)
        if match["as"] is not None:
            words = self._between(match.start("as"), match.end("as"), marks=False).strip()
        else:
            title = target.title if target else self._links.titles.get(id_, id_.replace("-", " "))
            words = escape(_in_sentence(title, self._source[max(0, match.start() - FAR_ENOUGH) : match.start()]))
        return words if target is None or id_ in self._own else _page_link(id_, target, words)

    def _web_link(self, match: re.Match[str]) -> str:
        address = match["address"].strip()
        if address[-1:] in ('"', "'") and (title := TITLE.search(address)):
            address = address[: title.start()]
        address = address.removeprefix("<").removesuffix(">")
        start, end = match.span("words")
        if match["picture"]:
            described = escape(words_of(self._source[start:end]))
            if PICTURE.match(address) and ".." not in address:
                return f'<img src="{escape(address)}" alt="{described}">'
            return described
        return _web(address, self._between(start, end, marks=False))

    def _plain(self, start: int, end: int, *, marks: bool) -> str:
        """Text without signs, its code spans as code."""
        pieces: list[str] = []
        for span_start, span_end in self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            pieces += (self._text(self._source[start:span_start], marks=marks), _code_span(self._source[span_start:span_end]))
            start = span_end
        pieces.append(self._text(self._source[start:end], marks=marks))
        return "".join(pieces)

    def _text(self, text: str, *, marks: bool) -> str:
        """Plain words; the pack's own are linked the first time."""
        if not marks or not text:
            return escape(text)
        pieces: list[str] = []
        at = 0
        for mention in self._links.mentions.in_text(text):
            meant = mention.meant(self._side, self._linked)
            target = self._links.targets.get(meant.id) if meant else None
            if meant is None or target is None:
                continue
            self._linked.add(meant.id)
            words = escape(text[mention.start : mention.end])
            pieces += (escape(text[at : mention.start]), _page_link(meant.id, target, words))
            at = mention.end
        pieces.append(escape(text[at:]))
        return "".join(pieces)


def _page_link(id_: str, target: Target, words: str) -> str:
    return f'<a href="{PAGED[target.kind]}:{escape(id_)}" class="{target.style}">{words}</a>'


def _web(address: str, words: str) -> str:
    """A link to the web, which is never followed without asking; what is not https is only words."""
    return f'<a href="{escape(address)}" class="web">{words}</a>' if WEB.match(address) else words


def _in_sentence(title: str, before: str) -> str:
    """A headword as it stands in running text: with a small letter, unless a sentence begins with it or it is a name."""
    if not before.strip() or SENTENCE_END.search(before) or any(sign.isupper() for sign in title[1:]):
        return title
    return title[:1].lower() + title[1:]


def _code_span(source: str) -> str:
    ticks = len(source) - len(source.lstrip("`"))
    code = source[ticks : len(source) - ticks].replace("\n", " ")
    if code[:1] == code[-1:] == " " and code.strip():
        code = code[1:-1]
    return f"<code>{escape(code)}</code>"


def _run(source: str, start: int, end: int) -> _Run:
    """A run of stars or underscores as CommonMark sees it: what stands beside it decides whether it opens or closes."""
    sign = source[start]
    before, behind = source[start - 1 : start] or " ", source[end : end + 1] or " "
    before_is_word, behind_is_word = before.isalnum(), behind.isalnum()
    left = not behind.isspace() and (behind_is_word or not before_is_word)
    right = not before.isspace() and (before_is_word or not behind_is_word)
    if sign == "_":
        return _Run(sign, end - start, left and (not right or not before_is_word), right and (not left or not behind_is_word))
    return _Run(sign, end - start, left, right)


def _pair(runs: Sequence[_Run]) -> None:
    """Give runs that open and close emphasis their tags, as CommonMark pairs them."""
    openers: list[_Run] = []
    lowest: dict[tuple[str, bool, int], int] = {}  # below this many openers there is none for such a closer
    for run in runs:
        length = run.count
        while run.closes and run.count:
            key = (run.sign, run.opens, length % 3)
            bottom = min(lowest.get(key, 0), len(openers))
            found = next((at for at in range(len(openers) - 1, bottom - 1, -1) if _fits(openers[at], run, length)), None)
            if found is None:
                lowest[key] = len(openers)
                break
            del openers[found + 1 :]
            opener = openers[found]
            strength = 2 if opener.count > 1 and run.count > 1 else 1
            opener.count -= strength
            run.count -= strength
            opener.opening.append(f"<{EMPHASIS[strength]}>")
            run.closing.append(f"</{EMPHASIS[strength]}>")
            if not opener.count:
                openers.pop()
        if run.opens and run.count:
            openers.append(run)


def _fits(opener: _Run, closer: _Run, length: int) -> bool:
    """Whether these two may be a pair; lengths that add up to a multiple of three do not mix, so that `**a*b**` reads well."""
    if opener.sign != closer.sign:
        return False
    either = opener.closes or closer.opens
    whole = opener.count + length
    return not (either and whole % 3 == 0 and (opener.count % 3 or length % 3))

"""A page of the glossary on paper: a pair in two columns with its bridge and sources, or a false friend with its senses.

Sides are told apart by words and by the pattern of the line above them, so that paper without colour loses nothing.
"""

import re
from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

from dragoman.content.dates import spoken_date
from dragoman.content.model import Broken, Heard, Manifest, Side, Term, Text
from dragoman.content.names import reader_of, relation_name, side_of_term, status_meaning, status_name
from dragoman.desk.look_up import Bridge, CitedSource, FalseFriendPage, NotWritten, PairPage
from dragoman.errors import DragomanError
from dragoman.printing import fonts
from dragoman.printing.paper import Cell, Paper, Row, Rule
from dragoman.words import _

RULES = {Side.TECHNICAL: Rule("#0F7F84"), Side.DIPLOMATIC: Rule("#B0466F", Qt.PenStyle.DashLine)}
FALSE_FRIEND_RULE = Rule("#7A4F00", Qt.PenStyle.DotLine)

_LEFT, _RIGHT, _COLUMN = 0.0, 0.52, 0.48
_PDF_DPI = 1200

_INNER_LINK = re.compile(r'<a\b[^>]*href="(?:term|false-friend):[^>]*>(.*?)</a>', re.DOTALL)  # leads nowhere from a file

HtmlOf = Callable[[Text], str]


class PdfNotSaved(DragomanError):
    """The file could not be written."""


def paper_of(
    device: QPagedPaintDevice, page: PairPage | FalseFriendPage, html_of: HtmlOf, manifest: Manifest, resources: Path
) -> Paper:
    """Lay a page out on a device's paper, ready to be drawn; `resources` holds the fonts."""
    fonts.load(resources)

    def for_paper(text: Text) -> str:
        return _INNER_LINK.sub(r"\1", html_of(text))

    note = ", ".join(part for part in (manifest.title, manifest.version, manifest.licence) if part)
    right_to_left = manifest.language[:2] in ("ar", "fa", "he", "ur")
    paper = Paper(device, _place_of(page), note, right_to_left=right_to_left)
    if isinstance(page, PairPage):
        _add_pair(paper, page, for_paper)
    else:
        _add_false_friend(paper, page, for_paper)
    _add_sources(paper, page.sources)
    return paper


def save_pdf(
    file: Path,
    page: PairPage | FalseFriendPage,
    html_of: HtmlOf,
    manifest: Manifest,
    resources: Path,
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
) -> None:
    """Write a page as a PDF with searchable text and embedded fonts. Raises PdfNotSaved; the file is whole or untouched."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(title_of(page))
    writer.setCreator("Dragoman")
    paper_of(writer, page, html_of, manifest, resources).draw()
    buffer.close()
    part = file.with_name(file.name + ".part")
    try:
        part.write_bytes(bytes(buffer.data().data()))
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise PdfNotSaved(_("Not saved: {file} cannot be written.").format(file=file)) from error


def title_of(page: PairPage | FalseFriendPage) -> str:
    """What a page is called, as the title of a document or its file's name."""
    if isinstance(page, FalseFriendPage):
        return page.opened.word
    names = [_name_of(card) for card in page.cards]
    return _("{term} and {counterpart}").format(term=names[0], counterpart=names[1]) if len(names) > 1 else names[0]


def _place_of(page: PairPage | FalseFriendPage) -> str:
    position = page.position
    where = {"number": position.number, "count": position.total}
    if isinstance(page, FalseFriendPage):
        return _("False friend {number} of {count}").format(**where)
    pair = _("Pair {number} of {count}").format(**where)
    return f"{position.topic.title}. {pair}" if position.topic else pair


def _add_pair(paper: Paper, page: PairPage, html_of: HtmlOf) -> None:
    cells = []
    for number, card in enumerate(page.cards):
        side = card.side if isinstance(card, Term) else page.opened.side.other
        width = _COLUMN if len(page.cards) > 1 else 1.0
        cells.append(Cell(_card_html(card, side, html_of), _RIGHT if number else _LEFT, width, RULES[side]))
    paper.add(Row(tuple(cells)))
    for bridge in page.bridges:
        _add_bridge(paper, bridge, html_of, headed=len(page.bridges) > 1)


def _card_html(card: Term | Broken | NotWritten, side: Side, html_of: HtmlOf) -> str:
    parts = [f"<p class='label'>{escape(side_of_term(side))}</p>", f"<p class='title'>{escape(_name_of(card))}</p>"]
    if not isinstance(card, Term):
        sentence = _("This file could not be read.") if isinstance(card, Broken) else _("This term is not written yet.")
        return "".join((*parts, f"<p class='muted'>{escape(sentence)}</p>"))
    parts.append(_with_class(html_of(card.definition), "lead"))
    if card.status is not None:
        status = _("{status}.").format(status=status_name(card.status))
        parts.append(f"<p class='small'><b>{escape(status)}</b> {escape(status_meaning(card.status))}</p>")
    parts.append(html_of(card.body))
    if card.aliases:
        words = _("Also called: {names}").format(names=", ".join(card.aliases))
        parts.append(f"<p class='small muted'>{escape(words)}</p>")
    if card.as_of is not None:
        parts.append(f"<p class='small muted'>{escape(_dated(card.as_of))}</p>")
    return "".join(parts)


def _add_bridge(paper: Paper, bridge: Bridge, html_of: HtmlOf, *, headed: bool) -> None:
    relation = relation_name(bridge.relation) if bridge.relation is not None else _("Bridge")
    label = _("{reader}. {relation}").format(reader=reader_of(bridge.reader), relation=relation) if headed else relation
    meets = (
        f"<p class='label'>{escape(label)}</p><p class='head'>{escape(_('How they meet'))}</p>{html_of(bridge.how_they_meet)}"
    )
    ends = f"<p class='head'>{escape(_('Where the likeness ends'))}</p>{html_of(bridge.where_the_likeness_ends)}"
    cells = (Cell(meets, _LEFT, _COLUMN), Cell(ends, _RIGHT, _COLUMN, boxed=True))
    paper.add(Row(cells if bridge.where_the_likeness_ends else cells[:1], keep_whole=True, gap_before_mm=6))


def _add_false_friend(paper: Paper, page: FalseFriendPage, html_of: HtmlOf) -> None:
    word = page.opened
    title = f"<p class='label'>{escape(_('False friend'))}</p><p class='title'>{escape(word.word)}</p>"
    paper.add(Row((Cell(title, rule=FALSE_FRIEND_RULE),)))
    cells = []
    for side, sense, term in (
        (Side.TECHNICAL, word.to_the_engineer, page.technical),
        (Side.DIPLOMATIC, word.to_the_diplomat, page.diplomatic),
    ):
        named = f"<p class='small muted'>{escape(term.title)}</p>" if term is not None else ""
        html = f"<p class='label'>{escape(reader_of(side))}</p>{html_of(sense)}{named}"
        cells.append(Cell(html, _LEFT if side is Side.TECHNICAL else _RIGHT, _COLUMN, RULES[side]))
    paper.add(Row(tuple(cells), keep_whole=True, gap_before_mm=4))
    for name, text in ((_("Goes wrong"), word.goes_wrong), (_("Say instead"), word.say_instead)):
        if text:
            paper.add(Row((Cell(f"<p class='head'>{escape(name)}</p>{html_of(text)}"),), keep_whole=True, gap_before_mm=4))
    if word.heard:
        lines = "".join(_heard_html(line, html_of) for line in word.heard)
        paper.add(Row((Cell(f"<p class='head'>{escape(_('Heard'))}</p>{lines}"),), gap_before_mm=4))


def _heard_html(line: Heard, html_of: HtmlOf) -> str:
    speaker = f" <span class='speaker'>{escape(reader_of(line.side))}</span></p>"
    return _with_class(html_of(line.text), "said").rstrip().removesuffix("</p>") + speaker


def _add_sources(paper: Paper, sources: tuple[CitedSource, ...]) -> None:
    if not sources:
        return
    rows = "".join(f"<li>{_source_html(source)}</li>" for source in sources)
    paper.add(Row((Cell(f"<p class='head'>{escape(_('Sources'))}</p><ol>{rows}</ol>"),), keep_whole=True, gap_before_mm=6))


def _source_html(source: CitedSource) -> str:
    about = [side_of_term(side) for side in source.sides]
    if source.source is not None and source.source.status is not None:
        about.append(status_name(source.source.status))
    where = source.source.where_to_find if source.source is not None else ""
    words = f"{escape(source.plain)}. <span class='muted'>{escape('. '.join(about))}</span>"
    return f"{words}<br><span class='small muted'>{escape(where)}</span>" if where else words


def _dated(as_of: date) -> str:
    return _("As of {date}").format(date=spoken_date(as_of))


def _name_of(card: Term | Broken | NotWritten) -> str:
    return card.title if isinstance(card, Term) else card.id.replace("-", " ")


def _with_class(html: str, name: str) -> str:
    return html.replace("<p>", f"<p class='{name}'>")

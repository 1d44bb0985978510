"""Pages from rows of text: columns side by side that go on overleaf between two lines, with header and footer.

Lengths are millimetres, type is in points; `Paper` turns them into the device's own units.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from string import Template

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from dragoman.errors import DragomanError
from dragoman.printing import fonts
from dragoman.words import _

MM_AN_INCH = 25.4

MARGIN_MM = 18.0
INDENT_PX = 16  # of lists; Qt scales it to the device
HEADER_MM = 11.0
FOOTER_MM = 9.0

_QUOTED = QTextFormat.Property.UserProperty.value + 1  # of a paragraph
_QTS_QUOTE_MARGIN = 40

INK = "#1A1C21"
MUTED = "#565B66"
LINE = "#8C877A"

STYLE = Template(
    """
p, li, td, th { line-height: 138%; }
p { margin: 0 0 6px 0; }
ul, ol { margin: 0 0 6px 0; }
h1, h2 { font-family: 'Source Serif 4'; font-weight: 600; margin: 0 0 3px 0; }
h3, h4 { font-size: 9.5pt; font-weight: 600; margin: 8px 0 3px 0; }
pre, code { font-family: 'IBM Plex Mono'; font-size: 8.5pt; }
pre { margin: 4px 0 8px 0; white-space: pre-wrap; }
a { color: $ink; text-decoration: none; }
table { border-collapse: collapse; margin: 4px 0 8px 0; }
th, td { border: 1px solid $line; padding: 2px 5px; text-align: left; }
.muted { color: $muted; }
.small { font-size: 8pt; }
.lead { font-family: 'Source Serif 4'; font-style: italic; font-size: 11pt; }
.said { font-family: 'Source Serif 4'; font-style: italic; font-size: 11pt; margin-bottom: 2px; }
.speaker { font-family: 'Inter'; font-style: normal; font-size: 8pt; color: $muted; }
.title { font-family: 'Source Serif 4'; font-weight: 600; font-size: 16pt; }
.label { font-size: 8pt; font-weight: 600; }
.head { font-family: 'Source Serif 4'; font-weight: 600; font-size: 11pt; }
"""
).substitute(ink=INK, muted=MUTED, line=LINE)


class NotPrinted(DragomanError):
    """The printer or file took no page."""


@dataclass(frozen=True)
class Rule:
    """A line above a column: its colour, and a pattern that tells sides apart where colours are lost."""

    colour: str
    pattern: Qt.PenStyle = Qt.PenStyle.SolidLine


@dataclass(frozen=True)
class Cell:
    """One column of a row, from `left` to `left + width`, both shares of the page's width from 0.0 to 1.0."""

    html: str
    left: float = 0.0
    width: float = 1.0
    rule: Rule | None = None
    boxed: bool = False


@dataclass(frozen=True)
class Row:
    """Columns side by side; a row that fits a page and is to be kept whole begins a new one if it must."""

    cells: tuple[Cell, ...]
    keep_whole: bool = False
    gap_before_mm: float = 0.0


@dataclass
class _Laid:
    cell: Cell
    document: QTextDocument
    line_ends: list[float]  # device units from the document's top, ascending

    def end_within(self, start: float, room: float) -> float:
        """How far one can draw from `start` in this room without cutting a line; one line at least."""
        ends = [end for end in self.line_ends if end > start + 0.5]
        fitting = [end for end in ends if end <= start + room]
        return fitting[-1] if fitting else ends[0] if ends else start

    @property
    def height(self) -> float:
        return self.line_ends[-1] if self.line_ends else 0.0


@dataclass
class _Piece:
    laid: _Laid
    start: float
    end: float
    top: float
    row_height: float
    is_first: bool
    is_last: bool


@dataclass
class _Page:
    pieces: list[_Piece] = field(default_factory=list)


class Paper:
    """Lays out rows on the pages of a device and draws them."""

    def __init__(self, device: QPagedPaintDevice, title: str, note: str, *, right_to_left: bool = False) -> None:
        """`title` stands at the head of each page, `note` at its foot before the page's number."""
        self._device = device
        self._title = title
        self._note = note
        self._mirrored = right_to_left
        device.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM * 0.8, MARGIN_MM, MARGIN_MM * 0.7), QPageLayout.Unit.Millimeter)
        self._area = QRectF(device.pageLayout().paintRectPixels(device.logicalDpiX()))
        self._area.moveTo(0, 0)
        self._pages = [_Page()]
        self._top = self._first_line

    def mm(self, length: float) -> float:
        """Millimetres in the device's units."""
        return length / MM_AN_INCH * self._device.logicalDpiX()

    @property
    def page_count(self) -> int:
        """How many pages the rows fill so far."""
        return len(self._pages)

    @property
    def _first_line(self) -> float:
        return self.mm(HEADER_MM)

    @property
    def _last_line(self) -> float:
        return self._area.height() - self.mm(FOOTER_MM)

    def add(self, row: Row) -> None:
        """Put a row below what is there, on further pages where it does not fit."""
        laid = [self._lay(cell) for cell in row.cells]
        frames = [self._frame(one.cell) for one in laid]
        height = max((one.height + 2 * frame for one, frame in zip(laid, frames, strict=True)), default=0.0)
        top = self._top + (self.mm(row.gap_before_mm) if self._pages[-1].pieces else 0.0)
        whole_page = self._last_line - self._first_line
        smallest = min(height, self.mm(16))
        needed = height if row.keep_whole and height <= whole_page else smallest
        if self._pages[-1].pieces and top + needed > self._last_line:
            self._pages.append(_Page())
            top = self._first_line
        self._top = self._spread(laid, frames, top)

    def _spread(self, laid: Sequence[_Laid], frames: Sequence[float], top: float) -> float:
        starts = [0.0] * len(laid)
        is_first = True
        while True:
            room = self._last_line - top
            ends = [
                one.end_within(start, room - 2 * frame) if start < one.height else one.height
                for one, start, frame in zip(laid, starts, frames, strict=True)
            ]
            height = max(end - start + 2 * frame for start, end, frame in zip(starts, ends, frames, strict=True))
            for one, start, end in zip(laid, starts, ends, strict=True):
                if is_first or end > start:
                    piece = _Piece(one, start, end, top, height, is_first, end >= one.height)
                    self._pages[-1].pieces.append(piece)
            if all(end >= one.height for one, end in zip(laid, ends, strict=True)):
                return top + height
            starts, is_first = ends, False
            self._pages.append(_Page())
            top = self._first_line

    def _frame(self, cell: Cell) -> float:
        """The room above and below a cell's text."""
        return self.mm(3) if cell.boxed else self.mm(1.6) if cell.rule else 0.0

    def _side(self, cell: Cell) -> float:
        return self.mm(4) if cell.boxed else 0.0

    def _lay(self, cell: Cell) -> _Laid:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setIndentWidth(INDENT_PX)
        document.setDefaultFont(fonts.font(fonts.TEXT, 9.5))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._mirrored else Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)
        document.documentLayout().setPaintDevice(self._device)
        document.setDefaultStyleSheet(STYLE)
        document.setHtml(cell.html)
        _indent_quotes(document, self.mm(4), self._mirrored)
        document.setTextWidth(self._area.width() * cell.width - 2 * self._side(cell))
        return _Laid(cell, document, _line_ends(document))

    def draw(self) -> None:
        """Draw all pages. Raises NotPrinted if the device takes none."""
        painter = QPainter()
        if not painter.begin(self._device):
            raise NotPrinted(_("Nothing was printed: the printer did not answer."))
        for number, page in enumerate(self._pages, start=1):
            if number > 1 and not self._device.newPage():
                painter.end()
                raise NotPrinted(_("Only a part was printed: the printer took no further page."))
            self._draw_frame(painter, number)
            for piece in page.pieces:
                self._draw_piece(painter, piece)
        painter.end()

    def _draw_frame(self, painter: QPainter, number: int) -> None:
        width = self._area.width()
        count = _("Page {number} of {count}").format(number=number, count=len(self._pages))
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored:
            near, far = far, near
        painter.setPen(QColor(MUTED))
        painter.setFont(fonts.font(fonts.TEXT, 8))
        head = QRectF(0, 0, width, self.mm(5))
        foot = QRectF(0, self._area.height() - self.mm(5), width, self.mm(5))
        painter.drawText(head, int(near | Qt.AlignmentFlag.AlignTop), self._title)
        painter.drawText(foot, int(near | Qt.AlignmentFlag.AlignBottom), self._note)
        painter.drawText(foot, int(far | Qt.AlignmentFlag.AlignBottom), count)

    def _draw_piece(self, painter: QPainter, piece: _Piece) -> None:
        cell = piece.laid.cell
        width = self._area.width() * cell.width
        left = self._area.width() * cell.left
        if self._mirrored:
            left = self._area.width() - left - width
        if cell.boxed:
            painter.setPen(QPen(QColor(LINE), self.mm(0.3)))
            painter.drawRect(QRectF(left, piece.top, width, piece.row_height))
        if cell.rule is not None:
            pen = QPen(QColor(cell.rule.colour), self.mm(0.9), cell.rule.pattern, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, piece.top), QPointF(left + width, piece.top))
        painter.save()
        painter.translate(left + self._side(cell), piece.top + self._frame(cell) - piece.start)
        shown = QRectF(-self._side(cell), piece.start, width, piece.end - piece.start)
        painter.setClipRect(shown)
        self._draw_quote_bars(painter, piece)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        piece.laid.document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_quote_bars(self, painter: QPainter, piece: _Piece) -> None:
        document = piece.laid.document
        layout = document.documentLayout()
        edge = document.textWidth() - self.mm(0.6) if self._mirrored else 0.0
        for block in _blocks_of(document):
            if _is_quote(block):
                painter.fillRect(
                    QRectF(edge, layout.blockBoundingRect(block).top(), self.mm(0.6), _text_height(block)), QColor(LINE)
                )


def _is_quote(block: QTextBlock) -> bool:
    return block.blockFormat().boolProperty(_QUOTED)


def _blocks_of(document: QTextDocument) -> Sequence[QTextBlock]:
    """All paragraphs of a document, those in tables included."""
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _indent_quotes(document: QTextDocument, indent: float, mirrored: bool) -> None:
    """Qt tells quotations, after their first paragraph, only by the margin that it gives them."""
    format_ = QTextBlockFormat()
    format_.setProperty(_QUOTED, True)
    format_.setLeftMargin(0 if mirrored else indent)
    format_.setRightMargin(indent if mirrored else 0)
    for block in _blocks_of(document):
        if block.blockFormat().leftMargin() >= _QTS_QUOTE_MARGIN:
            QTextCursor(block).mergeBlockFormat(format_)


def _text_height(block: QTextBlock) -> float:
    layout = block.layout()
    last = layout.lineCount() - 1
    return layout.lineAt(last).rect().bottom() if last >= 0 else 0.0


def _line_ends(document: QTextDocument) -> list[float]:
    layout = document.documentLayout()
    ends: set[float] = set()
    for block in _blocks_of(document):
        top = layout.blockBoundingRect(block).top()
        lines = block.layout()
        ends.update(top + lines.lineAt(number).rect().bottom() for number in range(lines.lineCount()))
    return [*sorted(ends)[:-1], document.size().height()]  # what stands under the last line, such as a table's edge, is its own

"""Rich text to read: as high as it is long, with links that pointer and Tab reach, quotations with a bar."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import FOCUS_GAP, RADIUS_S, TYPE, ColourName, Role
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.paint import box, fill
from dragoman.ui.widgets.viewport import viewport_of

FALSE_FRIEND: Final = "false-friend:"  # how a link to one begins

_PARAGRAPH_GAP = 8
_QUOTE_BAR = 3
_QUOTE_INDENT = 18
_QUOTE_GAP = 16
_HEADING_GAP = 16
_TABLE_GAP = 12
_CODE_INDENT = 12
_CODE_PADDING = 8
_INDENT = 22
_QTS_QUOTE_MARGIN = 40
_WIDEST_PICTURE = 360
_DASH = (5.0, 3.0)
_KIND: Final = QTextFormat.Property.UserProperty.value + 1  # of a paragraph: one of
_TEXT, _QUOTE, _CODE, _HEADING, _LIST = range(5)
_SIDE_MARKS: Final[dict[str, ColourName]] = {"technical": "tech", "diplomatic": "dipl", "false-friend": "text"}


class Link(NamedTuple):
    """A link in the text: where it leads, its words, and its first and last position in the document."""

    href: str
    words: str
    start: int
    end: int


class Prose(QTextBrowser):
    """Text of a page. `link_activated` says where a link leads; the others which link pointer or keyboard is at."""

    link_activated = Signal(str)
    link_pointed = Signal(object)  # Link, or None
    link_focused = Signal(object)  # Link, or None

    def __init__(
        self,
        theme: Theme,
        name: str,
        role: Role = "body",
        colour: ColourName = "text",
        *,
        picture: Callable[[str], Path | None] = lambda _address: None,
        parent: QWidget | None = None,
    ) -> None:
        """`picture` says which file a picture's address means, or None where it may not be shown."""
        super().__init__(parent)
        self._view = viewport_of(self)
        self._theme = theme
        self._role: Role = role
        self._colour: ColourName = colour
        self._picture = picture
        self._html = ""
        self._links: tuple[Link, ...] = ()
        self._focused: Link | None = None
        self._pointed: Link | None = None
        self._by_keyboard = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # links are ours: see below
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)  # so that one can ask how high another width is
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._view.setAutoFillBackground(False)
        self._view.setMouseTracking(True)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    # What it shows

    def show_html(self, html: str) -> None:
        """Show this text from now on; it must have been sanitised."""
        if html == self._html:
            return
        self._html = html
        self._fill()

    def rename(self, name: str) -> None:
        """Say what text it is, to the ear."""
        self.setAccessibleName(name)

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link, in reading order."""
        return self._links

    @property
    def focused_link(self) -> Link | None:
        """The link at which the keyboard is."""
        return self._focused

    def areas_of(self, link: Link) -> list[QRect]:
        """Where a link stands, in px of this widget: one box a line."""
        return [area.toAlignedRect() for area in self._areas(link)]

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around: the link at which the keyboard is, else nothing."""
        areas = self.areas_of(self._focused) if self._focused is not None else []
        return (areas[0], RADIUS_S - FOCUS_GAP) if areas else (QRect(), 0)

    # How high it is

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the text stands in this width, in px."""
        if not self._html:
            return 0
        self._wrap_at(width)
        return -int(-self.document().size().height() // 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A column of reading width."""
        width = self.width() if self.width() > 100 else self._theme.px(400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Any width will do: long words break."""
        return QSize(self._theme.px(120), self._theme.line(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fill the width that it was given."""
        super().resizeEvent(event)
        self._wrap_at(self._view.width())

    def _wrap_at(self, width: int) -> None:
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)

    # Links

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab walks the links, and leaves after the last."""
        at = self._links.index(self._focused) if self._focused in self._links else -1 if forward else len(self._links)
        at += 1 if forward else -1
        if self.hasFocus() and 0 <= at < len(self._links):
            self._by_keyboard = True
            self._focus_link(self._links[at])
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin at the first link, or at the last when one comes from behind."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if not self._links:
            return
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._focus_link(self._links[-1])
        elif self._by_keyboard:
            self._focus_link(self._links[0])
        elif self._focused is not None:
            self._focus_link(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """No link has the focus any more; it is remembered while only the window lost it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._focus_link(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter follows the link, Ctrl+C copies what is selected; all else belongs to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused is not None:
            self.link_activated.emit(self._focused.href)
        elif event.matches(QKeySequence.StandardKey.Copy) and self.textCursor().hasSelection():
            self.copy()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say at which link the pointer is."""
        super().mouseMoveEvent(event)
        self._point_at(self._link_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the link under the pointer, unless text was selected."""
        link = self._link_at(event.position())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and link is not None and not self.textCursor().hasSelection():
            self.link_activated.emit(link.href)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The pointer is at no link."""
        super().leaveEvent(event)
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The page scrolls, not its parts."""
        event.ignore()

    def _link_at(self, point: QPointF) -> Link | None:
        for link in self._links:
            if any(area.contains(point) for area in self._areas(link)):
                return link
        return None

    def _point_at(self, link: Link | None) -> None:
        if link != self._pointed:
            self._pointed = link
            self._view.setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)
            self.link_pointed.emit(link)

    def _focus_link(self, link: Link | None) -> None:
        self._focused = link
        if link is not None:
            cursor = self.textCursor()
            cursor.setPosition(link.start)
            self.setTextCursor(cursor)  # where a screen reader reads on
        focus_moved(self)
        self.link_focused.emit(link)

    def _areas(self, link: Link) -> list[QRectF]:
        document = self.document()
        areas = []
        block = document.findBlock(link.start)
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        start, end = link.start - block.position(), link.end - block.position()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = sorted((_x_of(line, first), _x_of(line, last)))
            areas.append(QRectF(left, line.y(), right - left, line.height()).translated(origin))
        return areas

    # How it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the text, the bars of quotations, the dashes of false friends, and the focus around a link."""
        self._wrap_at(self._view.width())  # a layout may have asked since how high another width would be
        painter = QPainter(self._view)
        self._draw_grounds(painter)
        painter.end()
        super().paintEvent(event)
        painter.begin(self._view)
        pen = QPen(self._theme.colour("warn"), 2)
        pen.setDashPattern([length / 2 for length in _DASH])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for link in self._links:
            if link.href.startswith(FALSE_FRIEND):
                painter.setPen(pen)
                for area in self._areas(link):
                    y = area.bottom() - 2
                    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.end()

    def _draw_grounds(self, painter: QPainter) -> None:
        """The bar beside each quotation, and the ground under each specimen of code."""
        layout = self.document().documentLayout()
        width = self._view.width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for kind, blocks in _runs(self.document()):
            top = layout.blockBoundingRect(blocks[0]).top() + blocks[0].layout().boundingRect().top()
            bottom = layout.blockBoundingRect(blocks[-1]).top() + blocks[-1].layout().boundingRect().bottom()
            if kind == _CODE:
                pad = self._theme.px(_CODE_PADDING)
                ground = QRectF(0, top - pad, width, bottom - top + 2 * pad).toRect()
                box(painter, ground, RADIUS_S, self._theme.colour("sunken"))
            elif kind == _QUOTE:
                left = width - _QUOTE_BAR if mirrored else 0
                fill(painter, QRectF(left, top, _QUOTE_BAR, bottom - top), self._theme.colour("border_strong"))

    def loadResource(self, kind: int, address: QUrl | str) -> Any:  # noqa: N802
        """A picture of the pack, and nothing else: no other file and no other address is ever read."""
        file = self._picture(QUrl(address).toString()) if kind == QTextDocument.ResourceType.ImageResource.value else None
        if file is None:
            return QPixmap()
        from PySide6.QtGui import QImageReader

        reader = QImageReader(str(file))
        size = reader.size()
        widest = self._theme.px(_WIDEST_PICTURE)
        if size.width() > widest:
            reader.setScaledSize(size.scaled(widest, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
        return QPixmap.fromImage(reader.read())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def _restyle(self) -> None:
        theme = self._theme
        document = self.document()
        document.setDefaultFont(theme.font(self._role))
        document.setIndentWidth(theme.px(_INDENT))
        document.setDefaultStyleSheet(_style_sheet(theme, self._colour))
        option = document.defaultTextOption()
        option.setTextDirection(self.layoutDirection())
        document.setDefaultTextOption(option)
        self._fill()

    def _fill(self) -> None:
        self._focused = self._pointed = None
        document = self.document()
        edit = QTextCursor(document)
        edit.beginEditBlock()  # one layout for all
        self._theme.need_fonts_of(self._html)
        # the palette's ink but for other colours, which Qt takes from a style sheet only where it sees a body
        document.setHtml(self._html if self._colour == "text" else f"<body>{self._html}</body>")
        self._set_lines(document)
        self._links = tuple(_links_of(document))
        self._colour_false_friends()
        edit.endEditBlock()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()

    def _set_lines(self, document: QTextDocument) -> None:
        """Give each paragraph the type scale's lines and the gap that its kind asks for."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before: QTextBlock | None = None
        block = document.begin()
        while block.isValid():
            kind = _kind_of(block)
            format_ = QTextBlockFormat()
            format_.setProperty(_KIND, kind)
            format_.setNonBreakableLines(False)  # long lines of code wrap: nothing scrolls sideways
            line = self._theme.line("source" if kind == _CODE else self._role)
            format_.setLineHeight(line, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            format_.setTopMargin(0 if before is None else self._theme.px(_gap(before, block, kind)))
            format_.setBottomMargin(0)
            if kind in (_QUOTE, _CODE):
                indent = self._theme.px(_QUOTE_INDENT if kind == _QUOTE else _CODE_INDENT)
                format_.setLeftMargin(0 if mirrored else indent)
                format_.setRightMargin(indent if mirrored else 0)
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(format_)
            before, block = block, block.next()

    def _colour_false_friends(self) -> None:
        format_ = QTextCharFormat()
        format_.setForeground(self._theme.colour(self._colour))
        format_.setFontUnderline(False)
        for link in self._links:
            if link.href.startswith(FALSE_FRIEND):
                cursor = QTextCursor(self.document())
                cursor.setPosition(link.start)
                cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(format_)


def _x_of(line: Any, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _kind_of(block: QTextBlock) -> int:
    """What a paragraph is; Qt tells quotations, after their first paragraph, only by the margin that it gives them."""
    found = block.blockFormat()
    if found.hasProperty(QTextFormat.Property.BlockNonBreakableLines.value):
        return _CODE
    if found.leftMargin() >= _QTS_QUOTE_MARGIN:
        return _QUOTE
    if found.headingLevel():
        return _HEADING
    return _LIST if block.textList() is not None else _TEXT


def _gap(before: QTextBlock, block: QTextBlock, kind: int) -> int:
    """How far a paragraph stands below the one before it, in px at 100 %."""
    if QTextCursor(block).currentTable() is not None:
        return 0
    previous = before.blockFormat().intProperty(_KIND)
    if kind == _CODE:
        return 0 if previous == _CODE else _QUOTE_GAP + _CODE_PADDING
    if previous == _CODE:
        return _QUOTE_GAP + _CODE_PADDING
    if kind == _HEADING:
        return _HEADING_GAP
    if kind == previous == _LIST or previous == _HEADING:
        return _PARAGRAPH_GAP // 2
    return _PARAGRAPH_GAP if (kind == _QUOTE) == (previous == _QUOTE) else _QUOTE_GAP


def _runs(document: QTextDocument) -> list[tuple[int, list[QTextBlock]]]:
    """The paragraphs of a document, those of one kind that follow each other together."""
    runs: list[tuple[int, list[QTextBlock]]] = []
    block = document.begin()
    while block.isValid():
        kind = block.blockFormat().intProperty(_KIND)
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(block)
        else:
            runs.append((kind, [block]))
        block = block.next()
    return runs


def _links_of(document: QTextDocument) -> list[Link]:
    links: list[Link] = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            href = fragment.charFormat().anchorHref() if fragment.charFormat().isAnchor() else ""
            start, end = fragment.position(), fragment.position() + fragment.length()
            if href and links and links[-1].href == href and links[-1].end == start:
                links[-1] = Link(href, links[-1].words + fragment.text(), links[-1].start, end)
            elif href:
                links.append(Link(href, fragment.text(), start, end))
            fragments += 1  # Qt's iterator steps in place
        block = block.next()
    return links


def _style_sheet(theme: Theme, colour: ColourName) -> str:
    source = TYPE["source"].size
    sides = "".join(f"a.{name} {{ color: {theme.tokens[side]}; }}\n" for name, side in _SIDE_MARKS.items())
    return f"""
body {{ color: {theme.tokens[colour]}; }}
a {{ color: {theme.tokens["accent"]}; text-decoration: underline; }}
{sides}
h1, h2, h3, h4, h5, h6 {{ font-size: {theme.px(TYPE["body"].size)}px; font-weight: 600; }}
code, pre {{ font-family: 'IBM Plex Mono'; font-size: {theme.px(source)}px; }}
b, strong, th {{ font-weight: 600; }}
table {{ border-collapse: collapse; margin-top: {theme.px(_TABLE_GAP)}px; margin-bottom: {theme.px(_TABLE_GAP)}px; }}
th, td {{ border: 1px solid {theme.tokens["border"]}; padding: {theme.px(4)}px {theme.px(8)}px; text-align: left; }}
"""

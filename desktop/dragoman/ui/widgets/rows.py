"""The list of terms: rows of two lines, or of one for false friends, drawn without a widget each."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter

from dragoman.content.model import Side
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_M, ColourName
from dragoman.ui.widgets.known_dots import dots_size, draw_dots
from dragoman.ui.widgets.paint import box, icon, mirrored, text
from dragoman.ui.widgets.pill import SIDE_ICON

ROW_HEIGHT = 52
LOW_ROW_HEIGHT = 44
WARNING_ICON = "triangle-alert"
_PADDING = 12
_LINE = 20
_ICON = 16
_ARROWS = 14
_GAP = 6
_ARROWS_GAP = 8
_GAP_BEFORE_DOTS = 12
_SIDE: dict[Side, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line"}


class Row(NamedTuple):
    """What one row says. `under` is the counterpart's title, `known` 0 to 3 where there are cards."""

    title: str
    under: str = ""
    under_side: Side | None = None
    side: Side | None = None
    marked: bool = False  # a false friend is near
    known: int | None = None
    language: str = ""  # "EN" where it is not in the reader's language
    under_icon: str = "arrow-left-right"
    note: str = ""  # why the row is here, in a word or two
    mark_side: Side | None = None  # the term's own side, in a list of both
    spoken: str = ""  # the row as a sentence, for the ear


class RowState(Enum):
    """How a row stands out. Qt's own states would do, were it not for the 15 ms that their class costs a start."""

    REST = "rest"
    LIT = "lit"  # under the pointer, or what Enter opens
    SHOWN = "shown"


class RowPainter:
    """Draws a row: title, counterpart with its side's colour, the triangle, the dots."""

    def __init__(self, theme: Theme, *, low: bool = False, shown: ColourName = "surface") -> None:
        self._theme = theme
        self._low = low
        self._shown: ColourName = shown

    def height(self) -> int:
        """The height of a row, in px at this text size."""
        return self._theme.px(LOW_ROW_HEIGHT if self._low else ROW_HEIGHT)

    def draw(self, painter: QPainter, rect: QRect, row: Row, state: RowState, direction: Qt.LayoutDirection) -> None:
        """Draw a row in a box and a state."""
        theme = self._theme
        painter.save()
        painter.setLayoutDirection(direction)
        rect = QRect(rect.topLeft(), QSize(rect.width(), self.height()))
        if state is RowState.SHOWN:
            box(painter, rect, RADIUS_M, theme.colour(self._shown), theme.colour("border"), EDGE)
        elif state is RowState.LIT:
            box(painter, rect, RADIUS_M, theme.colour(theme.quiet))
        right = self._draw_end(painter, rect, row, direction)
        left = theme.px(_PADDING)
        if self._low:
            self._draw_low(painter, rect, row, left, right, direction)
        else:
            self._draw_lines(painter, rect, row, left, right, direction)
        painter.restore()

    def _draw_end(self, painter: QPainter, rect: QRect, row: Row, direction: Qt.LayoutDirection) -> int:
        """Draw what stands at the end of a row; returns how far the words may go, in px from the row's start."""
        theme = self._theme
        middle = rect.y() + rect.height() / 2
        right = rect.width() - theme.px(_PADDING)
        if row.known is not None:
            size = dots_size(theme)
            right -= size.width()
            place = mirrored(QRect(rect.x() + right, 0, size.width(), 1), rect, direction)
            rtl = direction == Qt.LayoutDirection.RightToLeft
            draw_dots(painter, theme, place.x(), middle, row.known, row.side, rtl=rtl)
            right -= theme.px(_GAP_BEFORE_DOTS)
        if row.mark_side is not None:
            edge = theme.px(_ICON)
            right -= edge
            place = mirrored(QRect(rect.x() + right, round(middle - edge / 2), edge, edge), rect, direction)
            icon(painter, theme, SIDE_ICON[row.mark_side], _SIDE[row.mark_side], place.topLeft(), _ICON)
            right -= theme.px(_GAP)
        if row.note:
            width = theme.width_of(row.note, "tiny")
            right -= width
            place = mirrored(QRect(rect.x() + right, rect.y(), width, rect.height()), rect, direction)
            text(painter, place, row.note, theme.font("tiny"), theme.colour("muted"))
            right -= theme.px(_GAP_BEFORE_DOTS)
        if row.language:
            width = theme.width_of(row.language, "tiny", 600)
            right -= width
            place = mirrored(QRect(rect.x() + right, rect.y(), width, rect.height()), rect, direction)
            text(painter, place, row.language, theme.font("tiny", 600), theme.colour("muted"))
            right -= theme.px(_GAP_BEFORE_DOTS)
        if row.marked and not self._low:
            edge = theme.px(_ICON)
            right -= edge
            place = mirrored(QRect(rect.x() + right, round(middle - edge / 2), edge, edge), rect, direction)
            icon(painter, theme, "triangle-alert", "warn", place.topLeft(), _ICON)
            right -= theme.px(_GAP)
        return right

    def _draw_lines(
        self, painter: QPainter, rect: QRect, row: Row, left: int, right: int, direction: Qt.LayoutDirection
    ) -> None:
        theme = self._theme
        line = theme.px(_LINE)
        top = rect.y() + (rect.height() - 2 * line) // 2
        title = QRect(rect.x() + left, top, right - left, line)
        text(painter, mirrored(title, rect, direction), row.title, theme.font("node", 600), theme.colour("text"))
        if not row.under:
            return
        edge = theme.px(_ARROWS)
        at = mirrored(QRect(QPoint(rect.x() + left, top + line + (line - edge) // 2), QSize(edge, edge)), rect, direction)
        colour = _SIDE[row.under_side] if row.under_side else "warn" if row.under_icon == WARNING_ICON else "muted"
        icon(painter, theme, row.under_icon, colour, at.topLeft(), _ARROWS)
        left += edge + theme.px(_ARROWS_GAP)
        under = QRect(rect.x() + left, top + line, right - left, line)
        text(painter, mirrored(under, rect, direction), row.under, theme.font("small"), theme.colour("muted"))

    def _draw_low(self, painter: QPainter, rect: QRect, row: Row, left: int, right: int, direction: Qt.LayoutDirection) -> None:
        theme = self._theme
        edge = theme.px(_ICON)
        at = mirrored(QRect(rect.x() + left, rect.y() + (rect.height() - edge) // 2, edge, edge), rect, direction)
        icon(painter, theme, "triangle-alert", "warn", at.topLeft(), _ICON)
        left += edge + theme.px(_PADDING)
        title = QRect(rect.x() + left, rect.y(), right - left, rect.height())
        text(painter, mirrored(title, rect, direction), row.title, theme.font("node", 600), theme.colour("text"))

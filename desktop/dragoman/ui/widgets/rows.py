"""The list of terms: rows of two lines, or of one for false friends, drawn without a widget each."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dragoman.content.model import Side
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_M, ColourName
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.known_dots import dots_size, draw_dots
from dragoman.ui.widgets.paint import box, icon, mirrored, text
from dragoman.ui.widgets.pill import SIDE_ICON

ROW_HEIGHT = 52
LOW_ROW_HEIGHT = 44
_PADDING = 12
_LINE = 20
_ICON = 16
_GAP = 6
_GAP_BEFORE_DOTS = 12
_SIDE: dict[Side, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line"}
_ROW = Qt.ItemDataRole.UserRole


class Row(NamedTuple):
    """What one row says. `under` is the counterpart's title, `known` 0 to 3 where there are cards."""

    title: str
    under: str = ""
    under_side: Side | None = None
    side: Side | None = None
    marked: bool = False  # a false friend is near
    known: int | None = None
    language: str = ""  # "EN" where it is not in the reader's language
    note: str = ""  # why the row is here, in a word or two
    mark_side: Side | None = None  # the term's own side, in a list of both
    spoken: str = ""  # the row as a sentence, for the ear


class RowModel(QAbstractListModel):
    """The rows of a list, changed as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row, its title, or what is said of it."""
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or ", ".join(part for part in (row.title, row.under) if part)
        return None


class RowDelegate(QStyledItemDelegate):
    """Draws a row: title, counterpart with its side's colour, the triangle, the dots."""

    def __init__(self, theme: Theme, *, low: bool = False, gap: int = 0, shown: ColourName = "surface") -> None:
        super().__init__()
        self._theme = theme
        self._low = low
        self._gap = gap
        self._shown: ColourName = shown

    def height(self) -> int:
        """The height of a row without the gap, in px at this text size."""
        return self._theme.px(LOW_ROW_HEIGHT if self._low else ROW_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Every row is as high as the others."""
        return QSize(0, self.height() + self._theme.px(self._gap))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw one row."""
        self.draw(painter, option.rect, index.data(_ROW), option.state, option.direction)

    def draw(self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag, direction: Qt.LayoutDirection) -> None:
        """Draw a row in a box and a state."""
        theme = self._theme
        painter.save()
        rect = QRect(rect.topLeft(), QSize(rect.width(), self.height()))
        if state & QStyle.StateFlag.State_Selected:
            box(painter, rect, RADIUS_M, theme.colour(self._shown), theme.colour("border"), EDGE)
        elif state & QStyle.StateFlag.State_MouseOver:
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
        edge = theme.px(_ICON)
        at = mirrored(QRect(QPoint(rect.x() + left, top + line + (line - edge) // 2), QSize(edge, edge)), rect, direction)
        colour = _SIDE[row.under_side] if row.under_side else "muted"
        icon(painter, theme, "arrow-left-right", colour, at.topLeft(), _ICON)
        left += edge + theme.px(_GAP)
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


class Rows(QListView):
    """A list of rows. `opened` tells which row was pressed or entered, `pointed` to which the keyboard went."""

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, theme: Theme, name: str, *, low: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = RowModel(self)
        self._silent = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setModel(self._model)
        self.set_low(low)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        theme.changed.connect(self._restyle)

    def set_low(self, low: bool) -> None:
        """Rows of one line, as false friends have, or of two."""
        self._delegate = RowDelegate(self._theme, low=low)
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().setSingleStep(self._delegate.height())

    def show_rows(self, rows: Sequence[Row], current: int = -1) -> None:
        """Show these rows, and one of them as the one that is open."""
        self._silent = True
        self._model.show_rows(rows)
        self._silent = False
        self.show_current(current)

    def show_current(self, row: int) -> None:
        """Show which row is open (-1: none), without telling."""
        self._silent = True
        index = self._model.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self._silent = False

    def current(self) -> int:
        """Which row is open or pointed at; -1: none."""
        return self.currentIndex().row()

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the current row, or the list where there is none."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect(), RADIUS_M
        row = self.visualRect(index)
        row.setHeight(self._delegate.height())
        return row.translated(self.viewport().pos()) & self.rect(), RADIUS_M

    def currentChanged(  # noqa: N802
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keyboard went."""
        super().currentChanged(current, previous)
        focus_moved(self)
        if current.isValid() and not self._silent:
            self.pointed.emit(current.row())

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: N802
        """The ring follows the row."""
        super().scrollContentsBy(across, down)
        focus_moved(self)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _restyle(self) -> None:
        self.verticalScrollBar().setSingleStep(self._delegate.height())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

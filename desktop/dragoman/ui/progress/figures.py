"""A table of figures that are only read; drawn as everything else, and a table to a screen reader."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dragoman.desk.progress_tables import How, Table
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE
from dragoman.ui.widgets.paint import fill
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of

_ROW = 32
_MOST_ROWS = 11
_ACROSS, _UPRIGHT = 10, 6  # px around the words of a cell
_WRAP = Qt.TextFlag.TextWordWrap


class Figures(QTableWidget):
    """Rows and columns. Figures take what they need, words share the rest and go on in the next line."""

    def __init__(self, theme: Theme, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(len(table.rows), len(table.columns), parent)
        self._theme = theme
        self._table = table
        self._view = viewport_of(self)
        self.setAccessibleName(table.title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBar(ScrollBar(theme, Qt.Orientation.Horizontal))
        self.setCornerWidget(QWidget())
        self.setHorizontalHeader(_Header(theme, table, self))
        self.setItemDelegate(_Cell(theme, table, self))
        self.verticalHeader().hide()
        self._fill()
        theme.bind(self, self._share)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows, as far as that is not too high."""
        rows = sum(self.rowHeight(row) for row in range(min(self.rowCount(), _MOST_ROWS)))
        return QSize(self._theme.px(300), self.horizontalHeader().height() + rows + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It scrolls where it has little room."""
        return QSize(self._theme.px(160), self._theme.px(3 * _ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """Begin in the first cell."""
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid() and self.rowCount():
            self.setCurrentCell(0, 0)
        return super().event(event)

    def _fill(self) -> None:
        for number, column in enumerate(self._table.columns):
            self.setHorizontalHeaderItem(number, QTableWidgetItem(column.words))
        self.setVerticalHeaderLabels([cells[0] for cells in self._table.shown])  # unseen, but said with each cell
        for row, cells in enumerate(self._table.shown):
            for number, words in enumerate(cells):
                self.setItem(row, number, QTableWidgetItem(words))

    def _share(self) -> None:
        theme, columns = self._theme, self._table.columns
        around = 2 * theme.px(_ACROSS)
        texts = [number for number, column in enumerate(columns) if column.how in (How.TEXT, How.DAY)]
        wanted = [self._widest(number, by_word=False) + around for number in range(len(columns))]
        room = self._view.width()
        if sum(wanted) > room:  # words go on in the next line
            least = {number: self._widest(number, by_word=True) + around for number in texts}
            left = room - sum(width for number, width in enumerate(wanted) if number not in least)
            whole = sum(wanted[number] for number in texts) or 1
            for number in texts:
                wanted[number] = max(left * wanted[number] // whole, least[number])
        spare = max(room - sum(wanted), 0)
        takers = texts or range(len(columns))
        for number, width in enumerate(wanted):
            self.setColumnWidth(number, width + (spare // len(takers) if number in takers else 0))
        inner = [self.columnWidth(number) - around for number in range(len(columns))]
        headings = (_height(theme, column.words, width, 600) for column, width in zip(columns, inner, strict=True))
        self.horizontalHeader().setFixedHeight(max(headings, default=0) + theme.px(_UPRIGHT) + EDGE)
        for row, cells in enumerate(self._table.shown):
            highest = max(_height(theme, cell, width) for cell, width in zip(cells, inner, strict=True))
            self.setRowHeight(row, max(theme.px(_ROW), highest + 2 * theme.px(_UPRIGHT)))
        self.updateGeometry()

    def _widest(self, number: int, *, by_word: bool) -> int:
        """Of the cells, or of their longest word; headings go on in the next line."""
        theme = self._theme
        cells = [row[number] for row in self._table.shown]
        if by_word:
            cells = [word for cell in cells for word in cell.split()]
        widths = [theme.width_of(cell, "small", figures=True) for cell in cells]
        widths += [theme.width_of(word, "small", 600, figures=True) for word in self._table.columns[number].words.split()]
        return max(widths, default=0) + 2


class _Header(QHeaderView):
    def __init__(self, theme: Theme, table: Table, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._table = table
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(theme.px(_ACROSS))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:  # noqa: N802
        theme, column = self._theme, self._table.columns[number]
        fill(painter, rect, theme.colour("surface"))
        fill(painter, QRect(rect.x(), rect.bottom() + 1 - EDGE, rect.width(), EDGE), theme.colour("border_strong"))
        painter.setFont(theme.font("small", 600, figures=True))
        painter.setPen(theme.colour("muted"))
        across = theme.px(_ACROSS)
        flags = _side_of(column.how, self.layoutDirection()) | Qt.AlignmentFlag.AlignBottom | _WRAP
        painter.drawText(rect.adjusted(across, 0, -across, -theme.px(_UPRIGHT) // 2 - EDGE), flags, column.words)


class _Cell(QStyledItemDelegate):
    def __init__(self, theme: Theme, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, column = self._theme, self._table.columns[index.column()]
        rect: QRect = option.rect
        owner = self.parent()
        is_here = isinstance(owner, QTableWidget) and owner.hasFocus() and owner.currentIndex() == index
        ground = theme.colour("accent_soft" if is_here else "raised" if index.row() % 2 else "surface")
        fill(painter, rect, ground)
        painter.setFont(theme.font("small", figures=True))
        painter.setPen(theme.colour("text"))
        across = theme.px(_ACROSS)
        direction = owner.layoutDirection() if isinstance(owner, QWidget) else Qt.LayoutDirection.LeftToRight
        flags = _side_of(column.how, direction) | Qt.AlignmentFlag.AlignVCenter | _WRAP
        painter.drawText(rect.adjusted(across, 0, -across, 0), flags, str(index.data()))


def _side_of(how: How, direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    leads = how in (How.TEXT, How.DAY)
    to_left = leads == (direction == Qt.LayoutDirection.LeftToRight)
    return (Qt.AlignmentFlag.AlignLeft if to_left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignAbsolute


def _height(theme: Theme, words: str, width: int, weight: int | None = None) -> int:
    metrics = QFontMetrics(theme.font("small", weight, figures=True))
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 100_000), _WRAP.value, words).height()

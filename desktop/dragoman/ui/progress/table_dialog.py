"""The figures of a plot as a table, for everybody; a screen reader goes through it cell by cell."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from dragoman.desk.progress_tables import How, Table, text_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.dialog import Dialog
from dragoman.words import _

_WIDTH = 680
_ROW = 32
_MOST_ROWS = 11
_PADDING = 10


class TableDialog(Dialog):
    """Opened by `show_table`; Esc closes it, and it goes."""

    def __init__(self, theme: Theme, over: QWidget, table: Table) -> None:
        super().__init__(theme, over, table.title, table.sentence, _WIDTH)
        self._table = table
        self.figures = Figures(theme, table)
        self.panel.add(self.figures)
        self.copy = Button(theme, _("Copy"), icon="copy")
        self.copy.clicked.connect(self._copy)
        close = Button(theme, _("Close"), key=_("Esc"))
        close.clicked.connect(self.close_veil)
        self.panel.add_button(self.copy)
        self.panel.add_button(close)
        self.closed.connect(self.deleteLater)

    def show_table(self) -> None:
        """Show it, the keyboard in its first cell."""
        self.open(self.figures)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(text_of([self._table]))
        announce(self, _("Copied."))


class Figures(QTableWidget):
    """Rows and columns that are only read."""

    def __init__(self, theme: Theme, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(len(table.rows), len(table.columns), parent)
        self._theme = theme
        self._table = table
        self.setAccessibleName(table.title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fill()
        theme.bind(self, self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows, as far as that is not too high."""
        rows = min(self.rowCount(), _MOST_ROWS)
        height = self.horizontalHeader().height() + sum(self.rowHeight(row) for row in range(rows))
        return QSize(self._theme.px(300), height + 2)

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
            item = QTableWidgetItem(column.words)
            item.setTextAlignment(_side_of(column.how) | Qt.AlignmentFlag.AlignBottom)
            self.setHorizontalHeaderItem(number, item)
        for row, cells in enumerate(self._table.shown):
            for number, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setTextAlignment(_side_of(self._table.columns[number].how) | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, number, item)

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font("small", figures=True))
        self.horizontalHeader().setFont(theme.font("small", 600))
        colour = theme.colour
        self.setStyleSheet(
            f"QTableWidget {{ background: {colour('surface').name()}; alternate-background-color: {colour('raised').name()};"
            f" color: {colour('text').name()}; border: none; outline: none; }}"
            f"QTableWidget::item {{ padding: 0 {theme.px(_PADDING)}px; }}"
            f"QTableWidget::item:selected {{ background: {colour('accent_soft').name()}; color: {colour('text').name()}; }}"
            f"QHeaderView::section {{ background: {colour('surface').name()}; color: {colour('muted').name()}; border: none;"
            f" border-bottom: 1px solid {colour('border_strong').name()}; padding: 0 {theme.px(_PADDING)}px;"
            f" padding-bottom: {theme.px(4)}px; }}"
            f"QHeaderView {{ background: {colour('surface').name()}; }}"
        )
        self._share()
        self.updateGeometry()

    def _share(self) -> None:
        """Figures take what they need, words the rest; headings go on in the next line."""
        needs = [self._need_of(number) for number in range(self.columnCount())]
        texts = [number for number, column in enumerate(self._table.columns) if column.how is How.TEXT]
        spare = max(self.viewport().width() - sum(needs), 0)
        for number, need in enumerate(needs):
            wants_more = number in texts or (not texts and number == 0)
            more = spare // (len(texts) or 1) if wants_more else 0
            self.setColumnWidth(number, need + more)
        line = self._theme.line("small")
        lines = max((self._lines_of(number) for number in range(self.columnCount())), default=1)
        self.horizontalHeader().setFixedHeight(lines * line + self._theme.px(8))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._theme.px(_ROW))
        self.resizeRowsToContents() if texts else None

    def _need_of(self, number: int) -> int:
        theme = self._theme
        heading = self._table.columns[number].words.split()
        cells = [row[number] for row in self._table.shown]
        if self._table.columns[number].how is How.TEXT:  # words may go on in the next line
            cells = [word for cell in cells for word in cell.split()]
        widest = max((theme.width_of(cell, "small", figures=True) for cell in cells), default=0)
        return max(widest, *(theme.width_of(word, "small", 600) for word in heading)) + 2 * theme.px(_PADDING) + 4

    def _lines_of(self, number: int) -> int:
        room = self.columnWidth(number) - 2 * self._theme.px(_PADDING)
        lines, used = 1, 0
        for word in self._table.columns[number].words.split():
            width = self._theme.width_of(f"{word} ", "small", 600)
            if used and used + width > room:
                lines, used = lines + 1, 0
            used += width
        return lines


def _side_of(how: How) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeading if how in (How.TEXT, How.DAY) else Qt.AlignmentFlag.AlignTrailing

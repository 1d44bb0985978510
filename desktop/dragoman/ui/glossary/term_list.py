"""The list of terms: as quick with 150,000 rows as with fifteen."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QHoverEvent, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dragoman.ui.glossary.term_rows import TermRows
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.paint import CLEAR
from dragoman.ui.widgets.rows import LOW_ROW_HEIGHT, ROW_HEIGHT, RowPainter, RowState
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of
from dragoman.words import _


class TermList(QTableView):
    """One column of terms. `walked`: an arrow came here; `picked`: pressed; `entered`: this one, to be read."""

    walked = Signal(str)
    picked = Signal(str)
    entered = Signal(str)
    left_up = Signal()  # the arrow up leads out of the first row
    typed = Signal(str)  # letters, which belong into the search box

    def __init__(self, theme: Theme, rows: TermRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = viewport_of(self)
        self._theme = theme
        self.rows = rows
        self.shown = ""
        self.offered = -1  # the row that Enter in the search box opens
        self.hovered = -1  # the row under the pointer
        self.setAccessibleName(_("Terms"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._view.setAutoFillBackground(False)
        self.setItemDelegate(_Rows(theme, self))
        self.setModel(rows)
        rows.modelReset.connect(self._restyle)
        self.clicked.connect(self._open_clicked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def reset(self) -> None:
        """Other rows: what is under the pointer is known once that moves."""
        self.hovered = -1
        super().reset()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Know the row under the pointer, as the view itself comes to know it."""
        if isinstance(event, QHoverEvent):
            at = event.position().toPoint()
            self.hovered = -1 if event.type() == QEvent.Type.HoverLeave else self.indexAt(at).row()
        return super().viewportEvent(event)

    def show_opened(self, id_: str) -> None:
        """Mark the row of the page that is shown, and have it in sight."""
        self._redraw(self.rows.row_of(self.shown))
        self.shown = id_
        row = self.rows.row_of(id_)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row))
        self._have_in_sight(row)
        self._redraw(row)

    def offer(self, row: int) -> None:
        """Mark the row that Enter in the search box opens; -1 for none."""
        self._redraw(self.offered)
        self.offered = row
        self._redraw(row)

    def keep_to_rows(self, few: bool) -> None:
        """Be no higher than its rows, so that what one can do next stands right below them; or as high as there is room."""
        rows = self.rows.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(rows if few else (1 << 24) - 1)

    def enter_list(self) -> None:
        """Take the focus, at the row of the page that is shown or else at the first."""
        if self.rows.rowCount():
            row = max(self.rows.row_of(self.shown), 0) if self.offered < 0 else self.offered
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._go_to(row)

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around: the row at which the keyboard is."""
        return self.visualRect(self.currentIndex()), RADIUS_M

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows walk, Enter reads on in the page, letters go on with the search."""
        key, row = event.key(), self.currentIndex().row()
        page = max(1, self._view.height() // max(1, self.rowHeight(0)) - 1)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -self.rows.rowCount(),
            Qt.Key.Key_End: self.rows.rowCount(),
        }
        if key == Qt.Key.Key_Up and row <= 0:
            self.left_up.emit()
        elif key in steps and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._go_to(min(max(row + steps[Qt.Key(key)], 0), self.rows.rowCount() - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            self.entered.emit(self.rows.summary_at(row).id)
        elif event.text().isalnum() and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            self.typed.emit(event.text())
        else:
            event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Take the focus ring along."""
        super().scrollContentsBy(dx, dy)
        if self.hasFocus():
            focus_moved(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the row of the page in sight."""
        super().resizeEvent(event)
        self._have_in_sight(self.currentIndex().row())

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        self.setCurrentIndex(self.rows.index(row))
        self.scrollTo(self.rows.index(row))
        focus_moved(self)
        self.walked.emit(self.rows.summary_at(row).id)

    def _redraw(self, row: int) -> None:
        if row >= 0:
            self._view.update(self.visualRect(self.rows.index(row)))

    def _have_in_sight(self, row: int) -> None:
        """Scroll to a row that cannot be seen as a whole, so that its neighbours are seen too and none is cut at the top."""
        rect = self.visualRect(self.rows.index(row))
        if row >= 0 and not self._view.rect().contains(rect):
            height = self.verticalHeader().defaultSectionSize()
            above = self._view.height() // height // 2
            self.verticalScrollBar().setValue(max(row - above, 0) * height)

    def _open_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self.rows.summary_at(index.row()).id)

    def _restyle(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Highlight, CLEAR)  # the delegate draws what is selected
        self.setPalette(colours)
        height = self._theme.px(LOW_ROW_HEIGHT if self.rows.listing.only_false_friends else ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        row = self.rows.row_of(self.shown)
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        if row < 0:
            self.verticalScrollBar().setValue(0)
        self._have_in_sight(row)
        self._view.update()


class LyingBar(ScrollBar):
    """A scroll bar that lies over the edge of what it scrolls, so that rows keep their whole width."""

    def __init__(self, theme: Theme, view: QAbstractItemView, parent: QWidget) -> None:
        super().__init__(theme, parent=parent)
        self._bar = view.verticalScrollBar()
        self._bar.rangeChanged.connect(self._follow)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Terms, scroll"))
        self._follow()

    def _follow(self) -> None:
        self.setRange(self._bar.minimum(), self._bar.maximum())
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setVisible(self._bar.maximum() > 0)


class _Rows(QStyledItemDelegate):
    """Draws rows as every list of terms has them; which page is open is the view's to say."""

    def __init__(self, theme: Theme, view: TermList) -> None:
        super().__init__(view)
        self._view = view
        self._two_lines = RowPainter(theme)
        self._one_line = RowPainter(theme, low=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw one row."""
        rows = self._view.rows
        state = RowState.LIT if index.row() in (self._view.hovered, self._view.offered) else RowState.REST
        if rows.summary_at(index.row()).id == self._view.shown:
            state = RowState.SHOWN
        delegate = self._one_line if rows.listing.only_false_friends else self._two_lines
        delegate.draw(painter, option.rect, rows.row_at(index.row()), state, self._view.layoutDirection())

"""Several lines to write in. What does not fit scrolls up and down, never sideways."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.field import draw_field, ink
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.paint import CLEAR
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of

_PADDING = (10, 14)  # px at 100 %: above and below, at the sides


class TextArea(QWidget):
    """A field of `lines` lines. `edited` tells of each change by the writer, `left` that the keyboard went elsewhere."""

    edited = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, name: str, hint: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._is_filled_here = False
        self.field = _Field(self)
        self.field.setVerticalScrollBar(ScrollBar(theme))
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.textChanged.connect(self._tell)
        self.setFocusProxy(self.field)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What is written."""
        return self.field.toPlainText()

    def show_text(self, text: str) -> None:
        """Show this text, with the cursor behind it; nobody is told."""
        if text == self.text():
            return
        self._is_filled_here = True
        self.field.setPlainText(text)
        self._is_filled_here = False
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def sizeHint(self) -> QSize:  # noqa: N802
        """So many lines."""
        px = self._theme.px
        return QSize(px(240), self._lines * self._theme.line("body") + 2 * px(_PADDING[0]))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words wide."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room around the text."""
        super().resizeEvent(event)
        upright, across = (self._theme.px(length) for length in _PADDING)
        self.field.setGeometry(self.rect().adjusted(across, upright, -4, -upright))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box."""
        painter = QPainter(self)
        draw_field(
            painter,
            self._theme,
            self.rect(),
            enabled=self.isEnabled(),
            hovered=self.underMouse() and not self.field.hasFocus(),
            focused=self.field.hasFocus(),
        )
        painter.end()

    def _tell(self) -> None:
        if not self._is_filled_here:
            self.edited.emit(self.text())

    def _restyle(self) -> None:
        theme, field = self._theme, self.field
        field.setFont(theme.font("body"))
        palette = QPalette(field.palette())
        palette.setColor(QPalette.ColorRole.Base, CLEAR)
        palette.setColor(QPalette.ColorRole.Text, ink(theme, True))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("faint"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_accent"))
        field.setPalette(palette)
        self.updateGeometry()
        self.update()


class _Field(QPlainTextEdit):
    """Qt's editor without its frame; Tab leaves it, Esc is the area's."""

    def __init__(self, area: TextArea) -> None:
        super().__init__(area)
        self._area = area
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view = viewport_of(self)
        self._view.setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the whole box."""
        area = self._area
        return area.rect().translated(-self.pos()), RADIUS_M

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The box shows that one writes in it."""
        super().focusInEvent(event)
        self._area.update()
        focus_moved(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """And that one has left it."""
        super().focusOutEvent(event)
        self._area.update()
        self._area.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._area.escaped.emit()
            return
        super().keyPressEvent(event)

"""The pop-over: more about a word, right below it; it stays while the pointer is on it or on the word."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_L
from dragoman.ui.widgets.paint import box
from dragoman.ui.widgets.shadow import REACH, draw_shadow

WIDEST = 480
_USUAL = 400
_DISTANCE = 6
_GRACE_MS = 300  # time to bring the pointer from the word to the pop-over


class PopOver(QWidget):
    """Content in a box with the shadow. `closed` tells that it went, by Esc or because the pointer left."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, padding: tuple[int, int] = (20, 20)) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._padding = padding
        self._column = QVBoxLayout(self)
        self._content: QWidget | None = None
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_GRACE_MS)
        self._leaving.timeout.connect(self.leave)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def hold(self, content: QWidget) -> None:
        """Have this in it; what was in it before is given up."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()  # it may be in the midst of an event of its own
        self._content = content
        self._column.addWidget(content)

    def show_below(self, word: QRect, content: QWidget) -> None:
        """Show content below a word (in px of the window), aligned with it; above it where there is no room below."""
        self._leaving.stop()
        self.hold(content)
        content.show()
        window = self._window
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = min(self._theme.px(_USUAL), self._theme.px(WIDEST), window.width()) + 2 * REACH
        self._column.activate()
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        left = word.right() + 1 - width + REACH if rtl else word.left() - REACH
        left = max(-REACH, min(left, window.width() - width + REACH))
        distance = self._theme.px(_DISTANCE)
        top = word.bottom() + 1 + distance - REACH
        if top + height - REACH > window.height() and word.top() - distance - height + 2 * REACH >= 0:
            top = word.top() - distance - height + REACH
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        self.raise_()
        self.show()

    def leave_soon(self) -> None:
        """Go in a moment, unless the pointer comes onto it."""
        if self.isVisible() and not self.underMouse():
            self._leaving.start()

    def stay(self) -> None:
        """Do not go: the pointer is back on the word."""
        self._leaving.stop()

    def leave(self) -> None:
        """Go, and tell."""
        self._leaving.stop()
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self.stay()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go a moment after the pointer."""
        super().leaveEvent(event)
        self._leaving.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw shadow, ground and edge."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect().adjusted(REACH, REACH, -REACH, -REACH)
        draw_shadow(painter, theme, rect, RADIUS_L)
        box(painter, rect, RADIUS_L, theme.colour("surface"), theme.colour("border_strong"), EDGE)
        painter.end()

    def _restyle(self) -> None:
        upright, across = (self._theme.px(size) + EDGE + REACH for size in self._padding)
        self._column.setContentsMargins(across, upright, across, upright)
        self.leave()

"""The veil: what lies over a page while something else wants an answer; the focus stays in what lies on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from dragoman.ui.theme.theme import Theme


class Veil(QWidget):
    """Covers a widget. A press on the bare veil, and Esc, close it (`closed`); the focus goes back to where it was."""

    closed = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._over = over
        self._before: QWidget | None = None
        over.installEventFilter(self)
        self.hide()

    def spread(self, first: QWidget) -> None:
        """Cover the widget and give `first` the focus."""
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_veil(self) -> None:
        """Uncover the widget, give the focus back, and tell."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Cover all of the widget, however large it is."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Keep Tab within what lies on the veil, in the order in which it was put there.

        Qt's own chain is not asked: PySide takes each widget of it for a child of the one before, all through the window,
        and forgets what lives on beside the veil when this goes.
        """
        stops = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled() and child.isVisible()
        ]
        if stops:
            here = QApplication.focusWidget()
            step = 1 if forward else -1
            at = stops.index(here) + step if here in stops else (0 if forward else -1)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[at % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_veil()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """A press beside what lies here closes."""
        self.close_veil()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("veil"))
        painter.end()

    def _forget(self) -> None:
        self._before = None

"""Tabs: words beside each other, with a line under those that are shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.paint import text

_HEIGHT = 36
_GAP = 20
_LINE = 2


class Tabs(QTabBar):
    """One of a few pages; `currentChanged` tells which. Arrows move."""

    def __init__(self, theme: Theme, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posed = -1
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for word in words:
            self.addTab(word)
        self.currentChanged.connect(self._tell_ring)
        theme.changed.connect(self._restyle)
        self._restyle()

    def pose(self, hovered: int) -> None:
        """Hold the pointer over a tab for a picture; -1 lets go."""
        self._posed = hovered
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the tab that is shown."""
        return self._words_rect(self.currentIndex()), RADIUS_S

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """As wide as its words when it is shown, so that nothing moves."""
        width = self._theme.width_of(self.tabText(index), "body", 600)
        last = index == self.count() - 1
        return QSize(width + (0 if last else self._theme.px(_GAP)), self._theme.px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Words are never cut off."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw words, and the line."""
        painter = QPainter(self)
        theme = self._theme
        under = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else self._posed
        for index in range(self.count()):
            rect = self._words_rect(index)
            shown = index == self.currentIndex()
            ink: ColourName = "text" if shown or index == under else "muted"
            text(painter, rect, self.tabText(index), theme.font("body", 600 if shown else 500), theme.colour(ink))
            if shown:
                painter.fillRect(QRect(rect.x(), rect.bottom() + 1 - _LINE, rect.width(), _LINE), theme.colour("text"))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Follow the pointer from tab to tab."""
        if event.type() == QEvent.Type.HoverMove:
            self.update()
        return super().event(event)

    def _words_rect(self, index: int) -> QRect:
        rect = self.tabRect(index)
        gap = 0 if index == self.count() - 1 else self._theme.px(_GAP)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return rect.adjusted(gap, 0, 0, 0) if rtl else rect.adjusted(0, 0, -gap, 0)

    def _tell_ring(self, _index: int) -> None:
        focus_moved(self)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body", 600))  # Qt measures the tabs again
        self.updateGeometry()
        self.update()

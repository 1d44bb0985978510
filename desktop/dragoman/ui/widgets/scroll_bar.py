"""A scroll bar: 6 px thin, 10 under the pointer, with 24 px to hit and no arrows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from dragoman.ui.theme.sheet import scroll_bar
from dragoman.ui.theme.theme import Theme


class ScrollBar(QScrollBar):
    """Qt's own in our colours. Its style is its own: one for the whole program would cost a start 25 ms."""

    def __init__(
        self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Vertical, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(scroll_bar(self._theme.tokens, self._theme.scale))

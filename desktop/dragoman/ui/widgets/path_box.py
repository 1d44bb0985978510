"""A file's or folder's name on a quiet ground; what is too long loses its middle, and the whole is the tool tip."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S
from dragoman.ui.widgets.paint import box, icon, mirrored


class PathBox(QWidget):
    """Shows one path at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._path = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_path(self, path: str) -> None:
        """Show this path."""
        self._path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(self._theme.px(200), self._theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, folder and path."""
        theme, rect, direction = self._theme, self.rect(), self.layoutDirection()
        painter = QPainter(self)
        box(painter, rect, RADIUS_S, theme.colour("sunken"))
        edge = theme.px(16)
        at = QRect(theme.px(12), (rect.height() - edge) // 2, edge, edge)
        icon(painter, theme, "folder", "muted", mirrored(at, rect, direction).topLeft(), 16)
        left = at.right() + 1 + theme.px(8)
        room = mirrored(QRect(left, 0, rect.width() - left - theme.px(12), rect.height()), rect, direction)
        painter.setFont(theme.font("source"))
        painter.setPen(theme.colour("text"))
        words = painter.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()

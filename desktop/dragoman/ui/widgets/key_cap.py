"""A key of the keyboard, as it is drawn on a control or beside words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_S
from dragoman.ui.widgets.paint import box

_HEIGHT = 20
_LEAST = 24
_PADDING = 7


def cap_size(theme: Theme, key: str) -> QSize:
    """The room that a key cap takes."""
    width = theme.width_of(key, "tiny", 500) + 2 * theme.px(_PADDING)
    return QSize(max(width, theme.px(_LEAST)), theme.px(_HEIGHT))


def draw_cap(painter: QPainter, theme: Theme, rect: QRect, key: str, ink: QColor | None = None) -> None:
    """Draw a key cap; on a coloured ground everything is in `ink`."""
    fill = theme.colour("raised") if ink is None else None
    line = theme.colour("border_strong" if theme.is_dark else "border") if ink is None else ink
    box(painter, rect, RADIUS_S, fill, line, EDGE)
    painter.setFont(theme.font("tiny", 500))
    painter.setPen(theme.colour("muted") if ink is None else ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, key)


class KeyCap(QWidget):
    """One key, or keys pressed together: "Esc", "Ctrl K"."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words, 24 px at least."""
        return cap_size(self._theme, self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the cap."""
        painter = QPainter(self)
        draw_cap(painter, self._theme, self.rect(), self._key)
        painter.end()

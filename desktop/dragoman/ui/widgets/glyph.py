"""An icon that stands beside the first line of a text."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName, Role
from dragoman.ui.widgets.paint import icon


class Glyph(QWidget):
    """An icon, `size` px square, in the middle of a line's height of the role it stands beside. It says nothing by itself."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        colour: ColourName = "muted",
        size: int = 16,
        beside: Role = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._colour: ColourName = colour
        self._size = size
        self._beside: Role = beside
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_icon(self, name: str, colour: ColourName | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the line."""
        edge = self._theme.px(self._size)
        return QSize(edge, max(edge, self._theme.line(self._beside)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        at = QPoint(0, (self.height() - self._theme.px(self._size)) // 2)
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon(painter, self._theme, self._name, self._colour, at, self._size, turned=turned)
        painter.end()

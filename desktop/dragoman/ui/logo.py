"""The program's own sign, in its own colours: on the rail, on Welcome, and as the window's icon."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman import places
from dragoman.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)  # px


def icon_file() -> Path:
    """The drawing of the sign."""
    return places.resources() / "icons" / "dragoman.svg"


def app_icon() -> "QIcon":
    """The sign in every size that a desktop asks for."""
    from PySide6.QtGui import QIcon  # 3 ms, which a first paint need not pay

    renderer = QSvgRenderer(str(icon_file()))
    icon = QIcon()
    for size in ICON_SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(picture)
    return icon


class Logo(QWidget):
    """The sign, `size` px square at 100 %. It says nothing by itself."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._renderer = QSvgRenderer(str(icon_file()), self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A square."""
        edge = self._theme.px(self._size)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()

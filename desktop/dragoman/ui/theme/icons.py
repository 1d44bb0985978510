"""The icons that ship: SVG recoloured from a token and kept as pictures at the screen's own resolution."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

# What points along the line of text turns with it, as text from right to left does.
TURNS: Final = frozenset(
    {"chevron-left", "chevron-right", "arrow-up-right", "arrow-down-left", "panel-left", "external-link", "history"}
)


class Icons:
    """Draws icons, each picture once for its colour, size and resolution."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pictures: dict[tuple[str, str, int, float, bool], QPixmap] = {}

    def picture(self, name: str, colour: str, size: int, resolution: float, turned: bool) -> QPixmap:
        """One icon in a colour ("#RRGGBB"), `size` px square, at `resolution` device pixels a px.

        `turned` mirrors it where it points along the text. Raises FileNotFoundError if no icon has that name.
        """
        key = (name, colour, size, resolution, turned and name in TURNS)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._draw(*key)
        return picture

    def _draw(self, name: str, colour: str, size: int, resolution: float, turned: bool) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        edge = round(size * resolution)
        picture = QPixmap(edge, edge)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        if turned:
            painter.translate(edge, 0)
            painter.scale(-1, 1)
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        renderer.render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        picture.setDevicePixelRatio(resolution)
        return picture

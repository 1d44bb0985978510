"""Three dots that say how well something is known: new, learning, young, known."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.content.model import Side
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.words import _

MOST = 3
_DOT = 6
_STEP = 10
_COLOUR: dict[Side | None, ColourName] = {
    Side.TECHNICAL: "tech_line",
    Side.DIPLOMATIC: "dipl_line",
    None: "border_strong",
}


def dots_size(theme: Theme) -> QSize:
    """The room that the dots take."""
    return QSize((MOST - 1) * theme.px(_STEP) + theme.px(_DOT), theme.px(_DOT))


def draw_dots(painter: QPainter, theme: Theme, left: float, middle: float, known: int, side: Side | None, *, rtl: bool) -> None:
    """Draw the dots from `left`, around the height `middle`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = theme.px(_DOT) / 2
    for place in range(MOST):
        number = MOST - 1 - place if rtl else place
        painter.setBrush(theme.colour(_COLOUR[side] if number < known else "border"))
        painter.drawEllipse(QPointF(left + radius + place * theme.px(_STEP), middle), radius, radius)


class KnownDots(QWidget):
    """How well a term is known, 0 to 3, in its side's colour; a false friend has no side."""

    def __init__(self, theme: Theme, known: int, side: Side | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._known = known
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_known(known)
        theme.changed.connect(self.updateGeometry)

    def show_known(self, known: int) -> None:
        """Show how well it is known now, 0 to 3."""
        self._known = known
        self.setAccessibleName(_("{known} of {most}").format(known=known, most=MOST))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Three dots."""
        return dots_size(self._theme)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw them."""
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_dots(painter, self._theme, 0, self.height() / 2, self._known, self._side, rtl=rtl)
        painter.end()

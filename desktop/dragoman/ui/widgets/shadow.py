"""The only shadow: under what lies over a page for a moment. 8 px down, 24 px soft."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from dragoman.ui.theme.theme import Theme

REACH = 24  # px around what throws it
_DOWN = 8
_STEPS = 12


def draw_shadow(painter: QPainter, theme: Theme, rect: QRect, radius: int) -> None:
    """Draw the shadow of a box with round corners."""
    strength = theme.colour("shadow")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_STEPS):
        reach = REACH / 2 - step * REACH / _STEPS  # from the outside in; half of the softness lies inside the edge
        layer = QColor(strength)
        layer.setAlphaF(strength.alphaF() / _STEPS)
        painter.setBrush(layer)
        round_by = max(radius + reach, 1)
        painter.drawRoundedRect(QRectF(rect).adjusted(-reach, _DOWN - reach, reach, _DOWN + reach), round_by, round_by)

"""How every field looks that takes a value: its box, its line, and what error, pointer and focus make of them."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_M, ColourName
from dragoman.ui.widgets.paint import box

HEIGHT = 40
PADDING = 13
ERROR_EDGE = 2


def draw_field(
    painter: QPainter, theme: Theme, rect: QRect, *, enabled: bool, hovered: bool, focused: bool, wrong: bool = False
) -> None:
    """Draw the box of a field."""
    line: ColourName = "border_strong"
    ground: ColourName = "surface"
    if not enabled:
        ground, line = "raised", "border"
    elif wrong:
        line = "bad"
    elif focused:
        line = "focus"
    elif hovered:
        ground, line = "raised", "text"
    box(painter, rect, RADIUS_M, theme.colour(ground), theme.colour(line), ERROR_EDGE if wrong and enabled else EDGE)


def ink(theme: Theme, enabled: bool) -> QColor:
    """The colour of what stands in a field."""
    return theme.colour("text" if enabled else "muted")

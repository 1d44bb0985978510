"""Cards: a ground with round corners on which things that belong together stand, with a spine in their side's colour."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_L, RADIUS_M, SPINE, ColourName
from dragoman.ui.widgets.paint import box, fill, rounded

Padding = tuple[int, int]  # top and bottom, left and right, in px at 100 %
ROOMY: Padding = (24, 24)
TIGHT: Padding = (20, 24)


class Card(QWidget):
    """A card with its content in `column`. `spine` is one colour, or two for the halves; on top, or at the leading edge."""

    def __init__(
        self,
        theme: Theme,
        *spine: ColourName,
        padding: Padding = TIGHT,
        ground: ColourName = "surface",
        at_side: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spine = spine
        self._padding = padding
        self._ground: ColourName = ground
        self._at_side = at_side
        self.radius = RADIUS_M if small else RADIUS_L
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_spine(self, *spine: ColourName) -> None:
        """Show another spine, or none."""
        self._spine = spine
        self.update()

    def set_ground(self, ground: ColourName) -> None:
        """Stand on another ground."""
        self._ground = ground
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around, where a card can be chosen."""
        return self.rect(), self.radius

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, spine and edge."""
        painter = QPainter(self)
        theme = self._theme
        rect = self.rect()
        box(painter, rect, self.radius, theme.colour(self._ground))
        if self._spine:
            painter.setClipPath(rounded(rect, self.radius))
            self._draw_spine(painter, rect)
            painter.setClipping(False)
        painter.setClipping(False)
        if self._spine and not self._at_side:  # the spine is the upper edge: no line over it
            painter.setClipRect(rect.adjusted(0, SPINE, 0, 0))
        elif self._spine:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.setClipRect(rect.adjusted(0, 0, -SPINE, 0) if rtl else rect.adjusted(SPINE, 0, 0, 0))
        box(painter, rect, self.radius, None, theme.colour("border"), EDGE)
        painter.end()

    def _draw_spine(self, painter: QPainter, rect: QRect) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._at_side:
            left = rect.right() + 1 - SPINE if rtl else rect.left()
            fill(painter, QRect(left, rect.top(), SPINE, rect.height()), self._theme.colour(self._spine[0]))
            return
        parts = self._spine[::-1] if rtl else self._spine
        left = rect.left()
        for count, colour in enumerate(parts, start=1):
            right = rect.left() + rect.width() * count // len(parts)
            fill(painter, QRect(left, rect.top(), right - left, SPINE), self._theme.colour(colour))
            left = right

    def _restyle(self) -> None:
        upright, across = (self._theme.px(size) for size in self._padding)
        self.column.setContentsMargins(across, upright, across, upright)
        self.update()

"""A soft ground with round corners and no line, for what speaks inside a card."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M, ColourName
from dragoman.ui.widgets.paint import box


class SoftBox(QWidget):
    """A ground of one colour with its content in `column`.

    `padding` is px above and below, then at the sides, `gap` px between what stands in it.
    """

    def __init__(
        self,
        theme: Theme,
        ground: ColourName,
        padding: tuple[int, int] = (12, 16),
        gap: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground: ColourName = ground
        self._padding = padding
        self._gap = gap
        self.column = QVBoxLayout(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_ground(self, ground: ColourName) -> None:
        """Stand on another colour."""
        self._ground = ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground."""
        painter = QPainter(self)
        box(painter, self.rect(), RADIUS_M, self._theme.colour(self._ground))
        painter.end()

    def _restyle(self) -> None:
        upright, across = (self._theme.px(size) for size in self._padding)
        self.column.setContentsMargins(across, upright, across, upright)
        self.column.setSpacing(self._theme.px(self._gap))
        self.update()

"""A slider: a track that is filled up to a round handle."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName

_HEIGHT = 24
_TRACK = 4
_HANDLE = 20
_KNOB = 14
_LEAST_WIDTH = 120


class Slider(QSlider):
    """A whole number from `least` to `most`; `valueChanged` tells it. Arrows step, a press on the track goes there."""

    def __init__(
        self, theme: Theme, name: str, value: int, least: int, most: int, step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setPageStep(step)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """24 px high, so that it can be hit."""
        return QSize(self._theme.px(_LEAST_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Long enough to be exact with."""
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the handle."""
        handle = self._theme.px(_HANDLE)
        centre = self._handle_centre()
        rect = QRect(round(centre.x() - handle / 2), round(centre.y() - handle / 2), handle, handle)
        return rect, handle // 2

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the track, its filled part and the handle."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = theme.px(_TRACK)
        rail = QRectF(0, (self.height() - track) / 2, self.width(), track)
        centre = self._handle_centre()
        filled = QRectF(rail)
        if self._mirrors():
            filled.setLeft(centre.x())
        else:
            filled.setRight(centre.x())
        action: ColourName = "accent" if self.isEnabled() else "border_strong"
        painter.setBrush(theme.colour("border_strong" if self.isEnabled() else "border"))
        painter.drawRoundedRect(rail, track / 2, track / 2)
        painter.setBrush(theme.colour(action))
        painter.drawRoundedRect(filled, track / 2, track / 2)
        hovered = self.isEnabled() and (self.underMouse() or self.isSliderDown())
        ink = theme.colour("accent_hover" if hovered else action)
        painter.setPen(ink)
        painter.setBrush(theme.colour("surface"))
        outer = (theme.px(_HANDLE) - 1) / 2
        painter.drawEllipse(centre, outer, outer)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, theme.px(_KNOB) / 2, theme.px(_KNOB) / 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go where the press is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the pointer while it is pressed."""
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self.setSliderDown(False)
        self.update()

    def _mirrors(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _room(self) -> tuple[float, float]:
        handle = self._theme.px(_HANDLE)
        return handle / 2, self.width() - handle

    def _handle_centre(self) -> QPointF:
        start, length = self._room()
        span = self.maximum() - self.minimum()
        share = (self.sliderPosition() - self.minimum()) / span if span else 0.0
        share = 1 - share if self._mirrors() else share
        return QPointF(start + share * length, self.height() / 2)

    def _go_to(self, x: float) -> None:
        start, length = self._room()
        share = min(max((x - start) / length, 0.0), 1.0) if length > 0 else 0.0
        share = 1 - share if self._mirrors() else share
        step = self.singleStep()
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum()) / step) * step)
        self.update()

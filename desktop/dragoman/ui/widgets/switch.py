"""A switch: 40 by 24, on or off at once, without a button that says so."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, FAST_MS, ColourName
from dragoman.ui.widgets.paint import box
from dragoman.ui.widgets.pressable import Look, Pressable, State

_SIZE = QSize(40, 24)
_KNOB = 16


class Switch(Pressable):
    """On or off, told by `toggled`; its name says of what."""

    def __init__(self, theme: Theme, name: str, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self._slide: QVariantAnimation | None = None
        self.toggled.connect(self._move_knob)

    def look(self, state: State) -> Look:
        """Ground, line and knob in a state."""
        colour = self._theme.colour
        if state is State.DISABLED:
            return Look(colour("raised"), colour("border"), colour("border"))
        if self.isChecked():
            ground: ColourName = "accent" if state is State.REST else "accent_hover"
            return Look(colour(ground), colour(ground), colour("on_accent"))
        line: ColourName = "border_strong" if state is State.REST else "text"
        return Look(colour("sunken"), colour(line), colour(line))

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring is as round as the switch."""
        return self.rect(), self.height() // 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """Always the same."""
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground and knob."""
        rect = self.rect()
        box(painter, rect, rect.height() / 2, look.fill, look.line, EDGE)
        knob = self._theme.px(_KNOB)
        margin = (rect.height() - knob) / 2
        along = self._share() * (rect.width() - knob - 2 * margin)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            along = rect.width() - knob - 2 * margin - along
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.ink)
        painter.drawEllipse(QPointF(margin + along + knob / 2, rect.height() / 2), knob / 2, knob / 2)

    def _share(self) -> float:
        if self._slide is not None and self._slide.state() == QVariantAnimation.State.Running:
            return float(self._slide.currentValue())
        return 1.0 if self.isChecked() else 0.0

    def _move_knob(self, on: bool) -> None:
        duration = self._theme.duration(FAST_MS)
        if not duration or not self.isVisible():
            return
        if self._slide is None:
            self._slide = QVariantAnimation(self)
            self._slide.valueChanged.connect(self.update)
        self._slide.stop()
        self._slide.setStartValue(0.0 if on else 1.0)
        self._slide.setEndValue(1.0 if on else 0.0)
        self._slide.setDuration(duration)
        self._slide.start()

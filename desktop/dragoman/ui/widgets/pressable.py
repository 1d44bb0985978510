"""What every painted control that is pressed has in common: its state, the fade between states, keys, tool tip."""

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import FAST_MS, RADIUS_M
from dragoman.ui.widgets.paint import mixed

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation


class State(Enum):
    """What the pointer, the keyboard or the program makes of a control."""

    REST = auto()
    HOVER = auto()
    PRESSED = auto()
    DISABLED = auto()


class Look(NamedTuple):
    """The colours of a control in one state: its ground, its line, its words."""

    fill: QColor
    line: QColor
    ink: QColor


class Pressable(QAbstractButton):
    """A control that is pressed, by pointer, Space or Enter. Who draws it says how it looks in each state."""

    radius = RADIUS_M

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posed: State | None = None
        self._shown: Look | None = None
        self._fade: QVariantAnimation | None = None
        self._from: Look | None = None
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    # To be drawn

    def look(self, state: State) -> Look:
        """The colours in a state."""
        raise NotImplementedError

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw the control in these colours."""
        raise NotImplementedError

    # What it does

    @property
    def state(self) -> State:
        """What the pointer, the keyboard or the program makes of it now."""
        if self._posed is not None:
            return self._posed
        if not self.isEnabled():
            return State.DISABLED
        if self.isDown():
            return State.PRESSED
        return State.HOVER if self.underMouse() else State.REST

    def pose(self, state: State | None) -> None:
        """Hold a state for a picture; None lets go of it."""
        self._posed = state
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around, and how round that is, in px."""
        return self.rect(), self.radius

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Words of a control are never cut off."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow direction, and being enabled or not."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the state, or the step on the way to it."""
        state = self.state
        target = self.look(state)
        if self._shown is None:
            self._shown = target
        elif self._shown != target:
            self._from = self._on_the_way()
            self._shown = target
            self._start_fade()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self._on_the_way(), state)
        painter.end()

    def _on_the_way(self) -> Look:
        shown = self._shown
        assert shown is not None
        if self._fade is None or self._from is None or self._fade.state() != self._fade.State.Running:
            return shown
        share = float(self._fade.currentValue())
        return Look(*(mixed(start, end, share) for start, end in zip(self._from, shown, strict=True)))

    def _start_fade(self) -> None:
        duration = self._theme.duration(FAST_MS)
        if not duration or self._posed is not None:
            return
        if self._fade is None:
            from PySide6.QtCore import QVariantAnimation  # nothing fades before the first paint

            self._fade = QVariantAnimation(self)
            self._fade.setStartValue(0.0)
            self._fade.setEndValue(1.0)
            self._fade.valueChanged.connect(self.update)
        self._fade.stop()
        self._fade.setDuration(duration)
        self._fade.start()

    def _restyle(self) -> None:
        self._shown = None
        self.updateGeometry()
        self.update()


class Tipped(Pressable):
    """A control without words on it: they are its tool tip, drawn as ours are."""

    def event(self, event: QEvent) -> bool:
        """Show our own tool tip."""
        if event.type() == QEvent.Type.ToolTip and self.toolTip():
            from dragoman.ui.widgets.tooltip import Tooltip

            Tooltip.show_beside(self._theme, self)
            return True
        return super().event(event)

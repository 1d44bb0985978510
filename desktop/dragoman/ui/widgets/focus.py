"""The focus ring: one a window, drawn over it around whatever has the focus, once the keyboard was used."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import FOCUS_GAP, FOCUS_LINE, RADIUS_M
from dragoman.ui.widgets.paint import box

REACH = FOCUS_GAP + FOCUS_LINE  # px around a control that the ring needs
_MOVED = QEvent.Type(QEvent.registerEventType())
_PLACES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, _MOVED})
_BY_KEYBOARD = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})


@runtime_checkable
class Shaped(Protocol):
    """A widget that says what its ring goes around: a row, a link, a handle; without that it is the whole widget."""

    def focus_shape(self) -> tuple[QRect, int]:
        """The box in px of the widget, and its corners' radius; an empty box where no ring is wanted."""


def focus_moved(widget: QWidget) -> None:
    """Say that what `focus_shape` gives has moved while the focus stays in the widget."""
    QApplication.sendEvent(widget, QEvent(_MOVED))


class Ring(QWidget):
    """A ring around one widget of a window, wherever that is moved or scrolled."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._outline = QRect()
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def go_around(self, widget: QWidget | None) -> None:
        """Surround this widget from now on, or nothing."""
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._around = widget
        if widget is None:
            self.hide()
            return
        window = self.parentWidget()
        step: QWidget | None = widget
        while step is not None and step is not window:
            self._watched.append(step)
            step.installEventFilter(self)
            step = step.parentWidget()
        self.place()
        self.raise_()

    def place(self) -> None:
        """Stand where the widget stands now, as far as it can be seen."""
        widget, window = self._around, self.parentWidget()
        if widget is None or window is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        shape, radius = widget.focus_shape() if isinstance(widget, Shaped) else (widget.rect(), RADIUS_M)
        if shape.isEmpty():
            self.hide()
            return
        at = widget.mapTo(window, QPoint(0, 0))
        outline = shape.translated(at).adjusted(-REACH, -REACH, REACH, REACH)
        seen = outline
        for step in filter(isValid, self._watched):
            area = step.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is step:
                seen = seen & QRect(step.mapTo(window, QPoint(0, 0)), step.size())
        self._outline = outline.translated(-seen.topLeft())
        self._radius = radius
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the widget and what it stands in."""
        if event.type() in _PLACES:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ring."""
        painter = QPainter(self)
        box(painter, self._outline, self._radius + REACH, None, self._theme.colour("focus"), FOCUS_LINE)
        painter.end()


class FocusRing(QObject):
    """Shows the ring of a window from the first key until the pointer is pressed."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring = Ring(theme, window)
        self._holder: QWidget | None = None
        self._keyboard = False
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    @property
    def is_shown(self) -> bool:
        """Whether the ring can be seen."""
        return self._ring.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell the keyboard from the pointer."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() not in _MODIFIERS:
                self._use_keyboard(True)
        elif kind == QEvent.Type.MouseButtonPress:
            self._use_keyboard(False)
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(event, QFocusEvent):
            if event.reason() in _BY_KEYBOARD:
                self._use_keyboard(True)
            elif event.reason() == Qt.FocusReason.MouseFocusReason:
                self._use_keyboard(False)
        return False

    def _use_keyboard(self, used: bool) -> None:
        if used != self._keyboard:
            self._keyboard = used
            self._ring.go_around(self._holder if used else None)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._holder is not None and isValid(self._holder):
            self._holder.removeEventFilter(self)
        self._holder = new if new is not None and self._window.isAncestorOf(new) else None
        if self._holder is not None:
            self._holder.installEventFilter(self)
        self._ring.go_around(self._holder if self._keyboard else None)

"""Widgets on screen, and what is seen of them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def a_window_with(qtbot: QtBot, *widgets: QWidget, width: int = 600, height: int = 400) -> QWidget:
    """A window that is active and holds these, one under the other, with room around them."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(40, 40, 40, 40)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    window.resize(width, height)
    qtbot.addWidget(window, before_close_func=lambda _window, _kept=window: None)  # lives until the test ends
    with qtbot.waitActive(window):
        window.show()
    _point_at(window, QPoint(1, 1))
    return window


def colour_at(widget: QWidget, x: int, y: int) -> str:
    """The colour that is seen at a point of a widget, "#RRGGBB"; negative places count from the far edge."""
    image = widget.grab().toImage()
    place = QPoint(x if x >= 0 else widget.width() + x, y if y >= 0 else widget.height() + y)
    return image.pixelColor(place * widget.devicePixelRatio()).name().upper()


def has_colour(widget: QWidget, colour: QColor | str) -> bool:
    """Whether a colour is seen anywhere on a widget."""
    wanted = QColor(colour).rgb()
    image = widget.grab().toImage()
    return any(image.pixelColor(x, y).rgb() == wanted for x in range(image.width()) for y in range(image.height()))


def seen(widget: QWidget) -> bytes:
    """All that is seen of a widget, to compare."""
    picture: QPixmap = widget.grab()
    return bytes(picture.toImage().constBits())


def hover(widget: QWidget) -> None:
    """Bring the pointer onto a widget."""
    _point_at(widget.window(), widget.mapTo(widget.window(), widget.rect().center()))


def _point_at(widget: QWidget, place: QPoint) -> None:
    """Bring the pointer to a place in a window, as the window system tells it."""
    window = widget.windowHandle()
    at = QPointF(place)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        at + QPointF(window.position()),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, move)

"""The turn of a card about its upright axis: two pictures of its faces, one after the other."""

from PySide6.QtCore import QEasingCurve, QPointF, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import FLIP_MS
from dragoman.ui.widgets.paint import fill

MARGIN = 32  # px at 100 % around the card: its near edge looms larger while it turns
_FROM_EYE = 3600  # px at 100 %: how far away one looks from
_EDGE_ON, _TURNED = 90.0, 180.0  # degrees


class Turn(QWidget):
    """Lies over the card while it turns. `ended` tells that it has turned, or was hurried."""

    ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces: tuple[QPixmap, QPixmap] | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(_TURNED)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self.update)
        self._animation.finished.connect(self._end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def is_turning(self) -> bool:
        """Whether it is in its midst."""
        return self._faces is not None

    def start(self, front: QPixmap, back: QPixmap, card: QRect) -> None:
        """Turn from one picture to the other, where the card stands."""
        margin = self._theme.px(MARGIN)
        self._faces = front, back
        self.setGeometry(card.adjusted(-margin, -margin, margin, margin))
        self._animation.stop()
        self._animation.setDuration(self._theme.duration(FLIP_MS))
        self.show()
        self._animation.start()

    def hurry(self) -> None:
        """Be turned now."""
        if self.is_turning:
            self._animation.stop()
            self._end()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the face that is seen at this angle."""
        if self._faces is None:
            return
        angle = float(self._animation.currentValue() or 0.0)
        face = self._faces[0] if angle < _EDGE_ON else self._faces[1]
        turned = angle if angle < _EDGE_ON else angle - _TURNED
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            turned = -turned
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("bg"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = face.deviceIndependentSize().toTuple()
        middle = QPointF(self.width() / 2, self._theme.px(MARGIN) + height / 2)
        view = QTransform().translate(middle.x(), middle.y())
        rotation = QTransform()
        rotation.rotate(turned, Qt.Axis.YAxis, self._theme.px(_FROM_EYE))
        painter.setTransform(rotation * view)
        painter.drawPixmap(QPointF(-width / 2, -height / 2), face)
        painter.end()

    def _end(self) -> None:
        self._faces = None
        self.hide()
        self.ended.emit()

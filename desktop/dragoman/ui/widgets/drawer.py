"""The drawer: what stands beside a wide page comes over a narrow one, from the leading edge."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BASE_MS, EDGE
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.veil import Veil
from dragoman.words import _

WIDTH = 340
_PADDING = 16
_TOP = 16


class Drawer(Veil):
    """Content over the veil, 340 px wide. Esc, its button or a press beside it close it (`closed`)."""

    def __init__(self, theme: Theme, over: QWidget, title: str) -> None:
        super().__init__(theme, over)
        self.setAccessibleName(title)
        self._panel = _Panel(theme, self)
        close = Button(theme, _("Close"), Kind.TEXT, key=_("Esc"), small=True)
        close.clicked.connect(self.close_veil)
        head = QHBoxLayout()
        head.addWidget(Label(theme, title, "h2"), 1)
        head.addWidget(close)
        self._column = QVBoxLayout(self._panel)
        self._column.addLayout(head)
        self._slot = QVBoxLayout()
        self._column.addLayout(self._slot, 1)
        self._slide = QPropertyAnimation(self._panel, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self, content: QWidget, first: QWidget) -> None:
        """Slide in with this content; `first` in it gets the focus. The content stays its owner's: see `release`."""
        self._slot.addWidget(content)
        content.show()
        self.setGeometry(self._over.rect())
        self._place()
        self.spread(first)
        duration = self._theme.duration(BASE_MS)
        if duration:
            end = self._panel.pos()
            self._slide.setDuration(duration)
            self._slide.setStartValue(self._outside())
            self._slide.setEndValue(end)
            self._slide.start()

    def release(self) -> QWidget | None:
        """Take the content out, so that it can stand elsewhere."""
        item = self._slot.takeAt(0)
        return item.widget() if item is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stay as high as the page."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._slide.stop()
        width = min(self._theme.px(WIDTH), self.width())
        self._panel.setGeometry(mirrored(QRect(0, 0, width, self.height()), self.rect(), self.layoutDirection()))

    def _outside(self) -> QPoint:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QPoint(self.width() if rtl else -self._panel.width(), 0)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_PADDING), px(_TOP), px(_PADDING), 0)
        self._column.setSpacing(px(12))
        self._place()


class _Panel(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """A press here is none on the veil."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        edge = QRect(self.width() - EDGE, 0, EDGE, self.height())
        painter.fillRect(mirrored(edge, self.rect(), self.layoutDirection()), self._theme.colour("border"))
        painter.end()

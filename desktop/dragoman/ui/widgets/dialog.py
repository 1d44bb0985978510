"""The dialog: a question over the veil that must be answered before anything else; it destroys nothing by Enter."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_L
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box
from dragoman.ui.widgets.veil import Veil

WIDTH = 480
_PADDING = 20
_MARGIN = 20


class Panel(QWidget):
    """What lies on the veil: a title, words, whatever is asked, and the buttons at the end."""

    def __init__(self, theme: Theme, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addWidget(Label(theme, title, "h2"))
        self._words.addWidget(Label(theme, words))
        self._column.addLayout(self._words)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add(self, widget: QWidget) -> None:
        """Ask with this, under the words."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_button(self, button: Button) -> None:
        """Offer this, after those that are there; what destroys is never first."""
        self._buttons.addWidget(button)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """A press here is none on the veil."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and edge."""
        painter = QPainter(self)
        theme = self._theme
        box(painter, self.rect(), RADIUS_L, theme.colour("surface"), theme.colour("border_strong"), EDGE)
        painter.end()

    def _restyle(self) -> None:
        px = self._theme.px
        padding = px(_PADDING) + EDGE
        self._column.setContentsMargins(padding, padding, padding, padding)
        self._column.setSpacing(px(18))
        self._words.setSpacing(px(8))
        self._buttons.setSpacing(px(12))


class Dialog(Veil):
    """A panel in the middle of a widget. Esc or a press beside it closes it (`closed`), and nothing is done."""

    def __init__(self, theme: Theme, over: QWidget, title: str, words: str, width: int = WIDTH) -> None:
        """`width` is px at 100 %, where there is room."""
        super().__init__(theme, over)
        self._width = width
        self._said = f"{title} {words}"
        self.panel = Panel(theme, title, words, self)
        self.setAccessibleName(title)
        self.panel.installEventFilter(self)

    def open(self, first: QWidget) -> None:
        """Show it, with the focus on what is asked first."""
        self.spread(first)
        self._place()
        announce(self, self._said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Be as high as what is asked, also when that changes."""
        if watched is self.panel and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stay in the middle."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        margin = self._theme.px(_MARGIN)
        width = min(self._theme.px(self._width), self.width() - 2 * margin)
        height = self.panel.heightForWidth(width) if self.panel.hasHeightForWidth() else self.panel.sizeHint().height()
        size = QSize(width, min(height, self.height()))
        self.panel.resize(size)
        self.panel.move((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)

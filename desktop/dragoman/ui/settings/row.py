"""One setting on the page: its name, what it does, and its control, which goes under the words where it is narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label

_UPRIGHT = 12  # px at 100 %, above and below
_GAP = 16
_LEAST_WORDS = 150


class SettingRow(QWidget):
    """A line above parts it from the row before, unless it is the first."""

    def __init__(
        self, theme: Theme, name: str, about: str, control: QWidget, *, first: bool = False, last: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        self._control = control
        self._first = first
        self._last = last
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(theme, name, "body", weight=500))
        if about:
            column.addWidget(Label(theme, about, "small", "muted"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._arrange)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as words and control under each other, or a row beside each other would never be told to stack."""
        across = max(self._words.minimumSizeHint().width(), self._control.minimumSizeHint().width())
        return QSize(across, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the control under the words where it would leave them no room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line."""
        if not self._first:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), 1, self._theme.colour("border"))
            painter.end()

    def _arrange(self) -> None:
        px = self._theme.px
        room = self.width() - self._control.sizeHint().width() - px(_GAP)
        across = room >= px(_LEAST_WORDS)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(px(_GAP if across else 8))
        self._row.setContentsMargins(0, 0 if self._first else px(_UPRIGHT), 0, 0 if self._last else px(_UPRIGHT))

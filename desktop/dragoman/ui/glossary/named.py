"""A name, and what stands beside it: `Goes wrong`, `Say instead`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label

_WIDTH = 100  # px at 100 %, of the name


class Named(QWidget):
    """Holds any widget under a name; the name stands above it in a narrow window."""

    def __init__(self, theme: Theme, name: str, content: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._name = QWidget()
        head = Stack(theme, (0, 2, 0, 0), self._name)  # so that both first lines stand on one
        head.put(Label(theme, name, "small", weight=600))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(content, 1)
        self._stacked = False
        theme.changed.connect(self._restyle)
        self._restyle()

    def stack(self, under_each_other: bool) -> None:
        """Stand above what it names in a narrow window."""
        self._stacked = under_each_other
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if under_each_other else across)
        self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._name.setMinimumWidth(0 if self._stacked else px(_WIDTH))
        self._name.setMaximumWidth((1 << 24) - 1 if self._stacked else px(_WIDTH))

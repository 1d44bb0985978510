"""What a false friend means to either side: two soft boxes, beside each other or under each other."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.content.names import reader_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.soft_box import SoftBox

_GROUND: dict[Side, ColourName] = {Side.TECHNICAL: "tech_soft", Side.DIPLOMATIC: "dipl_soft"}
_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}


class SenseBox(SoftBox):
    """What the word means to one side. A link to the term goes into `head`, the meaning into `column`."""

    def __init__(self, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(theme, _GROUND[side], gap=4, parent=parent)
        self.head = QHBoxLayout()
        self.head.addWidget(Label(theme, reader_of(side), "small", _INK[side], weight=600), 1)
        self.column.addLayout(self.head)


class SensePair(QWidget):
    """Both senses, technical first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.technical = SenseBox(theme, Side.TECHNICAL)
        self.diplomatic = SenseBox(theme, Side.DIPLOMATIC)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.technical, 1)
        self._row.addWidget(self.diplomatic, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def stack(self, under_each_other: bool) -> None:
        """Stand under each other in a narrow window, else side by side."""
        direction = QBoxLayout.Direction.TopToBottom if under_each_other else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(12))

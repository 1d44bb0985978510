"""What stands above every question: its side and its topic."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SidePill


class QuestionHead(QWidget):
    """The side's pill, and the topic's title at the end."""

    def __init__(self, theme: Theme, side: Side | None, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = QWidget()
        row = QHBoxLayout(start)
        row.setContentsMargins(0, 0, 0, 0)
        if side is not None:
            row.addWidget(SidePill(theme, side))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Ends(theme, start, Label(theme, topic, "small", "muted", wraps=False)))
        if side is None and not topic:
            self.hide()

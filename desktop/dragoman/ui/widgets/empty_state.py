"""An empty place: one sentence, and one button that fills it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label


class EmptyState(QWidget):
    """Stands in the card where the thing will be; `asked` tells that the button was pressed."""

    asked = Signal()

    def __init__(self, theme: Theme, sentence: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = Button(theme, action, small=True)
        self.button.clicked.connect(self.asked)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(theme, sentence, "body", "muted"))
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(8))

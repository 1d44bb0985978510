"""What stands under the strip: a question or its feedback, and beside it, or under it where it is narrow, the pair."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dragoman.ui.page import GAP
from dragoman.ui.theme.theme import Theme

_CARD = 800  # px at 100 %, as all here: the width of a question
_SIDE = 356
_ABOVE_QUESTION, _ABOVE_FEEDBACK = 40, 24
_UNDER_CARD = 16


class QuestionBody(QWidget):
    """Filled before it is shown, so that it is laid out once."""

    def __init__(self, theme: Theme, *, asks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asks = asks
        self._main = QVBoxLayout()
        self._side = QVBoxLayout()
        self._beside = QWidget()
        self._beside.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._main, 1)
        self._row.addWidget(self._beside)
        self._main.addStretch(1)
        self._side.addStretch(1)

    def put(self, widget: QWidget) -> None:
        """Put this under what is there."""
        self._main.insertWidget(self._main.count() - 1, widget)

    def put_beside(self, widget: QWidget) -> None:
        """Put this at the side."""
        self._side.insertWidget(self._side.count() - 1, widget)

    def fit(self, room: int, *, wide: bool) -> None:
        """Stand in so much room; `wide` has the side at the right."""
        px = self._theme.px
        has_side = self._side.count() > 1
        if not has_side:
            self._beside.hide()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(px(GAP) if has_side else 0)
        self._main.setSpacing(px(_UNDER_CARD))
        self._side.setSpacing(px(GAP))
        above = _ABOVE_QUESTION if self._asks and wide else _ABOVE_FEEDBACK
        # margins, not a greatest width: a layout asks for the height in all of the width that it has
        beside = max(room - px(_CARD), 0) // 2 if self._asks else 0
        self._row.setContentsMargins(beside, px(above), beside, 0)
        self._beside.setMinimumWidth(px(_SIDE) if wide else 0)
        self._beside.setMaximumWidth(px(_SIDE) if wide else 1 << 20)

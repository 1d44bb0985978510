"""How far a session has come: about how long it will take, and which card this is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import fill
from dragoman.words import _

_MS_A_MINUTE = 60_000


class StudyHead(QWidget):
    """Stands at the end of the title row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = Label(theme, _("Saving"), "small", "muted", wraps=False)
        self._saving.hide()
        self._left = Label(theme, "", "body", "muted", figures=True)
        self._card = Label(theme, "", "body", weight=600, figures=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(8)))
        row.addStretch(1)
        for part in (self._saving, Glyph(theme, "clock", "muted", 18), self._left, _Bar(theme), self._card):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_progress(self, number: int, count: int, ms_left: int) -> None:
        """Which card of how many, and how long the rest takes, in ms."""
        minutes = max(round(ms_left / _MS_A_MINUTE), 1)  # as the day's page rounds it
        self._left.set_words(_("About {minutes} min left").format(minutes=minutes))
        self._card.set_words(_("Card {number} of {count}").format(number=number, count=count))

    def show_saving(self, saving: bool) -> None:
        """Say that the answer before is still being written."""
        self._saving.setVisible(saving)


class _Bar(QWidget):
    """A thin upright line between two words, with room on both sides."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a line of text."""
        return QSize(self._theme.px(16) + EDGE, self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line."""
        painter = QPainter(self)
        rect = self.rect()
        rect.setLeft(rect.center().x())
        rect.setWidth(EDGE)
        fill(painter, rect, self._theme.colour("border"))
        painter.end()

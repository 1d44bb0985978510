"""The status ribbon: whom a rule or a work binds, in a word and half a sentence, with a full or a broken edge."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.model import Status
from dragoman.content.names import binds, status_meaning, status_name
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, rounded
from dragoman.words import _

STATUS_ICON: dict[Status, str] = {
    Status.TREATY: "scroll-text",
    Status.CUSTOM: "footprints",
    Status.LAW: "gavel",
    Status.VOLUNTARY_NORM: "hand",
    Status.STANDARD: "ruler",
    Status.EXPERT_VIEW: "graduation-cap",
}
_EDGE = 3
_DASH, _DASH_GAP = 6, 3
_BEFORE, _AFTER, _UPRIGHT = 15, 16, 8


class StatusRibbon(QWidget):
    """`words` instead of what the status means in general, where the file says it better."""

    def __init__(self, theme: Theme, status: Status, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = status
        self._glyph = Glyph(theme, STATUS_ICON[status], "text", 16, "small")
        self._label = Label(theme, "", "small")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._label, 1)
        self.show_status(status, words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_status(self, status: Status, words: str = "") -> None:
        """Show this status from now on."""
        self._status = status
        self._glyph.set_icon(STATUS_ICON[status])
        lead = _("{status}.").format(status=status_name(status))
        self._label.set_words(words or status_meaning(status), lead=lead)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and edge."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect()
        box(painter, rect, RADIUS_S, theme.colour(theme.quiet))
        painter.setClipPath(rounded(rect, RADIUS_S))
        edge = rect.width() - _EDGE / 2 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _EDGE / 2
        pen = QPen(theme.colour("text" if binds(self._status) else "border_strong"), _EDGE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not binds(self._status):
            pen.setDashPattern([theme.px(_DASH) / _EDGE, theme.px(_DASH_GAP) / _EDGE])
        painter.setPen(pen)
        painter.drawLine(QPointF(edge, 0), QPointF(edge, rect.height()))
        painter.end()

    def _restyle(self) -> None:
        px = self._theme.px
        before, after, upright = px(_BEFORE), px(_AFTER), px(_UPRIGHT)
        self._row.setContentsMargins(before, upright, after, upright)
        self._row.setSpacing(px(8))
        self.update()

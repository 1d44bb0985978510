"""One option after the answer: whether it was chosen and right, and why it is right or wrong."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_M, ColourName
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, icon_in
from dragoman.ui.widgets.prose import Prose
from dragoman.words import _

_SIGN = 24  # px at 100 %
_PADDING = (14, 17)
_GAP = 12


class Fate(Enum):
    """What the answer made of an option."""

    HIT = auto()  # chosen, and right
    MISSED = auto()  # right, and not chosen
    ASTRAY = auto()  # chosen, and wrong
    LEFT = auto()  # wrong, and not chosen


_COLOURS: dict[Fate, tuple[ColourName, ColourName, ColourName]] = {  # ground, line, word at the end
    Fate.HIT: ("ok_soft", "ok", "ok"),
    Fate.MISSED: ("ok_soft", "ok", "ok"),
    Fate.ASTRAY: ("bad_soft", "bad", "bad"),
    Fate.LEFT: ("surface", "border", "muted"),
}


def fate_of(*, chosen: bool, right: bool) -> Fate:
    """What became of an option."""
    if right:
        return Fate.HIT if chosen else Fate.MISSED
    return Fate.ASTRAY if chosen else Fate.LEFT


class ReasonRow(QWidget):
    """Chosen and right ones are coloured, the rest stay quiet. It is read, not pressed."""

    def __init__(
        self, theme: Theme, words: str, fate: Fate, why: str, *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        """`why` is HTML that may be shown."""
        super().__init__(parent)
        self._theme = theme
        self._fate = fate
        is_quiet = fate is Fate.LEFT
        verdict = {
            Fate.HIT: _("Your answer, right"),
            Fate.MISSED: _("Right, not chosen") if several else _("Right"),
            Fate.ASTRAY: _("Your answer"),
            Fate.LEFT: "",
        }[fate]
        self.why = Prose(theme, _("Why: {option}").format(option=words), "small", "muted" if is_quiet else "text")
        self.why.show_html(why)
        if not why:
            self.why.hide()
        self._words = Label(theme, words, weight=None if is_quiet else 600)
        self._verdict = Label(theme, verdict, "tiny", _COLOURS[fate][2], weight=600, wraps=False)
        if not verdict:
            self._verdict.hide()
        self._sign = _Sign(theme, fate)
        self._head = QHBoxLayout()
        self._head.addWidget(self._words, 1)
        self._beside = QVBoxLayout()  # so that it stands in the middle of the words' first line
        self._beside.addWidget(self._verdict)
        self._beside.addStretch(1)
        self._head.addLayout(self._beside)
        self._column = QVBoxLayout()
        self._column.addLayout(self._head)
        self._column.addWidget(self.why)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self.setAccessibleName(": ".join(part for part in (verdict, words) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and line."""
        ground, line, _ink = _COLOURS[self._fate]
        painter = QPainter(self)
        box(painter, self.rect(), RADIUS_M, self._theme.colour(ground), self._theme.colour(line), EDGE)
        painter.end()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(_PADDING[1]), px(_PADDING[0]), px(_PADDING[1]), px(_PADDING[0]))
        self._row.setSpacing(px(_GAP))
        self._column.setSpacing(px(3))
        self._head.setSpacing(px(_GAP))
        self._beside.setContentsMargins(0, (self._theme.line("body") - self._theme.line("tiny")) // 2, 0, 0)
        self.update()


class _Sign(QWidget):
    """A tick or a cross in a full round; an empty one for what was rightly left."""

    def __init__(self, theme: Theme, fate: Fate) -> None:
        super().__init__()
        self._theme = theme
        self._fate = fate
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """24 px square."""
        edge = self._theme.px(_SIGN)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        theme = self._theme
        rect = QRect(0, 0, theme.px(_SIGN), theme.px(_SIGN))
        if self._fate is Fate.LEFT:
            box(painter, rect, rect.height() / 2, None, theme.colour("border"), EDGE)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(_COLOURS[self._fate][1]))
            painter.drawEllipse(QPointF(rect.width() / 2, rect.height() / 2), rect.width() / 2, rect.height() / 2)
            icon_in(painter, theme, "x" if self._fate is Fate.ASTRAY else "check", "on_solid", rect, 16, turned=False)
        painter.end()

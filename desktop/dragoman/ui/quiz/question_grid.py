"""Every question as a numbered cell, green where it was right, to be read again; arrows move, Enter opens."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from dragoman.quiz.result import Line
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BUTTON_EDGE, RADIUS_S
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.paint import CLEAR, box, text
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.words import _

_CELL = (36, 44)  # px at 100 %
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuestionGrid(QWidget):
    """One stop for Tab; `wanted` tells a question's number, from 0."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, lines: Sequence[Line], places: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(theme, 8, 8, self)
        self.cells: list[Pressable] = []
        for line, place in zip(lines, places, strict=True):
            cell = _Cell(theme, line, place)
            cell.clicked.connect(partial(self.wanted.emit, line.number))
            cell.installEventFilter(self)
            cell.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.cells.append(cell)
            flow.addWidget(cell)
        if self.cells:
            self.cells[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrows go from cell to cell; up and down to the one above or below."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or watched not in self.cells:
            return False
        at = self.cells.index(watched)
        to = self._next(at, Qt.Key(event.key()))
        if to is None:
            return False
        self.cells[at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.cells[to].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cells[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _next(self, at: int, key: Qt.Key) -> int | None:
        last = len(self.cells) - 1
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return last
        if key in _STEPS:
            step = _STEPS[key] if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -_STEPS[key]
            return min(max(at + step, 0), last)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._beside(at, -1 if key == Qt.Key.Key_Up else 1)
        return None

    def _beside(self, at: int, down: int) -> int:
        """The cell above or below one, or itself at the edge."""
        here = self.cells[at].geometry()
        for far in range(at + down, len(self.cells) if down > 0 else -1, down):
            there = self.cells[far].geometry()
            if there.y() != here.y() and there.x() == here.x():
                return far
        return at


class _Cell(Pressable):
    radius = RADIUS_S

    def __init__(self, theme: Theme, line: Line, place: int) -> None:
        super().__init__(theme, str(place))
        self._is_right = line.is_right
        words = _("Question {number}, right: {term}") if line.is_right else _("Question {number}, wrong: {term}")
        self.setAccessibleName(words.format(number=place, term=line.title))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as three figures."""
        theme = self._theme
        width = theme.width_of(self.text(), "small", 600, figures=True) + theme.px(12)
        return QSize(max(theme.px(_CELL[0]), width), theme.px(_CELL[1]))

    def look(self, state: State) -> Look:
        """Full for right, hollow for wrong."""
        colour = self._theme.colour
        if self._is_right:
            return Look(colour("ok_soft"), colour("ok") if state in (State.HOVER, State.PRESSED) else CLEAR, colour("ok"))
        return Look(colour("raised" if state is State.HOVER else "surface"), colour("bad"), colour("bad"))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, line and number."""
        line = look.line if look.line.alpha() else None
        box(painter, self.rect(), self.radius, look.fill, line, BUTTON_EDGE)
        font = self._theme.font("small", 600, figures=True)
        text(painter, self.rect(), self.text(), font, look.ink, Qt.AlignmentFlag.AlignHCenter)

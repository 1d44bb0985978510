"""Bars: how far a quiz or a work has come, and how much of something there is."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, mirrored, text
from dragoman.words import _

_THIN = 6
_PART_GAP = 4
_CELL = 32
_CELL_GAP = 8
WAIT_MS = 250  # what takes less is not worth a bar


class Part(Enum):
    """What has become of one question."""

    TO_COME = auto()
    NOW = auto()
    ANSWERED = auto()
    RIGHT = auto()
    WRONG = auto()
    LATER = auto()  # passed over, to come at the end


_PART: dict[Part, ColourName] = {
    Part.TO_COME: "border",
    Part.NOW: "accent",
    Part.ANSWERED: "border_strong",
    Part.RIGHT: "ok",
    Part.WRONG: "bad",
    Part.LATER: "border_strong",
}


class ProgressStrip(QWidget):
    """One part a question. A wrong one is hollow, so that grey print still reads, and so is one that was left for later."""

    def __init__(self, theme: Theme, parts: Sequence[Part], said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_parts(parts, said)
        theme.changed.connect(self.updateGeometry)

    def show_parts(self, parts: Sequence[Part], said: str) -> None:
        """Show these; `said` is the same for the ear: "Question 5 of 10"."""
        before, self._parts = self._parts, parts
        self.setAccessibleName(said)
        if len(parts) != len(before):
            self.update()
        for number, part in enumerate(parts):  # of many parts one or two change, and those alone are drawn again
            if len(parts) == len(before) and part is not before[number]:
                self.update(self._place_of(number))

    def sizeHint(self) -> QSize:  # noqa: N802
        """6 px high, as long as there is room."""
        return QSize(len(self._parts) * self._theme.px(12), self._theme.px(_THIN))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the parts that are to be drawn."""
        painter = QPainter(self)
        for number, part in enumerate(self._parts):
            rect = self._place_of(number)
            if not event.region().intersects(rect):
                continue
            colour = self._theme.colour(_PART[part])
            hollow = part in (Part.WRONG, Part.LATER)
            box(painter, rect, rect.height() / 2, None if hollow else colour, colour if hollow else None, 2)
        painter.end()

    def _place_of(self, number: int) -> QRect:
        gap, count = self._theme.px(_PART_GAP), len(self._parts)
        room = self.width() - gap * (count - 1)
        left = room * number // count + gap * number
        right = room * (number + 1) // count + gap * number
        return mirrored(QRect(left, 0, right - left, self.height()), self.rect(), self.layoutDirection())


class ThinBar(QWidget):
    """6 px high: how much is done, or that something is being done whose end is not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share: float | None = 0.0
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(33)
        self._timer.timeout.connect(self._go_on)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_share(self, share: float | None) -> None:
        """From 0.0 to 1.0; None where the end is not known."""
        self._share = share
        if share is None and not self._theme.less_motion:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As long as there is room."""
        return QSize(self._theme.px(80), self._theme.px(_THIN))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the track and what is done."""
        painter = QPainter(self)
        rect = self.rect()
        radius = rect.height() / 2
        box(painter, rect, radius, self._theme.colour("border"))
        if self._share is None:
            start = (self._step % 60) / 60 * 1.3 - 0.3 if self._timer.isActive() else 0.35
            part = QRectF(start * rect.width(), 0, 0.3 * rect.width(), rect.height()).toRect() & rect
        else:
            part = QRect(0, 0, round(rect.width() * min(max(self._share, 0.0), 1.0)), rect.height())
        if not part.isEmpty():
            place = mirrored(part, rect, self.layoutDirection())
            box(painter, place, radius, self._theme.colour("accent"))
        painter.end()

    def _go_on(self) -> None:
        if not self.isVisible():
            self._timer.stop()
            return
        self._step += 1
        self.update()


class BusyBar(QWidget):
    """A work that takes longer than a moment: a thin bar, words, Cancel (`cancelled`). Appears after 250 ms."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = ThinBar(theme)
        self._label = Label(theme, "", "small", wraps=False, figures=True)
        self.cancel = Button(theme, _("Cancel"), key=_("Esc"), small=True)
        self.cancel.clicked.connect(self.cancelled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self._label)
        self._row.addWidget(self.cancel)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self.show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def begin(self, words: str = "") -> None:
        """A work has begun: show it if it takes longer than a moment."""
        self.show_progress(None, words)
        self._wait.start()

    def show_progress(self, share: float | None, words: str) -> None:
        """How much is done, 0.0 to 1.0 or None where the end is not known, and in words."""
        self._bar.show_share(share)
        self._label.set_words(words)
        self.setAccessibleName(words)

    def end(self) -> None:
        """The work is done."""
        self._wait.stop()
        self._bar.show_share(0.0)
        self.hide()

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.px(12))


class HeatStrip(QWidget):
    """Cells that say how much, in five steps of grey, each with its figure; one that is not shown is dashed.

    A cell is a share from 0.0 to 1.0 and its figure, or None.
    """

    def __init__(
        self, theme: Theme, cells: Sequence[tuple[float, str] | None], said: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells = cells
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the figures."""
        theme = self._theme
        widest = max((theme.width_of(cell[1], "small", 600, figures=True) for cell in self._cells if cell), default=0)
        width = widest + theme.px(16)
        return QSize(len(self._cells) * (width + theme.px(_CELL_GAP)) - theme.px(_CELL_GAP), theme.px(_CELL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A figure is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the cells."""
        theme = self._theme
        painter = QPainter(self)
        gap = theme.px(_CELL_GAP)
        count = len(self._cells)
        room = self.width() - gap * (count - 1)
        font = theme.font("small", 600, figures=True)
        for number, cell in enumerate(self._cells):
            left = room * number // count + gap * number
            right = room * (number + 1) // count + gap * number
            rect = mirrored(QRect(left, 0, right - left, self.height()), self.rect(), self.layoutDirection())
            if cell is None:
                box(painter, rect, RADIUS_S, None, theme.colour("border_strong"), 1, (3, 2))
                text(painter, rect, "–", theme.font("small", 600), theme.colour("muted"), Qt.AlignmentFlag.AlignHCenter)
                continue
            ground, ink = heat(cell[0])
            box(painter, rect, RADIUS_S, theme.colour(ground))
            text(painter, rect, cell[1], font, theme.colour(ink), Qt.AlignmentFlag.AlignHCenter)
        painter.end()


_STEPS: tuple[tuple[ColourName, ColourName], ...] = (
    ("heat.0", "heat_on.0"),
    ("heat.1", "heat_on.1"),
    ("heat.2", "heat_on.2"),
    ("heat.3", "heat_on.3"),
    ("heat.4", "heat_on.4"),
)
_BOUNDS = (0.4, 0.55, 0.7, 0.85)


def heat(share: float) -> tuple[ColourName, ColourName]:
    """The ground and the figure's colour for a share from 0.0 to 1.0."""
    return _STEPS[sum(share >= bound for bound in _BOUNDS)]

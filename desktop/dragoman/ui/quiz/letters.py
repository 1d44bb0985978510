"""What was typed above what is right, a cell a letter: dotted what does not count, red what slipped or is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.quiz.typed import Cell, CellKind, Typed
from dragoman.ui.quiz.direction import direction_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, fill, mirrored, text
from dragoman.words import _

_CELL = (28, 40)  # px at 100 %, as all here
_STEP = 32
_ROW_GAP = 8
_LINE_GAP = 16
_LABEL_GAP = 24
_UNDERLINE = 2
_LETTER = 18


class LetterRows(QWidget):
    """Two rows, on several lines where the answer is long."""

    def __init__(self, theme: Theme, typed: Typed, wanted: str = "", parent: QWidget | None = None) -> None:
        """`wanted` names the lower row."""
        super().__init__(parent)
        self._theme = theme
        self._typed = typed
        self._names = (_("You wrote"), wanted or _("The answer"))
        written = "".join(cell.given for cell in typed.cells).strip()
        spoken = (
            _("You wrote {written}. The answer is {answer}.") if written else _("You wrote nothing. The answer is {answer}.")
        )
        self.setAccessibleName(spoken.format(written=written, answer=typed.accepted))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Two rows for each line of cells."""
        px = self._theme.px
        lines = len(self._lines(width))
        return self._top(width) + lines * (2 * px(_CELL[1]) + px(_ROW_GAP)) + (lines - 1) * px(_LINE_GAP)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line, where that is not too long."""
        width = self._before() + min(len(self._typed.cells), 24) * self._theme.px(_STEP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few cells."""
        return QSize(max(6 * self._theme.px(_STEP), self._label_width()), 2 * self._theme.px(_CELL[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw both rows."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        wide = self._is_wide(self.width())
        left, top = (self._before() if wide else 0), self._top(self.width())
        runs_against = direction_of(self._typed.accepted) != self.layoutDirection()
        for line in self._lines(self.width()):
            for row, name in enumerate(self._names):
                y = top + row * (px(_CELL[1]) + px(_ROW_GAP))
                if wide:
                    label = mirrored(QRect(0, y, left, px(_CELL[1])), self.rect(), self.layoutDirection())
                    text(painter, label, name, theme.font("small"), theme.colour("muted"))
                for at, cell in enumerate(line):
                    step = len(line) - 1 - at if runs_against else at
                    place = QRect(left + step * px(_STEP), y, px(_CELL[0]), px(_CELL[1]))
                    self._draw(painter, mirrored(place, self.rect(), self.layoutDirection()), cell, lower=bool(row))
            top += 2 * px(_CELL[1]) + px(_ROW_GAP) + px(_LINE_GAP)
        if not wide:
            names = " / ".join(self._names)
            text(painter, QRect(0, 0, self.width(), theme.line("small")), names, theme.font("small"), theme.colour("muted"))
        painter.end()

    def _draw(self, painter: QPainter, rect: QRect, cell: Cell, *, lower: bool) -> None:
        theme = self._theme
        sign = cell.right if lower else cell.given
        ink: ColourName = "text"
        if cell.kind is CellKind.FREE:
            ink = "muted"
            dotted_line(painter, rect, theme.colour("muted"))
        elif cell.kind is not CellKind.SAME and not sign:
            box(painter, rect, 3, None, theme.colour("bad"), 1, (3, 2))
            return
        elif cell.kind is not CellKind.SAME:
            ink = "bad"
            fill(painter, rect, theme.colour("bad_soft"))
            fill(painter, QRect(rect.left(), rect.bottom() + 1 - _UNDERLINE, rect.width(), _UNDERLINE), theme.colour("bad"))
        font = QFont(theme.font("source"))
        font.setPixelSize(theme.px(_LETTER))
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, sign)

    def _lines(self, width: int) -> list[Sequence[Cell]]:
        room = width - (self._before() if self._is_wide(width) else 0)
        a_line = max(room // self._theme.px(_STEP), 1)
        cells = self._typed.cells
        return [cells[start : start + a_line] for start in range(0, len(cells), a_line)] or [()]

    def _is_wide(self, width: int) -> bool:
        """Whether the rows' names stand before them, not above."""
        return width >= self._before() + 8 * self._theme.px(_STEP)

    def _top(self, width: int) -> int:
        return 0 if self._is_wide(width) else self._theme.line("small") + self._theme.px(4)

    def _label_width(self) -> int:
        return max(self._theme.width_of(name, "small") for name in self._names)

    def _before(self) -> int:
        return self._label_width() + self._theme.px(_LABEL_GAP)


class Said(QWidget):
    """What was written, and what is right, where letters beside each other would say nothing."""

    def __init__(self, theme: Theme, typed: Typed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        written = "".join(cell.given for cell in typed.cells).strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: column.setSpacing(theme.px(4)))
        column.addWidget(Label(theme, written or _("nothing"), "lead", "bad", lead=_("You wrote"), lead_colour="muted"))
        column.addWidget(Label(theme, typed.accepted, "lead", "ok", lead=_("The answer"), lead_colour="muted"))


def dotted_line(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Dots under what does not count."""
    pen = QPen(colour, _UNDERLINE)
    pen.setDashPattern([1, 1])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = rect.bottom() + 1 - _UNDERLINE / 2
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() + 1, y))


class Legend(QWidget):
    """What dots and red mean; only what is seen above."""

    def __init__(self, theme: Theme, typed: Sequence[Typed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = {cell.kind for each in typed for cell in each.cells}
        flow = FlowLayout(theme, 24, 4, self)
        if CellKind.FREE in kinds:
            flow.addWidget(_Entry(theme, CellKind.FREE, _("does not count: accents, hyphens, case")))
        if kinds & {CellKind.SLIP, CellKind.MISSING, CellKind.EXTRA}:
            flow.addWidget(_Entry(theme, CellKind.SLIP, _("slip") if all(each.is_right for each in typed) else _("differs")))
        if not flow.count():
            self.hide()


class _Entry(QWidget):
    def __init__(self, theme: Theme, kind: CellKind, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(8)))
        row.addWidget(_Swatch(theme, kind))
        row.addWidget(Label(theme, words, "small", "muted"), 1)


class _Swatch(QWidget):
    def __init__(self, theme: Theme, kind: CellKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As a small cell."""
        return QSize(self._theme.px(20), self._theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        if self._kind is CellKind.FREE:
            dotted_line(painter, self.rect(), self._theme.colour("muted"))
        else:
            fill(painter, self.rect(), self._theme.colour("bad_soft"))
            edge = QRect(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE)
            fill(painter, edge, self._theme.colour("bad"))
        painter.end()

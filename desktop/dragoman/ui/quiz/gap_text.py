"""A text with gaps: fields to write in stand in the line where words were left out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.quiz.sheet import Gap
from dragoman.ui.quiz.direction import direction_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import Role
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.text_input import LineEdit
from dragoman.words import _

_LEAST = 140  # px at 100 %: a field says nothing of the length of what belongs in it, but for long ones
_STEP = 60
_LINE_GAP = 12
_AROUND = 6
_MOST_LETTERS = 120


class _Word(NamedTuple):
    """A word or a field, and whether white space stands before it."""

    words: str
    field: LineEdit | None
    spaced: bool


class _Placed(NamedTuple):
    word: _Word
    box: QRect


class GapText(QWidget):
    """`edited` tells that something was written, `entered` that Enter was pressed in a field."""

    edited = Signal()
    entered = Signal()

    def __init__(
        self, theme: Theme, parts: Sequence[str | Gap], role: Role = "question", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role: Role = role
        self._direction = direction_of("".join(part for part in parts if isinstance(part, str)))
        self.fields: list[LineEdit] = []
        longest = max((len(form) for part in parts if isinstance(part, Gap) for form in part.accepted), default=0)
        self._letters = longest
        self._words = list(self._broken_up(parts))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("".join(part if isinstance(part, str) else _("gap") for part in parts))
        theme.changed.connect(self._restyle)
        self._restyle()

    def written(self) -> tuple[str, ...]:
        """What stands in each field."""
        return tuple(field.text().strip() for field in self.fields)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it stands in this width."""
        placed = self._lines(width)
        return max((each.box.bottom() + 1 for each in placed), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A column of reading width."""
        width = self.width() if self.width() > 100 else self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A field, or the longest word."""
        words = max((self._theme.width_of(word.words, self._role) for word in self._words), default=0)
        return QSize(min(max(words, self._theme.px(_LEAST)), self._theme.px(320)), self._row())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the fields."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._role))
        painter.setPen(self._theme.colour("text"))
        for placed in self._lines(self.width()):
            if placed.word.field is None:
                rect = mirrored(placed.box, self.rect(), self._direction)
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, placed.word.words)
        painter.end()

    def _broken_up(self, parts: Sequence[str | Gap]) -> list[_Word]:
        words: list[_Word] = []
        spaced = False
        for part in parts:
            if isinstance(part, Gap):
                number = len(self.fields) + 1
                field = LineEdit(self._theme, _("Gap {number}").format(number=number), parent=self)
                field.setMaxLength(_MOST_LETTERS)
                field.textEdited.connect(lambda _text: self.edited.emit())
                field.returnPressed.connect(self.entered)
                self.fields.append(field)
                words.append(_Word("", field, spaced))
                spaced = False
                continue
            pieces = part.split()
            for at, piece in enumerate(pieces):
                words.append(_Word(piece, None, spaced if not at and not part[:1].isspace() else True))
            spaced = part[-1:].isspace()
        return [words[0]._replace(spaced=False), *words[1:]] if words else []

    def _lines(self, width: int) -> list[_Placed]:
        """Each word and field where it stands; what no space parts stays on one line with what is before it, if that fits."""
        theme, row = self._theme, self._row()
        metrics = QFontMetricsF(theme.font(self._role))
        space = metrics.horizontalAdvance(" ")
        field_width = min(self._field_width(), width)
        placed: list[_Placed] = []
        left, top = 0.0, 0
        for word in self._words:
            around = theme.px(_AROUND)
            across = field_width if word.field is not None else metrics.horizontalAdvance(word.words)
            before = (space if word.field is None else max(space, around)) if word.spaced else 0.0
            if placed and left + before + across > width and (word.spaced or left + across > width + around):
                left, before, top = 0.0, 0.0, top + row + theme.px(_LINE_GAP)
            left += before
            size = QSize(-int(-across // 1), row)
            placed.append(_Placed(word, QRect(QPoint(round(left), top), size)))
            left += across
        return placed

    def _place(self) -> None:
        for placed in self._lines(self.width()):
            if placed.word.field is not None:
                field = placed.word.field
                height = field.sizeHint().height()
                rect = QRect(placed.box.x(), placed.box.y() + (placed.box.height() - height) // 2, placed.box.width(), height)
                field.setGeometry(mirrored(rect, self.rect(), self._direction))
        self.update()

    def _row(self) -> int:
        return max(self._theme.line(self._role), self._theme.px(40))

    def _field_width(self) -> int:
        theme = self._theme
        wanted = theme.width_of("n" * self._letters, "body") + theme.px(40)
        steps = -(-max(wanted - theme.px(_LEAST), 0) // theme.px(_STEP))
        return theme.px(_LEAST) + steps * theme.px(_STEP)

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()

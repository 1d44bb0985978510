"""How well was it remembered? Four grades, or two; each says when the card would come back."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from dragoman.desk.study import Interval
from dragoman.desk.when import in_days, in_minutes
from dragoman.memory.state import Rating
from dragoman.settings import Grades
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BUTTON_EDGE
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import box, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.words import _

HEIGHT = 64  # px at 100 %, as all here
_GAP = 12
_PADDING = 12
_CAP_GAP = 8
_SHOWN: dict[Grades, tuple[Rating, ...]] = {
    Grades.FOUR: tuple(Rating),
    Grades.TWO: (Rating.AGAIN, Rating.GOOD),
}


class GradeButton(Pressable):
    """A grade with its key, and under it when the card would come back."""

    def __init__(self, theme: Theme, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._key = key
        self._when = ""
        self.setAccessibleDescription(key)

    def show_grade(self, name: str, key: str, when: str) -> None:
        """Show this grade, its key, and when it brings the card back."""
        self.setText(name)
        self._key, self._when = key, when
        self.setAccessibleName(f"{name}, {when}" if when else name)
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    @property
    def when(self) -> str:
        """When it brings the card back, as it says."""
        return self._when

    def look(self, state: State) -> Look:
        """As a bordered button."""
        colour = self._theme.colour
        fill = {State.HOVER: colour("raised"), State.PRESSED: colour("sunken")}.get(state, colour("surface"))
        return Look(fill, colour("border" if state is State.REST else "border_strong"), colour("text"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the longer of its two lines."""
        theme = self._theme
        width = max(self._first_line(), theme.width_of(self._when, "small", figures=True))
        return QSize(width + 2 * theme.px(_PADDING), theme.px(HEIGHT))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, name and key, and the second line."""
        theme, rect = self._theme, self.rect()
        box(painter, rect, self.radius, look.fill, look.line, BUTTON_EDGE)
        line, under = theme.px(24), theme.px(20)
        top = (rect.height() - line - under) // 2
        left = (rect.width() - self._first_line()) // 2
        width = theme.width_of(self.text(), "body", 600)
        words = mirrored(QRect(left, top, width, line), rect, self.layoutDirection())
        text(painter, words, self.text(), theme.font("body", 600), look.ink)
        size = cap_size(theme, self._key)
        at = QPoint(left + width + theme.px(_CAP_GAP), top + (line - size.height()) // 2)
        draw_cap(painter, theme, mirrored(QRect(at, size), rect, self.layoutDirection()), self._key)
        below = QRect(0, top + line, rect.width(), under)
        font = theme.font("small", figures=True)
        text(painter, below, self._when, font, theme.colour("muted"), Qt.AlignmentFlag.AlignHCenter)

    def _first_line(self) -> int:
        theme = self._theme
        return theme.width_of(self.text(), "body", 600) + theme.px(_CAP_GAP) + cap_size(theme, self._key).width()


class GradeBar(QWidget):
    """The grades beside each other, or two and two where they have no room. Good has the focus when the card is turned."""

    graded = Signal(object)  # Rating

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grades = Grades.FOUR
        self._widest_made = 0  # 0: to be measured again
        self._buttons = {rating: GradeButton(theme, "", "", self) for rating in Rating}
        for rating, button in self._buttons.items():
            button.clicked.connect(partial(self.graded.emit, rating))
        theme.changed.connect(self._restyle)

    def show_intervals(self, grades: Grades, intervals: Mapping[Rating, Interval]) -> None:
        """Offer four grades or two, each with its interval."""
        self._grades = grades
        two = grades is Grades.TWO
        names = {
            Rating.AGAIN: _("Not yet") if two else _("Again"),
            Rating.HARD: _("Hard"),
            Rating.GOOD: _("Knew it") if two else _("Good"),
            Rating.EASY: _("Easy"),
        }
        for rating, button in self._buttons.items():
            button.setVisible(rating in self.shown)
        for number, rating in enumerate(self.shown, start=1):
            interval = intervals[rating]
            when = in_minutes(interval.minutes) if interval.minutes else in_days(interval.days)
            self._buttons[rating].show_grade(names[rating], str(number), when)
        self._restyle()

    @property
    def shown(self) -> Sequence[Rating]:
        """The grades that are offered, in the order of their keys from 1."""
        return _SHOWN[self._grades]

    def button(self, rating: Rating) -> GradeButton:
        """The button of a grade."""
        return self._buttons[rating]

    def focus_first(self) -> None:
        """Good has the focus."""
        self._buttons[Rating.GOOD].setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Two rows where one has no room."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it stands in this width."""
        rows = -(-len(self.shown) // self._a_row(width))
        return rows * self._theme.px(HEIGHT) + (rows - 1) * self._theme.px(_GAP)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All in one row."""
        gap = self._theme.px(_GAP)
        return QSize(len(self.shown) * (self._widest() + gap) - gap, self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fill the width."""
        super().resizeEvent(event)
        self._place()

    def _widest(self) -> int:
        if not self._widest_made:
            self._widest_made = max(self._buttons[rating].sizeHint().width() for rating in self.shown)
        return self._widest_made

    def _a_row(self, width: int) -> int:
        count = len(self.shown)
        for columns in (count, 2):
            if columns * self._widest() + (columns - 1) * self._theme.px(_GAP) <= width:
                return columns
        return 1

    def _place(self) -> None:
        gap, height = self._theme.px(_GAP), self._theme.px(HEIGHT)
        columns = self._a_row(self.width())
        room = self.width() - gap * (columns - 1)
        for number, rating in enumerate(self.shown):
            row, column = divmod(number, columns)
            left = room * column // columns + gap * column
            right = room * (column + 1) // columns + gap * column
            rect = QRect(left, row * (height + gap), right - left, height)
            self._buttons[rating].setGeometry(mirrored(rect, self.rect(), self.layoutDirection()))

    def _restyle(self) -> None:
        self._widest_made = 0
        self._place()
        self.updateGeometry()

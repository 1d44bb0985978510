"""Half a year of days, a column a week, in five steps of how long one studied."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.content.dates import month_names, weekday_names
from dragoman.desk.progress import StudyDays
from dragoman.desk.progress_tables import day_words, time_words
from dragoman.events import date_of
from dragoman.memory.statistics import StudyDay
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.paint import box
from dragoman.words import _, ngettext

_PITCH = 20  # px from day to day at most, and at 100 %
_GAP = 0.25  # of the pitch
_RADIUS = 3
_MONTHS = 20  # px above
_BEFORE_DAYS = 12
_REACH = 4  # px for the ring around the last day
_WEEK = 7
HEAT: tuple[ColourName, ...] = ("heat.0", "heat.1", "heat.2", "heat.3", "heat.4")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -_WEEK, Qt.Key.Key_Right: _WEEK}


class CalendarPlot(Plot):
    """Weeks beside each other. Arrows go from day to day and week to week; Enter opens a day."""

    opens_marks = True

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._days: tuple[StudyDay, ...] = ()
        super().__init__(theme, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: StudyDays) -> None:
        """Show these, without gaps, the last one today."""
        self._days = days.calendar.days
        self._at = min(self._at, len(self._days) - 1)
        self.say(days.sentence)

    def day_of(self, number: int) -> int:
        """The local day of a mark."""
        return self._days[number].day

    def first(self) -> int:
        """Today."""
        return len(self._days) - 1

    def step(self, key: Qt.Key) -> int:
        """Up and down are days, left and right weeks."""
        if key not in _STEPS:
            return super().step(key)
        step = _STEPS[key]
        if self._is_mirrored() and abs(step) == _WEEK:
            step = -step
        to = (self.at if self.at >= 0 else self.first()) + step
        return to if 0 <= to < len(self._days) else -1

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its weeks need, and no narrower in height than they are wide."""
        pitch = self._pitch()
        return QSize(self._left() + self._theme.px(_PITCH) * self._weeks() + _REACH, self._theme.px(_MONTHS) + _WEEK * pitch)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can stand in little room."""
        return QSize(self._theme.px(200), self.sizeHint().height())

    def place(self) -> Iterator[Mark]:
        """A mark a day."""
        if not self._days:
            return
        pitch, left, top = self._pitch(), self._left(), self._theme.px(_MONTHS)
        edge = pitch - max(round(pitch * _GAP), 2)
        first = date_of(self._days[0].day).weekday()
        for number, day in enumerate(self._days):
            week, weekday = divmod(first + number, _WEEK)
            yield Mark(QRect(left + week * pitch, top + weekday * pitch, edge, edge), partial(_words, day))

    def draw(self, painter: QPainter) -> None:
        """Draw names and days."""
        if not self._days:
            return
        pitch, top = self._pitch(), self._theme.px(_MONTHS)
        names = weekday_names()
        for weekday in (0, 2, 4):
            rect = QRect(0, top + weekday * pitch, self._left() - self._theme.px(_BEFORE_DAYS), pitch - 4)
            self.words(painter, rect, names[weekday], align=Qt.AlignmentFlag.AlignRight)
        taken = 0
        for mark, day in zip(self.marks, self._days, strict=True):
            date = date_of(day.day)
            if date.day == 1:
                taken = self._draw_month(painter, mark.rect.x(), month_names()[date.month - 1], taken)
            box(painter, self.turned(mark.rect), _RADIUS, self._theme.colour(HEAT[day.heat]))
        today = self.turned(self.marks[-1].rect).adjusted(-2, -2, 2, 2)
        box(painter, today, _RADIUS + 2, None, self._theme.colour("accent"), 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Ask for the height that the days then have."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _draw_month(self, painter: QPainter, x: int, name: str, taken: int) -> int:
        width = self._theme.width_of(name, "tiny", figures=True)
        if x < taken:
            return taken
        self.words(painter, QRect(x, 0, width + 2, self._theme.px(_MONTHS) - 4), name, align=Qt.AlignmentFlag.AlignLeft)
        return x + width + self._theme.px(6)

    def _weeks(self) -> int:
        if not self._days:
            return 1
        return -(-(date_of(self._days[0].day).weekday() + len(self._days)) // _WEEK)

    def _pitch(self) -> int:
        room = self.width() - self._left() - _REACH
        return max(min(self._theme.px(_PITCH), room // self._weeks()), 6)

    def _left(self) -> int:
        names = weekday_names()
        widest = max(self._theme.width_of(names[number], "tiny", figures=True) for number in (0, 2, 4))
        return widest + self._theme.px(_BEFORE_DAYS)


class HeatLegend(QWidget):
    """The five steps, lightest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Five days beside each other."""
        return QSize(self._theme.px(_PITCH) * len(HEAT), self._theme.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw them."""
        painter = QPainter(self)
        pitch = self._theme.px(_PITCH)
        edge = pitch - round(pitch * _GAP)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, colour in enumerate(HEAT[::-1] if rtl else HEAT):
            rect = QRect(number * pitch + (pitch - edge) // 2, (self.height() - edge) // 2, edge, edge)
            box(painter, rect, _RADIUS, self._theme.colour(colour))
        painter.end()


def _words(day: StudyDay) -> str:
    if not day.answers:
        return _("{day}: nothing").format(day=day_words(day.day))
    answers = ngettext("{count} answer", "{count} answers", day.answers).format(count=day.answers)
    return _("{day}: {answers}, {time}").format(day=day_words(day.day), answers=answers, time=time_words(day.minutes))

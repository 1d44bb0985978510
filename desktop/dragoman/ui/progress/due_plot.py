"""What is due on each of the next days: one bar a day, technical below, diplomatic above, false friends on top."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from dragoman.desk.progress import Due
from dragoman.desk.progress_tables import day_words
from dragoman.events import date_of
from dragoman.memory.statistics import DueDay
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.paint import box
from dragoman.words import _, ngettext

_HEIGHT = 136
_FIGURE, _DAY = 18, 20  # px above and below the bars
_SHARE, _WIDEST = 0.66, 32  # of its room that a bar takes; px
_GAP, _RADIUS, _EMPTY = 2, 3, 2
_LEAST = 3  # px of a part that is there at all; so much may stand above the rest


class DuePlot(Plot):
    """Fourteen bars; today's has its figure."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._days: tuple[DueDay, ...] = ()

    def show_due(self, due: Due) -> None:
        """Show these days."""
        self._days = due.days
        self.say(due.sentence)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._theme.px(300), self._theme.px(_HEIGHT))

    def place(self) -> Iterator[Mark]:
        """A mark a day, as high as the plot."""
        count = len(self._days)
        for number, day in enumerate(self._days):
            left, right = (self.width() * edge // count for edge in (number, number + 1))
            yield Mark(QRect(left, 0, right - left, self.height()), partial(_words, day))

    def draw(self, painter: QPainter) -> None:
        """Draw the bars."""
        px = self._theme.px
        most = max((day.cards for day in self._days), default=0)
        foot = self.height() - px(_DAY)
        room = foot - px(_FIGURE) - 2 * _GAP
        for number, (mark, day) in enumerate(zip(self.marks, self._days, strict=True)):
            width = min(round(mark.rect.width() * _SHARE), px(_WIDEST))
            left = mark.rect.x() + (mark.rect.width() - width) // 2
            top = foot
            for part, colour in _parts(day):
                height = max(int(room * part / most), _LEAST)
                gap = 0 if top == foot else _GAP
                top -= height + gap
                box(painter, self.turned(QRect(left, top, width, height)), _RADIUS, self._theme.colour(colour))
            if not day.cards:
                self._draw_empty(painter, QRect(left, foot - _EMPTY, width, _EMPTY))
            below = QRect(mark.rect.x(), foot + px(2), mark.rect.width(), px(_DAY - 2))
            today = number == 0
            date = str(date_of(day.day).day)
            self.words(painter, below, date, "tiny", "text" if today else "muted", 600 if today else None)
            if today and day.cards:
                above = QRect(mark.rect.x() - px(20), top - px(_FIGURE), mark.rect.width() + px(40), px(_FIGURE - 2))
                above.moveLeft(max(above.left(), mark.rect.center().x() - above.width() // 2))
                self.words(painter, above, str(day.cards), "small", "text", 600)

    def _draw_empty(self, painter: QPainter, rect: QRect) -> None:
        box(painter, self.turned(rect), 0, self._theme.colour("border_strong"))


def _parts(day: DueDay) -> list[tuple[int, ColourName]]:
    parts: tuple[tuple[int, ColourName], ...] = (
        (day.technical, "tech_line"),
        (day.diplomatic, "dipl_line"),
        (day.both, "border_strong"),
    )
    return [(count, colour) for count, colour in parts if count]


def _words(day: DueDay) -> str:
    cards = ngettext("{count} card", "{count} cards", day.cards).format(count=day.cards)
    words = _("{day}: {cards}, {technical} technical, {diplomatic} diplomatic")
    if day.both:
        words = _("{day}: {cards}, {technical} technical, {diplomatic} diplomatic, {both} of both")
    places = {"technical": day.technical, "diplomatic": day.diplomatic, "both": day.both}
    return words.format(day=day_words(day.day), cards=cards, **places)

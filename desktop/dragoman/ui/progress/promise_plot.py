"""What was promised against what was recalled: a dot a range of promises, as large as its sample, with its interval."""

from collections.abc import Iterator
from functools import partial
from math import floor, sqrt

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from dragoman.desk.progress import Promise, percent, whole
from dragoman.memory.statistics import Bin
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.words import _, ngettext

_HEIGHT = 152
_TOP, _FOOT = 8, 38  # px above the highest line, and below the lowest: figures, then "promised"
_RIGHT = 8
_FIGURE = 18  # px high
_SMALLEST, _LARGEST = 3.0, 6.5  # px of a dot's radius
_INTERVAL = 3  # px wide
_MARK = 24  # px at least around a dot, for the pointer


class PromisePlot(Plot):
    """On the dashed line, memory did what was promised."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._bins: tuple[Bin, ...] = ()

    def show_promise(self, promise: Promise) -> None:
        """Show these answers."""
        self._bins = promise.calibration.bins
        self.say(promise.sentence)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._theme.px(300), self._theme.px(_HEIGHT))

    def place(self) -> Iterator[Mark]:
        """A mark a dot, as high as its interval."""
        for each in self._bins:
            at = self._at_of(each.promised, each.recalled.share)
            high, low = (self._at_of(each.promised, share).y() for share in (each.recalled.high, each.recalled.low))
            wide = self._theme.px(_MARK)
            top, bottom = min(high, at.y() - wide // 2), max(low, at.y() + wide // 2)
            yield Mark(QRect(at.x() - wide // 2, top, wide, bottom - top), partial(_words, each))

    def draw(self, painter: QPainter) -> None:
        """Draw lines, figures, the promise kept, intervals and dots."""
        self._draw_frame(painter)
        most = max((each.recalled.of for each in self._bins), default=1)
        for each in self._bins:
            ends = (self._at_of(each.promised, each.recalled.high), self._at_of(each.promised, each.recalled.low))
            self.line(painter, *ends, "accent", _INTERVAL)
        for each in self._bins:
            radius = self._theme.px(_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(each.recalled.of / most))
            painter.setPen(QPen(self._theme.colour("surface"), 2))
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(self._point(self._at_of(each.promised, each.recalled.share))), radius + 1, radius + 1)

    def _draw_frame(self, painter: QPainter) -> None:
        px, area, least = self._theme.px, self._area(), self._least()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        shares = [number / 4 for number in range(round(least * 4), 5)]
        for share in shares:
            y = self._at_of(least, share).y()
            self.line(painter, QPoint(area.left(), y), QPoint(area.right(), y), "border")
            figure = percent(share) if share == 1.0 else str(whole(share))
            self.words(painter, QRect(0, y - px(_FIGURE) // 2, area.left() - px(8), px(_FIGURE)), figure, align=right)
        below = area.bottom() + px(4)
        width = px(80)
        for share in shares:
            x = self._at_of(share, least).x()
            align = left if share == least else right if share == 1.0 else Qt.AlignmentFlag.AlignHCenter
            start = x if align == left else x - width if align == right else x - width // 2
            figure = percent(share) if share == 1.0 else str(whole(share))
            self.words(painter, QRect(start, below, width, px(_FIGURE)), figure, align=align)
        self.words(painter, QRect(area.left(), below + px(16), area.width(), px(_FIGURE)), _("promised"))
        self.line(painter, self._at_of(least, least), self._at_of(1.0, 1.0), "border_strong", 2, (6, 4))
        inside = area.adjusted(px(4), px(4), -px(2), -px(4))
        self.words(painter, QRect(inside.topLeft(), QSize(inside.width() // 2, px(_FIGURE))), _("recalled"), align=left)
        low = QRect(inside.left(), inside.bottom() - px(_FIGURE), inside.width(), px(_FIGURE))
        words = _("below: promised too much")
        low.setLeft(low.right() - self._theme.width_of(words, "tiny", figures=True) - px(4))
        if not any(mark.rect.intersects(low) for mark in self.marks):
            self.words(painter, low, words, align=right)

    def _least(self) -> float:
        """Where the axes begin, in quarters: below everything that is shown, and no higher than half."""
        lowest = min((min(each.recalled.low, each.promised) for each in self._bins), default=0.5)
        return min(floor(lowest * 4) / 4, 0.5)

    def _area(self) -> QRect:
        px = self._theme.px
        left = self._theme.width_of(percent(1.0), "tiny", figures=True) + px(10)
        height = self.height() - px(_TOP + _FOOT)
        return QRect(left, px(_TOP), self.width() - left - px(_RIGHT), height)

    def _at_of(self, promised: float, recalled: float) -> QPoint:
        area, least = self._area(), self._least()
        across = (promised - least) / (1 - least)
        up = (recalled - least) / (1 - least)
        return QPoint(round(area.left() + across * area.width()), round(area.top() + (1 - up) * area.height()))


def _words(each: Bin) -> str:
    recalled = each.recalled
    words = ngettext(
        "Promised {promised}, recalled {share} ({low} to {high}), {count} answer",
        "Promised {promised}, recalled {share} ({low} to {high}), {count} answers",
        recalled.of,
    )
    return words.format(
        promised=percent(each.promised),
        share=percent(recalled.share),
        low=whole(recalled.low),
        high=whole(recalled.high),
        count=recalled.of,
    )

"""The two hands: what is expected to be recalled today, topic by topic, technical and diplomatic back to back."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.progress import TwoHands, percent
from dragoman.memory.statistics import TopicRecall
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.paint import box
from dragoman.words import _

_HEAD = 28  # px of the sides' names
_ROW = 32  # px at least
_BAR, _RADIUS = 16, 3
_LONGEST = 96  # px of a bar at 100 %
_FIGURE = 40
_GAP = 8
_TOGETHER = 620  # px at 100 % from which the hands stand back to back
_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}
_LINE: dict[Side, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line"}
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class _Row(NamedTuple):
    topic: TopicRecall
    side: Side
    title: QRect
    figure: QRect
    bar: QRect
    align: Qt.AlignmentFlag  # of title and figure


class HandsPlot(Plot):
    """Back to back, or one under the other where there is no room for both."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._topics: dict[Side, tuple[TopicRecall, ...]] = dict.fromkeys(Side, ())
        super().__init__(theme, name, parent)

    def show_hands(self, hands: TwoHands) -> None:
        """Show these topics."""
        self._topics = {Side.TECHNICAL: hands.hands.technical.best, Side.DIPLOMATIC: hands.hands.diplomatic.best}
        self.say(hands.sentence)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long titles take two lines."""
        return True

    def height_in(self, width: int) -> int:
        """As high as its rows in this width."""
        rows = self._rows(width)
        heads = 1 if self._stands_together(width) else 2
        last = max((max(row.title.bottom(), row.bar.bottom()) + 1 for row in rows), default=0)
        return max(last, self._theme.px(_HEAD) * heads) + self._theme.px(4)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        width = self._theme.px(_TOGETHER)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can stand in little room."""
        return QSize(self._theme.px(240), self._theme.px(_HEAD))

    def place(self) -> Iterator[Mark]:
        """A mark a topic."""
        for row in self._rows(self.width()):
            yield Mark(row.title.united(row.figure).united(row.bar), partial(_words, row.topic))

    def draw(self, painter: QPainter) -> None:
        """Draw names, titles, figures and bars."""
        px, width = self._theme.px, self.width()
        rows = self._rows(width)
        if self._stands_together(width):
            middle = width // 2
            self._draw_head(painter, QRect(0, 0, middle - px(12), px(_HEAD)), Side.TECHNICAL, _RIGHT)
            self._draw_head(painter, QRect(middle + px(12), 0, width - middle - px(12), px(_HEAD)), Side.DIPLOMATIC, _LEFT)
            foot = max((row.title.bottom() for row in rows), default=px(_HEAD))
            self.line(painter, QPoint(middle, px(_HEAD)), QPoint(middle, foot), "border_strong")
        else:
            for side, top in self._tops(width).items():
                self._draw_head(painter, QRect(0, top, width, px(_HEAD)), side, _LEFT)
        for row in rows:
            self.words(painter, row.title, row.topic.topic.title, "small", "text", align=row.align)
            self.words(painter, row.figure, percent(row.topic.recall or 0.0), "small", "text", 600, align=row.align)
            box(painter, self.turned(row.bar), px(_RADIUS), self._theme.colour(_LINE[row.side]))

    def _draw_head(self, painter: QPainter, rect: QRect, side: Side, align: Qt.AlignmentFlag) -> None:
        self.words(painter, rect, side_alone(side), "small", _INK[side], 600, align)

    def _stands_together(self, width: int) -> bool:
        return width >= self._theme.px(_TOGETHER)

    def _rows(self, width: int) -> list[_Row]:
        if self._stands_together(width):
            return self._rows_together(width)
        tops = self._tops(width)
        return [row for side in Side for row in self._rows_under(width, side, tops[side])]

    def _rows_together(self, width: int) -> list[_Row]:
        px, middle = self._theme.px, width // 2
        longest, figure, gap = px(_LONGEST), px(_FIGURE), px(_GAP)
        room = middle - longest - figure - 2 * gap - 1
        rows = []
        top = px(_HEAD)
        pairs = [self._topics[side] for side in Side]
        for number in range(max(map(len, pairs))):
            both = [hand[number] for hand in pairs if number < len(hand)]
            height = max((px(_ROW), *(self._height_of(each, room) + px(4) for each in both)))
            for side, hand in zip(Side, pairs, strict=True):
                if number >= len(hand):
                    continue
                long = max(round(longest * (hand[number].recall or 0.0)), 2)
                bar_top = top + (height - px(_BAR)) // 2
                if side is Side.TECHNICAL:
                    title, at = QRect(0, top, room, height), QRect(room + gap, top, figure, height)
                    bar, align = QRect(middle - 1 - long, bar_top, long, px(_BAR)), _RIGHT
                else:
                    start = middle + 2 + longest + gap
                    at, title = QRect(start, top, figure, height), QRect(start + figure + gap, top, room, height)
                    bar, align = QRect(middle + 2, bar_top, long, px(_BAR)), _LEFT
                rows.append(_Row(hand[number], side, title, at, bar, align))
            top += height
        return sorted(rows, key=lambda row: row.side is not Side.TECHNICAL)

    def _rows_under(self, width: int, side: Side, top: int) -> Iterator[_Row]:
        """Title above, bar and figure below it."""
        px = self._theme.px
        figure, gap = px(_FIGURE), px(_GAP)
        top += px(_HEAD)
        for topic in self._topics[side]:
            height = self._height_of(topic, width)
            under = top + height + px(2)
            long = max(round((width - figure - gap) * (topic.recall or 0.0)), 2)
            bar = QRect(0, under + px(2), long, px(_BAR))
            at = QRect(long + gap, under, figure, px(_BAR) + px(4))
            yield _Row(topic, side, QRect(0, top, width, height), at, bar, _LEFT)
            top = under + px(_BAR) + px(12)

    def _tops(self, width: int) -> dict[Side, int]:
        """Where each hand begins, one under the other."""
        tops, top = {}, 0
        for side in Side:
            tops[side] = top
            rows = list(self._rows_under(width, side, top))
            top = max((row.bar.bottom() for row in rows), default=top + self._theme.px(_HEAD)) + self._theme.px(20)
        return tops

    def _height_of(self, topic: TopicRecall, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("small", figures=True))
        flags = Qt.TextFlag.TextWordWrap.value | _LEFT.value
        return metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), flags, topic.topic.title).height()


def _words(topic: TopicRecall) -> str:
    return _("{topic}: {recall}, {begun} of {cards} cards begun").format(
        topic=topic.topic.title, recall=percent(topic.recall or 0.0), begun=topic.begun, cards=topic.cards
    )

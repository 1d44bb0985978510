"""Every topic: how much of it was begun, and what is expected to be recalled of that today."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.progress import percent
from dragoman.memory.statistics import TopicRecall
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.paint import box
from dragoman.ui.widgets.pill import SIDE_ICON
from dragoman.words import _, ngettext

_HEAD = 32
_BAR = 6
_ROW_GAP = 14
_BELOW = 2  # px under a bar, for the ring
_BETWEEN = 48  # px between two columns
_TWO = 720  # px at 100 % from which there are two columns
_GAP = 12
_ICON = 16
_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}
_LINE: dict[Side, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line"}


class _Row(NamedTuple):
    topic: TopicRecall
    title: QRect
    begun: QRect
    recall: QRect
    track: QRect


class TopicsPlot(Plot):
    """A bar a topic: its length is what was begun of it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._topics: tuple[TopicRecall, ...] = ()
        super().__init__(theme, name, parent)

    def show_topics(self, topics: tuple[TopicRecall, ...], sentence: str) -> None:
        """Show these, in the order of the pack."""
        self._topics = topics
        self.say(sentence)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Two columns where there is room for them."""
        return True

    def height_in(self, width: int) -> int:
        """As high as its rows in this width."""
        return max((row.track.bottom() + 1 for row in self._rows(width)), default=self._theme.px(_HEAD)) + _BELOW

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        width = self._theme.px(_TWO)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can stand in little room."""
        return QSize(self._theme.px(240), self._theme.px(_HEAD))

    def place(self) -> Iterator[Mark]:
        """A mark a topic."""
        for row in self._rows(self.width()):
            yield Mark(row.title.united(row.recall).united(row.track).adjusted(0, 0, 0, _BELOW), partial(_words, row.topic))

    def draw(self, painter: QPainter) -> None:
        """Draw names, titles, figures and bars."""
        px = self._theme.px
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for side, head in self._heads(self.width()).items():
            edge = px(_ICON)
            at = self.turned(QRect(head.x(), head.y() + (px(20) - edge) // 2, edge, edge)).topLeft()
            painter.drawPixmap(at, self._theme.pixmap(SIDE_ICON[side], _INK[side], _ICON))
            words = QRect(head.x() + edge + px(8), head.y(), head.width() - edge - px(8), px(20))
            self.words(painter, words, side_alone(side), "small", _INK[side], 600, left)
        for row in self._rows(self.width()):
            topic = row.topic
            self.words(painter, row.title, topic.topic.title, "small", "text", align=left)
            self.words(painter, row.begun, _begun(topic), "small", "muted", align=right)
            if topic.recall is not None:
                self.words(painter, row.recall, percent(topic.recall), "small", "text", 600, align=right)
            box(painter, self.turned(row.track), row.track.height() / 2, self._theme.colour("border"))
            width = round(row.track.width() * topic.begun / topic.cards)
            if width:
                bar = QRect(row.track.topLeft(), QSize(max(width, row.track.height()), row.track.height()))
                box(painter, self.turned(bar), bar.height() / 2, self._theme.colour(_LINE[topic.topic.side]))

    def _columns(self, width: int) -> dict[Side, QRect]:
        """Where each side stands; one under the other their tops are not known yet."""
        between = self._theme.px(_BETWEEN)
        if width < self._theme.px(_TWO):
            return {side: QRect(0, 0, width, 0) for side in Side}
        half = (width - between) // 2
        return {Side.TECHNICAL: QRect(0, 0, half, 0), Side.DIPLOMATIC: QRect(half + between, 0, half, 0)}

    def _heads(self, width: int) -> dict[Side, QRect]:
        heads, top = {}, 0
        for side, column in self._columns(width).items():
            heads[side] = column.translated(0, top)
            if width < self._theme.px(_TWO):
                rows = self._rows_of(side, heads[side])
                top = (rows[-1].track.bottom() if rows else top + self._theme.px(_HEAD)) + self._theme.px(24)
        return heads

    def _rows(self, width: int) -> list[_Row]:
        return [row for side, head in self._heads(width).items() for row in self._rows_of(side, head)]

    def _rows_of(self, side: Side, head: QRect) -> list[_Row]:
        px = self._theme.px
        mine = [topic for topic in self._topics if topic.topic.side is side]
        figure = self._theme.width_of(percent(1.0), "small", 600, figures=True) + px(4)
        begun = max((self._theme.width_of(_begun(each), "small", figures=True) for each in mine), default=0) + px(4)
        title = head.width() - figure - begun - 2 * px(_GAP)
        is_tight = title < px(120)  # then the figures stand under the title
        title = head.width() if is_tight else title
        rows, top = [], head.y() + px(_HEAD)
        for topic in mine:
            height = self._height_of(topic, title)
            under = top + height if is_tight else top
            line = px(20) if is_tight else height
            right = head.x() + head.width()
            recall = QRect(right - figure, under, figure, line)
            share = QRect(recall.x() - px(_GAP) - begun, under, begun, line)
            foot = under + line + px(4)
            rows.append(
                _Row(topic, QRect(head.x(), top, title, height), share, recall, QRect(head.x(), foot, head.width(), px(_BAR)))
            )
            top = foot + px(_BAR + _ROW_GAP)
        return rows

    def _height_of(self, topic: TopicRecall, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("small", figures=True))
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
        needed = metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), flags, topic.topic.title).height()
        return max(needed, self._theme.px(20))


def _begun(topic: TopicRecall) -> str:
    return ngettext("{begun} of {cards} card", "{begun} of {cards} cards", topic.cards).format(
        begun=topic.begun, cards=topic.cards
    )


def _recall(topic: TopicRecall) -> str:
    return _("not begun") if topic.recall is None else _("{recall} expected today").format(recall=percent(topic.recall))


def _words(topic: TopicRecall) -> str:
    words = _("{topic}: {begun}, {recall}")
    return words.format(topic=topic.topic.title, begun=_begun(topic), recall=_recall(topic))

"""The topics of both sides to tick, with how many questions each has."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.quiz.offer import TopicRow
from dragoman.quiz.build import TopicKey
from dragoman.ui.quiz.topic_tick import TopicTick
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.bars import BusyBar
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_TWO_COLUMNS = 620  # px at 100 %: below it the sides stand under each other
_INK: dict[Side | None, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl", None: "muted"}


class TopicsCard(Card):
    """`chosen` tells that other topics are ticked."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._ticks: dict[TopicKey, TopicTick] = {}
        self._sides: dict[Side | None, TopicTick] = {}
        self._count = Label(theme, "", "small", "muted", wraps=False)
        self.all = Button(theme, _("All"), Kind.TEXT, small=True)
        self.none = Button(theme, _("None"), Kind.TEXT, small=True)
        self.all.setAccessibleName(_("Choose all topics"))
        self.none.setAccessibleName(_("Choose no topic"))
        self.all.clicked.connect(lambda: self._tick_all(True))
        self.none.clicked.connect(lambda: self._tick_all(False))
        self.busy = BusyBar(theme)
        self.busy.cancel.hide()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()

    @property
    def topics(self) -> tuple[TopicKey, ...]:
        """Those that are ticked."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def show_rows(self, rows: Sequence[TopicRow], chosen: Iterable[TopicKey], *, counted: bool) -> None:
        """Show these topics, with these ticked; without their counts while nobody has counted."""
        wanted = frozenset(chosen)
        if [row.key for row in rows] != list(self._ticks):
            self._fill(rows)
        for row in rows:
            tick = self._ticks[row.key]
            spoken = ngettext("{count} question", "{count} questions", row.written).format(count=row.written)
            tick.show_note(str(row.written) if counted else "", spoken if counted else "")
            tick.show_state(row.key in wanted)
        self._weigh()

    def focus_first(self) -> None:
        """The first topic has the focus."""
        first = next(iter(self._ticks.values()), self.all)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Sides beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        theme = self._theme
        links = QWidget()
        flow = FlowLayout(theme, 8, 0, links)
        for part in (self._count, self.all, self.none):
            flow.addWidget(part)
        self.column.addWidget(Ends(theme, Label(theme, _("Topics"), "h2", wraps=False), links, beyond=14))
        self.column.addWidget(self.busy)
        self.column.addSpacing(12)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)
        theme.changed.connect(self._arrange)

    def _fill(self, rows: Sequence[TopicRow]) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            if (column := item.widget()) is not None:
                column.hide()
                column.deleteLater()
        self._ticks, self._sides = {}, {}
        for side in dict.fromkeys(row.key.side for row in rows):
            self._columns.addWidget(self._column_of(side, [row for row in rows if row.key.side is side]), 1)
        self._arrange()

    def _column_of(self, side: Side | None, rows: Sequence[TopicRow]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if side is not None:
            heading = TopicTick(self._theme, side_alone(side), ink=_INK[side], heading=True)
            heading.setAccessibleName(_("All technical topics") if side is Side.TECHNICAL else _("All diplomatic topics"))
            heading.show_note(_("questions"), "")
            heading.toggled.connect(partial(self._tick_side, side))
            self._sides[side] = heading
            column.addWidget(heading)
        for row in rows:
            tick = TopicTick(self._theme, row.title)
            tick.toggled.connect(self._tell)
            self._ticks[row.key] = tick
            column.addWidget(tick)
        column.addStretch(1)
        return whole

    def _tick_side(self, side: Side | None, on: bool) -> None:
        for key, tick in self._ticks.items():
            if key.side is side:
                tick.show_state(on)
        self._tell()

    def _tick_all(self, on: bool) -> None:
        for tick in self._ticks.values():
            tick.show_state(on)
        self._tell()

    def _tell(self) -> None:
        self._weigh()
        self.chosen.emit()

    def _weigh(self) -> None:
        """What the headings and the head say of what is ticked."""
        for side, heading in self._sides.items():
            ticks = [tick for key, tick in self._ticks.items() if key.side is side]
            on = sum(tick.isChecked() for tick in ticks)
            heading.show_state(on == len(ticks), partly=0 < on < len(ticks))
        words = _("{chosen} of {count} chosen").format(chosen=len(self.topics), count=len(self._ticks))
        self._count.set_words(words)

    def _arrange(self) -> None:
        px = self._theme.px
        beside = self.width() >= px(_TWO_COLUMNS)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(px(48 if beside else 16))

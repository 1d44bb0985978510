"""The calendar, with what it says beside it, or above it where there is no room beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dragoman.desk.progress import StudyDays
from dragoman.ui.progress.calendar_plot import CalendarPlot, HeatLegend
from dragoman.ui.progress.plot_card import PlotCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_BESIDE = 840  # px at 100 % from which the words stand beside the days


class CalendarCard(PlotCard):
    """Its plot opens the cards of a day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._days = QVBoxLayout()
        self._words = QVBoxLayout()
        super().__init__(theme, "calendar", _("Calendar"), parent)
        self.plot = CalendarPlot(theme, _("Calendar"))
        self.plot.table_wanted.connect(self.want_table)
        self._days.addWidget(self.plot)
        self._days.addStretch(1)
        self._put_words()

    def show_days(self, days: StudyDays) -> None:
        """Show these."""
        self.plot.show_days(days)
        self.say(days.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the words where there is room for them."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE)
        across, up = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._across.setDirection(across if beside else up)
        self._across.setSpacing(self._theme.px(32 if beside else 16))

    def _put_words(self) -> None:
        for item in (self._head, self.sentence):
            if isinstance(item, QHBoxLayout):
                self.column.removeItem(item)
                item.setParent(None)
                self._words.addLayout(item)
            else:
                self.column.removeWidget(item)
                self._words.addWidget(item)
        self._words.setSpacing(self._theme.px(4))
        self._words.addStretch(1)
        steps = QHBoxLayout()
        steps.setSpacing(8)
        for widget in (
            Label(self._theme, _("0 min"), "small", "muted", wraps=False, figures=True),
            HeatLegend(self._theme),
            Label(self._theme, _("20 or more"), "small", "muted", wraps=False, figures=True),
        ):
            steps.addWidget(widget)
        legend = QWidget()
        legend.setLayout(steps)
        steps.setContentsMargins(0, 0, 0, 0)
        foot = FlowLayout(self._theme, across=24, down=4)
        foot.addWidget(legend)
        foot.addWidget(Label(self._theme, _("Enter on a day shows its cards"), "small", "muted"))
        self._words.addLayout(foot)
        self._across.addLayout(self._days)
        self._across.addLayout(self._words, 1)
        self.column.insertLayout(0, self._across, 1)
        self._words.setAlignment(Qt.AlignmentFlag(0))

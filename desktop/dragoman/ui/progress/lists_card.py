"""Three short lists under tabs: what was taken for what, the hardest cards, and the time it took."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dragoman.content.model import Side, Summary
from dragoman.desk.progress import ProgressPage, asks
from dragoman.desk.progress_tables import seconds_words, time_words
from dragoman.ui.progress.day_dialog import INK
from dragoman.ui.progress.list_row import ListRow
from dragoman.ui.progress.plot_card import PlotCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SIDE_ICON
from dragoman.ui.widgets.tabs import Tabs
from dragoman.words import _, ngettext

SHOWN = 4  # rows; the table has more
CONFUSIONS, HARDEST, TIME = "confusions", "hardest", "time"


class ListsCard(PlotCard):
    """Confusions stand first, where answers in quizzes tell of any."""

    page_wanted = Signal(str)
    cards_wanted = Signal(object)  # ids of cards, a tuple
    entries_wanted = Signal(object)  # ids of entries whose cards are wanted, a tuple

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, HARDEST, _("Hardest cards"), parent)
        self._ids: tuple[str, ...] = ()
        self.tabs = Tabs(theme, _("Lists"), ())
        self._stack = QStackedWidget()
        self.title.hide()
        self._names.insertWidget(0, self.tabs)
        self._names.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show_tab)
        theme.bind(self, self._keep_tabs_whole)

    def show_lists(self, page: ProgressPage) -> None:
        """Show these, the same tab as before if it is there still."""
        before = self.id if self._ids else ""
        words = {CONFUSIONS: _("Confusions"), HARDEST: _("Hardest cards"), TIME: _("Time")}
        lists = {CONFUSIONS: self._confusions, HARDEST: self._hardest, TIME: self._time}
        ids = tuple(id_ for id_ in words if id_ != CONFUSIONS or page.confusions)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        while self._stack.count():
            if (old := self._stack.widget(0)) is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
        self._ids = ids
        for id_ in ids:
            self.tabs.addTab(words[id_])
            self._stack.addWidget(lists[id_](page))
        self.tabs.blockSignals(False)
        shown = ids.index(before) if before in ids else 0
        self.tabs.setCurrentIndex(shown)
        self._show_tab(shown)
        self._keep_tabs_whole()
        stops = [each for each in self._stack.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before_it, stop in pairwise([self.tabs, *stops]):  # they are younger than all that stands below
            QWidget.setTabOrder(before_it, stop)

    def _keep_tabs_whole(self) -> None:
        margins = self.column.contentsMargins()
        beside = margins.left() + margins.right() + self.more.sizeHint().width() + self._theme.px(8)
        self.setMinimumWidth(self.tabs.sizeHint().width() + beside)

    def _show_tab(self, number: int) -> None:
        if not 0 <= number < len(self._ids):
            return
        self.id = self._ids[number]
        self._stack.setCurrentIndex(number)
        name = self.tabs.tabText(number)
        self.setAccessibleName(name)
        self.more.rename(_("More: {plot}").format(plot=name))

    def _confusions(self, page: ProgressPage) -> QWidget:
        shown = page.confusions[:SHOWN]
        rows = [self._row(each.term, _("taken for"), _times(each.times), each.taken_for.title) for each in shown]
        study = Button(self._theme, _("Study these pairs together"), small=True)
        entries = tuple(dict.fromkeys(id_ for each in shown for id_ in (each.term.id, each.taken_for.id)))
        study.clicked.connect(lambda: self.entries_wanted.emit(entries))
        return _column(rows, study)

    def _hardest(self, page: ProgressPage) -> QWidget:
        shown = page.hardest[:SHOWN]
        if not shown:
            words = _("No card was forgotten after it had been known.")
            return _column([Label(self._theme, words, "body", "muted")])
        rows = [self._row(each.entry, asks(each.hard.card.kind), _times(each.hard.lapses)) for each in shown]
        study = Button(self._theme, _("Study these cards"), small=True)
        cards = tuple(each.hard.card.id for each in shown)
        study.clicked.connect(lambda: self.cards_wanted.emit(cards))
        return _column(rows, study)

    def _time(self, page: ProgressPage) -> QWidget:
        time, usual = page.time, page.days.calendar.usual_minutes
        lines = (
            (_("Last 7 days"), time_words(time.week_ms / 60_000)),
            (_("Last 30 days"), time_words(time.month_ms / 60_000)),
            (_("Mostly, a day with study"), time_words(usual)),
            (_("Mostly, a card"), seconds_words(time.usual_ms / 1000)),
        )
        return _column([ListRow(self._theme, words, figure=figure, leads=False) for words, figure in lines])

    def _row(self, entry: Summary, note: str, figure: str, note_ends: str = "") -> ListRow:
        icon = SIDE_ICON[entry.side] if isinstance(entry.side, Side) else "triangle-alert"
        row = ListRow(self._theme, entry.title, note, figure, icon, INK[entry.side], note_ends)
        row.clicked.connect(lambda: self.page_wanted.emit(entry.id))
        return row


def _column(rows: Sequence[QWidget], button: Button | None = None) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    if button is not None:
        column.addSpacing(16)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
    return widget


def _times(count: int) -> str:
    return ngettext("{count}×", "{count}×", count).format(count=count)

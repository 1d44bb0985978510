"""Progress: every plot with a sentence, a table and a file; what is too little for a curve says so."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QSizePolicy, QWidget

from dragoman.desk.learner import Learner
from dragoman.desk.progress import (
    ProgressPage,
    answered_on,
    cards_of_entries,
    first_cards,
    is_small,
    progress,
    progress_by,
    progress_of,
    snapshot,
)
from dragoman.desk.progress_tables import Table, csv_file, csv_of_all, tables_of, text_of
from dragoman.errors import DragomanError
from dragoman.events import date_of
from dragoman.ui.actions import Actions
from dragoman.ui.page import Page
from dragoman.ui.progress.calendar_card import CalendarCard
from dragoman.ui.progress.day_dialog import DayDialog
from dragoman.ui.progress.due_card import DueCard
from dragoman.ui.progress.first_curve import FirstCurve
from dragoman.ui.progress.hands_plot import HandsPlot
from dragoman.ui.progress.lists_card import ListsCard
from dragoman.ui.progress.pairs_card import PairsCard
from dragoman.ui.progress.plot_card import PlotCard, picture_of
from dragoman.ui.progress.promise_card import PromiseCard
from dragoman.ui.progress.save import Format, ask_and_save, formats_of_all, png_of
from dragoman.ui.progress.table_dialog import TableDialog
from dragoman.ui.progress.topics_plot import TopicsPlot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import WIDE
from dragoman.ui.widgets.bars import BusyBar
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.menu import Menu
from dragoman.ui.worker import Job, run_in_process, run_in_thread
from dragoman.words import _

GAP, BOTTOM = 16, 24  # px at 100 %: this page is a dense one
FIRST_ROW, SECOND_ROW = (395, 372, 364), (752, 396)  # shares of the width


class ProgressScreen(Page):
    """Reads a learner's log when it is shown, and anew when something was touched."""

    cards_wanted = Signal(object)  # a tuple of ids of cards to study now
    page_wanted = Signal(str)  # the id of an entry
    noticed = Signal(str)  # a sentence about what was just done
    shown_page = Signal()  # the figures on screen are those of now

    def __init__(self, theme: Theme, learner: Learner, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Progress"), parent)
        self._learner = learner
        self._page: ProgressPage | None = None
        self._is_stale = True
        self._job: Job | None = None
        self._attempt = _plainly
        self.save = Button(theme, _("PNG, CSV, text"), icon="download")
        self.busy = BusyBar(theme)
        self.first = FirstCurve(theme)
        self.due = DueCard(theme)
        self.promise = PromiseCard(theme)
        self.pairs = PairsCard(theme)
        self.hands = PlotCard(theme, "hands", _("Your two hands"))
        self.hands_plot = HandsPlot(theme, _("Your two hands"))
        self.lists = ListsCard(theme)
        self.calendar = CalendarCard(theme)
        self.topics = PlotCard(theme, "topics", _("By topic"))
        self.topics_plot = TopicsPlot(theme, _("By topic"))
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _row in range(2)]
        self._build()

    @property
    def cards(self) -> Sequence[PlotCard]:
        """All plots, in the order of the page."""
        return self.due, self.promise, self.pairs, self.hands, self.lists, self.calendar, self.topics

    @property
    def is_counting(self) -> bool:
        """Whether a worker is at it."""
        return self._job is not None

    def bind(self, actions: Actions) -> None:
        """Table and files, by their keys; errors of the world are told on this page."""
        self._attempt = actions.attempt
        actions.bind("progress-study", self.first.study.click, lambda: not self.first.study.isHidden() and self._is_first())
        actions.bind("progress-table", self._table_here, lambda: self._page is not None and not self._is_first())
        actions.bind("progress-save", self.open_menu, lambda: self._page is not None and not self._is_first())

    def focus_first(self) -> None:
        """What begins study, while there are no plots; then the first of them."""
        first = self.first.study if self._is_first() else self.due.plot
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self) -> None:
        """Show the figures as they are now, at once or as soon as they are counted."""
        self._is_stale = False
        self._stop()
        try:
            if is_small(self._learner):
                self._show(progress(self._learner))
                return
            self._job = self._count()
        except DragomanError as error:
            self._tell(error)
            return
        self.busy.begin(_("Counting"))
        self._job.done.connect(self._show)
        self._job.failed.connect(self._tell)

    def refresh(self) -> None:
        """Something was touched: count anew, now or when the page is shown again."""
        self._is_stale = True
        if self.isVisible():
            self.show_progress()

    def stop(self) -> None:
        """The window closes."""
        self._stop()

    def open_menu(self) -> None:
        """Offer everything in one file."""
        menu = Menu(self._theme, self.save.text(), self)
        for format_, words in formats_of_all().items():
            menu.add(words, partial(self._save_all, format_), icon="download")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_under(self.save)

    def reflow(self) -> None:
        """Rows become columns where the window is not wide."""
        super().reflow()
        px = self._theme.px
        margins = self._whole.contentsMargins()
        self._whole.setContentsMargins(margins.left(), margins.top(), margins.right(), px(BOTTOM))
        self._whole.setSpacing(px(GAP))
        self.column.setSpacing(px(GAP))
        wide = self.window().width() / self._theme.scale >= WIDE
        for row in getattr(self, "_rows", ()):
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            row.setSpacing(px(GAP))
        if hasattr(self, "first"):
            self.first.fit(wide)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Count what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.show_progress()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """What was not counted yet is counted when the page is shown again."""
        super().hideEvent(event)
        if self._job is not None:
            self._is_stale = True
            self._stop()

    # How

    def _build(self) -> None:
        self.head.addWidget(self.save)
        self.hands.add_plot(self.hands_plot)
        self.topics.body.setContentsMargins(0, 8, 0, 0)
        self.topics.add_plot(self.topics_plot)
        self.column.addWidget(self.busy)
        self.column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignTop)
        rows = (((self.due, self.promise, self.pairs), FIRST_ROW), ((self.hands, self.lists), SECOND_ROW))
        for row, (cards, shares) in zip(self._rows, rows, strict=True):
            for card, share in zip(cards, shares, strict=True):
                card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                row.addWidget(card, share)
            self.column.addLayout(row)
        self.column.addWidget(self.calendar)
        self.column.addWidget(self.topics)
        self.column.addStretch(1)
        for card in self.cards:
            card.hide()
            card.table_wanted.connect(self._show_table)
            card.save_wanted.connect(self._save_one)
        self.first.hide()
        self.save.hide()
        self.save.clicked.connect(self.open_menu)
        self.busy.cancelled.connect(self._stop)
        self.first.cards_wanted.connect(self.cards_wanted)
        self.lists.page_wanted.connect(self.page_wanted)
        self.lists.cards_wanted.connect(self.cards_wanted)
        self.lists.entries_wanted.connect(self._want_entries)
        self.calendar.plot.mark_opened.connect(self._open_day)
        self.reflow()

    def _is_first(self) -> bool:
        return self._page is not None and self._page.missing > 0

    def _count(self) -> Job:
        learner, where = self._learner, snapshot(self._learner)
        if where is not None:
            return run_in_process(progress_of, where, parent=self)
        reader = learner.store.reader()
        return run_in_thread(progress_by, reader, learner.pack.catalogue, learner.cards(), learner.today(), parent=self)

    def _show(self, page: ProgressPage) -> None:
        self._job = None
        self.busy.end()
        opens, self._page = self._page is None, page
        is_first = self._is_first()
        had_focus = self.first.study.hasFocus()
        self.first.show_answers(page, first_cards(self._learner) if is_first else ())
        self.first.setVisible(is_first)
        self.save.setVisible(not is_first)
        if not is_first:
            self._show_plots(page)
        for card in self.cards:
            card.setVisible(not is_first)
        holder = QApplication.focusWidget()
        if (had_focus and not is_first) or (opens and holder is not None and self.isAncestorOf(holder)):
            self.focus_first()  # what had the focus before the page was counted could not be seen
        self.shown_page.emit()

    def _show_plots(self, page: ProgressPage) -> None:
        self.due.show_due(page.due)
        self.promise.show_promise(page.promise)
        self.pairs.show_pairs(page.pairs)
        self.hands_plot.show_hands(page.hands)
        self.hands.say("", page.hands.sentence)
        self.lists.show_lists(page)
        self.calendar.show_days(page.days)
        self.topics_plot.show_topics(page.hands.topics, page.hands.topics_sentence)
        self.topics.say("", page.hands.topics_sentence)

    def _tell(self, error: Exception) -> None:
        """An error of the world becomes a sentence on the page; any other is ours, and goes where those go."""
        self._job = None
        self.busy.end()
        if not isinstance(error, DragomanError):
            raise error
        self.show_trouble(str(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.busy.end()

    def _tables(self) -> dict[str, Table]:
        assert self._page is not None
        return {table.id: table for table in tables_of(self._page)}

    def _table_here(self) -> None:
        """The table of the plot that the keyboard is in, or of the first."""
        holder = QApplication.focusWidget()
        here = (card for card in self.cards if holder is not None and card.isAncestorOf(holder))
        self._show_table(next(here, self.due).id)

    def _show_table(self, id_: str) -> None:
        TableDialog(self._theme, self.window(), self._tables()[id_]).show_table()

    def _open_day(self, number: int) -> None:
        day = self.calendar.plot.day_of(number)

        def open_day() -> None:
            dialog = DayDialog(self._theme, self.window(), day, answered_on(self._learner, day))
            dialog.page_wanted.connect(self.page_wanted)
            dialog.show_day()

        self._attempt(open_day)

    def _want_entries(self, entries: tuple[str, ...]) -> None:
        self._attempt(lambda: self.cards_wanted.emit(cards_of_entries(self._learner, entries)))

    def _save_one(self, id_: str, format_: Format) -> None:
        card = next(card for card in self.cards if card.id == id_)
        table = self._tables()[id_]

        def content() -> bytes:
            if format_ is Format.PNG:
                return png_of(card.picture())
            return csv_file(table) if format_ is Format.CSV else _as_file(text_of([table]))

        self._attempt(lambda: self._save(format_, id_, content()))

    def _save_all(self, format_: Format) -> None:
        def content() -> bytes:
            if format_ is Format.PNG:
                return png_of(self._picture())
            tables = list(self._tables().values())
            return csv_of_all(tables) if format_ is Format.CSV else _as_file(text_of(tables))

        self._attempt(lambda: self._save(format_, "progress", content()))

    def _save(self, format_: Format, name: str, content: bytes) -> None:
        assert self._page is not None
        file = ask_and_save(self, format_, f"dragoman-{name}-{date_of(self._page.today).isoformat()}", content)
        if file is not None:
            self.noticed.emit(_("Saved as {file}.").format(file=file.name))

    def _picture(self) -> QImage:
        """All plots in one picture."""
        body = self.widget()
        assert body is not None
        part = QRect()
        for card in self.cards:
            part = part.united(card.geometry())
        margin = self._theme.px(GAP)
        colour = self._theme.colour
        out = [(card.more, colour("surface")) for card in self.cards]
        return picture_of(body, part.adjusted(-margin, -margin, margin, margin), colour("bg"), out)


def _as_file(text: str) -> bytes:
    return text.encode()


def _plainly(work: Callable[[], None]) -> None:
    work()

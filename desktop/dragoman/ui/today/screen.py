"""Today: what is due first, then a false friend, the path in hand, and where one left off."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from dragoman.content.model import Summary
from dragoman.desk.day import Day
from dragoman.errors import DragomanError
from dragoman.ui.actions import Actions
from dragoman.ui.page import GAP, Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import NARROW, WIDE
from dragoman.ui.today.continue_card import ContinueCard
from dragoman.ui.today.due_card import DueCard
from dragoman.ui.today.path_card import PathCard
from dragoman.ui.today.word_card import WordCard
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.message import Message
from dragoman.words import _

_LOOK_UP = "Ctrl K"


class TodayScreen(Page):
    """Shows a Day; what is pressed in it is said by the signals of its cards."""

    look_up_wanted = Signal()
    failed = Signal(str)

    def __init__(self, theme: Theme, day_of: Callable[[], Day], parent: QWidget | None = None) -> None:
        """`day_of` brings the day as it is now."""
        super().__init__(theme, _("Today"), parent)
        self._day_of = day_of
        self.pairs: tuple[tuple[Summary, Summary], ...] = ()  # those that the first day offers
        self._date = Label(theme, "", "body", "muted")
        self._date_below = Label(theme, "", "body", "muted")
        self._look_up = Button(theme, _("Look up a term"), icon="search", key=_LOOK_UP)
        self._warning = Message(theme, "warn")
        self._warning.hide()
        self._warned: tuple[str, ...] = ()
        self.due = DueCard(theme, self.widget())
        self.word = WordCard(theme, self.widget())
        self.path = PathCard(theme, self.widget())
        self.left_off = ContinueCard(theme, self.widget())
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _row in range(2)]
        self._is_stale = False
        self._build()
        self.show_day()

    def bind(self, actions: Actions) -> None:
        """The primary button is Ctrl+Enter as well."""
        actions.bind("study-due", self.due.primary.click, lambda: not self.due.primary.isHidden())

    def focus_first(self) -> None:
        """The page's primary button has the focus when it opens."""
        first = self.due.second if self.due.primary.isHidden() else self.due.primary
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Something was touched, or the day has turned: show it now, or when the page is shown again."""
        self._is_stale = True
        if self.isVisible():
            self._show_anew()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._show_anew()

    def _show_anew(self) -> None:
        try:
            self.show_day()
        except DragomanError as error:
            self.failed.emit(str(error))

    def show_day(self) -> None:
        """Show the day as it is now."""
        day = self._day_of()
        self._is_stale = False
        self.pairs = day.pairs
        for label in (self._date, self._date_below):
            label.set_words(day.date_words)
        self._warn(day.warnings)
        self.due.show_due(day.due, day.pairs)
        self.word.setVisible(day.word is not None)
        if day.word is not None:
            self.word.show_word(*day.word)
        self.path.setVisible(day.walk is not None)
        if day.walk is not None:
            self.path.show_walk(day.walk)
        self.left_off.show_left_off(day.left_off)
        self.left_off.setVisible(bool(day.left_off))
        self._order_stops()
        self._arrange()

    def _order_stops(self) -> None:
        """Tab goes as one reads; what was made anew for this day would come last."""
        stops: list[QWidget] = [self._look_up]
        for card in (self.due, self.path, self.word, self.left_off):
            stops += [each for each in card.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, stop in pairwise(stops):
            QWidget.setTabOrder(before, stop)

    def _warn(self, sentences: tuple[str, ...]) -> None:
        if not sentences:
            self._warning.hide()
        elif sentences != self._warned:  # what is said again and again is listened to no more
            self._warning.say("warn", sentences[0], " ".join(sentences[1:]))
        self._warned = sentences

    def reflow(self) -> None:
        """Two columns, or one where the window is not wide."""
        super().reflow()
        if hasattr(self, "_rows"):
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self.head.insertWidget(2, self._date, 1, Qt.AlignmentFlag.AlignVCenter)
        self.head.setStretch(1, 0)
        self.head.addWidget(self._look_up)
        self._look_up.clicked.connect(self.look_up_wanted)
        self.column.addWidget(self._date_below)
        self.column.addWidget(self._warning)
        for row, cards in zip(self._rows, ((self.due, self.path), (self.word, self.left_off)), strict=True):
            for card in cards:
                card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                row.addWidget(card, 1)
            self.column.addLayout(row)
        self._rows[1].setAlignment(self.left_off, Qt.AlignmentFlag.AlignTop)
        self.column.addStretch(1)

    def _arrange(self) -> None:
        width = self.window().width() / self._theme.scale
        wide, narrow = width >= WIDE, width < NARROW
        self._date.setVisible(not narrow)  # beside the Menu button there is no room for all of it
        self._date_below.setVisible(narrow)
        self._look_up.set_key("" if narrow else _LOOK_UP)
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            row.setSpacing(self._theme.px(GAP))
        self.word.stack(not wide)

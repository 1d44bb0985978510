"""Before a quiz: what is half done, the topics to choose, and what comes of the choice."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.desk.quiz.offer import USUAL, Mix, Offer
from dragoman.desk.quiz.quizzes import Past, days_ago
from dragoman.desk.quiz.taking import Taking
from dragoman.quiz.build import TopicKey
from dragoman.ui.page import GAP, Page
from dragoman.ui.quiz.half_done_card import HalfDoneCard, PastCard
from dragoman.ui.quiz.mix_card import MixCard
from dragoman.ui.quiz.topics_card import TopicsCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import WIDE
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_SIDE = 348  # px at 100 %


class BeginPage(Page):
    """Signals say what is wanted: `begin_wanted` with topics and questions, to go on, to end, to read a result."""

    begin_wanted = Signal(object, object)  # the topics, the Mix
    go_on_wanted = Signal(object)  # a Taking
    end_wanted = Signal(object)
    result_wanted = Signal(str)  # the id of a quiz that is over

    def __init__(self, theme: Theme, today: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Quiz"), parent)
        self._today = today
        self._offer: Offer | None = None
        self._seed = 0
        self._wanted = USUAL
        self._topics = TopicsCard(theme)
        self._mix_card = MixCard(theme)
        self._past = PastCard(theme)
        self._past.wanted.connect(self.result_wanted)
        self._half_done: list[HalfDoneCard] = []
        self._half_done_column = QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._build()
        self.reflow()

    def show_half_done(self, takings: Sequence[Taking]) -> None:
        """Offer to go on with these, the newest first."""
        for card in self._half_done:
            card.hide()
            card.deleteLater()
            self._half_done_column.removeWidget(card)
        today = self._today()
        self._half_done = []
        for number, taking in enumerate(takings):
            card = HalfDoneCard(self._theme, taking, days_ago(taking.state.day, today), primary=number == 0)
            card.go_on.clicked.connect(partial(self.go_on_wanted.emit, taking))
            card.end.clicked.connect(partial(self.end_wanted.emit, taking))
            self._half_done.append(card)
            self._half_done_column.addWidget(card)
            card.show()  # now: what a layout would show later cannot take the focus yet
        self._mix_card.set_primary(not takings)

    def show_past(self, past: Sequence[Past]) -> None:
        """List quizzes that are over."""
        self._past.show_past(past, self._today())

    def show_offer(self, offer: Offer, chosen: Sequence[TopicKey], seed: int, *, counted: bool) -> None:
        """Offer these topics; `seed` draws the questions."""
        before = self._topics.topics if self._offer is not None else tuple(chosen)
        self._offer, self._seed = offer, seed
        self._topics.show_rows(offer.rows, before, counted=counted)
        if counted:
            self._topics.busy.end()
        else:
            self._topics.busy.begin(_("The questions are being counted."))
        self._weigh(counted=counted)

    def set_usable(self, usable: bool) -> None:
        """Let nothing begin where no answer could be kept."""
        self._topics.setEnabled(usable)
        self._mix_card.setEnabled(usable)

    def focus_first(self) -> None:
        """What the page offers first has the focus."""
        first = self._half_done[0].go_on if self._half_done else self._mix_card.begin
        if first.isEnabled():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._topics.focus_first()

    def press_enter(self) -> None:
        """Do what the page offers first."""
        first = self._half_done[0].go_on if self._half_done else self._mix_card.begin
        first.click()

    def reflow(self) -> None:
        """The mix at the right where there is room, else under the topics."""
        super().reflow()
        if not hasattr(self, "_row"):
            return
        px = self._theme.px
        wide = self.window().width() / self._theme.scale >= WIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(px(GAP))
        self._side.setMinimumWidth(px(_SIDE) if wide else 0)
        self._side.setMaximumWidth(px(_SIDE) if wide else 1 << 20)
        for column in (self._half_done_column, self._side.layout()):
            if column is not None:
                column.setSpacing(px(GAP))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._topics)
        left.addStretch(1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self._mix_card)
        side.addWidget(self._past)
        side.addStretch(1)
        self._topics.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)
        words = Label(self._theme, _("Practice: after each answer you read why."), "small", "muted")
        self.head.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._half_done_column)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self._topics.chosen.connect(self._weigh)
        self._mix_card.count_changed.connect(self._count)
        self._mix_card.begin_wanted.connect(self._begin)

    def _count(self, count: int) -> None:
        self._wanted = count
        self._weigh()

    def _weigh(self, *, counted: bool = True) -> None:
        """Show what the choice gives."""
        if self._offer is None:
            return
        topics = self._topics.topics
        mix, most = self._mix(), self._offer.most(topics)
        self._mix_card.show_mix(self._offer.title_of(topics) if topics else _("New quiz"), mix, most)
        if self._mix_card.stepper.value() != min(self._wanted, most) and most:
            self._mix_card.stepper.blockSignals(True)
            self._mix_card.stepper.setValue(min(self._wanted, most))
            self._mix_card.stepper.blockSignals(False)
        self._mix_card.begin.setEnabled(counted and bool(mix.questions))

    def _mix(self) -> Mix:
        assert self._offer is not None
        return self._offer.mix(self._topics.topics, self._wanted, self._seed)

    def _begin(self) -> None:
        if self._offer is not None:
            self.begin_wanted.emit(self._topics.topics, self._mix())

"""What came of a quiz: sure and wrong first, then the score, how sure and how right, topics, and all questions."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.quiz.quizzes import days_ago
from dragoman.desk.quiz.taking import Taking
from dragoman.quiz.build import TopicKey
from dragoman.quiz.result import Result
from dragoman.ui.page import GAP, Page
from dragoman.ui.quiz.missed_card import MissedCard
from dragoman.ui.quiz.question_grid import QuestionGrid
from dragoman.ui.quiz.squares import SureRows, TopicRows
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import WIDE, ColourName
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_IN_A_ROW = 900  # px at 100 %: the least width of a window whose title has buttons beside it
_LEFT, _RIGHT = 66, 48  # the columns' shares
_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}


class ResultPage(Page):
    """Signals say what is wanted: the missed cards studied, a pair opened, a question read again, a new quiz."""

    study_wanted = Signal(object)  # ids of cards, worst first
    pair_wanted = Signal(str)
    question_wanted = Signal(object, int)  # the Taking, and which question of it
    tomorrow_wanted = Signal(object, str, bool)  # the Taking, the card, whether it is to come
    new_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        titles: Callable[[], Mapping[TopicKey, str]],
        today: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """`titles` names the topics, in the pack's order."""
        super().__init__(theme, _("Quiz"), parent)
        self._titles = titles
        self._today = today
        self._taking: Taking | None = None
        self._took = Label(theme, "", "small", "muted")
        self._new = Button(theme, _("New quiz"))
        self._new.clicked.connect(self.new_wanted)
        self._study = Button(theme, "", Kind.PRIMARY, icon="layers", key=_("Enter"))
        self._study.clicked.connect(self._want_study)
        self._buttons = QWidget()
        flow = FlowLayout(theme, 12, 8, self._buttons)
        flow.addWidget(self._new)
        flow.addWidget(self._study)
        self._under = QVBoxLayout()  # takes what the title's row has no room for
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards: list[QWidget] = []
        self.head.insertWidget(2, self._took, 1, Qt.AlignmentFlag.AlignVCenter)
        self.head.setStretch(1, 0)
        self.head.addWidget(self._buttons)
        self.column.addLayout(self._under)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        theme.changed.connect(self.show_again)
        self.reflow()

    def show_taking(self, taking: Taking, *, aloud: bool) -> None:
        """Show what came of this quiz."""
        self._taking = taking
        result = taking.result()
        if self._title is not None:
            self._title.set_words(taking.title)
        took = _in_minutes(taking.state.took_ms)
        when = days_ago(taking.state.day, self._today())
        words = _("finished just now, {time}") if aloud else _("begun {when}, {time}")
        self._took.set_words(words.format(time=took, when=when))
        cards = self._missed_cards()
        words = ngettext("Study the {count} missed", "Study the {count} missed", len(cards)).format(count=len(cards))
        self._study.setText(words)
        self._study.updateGeometry()
        self._study.setVisible(bool(cards))
        self._new.set_kind(Kind.BORDERED if cards else Kind.PRIMARY)
        self._new.set_key("" if cards else _("Enter"))
        self._fill(result)
        self.verticalScrollBar().setValue(0)
        self.focus_first()
        if aloud:
            announce(self, spoken_result(result))

    @property
    def taking(self) -> Taking | None:
        """The quiz that is shown."""
        return self._taking

    def focus_first(self) -> None:
        """What the page offers first has the focus."""
        first = self._new if self._study.isHidden() else self._study
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_enter(self) -> None:
        """Do what the page offers first."""
        (self._new if self._study.isHidden() else self._study).click()

    def reflow(self) -> None:
        """Two columns, or one where the window is not wide."""
        super().reflow()
        if hasattr(self, "_row"):
            wide = self.window().width() / self._theme.scale >= WIDE
            self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            self._row.setSpacing(self._theme.px(GAP))
            self._stand_under(self.window().width() / self._theme.scale < _IN_A_ROW)

    def _stand_under(self, under: bool) -> None:
        """Put what stands beside the title under it, or back."""
        if under is bool(self._under.count()):
            return
        for widget in (self._took, self._buttons):
            self.head.removeWidget(widget)
            self._under.removeWidget(widget)
        if under:
            self._under.addWidget(self._took)
            self._under.addWidget(self._buttons)
        else:
            self.head.insertWidget(2, self._took, 1, Qt.AlignmentFlag.AlignVCenter)
            self.head.addWidget(self._buttons)
        self._under.setSpacing(self._theme.px(8) if under else 0)

    def show_again(self) -> None:
        """The same, as theme and log are now."""
        if self._taking is not None:
            self._fill(self._taking.result())

    def _fill(self, result: Result) -> None:
        taking, theme = self._taking, self._theme
        assert taking is not None
        for card in self._cards:
            card.hide()
            card.deleteLater()
            self._row.removeWidget(card)
        titles = self._titles()
        missed = MissedCard(theme, result, taking, titles)
        missed.pair_wanted.connect(self.pair_wanted)
        missed.tomorrow_wanted.connect(partial(self.tomorrow_wanted.emit, taking))
        right = [self._score(result)]
        if result.by_sure:
            right.append(self._titled(_("How sure, how right"), SureRows(theme, result.by_sure), SureRows.legend(theme)))
        topics = [
            (titles.get(topic, _("Other questions")), topic.side, share) for topic, share in result.by_topic(list(titles))
        ]
        if topics:
            right.append(self._titled(_("By topic"), TopicRows(theme, topics)))
        if result.lines:
            grid = QuestionGrid(theme, result.lines, [taking.place(line.number) for line in result.lines])
            grid.wanted.connect(self._want_question)
            note = Label(theme, _("choose one to read it again"), "small", "muted", wraps=False)
            right.append(self._titled(_("All questions"), grid, note))
        column = QWidget()
        cards = QVBoxLayout(column)
        cards.setContentsMargins(0, 0, 0, 0)
        theme.bind(column, lambda: cards.setSpacing(theme.px(GAP)))
        for card in right:
            cards.addWidget(card)
        cards.addStretch(1)
        self._cards = [missed, column]
        self._row.addWidget(missed, _LEFT)
        self._row.addWidget(column, _RIGHT)

    def _score(self, result: Result) -> Card:
        theme = self._theme
        card = Card(theme, padding=ROOMY)
        right, of = result.score
        figure = QWidget()
        row = FlowLayout(theme, 10, 0, figure)
        row.addWidget(Label(theme, str(right), "display", wraps=False))
        words = ngettext("of {count} right", "of {count} right", of).format(count=of)
        if result.asked > of:
            words = _("{words}, {left} not answered").format(words=words, left=result.asked - of)
        row.addWidget(Label(theme, words, "lead", wraps=False))
        sides = QWidget()
        column = QVBoxLayout(sides)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for side, share in result.by_side:
            line = QWidget()
            parts = FlowLayout(theme, 8, 0, line)
            parts.addWidget(Label(theme, side_alone(side), "small", _INK[side], weight=500, wraps=False))
            count = _("{right} of {count}").format(right=share.right, count=share.of)
            parts.addWidget(Label(theme, count, "small", weight=600, wraps=False, figures=True))
            column.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)
        card.column.addWidget(Ends(theme, figure, sides))
        return card

    def _titled(self, title: str, content: QWidget, note: QWidget | None = None) -> Card:
        card = Card(self._theme, padding=ROOMY)
        heading = Label(self._theme, title, "h2", wraps=False)
        card.column.addWidget(heading if note is None else Ends(self._theme, heading, note))
        card.column.addSpacing(self._theme.px(12))
        card.column.addWidget(content)
        return card

    def _missed_cards(self) -> tuple[str, ...]:
        taking = self._taking
        assert taking is not None
        cards = (taking.card_of(line.number) for line in taking.result().missed)
        return tuple(dict.fromkeys(card for card in cards if card is not None))

    def _want_study(self) -> None:
        self.study_wanted.emit(self._missed_cards())

    def _want_question(self, number: int) -> None:
        self.question_wanted.emit(self._taking, number)


def spoken_result(result: Result) -> str:
    """A result as a listener hears it: what costs most first."""
    parts = []
    worst: Sequence[str] = [line.title for line in result.sure_and_wrong]
    if worst:
        parts.append(_("Sure and wrong: {terms}.").format(terms=", ".join(worst)))
    right, of = result.score
    parts.append(ngettext("{right} of {count} right.", "{right} of {count} right.", of).format(right=right, count=of))
    return " ".join(parts)


def _in_minutes(took_ms: int) -> str:
    minutes, seconds = divmod(round(took_ms / 1000), 60)
    return (
        _("{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
        if minutes
        else _("{seconds} s").format(seconds=seconds)
    )

"""A quiz to go on with, and quizzes that are over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.desk.quiz.quizzes import Past, days_ago
from dragoman.desk.quiz.taking import Taking
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import Part, ProgressStrip
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.words import _


class HalfDoneCard(Card):
    """How far it has come; it is gone on with, or ended with what is answered."""

    def __init__(self, theme: Theme, taking: Taking, when: str, *, primary: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, *(("accent",) if primary else ()), parent=parent)
        number = taking.current
        assert number is not None  # or it were over
        place = _("Question {number} of {count}").format(number=taking.place(number), count=len(taking.numbers))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, taking.title, "h2"))
        note = _("{place}, begun {when}").format(place=place, when=when)
        column.addWidget(Label(theme, note, "small", "muted"))
        kind = Kind.PRIMARY if primary else Kind.BORDERED
        self.go_on = Button(theme, _("Go on"), kind, key=_("Enter") if primary else "")
        self.go_on.setAccessibleName(_("Go on: {title}").format(title=taking.title))
        self.end = Button(theme, _("End it here"))
        self.end.setAccessibleName(_("End it here: {title}").format(title=taking.title))
        buttons = QWidget()
        flow = FlowLayout(theme, 12, 8, buttons)
        flow.addWidget(self.end)
        flow.addWidget(self.go_on)
        self.column.addWidget(Ends(theme, words, buttons))
        parts = []
        for each in taking.numbers:
            answer = taking.answer_of(each)
            if answer is not None:
                parts.append(Part.RIGHT if answer.is_right else Part.WRONG)
            else:
                parts.append(Part.NOW if each == number else Part.LATER if each in taking.for_later else Part.TO_COME)
        self.column.addSpacing(theme.px(12))
        self.column.addWidget(ProgressStrip(theme, parts, place))


class PastCard(Card):
    """Quizzes that are over; each can be read again."""

    wanted = Signal(str)  # the id of a quiz

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._rows = QVBoxLayout()
        self.column.addWidget(Label(theme, _("Earlier quizzes"), "h3"))
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        theme.bind(self, lambda: self._rows.setSpacing(theme.px(8)))
        self.hide()

    def show_past(self, past: Sequence[Past], today: int) -> None:
        """List these, newest first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for quiz in past:
            self._rows.addWidget(self._row(quiz, days_ago(quiz.day, today)))
        self.setVisible(bool(past))

    def _row(self, quiz: Past, when: str) -> QWidget:
        theme = self._theme
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        score = _("{right} of {count} right").format(right=quiz.score.right, count=quiz.score.of)
        column.addWidget(Label(theme, quiz.title, "body"))
        column.addWidget(Label(theme, _("{score}, {when}").format(score=score, when=when), "small", "muted"))
        read = Button(theme, _("Read"), small=True)
        read.setAccessibleName(_("Read the result: {title}, {score}, {when}").format(title=quiz.title, score=score, when=when))
        read.clicked.connect(partial(self.wanted.emit, quiz.id))
        row = QWidget()
        whole = QVBoxLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Ends(theme, words, read))
        return row

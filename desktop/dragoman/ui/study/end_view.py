"""The end of a session: what was done, how it went, and when the next cards are due."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dragoman.desk.study import Done
from dragoman.memory.state import Rating
from dragoman.settings import Grades
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_MS_A_MINUTE = 60_000


class EndView(Card):
    """Says it in a sentence and four figures, and offers what comes next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._title = Label(theme, "", "h1")
        self._words = Label(theme, "", "body", "muted")
        self._next = Label(theme, "", "body", figures=True)
        self._figures = {rating: Label(theme, "", "h1", figures=True) for rating in Rating}
        self._names = {rating: Label(theme, "", "small", "muted") for rating in Rating}
        self._actions = FlowLayout(theme, 12, 8)
        glyph = QHBoxLayout()
        glyph.addWidget(Glyph(theme, "circle-check", "ok", 24))
        glyph.addStretch(1)
        grid = QWidget()
        table = QGridLayout(grid)
        table.setContentsMargins(0, 0, 0, 0)
        theme.bind(grid, lambda: table.setHorizontalSpacing(theme.px(24)))
        for column, rating in enumerate(Rating):
            table.addWidget(self._figures[rating], 0, column)
            table.addWidget(self._names[rating], 1, column, Qt.AlignmentFlag.AlignTop)
            table.setColumnStretch(column, 1)
        stack = Stack(theme, (32, 28, 32, 28))
        stack.put(glyph)
        stack.put(self._title, 8)
        stack.put(self._words, 4)
        stack.put(grid, 20)
        stack.put(Divider(theme), 20)
        stack.put(self._next, 16)
        stack.put(self._actions, 24)
        self.column.addLayout(stack)

    def show_done(self, done: Done, grades: Grades, next_words: str) -> None:
        """Show what a session came to, and when the next cards come."""
        self._title.set_words(_("That was all for now"))
        minutes = max(round(done.ms / _MS_A_MINUTE), 1)
        cards = ngettext("{count} card", "{count} cards", done.cards).format(count=done.cards)
        answers = ngettext("{count} answer", "{count} answers", done.answers).format(count=done.answers)
        took = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
        words = _("{cards} in {minutes}.") if done.answers == done.cards else _("{cards}, {answers} in {minutes}.")
        self._words.set_words(words.format(cards=cards, answers=answers, minutes=took))
        two = grades is Grades.TWO
        names = {
            Rating.AGAIN: _("Not yet") if two else _("Again"),
            Rating.HARD: _("Hard"),
            Rating.GOOD: _("Knew it") if two else _("Good"),
            Rating.EASY: _("Easy"),
        }
        for rating, count in zip(Rating, done.ratings, strict=True):
            is_shown = not two or count > 0 or rating in (Rating.AGAIN, Rating.GOOD)
            self._figures[rating].set_words(str(count))
            self._names[rating].set_words(names[rating])
            self._figures[rating].setVisible(is_shown)
            self._names[rating].setVisible(is_shown)
        self._next.set_words(next_words)
        self.setAccessibleName(self._title.text())

    def spoken(self) -> str:
        """All that it says, as a listener hears it."""
        counts = [f"{name.text()}: {self._figures[rating].text()}" for rating, name in self._names.items()]
        return " ".join((f"{self._title.text()}.", self._words.text(), ", ".join(counts) + ".", self._next.text()))

    def add_action(self, button: Button) -> None:
        """Offer something to do."""
        self._actions.addWidget(button)

"""The false friend of the day: both senses, what is heard, what goes wrong, what to say instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.model import FalseFriend, Side, Text
from dragoman.content.parse.inline import words_of
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.named import Named
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.sense_pair import SensePair
from dragoman.words import _


class WordCard(Card):
    """Leads to the word's drill and to its page."""

    drill_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._id = ""
        self._met = Label(theme, "", "small", "muted", figures=True, wraps=False)
        self._word = Label(theme, "", "display")
        self._senses = SensePair(theme)
        self._meanings = {side: Label(theme) for side in Side}
        self._heard = Label(theme, "", "definition", "muted")
        self._wrong_words, self._instead_words = Label(theme), Label(theme)
        self._wrong = Named(theme, _("Goes wrong"), self._wrong_words)
        self._instead = Named(theme, _("Say instead"), self._instead_words)
        self.drill = Button(theme, _("Ten-second drill"), icon="timer")
        self.page = Button(theme, _("Open the page"), Kind.TEXT)
        self._build()
        self.drill.clicked.connect(lambda: self.drill_wanted.emit(self._id))
        self.page.clicked.connect(lambda: self.page_wanted.emit(self._id))

    def show_word(self, word: FalseFriend, met: int, total: int) -> None:
        """Show this false friend."""
        self._id = word.id
        self._met.set_words(_("{met} of {count} met").format(met=met, count=total))
        self._word.set_words(word.word)
        for side, text in ((Side.TECHNICAL, word.to_the_engineer), (Side.DIPLOMATIC, word.to_the_diplomat)):
            self._meanings[side].set_words(_plain(text))
        first = [next((each.text for each in word.heard if each.side is side), None) for side in Side]
        self._heard.set_words(" ".join(_plain(text) for text in first if text))
        for named, words, text in (
            (self._wrong, self._wrong_words, word.goes_wrong),
            (self._instead, self._instead_words, word.say_instead),
        ):
            words.set_words(_plain(text))
            named.setVisible(bool(text))
        self.drill.setVisible(bool(word.heard))
        self.setAccessibleName(_("False friend of the day: {word}").format(word=word.word))

    def stack(self, under_each_other: bool) -> None:
        """Senses and names under each other in a narrow window."""
        self._senses.stack(under_each_other)
        for named in (self._wrong, self._instead):
            named.stack(under_each_other)

    def _build(self) -> None:
        theme, column = self._theme, self.column
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(theme, _("False friend of the day"), "h2"), 1)
        head.addWidget(self._met)
        for box, side in ((self._senses.technical, Side.TECHNICAL), (self._senses.diplomatic, Side.DIPLOMATIC)):
            box.column.addWidget(self._meanings[side])
            box.column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._word)
        column.addSpacing(12)
        column.addWidget(self._senses)
        column.addSpacing(16)
        column.addWidget(self._heard)
        column.addSpacing(16)
        column.addWidget(Divider(theme))
        for named in (self._wrong, self._instead):
            column.addSpacing(12)
            column.addWidget(named)
        column.addStretch(1)
        column.addSpacing(20)
        buttons = FlowLayout(theme, across=12)
        buttons.addWidget(self.drill)
        buttons.addWidget(self.page)
        column.addLayout(buttons)


def _plain(text: Text) -> str:
    return words_of(text.source)

"""Something is not as it should be: one sentence what happened, one what was kept, where, and what to do."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.path_box import PathBox

WIDTH = 432  # px at 100 %
_ICON = 24


class TroubleCard(Card):
    """An icon, a title, sentences, a file or folder, and buttons."""

    def __init__(self, theme: Theme, sign: str, colour: ColourName, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._title = Label(theme, "", "h2")
        self._words = Label(theme, "", "body", "muted")
        self._path = PathBox(theme)
        self._actions = FlowLayout(theme, 8, 8)
        glyph = QHBoxLayout()
        glyph.addWidget(Glyph(theme, sign, colour, _ICON))
        glyph.addStretch(1)
        stack = Stack(theme, (24, 24, 24, 24))
        stack.put(glyph)
        stack.put(self._title, 12)
        stack.put(self._words, 8)
        stack.put(self._path, 12)
        stack.put(self._actions, 24)
        self.column.addLayout(stack)

    def add_action(self, button: Button) -> None:
        """Offer something to do."""
        self._actions.addWidget(button)

    def say(self, title: str, words: str, path: str = "") -> None:
        """Say what happened, what was kept, and where."""
        self._title.set_words(title)
        self._words.set_words(words)
        self._words.setVisible(bool(words))
        self._path.show_path(path)
        self._path.setVisible(bool(path))
        self.setAccessibleName(title)

"""All keys, from the table of actions."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.actions import EVERYWHERE, Action, key_on_cap, table
from dragoman.ui.help.page import HelpPage
from dragoman.ui.page import column_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.label import Label
from dragoman.words import _


class KeysScreen(HelpPage):
    """One card a screen, one row an action."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("All keys"))
        titles = {
            EVERYWHERE: _("Everywhere"),
            "help": _("Help"),
            "settings": _("Settings"),
            "welcome": _("Welcome"),
            "today": _("Today"),
            "glossary": _("Glossary"),
            "study": _("Study"),
            "quiz": _("Quiz"),
            "progress": _("Progress"),
        }
        with_keys = [action for action in table() if action.keys]
        cards = [
            _card(theme, titles[screen], list(actions))
            for screen, actions in groupby(with_keys, key=lambda action: action.screen)
        ]
        half = (len(cards) + 1) // 2
        self.beside_each_other(column_of(theme, *cards[:half]), column_of(theme, *cards[half:]))
        self.column.addStretch(1)


def _card(theme: Theme, title: str, actions: list[Action]) -> Card:
    card = Card(theme)
    card.column.addWidget(Label(theme, title, "h2"))
    for action in actions:
        card.column.addWidget(KeyRow(theme, action))

    def follow() -> None:
        card.column.setSpacing(theme.px(8))

    theme.bind(card, follow)
    return card


class KeyRow(QWidget):
    """What an action is called, and its keys on caps."""

    def __init__(self, theme: Theme, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(theme, action.words, "small"), 1, Qt.AlignmentFlag.AlignVCenter)
        for key in action.keys:
            row.addWidget(KeyCap(theme, key_on_cap(key)))

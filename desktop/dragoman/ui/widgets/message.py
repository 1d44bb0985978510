"""A message in its place: what happened, what was kept, what to do; red, amber or green, and never by colour alone."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.soft_box import SoftBox

Kind = Literal["bad", "warn", "ok"]
_GROUND: dict[Kind, ColourName] = {"bad": "bad_soft", "warn": "warn_soft", "ok": "ok_soft"}
_ICON: dict[Kind, str] = {"bad": "circle-x", "warn": "triangle-alert", "ok": "circle-check"}


class Message(SoftBox):
    """One sentence what happened (`lead`), what follows from it (`words`), and buttons that mend it."""

    def __init__(self, theme: Theme, kind: Kind, lead: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, _GROUND[kind], parent=parent)
        self._glyph = Glyph(theme, _ICON[kind], kind, 20)
        self._label = Label(theme, words, lead=lead, lead_colour=kind)
        self._label.set_colour("text", kind)
        row = QHBoxLayout()
        theme.bind(self, lambda: row.setSpacing(theme.px(12)))
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.column.addLayout(row)
        self._actions: FlowLayout | None = None

    def say(self, kind: Kind, lead: str, words: str = "") -> None:
        """Show these sentences, and have them said."""
        self.set_ground(_GROUND[kind])
        self._glyph.set_icon(_ICON[kind], kind)
        self._label.set_colour("text", kind)
        self._label.set_words(words, lead=lead)
        self.show()
        announce(self, self._label.text(), at_once=kind == "bad")

    def words(self) -> str:
        """All that it says."""
        return self._label.text()

    def add_action(self, button: Button) -> None:
        """Offer a way to mend it, under the sentences."""
        if self._actions is None:
            self._actions = FlowLayout(self._theme, 12, 8)
            self._actions.setContentsMargins(0, self._theme.px(12), 0, self._theme.px(4))
            self.column.addLayout(self._actions)
        self._actions.addWidget(button)

"""The note on a card's entry, written in its place and saved as it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.glossary.stack import Stack
from dragoman.ui.study.note_field import NoteField, SavedMark
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_LINES = 3


class NoteBox(Card):
    """`closed` tells that one is done."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self.saved = SavedMark(theme)
        self.field = NoteField(theme, self.saved, _LINES)
        self.field.escaped.connect(self.close_box)
        close = Button(theme, _("Close"), Kind.TEXT, key=_("Esc"), small=True)
        close.clicked.connect(self.close_box)
        head = QHBoxLayout()
        theme.bind(self, lambda: head.setSpacing(theme.px(8)))
        head.addWidget(Label(theme, _("Your note"), "h3"), 1)
        head.addWidget(self.saved)
        head.addWidget(close)
        stack = Stack(theme, (20, 12, 20, 16))
        stack.put(head)
        stack.put(self.field, 8)
        self.column.addLayout(stack)

    def show_note(self, text: str) -> None:
        """Show a note, ready to be written on."""
        self.field.show_note(text)
        self.show()
        self.field.setFocus()

    def close_box(self) -> None:
        """Keep what is written, and go."""
        if not self.isHidden():
            self.field.keep()
            self.hide()
            self.closed.emit()

"""The note on a card's entry, written in its place and saved as it is typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.text_area import TextArea
from dragoman.words import _

SAVE_AFTER_MS = 700  # of no key


class SavedMark(QWidget):
    """A tick and "Saved", or what stands in its way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph(theme, "check", "muted", 14, "small")
        self._words = Label(theme, "", "small", "muted", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(6)))
        row.addStretch(1)
        row.addWidget(self._glyph)
        row.addWidget(self._words)
        self.show_saved(None)

    def show_saved(self, saved: bool | None) -> None:
        """Whether what is written is saved; None while there is nothing to say."""
        self._glyph.set_icon("check" if saved else "circle-alert", "muted" if saved else "warn")
        self._words.set_words(_("Saved") if saved else _("Not saved"))
        self._words.set_colour("muted" if saved else "warn")
        self.setVisible(saved is not None)


class NoteBox(Card):
    """`written` tells the text to be kept, `closed` that one is done."""

    written = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._is_kept = True
        self._area = TextArea(theme, _("Your note"), _("What you want to remember of this pair."), lines=3)
        self.saved = SavedMark(theme)
        close = Button(theme, _("Close"), Kind.TEXT, key=_("Esc"), small=True)
        close.clicked.connect(self.close_box)
        head = QHBoxLayout()
        theme.bind(self, lambda: head.setSpacing(theme.px(8)))
        head.addWidget(Label(theme, _("Your note"), "h3"), 1)
        head.addWidget(self.saved)
        head.addWidget(close)
        stack = Stack(theme, (20, 12, 20, 16))
        stack.put(head)
        stack.put(self._area, 8)
        self.column.addLayout(stack)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_AFTER_MS)
        self._pause.timeout.connect(self.keep)
        self._area.edited.connect(self._edit)
        self._area.left.connect(self.keep)
        self._area.escaped.connect(self.close_box)

    def open_box(self, text: str) -> None:
        """Show a note, ready to be written on."""
        self._area.show_text(text)
        self._is_kept = True
        self.saved.show_saved(True if text else None)
        self.show()
        self._area.setFocus()

    def keep(self) -> None:
        """Have what was written since the last time kept."""
        self._pause.stop()
        if not self._is_kept:
            self._is_kept = True
            self.written.emit(self._area.text())

    def close_box(self) -> None:
        """Keep what is written, and go."""
        if not self.isHidden():
            self.keep()
            self.hide()
            self.closed.emit()

    def text(self) -> str:
        """What is written."""
        return self._area.text()

    def _edit(self) -> None:
        self._is_kept = False
        self.saved.show_saved(None)
        self._pause.start()

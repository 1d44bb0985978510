"""Where a note is written: each text is offered to be kept once the writer pauses, and whether it was is said beside it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.text_area import TextArea
from dragoman.words import _

SAVE_AFTER_MS = 700  # of no key


class SavedMark(QWidget):
    """A tick and "Saved", or that it is not."""

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
        self._words.set_words("" if saved is None else _("Saved") if saved else _("Not saved"))
        self._words.set_colour("muted" if saved else "warn")
        self.setVisible(saved is not None)


class NoteField(TextArea):
    """`written` tells a text to be kept: after a pause, when the keyboard goes elsewhere, and when asked to."""

    written = Signal(str)

    def __init__(self, theme: Theme, mark: SavedMark, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Your note"), _("What you want to remember of this pair."), lines, parent)
        self._mark = mark
        self._is_kept = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_AFTER_MS)
        self._pause.timeout.connect(self.keep)
        self.edited.connect(self._edit)
        self.left.connect(self.keep)

    def show_note(self, text: str) -> None:
        """Show a note as it is kept."""
        self.show_text(text)
        self._is_kept = True
        self._mark.show_saved(True if text else None)

    def keep(self) -> None:
        """Have what was written since the last time kept."""
        self._pause.stop()
        if not self._is_kept:
            self._is_kept = True
            self.written.emit(self.text())

    def _edit(self) -> None:
        self._is_kept = False
        self._mark.show_saved(None)
        self._pause.start()

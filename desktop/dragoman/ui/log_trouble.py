"""Why the learner's log cannot be opened: what happened, what was kept, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.errors import DragomanError
from dragoman.ui.actions import Actions
from dragoman.ui.page import Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.soft_box import SoftBox
from dragoman.words import _

_WIDEST = 640  # px at 100 %


class LogTrouble(Page):
    """Stands in the place of every screen that needs the log; the glossary goes on working."""

    again_wanted = Signal()
    backup_wanted = Signal(object)  # the file
    glossary_wanted = Signal()

    def __init__(self, theme: Theme, trouble: DragomanError, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        backup: Path | None = getattr(trouble, "backup", None)
        self.again = Button(theme, _("Try again"), Kind.PRIMARY, key="Enter")
        self.glossary = Button(theme, _("Glossary only"))
        card = self._card = Card(theme, padding=ROOMY)
        card.column.addWidget(Glyph(theme, "database", "bad", 24), 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addSpacing(8)
        card.column.addWidget(Label(theme, _("Your progress cannot be opened"), "h2"))
        card.column.addSpacing(4)
        self.words = Label(theme, str(trouble), "body", "muted")
        card.column.addWidget(self.words)
        card.column.addSpacing(12)
        card.column.addWidget(_place(theme, getattr(trouble, "set_aside", None) or folder))
        card.column.addSpacing(24)
        buttons = FlowLayout(theme, across=12)
        buttons.addWidget(self.again)
        if backup is not None:
            restore = Button(theme, _("Open the last backup"))
            restore.clicked.connect(lambda: self.backup_wanted.emit(backup))
            buttons.addWidget(restore)
        buttons.addWidget(self.glossary)
        card.column.addLayout(buttons)
        row = QHBoxLayout()
        row.addWidget(card)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.again.clicked.connect(self.again_wanted)
        self.glossary.clicked.connect(self.glossary_wanted)
        self.reflow()

    def bind(self, actions: Actions) -> None:
        """Its buttons are all it has."""

    def focus_first(self) -> None:
        """The primary button has the focus."""
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def reflow(self) -> None:
        """The card is as wide as is read well, or as there is room."""
        super().reflow()
        if hasattr(self, "_card"):
            self._card.setFixedWidth(min(self._theme.px(_WIDEST), self.room))


def _place(theme: Theme, place: Path) -> SoftBox:
    box = SoftBox(theme, "sunken", padding=(8, 12))
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Glyph(theme, "folder", beside="source"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(theme, str(place), "source"), 1)
    box.column.addLayout(row)
    return box

"""Why the learner's log cannot be opened: what happened, what was kept, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.errors import DragomanError
from dragoman.ui.actions import Actions
from dragoman.ui.glossary.trouble_card import WIDTH, TroubleCard
from dragoman.ui.page import Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.words import _


class LogTrouble(Page):
    """Stands in the place of a screen that needs the log; the glossary goes on working."""

    again_wanted = Signal()
    backup_wanted = Signal(object)  # the file
    glossary_wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, trouble: DragomanError, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`title` is that of the screen in whose place it stands."""
        super().__init__(theme, title, parent)
        backup: Path | None = getattr(trouble, "backup", None)
        self.again = Button(theme, _("Try again"), Kind.PRIMARY, key=_("Enter"))
        self.glossary = Button(theme, _("Glossary only"))
        self._card = TroubleCard(theme, "database", "bad")
        self._card.say(_("Your progress cannot be opened"), str(trouble), str(getattr(trouble, "set_aside", folder)))
        self._card.add_action(self.again)
        if backup is not None:
            restore = Button(theme, _("Open the last backup"))
            restore.clicked.connect(lambda: self.backup_wanted.emit(backup))
            self._card.add_action(restore)
        self._card.add_action(self.glossary)
        row = QHBoxLayout()
        row.addWidget(self._card)
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
        """The card is as wide as others of its kind, or as there is room."""
        super().reflow()
        if hasattr(self, "_card"):
            self._card.setFixedWidth(min(self._theme.px(WIDTH), self.room))

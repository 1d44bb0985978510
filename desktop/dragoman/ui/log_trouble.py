"""Why the learner's log cannot be opened: what happened, what was kept, and what can be done."""

from collections.abc import Callable
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
    anew_wanted = Signal()  # to begin another log in the place of a damaged one
    backup_wanted = Signal(object)  # the file
    glossary_wanted = Signal()

    def __init__(self, theme: Theme, title: str, trouble: DragomanError, folder: Path, parent: QWidget | None = None) -> None:
        """`title` is that of the screen in whose place it stands."""
        super().__init__(theme, title, parent)
        set_aside: Path | None = getattr(trouble, "set_aside", None)
        backup: Path | None = getattr(trouble, "backup", None)
        self._primary: Button | None = None
        self._card = TroubleCard(theme, "database", "bad")
        self._card.say(_("Your progress cannot be opened"), str(trouble), str(set_aside or folder))
        if backup is not None:
            self._offer(_("Open the last backup"), lambda: self.backup_wanted.emit(backup))
        if set_aside is not None:
            self._offer(_("Begin anew"), self.anew_wanted.emit)
        else:
            self._offer(_("Try again"), self.again_wanted.emit)
        self._offer(_("Glossary only"), self.glossary_wanted.emit)
        row = QHBoxLayout()
        row.addWidget(self._card)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.reflow()

    def bind(self, actions: Actions) -> None:
        """Its buttons are all it has."""

    def focus_first(self) -> None:
        """The primary button has the focus."""
        if self._primary is not None:
            self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, words: str, act: Callable[[], None]) -> None:
        """One more way out; the first is the page's primary button."""
        first = self._primary is None
        button = Button(self._theme, words, Kind.PRIMARY if first else Kind.BORDERED, key=_("Enter") if first else "")
        button.clicked.connect(act)
        self._card.add_action(button)
        self._primary = self._primary or button

    def reflow(self) -> None:
        """The card is as wide as others of its kind, or as there is room."""
        super().reflow()
        if hasattr(self, "_card"):
            self._card.setFixedWidth(min(self._theme.px(WIDTH), self.room))

"""Where the learner's progress lives, how safe it is, and a backup at a press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dragoman.desk.data import About
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.path_box import PathBox
from dragoman.words import _


class DataCard(Card):
    """Shows what is told it; `backup_wanted` and `folder_wanted` say what is pressed."""

    backup_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._file = PathBox(theme)
        self._backups = Label(theme, "", "small", "muted")
        self._notice = Message(theme, "warn")
        self.back_up = Button(theme, _("Back up now"), icon="archive", small=True)
        self.show_folder = Button(theme, _("Show the folder"), icon="folder", small=True)
        buttons = FlowLayout(theme, across=8)
        buttons.addWidget(self.back_up)
        buttons.addWidget(self.show_folder)
        self.column.addWidget(Label(theme, _("Your data"), "h2"))
        self.column.addSpacing(12)
        self.column.addWidget(self._file)
        self.column.addSpacing(8)
        self.column.addWidget(self._notice)
        self.column.addWidget(self._backups)
        self.column.addSpacing(12)
        self.column.addLayout(buttons)
        self.back_up.clicked.connect(self.backup_wanted)
        self.show_folder.clicked.connect(self.folder_wanted)

    def show_data(self, about: About) -> None:
        """Show where the data is, what of it is backed up, and what should be known."""
        self._file.show_path(str(about.file))
        self._backups.set_words(about.backups_words)
        self._notice.setVisible(bool(about.notices))
        if about.notices:
            self._notice.say("warn", about.notices[0], " ".join(about.notices[1:]))
        self.back_up.setEnabled(about.is_open and about.is_saved)

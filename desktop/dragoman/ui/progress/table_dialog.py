"""The figures of a plot as a table, for everybody; a screen reader goes through it cell by cell."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from dragoman.desk.progress_tables import Table, text_of
from dragoman.ui.progress.figures import Figures
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.dialog import Dialog
from dragoman.words import _

_WIDTH = 680


class TableDialog(Dialog):
    """Opened by `show_table`; Esc closes it, and it goes."""

    def __init__(self, theme: Theme, over: QWidget, table: Table) -> None:
        super().__init__(theme, over, table.title, table.sentence, _WIDTH)
        self._table = table
        self.figures = Figures(theme, table)
        self.panel.add(self.figures)
        self.copy = Button(theme, _("Copy"), icon="copy")
        self.copy.clicked.connect(self._copy)
        close = Button(theme, _("Close"), key=_("Esc"))
        close.clicked.connect(self.close_veil)
        self.panel.add_button(self.copy)
        self.panel.add_button(close)
        self.closed.connect(self.deleteLater)

    def show_table(self) -> None:
        """Show it, the keyboard in its first cell."""
        self.open(self.figures)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(text_of([self._table]))
        announce(self, _("Copied."))

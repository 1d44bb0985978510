"""The works that a page stands on: number, full reference, whose text it carries, its status, and a button to copy it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.names import side_of_term, status_name
from dragoman.desk.look_up import CitedSource
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import IconButton
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_NUMBER_WIDTH = 28


class SourcesCard(Card):
    """One row a work; rows are made once and filled again."""

    copied = Signal(str)  # a reference to be copied

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._rows: list[_SourceRow] = []
        self._stack = Stack(theme, (24, 20, 24, 16))
        self._stack.put(Label(theme, _("Sources"), "h2"))
        self.column.addLayout(self._stack)
        self.column.addStretch(1)
        self.setAccessibleName(_("Sources"))

    def show_sources(self, sources: tuple[CitedSource, ...]) -> None:
        """List these works."""
        while len(self._rows) < len(sources):
            row = _SourceRow(self._theme, is_first=not self._rows)
            row.copied.connect(self.copied)
            self._rows.append(row)
            self._stack.put(row, 4 if len(self._rows) == 1 else 8)
        for number, row in enumerate(self._rows):
            if number < len(sources):
                row.show_source(sources[number])
            row.setVisible(number < len(sources))


class _SourceRow(QWidget):
    """One work."""

    copied = Signal(str)

    def __init__(self, theme: Theme, *, is_first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._plain = ""
        self._divider = Divider(theme)
        self._divider.setVisible(not is_first)
        self._number = Label(theme, "", "small", "muted", wraps=False)
        self._reference = Label(theme, "", "small")
        self._about = Label(theme, "", "small", "muted")
        self._copy = IconButton(theme, "copy", "", small=True)
        self._copy.clicked.connect(self._want_copy)
        words = QWidget()
        column = Stack(theme, parent=words)
        column.put(self._reference)
        column.put(self._about)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(words, 1)
        beside.addSpacing(16)
        beside.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        whole = Stack(theme, parent=self)
        whole.put(self._divider)
        whole.put(row, 8)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_source(self, source: CitedSource) -> None:
        """Show this work."""
        self._plain = source.plain
        self._number.set_words(str(source.number))
        self._reference.set_words(source.plain)
        about = [side_of_term(side) for side in source.sides]
        if source.source is not None and source.source.status is not None:
            about.append(status_name(source.source.status))
        self._about.set_words(". ".join(about))
        self._about.setVisible(bool(about))
        self._copy.rename(_("Copy source {number}").format(number=source.number))

    def _want_copy(self) -> None:
        self.copied.emit(self._plain)

    def _restyle(self) -> None:
        self._number.setFixedWidth(self._theme.px(_NUMBER_WIDTH))

"""Your cards: a small table, one row a kind, one column a side, with the day on which each is due."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.own_cards import Cell, OwnCards
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.link_button import SIDE_INK
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import IconButton
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.known_dots import KnownDots
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_COLUMN = 112  # px at 100 %, as all here
_ROW = 35
_AROUND = 5
_LONG = 40  # characters


class OwnCardsCard(Card):
    """`asked_again` tells that a card that was set aside or marked as bad is wanted again."""

    asked_again = Signal(object)  # the Cell

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._summary = Label(theme, "", "small", "muted", figures=True)
        self._table: _Table | None = None
        head = QHBoxLayout()
        theme.bind(self, lambda: head.setSpacing(theme.px(12)))
        head.addWidget(Label(theme, _("Your cards"), "h2"), 1)
        head.addWidget(self._summary, 0, Qt.AlignmentFlag.AlignVCenter)
        self._stack = Stack(theme, (24, 20, 24, 12))
        self._stack.put(head)
        self.column.addLayout(self._stack)
        self.column.addStretch(1)
        self.setAccessibleName(_("Your cards"))

    def show_cards(self, cards: OwnCards) -> None:
        """Show these cards."""
        self._summary.set_words(cards.in_words)
        if self._table is not None:
            self._stack.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = _Table(self._theme, cards)
        self._table.asked_again.connect(self.asked_again)
        self._stack.put(self._table, 4)
        self._table.show()


class _Table(QWidget):
    """Made anew for each page: its rows are few, and each page has others."""

    asked_again = Signal(object)

    def __init__(self, theme: Theme, cards: OwnCards) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        sides = [side for side in Side if any(side in row.cells for row in cards.rows)]
        columns: list[Side | None] = [*sides] or [None]
        for column, side in enumerate(sides, start=1):
            label = Label(theme, side_alone(side), "small", SIDE_INK[side], weight=600)
            self._grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignVCenter)
        for number, row in enumerate(cards.rows):
            at = 2 * number + 1
            if number:
                self._grid.addWidget(Divider(theme), at, 0, 1, len(columns) + 1)
            self._grid.addWidget(self._words(row.words), at + 1, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, of in enumerate(columns, start=1):
                cell = row.cells.get(of)
                self._grid.addWidget(self._cell(row.words, cell), at + 1, column, Qt.AlignmentFlag.AlignVCenter)
        self._rows = [2 * number + 2 for number in range(len(cards.rows))]
        self._columns = range(1, len(columns) + 1)
        theme.bind(self, self._restyle)

    def _words(self, words: str) -> QWidget:
        """The name of a kind, or an author's question, which is smaller and has room above and below."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addWidget(Label(self._theme, words, "body" if len(words) < _LONG else "small"))
        self._theme.bind(whole, lambda: column.setContentsMargins(0, self._theme.px(_AROUND), 0, self._theme.px(_AROUND)))
        return whole

    def _cell(self, words: str, cell: Cell | None) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        self._theme.bind(whole, lambda: line.setSpacing(self._theme.px(10)))
        if cell is None:
            line.addWidget(Label(self._theme, "–", "small", "muted", centred=True), 1)
            return whole
        if not cell.is_left_out:
            line.addWidget(KnownDots(self._theme, cell.state.known, cell.card.side))
        line.addWidget(Label(self._theme, cell.when, "small", "muted", figures=True), 1)
        if cell.is_left_out:
            again = IconButton(self._theme, "undo-2", _("Ask “{card}” again").format(card=words), small=True)
            again.clicked.connect(partial(self.asked_again.emit, cell))
            line.addWidget(again)
        return whole

    def _restyle(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(0)
        for row in self._rows:
            self._grid.setRowMinimumHeight(row, px(_ROW))
        for column in self._columns:
            self._grid.setColumnMinimumWidth(column, px(_COLUMN))

"""The cards of one day of the calendar."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.desk.progress import Answered, asks, grade_words
from dragoman.desk.progress_tables import day_words
from dragoman.ui.progress.list_row import ListRow
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.dialog import Dialog
from dragoman.ui.widgets.pill import SIDE_ICON
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of
from dragoman.words import _, ngettext

_WIDTH = 560
_HEIGHT = 420
INK: dict[Side | None, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl", None: "warn"}


class DayDialog(Dialog):
    """Its rows lead to the pages of their entries."""

    page_wanted = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, day: int, cards: Sequence[Answered]) -> None:
        super().__init__(theme, over, day_words(day), _words(cards), _WIDTH)
        self.rows = [self._row(card) for card in cards]
        if self.rows:
            self.panel.add(_Scrolled(theme, self.rows))
        self._close = Button(theme, _("Close"), key=_("Esc"))
        self._close.clicked.connect(self.close_veil)
        self.panel.add_button(self._close)
        self.closed.connect(self.deleteLater)

    def show_day(self) -> None:
        """Show it, the keyboard at the first card that leads somewhere."""
        leading = (row for row in self.rows if row.focusPolicy() != Qt.FocusPolicy.NoFocus)
        self.open(next(leading, self._close))

    def _row(self, card: Answered) -> ListRow:
        theme, grades = self._theme, ", ".join(grade_words(rating) for rating in card.ratings)
        if card.entry is None:
            return ListRow(theme, _("A card that the pack does not have any more"), figure=grades, leads=False)
        entry = card.entry
        icon = SIDE_ICON[entry.side] if entry.side else "triangle-alert"
        row = ListRow(theme, entry.title, asks(card.kind) if card.kind else "", grades, icon, INK[entry.side])
        row.clicked.connect(lambda: self._open_page(entry.id))
        return row

    def _open_page(self, entry: str) -> None:
        self.close_veil()
        self.page_wanted.emit(entry)


class _Scrolled(QScrollArea):
    """Rows that scroll where there are many."""

    def __init__(self, theme: Theme, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme = theme
        self._view = viewport_of(self)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(4, 4, 12, 4)  # room for the ring and the scroll bar
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
            row.installEventFilter(self)
        column.addStretch(1)
        self.setWidget(self._body)
        self._body.setAutoFillBackground(False)  # the panel is the ground
        self._view.setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Scroll to the row that gets the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the rows, as far as that is not too high."""
        return QSize(self._theme.px(200), min(self._body.sizeHint().height() + 2, self._theme.px(_HEIGHT)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It scrolls where it has little room."""
        return QSize(self._theme.px(160), min(self.sizeHint().height(), self._theme.px(120)))


def _words(cards: Sequence[Answered]) -> str:
    if not cards:
        return _("Nothing was answered on this day. It cost nothing but this day: what was due waited.")
    answers = sum(len(card.ratings) for card in cards)
    counted = ngettext("{count} card", "{count} cards", len(cards)).format(count=len(cards))
    return ngettext("{cards}, {count} answer", "{cards}, {count} answers", answers).format(cards=counted, count=answers)

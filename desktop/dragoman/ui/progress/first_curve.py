"""What stands where the curves will stand, as long as there are too few answers for one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dragoman.desk.progress import ProgressPage
from dragoman.memory.statistics import NEEDED_FOR_CURVE
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import ThinBar
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_WIDEST = 432
_LOWEST = 346
_ANY = 16_777_215  # Qt's own word for no limit


class FirstCurve(Card):
    """How many answers there are, how many it takes, and the way there."""

    cards_wanted = Signal(object)  # ids of the cards to study, a tuple

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._cards: tuple[str, ...] = ()
        title = _("Your first curve needs {count} answers").format(count=NEEDED_FOR_CURVE)
        self._words = Label(theme, "", "body", "muted")
        self._bar = ThinBar(theme)
        self._count = Label(theme, "", "small", "muted", figures=True)
        self.study = Button(theme, "", Kind.PRIMARY, key=_("Enter"))
        self.study.clicked.connect(lambda: self.cards_wanted.emit(self._cards))
        for widget, gap in (
            (Glyph(theme, "chart-column", "muted", 24), 12),
            (Label(theme, title, "h2"), 4),
            (self._words, 12),
            (self._bar, 4),
            (self._count, 20),
        ):
            self.column.addWidget(widget)
            self.column.addSpacing(gap)
        self.column.addStretch(1)
        self.column.addWidget(self.study, 0, Qt.AlignmentFlag.AlignLeading)

    def show_answers(self, page: ProgressPage, cards: tuple[str, ...]) -> None:
        """Show how far it is, and offer these cards."""
        self._cards = cards
        self._words.set_words(page.missing_words)
        self._bar.show_share(page.answers / NEEDED_FOR_CURVE)
        counted = _("{count} of {needed}").format(count=page.answers, needed=NEEDED_FOR_CURVE)
        self._bar.setAccessibleName(counted)
        self._count.set_words(counted)
        self.study.setText(ngettext("Study {count} card", "Study {count} cards", len(cards)).format(count=len(cards)))
        self.study.updateGeometry()
        self.study.setVisible(bool(cards))

    def fit(self, wide: bool) -> None:
        """Be as large as on a wide page, or as wide as the page and as low as can be."""
        self.setMaximumWidth(self._theme.px(_WIDEST) if wide else _ANY)
        self.setMinimumHeight(self._theme.px(_LOWEST) if wide else 0)

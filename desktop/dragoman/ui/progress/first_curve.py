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


class FirstCurve(Card):
    """How many answers there are, how many it takes, and the way there."""

    study_wanted = Signal(int)  # how many cards

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._offered = 0
        title = _("Your first curve needs {count} answers").format(count=NEEDED_FOR_CURVE)
        self._words = Label(theme, "", "body", "muted")
        self._bar = ThinBar(theme)
        self._count = Label(theme, "", "small", "muted", figures=True)
        self.study = Button(theme, "", Kind.PRIMARY, key=_("Enter"))
        self.study.clicked.connect(lambda: self.study_wanted.emit(self._offered))
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
        theme.bind(self, self._measure)

    def show_answers(self, page: ProgressPage) -> None:
        """Show how far it is."""
        self._offered = page.offered
        self._words.set_words(page.missing_words)
        self._bar.show_share(page.answers / NEEDED_FOR_CURVE)
        counted = _("{count} of {needed}").format(count=page.answers, needed=NEEDED_FOR_CURVE)
        self._bar.setAccessibleName(counted)
        self._count.set_words(counted)
        self.study.setText(ngettext("Study {count} card", "Study {count} cards", page.offered).format(count=page.offered))
        self.study.updateGeometry()
        self.study.setVisible(page.offered > 0)

    def _measure(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDEST))
        self.setMinimumHeight(self._theme.px(_LOWEST))

"""How many pairs are known from both sides: the figure, the bar, and what its parts are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from dragoman.desk.progress import KnownPairs
from dragoman.ui.progress.pairs_plot import GROUNDS, PairsPlot, Swatch, names
from dragoman.ui.progress.plot_card import PlotCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label
from dragoman.words import _


class PairsCard(PlotCard):
    """The parts are named under the bar, with their figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "pairs", _("Pairs known from both sides"), parent)
        self.plot = PairsPlot(theme, _("Pairs known from both sides"))
        self._figure = Label(theme, "", "display", figures=True, wraps=False)
        self._of = Label(theme, "", "body")
        self._counts = [Label(theme, "", "small", weight=600, figures=True, wraps=False) for _name in names()]
        self._legend = QGridLayout()
        self._fill()
        theme.bind(self, self._space)

    def show_pairs(self, known: KnownPairs) -> None:
        """Show these."""
        self._figure.set_words(str(known.pairs.both))
        self._of.set_words(known.begun_words)
        self.plot.show_pairs(known)
        for label, count in zip(self._counts, known.pairs, strict=True):
            label.set_words(str(count))

    def _fill(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._figure)
        head.addWidget(self._of, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addSpacing(6)
        self.add_plot(self.plot, 0)
        self.body.addSpacing(8)
        for row, (name, ground, count) in enumerate(zip(names(), GROUNDS, self._counts, strict=True)):
            self._legend.addWidget(Swatch(self._theme, ground), row, 0, Qt.AlignmentFlag.AlignTop)
            self._legend.addWidget(Label(self._theme, name, "small"), row, 1)
            self._legend.addWidget(count, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self._legend.setColumnStretch(1, 1)
        self.body.addLayout(self._legend)
        self.body.addStretch(1)

    def _space(self) -> None:
        self._legend.setHorizontalSpacing(self._theme.px(12))
        self._legend.setVerticalSpacing(self._theme.px(8))

"""What was promised and what came of it; a bar of how far it is to a first curve, while that is not there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.desk.progress import Promise
from dragoman.memory.statistics import NEEDED_FOR_CURVE
from dragoman.ui.progress.plot_card import PlotCard
from dragoman.ui.progress.promise_plot import PromisePlot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import ThinBar
from dragoman.ui.widgets.label import Label
from dragoman.words import _


class PromiseCard(PlotCard):
    """The curve, or what it needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "promise", _("Promised and real"), parent)
        self.plot = PromisePlot(theme, _("Promised and real"))
        self.add_plot(self.plot)
        self._missing = QWidget()
        self._words = Label(theme, "", "body", "muted")
        self._bar = ThinBar(theme)
        self._count = Label(theme, "", "small", "muted", figures=True)
        column = QVBoxLayout(self._missing)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for widget in (self._words, self._bar, self._count):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.addWidget(self._missing, 1)

    def show_promise(self, promise: Promise) -> None:
        """Show these answers."""
        has_curve = not promise.calibration.missing
        self.plot.setVisible(has_curve)
        self._missing.setVisible(not has_curve)
        self.plot.show_promise(promise)
        counted = _("{count} of {needed}").format(count=promise.answers, needed=NEEDED_FOR_CURVE)
        self._words.set_words(promise.missing_words)
        self._bar.show_share(promise.answers / NEEDED_FOR_CURVE)
        self._bar.setAccessibleName(counted)
        self._count.set_words(counted)
        self.say(promise.sentence if has_curve else "")

"""What is due in the next days, with the names of the sides above the bars."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dragoman.desk.progress import Due
from dragoman.memory.statistics import FORECAST_DAYS
from dragoman.ui.progress.due_plot import DuePlot
from dragoman.ui.progress.plot_card import PlotCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_DOT = 8


def title() -> str:
    """What the card is called."""
    words = ngettext("Due in the next {count} day", "Due in the next {count} days", FORECAST_DAYS)
    return words.format(count=FORECAST_DAYS)


class DueCard(PlotCard):
    """False friends, which belong to both sides, are named where there are any."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "due", title(), parent)
        self.plot = DuePlot(theme, title())
        legend = FlowLayout(theme, across=14, down=0)
        self._both = _Named(theme, "border_strong", _("false friends"))
        for named in (
            _Named(theme, "tech_line", _("technical")),
            _Named(theme, "dipl_line", _("diplomatic")),
            self._both,
        ):
            legend.addWidget(named)
        self.body.addLayout(legend)
        self.add_plot(self.plot)

    def show_due(self, due: Due) -> None:
        """Show these days."""
        self._both.setVisible(any(day.both for day in due.days))
        self.plot.show_due(due)
        self.say(due.sentence, due.total_words)


class _Named(QWidget):
    """A dot and its meaning."""

    def __init__(self, theme: Theme, colour: ColourName, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Dot(theme, colour))
        row.addWidget(Label(theme, words, "tiny", "muted", wraps=False))


class _Dot(QWidget):
    def __init__(self, theme: Theme, colour: ColourName) -> None:
        super().__init__()
        self._theme = theme
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._theme.px(_DOT), self._theme.line("tiny"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour(self._colour))
        painter.setBrush(self._theme.colour(self._colour))
        edge = self.width() - 1
        painter.drawEllipse(0, (self.height() - edge) // 2, edge, edge)
        painter.end()

"""What is due: how many cards, how long they take, whose they are; on the first day, the pairs to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from dragoman.content.model import Side, Summary
from dragoman.desk.due import Due
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, mirrored
from dragoman.words import _, ngettext

FEW_MINUTES = 5
_BAR, _GAP = 8, 4
_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}


class DueCard(Card):
    """The first card of the day. Its primary button is the page's."""

    study_wanted = Signal(int)  # minutes, 0 for all that is due
    first_wanted = Signal()
    others_wanted = Signal()  # other pairs than those that the first day offers
    more_wanted = Signal()  # something to study though nothing is due

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "accent", padding=ROOMY, parent=parent)
        self._title = Label(theme, "", "h2")
        self._number = Label(theme, "", "display", figures=True, wraps=False)
        self._words = Label(theme, "", "body")
        self._detail = Label(theme, "", "small", "muted")
        self._sides = _SideBar(theme)
        self._technical = Label(theme, "", "small", "tech", weight=600, wraps=False)
        self._diplomatic = Label(theme, "", "small", "dipl", weight=600, wraps=False)
        self._both = Label(theme, "", "small", "muted", weight=600, wraps=False)
        self._pairs = _Pairs(theme)
        self.primary = Button(theme, "", Kind.PRIMARY, key="Enter")
        self.second = Button(theme, "")
        self._is_first = False
        self._count = QWidget()
        self._legend = QWidget()
        self._build()
        self.primary.clicked.connect(self._begin)
        self.second.clicked.connect(self._second)

    def show_due(self, due: Due, pairs: Sequence[tuple[Summary, Summary]]) -> None:
        """Show what is due; `pairs` are those to begin with while nothing was ever studied."""
        self._is_first = due.is_first and bool(pairs)
        if self._is_first:
            self._show_first(pairs)
        elif due.cards:
            self._show_cards(due)
        else:
            self._show_nothing(due)
        for widget in (self._count, self._sides, self._legend):
            widget.setVisible(bool(due.cards) and not self._is_first)
        self._pairs.setVisible(self._is_first)

    def _show_first(self, pairs: Sequence[tuple[Summary, Summary]]) -> None:
        count = len(pairs)
        self._title.set_words(ngettext("Begin with one pair", "Begin with {count} pairs", count).format(count=_in_words(count)))
        self._detail.set_words(_("Nothing is due yet. A first workshop needs these most."))
        self._pairs.show_pairs(pairs)
        words = ngettext("Study {count} pair, {minutes} minutes", "Study {count} pairs, {minutes} minutes", count)
        self._offer(words.format(count=count, minutes=count), _("Choose others"))

    def _show_cards(self, due: Due) -> None:
        self._title.set_words(_("Due today"))
        self._number.set_words(str(due.cards))
        self._words.set_words(
            ngettext("card, about {minutes} min", "cards, about {minutes} min", due.cards).format(minutes=due.minutes)
        )
        parts = _("{repeat} to repeat, {new} new").format(repeat=due.repeat, new=due.new)
        self._detail.set_words(f"{parts}. {due.wait_words}" if due.wait_words else parts)
        self._sides.show_shares(due.technical, due.diplomatic, due.both)
        self._technical.set_words(_("{count} technical").format(count=due.technical))
        self._diplomatic.set_words(_("{count} diplomatic").format(count=due.diplomatic))
        self._both.set_words(ngettext("{count} false friend", "{count} false friends", due.both).format(count=due.both))
        for label, count in ((self._technical, due.technical), (self._diplomatic, due.diplomatic), (self._both, due.both)):
            label.setVisible(bool(count))
        words = ngettext("Study {count} card", "Study {count} cards", due.cards).format(count=due.cards)
        self._offer(words, _("{minutes} minutes").format(minutes=FEW_MINUTES) if due.minutes > FEW_MINUTES else "")

    def _show_nothing(self, due: Due) -> None:
        self._title.set_words(_("Nothing is due"))
        self._detail.set_words(" ".join(filter(None, (due.wait_words, due.next_words))))
        self._offer("", _("Study something else"))

    def _offer(self, primary: str, second: str) -> None:
        for button, words in ((self.primary, primary), (self.second, second)):
            button.setText(words)
            button.updateGeometry()
            button.setVisible(bool(words))

    def _begin(self) -> None:
        if self._is_first:
            self.first_wanted.emit()
        else:
            self.study_wanted.emit(0)

    def _second(self) -> None:
        if self._is_first:
            self.others_wanted.emit()
        elif self.primary.isHidden():
            self.more_wanted.emit()
        else:
            self.study_wanted.emit(FEW_MINUTES)

    def _build(self) -> None:
        theme = self._theme
        count = QHBoxLayout(self._count)
        count.setContentsMargins(0, 4, 0, 0)
        count.setSpacing(12)
        count.addWidget(self._number)
        count.addWidget(self._words, 1, Qt.AlignmentFlag.AlignBottom)
        legend = FlowLayout(theme, across=20, down=0, parent=self._legend)
        for label in (self._technical, self._diplomatic, self._both):
            legend.addWidget(label)
        self.column.addWidget(self._title)
        self.column.addWidget(self._count)
        self.column.addWidget(self._detail)
        self.column.addSpacing(12)
        self.column.addWidget(self._sides)
        self.column.addSpacing(8)
        self.column.addWidget(self._legend)
        self.column.addWidget(self._pairs)
        self.column.addStretch(1)
        self.column.addSpacing(20)
        buttons = FlowLayout(theme, across=12)
        buttons.addWidget(self.primary)
        buttons.addWidget(self.second)
        self.column.addLayout(buttons)


class _SideBar(QWidget):
    """How the cards share out between the two sides; a false friend belongs to both and is grey."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: tuple[tuple[int, ColourName], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_shares(self, technical: int, diplomatic: int, both: int) -> None:
        """Show these numbers of cards as lengths."""
        shares: tuple[tuple[int, ColourName], ...] = (
            (technical, "tech_line"),
            (diplomatic, "dipl_line"),
            (both, "border_strong"),
        )
        self._shares = tuple((count, colour) for count, colour in shares if count)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._theme.px(80), self._theme.px(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw one part a side."""
        painter = QPainter(self)
        gap = self._theme.px(_GAP)
        total = sum(count for count, _colour in self._shares)
        room = self.width() - gap * (len(self._shares) - 1)
        left = 0.0
        for count, colour in self._shares:
            width = room * count / total
            part = QRect(round(left), 0, max(round(width), self.height()), self.height())
            part = mirrored(part, self.rect(), self.layoutDirection())
            box(painter, part, RADIUS_S, self._theme.colour(colour))
            left += width + gap
        painter.end()


class _Pairs(QWidget):
    """Pairs under each other: technical term, two arrows, diplomatic term."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(2, 3)
        theme.bind(self, self._restyle)
        self._restyle()

    def show_pairs(self, pairs: Sequence[tuple[Summary, Summary]]) -> None:
        """Show these, in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (technical, diplomatic) in enumerate(pairs):
            self._grid.addWidget(Label(self._theme, technical.title, "body", "tech", weight=500), row, 0)
            self._grid.addWidget(Glyph(self._theme, "arrow-left-right"), row, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(self._theme, diplomatic.title, "body", "dipl", weight=500), row, 2)

    def _restyle(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(12))
        self._grid.setVerticalSpacing(self._theme.px(8))


def _in_words(count: int) -> str:
    return {2: _("two"), 3: _("three")}.get(count, str(count))

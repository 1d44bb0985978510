"""Pairs that were begun, in one bar: known from both sides, from one, or not yet."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.desk.progress import KnownPairs
from dragoman.memory.statistics import Pairs
from dragoman.ui.progress.plot import Mark, Plot
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BUTTON_EDGE, ColourName
from dragoman.ui.widgets.paint import box, fill, rounded
from dragoman.words import _

_HEIGHT = 16
_GAP = 4
_RADIUS = 5
_LEAST = 10  # px of a part that is there at all
Ground = tuple[ColourName, ...]  # one colour, two for the halves, none for a hollow box
GROUNDS: tuple[Ground, ...] = (("tech_line", "dipl_line"), ("tech_line",), ("dipl_line",), ())


def names() -> tuple[str, ...]:
    """What the parts are called."""
    return _("From both sides"), _("Only from the technical side"), _("Only from the diplomatic side"), _("Not yet")


class PairsPlot(Plot):
    """One bar of four parts at most."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._pairs = Pairs()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pairs(self, known: KnownPairs) -> None:
        """Show these."""
        self._pairs = known.pairs
        self.say(known.sentence)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def place(self) -> Iterator[Mark]:
        """A mark a part."""
        parts = [(count, name) for count, name in zip(self._pairs, names(), strict=True) if count]
        gap, least = self._theme.px(_GAP), self._theme.px(_LEAST)
        room = self.width() - gap * (len(parts) - 1) - least * len(parts)
        left = before = 0
        for count, name in parts:
            start, end = (room * share // self._pairs.begun for share in (before, before + count))
            width = least + end - start
            yield Mark(QRect(left, 0, width, self.height()), partial(_words, name, count))
            left, before = left + width + gap, before + count

    def draw(self, painter: QPainter) -> None:
        """Draw the parts."""
        grounds = [ground for count, ground in zip(self._pairs, GROUNDS, strict=True) if count]
        for mark, ground in zip(self.marks, grounds, strict=True):
            draw_part(painter, self._theme, self.turned(mark.rect), ground, self._theme.px(_RADIUS), turned=self._is_mirrored())


class Swatch(QWidget):
    """A small piece of a part, beside its name."""

    def __init__(self, theme: Theme, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the line that it stands beside."""
        return QSize(self._theme.px(16), self._theme.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        px = self._theme.px
        painter = QPainter(self)
        rect = QRect(0, (self.height() - px(12)) // 2, self.width(), px(12))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_part(painter, self._theme, rect, self._ground, px(4), turned=rtl)
        painter.end()


def _words(name: str, count: int) -> str:
    return _("{name}: {count}").format(name=name, count=count)


def draw_part(painter: QPainter, theme: Theme, rect: QRect, ground: Ground, radius: int, *, turned: bool) -> None:
    """A box of one colour, of two halves, or hollow."""
    if not ground:
        box(painter, rect, radius, None, theme.colour("border_strong"), BUTTON_EDGE - 1)
        return
    if len(ground) == 1:
        box(painter, rect, radius, theme.colour(ground[0]))
        return
    first, second = ground[::-1] if turned else ground
    painter.setClipPath(rounded(rect, radius))
    half = rect.width() // 2
    fill(painter, QRect(rect.x(), rect.y(), half, rect.height()), theme.colour(first))
    fill(painter, QRect(rect.x() + half, rect.y(), rect.width() - half, rect.height()), theme.colour(second))
    painter.setClipping(False)

"""Chips: 32 px high, they filter. One of several is chosen, or any number, each with a tick."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, ColourName
from dragoman.ui.widgets.paint import box, icon, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State

_HEIGHT = 32
_PADDING = 13
_ICON = 14
_GAP = 6


class Chip(Pressable):
    """A choice that is on or off (`toggled`). `several` says that others may be on beside it; else its neighbours go off."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        several: bool = False,
        icon: str = "",
        icon_colour: ColourName = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._several = several
        self._icon = icon
        self._icon_colour: ColourName = icon_colour
        self.setCheckable(True)
        self.setAutoExclusive(not several)

    def set_icon(self, name: str, colour: ColourName = "muted") -> None:
        """Show an icon before the words, or none."""
        self._icon = name
        self._icon_colour = colour
        self.updateGeometry()
        self.update()

    def look(self, state: State) -> Look:
        """The colours in a state."""
        colour = self._theme.colour
        if state is State.DISABLED:
            return Look(colour("raised"), colour("border"), colour("muted"))
        if self.isChecked() and not self._several:
            return Look(colour("text"), colour("text"), colour("bg"))
        if self.isChecked():
            line: ColourName = "accent" if state is State.REST else "accent_hover"
            return Look(colour("accent_soft"), colour(line), colour("accent"))
        grounds: dict[State, ColourName] = {State.REST: "surface", State.HOVER: "raised", State.PRESSED: "sunken"}
        return Look(colour(grounds[state]), colour("border_strong" if state is State.REST else "text"), colour("muted"))

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring is as round as the chip."""
        return self.rect(), self.height() // 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words when they are chosen, so that choosing moves nothing; a tick needs room of its own."""
        theme = self._theme
        width = theme.width_of(self.text(), "small", 600) + 2 * theme.px(_PADDING)
        if self._mark():
            width += theme.px(_ICON) + theme.px(_GAP)
        return QSize(width, theme.px(_HEIGHT))

    def checkStateSet(self) -> None:  # noqa: N802
        """Take the room of the tick, or give it back."""
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:  # noqa: N802
        """Take the room of the tick, or give it back."""
        super().nextCheckState()
        self.updateGeometry()

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, icon or tick, and words."""
        theme = self._theme
        rect = self.rect()
        box(painter, rect, rect.height() / 2, look.fill, look.line, EDGE)
        left = theme.px(_PADDING)
        mark = self._mark()
        if mark:
            edge = theme.px(_ICON)
            place = mirrored(QRect(QPoint(left, (rect.height() - edge) // 2), QSize(edge, edge)), rect, self.layoutDirection())
            icon(painter, theme, mark, self._mark_colour(state), place.topLeft(), _ICON)
            left += edge + theme.px(_GAP)
        words = mirrored(QRect(left, 0, rect.width() - left - theme.px(_PADDING), rect.height()), rect, self.layoutDirection())
        font = theme.font("small", 600 if self.isChecked() else 500)
        text(painter, words, self.text(), font, look.ink, Qt.AlignmentFlag.AlignHCenter)

    def _mark(self) -> str:
        return "check" if self._several and self.isChecked() else self._icon

    def _mark_colour(self, state: State) -> ColourName:
        if state is State.DISABLED:
            return "muted"
        if self.isChecked():
            return "accent" if self._several else "bg"
        return self._icon_colour

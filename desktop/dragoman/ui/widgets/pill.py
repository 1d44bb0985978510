"""Pills: 24 px high, they name a side, a level, a relation, a state. They are read, not pressed."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_of_term
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, ColourName
from dragoman.ui.widgets.paint import box, icon, mirrored, text
from dragoman.words import _

Tone = Literal["neutral", "technical", "diplomatic", "false-friend", "action", "right", "wrong", "warning"]

_COLOURS: dict[Tone, tuple[ColourName, ColourName]] = {  # ground, words
    "neutral": ("sunken", "muted"),
    "technical": ("tech_soft", "tech"),
    "diplomatic": ("dipl_soft", "dipl"),
    "false-friend": ("warn_soft", "warn"),
    "action": ("accent_soft", "accent"),
    "right": ("ok_soft", "ok"),
    "wrong": ("bad_soft", "bad"),
    "warning": ("warn_soft", "warn"),
}
SIDE_ICON: dict[Side, str] = {Side.TECHNICAL: "shield", Side.DIPLOMATIC: "landmark"}
_HEIGHT = 24
_PADDING = 10
_ICON = 14
_GAP = 6


class Pill(QWidget):
    """A few words in a tone, with an icon before them where there is one."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        tone: Tone = "neutral",
        *,
        icon: str = "",
        lined: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._tone: Tone = tone
        self._icon = icon
        self._lined = lined
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, words: str, tone: Tone | None = None, *, icon: str | None = None) -> None:
        """Show other words, and another tone and icon where they are given."""
        self._words = words
        self._tone = tone or self._tone
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words."""
        theme = self._theme
        width = theme.width_of(self._words, "tiny", 600) + 2 * theme.px(_PADDING)
        if self._icon:
            width += theme.px(_ICON) + theme.px(_GAP)
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It is never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, icon and words."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect()
        ground, ink = _COLOURS[self._tone]
        line: ColourName | None = None
        if self._lined:
            ground, ink, line = "surface", "text", "border_strong"
        elif self._tone == "neutral":
            ground, line = theme.quiet, "border" if theme.is_dark else None
        box(painter, rect, rect.height() / 2, theme.colour(ground), theme.colour(line) if line else None, EDGE)
        left = theme.px(_PADDING)
        direction = self.layoutDirection()
        if self._icon:
            edge = theme.px(_ICON)
            place = mirrored(QRect(QPoint(left, (rect.height() - edge) // 2), QSize(edge, edge)), rect, direction)
            turned = direction == Qt.LayoutDirection.RightToLeft
            icon(painter, theme, self._icon, ink, place.topLeft(), _ICON, turned=turned)
            left += edge + theme.px(_GAP)
        words = mirrored(QRect(left, 0, rect.width() - left - theme.px(_PADDING), rect.height()), rect, direction)
        text(painter, words, self._words, theme.font("tiny", 600), theme.colour(ink))
        painter.end()


class SidePill(Pill):
    """Which side a term comes from: colour, icon and word."""

    def __init__(self, theme: Theme, side: Side, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, words or side_of_term(side), side.value, icon=SIDE_ICON[side], parent=parent)

    def show_side(self, side: Side) -> None:
        """Name this side from now on."""
        self.set_words(side_of_term(side), side.value, icon=SIDE_ICON[side])


def false_friend_pill(theme: Theme, parent: QWidget | None = None) -> Pill:
    """The pill of a false friend: amber, with the triangle."""
    return Pill(theme, _("False friend"), "false-friend", icon="triangle-alert", parent=parent)


def level_pill(theme: Theme, level: int, parent: QWidget | None = None) -> Pill:
    """The author's level, 1 to 3."""
    return Pill(theme, _("Level {level}").format(level=level), parent=parent)

"""Buttons: one primary a page, others with a border, text, an icon; destroying is red words in a border."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BUTTON_EDGE, ColourName
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import CLEAR, box, icon, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State, Tipped

_PADDING = 14
_GAP = 8
_HEIGHT = 40
_SMALL = 32
_ICON = 18
_SMALL_ICON = 16


class Kind(Enum):
    """What pressing a button means to the page."""

    PRIMARY = auto()
    BORDERED = auto()
    TEXT = auto()
    DESTROYING = auto()


_FILL: dict[tuple[Kind, State], ColourName] = {
    (Kind.PRIMARY, State.REST): "accent",
    (Kind.PRIMARY, State.HOVER): "accent_hover",
    (Kind.PRIMARY, State.PRESSED): "accent_pressed",
    (Kind.BORDERED, State.REST): "surface",
    (Kind.BORDERED, State.HOVER): "raised",
    (Kind.BORDERED, State.PRESSED): "sunken",
    (Kind.TEXT, State.HOVER): "sunken",
    (Kind.TEXT, State.PRESSED): "border",
    (Kind.DESTROYING, State.REST): "surface",
    (Kind.DESTROYING, State.HOVER): "raised",
    (Kind.DESTROYING, State.PRESSED): "sunken",
}


class Button(Pressable):
    """Words, with an icon before them and the key that presses it behind them, where there are any."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = Kind.BORDERED,
        *,
        icon: str = "",
        key: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._kind = kind
        self._icon = icon
        self._key = key
        self._small = small
        if key:
            self.setAccessibleDescription(key)

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Mean something else to the page."""
        self._kind = kind
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key on its cap, or none."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def look(self, state: State) -> Look:
        """The colours of its kind in a state."""
        colour = self._theme.colour
        if state is State.DISABLED:
            return Look(colour("raised"), colour("border"), colour("muted"))
        fill = _FILL.get((self._kind, state))
        ground = colour(fill) if fill else CLEAR
        if self._kind is Kind.PRIMARY:
            return Look(ground, CLEAR, colour("on_accent"))
        if self._kind is Kind.TEXT:
            return Look(ground, CLEAR, colour("muted" if state is State.REST else "text"))
        line = colour("border" if state is State.REST else "border_strong")
        return Look(ground, line, colour("bad" if self._kind is Kind.DESTROYING else "text"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as what is in it."""
        theme = self._theme
        width = 2 * theme.px(_PADDING) + self._words_width()
        if self._icon:
            width += theme.px(self._icon_size()) + (theme.px(_GAP) if self.text() else 0)
        if self._key:
            width += theme.px(_GAP) + cap_size(theme, self._key).width()
        return QSize(width, theme.px(_SMALL if self._small else _HEIGHT))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, icon, words and key."""
        theme = self._theme
        rect = self.rect()
        box(painter, rect, self.radius, look.fill, look.line if look.line.alpha() else None, BUTTON_EDGE)
        left = (rect.width() - self.sizeHint().width()) // 2 + theme.px(_PADDING)
        if self._icon:
            edge = theme.px(self._icon_size())
            place = mirrored(QRect(left, (rect.height() - edge) // 2, edge, edge), rect, self.layoutDirection())
            turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            icon(painter, theme, self._icon, self._ink(state), place.topLeft(), self._icon_size(), turned=turned)
            left += edge + theme.px(_GAP)
        words = mirrored(QRect(left, 0, self._words_width(), rect.height()), rect, self.layoutDirection())
        text(painter, words, self.text(), self._font(), look.ink)
        if self._key:
            size = cap_size(theme, self._key)
            at = QPoint(left + self._words_width() + theme.px(_GAP), (rect.height() - size.height()) // 2)
            place = mirrored(QRect(at, size), rect, self.layoutDirection())
            draw_cap(painter, theme, place, self._key, look.ink if self._kind is Kind.PRIMARY else None)

    def _font(self) -> QFont:
        return self._theme.font("small" if self._small else "body", 600)

    def _icon_size(self) -> int:
        return _SMALL_ICON if self._small else _ICON

    def _words_width(self) -> int:
        return self._theme.width_of(self.text(), "small" if self._small else "body", 600) if self.text() else 0

    def _ink(self, state: State) -> ColourName:
        if state is State.DISABLED:
            return "muted"
        if self._kind is Kind.PRIMARY:
            return "on_accent"
        if self._kind is Kind.DESTROYING:
            return "bad"
        return "muted" if self._kind is Kind.TEXT and state is State.REST else "text"


class IconButton(Tipped):
    """An icon alone, 40 px square: with a border, or bare with a ground under the pointer. Its name is its tool tip.

    A checkable one shows `icon_on` in the colour of action while it is on.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        key: str = "",
        bordered: bool = False,
        small: bool = False,
        icon_on: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._icon = icon
        self._icon_on = icon_on
        self._bordered = bordered
        self._small = small
        self.setCheckable(bool(icon_on))
        self.rename(name, key)

    def rename(self, name: str, key: str = "") -> None:
        """Say what it does now, to the eye and to the ear, and which key does it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)
        self.setToolTip(name)

    def set_bordered(self, bordered: bool) -> None:
        """Have a border, or none."""
        self._bordered = bordered
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def look(self, state: State) -> Look:
        """The colours in a state."""
        colour = self._theme.colour
        if self._bordered:
            fill: ColourName = "raised" if state in (State.HOVER, State.DISABLED) else "surface"
            fill = "sunken" if state is State.PRESSED else fill
            line = colour("border" if state in (State.REST, State.DISABLED) else "border_strong")
            return Look(colour(fill), line, colour("faint" if state is State.DISABLED else "text"))
        grounds: dict[State, ColourName] = {State.HOVER: "sunken", State.PRESSED: "border"}
        ground = grounds.get(state)
        return Look(colour(ground) if ground else CLEAR, CLEAR, colour("muted"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """A square."""
        edge = self._theme.px(_SMALL if self._small else _HEIGHT)
        return QSize(edge, edge)

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground and icon."""
        theme = self._theme
        box(painter, self.rect(), self.radius, look.fill, look.line if look.line.alpha() else None, BUTTON_EDGE)
        edge = theme.px(_ICON)
        at = QPoint((self.width() - edge) // 2, (self.height() - edge) // 2)
        name, ink = self._icon, self._ink(state)
        if self._icon_on and self.isChecked():
            name, ink = self._icon_on, "accent"
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon(painter, theme, name, ink, at, _ICON, turned=turned)

    def _ink(self, state: State) -> ColourName:
        if state is State.DISABLED:
            return "faint"
        return "text" if self._bordered else "muted"

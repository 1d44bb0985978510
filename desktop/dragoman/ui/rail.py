"""The rail: the screens that are built, with Settings at its end; icons alone where the window is not wide."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dragoman.ui.logo import Logo
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import fill
from dragoman.ui.widgets.rail import NARROW_WIDTH, WIDTH, RailButton
from dragoman.words import _

_LOGO = 24


class Stop(NamedTuple):
    """One screen on the rail."""

    screen: str
    words: str
    icon: str
    key: str


class Rail(QWidget):
    """Says which screen is wanted."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, stops: Sequence[Stop], last: Stop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons_only = False
        self._logo = Logo(theme, _LOGO)
        self._name = Label(theme, _("Dragoman"), "h2", wraps=False)
        self._buttons = {stop.screen: RailButton(theme, stop.icon, stop.words, stop.key) for stop in (*stops, last)}
        self._top = QHBoxLayout()
        self._top.addWidget(self._logo)
        self._top.addWidget(self._name)
        self._top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        for stop in stops:
            self._column.addWidget(self._buttons[stop.screen])
        self._column.addStretch(1)
        self._column.addWidget(self._buttons[last.screen])
        for screen, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, screen=screen: self.wanted.emit(screen))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_screen(self, screen: str) -> None:
        """Mark where one is."""
        for name, button in self._buttons.items():
            button.setChecked(name == screen)

    def button(self, screen: str) -> RailButton:
        """What opens a screen."""
        return self._buttons[screen]

    def show_icons_only(self, only: bool) -> None:
        """Icons with their words as tool tips, or both beside each other."""
        self._icons_only = only
        self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground and the line that ends it."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("sunken"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        fill(painter, QRect(0 if rtl else self.width() - 1, 0, 1, self.height()), self._theme.colour("border"))
        painter.end()

    def _restyle(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(NARROW_WIDTH if self._icons_only else WIDTH))
        self._name.setVisible(not self._icons_only)
        for button in self._buttons.values():
            button.set_narrow(self._icons_only)
        self._column.setContentsMargins(px(12), px(20), px(12), px(16))
        self._column.setSpacing(px(4))
        self._top.setContentsMargins(px(8), 0, 0, px(16))
        self._top.setSpacing(px(10))
        self.update()

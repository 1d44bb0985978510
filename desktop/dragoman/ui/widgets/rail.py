"""The rail's buttons: an icon and a word, or in a narrow window the icon alone."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import BUTTON_EDGE, ColourName
from dragoman.ui.widgets.paint import CLEAR, box, icon, mirrored, text
from dragoman.ui.widgets.pressable import Look, State, Tipped

WIDTH = 196  # px at 100 %, of the rail with words
NARROW_WIDTH = 64
_HEIGHT = 40
_ICON = 18
_BEFORE = 14
_GAP = 12


class RailButton(Tipped):
    """One place of the program; the one that is shown is checked (`toggled`), and its neighbours are not."""

    def __init__(self, theme: Theme, icon: str, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._icon = icon
        self._narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(key)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, with the words as its tool tip, or both."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        across = QSizePolicy.Policy.Fixed if narrow else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()
        self.update()

    def look(self, state: State) -> Look:
        """The colours in a state."""
        colour = self._theme.colour
        if self.isChecked():
            return Look(colour("surface"), colour("border"), colour("text"))
        lit: ColourName = "raised" if self._theme.is_dark else "border"
        if state in (State.HOVER, State.PRESSED):
            return Look(colour(lit), CLEAR, colour("text"))
        return Look(CLEAR, CLEAR, colour("faint" if state is State.DISABLED else "muted"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """A square, or as wide as the words."""
        theme = self._theme
        height = theme.px(_HEIGHT)
        if self._narrow:
            return QSize(height, height)
        words = theme.width_of(self.text(), "body", 600)
        return QSize(theme.px(_BEFORE + _ICON + _GAP) + words + theme.px(_BEFORE), height)

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, icon and words."""
        theme = self._theme
        rect = self.rect()
        box(painter, rect, self.radius, look.fill, look.line if look.line.alpha() else None, BUTTON_EDGE)
        edge = theme.px(_ICON)
        left = (rect.width() - edge) // 2 if self._narrow else theme.px(_BEFORE)
        place = mirrored(QRect(left, (rect.height() - edge) // 2, edge, edge), rect, self.layoutDirection())
        lit = self.isChecked() or state in (State.HOVER, State.PRESSED)
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon(painter, theme, self._icon, "text" if lit else "muted", place.topLeft(), _ICON, turned=turned)
        if self._narrow:
            return
        left += edge + theme.px(_GAP)
        words = mirrored(QRect(left, 0, rect.width() - left, rect.height()), rect, self.layoutDirection())
        font = theme.font("body", 600 if self.isChecked() else 500)
        text(painter, words, self.text(), font, look.ink)

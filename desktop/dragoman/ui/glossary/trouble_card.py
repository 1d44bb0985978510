"""Something is not as it should be: one sentence what happened, one what was kept, where, and what to do."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, icon, mirrored

WIDTH = 432  # px at 100 %
_ICON = 24


class TroubleCard(Card):
    """An icon, a title, sentences, a file or folder, and buttons."""

    def __init__(self, theme: Theme, sign: str, colour: ColourName, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._title = Label(theme, "", "h2")
        self._words = Label(theme, "", "body", "muted")
        self._path = _PathBox(theme)
        self._actions = FlowLayout(theme, 8, 8)
        glyph = QHBoxLayout()
        glyph.addWidget(Glyph(theme, sign, colour, _ICON))
        glyph.addStretch(1)
        stack = Stack(theme, (24, 24, 24, 24))
        stack.put(glyph)
        stack.put(self._title, 12)
        stack.put(self._words, 8)
        stack.put(self._path, 12)
        stack.put(self._actions, 24)
        self.column.addLayout(stack)

    def add_action(self, button: Button) -> None:
        """Offer something to do."""
        self._actions.addWidget(button)

    def say(self, title: str, words: str, path: str = "") -> None:
        """Say what happened, what was kept, and where."""
        self._title.set_words(title)
        self._words.set_words(words)
        self._words.setVisible(bool(words))
        self._path.show_path(path)
        self._path.setVisible(bool(path))
        self.setAccessibleName(title)


class _PathBox(QWidget):
    """A file's or folder's name on a quiet ground; what is too long loses its middle, the whole is the tool tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._path = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_path(self, path: str) -> None:
        """Show this path."""
        self._path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(self._theme.px(200), self._theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, folder and path."""
        theme, rect, direction = self._theme, self.rect(), self.layoutDirection()
        painter = QPainter(self)
        box(painter, rect, RADIUS_S, theme.colour("sunken"))
        edge = theme.px(16)
        at = QRect(theme.px(12), (rect.height() - edge) // 2, edge, edge)
        icon(painter, theme, "folder", "muted", mirrored(at, rect, direction).topLeft(), 16)
        left = at.right() + 1 + theme.px(8)
        room = mirrored(QRect(left, 0, rect.width() - left - theme.px(12), rect.height()), rect, direction)
        painter.setFont(theme.font("source"))
        painter.setPen(theme.colour("text"))
        words = painter.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()

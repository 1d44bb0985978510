"""The search box: a field with a glass before the words, and the key that leads here, or a cross that empties it, behind."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import IconButton
from dragoman.ui.widgets.field import PADDING
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import icon, mirrored
from dragoman.ui.widgets.text_input import LineEdit
from dragoman.words import _

_ICON = 18
_GAP = 8
_CLEAR = 32


class SearchBox(LineEdit):
    """Where one writes what to look for. `textChanged` as in every line; `left_down` when the arrow down leads out of it."""

    left_down = Signal()

    def __init__(self, theme: Theme, name: str, hint: str, key: str = "", parent: QWidget | None = None) -> None:
        self._key = key
        super().__init__(theme, name, hint, parent)
        self._clear: IconButton | None = None  # made when first something is written
        self.textChanged.connect(self._offer_clear)

    def margins(self) -> tuple[int, int]:
        """Room for the glass, and for the key or the cross."""
        theme = self._theme
        before = theme.px(PADDING) + theme.px(_ICON) + theme.px(_GAP)
        cap = cap_size(theme, self._key).width() if self._key else 0
        return before, max(theme.px(PADDING) + cap + theme.px(_GAP), theme.px(_CLEAR + _GAP))

    def draw_ornaments(self, painter: QPainter) -> None:
        """Draw the glass, and the key while nothing is written."""
        theme = self._theme
        rect = self.rect()
        edge = theme.px(_ICON)
        glass = QRect(QPoint(theme.px(PADDING), (rect.height() - edge) // 2), QSize(edge, edge))
        icon(painter, theme, "search", "muted", mirrored(glass, rect, self.layoutDirection()).topLeft(), _ICON)
        if self._key and not self.text():
            size = cap_size(theme, self._key)
            left = rect.width() - theme.px(PADDING) - size.width()
            cap = QRect(QPoint(left, (rect.height() - size.height()) // 2), size)
            draw_cap(painter, theme, mirrored(cap, rect, self.layoutDirection()), self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc empties the box first, and is left to the window when it is empty; the arrow down leaves it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the cross in its place."""
        super().resizeEvent(event)
        self._place_clear()

    def _offer_clear(self, text: str) -> None:
        if self._clear is None:
            self._clear = IconButton(self._theme, "x", _("Clear what is written"), small=True, parent=self)
            self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
            self._clear.clicked.connect(self.clear)
        self._clear.setVisible(bool(text))
        self._place_clear()

    def _place_clear(self) -> None:
        if self._clear is None:
            return
        size = self._clear.sizeHint()
        inset = (self.height() - size.height()) // 2
        cross = QRect(QPoint(self.width() - inset - size.width(), inset), size)
        self._clear.setGeometry(mirrored(cross, self.rect(), self.layoutDirection()))

"""The tool tip: what a control does and the key that does it, in the window itself, under the control."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import box, mirrored, text

_PADDING = 8
_UPRIGHT = 4
_DISTANCE = 8
_ENDS = frozenset(
    {
        QEvent.Type.Leave,
        QEvent.Type.FocusOut,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.Hide,
        QEvent.Type.Wheel,
    }
)


class Tooltip(QWidget):
    """Words and a key cap on the ground of `text`. It goes when the pointer or the focus does, or with any key."""

    def __init__(self, theme: Theme, words: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._key = key
        self._owner: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @classmethod
    def show_beside(cls, theme: Theme, owner: QWidget) -> None:
        """Show a control's own tool tip and the key in its accessible description."""
        if all(tip.isHidden() for tip in owner.window().findChildren(cls)):
            tip = cls(theme, owner.toolTip(), owner.accessibleDescription(), owner.window())
            tip.follow(owner)

    def follow(self, owner: QWidget, part: QRect | None = None) -> None:
        """Stand under this control, or a part of it in px, inside the window, until it is left."""
        self._owner = owner
        owner.installEventFilter(self)
        room = owner.window().rect()
        self.resize(self.sizeHint().boundedTo(room.size()))
        part = part or owner.rect()
        place = QRect(owner.mapTo(owner.window(), part.topLeft()), part.size())
        rtl = owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = place.right() + 1 - self.width() if rtl else place.left()
        top = place.bottom() + 1 + self._theme.px(_DISTANCE)
        if top + self.height() > room.bottom():
            top = place.top() - self._theme.px(_DISTANCE) - self.height()
        self.move(max(0, min(left, room.width() - self.width())), top)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go when the control is left or used."""
        if watched is self._owner and event.type() in _ENDS:
            self.leave()
        return False

    def leave(self) -> None:
        """Go."""
        if self._owner is not None:
            self._owner.removeEventFilter(self)
            self._owner = None
            self.hide()
            self.deleteLater()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words and key."""
        theme = self._theme
        cap = cap_size(theme, self._key or "M")
        width = theme.width_of(self._words, "small") + 2 * theme.px(_PADDING)
        if self._key:
            width += theme.px(_PADDING) + cap.width()
        return QSize(width, cap.height() + 2 * theme.px(_UPRIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, words and key."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect()
        box(painter, rect, RADIUS_S, theme.colour("text"))
        left = theme.px(_PADDING)
        words = QRect(left, 0, theme.width_of(self._words, "small"), rect.height())
        text(painter, mirrored(words, rect, self.layoutDirection()), self._words, theme.font("small"), theme.colour("bg"))
        if self._key:
            size = cap_size(theme, self._key)
            cap = QRect(QPoint(words.right() + 1 + left, (rect.height() - size.height()) // 2), size)
            draw_cap(painter, theme, mirrored(cap, rect, self.layoutDirection()), self._key, theme.colour("bg"))
        painter.end()

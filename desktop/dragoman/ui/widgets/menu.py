"""Menus: rows with an icon and the key that does the same."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_L, ColourName
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import box, icon, mirrored, rounded_mask, text
from dragoman.ui.widgets.shadow import REACH, draw_shadow

_ROW = 36
_INSET = 5
_PADDING = 8
_ICON = 16
_GAP = 8
_BEFORE_KEY = 24
_LEAST_WIDTH = 180


class Menu(QMenu):
    """A menu that opens under a control. Plain X11 may have no compositor: there it has no shadow, and cut corners."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QAction, str] = {}
        self._keys: dict[QAction, str] = {}
        self._reach = 0 if QGuiApplication.platformName() == "xcb" else REACH
        self.setAccessibleName(name)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, bool(self._reach))

    def add(self, words: str, do: Callable[[], object], *, icon: str = "", key: str = "", enabled: bool = True) -> QAction:
        """Add a row that does something."""
        action = QAction(words, self)
        action.setEnabled(enabled)
        action.triggered.connect(do)
        self._icons[action] = icon
        self._keys[action] = key
        self.addAction(action)
        return action

    def open_under(self, control: QWidget) -> None:
        """Open under a control, aligned with its leading edge."""
        rtl = control.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(control.layoutDirection())
        self.measure()
        corner = control.rect().bottomRight() if rtl else control.rect().bottomLeft()
        at = control.mapToGlobal(corner) + QPoint(0, self._theme.px(4))
        across = self.sizeHint().width() - self._reach if rtl else self._reach
        self.popup(at - QPoint(across, self._reach))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure the rows: Qt places and hits them, we draw them."""
        self.measure()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the corners where nothing can shine through them."""
        super().resizeEvent(event)
        if not self._reach:
            self.setMask(rounded_mask(self.rect(), RADIUS_L))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw shadow, ground and rows."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect().adjusted(self._reach, self._reach, -self._reach, -self._reach)
        if self._reach:
            draw_shadow(painter, theme, rect, RADIUS_L)
        box(painter, rect, RADIUS_L, theme.colour("surface"), theme.colour("border_strong"), EDGE)
        for action in self.actions():
            self._draw_row(painter, action)
        painter.end()

    def _draw_row(self, painter: QPainter, action: QAction) -> None:
        theme = self._theme
        rect = self.actionGeometry(action)
        direction = self.layoutDirection()
        if action is self.activeAction() and action.isEnabled():
            box(painter, rect, RADIUS_L - _INSET, theme.colour("accent_soft"))
        ink: ColourName = "text" if action.isEnabled() else "faint"
        left = rect.x() + theme.px(_PADDING)
        edge = theme.px(_ICON)
        name = "check" if action.isChecked() else self._icons.get(action, "")
        if name:
            at = mirrored(QRect(left, rect.y() + (rect.height() - edge) // 2, edge, edge), rect, direction).topLeft()
            turned = direction == Qt.LayoutDirection.RightToLeft
            icon(painter, theme, name, "muted" if action.isEnabled() else "faint", at, _ICON, turned=turned)
        if self._has_icons():
            left += edge + theme.px(_GAP)
        words = QRect(left, rect.y(), rect.right() - theme.px(_PADDING) - left, rect.height())
        text(painter, mirrored(words, rect, direction), action.text(), theme.font("node"), theme.colour(ink))
        key = self._keys.get(action)
        if key:
            size = cap_size(theme, key)
            at = QPoint(rect.right() + 1 - theme.px(_PADDING) - size.width(), rect.y() + (rect.height() - size.height()) // 2)
            draw_cap(painter, theme, mirrored(QRect(at, size), rect, direction), key)

    def measure(self) -> None:
        """Take the size that the rows need; opening does it by itself."""
        frame = _INSET + self._reach
        self.setContentsMargins(frame, frame, frame, frame)
        height, width = self._theme.px(_ROW), self._row_width()
        # a menu's rows can be given a size in no other way
        self.setStyleSheet(f"QMenu::item {{ height: {height}px; min-width: {width}px; padding: 0; }}")

    def _has_icons(self) -> bool:
        return any(self._icons.values()) or any(action.isCheckable() for action in self.actions())

    def _row_width(self) -> int:
        theme = self._theme
        widest = 0
        for action in self.actions():
            width = theme.width_of(action.text(), "node") + 2 * theme.px(_PADDING)
            if key := self._keys.get(action):
                width += theme.px(_BEFORE_KEY) + cap_size(theme, key).width()
            widest = max(widest, width)
        return max(widest + (theme.px(_ICON + _GAP) if self._has_icons() else 0), theme.px(_LEAST_WIDTH))

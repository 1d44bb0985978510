"""The toast: one sentence at the bottom that something is done, and Undo, for six seconds."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import CLEAR, box, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State

STAYS_MS = 6000
_PADDING = 16
_UPRIGHT = 12
_GAP = 12
_FROM_BOTTOM = 24


class ToastAction(Pressable):
    """Underlined words and their key, on the toast's ground."""

    radius = 6

    def __init__(self, theme: Theme, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._key = key
        self.setAccessibleDescription(key)

    def look(self, state: State) -> Look:
        """The colours are swapped, as the toast's are."""
        colour = self._theme.colour
        return Look(CLEAR, CLEAR, colour("bg"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Words and key."""
        theme = self._theme
        width = theme.width_of(self.text(), "body", 600)
        if self._key:
            width += theme.px(_GAP) + cap_size(theme, self._key).width()
        return QSize(width, theme.line("body"))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw words, line and key."""
        theme = self._theme
        rect = self.rect()
        words = mirrored(QRect(0, 0, theme.width_of(self.text(), "body", 600), rect.height()), rect, self.layoutDirection())
        text(painter, words, self.text(), theme.font("body", 600), look.ink)
        base = words.center().y() + painter.fontMetrics().ascent() // 2 + theme.px(2)
        painter.fillRect(QRect(words.left(), base, words.width(), 2 if state is State.HOVER else 1), look.ink)
        if self._key:
            size = cap_size(theme, self._key)
            cap = QRect(QPoint(rect.width() - size.width(), (rect.height() - size.height()) // 2), size)
            draw_cap(painter, theme, mirrored(cap, rect, self.layoutDirection()), self._key, look.ink)


def end_offers(window: QWidget) -> None:
    """Let the toasts over a window go that offer Undo: something newer was done, or it is undone already."""
    for toast in _over(window):
        if toast.action is not None:
            toast.leave()


def show_other_page(window: QWidget) -> None:
    """Under the toasts over a window lies another page: what only tells of the one before goes."""
    for toast in _over(window):
        if toast.action is None:
            toast.leave()
        else:
            QTimer.singleShot(0, toast, toast.place)  # once the page is laid out


def _over(window: QWidget) -> "list[Toast]":
    return window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)


class Toast(QWidget):
    """One sentence and what takes it back. `undone` tells that it was; it stays while pointer or focus is on it."""

    undone = Signal()

    def __init__(self, theme: Theme, sentence: str, action: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over: QWidget | None = None
        self._label = Label(theme, sentence, "body", "bg")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label, 1)
        self.action: ToastAction | None = None
        if action:
            self.action = ToastAction(theme, action, key)
            self.action.clicked.connect(self._undo)
            self.action.installEventFilter(self)
            self._row.addWidget(self.action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.leave)
        theme.changed.connect(self._restyle)
        self._restyle()

    def float_over(self, window: QWidget) -> None:
        """Stand at the bottom of a window for six seconds, and be said; another toast there goes.

        It stands where it covers nothing that can be pressed, as long as that is in the lower half.
        """
        for other in _over(window):
            if other is not self:
                other.leave()
        self._over = window
        self.setParent(window)
        window.installEventFilter(self)
        self.place()
        self.raise_()
        self.show()
        QTimer.singleShot(0, self, self.place)  # once what was done has moved what lies below
        announce(self, self._label.text())
        self._timer.start()

    def leave(self) -> None:
        """Go."""
        self._timer.stop()
        self.hide()
        self.deleteLater()  # it may be in the midst of an event of its own

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go six seconds after the pointer."""
        super().leaveEvent(event)
        self._go_later()

    def event(self, event: QEvent) -> bool:
        """Keep the place when the text grows."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay while the focus is here; keep the place when the window is resized."""
        if watched is self.action and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self.action and event.type() == QEvent.Type.FocusOut:
            self._go_later()
        elif watched is self._over and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground."""
        painter = QPainter(self)
        box(painter, self.rect(), RADIUS_M, self._theme.colour("text"))
        painter.end()

    def _go_later(self) -> None:
        if self.isVisible() and not self.underMouse() and not (self.action is not None and self.action.hasFocus()):
            self._timer.start()

    def _undo(self) -> None:
        self.undone.emit()
        self.leave()

    def place(self) -> None:
        """Stand where nothing is covered, after something has moved."""
        window = self._over
        if window is None:
            return
        margin = self._theme.px(_FROM_BOTTOM)
        width = min(self.sizeHint().width(), window.width() - 2 * margin)
        height = self.heightForWidth(width)
        place = QRect((window.width() - width) // 2, window.height() - margin - height, width, height)
        self.setGeometry(self._uncovering(place, window))

    def _uncovering(self, place: QRect, window: QWidget) -> QRect:
        gap = self._theme.px(_GAP)
        pressed = [
            QRect(widget.mapTo(window, QPoint()), widget.size())
            for widget in window.findChildren(Pressable)
            if widget.isVisible() and widget is not self.action
        ]
        free = QRect(place)
        while covered := [rect for rect in pressed if rect.intersects(free)]:
            free.moveBottom(min(rect.top() for rect in covered) - gap)
            if free.top() < window.height() // 2:
                return place
        return free

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(_PADDING), px(_UPRIGHT), px(_PADDING), px(_UPRIGHT))
        self._row.setSpacing(px(24))
        self.update()

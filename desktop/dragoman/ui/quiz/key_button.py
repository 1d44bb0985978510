"""A key and what it does, in a line under the content; it can be pressed as well."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.paint import CLEAR, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.words import _

_HEIGHT = 32
_GAP = 8
_BETWEEN_KEYS = 6
_ACROSS, _DOWN = 20, 4


class KeyButton(Pressable):
    """Its keys on caps, two of them as the ends of a range, then its words."""

    radius = RADIUS_S

    def __init__(self, theme: Theme, keys: tuple[str, ...], words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._keys = keys
        self.setAccessibleDescription(self._spoken_keys())

    def set_keys(self, *keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleDescription(self._spoken_keys())
        self.updateGeometry()
        self.update()

    def look(self, state: State) -> Look:
        """Darker words under the pointer."""
        lit = state in (State.HOVER, State.PRESSED)
        return Look(CLEAR, CLEAR, self._theme.colour("text" if lit else "faint" if state is State.DISABLED else "muted"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Keys and words."""
        theme = self._theme
        keys = sum(cap_size(theme, key).width() for key in self._keys)
        between = (len(self._keys) - 1) * (theme.width_of("–", "small") + 2 * theme.px(_BETWEEN_KEYS))
        words = theme.px(_GAP) + theme.width_of(self.text(), "small")
        return QSize(keys + between + words, theme.px(_HEIGHT))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, caps and words."""
        theme, frame = self._theme, self.rect()
        left = 0
        for number, key in enumerate(self._keys):
            if number:
                dash = theme.width_of("–", "small")
                place = QRect(left + theme.px(_BETWEEN_KEYS), 0, dash, frame.height())
                text(painter, mirrored(place, frame, self.layoutDirection()), "–", theme.font("small"), look.ink)
                left += dash + 2 * theme.px(_BETWEEN_KEYS)
            size = cap_size(theme, key)
            at = QPoint(left, (frame.height() - size.height()) // 2)
            draw_cap(painter, theme, mirrored(QRect(at, size), frame, self.layoutDirection()), key)
            left += size.width()
        left += theme.px(_GAP)
        words = QRect(left, 0, frame.width() - left, frame.height())
        text(painter, mirrored(words, frame, self.layoutDirection()), self.text(), theme.font("small"), look.ink)

    def _spoken_keys(self) -> str:
        return _("{first} to {last}").format(first=self._keys[0], last=self._keys[-1]) if len(self._keys) > 1 else self._keys[0]


class KeyLine(QWidget):
    """Keys on a line in the middle; on several lines where it is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def add(self, button: QWidget) -> None:
        """Add one at the end."""
        button.setParent(self)
        self._buttons.append(button)
        self._restyle()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As many lines as it needs."""
        lines, px = len(self._lines(width)), self._theme.px
        return lines * px(_HEIGHT) + (lines - 1) * px(_DOWN)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line."""
        width = sum(button.sizeHint().width() + self._theme.px(_ACROSS) for button in self._buttons)
        return QSize(width, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The widest alone."""
        return QSize(max((button.sizeHint().width() for button in self._buttons), default=0), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the keys."""
        super().resizeEvent(event)
        self._place()

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = [[]]
        used = 0
        for button in self._buttons:
            across = button.sizeHint().width()
            if lines[-1] and used + across > width:
                lines.append([])
                used = 0
            lines[-1].append(button)
            used += across + self._theme.px(_ACROSS)
        return lines

    def _place(self) -> None:
        px, top = self._theme.px, 0
        for line in self._lines(self.width()):
            room = sum(button.sizeHint().width() for button in line) + px(_ACROSS) * (len(line) - 1)
            left = (self.width() - room) // 2
            for button in line:
                place = QRect(QPoint(left, top), button.sizeHint())
                button.setGeometry(mirrored(place, self.rect(), self.layoutDirection()))
                left += place.width() + px(_ACROSS)
            top += px(_HEIGHT) + px(_DOWN)

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()

"""A row of a list in a card: an icon, words, more words, a figure at the end; it may lead somewhere."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_S, ColourName, Role
from dragoman.ui.widgets.paint import CLEAR, box, fill
from dragoman.ui.widgets.pressable import Look, Pressable, State

_HEIGHT = 36
_ICON = 16
_AFTER_ICON = 12
_GAP = 8
_UPRIGHT = 6


class ListRow(Pressable):
    """Words behind each other as far as they fit, a figure at the end, a line below."""

    radius = RADIUS_S

    def __init__(
        self,
        theme: Theme,
        words: str,
        note: str = "",
        figure: str = "",
        icon: str = "",
        ink: ColourName = "muted",
        note_ends: str = "",
        leads: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`note` stands behind the words, muted, and `note_ends` behind that, as strong as the words."""
        super().__init__(theme, words, parent)
        self._heights: dict[int, int] = {}  # by width: layouts ask for the same one hundreds of times
        self._note = note
        self._note_ends = note_ends
        self._figure = figure
        self._icon = icon
        self._ink: ColourName = ink
        self.setAccessibleName(" ".join(part for part in (words, note, note_ends, figure) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not leads:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover, False)
        self._leads = leads

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long words take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as its words in this width."""
        height = self._heights.get(width)
        if height is None:
            foot = max(rect.bottom() + 1 for rect, *_rest in self._parts(width)) + self._theme.px(_UPRIGHT)
            height = self._heights[width] = max(foot, self._theme.px(_HEIGHT)) + EDGE
        return height

    def sizeHint(self) -> QSize:  # noqa: N802
        """As narrow as it can be; it takes what there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Its longest word."""
        words = f"{self.text()} {self._note} {self._note_ends}".split()
        longest = max((self._theme.width_of(word, "body", 500) for word in words), default=0)
        return QSize(self._before() + longest + self._after(), self._theme.px(_HEIGHT) + EDGE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """One that leads nowhere is not pressed."""
        if self._leads:
            super().mouseReleaseEvent(event)

    def look(self, state: State) -> Look:
        """A ground under the pointer."""
        lit = self._leads and state in (State.HOVER, State.PRESSED)
        ground = self._theme.colour("raised" if state is State.HOVER else "sunken") if lit else CLEAR
        return Look(ground, CLEAR, self._theme.colour("text"))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, icon, words, figure and line."""
        theme, width, height = self._theme, self.width(), self.height()
        rect = self.rect().adjusted(0, 0, 0, -EDGE)
        if look.fill.alpha():
            box(painter, rect, self.radius, look.fill)
        fill(painter, QRect(0, height - EDGE, width, EDGE), theme.colour("border"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        parts = self._parts(width)
        used = max(part[0].bottom() + 1 for part in parts) + theme.px(_UPRIGHT)
        down = max((height - EDGE - used) // 2, 0)
        if self._icon:
            edge = theme.px(_ICON)
            left = width - edge if rtl else 0
            middle = parts[0][0].y() + down + QFontMetrics(theme.font("body", 500)).height() // 2
            painter.drawPixmap(left, middle - edge // 2, theme.pixmap(self._icon, self._ink, _ICON, turned=rtl))
        for place, words, role, colour, weight in parts:
            at = QRect(width - place.x() - place.width(), place.y(), place.width(), place.height()) if rtl else place
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            painter.setFont(theme.font(role, weight))
            painter.setPen(theme.colour(colour))
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(at.translated(0, down), flags, words)
        if self._figure:
            after = self._after() - theme.px(_GAP)
            at = QRect(0 if rtl else width - after, 0, after, height - EDGE)
            side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            painter.setFont(theme.font("small", 600, figures=True))
            painter.setPen(theme.colour("text"))
            painter.drawText(at, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, self._figure)

    def _restyle(self) -> None:
        self._heights.clear()
        super()._restyle()

    def _before(self) -> int:
        return self._theme.px(_ICON + _AFTER_ICON) if self._icon else 0

    def _after(self) -> int:
        if not self._figure:
            return 0
        return self._theme.width_of(self._figure, "small", 600, figures=True) + 2 + self._theme.px(_GAP)

    def _texts(self) -> list[tuple[str, Role, ColourName, int]]:
        texts: list[tuple[str, Role, ColourName, int]] = [(self.text(), "body", "text", 500)]
        if self._note:
            texts.append((self._note, "small", "muted", 400))
        if self._note_ends:
            texts.append((self._note_ends, "body", "text", 500))
        return texts

    def _parts(self, width: int) -> list[tuple[QRect, str, Role, ColourName, int]]:
        """Where the words stand from the leading edge: behind each other while there is room, else on the next line."""
        px = self._theme.px
        room = max(width - self._before() - self._after(), 1)
        strong = QFontMetrics(self._theme.font("body", 500))
        left, top = 0, px(_UPRIGHT)
        parts = []
        for words, role, colour, weight in self._texts():
            metrics = QFontMetrics(self._theme.font(role, weight))
            wide = self._theme.width_of(words, role, weight) + 1
            if left and left + wide > room:
                left, top = 0, top + strong.height()
            down = strong.ascent() - metrics.ascent()
            flags = Qt.TextFlag.TextWordWrap.value
            high = metrics.boundingRect(QRect(0, 0, min(wide, room), 10_000), flags, words).height()
            parts.append((QRect(self._before() + left, top + down, min(wide, room), high), words, role, colour, weight))
            if high > 1.5 * metrics.height():  # on more than one line
                left, top = room, top + high - strong.height()
            left += wide + px(_GAP)
        return parts

"""A link that stands alone: to a term, to a false friend, or to the list of a topic."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.content.model import Kind, Side, Summary
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName, Role
from dragoman.ui.widgets.paint import CLEAR, icon, mirrored, text
from dragoman.ui.widgets.pill import SIDE_ICON
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.ui.widgets.prose import FALSE_FRIEND, Link
from dragoman.words import _

SIDE_INK: dict[Side, ColourName] = {Side.TECHNICAL: "tech", Side.DIPLOMATIC: "dipl"}
TERM = "term:"
_ICON = 16
_BEFORE_WORDS = 28
_BEFORE_NOTE = 12


def href_of(summary: Summary) -> str:
    """Where a link to an entry leads, as running text writes it."""
    return f"{FALSE_FRIEND if summary.kind is Kind.FALSE_FRIEND else TERM}{summary.id}"


class LinkButton(Pressable):
    """Underlined words, 28 px high at least; it speaks of its link as prose does of its own."""

    radius = RADIUS_S
    link_activated = Signal(str)
    link_pointed = Signal(object)  # Link, or None
    link_focused = Signal(object)

    def __init__(
        self, theme: Theme, role: Role = "body", height: int = 28, *, with_icon: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self._role: Role = role
        self._height = height
        self._with_icon = with_icon
        self._ink: ColourName = "text"
        self._icon = ""
        self._note = ""
        self._link: Link | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._follow)

    def show_entry(self, summary: Summary) -> None:
        """Lead to this entry from now on."""
        self.setText(summary.title)
        self._link = Link(href_of(summary), summary.title, 0, len(summary.title))
        if summary.side is None:
            self._ink, self._icon, self._note = "text", "triangle-alert", _("false friend") if self._with_icon else ""
            spoken = _("{word}, false friend")
        else:
            self._ink, self._icon, self._note = SIDE_INK[summary.side], SIDE_ICON[summary.side], ""
            spoken = _("{word}, technical term") if summary.side is Side.TECHNICAL else _("{word}, diplomatic term")
        self.setAccessibleName(spoken.format(word=summary.title))
        self.updateGeometry()
        self.update()

    def show_words(self, words: str, name: str) -> None:
        """Show words that lead to a list; `name` says where to."""
        self.setText(words)
        self.setAccessibleName(name)
        self._ink = "muted"
        self.updateGeometry()
        self.update()

    @property
    def focused_link(self) -> Link | None:
        """Its link, while it has the focus."""
        return self._link if self.hasFocus() else None

    def areas_of(self, _link: Link) -> list[QRect]:
        """Where its words stand: one box a line."""
        return self._lines(self.width(), self.height())[1]

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the words."""
        whole = QRect()
        for area in self.areas_of(Link("", "", 0, 0)):
            whole = whole.united(area)
        return whole.adjusted(-2, 2, 2, -2), RADIUS_S - 2

    def is_clipped(self) -> bool:
        """Whether some of the words cannot be seen in the room that it has."""
        too_high = self.heightForWidth(self.width()) > self.height()
        return too_high or self.minimumSizeHint().width() > self.width()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long words go on in the next line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the words stand in this width."""
        lines = len(self._lines(width, 0)[1])
        return max(self._theme.px(self._height), lines * self._theme.line(self._role))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as icon, words and note."""
        theme = self._theme
        width = theme.width_of(self.text(), self._role) + 1 + self._before() + self._after()
        return QSize(width, max(theme.px(self._height), theme.line(self._role)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Its longest word."""
        longest = max((self._theme.width_of(word, self._role) for word in self.text().split()), default=0)
        return QSize(longest + 1 + self._before() + self._after(), self.sizeHint().height())

    def look(self, state: State) -> Look:
        """The words take the side's colour; under the pointer the line is thicker."""
        ink = self._theme.colour("text" if self._link is None and state is not State.REST else self._ink)
        return Look(CLEAR, CLEAR, ink)

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw icon, words, their line and the note."""
        theme = self._theme
        rect, direction = self.rect(), self.layoutDirection()
        layout, areas = self._lines(rect.width(), rect.height())
        if not areas:
            return
        if self._with_icon:
            edge = theme.px(_ICON)
            at = mirrored(QRect(0, areas[0].center().y() - edge // 2, edge, edge), rect, direction).topLeft()
            icon(painter, theme, self._icon, "warn" if self._icon == "triangle-alert" else self._ink, at, _ICON)
        painter.setPen(look.ink)
        layout.draw(painter, QPointF(0, 0))
        if self._link is not None or state is not State.REST:
            for area in areas:
                self._underline(painter, area, look.ink, thick=self._link is not None and state is not State.REST)
        if self._note:
            last = mirrored(areas[-1], rect, direction)
            left = last.right() + 1 + theme.px(_BEFORE_NOTE)
            note = mirrored(QRect(left, last.y(), rect.width() - left, last.height()), rect, direction)
            text(painter, note, self._note, theme.font("small"), theme.colour("muted"))

    def _underline(self, painter: QPainter, words: QRect, ink: QColor, *, thick: bool) -> None:
        theme = self._theme
        y = words.bottom() + 1 - theme.px(3)
        if self._link is not None and self._link.href.startswith(FALSE_FRIEND):
            pen = QPen(theme.colour("warn"), 2)
            pen.setDashPattern([2.5, 1.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        else:
            pen = QPen(ink, 2 if thick else 1)
        painter.setPen(pen)
        painter.drawLine(QPointF(words.left(), y), QPointF(words.right() + 1, y))

    def _before(self) -> int:
        return self._theme.px(_BEFORE_WORDS) if self._with_icon else 0

    def _after(self) -> int:
        return self._theme.px(_BEFORE_NOTE) + self._theme.width_of(self._note, "small") if self._note else 0

    def _lines(self, width: int, height: int) -> tuple[QTextLayout, list[QRect]]:
        """The words laid out in this width, in the middle of this height, and the box of each line."""
        theme = self._theme
        line_height = theme.line(self._role)
        layout = QTextLayout(self.text(), theme.font(self._role))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute))
        room = max(width - self._before() - self._after(), 1)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            lines.append(line)
        layout.endLayout()
        top = max(height - len(lines) * line_height, 0) // 2
        areas = []
        for number, line in enumerate(lines):
            across = -int(-line.naturalTextWidth() // 1)
            area = QRect(self._before(), top + number * line_height, across, line_height)
            area = mirrored(area, QRect(0, 0, width, 1), self.layoutDirection())
            line.setPosition(QPointF(area.x(), area.y() + (line_height - line.height()) / 2))
            areas.append(area)
        return layout, areas

    def _follow(self) -> None:
        if self._link is not None:
            self.link_activated.emit(self._link.href)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """The pointer is at the link."""
        super().enterEvent(event)
        self.link_pointed.emit(self._link)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """And not any more."""
        super().leaveEvent(event)
        self.link_pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard is at the link."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.link_focused.emit(self._link)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """And not any more."""
        super().focusOutEvent(event)
        self.link_focused.emit(None)

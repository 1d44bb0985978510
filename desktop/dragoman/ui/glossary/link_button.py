"""A link that stands alone: to a term, to a false friend, or to the list of a topic."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPen
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
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
        """Where its words stand."""
        return [self._words_rect()]

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the words."""
        return self._words_rect().adjusted(-2, 2, 2, -2), RADIUS_S - 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as icon, words and note."""
        theme = self._theme
        width = theme.width_of(self.text(), self._role)
        width += theme.px(_BEFORE_WORDS) if self._with_icon else 0
        width += theme.px(_BEFORE_NOTE) + theme.width_of(self._note, "small") if self._note else 0
        return QSize(width, max(theme.px(self._height), theme.line(self._role)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Long words end in an ellipsis where there is no room."""
        return QSize(min(self.sizeHint().width(), self._theme.px(80)), self.sizeHint().height())

    def look(self, state: State) -> Look:
        """The words take the side's colour; under the pointer the line is thicker."""
        ink = self._theme.colour("text" if self._link is None and state is not State.REST else self._ink)
        return Look(CLEAR, CLEAR, ink)

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw icon, words, their line and the note."""
        theme = self._theme
        rect, direction = self.rect(), self.layoutDirection()
        if self._with_icon:
            edge = theme.px(_ICON)
            at = mirrored(QRect(0, (rect.height() - edge) // 2, edge, edge), rect, direction).topLeft()
            icon(painter, theme, self._icon, "warn" if self._icon == "triangle-alert" else self._ink, at, _ICON)
        words = self._words_rect()
        text(painter, words, self.text(), theme.font(self._role), look.ink)
        if self._link is not None:
            self._underline(painter, words, look.ink, thick=state is not State.REST)
        elif state is not State.REST:
            self._underline(painter, words, look.ink, thick=False)
        if self._note:
            left = theme.px(_BEFORE_WORDS) + words.width() + theme.px(_BEFORE_NOTE)
            note = mirrored(QRect(left, 0, rect.width() - left, rect.height()), rect, direction)
            text(painter, note, self._note, theme.font("small"), theme.colour("muted"))

    def _underline(self, painter: QPainter, words: QRect, ink: QColor, *, thick: bool) -> None:
        theme = self._theme
        y = words.center().y() + theme.line(self._role) // 2 - theme.px(3)
        if self._link is not None and self._link.href.startswith(FALSE_FRIEND):
            pen = QPen(theme.colour("warn"), 2)
            pen.setDashPattern([2.5, 1.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        else:
            pen = QPen(ink, 2 if thick else 1)
        painter.setPen(pen)
        painter.drawLine(QPointF(words.left(), y), QPointF(words.right() + 1, y))

    def _words_rect(self) -> QRect:
        left = self._theme.px(_BEFORE_WORDS) if self._with_icon else 0
        note = self._theme.px(_BEFORE_NOTE) + self._theme.width_of(self._note, "small") if self._note else 0
        width = min(self._theme.width_of(self.text(), self._role), self.width() - left - note)
        return mirrored(QRect(left, 0, width, self.height()), self.rect(), self.layoutDirection())

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

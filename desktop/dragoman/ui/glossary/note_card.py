"""Your note: read as it was meant, written as markdown, saved as it is typed."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import Text
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.study.note_field import NoteField, SavedMark
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.field import draw_field
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.prose import Prose
from dragoman.words import _

_LINES = 4
_PADDING = (10, 14)  # px at 100 %: above and below, at the sides


class NoteCard(Card):
    """Shows the note on one entry after the other; Enter or a click on it, or Ctrl+E, has it written on."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, html_of: Callable[[Text], str], key: str, parent: QWidget | None = None) -> None:
        """`key` has it written on, from anywhere on the page."""
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._html_of = html_of
        self.saved = SavedMark(theme)
        self.field = NoteField(theme, self.saved, _LINES)
        self._read = _ReadBox(theme)
        self._read.wanted.connect(self.edit)
        self._read.prose.link_activated.connect(self.link_activated)
        self.field.escaped.connect(self._read_again)
        self.field.left.connect(self._read_again)
        head = QHBoxLayout()
        theme.bind(self, lambda: head.setSpacing(theme.px(12)))
        head.addWidget(Label(theme, _("Your note"), "h2"), 1)
        head.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = Label(theme, _("Markdown. {key} to edit.").format(key=key), "small", "muted")
        for part in (self._read, self.field):
            part.setSizePolicy(part.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Minimum)
        body = QVBoxLayout()
        body.addLayout(head)
        body.addWidget(self._read, 1)
        body.addWidget(self.field, 1)
        body.addWidget(foot)
        self.column.addLayout(body)
        self.field.hide()

        def restyle() -> None:
            body.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16))
            body.setSpacing(theme.px(8))

        theme.bind(self, restyle)
        self.setAccessibleName(_("Your note"))

    def show_note(self, text: str) -> None:
        """Show a note as it is kept."""
        self.field.show_note(text)
        self._show(writing=False)

    def edit(self) -> None:
        """Have it written on."""
        self._show(writing=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_edited(self) -> bool:
        """Whether one is writing on it."""
        return not self.field.isHidden()

    def _read_again(self) -> None:
        if self.is_edited:
            had_focus = self.field.field.hasFocus()
            self.field.keep()
            self._show(writing=False)
            if had_focus:
                self._read.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, writing: bool) -> None:
        if not writing:
            text = self.field.text()
            lines = text.split("\n")
            starts = tuple((number, 1) for number in range(1, len(lines) + 1))
            self._read.show_html(self._html_of(Text("", text, starts)) if text.strip() else "")
        show_if(not writing, self._read)
        show_if(writing, self.field)


class _ReadBox(QWidget):
    """The note as it reads, in the box in which it is written."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.prose = Prose(theme, _("Your note"), "small", parent=self)
        self._hint = Label(theme, _("What you want to remember of this pair."), "small", "faint", parent=self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(_("Your note, Enter to edit"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_html(self, html: str) -> None:
        """Show this, or what a note is for."""
        self.prose.show_html(html)
        show_if(bool(html), self.prose)
        show_if(not html, self._hint)
        self.updateGeometry()
        self._place()

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around."""
        return self.rect(), RADIUS_M

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as the note, and as a few lines at least."""
        upright, across = (self._theme.px(length) for length in _PADDING)
        shown = self._hint if self.prose.isHidden() else self.prose
        least = _LINES * self._theme.line("body")
        return max(shown.heightForWidth(max(width - 2 * across, 1)), least) + 2 * upright

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room around the text."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box."""
        painter = QPainter(self)
        draw_field(painter, self._theme, self.rect(), enabled=True, hovered=self.underMouse(), focused=self.hasFocus())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter begins to write."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """So does a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The click begins here."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard is here."""
        super().focusInEvent(event)
        self.update()
        focus_moved(self)

    def _place(self) -> None:
        upright, across = (self._theme.px(length) for length in _PADDING)
        room = self.rect().adjusted(across, upright, -across, -upright)
        for part in (self.prose, self._hint):
            part.setGeometry(QRect(room.topLeft(), room.size()))

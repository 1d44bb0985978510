"""The bar of the step in hand: it stands under every screen that the step leads through, and leads on and back."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from dragoman.ui.actions import first_key, table
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, WIDE
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import fill
from dragoman.words import _, ngettext


class StepBar(QWidget):
    """Says where one is; `wanted` says what was pressed: back, next, study, done or leave."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where = Label(theme, "", "body")
        named = {action.id: action for action in table()}
        self._buttons = {
            "back": Button(theme, _("Back"), Kind.TEXT, small=True, key=first_key(named["before-of-step"])),
            "next": Button(theme, "", small=True, key=first_key(named["next-of-step"])),
            "study": Button(theme, "", icon="layers", small=True),
            "done": Button(theme, _("Step done"), icon="check", small=True),
            "leave": Button(theme, _("Leave the path"), Kind.TEXT, small=True),
        }
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._where, 1)
        buttons = FlowLayout(theme)
        for id_, button in self._buttons.items():
            buttons.addWidget(button)
            button.clicked.connect(lambda _checked=False, id_=id_: self.wanted.emit(id_))
        self._box = QWidget()
        self._box.setLayout(buttons)
        self._row.addWidget(self._box)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_step(self, number: int, count: int, title: str, reading: str = "") -> None:
        """Show which step of how many it is, and what of it is read: `CSIRT, 1 of 4`."""
        lead = _("Step {number} of {count}, {title}").format(number=number, count=count, title=title)
        self._where.set_words(reading, lead=f"{lead}." if reading else lead)

    def offer(self, *, back: bool, following: str, cards: int, done: bool) -> None:
        """What can be pressed: back, the page that follows, the study of its cards, the step's end."""
        self._buttons["back"].setVisible(back)
        self._say("next", _("Next: {title}").format(title=following) if following else "")
        self._say(
            "study", ngettext("Study its {count} card", "Study its {count} cards", cards).format(count=cards) if cards else ""
        )
        self._buttons["done"].setVisible(done)

    def button(self, id_: str) -> Button:
        """One of its buttons."""
        return self._buttons[id_]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground and the line above it."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("surface"))
        fill(painter, QRect(0, 0, self.width(), EDGE), self._theme.colour("border"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window."""
        super().resizeEvent(event)
        self._restyle()

    def _say(self, id_: str, words: str) -> None:
        button = self._buttons[id_]
        button.setText(words)
        button.setVisible(bool(words))
        button.updateGeometry()

    def _restyle(self) -> None:
        px = self._theme.px
        wide = self.window().width() / self._theme.scale >= WIDE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if wide else down)
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(8))
        self._row.setAlignment(self._where, Qt.AlignmentFlag.AlignVCenter)

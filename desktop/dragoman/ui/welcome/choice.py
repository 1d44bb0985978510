"""A card that is an answer: the whole of it can be pressed."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.label import Label
from dragoman.words import _


@dataclass(frozen=True)
class Sample:
    """What who answers so will read, in the colour of what it is."""

    title: str
    text: str
    ink: ColourName


class ChoiceCard(Card):
    """An answer with its key, in the colour of who gives it."""

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        about: str,
        *,
        icon: str,
        key: str,
        spine: tuple[ColourName, ...],
        ink: ColourName,
        sample: Sample | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, *spine, padding=ROOMY, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        top = QHBoxLayout()
        top.addWidget(Glyph(theme, icon, ink, 24))
        top.addStretch(1)
        top.addWidget(KeyCap(theme, key))
        self.column.addLayout(top)
        self.column.addSpacing(12)
        self.column.addWidget(Label(theme, title, "question_small"))
        self.column.addSpacing(4)
        self.column.addWidget(Label(theme, about, "body", "muted"))
        if sample is not None:
            self.column.addSpacing(20)
            self.column.addWidget(_sample(theme, sample))
        self.column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and Space give the answer."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The pointer gives the answer where it lets go over the card."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show that the card can be pressed."""
        self.set_ground("raised")
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Rest again."""
        self.set_ground("surface")
        super().leaveEvent(event)


def _sample(theme: Theme, sample: Sample) -> Card:
    box = Card(theme, padding=(16, 16), ground="raised", small=True)
    box.column.addWidget(Label(theme, _("You will read"), "tiny", sample.ink, weight=600))
    box.column.addSpacing(4)
    box.column.addWidget(Label(theme, sample.title, "h3"))
    box.column.addSpacing(4)
    box.column.addWidget(Label(theme, sample.text, "small", "muted"))
    return box

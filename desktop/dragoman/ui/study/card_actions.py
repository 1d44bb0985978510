"""What can be done with a card beside grading it: the same six actions at the same place on both of its faces."""

from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dragoman.ui.actions import Action, first_key
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.paint import CLEAR, mirrored
from dragoman.ui.widgets.pressable import Look, State
from dragoman.words import _

UNDO = "undo-step"
_ICONS = {
    UNDO: "undo-2",
    "star-card": "star",
    "note": "sticky-note",
    "put-off": "calendar-x",
    "set-aside": "pause",
    "mark-bad": "flag",
}
_GAP = 4  # px at 100 %
_WIDTHS = 8


class _QuietButton(Button):
    """Without a ground while it cannot be pressed: the line of actions is the same on every card."""

    def look(self, state: State) -> Look:
        """As other quiet buttons, but for its disabled state."""
        if state is State.DISABLED:
            return Look(CLEAR, CLEAR, self._theme.colour("faint"))
        return super().look(state)


class CardActions(QWidget):
    """Quiet buttons in the middle of a line, or of several; `wanted` tells which action of the table."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, actions: dict[str, Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        names = {
            UNDO: _("Undo"),
            "star-card": _("Star"),
            "note": _("Note"),
            "put-off": _("Put off"),
            "set-aside": _("Set aside"),
            "mark-bad": _("Mark as bad"),
        }
        self._buttons: dict[str, Button] = {}
        for id_, sign in _ICONS.items():
            action = actions[id_]
            button = _QuietButton(theme, names[id_], Kind.TEXT, icon=sign, key=first_key(action), small=True, parent=self)
            button.setAccessibleName(action.words)
            button.clicked.connect(partial(self.wanted.emit, id_))
            self._buttons[id_] = button
        self._star: bool | None = None
        self._placed: dict[int, list[tuple[Button, QRect]]] = {}
        theme.changed.connect(self._restyle)

    def show_star(self, on: bool) -> None:
        """Say whether the card's entry has a star."""
        if on is self._star:
            return
        self._star = on
        button = self._buttons["star-card"]
        button.set_icon("star-filled" if on else "star")
        button.setText(_("Starred") if on else _("Star"))
        button.setAccessibleName(_("Take the star off") if on else _("Star"))
        self._restyle()

    def show_undo(self, possible: bool) -> None:
        """Say whether anything can be taken back."""
        self._buttons[UNDO].setEnabled(possible)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the lines stand in this width."""
        return max((box.bottom() + 1 for _button, box in self._boxes(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the buttons."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for button, box in self._boxes(self.width()):
            button.setGeometry(mirrored(box, self.rect(), self.layoutDirection()))

    def _restyle(self) -> None:
        self._placed.clear()
        self._place()
        self.updateGeometry()

    def _boxes(self, width: int) -> list[tuple[Button, QRect]]:
        """Where each button stands in this width; worked out once, since a card is placed many times."""
        if width not in self._placed:
            if len(self._placed) > _WIDTHS:  # a window that is being resized asks for every width
                self._placed.clear()
            self._placed[width] = self._set(width)
        return self._placed[width]

    def _set(self, width: int) -> list[tuple[Button, QRect]]:
        gap = self._theme.px(_GAP)
        lines: list[list[Button]] = [[]]
        used = 0
        for button in self._buttons.values():
            across = button.sizeHint().width()
            if lines[-1] and used + across > width:
                lines.append([])
                used = 0
            lines[-1].append(button)
            used += across + gap
        boxes = []
        top = 0
        for line in lines:
            sizes = [button.sizeHint() for button in line]
            left = (width - sum(size.width() + gap for size in sizes) + gap) // 2
            for button, size in zip(line, sizes, strict=True):
                boxes.append((button, QRect(left, top, size.width(), size.height())))
                left += size.width() + gap
            top += max((size.height() for size in sizes), default=0) + gap
        return boxes

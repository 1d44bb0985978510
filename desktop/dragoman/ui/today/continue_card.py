"""Where one left off: a page that was read, a quiz that is half done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dragoman.desk.left_off import LeftOff, Where
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import CLEAR, box, icon_in, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.words import _

_ROW, _ICON, _GAP, _INSET = 40, 18, 12, 8
ICONS = {Where.PAGE: "book-open", Where.QUIZ: "list-checks", Where.STUDY: "layers"}


class ContinueCard(Card):
    """Each row goes on with what it names."""

    wanted = Signal(object)  # the LeftOff

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._shown: tuple[LeftOff, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addWidget(Label(theme, _("Continue"), "h2"))
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    @property
    def left_off(self) -> tuple[LeftOff, ...]:
        """What it shows."""
        return self._shown

    def show_left_off(self, left_off: Sequence[LeftOff]) -> None:
        """Show these, newest first."""
        if tuple(left_off) == self._shown:
            return
        self._shown = tuple(left_off)
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for each in left_off:
            row = LeftOffRow(self._theme, each)
            row.clicked.connect(partial(self.wanted.emit, each))
            self._rows.addWidget(row)


class LeftOffRow(Pressable):
    """What it is and how far one was, with an arrow."""

    def __init__(self, theme: Theme, left_off: LeftOff) -> None:
        super().__init__(theme, left_off.title)
        self._left_off = left_off
        self.setAccessibleName(_("{title}: {note}").format(title=left_off.title, note=left_off.note))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room, two lines where the words need them."""
        return QSize(self._theme.px(240), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The note goes under the title where both do not fit on one line."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """One line or two."""
        lines = 1 if self._fits(width) else 2
        return max(self._theme.px(_ROW), lines * self._theme.line("body") + self._theme.px(_INSET))

    def look(self, state: State) -> Look:
        """A ground under the pointer alone."""
        ground = {State.HOVER: "raised", State.PRESSED: "sunken"}.get(state)
        colour = self._theme.colour
        return Look(colour(ground) if ground else CLEAR, CLEAR, colour("text"))  # type: ignore[arg-type]

    def draw(self, painter: QPainter, look: Look, _state: State) -> None:
        """Draw icon, title, note and arrow."""
        theme, px, frame = self._theme, self._theme.px, self.rect()
        box(painter, frame, RADIUS_M, look.fill)
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def put(rect: QRect) -> QRect:
            return mirrored(rect, frame, self.layoutDirection())

        line = frame.height() if self._fits(frame.width()) else frame.height() // 2
        edge = px(_ICON)
        icon_in(painter, theme, ICONS[self._left_off.where], "muted", put(QRect(0, 0, edge, line)), _ICON, turned=False)
        end = frame.width() - edge
        icon_in(painter, theme, "chevron-right", "muted", put(QRect(end, 0, edge, frame.height())), _ICON, turned=turned)
        left = edge + px(_GAP)
        room = end - left - px(_INSET)
        title = min(theme.width_of(self.text(), "body", 500), room)
        text(painter, put(QRect(left, 0, title + 2, line)), self.text(), theme.font("body", 500), look.ink)
        note = theme.font("small")
        if self._fits(frame.width()):
            beside = QRect(left + title + px(_GAP), 0, room - title - px(_GAP), line)
        else:
            beside = QRect(left, line, room, frame.height() - line)
        text(painter, put(beside), self._left_off.note, note, theme.colour("muted"))

    def _fits(self, width: int) -> bool:
        px, theme = self._theme.px, self._theme
        room = width - 2 * px(_ICON) - px(_GAP) - px(_INSET)
        return theme.width_of(self.text(), "body", 500) + px(_GAP) + theme.width_of(self._left_off.note, "small") <= room

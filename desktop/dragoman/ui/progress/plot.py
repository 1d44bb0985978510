"""What all plots have in common: they are painted, arrows go from mark to mark, and each mark says what it shows."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName, Role
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.focus import focus_moved
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.tooltip import Tooltip

_RADIUS = 4
_MARGIN = 16  # px around a mark that is scrolled to
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Mark(NamedTuple):
    """One thing that is drawn: where it stands, in px from left to right, and what says it, when asked."""

    rect: QRect
    say: Callable[[], str]

    @property
    def words(self) -> str:
        """What it says."""
        return self.say()


class Plot(QWidget):
    """A painted figure. Who draws one says where its marks are, and draws as if text ran from left to right.

    Left and Right move from mark to mark, Home and End to the first and last; each says its words in a tool tip and to the
    ear. Enter asks for the table of figures, unless a plot has something better to open.
    """

    table_wanted = Signal()
    mark_opened = Signal(int)
    opens_marks = False

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: tuple[Mark, ...] | None = None
        self._heights: dict[int, int] = {}  # by width: layouts ask for the same one hundreds of times
        self._at = -1
        self._tip: Tooltip | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(self.hasHeightForWidth())
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)

    # To be said by each plot

    def place(self) -> Iterable[Mark]:
        """Where the marks are in the room that there is now."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw it."""
        raise NotImplementedError

    # What it does

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, placed for left to right."""
        if self._marks is None:
            self._marks = tuple(self.place())
        return self._marks

    @property
    def at(self) -> int:
        """Which mark the keyboard is at; -1 for none."""
        return self._at if self._at < len(self.marks) else -1

    def say(self, sentence: str) -> None:
        """What the plot says as a whole, for the ear."""
        self.setAccessibleDescription(sentence)
        self.refresh()

    def refresh(self) -> None:
        """Place and draw everything anew."""
        self._marks = None
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def first(self) -> int:
        """The mark at which the keyboard begins."""
        return 0 if self.marks else -1

    def go_to(self, number: int) -> None:
        """Bring the keyboard to a mark."""
        if not 0 <= number < len(self.marks):
            return
        self._at = number
        self.update()
        self._scroll_to(self.turned(self.marks[number].rect))
        focus_moved(self)
        announce(self, self.marks[number].words)
        self._show_tip(number)

    def step(self, key: Qt.Key) -> int:
        """The mark to which a key leads from the one where the keyboard is, or -1."""
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return len(self.marks) - 1
        step = _STEPS.get(key, 0)
        if not step or self.at < 0:
            return self.first() if step else -1
        to = self.at + (-step if self._is_mirrored() else step)
        return to if 0 <= to < len(self.marks) else -1

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the mark where the keyboard is, else around all of it."""
        if self.at < 0:
            return self.rect(), _RADIUS
        return self.turned(self.marks[self.at].rect), _RADIUS

    def turned(self, rect: QRect) -> QRect:
        """Where a box that was placed for left to right stands."""
        return mirrored(rect, self.rect(), self.layoutDirection())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, or open what is asked for."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif (to := self.step(key)) >= 0:
            self.go_to(to)
        elif key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a mark."""
        number = self._mark_at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = number
            self.update()
            if self.opens_marks:
                self.mark_opened.emit(number)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin somewhere."""
        super().focusInEvent(event)
        if self.at < 0 and self.opens_marks:
            self._at = self.first()
            self.update()

    def event(self, event: QEvent) -> bool:
        """Say the mark under the pointer, and follow the direction of text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._mark_at(event.pos())
            if number >= 0:
                self._show_tip(number)
            return True
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.refresh()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place anew."""
        super().resizeEvent(event)
        self._marks = None
        focus_moved(self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as what it draws in this width, where that hangs on the width."""
        if not self.hasHeightForWidth():
            return -1
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self.height_in(width)
        return height

    def height_in(self, width: int) -> int:
        """How high it is in a width, in px; to be said by a plot whose height hangs on it."""
        raise NotImplementedError

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As low as it asks for, and narrower."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    # For those that draw

    def line(
        self, painter: QPainter, start: QPoint, end: QPoint, colour: ColourName, width: float = 1, dashes: Sequence[float] = ()
    ) -> None:
        """Draw a line between two points that were placed for left to right."""
        pen = QPen(self._theme.colour(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([dash / width for dash in dashes])
        painter.setPen(pen)
        painter.drawLine(self._point(start), self._point(end))

    def words(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        role: Role = "tiny",
        colour: ColourName = "muted",
        weight: int | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        """Draw words in a box that was placed for left to right; leading is left there, and turned with the box."""
        side = align
        if self._is_mirrored() and align in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight):
            side = Qt.AlignmentFlag.AlignRight if align == Qt.AlignmentFlag.AlignLeft else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(role, weight, figures=True))
        painter.setPen(self._theme.colour(colour))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.turned(rect), flags | Qt.TextFlag.TextWordWrap, words)

    def _point(self, point: QPoint) -> QPointF:
        x = self.width() - point.x() if self._is_mirrored() else point.x()
        return QPointF(x, point.y())

    # How

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _scroll_to(self, rect: QRect) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and (inside := area.widget()) is not None:
            at = self.mapTo(inside, rect.center())
            area.ensureVisible(at.x(), at.y(), rect.width() // 2 + _MARGIN, rect.height() // 2 + _MARGIN)

    def _open(self) -> None:
        if self.opens_marks and self.at >= 0:
            self.mark_opened.emit(self.at)
        else:
            self.table_wanted.emit()

    def _mark_at(self, place: QPoint) -> int:
        hit = (number for number, mark in enumerate(self.marks) if self.turned(mark.rect).contains(place))
        return next(hit, -1)

    def _show_tip(self, number: int) -> None:
        for tip in self.window().findChildren(Tooltip):
            tip.leave()
        mark = self.marks[number]
        Tooltip(self._theme, mark.words, parent=self.window()).follow(self, self.turned(mark.rect))

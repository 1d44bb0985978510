"""One of a few, side by side in a sunken field; where they do not fit beside each other they stand under each other."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, RADIUS_M, ColourName
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.option import Option, Value
from dragoman.ui.widgets.paint import CLEAR, box, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State

_HEIGHT = 40
_INSET = 4
_PADDING = 15
_GAP = 8
_BETWEEN = 4


class Segmented(QWidget):
    """A choice among a few, each with its words; `chosen` tells the new value. Arrows move, Tab goes by."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[Option[Value]],
        value: Value,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._parts = [_Part(theme, option, self) for option in options]
        for part in self._parts:
            part.setChecked(part.option.value == value)
            part.toggled.connect(self._tell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    def value(self) -> object:
        """What is chosen."""
        return next(part.option.value for part in self._parts if part.isChecked())

    def set_value(self, value: object) -> None:
        """Choose this, without telling."""
        self.blockSignals(True)
        for part in self._parts:
            if part.option.value == value:
                part.setChecked(True)
        self.blockSignals(False)

    def parts(self) -> list[Pressable]:
        """The controls, one a choice, in order."""
        return list(self._parts)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows in height where it is too narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """One row, or a row for each."""
        rows = 1 if width >= self.sizeHint().width() else len(self._parts)
        part = self._theme.px(_HEIGHT) - 2 * _INSET
        return rows * part + 2 * _INSET

    def sizeHint(self) -> QSize:  # noqa: N802
        """All beside each other."""
        between = _BETWEEN * (len(self._parts) - 1)
        return QSize(sum(part.sizeHint().width() for part in self._parts) + between + 2 * _INSET, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The widest alone."""
        return QSize(max(part.sizeHint().width() for part in self._parts) + 2 * _INSET, self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the field."""
        painter = QPainter(self)
        box(painter, self._field(), RADIUS_M, self._theme.colour("sunken"), self._theme.colour("border"), EDGE)
        painter.end()

    def _field(self) -> QRect:
        width = min(self.width(), self.sizeHint().width())
        return mirrored(QRect(0, 0, width, self.height()), self.rect(), self.layoutDirection())

    def _place(self) -> None:
        field = self._field().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        height = self._theme.px(_HEIGHT) - 2 * _INSET
        in_row = self.width() >= self.sizeHint().width()
        at = field.topLeft()
        for part in self._parts:
            size = QSize(part.sizeHint().width() if in_row else field.width(), height)
            part.setGeometry(mirrored(QRect(at, size), field, self.layoutDirection()))
            at += QPoint(size.width() + _BETWEEN, 0) if in_row else QPoint(0, height)

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place()

    def _tell(self, on: bool) -> None:
        if on:
            self.chosen.emit(self.value())


class _Part(Pressable):
    radius = RADIUS_M - 2

    def __init__(self, theme: Theme, option: Option[Value], field: Segmented) -> None:
        super().__init__(theme, option.words, field)
        self._field = field
        self.option = option
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(option.key)

    def look(self, state: State) -> Look:
        colour = self._theme.colour
        if self.isChecked():
            line: ColourName = "border" if state is State.DISABLED else "text" if state is State.HOVER else "border_strong"
            return Look(colour("surface"), colour(line), colour("faint" if state is State.DISABLED else "text"))
        inks: dict[State, ColourName] = {State.REST: "muted", State.DISABLED: "faint"}
        ground = colour("border") if state is State.PRESSED else CLEAR
        return Look(ground, CLEAR, colour(inks.get(state, "text")))

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the field: there is no room for it inside."""
        return self._field.rect().translated(-self.pos()), RADIUS_M

    def sizeHint(self) -> QSize:  # noqa: N802
        theme = self._theme
        width = theme.width_of(self.text(), "node", 600) + 2 * theme.px(_PADDING)
        if self.option.key:
            width += theme.px(_GAP) + cap_size(theme, self.option.key).width()
        return QSize(width, theme.px(_HEIGHT) - 2 * _INSET)

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        theme = self._theme
        rect = self.rect()
        box(painter, rect, self.radius, look.fill, look.line if look.line.alpha() else None, EDGE)
        words = QRect(theme.px(_PADDING), 0, theme.width_of(self.text(), "node", 600), rect.height())
        if not self.option.key:
            words = rect
        font = theme.font("node", 600 if self.isChecked() else 500)
        place = mirrored(words, rect, self.layoutDirection())
        text(painter, place, self.text(), font, look.ink, Qt.AlignmentFlag.AlignHCenter)
        if self.option.key:
            size = cap_size(theme, self.option.key)
            at = QPoint(words.right() + 1 + theme.px(_GAP), (rect.height() - size.height()) // 2)
            draw_cap(painter, theme, mirrored(QRect(at, size), rect, self.layoutDirection()), self.option.key)

"""Boxes to tick and rounds to choose one of, 18 px, with their words beside them."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, ColourName, Role
from dragoman.ui.widgets.paint import box, icon_in, mirrored, text

MARK = 18
_GAP = 10
_RADIUS = 5
_DOT = 10
_TARGET = 24


def _line(theme: Theme, *, enabled: bool, hovered: bool) -> QColor:
    name: ColourName = "border" if not enabled else "text" if hovered else "border_strong"
    return theme.colour(name)


def draw_tick_box(
    painter: QPainter, theme: Theme, rect: QRect, state: Qt.CheckState, *, enabled: bool = True, hovered: bool = False
) -> None:
    """A box: empty, ticked, or partly ticked."""
    if state == Qt.CheckState.Unchecked or not enabled:
        ground = theme.colour("surface" if enabled else "raised")
        box(painter, rect, _RADIUS, ground, _line(theme, enabled=enabled, hovered=hovered), EDGE)
    else:
        box(painter, rect, _RADIUS, theme.colour("accent_hover" if hovered else "accent"))
    if state != Qt.CheckState.Unchecked:
        sign = "check" if state == Qt.CheckState.Checked else "minus"
        icon_in(painter, theme, sign, "on_accent" if enabled else "faint", rect, 14, turned=False)


def draw_round(
    painter: QPainter, theme: Theme, rect: QRect, chosen: bool, *, enabled: bool = True, hovered: bool = False
) -> None:
    """A round: empty or chosen."""
    line = theme.colour("accent") if chosen and enabled else _line(theme, enabled=enabled, hovered=hovered)
    box(painter, rect, rect.height() / 2, theme.colour("surface" if enabled else "raised"), line, EDGE)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if enabled else "faint"))
        dot = theme.px(_DOT) / 2
        painter.drawEllipse(QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2), dot, dot)


class _Marks:
    """Where the mark and the words of a box or round stand."""

    def __init__(self, theme: Theme, button: QAbstractButton, role: Role = "body") -> None:
        self.theme = theme
        self.role: Role = role
        self.button = button
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def size(self) -> QSize:
        """The mark, the words, and never less than can be hit."""
        theme = self.theme
        width = theme.px(MARK)
        if self.button.text():
            width += theme.px(_GAP) + theme.width_of(self.button.text(), self.role)
        return QSize(max(width, theme.px(_TARGET)), max(theme.line(self.role), theme.px(_TARGET)))

    def mark(self) -> QRect:
        """Where the mark stands: in the middle where there are no words."""
        edge = self.theme.px(MARK)
        rect = self.button.rect()
        left = 0 if self.button.text() else (rect.width() - edge) // 2
        place = QRect(QPoint(left, (rect.height() - edge) // 2), QSize(edge, edge))
        return mirrored(place, rect, self.button.layoutDirection())

    def draw_words(self, painter: QPainter) -> None:
        """Draw the words beside the mark."""
        theme = self.theme
        rect = self.button.rect()
        words = rect.adjusted(theme.px(MARK) + theme.px(_GAP), 0, 0, 0)
        ink = theme.colour("text" if self.button.isEnabled() else "muted")
        text(painter, mirrored(words, rect, self.button.layoutDirection()), self.button.text(), theme.font(self.role), ink)


class CheckBox(QCheckBox):
    """On or off (`toggled`), or partly where it stands for several."""

    def __init__(self, theme: Theme, text: str, *, name: str = "", role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._marks = _Marks(theme, self, role)
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the box."""
        return self._marks.mark(), _RADIUS

    def sizeHint(self) -> QSize:  # noqa: N802
        """The box and its words."""
        return self._marks.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It is never cut off."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802
        """All of it can be pressed."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box and its words."""
        painter = QPainter(self)
        theme, mark = self._marks.theme, self._marks.mark()
        draw_tick_box(painter, theme, mark, self.checkState(), enabled=self.isEnabled(), hovered=self.underMouse())
        self._marks.draw_words(painter)
        painter.end()


class Radio(QRadioButton):
    """One of those beside it (`toggled`)."""

    def __init__(self, theme: Theme, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._marks = _Marks(theme, self)
        self.setAccessibleName(name or text)
        theme.changed.connect(self.updateGeometry)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the round."""
        mark = self._marks.mark()
        return mark, mark.height() // 2

    def sizeHint(self) -> QSize:  # noqa: N802
        """The round and its words."""
        return self._marks.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It is never cut off."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802
        """All of it can be pressed."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the round and its words."""
        painter = QPainter(self)
        theme, mark = self._marks.theme, self._marks.mark()
        draw_round(painter, theme, mark, self.isChecked(), enabled=self.isEnabled(), hovered=self.underMouse())
        self._marks.draw_words(painter)
        painter.end()

"""One of many, in a field that opens a list."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dragoman.ui.theme.sheet import drop_down
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M, RADIUS_S, Role
from dragoman.ui.widgets.field import HEIGHT, PADDING, draw_field, ink
from dragoman.ui.widgets.option import Option, Value
from dragoman.ui.widgets.paint import box, icon, mirrored, rounded_mask, text

_ICON = 18
_GAP = 8
_ROW = 36
_DROP = 4
_MOST_ROWS = 12
_LEAST = 160
_BARE = 32  # high
_MASKED = frozenset({"xcb", "windows", "cocoa"})  # where a window can have another shape than a box


class ChoiceBox(QComboBox):
    """A choice among many; `chosen` tells the new value. `bare` is one without a box, 32 px high, for the head of a list."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[Option[Value]],
        value: Value,
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bare = bare
        self._longest: int | None = None  # px; measured once, since a layout asks for it again and again
        self._was_open = False  # its list is styled when it first is
        self.setAccessibleName(name)
        self.setView(QListView())
        self.setItemDelegate(_Rows(theme, self))
        self.setMaxVisibleItems(_MOST_ROWS)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options, value)
        self.activated.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_options(self, options: Sequence[Option[Value]], value: Value) -> None:
        """Offer these, and show this one as chosen, without telling."""
        self.clear()
        for option in options:
            self.addItem(option.words, option.value)
        self._longest = None
        self.set_value(value)
        self.updateGeometry()

    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose this, without telling."""
        self.setCurrentIndex(self.findData(value))

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around."""
        return self.rect(), RADIUS_M

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its longest choice; a bare one takes what room there is."""
        theme = self._theme
        return QSize(theme.px(_LEAST), theme.px(_BARE)) if self._bare else QSize(self._whole_width(), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrower than its longest choice where it must be: then the words end in an ellipsis."""
        return QSize(min(self.sizeHint().width(), self._theme.px(_LEAST)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box, what is chosen, and the arrow."""
        theme = self._theme
        painter = QPainter(self)
        rect = self.rect()
        if not self._bare:
            draw_field(
                painter, theme, rect, enabled=self.isEnabled(), hovered=self.underMouse(), focused=self.view().isVisible()
            )
        elif self.underMouse() and self.isEnabled():
            box(painter, rect, RADIUS_M, theme.colour("sunken"))
        edge = theme.px(_ICON)
        left = theme.px(PADDING)
        words = QRect(left, 0, rect.width() - 2 * left - edge - theme.px(_GAP), rect.height())
        place = mirrored(words, rect, self.layoutDirection())
        text(painter, place, self.currentText(), theme.font(*self._type()), ink(theme, self.isEnabled()))
        arrow = QRect(rect.width() - left - edge, (rect.height() - edge) // 2, edge, edge)
        at = mirrored(arrow, rect, self.layoutDirection()).topLeft()
        icon(painter, theme, "chevron-down", "muted" if self.isEnabled() else "faint", at, _ICON)
        painter.end()

    def showPopup(self) -> None:  # noqa: N802
        """Open the list under the box, wide enough for its words, with round corners."""
        if not self._was_open:
            self._was_open = True
            self._restyle()
        self.view().setMinimumWidth(self._whole_width())
        super().showPopup()
        frame = self.view().window()
        frame.move(frame.x(), frame.y() + self._theme.px(_DROP))
        if QGuiApplication.platformName() in _MASKED:
            frame.setMask(rounded_mask(frame.rect(), RADIUS_M))

    def _whole_width(self) -> int:
        theme = self._theme
        if self._longest is None:
            words = (theme.width_of(self.itemText(row), *self._type()) for row in range(self.count()))
            self._longest = max(words, default=0)
        return self._longest + 2 * theme.px(PADDING) + theme.px(_GAP + _ICON)

    def _type(self) -> tuple[Role, int]:
        return ("small", 500) if self._bare else ("body", 400)

    def _restyle(self) -> None:
        self._longest = None
        self.setFont(self._theme.font("body"))
        if self._was_open:
            self.setStyleSheet(drop_down(self._theme.tokens, self._theme.scale))
        self.updateGeometry()
        self.update()

    def _tell(self, _row: int) -> None:
        self.chosen.emit(self.value())


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, choice: ChoiceBox) -> None:
        super().__init__(choice)
        self._theme = theme
        self._choice = choice

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        from PySide6.QtWidgets import QStyle  # 15 ms, which a first paint need not pay

        theme = self._theme
        rect: QRect = option.rect
        lit = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        if lit:
            box(painter, rect.adjusted(3, 1, -3, -1), RADIUS_S, theme.colour("accent_soft"))
        left = theme.px(PADDING) - 1
        edge = theme.px(16)
        chosen = index.row() == self._choice.currentIndex()
        words = rect.adjusted(left, 0, -left - edge, 0)
        font = theme.font("body", 600 if chosen else None)
        direction = self._choice.layoutDirection()
        text(painter, mirrored(words, rect, direction), str(index.data()), font, theme.colour("text"))
        if chosen:
            tick = QRect(rect.right() - left - edge + 1, rect.y() + (rect.height() - edge) // 2, edge, edge)
            icon(painter, theme, "check", "text", mirrored(tick, rect, direction).topLeft(), 16)
        painter.restore()

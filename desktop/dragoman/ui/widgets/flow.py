"""A layout that sets its items in lines, as words are set, from the leading edge."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from dragoman.ui.theme.theme import Theme


class FlowLayout(QLayout):
    """Items beside each other while there is room, then on the next line; gaps in px at 100 %."""

    def __init__(self, theme: Theme, across: int = 8, down: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._across = across
        self._down = down
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Add one at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the lines stand in this width."""
        return self._set(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place the items."""
        super().setGeometry(rect)
        self._set(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._theme.px(self._across) * max(len(shown) - 1, 0)
        return self._with_margins(QSize(width, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802
        """The widest alone."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        return self._with_margins(QSize(width, max((size.height() for size in shown), default=0)))

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _set(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        across, down = self._theme.px(self._across), self._theme.px(self._down)
        rtl = (parent := self.parentWidget()) is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(room.width(), item.minimumSize().width()), 1 << 20))
            if lines[-1] and used + size.width() > room.width():
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + across
        top = room.top()
        for line in lines:
            height = max((size.height() for _item, size in line), default=0)
            left = room.left()
            for item, size in line:
                at = QPoint(left, top + (height - size.height()) // 2)
                if rtl:
                    at.setX(room.left() + room.right() + 1 - left - size.width())
                if place:
                    item.setGeometry(QRect(at, size))
                left += size.width() + across
            top += height + down
        return top - down - room.top() + margins.top() + margins.bottom() if lines[0] else 0

"""A layout of things under each other, each with its own gap above, which grows with the text and goes when it is hidden."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from dragoman.ui.theme.theme import Theme


class _Place(NamedTuple):
    item: QLayoutItem
    gap: int
    sinks: bool


class Stack(QLayout):
    """Gaps and padding in px at 100 %. What `sinks` goes to the bottom, with all that follows it, where there is room."""

    def __init__(self, theme: Theme, padding: tuple[int, int, int, int] = (0, 0, 0, 0), parent: QWidget | None = None) -> None:
        """`padding` is that before the text, above, after the text and below."""
        super().__init__(parent)
        self._theme = theme
        self._padding = padding
        self._places: list[_Place] = []
        self._heights: dict[int, int] = {}
        self._gap, self._sinks, self._at = 0, False, 0
        theme.changed.connect(self.invalidate)

    def put(self, thing: QWidget | QLayout, gap: int = 0, *, sinks: bool = False, under: QWidget | None = None) -> None:
        """Put a thing under what is there, or under one of these widgets."""
        widgets = [place.item.widget() for place in self._places]
        self._gap, self._sinks, self._at = gap, sinks, len(widgets) if under is None else widgets.index(under) + 1
        if isinstance(thing, QWidget):
            self.addWidget(thing)
        else:
            self.addChildLayout(thing)
            self.addItem(thing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take a thing in."""
        self._places.insert(self._at, _Place(item, self._gap, self._sinks))
        self._gap, self._sinks, self._at = 0, False, len(self._places)
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._places)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them, or None."""
        return self._places[index].item if 0 <= index < len(self._places) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take one out."""
        return self._places.pop(index).item if 0 <= index < len(self._places) else None

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high everything stands in this width."""
        height = self._heights.get(width)
        if height is None:
            before, above, after, below = self._scaled_padding()
            room = max(width - before - after, 0)
            height = self._heights[width] = above + below + sum(size + gap for _place, gap, size in self._measured(room))
        return height

    def sizeHint(self) -> QSize:  # noqa: N802
        """Whoever places a stack gives it a width and asks how high it is then: no other hint is worth its cost."""
        before, above, after, below = self._scaled_padding()
        return QSize(before + after, above + below)

    def minimumSize(self) -> QSize:  # noqa: N802
        """As `sizeHint`."""
        return self.sizeHint()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place everything."""
        super().setGeometry(rect)
        before, above, after, below = self._scaled_padding()
        if (parent := self.parentWidget()) is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        room = rect.adjusted(before, above, -after, -below)
        measured = self._measured(room.width())
        spare = room.height() - sum(size + gap for _place, gap, size in measured)
        top = room.top()
        for place, gap, size in measured:
            if place.sinks and spare > 0:
                top += spare
                spare = 0
            top += gap
            box = QRect(room.left(), top, room.width(), size)
            widget = place.item.widget()
            if widget is not None:  # its item would ask for every hint first, which costs more than placing it
                widget.setGeometry(box)
            else:
                place.item.setGeometry(box)
            top += size

    def _shown(self) -> list[_Place]:
        return [place for place in self._places if not place.item.isEmpty()]

    def _measured(self, width: int) -> list[tuple[_Place, int, int]]:
        measured: list[tuple[_Place, int, int]] = []
        for place in self._shown():
            thing = place.item.widget() or place.item
            size = thing.heightForWidth(width) if thing.hasHeightForWidth() else thing.sizeHint().height()
            measured.append((place, self._theme.px(place.gap) if measured else 0, size))
        return measured

    def _scaled_padding(self) -> tuple[int, int, int, int]:
        before, above, after, below = (self._theme.px(length) for length in self._padding)
        return before, above, after, below

"""Two things on one line, one at its start and one at its end; under each other where the line is too short."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.paint import mirrored

_BETWEEN = 16  # px at 100 %, as all here
_BELOW = 4


class Ends(QWidget):
    """`beyond` px (at 100 %) the end may stand out over the edge: a button whose ground cannot be seen at rest."""

    def __init__(self, theme: Theme, start: QWidget, end: QWidget, *, beyond: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._start, self._end = start, end
        self._beyond = beyond
        start.setParent(self)
        end.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it stands in this width."""
        return max((box.bottom() + 1 for box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Both on one line."""
        start, end = self._start.sizeHint(), self._end.sizeHint()
        return QSize(start.width() + self._theme.px(_BETWEEN) + end.width(), max(start.height(), end.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Under each other."""
        width = max(self._start.minimumSizeHint().width(), self._end.sizeHint().width() - self._theme.px(self._beyond))
        return QSize(width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place both."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place again what has other words, and ask for other room only where this will not do: that places the whole page."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange, QEvent.Type.Show):
            self._place()
            if self.heightForWidth(self.width()) != self.height() or self.minimumSizeHint().width() > self.width():
                self.updateGeometry()
        return super().event(event)

    def _place(self) -> None:
        for widget, box in zip((self._start, self._end), self._boxes(self.width()), strict=True):
            widget.setGeometry(mirrored(box, self.rect(), self.layoutDirection()))

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        px = self._theme.px
        end = QSize() if self._end.isHidden() else self._end.sizeHint()
        beyond = px(self._beyond) if not self._end.isHidden() else 0
        wanted = self._start.sizeHint().width()
        room = width - end.width() + beyond - px(_BETWEEN)
        if wanted <= room or self._end.isHidden():
            across = min(wanted, width)
            start = QSize(across, self._height_of(self._start, across))
            height = max(start.height(), end.height())
            return (
                QRect(0, (height - start.height()) // 2, start.width(), start.height()),
                QRect(width - end.width() + beyond, (height - end.height()) // 2, end.width(), end.height()),
            )
        height = self._height_of(self._start, width)
        return QRect(0, 0, width, height), QRect(-beyond, height + px(_BELOW), end.width(), end.height())

    def _height_of(self, widget: QWidget, width: int) -> int:
        layout = widget.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.heightForWidth(width)
        return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()

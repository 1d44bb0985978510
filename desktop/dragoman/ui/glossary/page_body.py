"""What stands in the scrolled part of the glossary: cards placed by hand, so that a page opens within one frame."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.focus import Shaped
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of

GAP = 20  # px at 100 %, between cards
_ABOVE = 4  # room for a focus ring
_BELOW = 32
_NARROW_SHARE = 0.372  # of the width, for the second of two cards beside each other
_ROOM = 48  # px between what the keyboard is at and the edge of what can be seen


class Margins(NamedTuple):
    """Before and after the cards, in px at 100 %."""

    before: int
    after: int


class PageBody(QWidget):
    """Cards under each other. Each kind of page says how (`arrange`), and what changes when they stack (`restack`)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._margins = Margins(40, 40)
        self._bar = 0
        self.seen = 0
        self.stacked = False
        theme.changed.connect(self.place)

    def px(self, length: float) -> int:
        """A length for 100 %, at this text size."""
        return self._theme.px(length)

    def fit(self, margins: Margins, bar: int, seen: int, *, stacked: bool) -> None:
        """Stand between these margins, `bar` px of which a scroll bar takes; `stacked` puts cards under each other.

        `seen` px of the height can be seen at a time.
        """
        self._margins, self._bar, self.seen = margins, bar, seen
        if stacked != self.stacked:
            self.stacked = stacked
            self.restack()

    def place(self) -> None:
        """Place everything in the width that there is, and be as high as that asks for."""
        before, after = self.px(self._margins.before), max(self.px(self._margins.after) - self._bar, 0)
        end = self.arrange(before, max(self.width() - before - after, 0), self.px(_ABOVE))
        self.resize(self.width(), end + self.px(_BELOW))

    def put(self, widget: QWidget, rect: QRect) -> None:
        """Place a widget where it stands when text runs from left to right."""
        widget.setGeometry(self.turned(rect))

    def put_beside(self, cards: Sequence[QWidget], left: int, width: int, top: int) -> int:
        """Place one card, or a wide one and a narrow one beside it, under each other where stacked; returns where they end."""
        gap = self.px(GAP)
        if self.stacked or len(cards) < 2:
            for card in cards:
                height = card.heightForWidth(width)
                self.put(card, QRect(left, top + gap, width, height))
                top += gap + height
            return top
        first, second = cards
        narrow = round(width * _NARROW_SHARE)
        wide = width - gap - narrow
        height = max(first.heightForWidth(wide), second.heightForWidth(narrow))
        self.put(first, QRect(left, top + gap, wide, height))
        self.put(second, QRect(left + wide + gap, top + gap, narrow, height))
        return top + gap + height

    def turned(self, rect: QRect) -> QRect:
        """Where a box stands in the direction of reading."""
        return mirrored(rect, QRect(0, 0, self.width(), 1), self.layoutDirection())

    def arrange(self, left: int, width: int, top: int) -> int:
        """Place the cards; returns where the last one ends."""
        raise NotImplementedError

    def restack(self) -> None:
        """Follow the window from wide to narrow."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Place again what has grown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)


class PageScroll(QScrollArea):
    """Scrolls a page as a whole; the keyboard can be in it without being at a link."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = viewport_of(self)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._view.setAutoFillBackground(False)
        self._margins = Margins(40, 40)
        self._stacked = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def show_body(self, body: PageBody, fill: Callable[[], None]) -> None:
        """Show this body from its top, with what `fill` puts into it; the one before is kept by whoever made it.

        It is filled and placed before it is shown: else Qt would lay it out empty as well.
        """
        self._fit(body)
        fill()
        if self.widget() is not body:
            before = self.takeWidget()
            if before is not None:
                before.setParent(self)
            self.setWidget(body)
            body.show()
        self.verticalScrollBar().setValue(0)

    def set_margins(self, margins: Margins, *, stacked: bool) -> None:
        """Stand between these margins from now on."""
        self._margins, self._stacked = margins, stacked
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window; a scroll bar that comes or goes moves nothing."""
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        body = self.widget()
        if isinstance(body, PageBody):
            self._fit(body)
            body.place()

    def _fit(self, body: PageBody) -> None:
        bar = self.width() - self._view.width()
        body.resize(self._view.width(), body.height())
        body.fit(self._margins, bar, self._view.height(), stacked=self._stacked)

    def bring_into_sight(self, widget: QWidget, rect: QRect) -> None:
        """Scroll until a box of a widget can be seen, with some room around it."""
        body = self.widget()
        if body is not None and body.isAncestorOf(widget):
            at = widget.mapTo(body, rect.center())
            self.ensureVisible(at.x(), at.y(), 0, rect.height() // 2 + _ROOM)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            shape = new.focus_shape()[0] if isinstance(new, Shaped) else new.rect()
            if not shape.isEmpty():
                self.bring_into_sight(new, shape)

    def focus_shape(self) -> tuple[QRect, int]:
        """No ring around a whole page."""
        return QRect(), 0

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space turns a page down, with Shift up; Home and End lead to the ends."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Space:
            step = bar.pageStep() - bar.singleStep()
            bar.setValue(bar.value() + (-step if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else step))
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """From here Tab leads to the first link of the page."""
        return QWidget.focusNextPrevChild(self, forward)

"""The bridge of a pair: how the two meet, and where the likeness ends."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Relation, Side, Text
from dragoman.content.names import reader_of
from dragoman.desk.look_up import Bridge
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.term_card import SIDE_LINE
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.limit_box import LimitBox
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.prose import Prose
from dragoman.ui.widgets.relation import RelationBadge
from dragoman.words import _

_SIDE, _TOP, _BOTTOM = 24, 22, 16
_BOX_EDGE = 16


class BridgeCard(Card):
    """The deck of the bridge. Its keystone, the relation, stands over its edge and is placed by the page."""

    def __init__(
        self,
        theme: Theme,
        html_of: Callable[[Text], str],
        picture: Callable[[str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "tech_line", "dipl_line", padding=(0, 0), ground="raised", parent=parent)
        self._html_of = html_of
        self._stacked = False
        self.keystone = RelationBadge(theme, Relation.ANALOGUE, lined=True, parent=parent)
        self._reader = Label(theme, "", "small", "muted", weight=600)
        self.meets = Prose(theme, _("How they meet"), picture=picture)
        self.ends = Prose(theme, _("Where the likeness ends"), picture=picture)
        self._left = QWidget(self)
        left = Stack(theme, parent=self._left)
        left.put(self._reader)
        left.put(Label(theme, _("How they meet"), "h3"), 4)
        left.put(self.meets, 6)
        self._box = LimitBox(theme, parent=self)
        self._box.column.addWidget(self.ends)
        self._box.column.addStretch(1)

    def show_bridge(self, bridge: Bridge, sides: tuple[Side, ...], *, headed: bool, stacked: bool) -> None:
        """Show a bridge between cards of these sides; `headed` says to whom it speaks."""
        self.set_spine(*(SIDE_LINE[side] for side in sides))
        self._stacked = stacked
        self._reader.set_words(reader_of(bridge.reader))
        show_if(headed, self._reader)
        self.meets.show_html(self._html_of(bridge.how_they_meet))
        self.ends.show_html(self._html_of(bridge.where_the_likeness_ends))
        show_if(bool(bridge.how_they_meet) or headed, self._left)
        show_if(bool(bridge.where_the_likeness_ends), self._box)
        show_if(bridge.relation is not None, self.keystone)
        if bridge.relation is not None:
            self.keystone.show_relation(bridge.relation)
        self.setAccessibleName(_("Bridge, {reader}").format(reader=reader_of(bridge.reader)))
        self._place()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high both parts stand in this width."""
        return self._parts(width)[2]

    def sizeHint(self) -> QSize:  # noqa: N802
        """A page's usual width."""
        width = self._theme.px(860)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place both parts."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        left, box, _height = self._parts(self.width())
        self._left.setGeometry(mirrored(left, self.rect(), self.layoutDirection()))
        self._box.setGeometry(mirrored(box, self.rect(), self.layoutDirection()))

    def _parts(self, width: int) -> tuple[QRect, QRect, int]:
        px = self._theme.px
        side, top, edge = px(_SIDE), px(_TOP), px(_BOX_EDGE)
        has_left, has_box = not self._left.isHidden(), not self._box.isHidden()
        if self._stacked or not (has_left and has_box):
            room = width - 2 * side
            left_height = _height_of(self._left, room) if has_left else 0
            box_top = top + (left_height + px(12) if has_left else 0)
            box_height = _height_of(self._box, room) if has_box else 0
            left = QRect(side, top, room, left_height)
            box = QRect(side, box_top, room, box_height)
            bottom = box.y() + box_height if has_box else top + left_height
            return left, box, bottom + px(_BOTTOM)
        middle = width // 2
        left_width, box_width = middle - 2 * side, width - middle - edge
        height = max(_height_of(self._left, left_width), _height_of(self._box, box_width))
        return QRect(side, top, left_width, height), QRect(middle, top, box_width, height), top + height + px(_BOTTOM)


def _height_of(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    return layout.heightForWidth(width) if layout is not None else widget.heightForWidth(width)

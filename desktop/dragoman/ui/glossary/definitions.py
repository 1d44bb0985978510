"""What a link means, in a pop-over below it: under the pointer after a moment, at the keyboard at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.model import Kind, Side, Summary
from dragoman.content.names import reader_of, relation_name
from dragoman.content.parse.inline import words_of
from dragoman.desk.look_up import FalseFriendPage, LookUp
from dragoman.errors import DragomanError
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.link_button import SIDE_INK, TERM
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SidePill, false_friend_pill
from dragoman.ui.widgets.pop_over import PopOver
from dragoman.ui.widgets.prose import FALSE_FRIEND, Link
from dragoman.words import _

WAIT_MS = 350  # of the pointer: who only passes over a link sees nothing


class Definitions(QObject):
    """Shows the pop-over of whichever link pointer or keyboard is at; it stays while either is there."""

    def __init__(
        self, theme: Theme, look_up: LookUp, owner: QWidget, bring_into_sight: Callable[[QWidget, QRect], None]
    ) -> None:
        """`bring_into_sight` scrolls until a box of a widget can be seen, before anything is shown below it."""
        super().__init__(owner)
        self._bring_into_sight = bring_into_sight
        self._theme = theme
        self._look_up = look_up
        self._owner = owner
        self._pop_over: PopOver | None = None
        self._next: tuple[QWidget, Link] | None = None
        self._focused: Link | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self._show_next)

    def follow(self, widget: QWidget) -> None:
        """Show what the links of this widget mean; it has `link_pointed`, `link_focused` and `areas_of`."""
        widget.link_pointed.connect(lambda link: self._point(widget, link))  # type: ignore[attr-defined]
        widget.link_focused.connect(lambda link: self._focus(widget, link))  # type: ignore[attr-defined]

    @property
    def is_shown(self) -> bool:
        """Whether the pop-over can be seen."""
        return self._pop_over is not None and self._pop_over.isVisible()

    def leave(self) -> None:
        """Take the pop-over away."""
        self._wait.stop()
        if self._pop_over is not None:
            self._pop_over.leave()

    def _point(self, widget: QWidget, link: Link | None) -> None:
        if link is None:
            self._wait.stop()
            if self._pop_over is not None and self._focused is None:
                self._pop_over.leave_soon()
            return
        if self.is_shown and self._next == (widget, link):
            assert self._pop_over is not None
            self._pop_over.stay()
            return
        self._next = (widget, link)
        self._wait.start()

    def _focus(self, widget: QWidget, link: Link | None) -> None:
        self._focused = link
        if link is None:
            self.leave()
            return
        areas = widget.areas_of(link)  # type: ignore[attr-defined]
        if areas:
            self._bring_into_sight(widget, areas[0])
        self._next = (widget, link)
        self._wait.stop()
        self._show_next()

    def _show_next(self) -> None:
        if self._next is None:
            return
        widget, link = self._next
        content = self._content_of(link, with_keys=self._focused is not None)
        areas = widget.areas_of(link)  # type: ignore[attr-defined]
        if content is None or not areas or not widget.isVisible():
            self.leave()
            return
        if self._pop_over is None:
            self._pop_over = PopOver(self._theme, self._owner.window())
        window = self._owner.window()
        last = areas[-1]
        self._pop_over.setAccessibleName(content.spoken())
        self._pop_over.show_below(QRect(widget.mapTo(window, QPoint(last.topLeft())), last.size()), content)
        if self._focused is not None:
            announce(widget, content.spoken())

    def _content_of(self, link: Link, *, with_keys: bool) -> "Definition | None":
        kind, _colon, id_ = link.href.partition(":")
        if f"{kind}:" not in (TERM, FALSE_FRIEND):
            return None
        summary = self._look_up.catalogue.summaries.get(self._look_up.resolve(id_))
        if summary is None:
            return None
        content = Definition(self._theme, with_keys=with_keys)
        if summary.kind is Kind.FALSE_FRIEND:
            content.show_senses(summary, self._senses_of(summary))
        else:
            content.show_term(summary, self._look_up.catalogue.summaries.get(self._look_up.resolve(summary.counterpart)))
        return content

    def _senses_of(self, summary: Summary) -> dict[Side, str]:
        try:
            page = self._look_up.open(summary.id)
        except DragomanError:
            return {}
        if not isinstance(page, FalseFriendPage):
            return {}
        opened = page.opened
        return {
            Side.TECHNICAL: words_of(opened.to_the_engineer.source),
            Side.DIPLOMATIC: words_of(opened.to_the_diplomat.source),
        }


class Definition(QWidget):
    """A term's side, title, definition and counterpart, or a false friend's two senses; then the keys, where they act."""

    def __init__(self, theme: Theme, *, with_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._with_keys = with_keys
        self._spoken = ""
        self._column = Stack(theme, parent=self)

    def spoken(self) -> str:
        """All that it says, as a listener hears it."""
        return self._spoken

    def show_term(self, summary: Summary, counterpart: Summary | None) -> None:
        """What a term means, and whom it meets."""
        assert summary.side is not None
        theme = self._theme
        self._put_pill(SidePill(theme, summary.side))
        self._column.put(Label(theme, summary.title, "h2"), 8)
        self._column.put(Label(theme, summary.definition), 4)
        self._spoken = f"{summary.title}. {summary.definition}"
        if counterpart is not None and counterpart.side is not None:
            words = counterpart.title
            if summary.relation is not None:
                relation = relation_name(summary.relation)
                words = _("{counterpart}, {relation}").format(counterpart=words, relation=relation.lower())
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(Glyph(theme, "arrow-left-right", SIDE_INK[counterpart.side], 14, "small"))
            row.addWidget(Label(theme, words, "small", "muted"), 1)
            self._column.put(row, 8)
        self._put_keys()

    def show_senses(self, summary: Summary, senses: dict[Side, str]) -> None:
        """What a false friend means to either side."""
        theme = self._theme
        self._put_pill(false_friend_pill(theme))
        self._column.put(Label(theme, summary.title, "h2"), 8)
        parts = [summary.title]
        for side, sense in senses.items():
            label = Label(theme, sense, lead=_("{reader}:").format(reader=reader_of(side)), lead_colour=SIDE_INK[side])
            self._column.put(label, 4)
            parts.append(label.text())
        self._spoken = ". ".join(parts)
        self._put_keys()

    def _put_pill(self, pill: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(pill)
        row.addStretch(1)
        self._column.put(row)

    def _put_keys(self) -> None:
        if not self._with_keys:
            return
        theme = self._theme
        self._column.put(Divider(theme), 12)
        flow = FlowLayout(theme, 16, 8)
        for key, words in ((_("Enter"), _("open")), (_("Esc"), _("close")), (_("Tab"), _("next link"))):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(KeyCap(theme, key))
            row.addWidget(Label(theme, words, "small", "muted", wraps=False))
            flow.addWidget(pair)
        self._column.put(flow, 12)

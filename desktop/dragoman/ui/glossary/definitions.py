"""What a link means, in a pop-over below it: under the pointer after a moment, at the keyboard at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Kind, Side, Summary
from dragoman.content.plain_words import words_of
from dragoman.desk.look_up import FalseFriendPage, LookUp
from dragoman.errors import DragomanError
from dragoman.ui.glossary.link_button import TERM
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.prose import FALSE_FRIEND, Link

if TYPE_CHECKING:  # imported when the first link is looked at
    from dragoman.ui.glossary.definition import Definition
    from dragoman.ui.widgets.pop_over import PopOver

WAIT_MS = 350  # of the pointer: who only passes over a link sees nothing


class Definitions(QObject):
    """Shows the pop-over of whichever link pointer or keyboard is at; it stays while either is there."""

    def __init__(
        self, theme: Theme, look_up: LookUp, owner: QWidget, bring_into_sight: Callable[[QWidget, QRect], None]
    ) -> None:
        """`bring_into_sight` scrolls until a box of a widget can be seen, before anything is shown below it."""
        super().__init__(owner)
        self._bring_into_sight = bring_into_sight
        self.known_of: Callable[[Summary], int | None] = lambda _summary: None  # how well an entry is known, 0 to 3
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
            from dragoman.ui.widgets.pop_over import PopOver

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
        from dragoman.ui.glossary.definition import Definition

        content = Definition(self._theme, with_keys=with_keys)
        if summary.kind is Kind.FALSE_FRIEND:
            content.show_senses(summary, self._senses_of(summary))
        else:
            counterpart = self._look_up.catalogue.summaries.get(self._look_up.resolve(summary.counterpart))
            content.show_term(summary, counterpart, self.known_of(summary))
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

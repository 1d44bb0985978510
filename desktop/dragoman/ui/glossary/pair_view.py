"""A pair on one page: both cards equally high, the bridge between, sources and related terms below."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Broken, Side, Term, Text
from dragoman.desk.look_up import NotWritten, PairPage
from dragoman.ui.glossary.bridge_card import BridgeCard
from dragoman.ui.glossary.page_body import GAP, PageBody
from dragoman.ui.glossary.related_card import RelatedCard
from dragoman.ui.glossary.sources_card import SourcesCard
from dragoman.ui.glossary.term_card import SIDE_LINE, TermCard
from dragoman.ui.glossary.visibility import laid_out_once, show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import SPINE
from dragoman.ui.widgets.paint import fill

_LEG = 20  # px at 100 %: how far the bridge stands below the cards
_LEG_INSET = 48  # where a leg stands when the page is stacked
_RELATED_SHARE = 0.372


class PairView(PageBody):
    """Shows one pair after another in the same widgets."""

    link_activated = Signal(str)
    source_copied = Signal(str)
    file_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        html_of: Callable[[Text], str],
        picture: Callable[[str], Path | None],
        today: Callable[[], date],
        follow: Callable[[QWidget], None],
        parent: QWidget | None = None,
    ) -> None:
        """`follow` is told of each widget with links, so that their meaning can be shown."""
        super().__init__(theme, parent)
        self._page: PairPage | None = None
        self._sides: tuple[Side, ...] = ()
        self._legs: list[tuple[QRect, Side]] = []
        self._cards = tuple(TermCard(theme, html_of, picture, today, self) for _number in range(2))
        self._bridges = tuple(BridgeCard(theme, html_of, picture, self) for _number in range(2))
        self._sources = SourcesCard(theme, self)
        self._related = RelatedCard(theme, follow, self)
        for bridge in self._bridges:
            bridge.keystone.raise_()
        for prose in (*(card.prose for card in self._cards), *(p for b in self._bridges for p in (b.meets, b.ends))):
            prose.link_activated.connect(self.link_activated)
            follow(prose)
        for card in self._cards:
            card.file_wanted.connect(self.file_wanted)
        self._related.link_activated.connect(self.link_activated)
        self._sources.copied.connect(self.source_copied)

    def show_page(self, page: PairPage) -> None:
        """Show this pair."""
        self._page = page
        with laid_out_once(*self._cards, *self._bridges, self._sources, self._related):
            self._fill(page)
        self.place()

    def _fill(self, page: PairPage) -> None:
        self._sides = tuple(_side_of(card, page.opened) for card in page.cards)
        for number, card in enumerate(self._cards):
            show_if(number < len(page.cards), card)
            if number < len(page.cards):
                card.show_card(page.cards[number], self._sides[number], stacked=self.stacked)
        for number, bridge in enumerate(self._bridges):
            is_shown = number < len(page.bridges)
            show_if(is_shown, bridge)
            show_if(is_shown, bridge.keystone)
            if is_shown:
                headed = len(page.bridges) > 1
                bridge.show_bridge(page.bridges[number], self._sides, headed=headed, stacked=self.stacked)
        self._sources.show_sources(page.sources)
        show_if(bool(page.sources), self._sources)
        self._related.show_related(page.related)
        show_if(bool(page.related), self._related)

    def restack(self) -> None:
        """Follow the window from wide to narrow."""
        if self._page is not None:
            self._fill(self._page)

    def arrange(self, left: int, width: int, top: int) -> int:
        """Place everything; returns where it ends."""
        cards = [card for card in self._cards if not card.isHidden()]
        bridges = [bridge for bridge in self._bridges if not bridge.isHidden()]
        self._legs = []
        if self.stacked:
            top = self._arrange_stacked(cards, bridges, left, width, top)
        else:
            top = self._arrange_wide(cards, bridges, left, width, top)
        return self._arrange_below(left, width, top)

    def _arrange_wide(self, cards: list[TermCard], bridges: list[BridgeCard], left: int, width: int, top: int) -> int:
        gap, leg = self.px(GAP), self.px(_LEG)
        card_width = (width - gap) // 2 if len(cards) > 1 else width
        height = max((card.heightForWidth(card_width) for card in cards), default=0)
        for number, card in enumerate(cards):
            x = left + number * (card_width + gap)
            self.put(card, QRect(x, top, card_width, height))
            if bridges:
                self._legs.append((QRect(x + card_width // 2 - 2, top + height, SPINE, leg), self._sides[number]))
        top += height
        for bridge in bridges:
            top = self._put_bridge(bridge, left, width, top + leg)
        return top

    def _arrange_stacked(self, cards: list[TermCard], bridges: list[BridgeCard], left: int, width: int, top: int) -> int:
        gap, leg, inset = self.px(GAP), self.px(_LEG), self.px(_LEG_INSET)
        for number, card in enumerate(cards):
            if number and bridges:
                for bridge in bridges:
                    top = self._put_bridge(bridge, left, width, top + leg)
                self._legs.append((QRect(left + width - inset - SPINE, top, SPINE, leg), self._sides[number]))
                top += leg
            elif number:
                top += gap
            height = card.heightForWidth(width)
            self.put(card, QRect(left, top, width, height))
            top += height
            if not number and bridges:
                self._legs.append((QRect(left + inset, top, SPINE, leg), self._sides[number]))
        if len(cards) == 1:
            for bridge in bridges:
                top = self._put_bridge(bridge, left, width, top + leg)
        return top

    def _put_bridge(self, bridge: BridgeCard, left: int, width: int, top: int) -> int:
        height = bridge.heightForWidth(width)
        self.put(bridge, QRect(left, top, width, height))
        size = bridge.keystone.sizeHint()
        middle = QPoint(left + (width - size.width()) // 2, top + SPINE // 2 - size.height() // 2)
        self.put(bridge.keystone, QRect(middle, size))
        return top + height

    def _arrange_below(self, left: int, width: int, top: int) -> int:
        gap = self.px(GAP)
        shown = [card for card in (self._sources, self._related) if not card.isHidden()]
        if self.stacked or len(shown) < 2:
            for card in shown:
                height = card.heightForWidth(width)
                self.put(card, QRect(left, top + gap, width, height))
                top += gap + height
            return top
        related = round(width * _RELATED_SHARE)
        sources = width - gap - related
        height = max(self._sources.heightForWidth(sources), self._related.heightForWidth(related))
        self.put(self._sources, QRect(left, top + gap, sources, height))
        self.put(self._related, QRect(left + sources + gap, top + gap, related, height))
        return top + gap + height

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the legs on which the bridge stands."""
        painter = QPainter(self)
        for leg, side in self._legs:
            fill(painter, self.turned(leg), self._theme.colour(SIDE_LINE[side]))
        painter.end()


def _side_of(card: Term | Broken | NotWritten, opened: Term) -> Side:
    return card.side if isinstance(card, Term) else opened.side.other

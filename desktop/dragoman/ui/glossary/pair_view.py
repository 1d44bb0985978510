"""A pair on one page: both cards equally high, the bridge between, sources and related terms below.

A start waits for what can be seen: where the first page's cards fill the view, all that stands below them is made once they
are painted.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
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
from dragoman.ui.widgets.prose import Prose

_LEG = 20  # px at 100 %: how far the bridge stands below the cards
_LEG_INSET = 48  # where a leg stands when the page is stacked


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
        self._own: tuple[QWidget, ...] = ()
        self._html_of = html_of
        self._picture = picture
        self._follow = follow
        self._page: PairPage | None = None
        self._sides: tuple[Side, ...] = ()
        self._legs: list[tuple[QRect, Side]] = []
        self._cards = tuple(TermCard(theme, html_of, picture, today, self) for _number in range(2))
        self._bridges: list[BridgeCard] = []
        self._sources: SourcesCard | None = None
        self._related: RelatedCard | None = None
        self._is_whole = False  # whether what stands below the cards is of this page
        self._was_painted = False
        for card in self._cards:
            self._follow_links_of(card.prose)
            card.file_wanted.connect(self.file_wanted)

    def show_page(self, page: PairPage) -> None:
        """Show this pair."""
        self._page = page
        self._fill(page)
        self.place()

    def _fill(self, page: PairPage) -> None:
        self._is_whole = False
        self._sides = tuple(_side_of(card, page.opened) for card in page.cards)
        with laid_out_once(*self._cards):
            for number, card in enumerate(self._cards):
                show_if(number < len(page.cards), card)
                if number < len(page.cards):
                    card.show_card(page.cards[number], self._sides[number], stacked=self.stacked)
        if self._was_painted:
            self._fill_below(page)

    def _fill_below(self, page: PairPage) -> None:
        self._is_whole = True
        while len(self._bridges) < len(page.bridges):
            self._bridges.append(self._make_bridge())
        sources, related = self._sources_card(), self._related_card()
        with laid_out_once(*self._bridges, sources, related):
            for number, bridge in enumerate(self._bridges):
                is_shown = number < len(page.bridges)
                show_if(is_shown, bridge)
                show_if(is_shown, bridge.keystone)
                if is_shown:
                    headed = len(page.bridges) > 1
                    bridge.show_bridge(page.bridges[number], self._sides, headed=headed, stacked=self.stacked)
            sources.show_sources(page.sources)
            show_if(bool(page.sources), sources)
            related.show_related(page.related)
            show_if(bool(page.related), related)

    def _make_bridge(self) -> BridgeCard:
        bridge = BridgeCard(self._theme, self._html_of, self._picture, self)
        bridge.keystone.raise_()
        for prose in (bridge.meets, bridge.ends):
            self._follow_links_of(prose)
        return bridge

    def _sources_card(self) -> SourcesCard:
        if self._sources is None:
            self._sources = SourcesCard(self._theme, self)
            self._sources.copied.connect(self.source_copied)
        return self._sources

    def _related_card(self) -> RelatedCard:
        if self._related is None:
            self._related = RelatedCard(self._theme, self._follow, self)
            self._related.link_activated.connect(self.link_activated)
        return self._related

    def _follow_links_of(self, prose: Prose) -> None:
        prose.link_activated.connect(self.link_activated)
        self._follow(prose)

    def hold(self, *own: QWidget) -> None:
        """Have a learner's own cards below the page, as long as another page does not take them."""
        self._own = own
        for card in own:
            card.setParent(self)

    def restack(self) -> None:
        """Follow the window from wide to narrow."""
        if self._page is not None:
            self._fill(self._page)

    def arrange(self, left: int, width: int, top: int) -> int:
        """Place everything; returns where it ends."""
        end = self._arrange(left, width, top)
        if self._page is not None and not self._is_whole and (self.stacked or end < self.seen):
            self._fill_below(self._page)
            end = self._arrange(left, width, top)
        return end

    def _complete(self) -> None:
        if self._page is not None and not self._is_whole:
            self._fill_below(self._page)
            self.place()

    def _arrange(self, left: int, width: int, top: int) -> int:
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
        for row in (self._own, (self._sources, self._related)):
            shown = [card for card in row if card is not None and not card.isHidden()]
            top = self.put_beside(shown, left, width, top)
        return top

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the legs on which the bridge stands."""
        painter = QPainter(self)
        for leg, side in self._legs:
            fill(painter, self.turned(leg), self._theme.colour(SIDE_LINE[side]))
        painter.end()
        self._was_painted = True
        if not self._is_whole:
            QTimer.singleShot(0, self, self._complete)


def _side_of(card: Term | Broken | NotWritten, opened: Term) -> Side:
    return card.side if isinstance(card, Term) else opened.side.other

"""Makes what explains an answer; the links in it lead to pages, and a pop-over says what they mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from dragoman.content.model import FalseFriend, Summary, Term
from dragoman.desk.look_up import LookUp
from dragoman.quiz.marking import Marked
from dragoman.quiz.sheet import Sheet
from dragoman.ui.page import GAP, Page
from dragoman.ui.quiz.feedback_card import FeedbackCard
from dragoman.ui.quiz.pair_card import PairCard
from dragoman.ui.quiz.texts import QuizTexts
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.prose import Prose

if TYPE_CHECKING:  # made when the first answer is explained
    from dragoman.ui.glossary.definitions import Definitions

_OURS = ("term:", "false-friend:")  # how a link within the pack begins


class Explainer(QObject):
    """Works for one page, over which its pop-over opens."""

    page_wanted = Signal(str)  # the id of an entry
    web_link_activated = Signal(str)

    def __init__(self, theme: Theme, look_up: LookUp, texts: QuizTexts, page: Page) -> None:
        super().__init__(page)
        self._theme = theme
        self._look_up = look_up
        self._texts = texts
        self._page = page
        self._definitions: Definitions | None = None

    def feedback(
        self, sheet: Sheet, given: Sequence[str], marked: Marked, about: Summary | None, foot: QWidget, *, tight: bool
    ) -> FeedbackCard:
        """The card of an answered question that is about an entry."""
        self._stand_on(about)
        texts = self._texts
        card = FeedbackCard(self._theme, sheet, given, marked, texts.html_of, texts.asked, foot, tight=tight)
        card.link_activated.connect(self._follow_link)
        self._follow(card.prose)
        return card

    def pair(self, summary: Summary, entry: Term | FalseFriend, key: str) -> PairCard:
        """The card of the pair behind it; `key` opens that."""
        counterpart = self._look_up.catalogue.counterpart_of(summary.id) if isinstance(entry, Term) else None
        return PairCard(self._theme, entry, counterpart, key)

    def make_ready(self, sheet: Sheet, about: Summary | None) -> None:
        """Have the texts that explain a question ready, while she thinks."""
        self._stand_on(about)
        for text in (*(choice.why for choice in sheet.choices), sheet.explanation):
            self._texts.html_of(text)

    def leave(self) -> bool:
        """Take the pop-over away; whether there was one."""
        is_shown = self._definitions is not None and self._definitions.is_shown
        if self._definitions is not None:
            self._definitions.leave()
        return is_shown

    def _stand_on(self, about: Summary | None) -> None:
        self._texts.stand_on(*((about.id, about.counterpart) if about is not None else ()))

    def _follow(self, texts: Sequence[Prose]) -> None:
        if self._definitions is None:
            from dragoman.ui.glossary.definitions import Definitions

            self._definitions = Definitions(self._theme, self._look_up, self._page, self._bring_into_sight)
        for text in texts:
            self._definitions.follow(text)

    def _bring_into_sight(self, widget: QWidget, area: QRect) -> None:
        content = self._page.widget()
        if content is not None:
            at = widget.mapTo(content, area.center())
            self._page.ensureVisible(at.x(), at.y(), 0, self._theme.px(GAP))

    def _follow_link(self, href: str) -> None:
        if href.startswith(_OURS):
            self.page_wanted.emit(href.partition(":")[2])
        else:
            self.web_link_activated.emit(href)

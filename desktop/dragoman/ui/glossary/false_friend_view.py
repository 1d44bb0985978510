"""One false friend: both senses, what goes wrong, what to say instead, and what is heard in the room."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.model import Heard, Side, Text
from dragoman.content.names import reader_of
from dragoman.content.plain_words import words_of
from dragoman.desk.look_up import FalseFriendPage
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.drill_card import DrillCard
from dragoman.ui.glossary.link_button import LinkButton
from dragoman.ui.glossary.named import Named
from dragoman.ui.glossary.page_body import PageBody
from dragoman.ui.glossary.related_card import RelatedCard
from dragoman.ui.glossary.sources_card import SourcesCard
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SidePill, false_friend_pill, level_pill
from dragoman.ui.widgets.prose import Prose
from dragoman.ui.widgets.sense_pair import SenseBox, SensePair
from dragoman.words import _, ngettext


class FalseFriendView(PageBody):
    """Shows one false friend after another in the same widgets."""

    link_activated = Signal(str)
    source_copied = Signal(str)

    def __init__(
        self,
        theme: Theme,
        html_of: Callable[[Text], str],
        picture: Callable[[str], Path | None],
        follow: Callable[[QWidget], None],
        parent: QWidget | None = None,
    ) -> None:
        """`follow` is told of each widget with links, so that their meaning can be shown."""
        super().__init__(theme, parent)
        self._own: tuple[QWidget, ...] = ()
        self._drill: DrillCard | None = None
        self._html_of = html_of
        self._page: FalseFriendPage | None = None
        self._card = Card(theme, "warn", padding=(0, 0), parent=self)
        self._level = level_pill(theme, 1)
        self._title = Label(theme, "", "display")
        self._senses = SensePair(theme)
        self._meanings = {side: Prose(theme, reader_of(side), picture=picture) for side in Side}
        self._terms = {side: LinkButton(theme, "small", 24) for side in Side}
        self._wrong_text = Prose(theme, _("Goes wrong"), picture=picture)
        self._instead_text = Prose(theme, _("Say instead"), picture=picture)
        self._wrong = Named(theme, _("Goes wrong"), self._wrong_text)
        self._instead = Named(theme, _("Say instead"), self._instead_text)
        self._heard_title = Label(theme, _("Heard"), "h3")
        self._heard: list[_HeardRow] = []
        self._after_drill = Label(theme, "", "small", "muted")
        self._sources = SourcesCard(theme, self)
        self._related = RelatedCard(theme, follow, self)
        self._build()
        proses: list[Prose | LinkButton] = [*self._meanings.values(), self._wrong_text, self._instead_text]
        for linking in (*proses, *self._terms.values()):
            linking.link_activated.connect(self.link_activated)
            follow(linking)
        self._related.link_activated.connect(self.link_activated)
        self._sources.copied.connect(self.source_copied)

    def _build(self) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(false_friend_pill(self._theme))
        pills.addWidget(self._level)
        pills.addStretch(1)
        for side, box in self._boxes().items():
            box.head.addWidget(self._terms[side], 0, Qt.AlignmentFlag.AlignTop)
            box.column.addWidget(self._meanings[side])
            box.column.addStretch(1)
        self._stack = Stack(self._theme, (24, 20, 24, 20))
        self._stack.put(pills)
        self._stack.put(self._title, 8)
        self._stack.put(self._senses, 12)
        self._stack.put(self._wrong, 16)
        self._stack.put(self._instead, 8)
        self._stack.put(self._heard_title, 16)
        self._stack.put(self._after_drill, 8)
        show_if(False, self._after_drill)
        self._card.column.addLayout(self._stack)

    def _boxes(self) -> dict[Side, SenseBox]:
        return {Side.TECHNICAL: self._senses.technical, Side.DIPLOMATIC: self._senses.diplomatic}

    def show_page(self, page: FalseFriendPage) -> None:
        """Show this false friend."""
        self._page = page
        word = page.opened
        self._level.set_words(_("Level {level}").format(level=word.level))
        self._title.set_words(word.word)
        self._card.setAccessibleName(_("{word}, false friend").format(word=word.word))
        senses = {Side.TECHNICAL: word.to_the_engineer, Side.DIPLOMATIC: word.to_the_diplomat}
        for side, term in ((Side.TECHNICAL, page.technical), (Side.DIPLOMATIC, page.diplomatic)):
            self._meanings[side].show_html(self._html_of(senses[side]))
            show_if(term is not None, self._terms[side])
            if term is not None:
                self._terms[side].show_entry(term)
        for named, prose, text in (
            (self._wrong, self._wrong_text, word.goes_wrong),
            (self._instead, self._instead_text, word.say_instead),
        ):
            prose.show_html(self._html_of(text))
            show_if(bool(text), named)
        self._show_heard(word.heard)
        self._sources.show_sources(page.sources)
        show_if(bool(page.sources), self._sources)
        self._related.show_related(page.related)
        show_if(bool(page.related), self._related)
        self.place()

    def _show_heard(self, lines: tuple[Heard, ...]) -> None:
        while len(self._heard) < len(lines):
            row = _HeardRow(self._theme, is_first=not self._heard)
            self._stack.put(row, 0 if self._heard else 4, under=self._heard[-1] if self._heard else self._heard_title)
            self._heard.append(row)
        for number, row in enumerate(self._heard):
            if number < len(lines):
                row.show_line(lines[number])
            show_if(number < len(lines), row)
        show_if(bool(lines), self._heard_title)

    def hold(self, *own: QWidget) -> None:
        """Have a learner's own cards below the page, as long as another page does not take them."""
        self._own = own
        for card in own:
            card.setParent(self)

    def hold_drill(self, card: DrillCard) -> None:
        """Have the word's drill below the page, before the learner's own cards."""
        self._drill = card
        card.setParent(self)
        card.stack(self.stacked)

    def keep_back(self, lines: tuple[Heard, ...]) -> None:
        """Hide these sentences until they were drilled, and say how many there are."""
        shown = self._page.opened.heard if self._page else ()
        for line, row in zip(shown, self._heard, strict=False):
            show_if(line not in lines, row)
        count = len(lines)
        self._after_drill.set_words(
            ngettext("{count} more after the drill.", "{count} more after the drill.", count).format(count=count)
        )
        show_if(bool(lines), self._after_drill)
        self.place()

    def restack(self) -> None:
        """Follow the window from wide to narrow."""
        self._senses.stack(self.stacked)
        if self._drill is not None:
            self._drill.stack(self.stacked)
        for named in (self._wrong, self._instead):
            named.stack(self.stacked)

    def arrange(self, left: int, width: int, top: int) -> int:
        """Place the cards; returns where the last one ends."""
        height = self._card.heightForWidth(width)
        self.put(self._card, QRect(left, top, width, height))
        top += height
        drill = (self._drill,) if self._drill is not None else ()
        for row in (drill, self._own, (self._sources, self._related)):
            top = self.put_beside([card for card in row if not card.isHidden()], left, width, top)
        return top


class _HeardRow(QWidget):
    """A sentence that was overheard, and who speaks."""

    def __init__(self, theme: Theme, *, is_first: bool) -> None:
        super().__init__()
        self._divider = Divider(theme, self)
        self._divider.setHidden(is_first)
        self._words = Label(theme, "", "definition")
        self._pills = {side: SidePill(theme, side, reader_of(side)) for side in Side}
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        for pill in self._pills.values():
            row.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        whole = Stack(theme, (0, 0, 0, 8), self)
        whole.put(self._divider)
        whole.put(line, 7)

    def show_line(self, line: Heard) -> None:
        """Show this sentence."""
        self._words.set_words(words_of(line.text.source))
        for side, pill in self._pills.items():
            show_if(side is line.side, pill)

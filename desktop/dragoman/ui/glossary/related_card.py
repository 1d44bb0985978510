"""What is near a page: related terms with the icon of their side, and false friends."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Side, Summary
from dragoman.ui.glossary.link_button import LinkButton
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.words import _

_ORDER = {Side.TECHNICAL: 0, Side.DIPLOMATIC: 1, None: 2}


class RelatedCard(Card):
    """One link a row; rows are made once and filled again."""

    link_activated = Signal(str)

    def __init__(self, theme: Theme, follow: Callable[[QWidget], None], parent: QWidget | None = None) -> None:
        """`follow` is told of each link, so that its meaning can be shown."""
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._follow = follow
        self._links: list[LinkButton] = []
        self._stack = Stack(theme, (24, 20, 24, 16))
        self._stack.put(Label(theme, _("Related"), "h2"))
        self.column.addLayout(self._stack)
        self.column.addStretch(1)
        self.setAccessibleName(_("Related"))

    def show_related(self, related: tuple[Summary, ...]) -> None:
        """Link these entries: technical terms, diplomatic ones, then false friends."""
        related = tuple(sorted(related, key=lambda summary: _ORDER[summary.side]))
        while len(self._links) < len(related):
            link = LinkButton(self._theme, with_icon=True)
            link.link_activated.connect(self.link_activated)
            self._follow(link)
            self._links.append(link)
            self._stack.put(link, 8 if len(self._links) == 1 else 4)
        for number, link in enumerate(self._links):
            if number < len(related):
                link.show_entry(related[number])
            show_if(number < len(related), link)

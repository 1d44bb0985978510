"""What the glossary shows while no page is open: what the pack is, or that it holds nothing, or that it is not there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Catalogue, Kind, Text
from dragoman.ui.glossary.page_body import GAP, PageBody
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.trouble_card import WIDTH, TroubleCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.button import Kind as ButtonKind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.prose import Prose
from dragoman.words import _, ngettext

_WIDEST = 640


class StartView(PageBody):
    """The pack's introduction, and above it a pack that is missing."""

    folder_wanted = Signal()
    gone_on = Signal()
    link_activated = Signal(str)

    def __init__(
        self,
        theme: Theme,
        html_of: Callable[[Text], str],
        follow: Callable[[QWidget], None],
        parent: QWidget | None = None,
    ) -> None:
        """`follow` is told of each widget with links, so that their meaning can be shown."""
        super().__init__(theme, parent)
        self._html_of = html_of
        self._missing = TroubleCard(theme, "folder-x", "bad", self)
        find = Button(theme, _("Find the folder"), ButtonKind.PRIMARY)
        go_on = Button(theme, _("Go on without"))
        self._missing.add_action(find)
        self._missing.add_action(go_on)
        self._missing.hide()
        self._card = Card(theme, padding=(0, 0), parent=self)
        self._title = Label(theme, "", "h1")
        self._counts = Label(theme, "", "body", "muted")
        self._introduction = Prose(theme, _("What this pack covers"))
        self._about = Label(theme, "", "small", "muted")
        stack = Stack(theme, (24, 24, 24, 20))
        stack.put(self._title)
        stack.put(self._counts, 4)
        stack.put(self._introduction, 16)
        stack.put(self._about, 24)
        self._card.column.addLayout(stack)
        find.clicked.connect(self.folder_wanted)
        go_on.clicked.connect(self._go_on)
        self._introduction.link_activated.connect(self.link_activated)
        follow(self._introduction)

    def show_pack(self, catalogue: Catalogue) -> None:
        """Show what this pack is."""
        manifest = catalogue.manifest
        kinds = [summary.kind for summary in catalogue.summaries.values()]
        terms, words = kinds.count(Kind.TERM), kinds.count(Kind.FALSE_FRIEND)
        self._title.set_words(manifest.title)
        self._counts.set_words(_counted(terms, words))
        self._introduction.show_html(self._html_of(manifest.introduction))
        self._introduction.setVisible(bool(manifest.introduction))
        about = [
            _("Version {version}").format(version=manifest.version) if manifest.version else "",
            manifest.licence,
            ", ".join(manifest.authors),
        ]
        self._about.set_words(". ".join(part for part in about if part))
        self._about.setVisible(any(about))
        self._card.setAccessibleName(manifest.title)
        self.place()

    def show_missing(self, folder: Path) -> None:
        """Say that the pack in this folder is not there, and that another is shown."""
        words = _("The pack that ships with Dragoman is shown instead. Your settings are kept.")
        self._missing.say(_("The pack folder is not there"), words, str(folder))
        self._missing.show()
        self.place()

    def _go_on(self) -> None:
        self._missing.hide()
        self.place()
        self.gone_on.emit()

    def arrange(self, left: int, width: int, top: int) -> int:
        """The missing pack first."""
        for card, widest in ((self._missing, WIDTH), (self._card, _WIDEST)):
            if not card.isHidden():
                across = width if self.stacked else min(width, self.px(widest))
                height = card.heightForWidth(across)
                self.put(card, QRect(left, top, across, height))
                top += height + self.px(GAP)
        return top - self.px(GAP)

    def restack(self) -> None:
        """Nothing stands side by side."""


def _counted(terms: int, words: int) -> str:
    if not terms and not words:
        return _("This pack has no terms yet.")
    counted = ngettext("{count} term", "{count} terms", terms).format(count=terms)
    if words:
        friends = ngettext("{count} false friend", "{count} false friends", words).format(count=words)
        counted = _("{terms} and {false_friends}").format(terms=counted, false_friends=friends)
    return _("{counted}. Look one up, or choose one from the list.").format(counted=counted)

"""The learner's side of the glossary: how well each entry is known, stars, her cards of the page, and her note on it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dragoman.content.model import Kind, Summary, Text
from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.own_cards import Cell, own_cards
from dragoman.errors import DragomanError
from dragoman.events import Event, EventKind
from dragoman.store.store import Draft
from dragoman.ui.glossary.note_card import NoteCard
from dragoman.ui.glossary.own_cards_card import OwnCardsCard
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.study.note_keeper import NoteKeeper
from dragoman.ui.study.saving import Saving
from dragoman.ui.theme.theme import Theme
from dragoman.words import _


class OwnSide(QObject):
    """Made once there is a page on screen: a first paint waits for no log."""

    changed = Signal(object)  # a Change that is on the disk
    failed = Signal(str)
    filled = Signal()  # the cards below the page have another size

    def __init__(self, theme: Theme, learner: Learner, html_of: Callable[[Text], str], note_key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._learner = learner
        self._entries: tuple[str, ...] = ()
        self._faces = Faces(learner.pack, learner.reader)
        self._saving = Saving(self)
        self.cards = OwnCardsCard(theme)
        self.note = NoteCard(theme, html_of, note_key)
        self.cards.hide()
        self.note.hide()
        self._keeper = NoteKeeper(learner, self.note, self)
        self._keeper.changed.connect(self.changed)
        self._keeper.failed.connect(self.failed)
        self.cards.asked_again.connect(self._ask_again)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(partial(self._try, self._fill))

    def known_of(self, summary: Summary) -> int | None:
        """How well an entry is known, 0 to 3; None where it has no cards, or the log cannot be read."""
        if summary.kind not in (Kind.TERM, Kind.FALSE_FRIEND):
            return None
        try:
            return int(self._learner.known(summary.id))
        except DragomanError:
            return None

    def is_starred(self, entry: str) -> bool:
        """Whether an entry has a star; none has where the log cannot be read."""
        try:
            return self._learner.is_starred(entry)
        except DragomanError:
            return False

    def toggle_star(self, entry: str) -> None:
        """Put a star on an entry, or take it off."""
        self._saving.then(partial(self._try, partial(self._toggle_star, entry)))

    def show_page(self, entries: Sequence[str]) -> None:
        """Show her cards of these entries and her note on the first, once the page itself is painted."""
        self._entries = tuple(entries)
        self.note.field.keep()
        show_if(False, self.cards, self.note)
        if entries:
            self._later.start()

    def follow(self, touched: frozenset[str]) -> None:
        """What has these ids is another than before."""
        ids = set(self._entries)
        if self._entries and (ids & touched or any(card.split("/")[1:2] and card.split("/")[1] in ids for card in touched)):
            self._try(self._fill_cards)

    def stop(self) -> None:
        """The window closes: what is written is kept."""
        self.note.field.keep()

    def _fill(self) -> None:
        self._fill_cards()
        self._keeper.open(self._entries[0])
        show_if(True, self.note)
        self.filled.emit()

    def _fill_cards(self) -> None:
        cards = own_cards(self._learner, self._faces, self._entries)
        self.cards.show_cards(cards)
        show_if(bool(cards.rows), self.cards)
        self.filled.emit()

    def _toggle_star(self, entry: str) -> None:
        on = not self._learner.is_starred(entry)
        words = _("Star set") if on else _("Star removed")
        self._write(Draft(EventKind.STAR, self._learner.name_of(entry), {"on": on}), frozenset({entry}), words)

    def _ask_again(self, cell: Cell) -> None:
        kind = EventKind.SET_ASIDE if cell.state.is_set_aside else EventKind.BAD
        touched = frozenset({cell.card.id, cell.card.entry})
        draft = Draft(kind, cell.card.id, {"on": False})
        self._saving.then(partial(self._try, partial(self._write, draft, touched, _("The card is asked again"))))

    def _write(self, draft: Draft, touched: frozenset[str], words: str) -> None:
        def settled(events: tuple[Event, ...]) -> Change:
            return Change(touched, tuple(event.id for event in events), words)

        self._saving.wait_for(Deed(self._learner.store.append([draft]), settled, lambda: None), self._settle)

    def _settle(self, deed: Deed) -> bool:
        try:
            change = deed.settle()
        except DragomanError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit(change)
        self.follow(change.touched)
        return True

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except DragomanError as error:
            self.failed.emit(str(error))

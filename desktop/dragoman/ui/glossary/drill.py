"""The drill of the false friend that is open: its answers go to the log, and what was drilled is shown on the page."""

import os
import time

from PySide6.QtCore import QObject, Signal

from dragoman.content.model import FalseFriend
from dragoman.content.practice import Heard
from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.drill import Said, drilled, hidden
from dragoman.desk.learner import Learner
from dragoman.errors import DragomanError
from dragoman.events import Event, EventKind
from dragoman.store.store import Draft
from dragoman.ui.glossary.drill_card import DrillCard
from dragoman.ui.study.saving import Saving
from dragoman.ui.theme.theme import Theme


class Drill(QObject):
    """Its card is put on the page by whoever holds it."""

    kept_back = Signal(object)  # the sentences that the page keeps for the drill, a tuple of Heard
    changed = Signal(object)  # a Change that is on the disk
    failed = Signal(str)

    def __init__(self, theme: Theme, learner: Learner, parent: QObject) -> None:
        super().__init__(parent)
        self._learner = learner
        self._word: FalseFriend | None = None
        self._saving = Saving(self)
        self.card = DrillCard(theme, _milliseconds, lambda: int.from_bytes(os.urandom(4), "big"))
        self.card.hide()
        self.card.answered.connect(self._write)
        self.card.ended.connect(self._tell)

    def show_word(self, word: FalseFriend) -> None:
        """Be ready for this word, and tell what its page keeps back."""
        self._word = word
        self.card.show_word(word)
        self.card.setVisible(bool(word.heard))
        self._tell()

    def _tell(self) -> None:
        if self._word is not None:
            self.kept_back.emit(self._kept_back(self._word))

    def _kept_back(self, word: FalseFriend) -> tuple[Heard, ...]:
        try:
            events = self._learner.store.events(EventKind.DRILL, self._subject(word))
        except DragomanError:
            return ()
        return hidden(word, drilled(word, events))

    def _write(self, said: Said, ms: int) -> None:
        word = self._word
        if word is None or not said.sentence.slug:
            return
        data = {
            "heard": said.sentence.slug,
            "said": said.side.value if said.side else None,
            "right": said.is_right,
            "ms": ms,
        }
        draft, touched = Draft(EventKind.DRILL, self._subject(word), data), frozenset({word.id})

        def settled(_events: tuple[Event, ...]) -> Change:
            return Change(touched, (), "")  # nothing that one would take back

        def write() -> None:
            self._saving.wait_for(Deed(self._learner.store.append([draft]), settled, _put_nothing_back), self._settle)

        self._saving.then(write)

    def _settle(self, deed: Deed) -> bool:
        try:
            change = deed.settle()
        except DragomanError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit(change)
        if not self.card.is_running:
            self._tell()
        return True

    def _subject(self, word: FalseFriend) -> str:
        return self._learner.name_of(word.id)


def _milliseconds() -> int:
    return round(time.monotonic() * 1000)


def _put_nothing_back() -> None:
    """The sentence was heard and answered all the same."""

"""The drill of the false friend that is open: its answers go to the log, and what was drilled is shown on the page."""

import os
import time
from concurrent.futures import Future
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal

from dragoman.content.logged import entry_in_log
from dragoman.content.model import FalseFriend
from dragoman.content.practice import Heard
from dragoman.desk.change import Change
from dragoman.desk.drill import Said, drilled, hidden
from dragoman.desk.learner import Learner
from dragoman.errors import DragomanError
from dragoman.events import Event, EventKind
from dragoman.store.store import Draft
from dragoman.ui.glossary.drill_card import DrillCard
from dragoman.ui.theme.theme import Theme


class Drill(QObject):
    """Its card is put on the page by whoever holds it."""

    kept_back = Signal(object)  # the sentences that the page keeps for the drill, a tuple of Heard
    changed = Signal(object)  # a Change that is on the disk
    failed = Signal(str)
    _written = Signal(object)

    def __init__(self, theme: Theme, learner: Learner, parent: QObject) -> None:
        super().__init__(parent)
        self._learner = learner
        self._word: FalseFriend | None = None
        self.card = DrillCard(theme, _milliseconds, lambda: int.from_bytes(os.urandom(4), "big"))
        self.card.hide()
        self._written.connect(self._settle, Qt.ConnectionType.QueuedConnection)
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
        written = self._learner.store.append([Draft(EventKind.DRILL, self._subject(word), data)])
        written.add_done_callback(self._report)

    def _report(self, written: "Future[tuple[Event, ...]]") -> None:
        with suppress(RuntimeError):  # the window closed meanwhile
            self._written.emit(written)

    def _settle(self, written: "Future[tuple[Event, ...]]") -> None:
        try:
            events = written.result()
        except DragomanError as error:
            self.failed.emit(str(error))
            return
        names = (entry_in_log(self._learner.pack.catalogue, event.subject) for event in events)
        touched = frozenset(entry.id for entry in names if entry is not None)
        self.changed.emit(Change(touched, (), ""))  # nothing that one would take back
        if not self.card.is_running:
            self._tell()

    def _subject(self, word: FalseFriend) -> str:
        return self._learner.name_of(word.id)


def _milliseconds() -> int:
    return round(time.monotonic() * 1000)

"""Keeps what is written in a note: each text after the one before it, and none of them lost."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.learner import Learner
from dragoman.desk.note import Note, note_home, read_note, write_note
from dragoman.errors import DragomanError
from dragoman.events import Event
from dragoman.ui.study.note_field import NoteField, SavedMark
from dragoman.ui.study.saving import Saving
from dragoman.words import _


class NoteView(Protocol):
    """What shows a note and has a field to write it in."""

    field: NoteField
    saved: SavedMark

    def show_note(self, text: str) -> None:
        """Show a note as it is kept."""


class NoteKeeper(QObject):
    """Stands between a note's view and the log."""

    failed = Signal(str)  # why it could not be written; the text stays in its field
    changed = Signal(object)  # a Change

    def __init__(self, learner: Learner, view: NoteView, parent: QObject) -> None:
        super().__init__(parent)
        self._learner = learner
        self._view = view
        self._entry = ""
        self._note = Note()
        self._saving = Saving(self)
        view.field.written.connect(self._keep)

    def open(self, entry: str) -> None:
        """Show the note on an entry. Raises NotRead."""
        self._view.field.keep()
        entry = note_home(self._learner.pack.catalogue, entry)
        self._entry = entry
        self._note = read_note(self._learner.store, self._subject(entry))
        self._view.show_note(self._note.text)

    def _keep(self, text: str) -> None:
        self._saving.then(partial(self._write, self._entry, text))

    def _write(self, entry: str, text: str) -> None:
        store, subject = self._learner.store, self._subject(entry)
        before = self._note if entry == self._entry else read_note(store, subject)

        def settled(events: tuple[Event, ...]) -> Change:
            if entry == self._entry:
                self._note = Note(text, (events[-1].id.hex(),))
            return Change(frozenset({entry}), (events[-1].id,), _("Note saved."))

        self._saving.wait_for(Deed(write_note(store, subject, text, before), settled, lambda: None), self._settle)

    def _settle(self, deed: Deed) -> bool:
        try:
            change = deed.settle()
        except DragomanError as error:
            self._view.saved.show_saved(False)
            self.failed.emit(str(error))
            return True  # what was written meanwhile is to be tried all the same
        self._view.saved.show_saved(True)
        self.changed.emit(change)
        return True

    def _subject(self, entry: str) -> str:
        return self._learner.name_of(entry)

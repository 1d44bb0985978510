"""What was changed and how it is taken back; screens redraw only what was touched."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from dragoman.desk.change import Change
from dragoman.desk.learner import Learner
from dragoman.settings import LEARNERS, READER, SIDE, Scope, Setting, Settings

T = TypeVar("T")

KEPT = 100  # changes that Undo remembers


class Changes(QObject):
    """This window's changes, newest last: settings of this computer, and what the learner did."""

    setting_changed = Signal(str)  # its name
    touched = Signal(object)  # ids of what the learner did something with, a frozenset
    taken_back = Signal(object)  # the Change
    undoable_changed = Signal(bool)

    def __init__(self, settings: Settings, learner: Learner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._learner = learner
        self._undoes: list[tuple[Callable[[], None], Change | None]] = []

    def __getitem__(self, setting: Setting[T]) -> T:
        """What is chosen, whoever keeps it."""
        if setting.scope is Scope.COMPUTER:
            return self._settings[setting]
        return self._learner.setting(setting)

    def choose(self, setting: Setting[T], value: T) -> None:
        """Change a setting. Raises SettingsNotSaved, after it holds for as long as the window is open; or NotSaved."""
        before = self[setting]
        if value == before:
            return
        if setting.scope is Scope.COMPUTER:
            self._remember(lambda: self._put(setting, before))
            self._put(setting, value)
        else:
            self.did(self._learner.choose(setting, value))
            self.setting_changed.emit(setting.name)

    def did(self, change: Change) -> None:
        """The learner did something, and it is on the disk."""
        if change.events:
            self._remember(lambda: self._take_back(change), change)
        self.touched.emit(change.touched)

    def forget(self, change: Change) -> None:
        """What was done is taken back already, in the screen where it was done."""
        self._undoes = [each for each in self._undoes if each[1] is None or not set(each[1].events) & set(change.events)]
        self.undoable_changed.emit(self.can_undo())
        self.touched.emit(change.touched)

    def can_undo(self) -> bool:
        """Whether anything is left to take back."""
        return bool(self._undoes)

    def undo(self) -> None:
        """Take the newest change back. Raises SettingsNotSaved or NotSaved; of the last nothing is taken back then."""
        if self._undoes:
            undo, _change = self._undoes.pop()
            try:
                undo()
            finally:
                self.undoable_changed.emit(self.can_undo())

    def _take_back(self, change: Change) -> None:
        try:
            self._learner.retract(change).result()
        except BaseException:
            self._undoes.append((lambda: self._take_back(change), change))
            raise
        self.taken_back.emit(change)
        self.touched.emit(change.touched)
        for setting in LEARNERS:
            if setting.name in change.touched:
                self.setting_changed.emit(setting.name)

    def _remember(self, undo: Callable[[], None], change: Change | None = None) -> None:
        self._undoes = [*self._undoes[-KEPT + 1 :], (undo, change)]
        self.undoable_changed.emit(True)

    def meet_log(self) -> None:
        """The log is open: this computer mirrors the side that stands in it, or it learns from here whose it is.

        Raises NotSaved, SettingsNotSaved.
        """
        side, mirrored = self._learner.setting(SIDE), self._settings[READER]
        if side is None and mirrored is not None:
            self._learner.choose(SIDE, mirrored)
        elif side is not mirrored:
            try:
                self._settings[READER] = side
            finally:
                self.setting_changed.emit(READER.name)

    def _put(self, setting: Setting[Any], value: Any) -> None:
        try:
            self._settings[setting] = value
            if setting.name == READER.name and self._learner.open():
                self._learner.choose(SIDE, value)
        finally:
            self.setting_changed.emit(setting.name)

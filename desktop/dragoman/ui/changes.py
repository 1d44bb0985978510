"""What was changed and how it is taken back; screens redraw only what was touched."""

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from dragoman.settings import Setting, Settings

T = TypeVar("T")

KEPT = 100  # changes that Undo remembers


class Changes(QObject):
    """This window's changes, newest last."""

    setting_changed = Signal(str)  # its name
    undoable_changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._before: list[tuple[Setting[Any], Any]] = []

    def choose(self, setting: Setting[T], value: T) -> None:
        """Change a setting. Raises SettingsNotSaved, after the change holds for as long as the window is open."""
        before = self._settings[setting]
        if value == before:
            return
        self._before = [*self._before[-KEPT + 1 :], (setting, before)]
        self._put(setting, value)

    def can_undo(self) -> bool:
        """Whether anything is left to take back."""
        return bool(self._before)

    def undo(self) -> None:
        """Take the newest change back. Raises SettingsNotSaved as choosing does."""
        if self._before:
            setting, before = self._before.pop()
            self._put(setting, before)

    def _put(self, setting: Setting[T], value: T) -> None:
        try:
            self._settings[setting] = value
        finally:
            self.setting_changed.emit(setting.name)
            self.undoable_changed.emit(self.can_undo())

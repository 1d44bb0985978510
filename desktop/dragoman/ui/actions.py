"""Every action and its key in one table; menus, buttons, the list of keys and a test are made from it.

A screen says what an action does (`bind`); the window runs it, and here an error of the world becomes a sentence
in the screen where the action began.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dragoman.errors import DragomanError
from dragoman.ui.keys import PlainKeys
from dragoman.words import _

EVERYWHERE = ""


class Action(NamedTuple):
    """What can be done, in which screen, and by which keys: `Ctrl+K` for a shortcut, `L` for a key without Ctrl."""

    id: str
    words: str
    keys: tuple[str, ...] = ()
    screen: str = EVERYWHERE

    @property
    def plain_keys(self) -> tuple[str, ...]:
        """Those of its keys that rest while one types and that can be switched off."""
        return tuple(key for key in self.keys if is_plain(key))


def is_plain(key: str) -> bool:
    """Whether a key is one without Ctrl or Alt that types something: a letter, a digit, `/`, Space."""
    return len(key) == 1 or key == "Space"


def table() -> tuple[Action, ...]:
    """All actions, in the order in which help lists them, in the user's language."""
    return (
        Action("today", _("Today"), ("Ctrl+1",)),
        Action("glossary", _("Glossary"), ("Ctrl+2",)),
        Action("study", _("Study"), ("Ctrl+3",)),
        Action("quiz", _("Quiz"), ("Ctrl+4",)),
        Action("progress", _("Progress"), ("Ctrl+6",)),
        Action("settings", _("Settings"), ("Ctrl+,",)),
        Action("look-up", _("Look up a term"), ("Ctrl+K", "/")),
        Action("larger-text", _("Larger text"), ("Ctrl++", "Ctrl+=")),
        Action("smaller-text", _("Smaller text"), ("Ctrl+-",)),
        Action("usual-text", _("Usual text size"), ("Ctrl+0",)),
        Action("undo", _("Undo"), ("Ctrl+Z",)),
        Action("next-of-step", _("Next page of the path's step"), ("Ctrl+PgDown",)),
        Action("before-of-step", _("Page before it in the path's step"), ("Ctrl+PgUp",)),
        Action("keys", _("All keys"), ("F1",)),
        Action("about", _("About Dragoman")),
        Action("quit", _("Close Dragoman"), ("Ctrl+Q",)),
        Action("back", _("Back"), ("Alt+Left",), "glossary"),
        Action("forward", _("Forward"), ("Alt+Right",), "glossary"),
        Action("terms", _("Terms"), (_("L"),), "glossary"),
        Action("copy-definition", _("Copy the definition with its source"), ("Ctrl+Shift+C", _("C")), "glossary"),
        Action("print", _("Print"), ("Ctrl+P",), "glossary"),
        Action("save-pdf", _("Save as PDF"), ("Ctrl+Shift+P",), "glossary"),
        Action("show-file", _("Show the file"), (), "glossary"),
        Action("star", _("Star"), (_("S"),), "glossary"),
        Action("study-pair", _("Study this pair"), ("Ctrl+Return", "Ctrl+Enter"), "glossary"),
        Action("edit-note", _("Write on your note"), ("Ctrl+E",), "glossary"),
        Action("back-to-card", _("Back to the card"), (_("O"),), "glossary"),
        Action("engineer-speaks", _("The engineer speaks"), ("1",), "glossary"),
        Action("diplomat-speaks", _("The diplomat speaks"), ("2",), "glossary"),
        Action("stop-clock", _("Stop the clock"), (_("T"),), "glossary"),
        Action("check-again", _("Check again"), ("F5",), "glossary"),
        Action("study-due", _("Study what is due"), ("Ctrl+Return",), "today"),
        Action("show-answer", _("Show answer"), ("Space",), "study"),
        Action("study-primary", _("Show answer, then Good"), ("Ctrl+Return", "Ctrl+Enter"), "study"),
        Action("again", _("Again"), ("1",), "study"),
        Action("hard", _("Hard"), ("2",), "study"),
        Action("good", _("Good"), ("3",), "study"),
        Action("easy", _("Easy"), ("4",), "study"),
        Action("undo-step", _("Undo"), ("Ctrl+Z",), "study"),
        Action("star-card", _("Star"), (_("S"),), "study"),
        Action("note", _("Note"), (_("N"),), "study"),
        Action("put-off", _("Put off until tomorrow"), (_("P"),), "study"),
        Action("set-aside", _("Set aside"), (_("X"),), "study"),
        Action("mark-bad", _("Mark as bad"), (_("B"),), "study"),
        Action("open-pair", _("Open the pair"), (_("O"),), "study"),
        Action("choose", _("Choose an answer"), ("1", "2", "3", "4", "5", "6", "7", "8", "9"), "quiz"),
        Action("guess", _("How sure: guess"), (_("G"),), "quiz"),
        Action("think-so", _("How sure: think so"), (_("T"),), "quiz"),
        Action("sure", _("How sure: sure"), (_("S"),), "quiz"),
        Action("answer", _("Answer, or go on"), ("Ctrl+Return", "Ctrl+Enter"), "quiz"),
        Action("mark-for-later", _("Mark for later"), (_("M"),), "quiz"),
        Action("open-question-pair", _("Open the pair"), (_("O"),), "quiz"),
        Action("question-before", _("The question before"), ("Alt+Left",), "quiz"),
        Action("pause", _("Pause, or back to all quizzes"), ("Esc",), "quiz"),
        Action("diplomat", _("I am a diplomat"), ("1",), "welcome"),
        Action("engineer", _("I am an engineer"), ("2",), "welcome"),
        Action("both", _("I work on both sides"), ("3",), "welcome"),
        Action("show-log", _("Show the log folder"), (), "settings"),
        Action("progress-study", _("Study the first cards"), ("Ctrl+Return",), "progress"),
        Action("progress-table", _("Show the plot as a table"), (_("T"),), "progress"),
        Action("progress-save", _("Save all plots in one file"), ("Ctrl+S",), "progress"),
        Action("leave-help", _("Back"), ("Esc",), "help"),
        Action("copy-report", _("Copy for a bug report"), (), "help"),
    )


class _Bound(NamedTuple):
    trigger: Callable[[], None]
    enabled: Callable[[], bool]
    by_key: Callable[[str], None] | None = None  # where each of its keys does something of its own


def _always() -> bool:
    return True


class Actions(QObject):
    """The table at work in one window: keys call what the screens have bound, where it is enabled."""

    failed = Signal(str)  # the sentence
    shown_changed = Signal()

    def __init__(self, window: QWidget, plain_keys_wanted: Callable[[], bool]) -> None:
        super().__init__(window)
        self._table = {action.id: action for action in table()}
        self._bound: dict[str, _Bound] = {}
        self._screen = EVERYWHERE
        self._shortcuts: dict[str, list[QShortcut]] = {}
        for action in self._table.values():
            self._shortcuts[action.id] = [self._shortcut(window, action, key) for key in action.keys if not is_plain(key)]
        self._plain_keys = PlainKeys(window, self._press, plain_keys_wanted)

    def _shortcut(self, window: QWidget, action: Action, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(partial(self.run, action.id))
        shortcut.setEnabled(action.screen == EVERYWHERE)
        return shortcut

    def bind(self, id_: str, trigger: Callable[[], None], enabled: Callable[[], bool] = _always) -> None:
        """Say what an action of the table does, and when it can be done."""
        self._bound[self._table[id_].id] = _Bound(trigger, enabled)

    def bind_keys(self, id_: str, press: Callable[[str], None], enabled: Callable[[], bool] = _always) -> None:
        """Say what each key of an action does, where they choose one of several things."""
        action = self._table[id_]
        self._bound[action.id] = _Bound(partial(press, action.keys[0]), enabled, press)

    def show_screen(self, screen: str) -> None:
        """From now on the keys of this screen work, beside those that work everywhere and that it has not for itself."""
        self._screen = screen
        own = {key for action in self._table.values() if action.screen == screen for key in action.keys}
        for id_, shortcuts in self._shortcuts.items():
            action = self._table[id_]
            keys = [key for key in action.keys if not is_plain(key)]
            for key, shortcut in zip(keys, shortcuts, strict=True):  # two of one key would neither of them act
                shortcut.setEnabled(action.screen == screen or (action.screen == EVERYWHERE and key not in own))
        self.shown_changed.emit()

    def here(self) -> Iterator[Action]:
        """The actions that can be reached now."""
        return (action for action in self._table.values() if self._is_here(action) and action.id in self._bound)

    def __getitem__(self, id_: str) -> Action:
        """The action of this id."""
        return self._table[id_]

    def run(self, id_: str) -> None:
        """Do it, if it can be done here and now; a DragomanError becomes the sentence of `failed`."""
        action, bound = self._table[id_], self._bound.get(id_)
        if bound is None or not self._is_here(action) or not bound.enabled():
            return
        self.attempt(bound.trigger)

    def attempt(self, work: Callable[[], None]) -> None:
        """Do what a control asks for; a DragomanError becomes the sentence of `failed`, in the screen where it began."""
        try:
            work()
        except DragomanError as error:
            self.failed.emit(str(error))

    def _press(self, key: str) -> bool:
        for action in self.here():
            bound = self._bound[action.id]
            if key in action.plain_keys and bound.enabled():
                self.attempt(partial(bound.by_key, key) if bound.by_key else bound.trigger)
                return True
        return False

    def _is_here(self, action: Action) -> bool:
        return action.screen in (EVERYWHERE, self._screen)


def key_on_cap(key: str) -> str:
    """A key of the table as a cap shows it: `Ctrl K`, `Alt ←`, `Ctrl +`."""
    parts = ("Ctrl", "+") if key == "Ctrl++" else key.split("+")
    return " ".join(_ON_CAP.get(part, part) for part in parts)


def first_key(action: Action) -> str:
    """The key that a button of this action shows on its cap, or nothing."""
    return key_on_cap(action.keys[0]) if action.keys else ""


_ON_CAP = {"Left": "←", "Right": "→", "-": "−", "Return": "Enter", "PgDown": "PgDn"}

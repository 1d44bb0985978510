"""Each setting declared once, and this computer's kept in one small JSON file, written whole and renamed."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from dragoman.errors import DragomanError
from dragoman.words import _

FILE = "settings.json"

T = TypeVar("T")


def N_(message: str) -> str:  # noqa: N802  # gettext's own name for words that are translated where they are shown
    """Mark words for translation without translating them yet."""
    return message


class SettingsNotSaved(DragomanError):
    """The settings file could not be written."""


class Theme(StrEnum):
    """Light or dark, or as the computer is set."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Grades(StrEnum):
    """How a learner says how well she knew a card."""

    FOUR = "four"
    TWO = "two"  # knew it or not


class Scope(StrEnum):
    """Whose a setting is."""

    COMPUTER = "computer"  # one small JSON in the config folder
    LEARNER = "learner"  # an event in the learner's log


class Reader(StrEnum):
    """Who is reading: it decides which side is explained first."""

    DIPLOMAT = "diplomat"
    ENGINEER = "engineer"
    BOTH = "both"


@dataclass(frozen=True, eq=False)
class Setting(Generic[T]):
    """One setting: its name in the file or the log, what it is until it is chosen, and what it does."""

    name: str
    default: T
    about: str  # untranslated; translate where it is shown
    read: Callable[[object], T]  # raises ValueError or TypeError for what it cannot be
    scope: Scope = Scope.COMPUTER


TEXT_SIZES = (100, 125, 150, 175, 200)  # percent


def _text_size(value: object) -> int:
    size = _whole(value)
    if size not in TEXT_SIZES:
        raise ValueError(size)
    return size


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _reader(value: object) -> Reader | None:
    return None if value is None else Reader(cast(str, value))


def _window(value: object) -> tuple[int, int, int, int] | None:
    if value is None:
        return None
    left, top, width, height = cast(list[object], value)
    return _whole(left), _whole(top), _whole(width), _whole(height)


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) > 100_000:
        raise ValueError(value)
    return value


def _between(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = _whole(value)
        if not least <= number <= most:
            raise ValueError(number)
        return number

    return read


THEME = Setting("theme", Theme.SYSTEM, N_("Light, dark, or as the computer is set"), lambda value: Theme(cast(str, value)))
TEXT_SIZE = Setting("text-size", 100, N_("Size of all text, 100 to 200 %"), _text_size)
LESS_MOTION = Setting("less-motion", False, N_("No animation, no clock in drills"), _flag)
PLAIN_KEYS = Setting("keys-without-ctrl", True, N_("Digits, letters and /. They rest while you type"), _flag)
READER = Setting("reader", None, N_("Decides which side is explained first"), _reader)
WINDOW = Setting("window", None, N_("Left, top, width and height of the window"), _window)
MAXIMISED = Setting("maximised", False, N_("Whether the window fills the screen"), _flag)
SCREEN = Setting("screen", "", N_("The screen that was open last"), _word)
PLACE = Setting("place", "", N_("The page that was open last"), _word)

DEVICE = Setting("device", "", N_("A random name by which the log tells this computer from others"), _word)

RECALL = Setting("recall", 90, N_("Recall to aim for, in per cent"), _between(70, 97), Scope.LEARNER)
NEW_A_DAY = Setting("new-a-day", 10, N_("New cards a day"), _between(0, 100), Scope.LEARNER)
MINUTES_A_DAY = Setting("minutes-a-day", 10, N_("A session stops there"), _between(1, 120), Scope.LEARNER)
GRADES = Setting(
    "grades", Grades.FOUR, N_("Four grades, or knew it or not"), lambda value: Grades(cast(str, value)), Scope.LEARNER
)
ASK_SURE = Setting("ask-sure", True, N_("Ask how sure in quizzes"), _flag, Scope.LEARNER)
SIDE = Setting(
    "side", None, N_("Decides whose cards are yours"), _reader, Scope.LEARNER
)  # READER mirrors it for the first frame
OTHER_SIDE = Setting("study-both", False, N_("Study the cards of both sides"), _flag, Scope.LEARNER)
LEARNERS: tuple[Setting[Any], ...] = (RECALL, NEW_A_DAY, MINUTES_A_DAY, GRADES, ASK_SURE, SIDE, OTHER_SIDE)


class Settings:
    """This computer's settings; a missing or damaged file, or a value that cannot be, means the default."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values = _values_of(file)

    def __getitem__(self, setting: Setting[T]) -> T:
        """What is chosen, or the default."""
        try:
            return setting.read(self._values[setting.name])
        except (KeyError, ValueError, TypeError):
            return setting.default

    def __setitem__(self, setting: Setting[T], value: T) -> None:
        """Choose a value and write the file. Raises SettingsNotSaved; the choice then holds until the program ends."""
        self._values[setting.name] = value
        self._write()

    def write_together(self, values: dict[Setting[Any], Any]) -> None:
        """Choose several values in one write. Raises SettingsNotSaved as assigning does."""
        self._values.update({setting.name: value for setting, value in values.items()})
        self._write()

    def _write(self) -> None:
        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        part = self._file.with_name(self._file.name + ".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self._file)
        except OSError as error:
            sentence = _("This choice holds until you close Dragoman: {file} cannot be written.")
            raise SettingsNotSaved(sentence.format(file=self._file)) from error


def _values_of(file: Path) -> dict[str, object]:
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}

"""The second path through the product, walked by keys alone: the day, its cards, an undo, a quiz, and what has come of it.

Each step leaves a picture in the test's own folder (`--basetemp DIR` says where).
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen, settle
from dragoman.ui.study.screen import StudyScreen
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.window import Window
from ui.test_first_path import CTRL, Walk


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


def words(window: Window) -> list[str]:
    return [widget.text() for widget in on_screen(window) if isinstance(widget, Label | Button) and widget.text()]


def saved(qtbot: QtBot, window: Window) -> None:
    """Wait until what was done is on the disk."""
    [study] = window.findChildren(StudyScreen)
    qtbot.waitUntil(lambda: not study.is_saving)
    settle()


def test_a_day_of_study_a_quiz_and_what_has_come_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    window = a_window(qtbot, tmp_path, screen="today", now=clock)
    walk = Walk(qtbot, window, tmp_path)
    assert "Begin with three pairs" in words(window)
    walk.picture("today, the first day")

    walk.press(Qt.Key.Key_Return)
    assert window.screen_shown == "study"
    assert "Card 1 of 9" in words(window)
    walk.picture("the first card")
    walk.press(Qt.Key.Key_Space)
    walk.picture("turned")
    walk.press(Qt.Key.Key_3)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_Z, CTRL)
    saved(qtbot, window)
    assert any("Card 1 of" in each for each in words(window))
    walk.press(Qt.Key.Key_P)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_S)
    saved(qtbot, window)
    walk.picture("one put off, one starred")
    for _card in range(30):
        if any("Show answer" in each for each in words(window)):
            clock.moment += timedelta(seconds=20)
            walk.press(Qt.Key.Key_Space)
            walk.press(Qt.Key.Key_4)
            saved(qtbot, window)
    walk.picture("the session's end")

    walk.press(Qt.Key.Key_4, CTRL)
    assert window.screen_shown == "quiz"
    qtbot.waitUntil(lambda: any(each.startswith("Begin ") for each in words(window)))
    walk.picture("a quiz to begin")

    walk.press(Qt.Key.Key_6, CTRL)
    assert window.screen_shown == "progress"
    walk.picture("progress")

    walk.press(Qt.Key.Key_1, CTRL)
    clock.moment += timedelta(days=1)
    window._learning._clock.look()
    settle()
    assert "Wednesday 25 November" in words(window)
    walk.picture("the next day")
    assert window.close()

"""Between the screens of the learner's log: what leads from one to the other, in a whole window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen
from dragoman.events import EventKind
from dragoman.ui.path.bar import StepBar
from ui.test_first_path import CTRL, Walk
from ui.test_second_path import Clock, saved


def test_the_first_pairs_are_the_only_session_that_is_begun(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="today", now=Clock())

    Walk(qtbot, window, tmp_path).press(Qt.Key.Key_Return)
    saved(qtbot, window)

    begun = window._learner.store.events(EventKind.STUDY_BEGUN)
    assert [list(event.data["what"]) for event in begun] == [["first"]]


def test_the_pages_of_a_paths_step_are_turned_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="today", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_PageDown, CTRL)  # no step is in hand
    assert window.screen_shown == "today"
    walk.tab_to("Start: Six false friends")
    walk.press(Qt.Key.Key_Return)
    assert window.place() == "attack-word"

    walk.press(Qt.Key.Key_PageDown, CTRL)
    assert window.place() == "incident-word"
    walk.press(Qt.Key.Key_PageUp, CTRL)
    walk.press(Qt.Key.Key_PageUp, CTRL)
    assert window.place() == "attack-word"
    for _page in range(6):
        walk.press(Qt.Key.Key_PageDown, CTRL)
    assert window.place() == "silence-word"
    [bar] = [widget for widget in on_screen(window) if isinstance(widget, StepBar)]
    assert [bar.button(id_).isHidden() for id_ in ("next", "done")] == [True, False]

"""One table of actions: every key is said once, and an error of the world becomes a sentence."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dragoman.errors import DragomanError
from dragoman.ui.actions import Actions, table


class Window(QWidget):
    """A window with one field to write in, and the table of actions."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.plain_keys = True
        self.actions_ = Actions(self, lambda: self.plain_keys)
        self.done: list[str] = []

    def bind(self, id_: str) -> None:
        self.actions_.bind(id_, lambda: self.done.append(id_))


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.setFocus()
    return window


def test_no_two_actions_of_a_screen_share_a_key_or_an_id() -> None:
    ids = Counter(action.id for action in table())
    assert all(count == 1 for count in ids.values()), ids
    for screen in {action.screen for action in table()}:
        keys = Counter(key for action in table() if action.screen == screen for key in action.keys)
        assert all(count == 1 for count in keys.values()), (screen, keys)


def test_a_screens_own_key_goes_before_the_one_that_works_everywhere(window: Window, qtbot: QtBot) -> None:
    window.bind("undo")
    window.bind("undo-step")

    for screen in ("study", "today"):
        window.actions_.show_screen(screen)
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.done == ["undo-step", "undo"]


def test_the_keys_of_the_rail_stay_reserved_for_screens_to_come() -> None:
    taken = {key for action in table() for key in action.keys if key.startswith("Ctrl+") and key[-1] in "1234567"}

    assert taken == {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+6"}


def test_a_shortcut_runs_what_its_screen_has_bound(window: Window, qtbot: QtBot) -> None:
    window.bind("print")
    window.actions_.show_screen("glossary")

    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert window.done == ["print"]


def test_keys_of_another_screen_do_nothing(window: Window, qtbot: QtBot) -> None:
    window.bind("print")
    window.bind("engineer")
    window.actions_.show_screen("settings")

    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_2)

    assert window.done == []


def test_a_digit_runs_its_action_and_rests_while_one_types(window: Window, qtbot: QtBot) -> None:
    window.bind("engineer")
    window.actions_.show_screen("welcome")

    qtbot.keyClick(window, Qt.Key.Key_2)
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_2)

    assert window.done == ["engineer"]
    assert window.field.text() == "2"


def test_keys_without_ctrl_can_be_switched_off_together(window: Window, qtbot: QtBot) -> None:
    window.bind("engineer")
    window.bind("look-up")
    window.actions_.show_screen("welcome")
    window.plain_keys = False

    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.keyClick(window, Qt.Key.Key_Slash)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert window.done == ["look-up"]


def test_an_error_of_the_world_becomes_a_sentence(window: Window, qtbot: QtBot) -> None:
    def fail() -> None:
        raise DragomanError("The disk is full.")

    window.actions_.bind("look-up", fail)

    with qtbot.waitSignal(window.actions_.failed) as failed:
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert failed.args == ["The disk is full."]


def test_what_is_not_enabled_does_not_run(window: Window, qtbot: QtBot) -> None:
    window.actions_.bind("look-up", lambda: window.done.append("look-up"), enabled=lambda: False)

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert window.done == []

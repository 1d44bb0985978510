"""The first path through the product, walked by keys alone: from who am I to a page, its counterpart, and back to the desk.

Each step leaves a picture in the test's own folder (`--basetemp DIR` says where).
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a_window import a_window, settle, spoken
from dragoman.settings import READER, THEME, Reader, Settings, Theme
from dragoman.ui.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Walk:
    """Presses keys where the focus is, and takes a picture at each step."""

    def __init__(self, qtbot: QtBot, window: Window, pictures: Path) -> None:
        self._qtbot = qtbot
        self._window = window
        self._pictures = pictures
        self._steps = 0

    @property
    def holder(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.holder, key, modifiers)
        settle()

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(self.holder, words)
        settle()

    def tab_to(self, name: str) -> None:
        """Press Tab until what has the focus is called so."""
        for _unused in range(80):
            if spoken(self.holder) == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}")

    def picture(self, name: str) -> None:
        self._steps += 1
        assert self._window.grab().save(str(self._pictures / f"{self._steps:02} {name}.png"))


def test_a_diplomat_looks_a_term_up_reads_its_counterpart_and_sets_the_desk_to_her_taste(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, reader=None)
    walk = Walk(qtbot, window, tmp_path)
    walk.picture("welcome")

    walk.press(Qt.Key.Key_1)
    assert window.screen_shown == "today"
    walk.picture("today")

    walk.press(Qt.Key.Key_K, CTRL)
    walk.write("silnce proced")
    walk.picture("misspelt")
    walk.press(Qt.Key.Key_Down)
    walk.press(Qt.Key.Key_Return)
    assert window.place() == "silence-procedure"
    walk.picture("the pair")

    walk.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Silence procedure: ")
    assert "Source" in copied
    walk.picture("copied")

    walk.press(Qt.Key.Key_K, CTRL)
    walk.press(Qt.Key.Key_A, CTRL)
    walk.write("norm 13")
    walk.press(Qt.Key.Key_Return)
    second = window.place()
    assert second != "silence-procedure"
    walk.picture("another pair")
    walk.press(Qt.Key.Key_Left, ALT)
    assert window.place() == "silence-procedure"
    walk.press(Qt.Key.Key_Right, ALT)
    assert window.place() == second

    walk.press(Qt.Key.Key_Comma, CTRL)
    assert window.screen_shown == "settings"
    walk.tab_to("Light")
    walk.press(Qt.Key.Key_Right)
    assert Settings(tmp_path / "settings.json")[THEME] is Theme.DARK
    walk.picture("dark")
    walk.press(Qt.Key.Key_Z, CTRL)
    assert Settings(tmp_path / "settings.json")[THEME] is Theme.LIGHT

    walk.press(Qt.Key.Key_Plus, CTRL)
    walk.picture("larger text")
    walk.press(Qt.Key.Key_0, CTRL)
    walk.tab_to("About Dragoman")
    walk.press(Qt.Key.Key_Return)
    assert window.screen_shown == "about"
    walk.picture("about")
    walk.press(Qt.Key.Key_Escape)
    walk.press(Qt.Key.Key_F1)
    walk.picture("keys")
    walk.press(Qt.Key.Key_Escape)
    walk.press(Qt.Key.Key_2, CTRL)
    assert window.place() == second

    walk.press(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()
    assert Settings(tmp_path / "settings.json")[READER] is Reader.DIPLOMAT
    assert len(list(tmp_path.glob("*.png"))) == 10

"""What the world does to the learner's file, as the window shows it: the glossary goes on, and nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen, settle
from dragoman import places
from dragoman.desk.clock import now
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.store.backup import Why
from dragoman.store.store import Store
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.window import Window
from ui.test_window import CTRL, holder

SCREENS = ("today", "study", "quiz", "progress")


def words(window: Window) -> str:
    return "\n".join(widget.text() for widget in on_screen(window) if isinstance(widget, Label) and widget.text())


def button(window: Window, text: str) -> Button:
    return next(widget for widget in on_screen(window) if isinstance(widget, Button) and widget.text() == text)


def star(folder: Path, entry: str, cache: Path) -> None:
    """Somebody who put a star on an entry, and whose file was backed up."""
    learner = Learner(folder, LookUp(places.shipped_pack(), cache), "a-computer", now)
    learner.star(entry, on=True)
    learner.store.back_up(Why.ASKED)
    learner.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_file_that_another_window_holds_is_said_and_tried_again(qtbot: QtBot, tmp_path: Path, screen: str) -> None:
    other = Store.open(tmp_path / "data", "another", now)
    window = a_window(qtbot, tmp_path, screen=screen)
    assert "Your progress cannot be opened" in words(window)

    qtbot.keyClick(holder(window), Qt.Key.Key_2, CTRL)
    assert window.screen_shown == "glossary"
    qtbot.keyClick(holder(window), Qt.Key.Key_1, CTRL)
    other.close()
    button(window, "Try again").click()
    settle()

    assert "Your progress cannot be opened" not in words(window)
    assert window.screen_shown == "today"


def test_a_damaged_file_is_set_aside_and_its_last_backup_opened(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    star(data, "csirt", tmp_path / "cache")
    file = data / "progress.db"
    file.write_bytes(b"This is no database at all. " * 400)
    window = a_window(qtbot, tmp_path, screen="today")
    assert "Your progress cannot be opened" in words(window)

    button(window, "Open the last backup").click()
    qtbot.waitUntil(lambda: "Your progress cannot be opened" not in words(window), timeout=30_000)

    assert window._learner.is_starred("csirt")
    assert "Your progress cannot be opened" not in words(window)
    set_aside = [each for each in data.iterdir() if each.is_file() and each.read_bytes().startswith(b"This is no database")]
    assert len(set_aside) == 1


def test_after_a_damaged_file_one_can_begin_anew(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "progress.db").write_bytes(b"not a database" * 500)
    window = a_window(qtbot, tmp_path, screen="today")

    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        qtbot.keyClick(holder(window), key, CTRL)
        assert "Your progress cannot be opened" in words(window)
    button(window, "Begin anew").click()
    settle()

    assert "Begin with three pairs" in words(window)
    qtbot.keyClick(holder(window), Qt.Key.Key_3, CTRL)
    assert "Your progress cannot be opened" not in words(window)


def test_the_last_backup_of_a_damaged_file_is_offered_until_one_has_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    star(data, "csirt", tmp_path / "cache")
    (data / "progress.db").write_bytes(b"This is no database at all. " * 400)
    first = a_window(qtbot, tmp_path, screen="study")
    assert "Your progress cannot be opened" in words(first)
    first.close()

    second = a_window(qtbot, tmp_path, screen="today")
    qtbot.keyClick(holder(second), Qt.Key.Key_3, CTRL)
    button(second, "Open the last backup").click()
    qtbot.waitUntil(lambda: "Your progress cannot be opened" not in words(second), timeout=30_000)

    assert second._learner.is_starred("csirt")
    qtbot.keyClick(holder(second), Qt.Key.Key_1, CTRL)
    assert "Your progress cannot be opened" not in words(second)


def test_a_data_folder_that_cannot_be_made_leaves_the_glossary(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    window = a_window(qtbot, tmp_path, screen="today")

    assert "Your progress cannot be opened" in words(window)
    button(window, "Glossary only").click()
    settle()
    assert window.screen_shown == "glossary"


def test_back_up_now_makes_a_copy_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    window._learner.star("csirt", on=True)

    button(window, "Back up now").click()
    qtbot.waitUntil(lambda: "Your progress was backed up." in words(window), timeout=30_000)

    assert len(list((tmp_path / "data" / "backups").iterdir())) == 1
    assert "Last backup" in words(window)

"""The window as a citizen: it remembers its place, follows settings, and says what the world did where it happened."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_window import NARROW, a_window, on_screen, settle, spoken
from dragoman import places
from dragoman.settings import MAXIMISED, PLACE, READER, SCREEN, TEXT_SIZE, THEME, WINDOW, Reader, Settings, Theme
from dragoman.ui.app import open_window
from dragoman.ui.bugs import Bugs
from dragoman.ui.widgets.message import Message
from dragoman.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def holder(window: Window) -> object:
    return QApplication.focusWidget() or window


def troubles(window: Window) -> list[str]:
    return [widget.words() for widget in on_screen(window) if isinstance(widget, Message)]


def settings_in(folder: Path) -> Settings:
    return Settings(folder / "settings.json")


def test_the_first_start_asks_who_is_in_the_room_and_then_opens_the_day(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, reader=None)
    assert window.screen_shown == "welcome"

    qtbot.keyClick(holder(window), Qt.Key.Key_2)

    assert window.screen_shown == "today"
    assert settings_in(tmp_path)[READER] is Reader.ENGINEER


def test_enter_answers_for_the_card_that_has_the_focus(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, reader=None)

    qtbot.keyClick(holder(window), Qt.Key.Key_Return)

    assert settings_in(tmp_path)[READER] is Reader.DIPLOMAT


def test_before_the_answer_no_other_screen_opens(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, reader=None)

    qtbot.keyClick(holder(window), Qt.Key.Key_2, CTRL)
    qtbot.keyClick(holder(window), Qt.Key.Key_K, CTRL)

    assert window.screen_shown == "welcome"


def test_place_and_screen_and_page_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, (1100, 760))
    window.show_place("note-verbale")
    settle()
    at = window.normalGeometry()

    window.close()

    kept = settings_in(tmp_path)
    assert kept[WINDOW] == (at.x(), at.y(), 1100, 760)
    assert (kept[SCREEN], kept[PLACE], kept[MAXIMISED]) == ("glossary", "note-verbale", False)


def test_a_window_whose_screen_is_gone_comes_back_on_one_that_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.write_together({READER: Reader.BOTH, SCREEN: "settings", WINDOW: (90_000, 90_000, 700, 500)})

    window = open_window(settings, places.shipped_pack(), tmp_path / "cache", tmp_path / "data")
    qtbot.addWidget(window)
    window.show()

    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry().center())
    assert window.width() == 700


def test_a_settings_folder_that_cannot_be_written_is_said_where_one_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").mkdir()  # a folder where the file should be: not even root can write it

    qtbot.keyClick(holder(window), Qt.Key.Key_Plus, CTRL)

    assert len(troubles(window)) == 1
    assert "This choice holds until you close Dragoman" in troubles(window)[0]
    assert window.close()


def test_text_grows_and_shrinks_by_keys_between_its_limits(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")

    for _unused in range(8):
        qtbot.keyClick(holder(window), Qt.Key.Key_Plus, CTRL)
    assert settings_in(tmp_path)[TEXT_SIZE] == 200
    qtbot.keyClick(holder(window), Qt.Key.Key_Minus, CTRL)
    assert settings_in(tmp_path)[TEXT_SIZE] == 175
    qtbot.keyClick(holder(window), Qt.Key.Key_0, CTRL)
    assert settings_in(tmp_path)[TEXT_SIZE] == 100


def test_undo_in_settings_takes_the_last_choice_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    qtbot.keyClick(holder(window), Qt.Key.Key_Plus, CTRL)

    qtbot.keyClick(holder(window), Qt.Key.Key_Z, CTRL)

    assert settings_in(tmp_path)[TEXT_SIZE] == 100
    assert settings_in(tmp_path)[THEME] is Theme.LIGHT


@pytest.mark.parametrize(("size", "text", "rail"), [((1440, 900), 100, 196), (NARROW, 100, 64), (NARROW, 200, 0)])
def test_the_rail_has_the_width_for_which_there_is_room(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], text: int, rail: int
) -> None:
    window = a_window(qtbot, tmp_path, size, text, screen="settings")

    assert (window.rail.width() if window.rail.isVisible() else 0) == rail


def test_a_second_start_raises_the_window_and_opens_its_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    raised: list[bool] = []
    monkeypatch.setattr(window, "raise_", lambda: raised.append(True))  # the platform without a screen cannot
    file = next(places.shipped_pack().rglob("silence-procedure.md"))

    window.open_file_by_name(str(file))
    settle()

    assert raised
    assert window.screen_shown == "glossary"
    window.close()
    assert settings_in(tmp_path)[PLACE] == "silence-procedure"


def test_a_file_that_is_not_ours_gets_a_sentence_and_changes_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    monkeypatch.setattr(window, "raise_", lambda: None)
    (tmp_path / "holiday.txt").write_text("")

    window.open_file_by_name(str(tmp_path / "holiday.txt"))

    assert window.screen_shown == "settings"
    assert "holiday.txt is not part of a pack" in troubles(window)[0]


def test_our_own_mistake_is_written_down_and_told_and_the_window_lives_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = a_window(qtbot, tmp_path, screen="settings")
    bugs = Bugs(window)
    bugs.met.connect(window.show_trouble)

    bugs.report(ZeroDivisionError("secret"))

    assert "Dragoman made a mistake and goes on" in troubles(window)[0]
    assert "ZeroDivisionError" in (tmp_path / "log" / "dragoman.log").read_text()


def test_a_pack_that_is_not_there_is_said_and_the_one_that_ships_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, pack=tmp_path / "gone")

    words = " ".join(getattr(widget, "text", str)() for widget in on_screen(window))
    assert "The pack folder is not there" in words
    assert str(tmp_path / "gone") in {spoken(widget) for widget in on_screen(window)}


def test_a_press_on_the_rail_opens_its_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)

    qtbot.mouseClick(window.rail.button("settings"), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    assert window.screen_shown == "settings"


def test_help_is_left_for_where_one_came_from(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")

    qtbot.keyClick(holder(window), Qt.Key.Key_F1)
    assert window.screen_shown == "keys"
    qtbot.keyClick(holder(window), Qt.Key.Key_Escape)

    assert window.screen_shown == "settings"


def test_a_report_for_a_bug_holds_versions_and_no_name_of_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    window.show_screen("about")
    copy = next(widget for widget in on_screen(window) if getattr(widget, "text", str)() == "Copy for a bug report")

    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)

    report = QGuiApplication.clipboard().text()
    assert report.startswith("Dragoman 0.")
    assert "Qt 6." in report
    assert str(Path.home()) not in report

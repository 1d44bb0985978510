"""The drill on a false friend's page, by keys: from the day's page to the log, and what it lets the page show."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen, settle
from dragoman.content.model import Side
from dragoman.events import EventKind
from dragoman.ui.glossary.drill_card import DrillCard
from dragoman.ui.widgets.label import Label
from dragoman.ui.window import Window


def drill_of(window: Window) -> DrillCard:
    [card] = window.findChildren(DrillCard)
    return card


def words(window: Window) -> list[str]:
    return [widget.text() for widget in on_screen(window) if isinstance(widget, Label) and widget.text()]


def drilled(window: Window) -> list[str]:
    return [str(event.data["heard"]) for event in window._learner.store.events(EventKind.DRILL)]


def begun(qtbot: QtBot, folder: Path) -> Window:
    window = a_window(qtbot, folder, screen="today")
    window._screens["today"].word.drill.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(window.findChildren(DrillCard)) and drill_of(window).is_running)
    settle()
    return window


def test_from_the_day_to_the_drill_and_every_answer_to_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    window = begun(qtbot, tmp_path)
    assert window.screen_shown == "glossary"
    assert "4 more after the drill." in words(window)

    for number in range(6):
        key = Qt.Key.Key_1 if number % 2 else Qt.Key.Key_2
        qtbot.keyClick(QApplication.focusWidget() or window, key)
        settle()
    qtbot.waitUntil(lambda: len(drilled(window)) == 6, timeout=30_000)
    settle()

    assert len(set(drilled(window))) == 6
    assert "4 more after the drill." not in words(window)
    assert any(each.endswith("of 6 right") for each in words(window))


def test_esc_ends_it_and_what_was_answered_stays_answered(qtbot: QtBot, tmp_path: Path) -> None:
    window = begun(qtbot, tmp_path)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_1)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)

    assert not drill_of(window).is_running
    qtbot.waitUntil(lambda: len(drilled(window)) == 1)


def test_the_digits_rest_when_no_drill_runs(qtbot: QtBot, tmp_path: Path) -> None:
    window = begun(qtbot, tmp_path)
    drill_of(window).leave()
    qtbot.keyClick(window, Qt.Key.Key_1)
    settle()
    assert drilled(window) == []


def test_answers_that_come_faster_than_they_are_written_are_all_kept(qtbot: QtBot, tmp_path: Path) -> None:
    window = begun(qtbot, tmp_path)
    for _sentence in range(6):
        drill_of(window).answer(Side.TECHNICAL)
    qtbot.waitUntil(lambda: len(drilled(window)) == 6, timeout=30_000)

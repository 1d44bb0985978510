"""What holds on every screen, in every size: nothing is cut off, nothing scrolls sideways, everything has a name and a key."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a_window import NARROW, WIDE, Longer, a_window, clipped, focusable, on_screen, scrolling_sideways, settle, spoken
from dragoman import words
from dragoman.settings import Reader
from dragoman.ui.quiz.screen import QuizScreen
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.window import Window

PLACES = {
    "welcome": "",
    "today": "",
    "study": "",
    "quiz": "",
    "progress": "",
    "pair": "disclosure-embargo",
    "false friend": "attribution-word",
    "settings": "",
    "keys": "",
    "about": "",
}


@pytest.fixture
def longer_language() -> Iterator[None]:
    words.speak(Longer())
    yield
    words.speak(words.gettext.NullTranslations())


def opened(qtbot: QtBot, folder: Path, place: str, size: tuple[int, int], text: int = 100) -> Window:
    reader = None if place == "welcome" else Reader.DIPLOMAT
    window = a_window(qtbot, folder, size, text, reader, screen="glossary" if PLACES[place] else "settings")
    if PLACES[place]:
        window.show_place(PLACES[place])
    else:
        window.show_screen(place)
    if place == "quiz":  # what is counted beside the window changes its page
        [quiz] = window.findChildren(QuizScreen)
        qtbot.waitUntil(lambda: quiz.is_counted, timeout=30_000)
    settle()
    return window


SIZES = pytest.mark.parametrize(("size", "text"), [(WIDE, 100), (NARROW, 100), (WIDE, 200), (NARROW, 200)])
EVERY_PLACE = pytest.mark.parametrize("place", PLACES)


@SIZES
@EVERY_PLACE
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    qtbot: QtBot, tmp_path: Path, place: str, size: tuple[int, int], text: int
) -> None:
    window = opened(qtbot, tmp_path, place, size, text)

    assert clipped(window) == []
    assert scrolling_sideways(window) == []


@SIZES
@EVERY_PLACE
def test_nor_in_a_language_two_fifths_longer(
    qtbot: QtBot, tmp_path: Path, place: str, size: tuple[int, int], text: int, longer_language: None
) -> None:
    window = opened(qtbot, tmp_path, place, size, text)

    assert clipped(window) == []
    assert scrolling_sideways(window) == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
@EVERY_PLACE
def test_whatever_can_have_the_focus_has_a_name_that_a_person_would_say(
    qtbot: QtBot, tmp_path: Path, place: str, size: tuple[int, int]
) -> None:
    window = opened(qtbot, tmp_path, place, size)
    window.setFocus()

    named = [(spoken(widget), type(widget).__name__, widget.objectName()) for widget in focusable(window)]

    print(place, size, *(name for name, _class, _object in named), sep="\n  ")  # noqa: T201  # to be read, not only counted
    for name, class_name, object_name in named:
        assert name.strip(), f"{class_name} has no name"
        assert name == name.strip(), name
        assert name not in (class_name, object_name), name
        assert any(letter.isalpha() for letter in name), name
    assert [name for name, count in Counter(name for name, *_rest in named).items() if count > 1] == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
@EVERY_PLACE
def test_everything_is_reached_without_a_mouse(qtbot: QtBot, tmp_path: Path, place: str, size: tuple[int, int]) -> None:
    window = opened(qtbot, tmp_path, place, size)
    wanted = set(focusable(window))

    reached = walk(qtbot, window)

    left_out = [spoken(widget) for widget in wanted - reached if not in_a_group(widget, reached)]
    assert left_out == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
@EVERY_PLACE
def test_whatever_can_be_pressed_has_room_for_a_finger(qtbot: QtBot, tmp_path: Path, place: str, size: tuple[int, int]) -> None:
    window = opened(qtbot, tmp_path, place, size)

    small = [
        f"{spoken(widget)}: {widget.width()}x{widget.height()}"
        for widget in on_screen(window)
        if isinstance(widget, Pressable) and min(widget.width(), widget.height()) < 24
    ]

    assert small == []


def walk(qtbot: QtBot, window: QWidget) -> set[QWidget]:
    """What has the focus in turn while Tab is pressed until it comes round."""
    reached: set[QWidget] = set()
    stops = 0
    while stops < 400:
        holder = QApplication.focusWidget() or window
        qtbot.keyClick(holder, Qt.Key.Key_Tab)
        stops += 1
        now = QApplication.focusWidget()
        if now is None:
            continue
        if now in reached and now is not holder:
            break
        reached.add(now)
    return reached


def in_a_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether a widget is one of a few of which Tab reaches the chosen one, and arrows the others."""
    return (
        isinstance(widget, Pressable)
        and widget.autoExclusive()
        and any(sibling in reached for sibling in widget.parentWidget().findChildren(Pressable) if sibling.autoExclusive())
    )

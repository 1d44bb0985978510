"""The quiz in every size, in longer words and from right to left: nothing is cut off, nothing goes sideways."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from a_window import Longer, clipped, focusable, scrolling_sideways, spoken
from dragoman import words
from dragoman.settings import Theme as Choice
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.text_input import LineEdit
from ui.quiz.a_quiz_window import NARROW, WIDE, QuizWindow, Seat, open_quiz, settle

Key = Qt.Key
PLACES = (
    "begin",
    "half done",
    "question",
    "feedback",
    "several",
    "typed",
    "typed feedback",
    "cloze",
    "cloze feedback",
    "result",
)
QUESTIONS = {
    "question": "incident/#queue",
    "several": "incident/#belongs",
    "typed": "incident/#alarm",
    "cloze": "incident/#gaps",
}


@pytest.fixture
def longer_language() -> Iterator[None]:
    words.speak(Longer())
    yield
    words.speak(words.gettext.NullTranslations())


def opened(qtbot: QtBot, theme: Theme, seat: Seat, place: str, size: tuple[int, int], text: int) -> QuizWindow:
    theme.choose(scale=text / 100)
    if place == "begin":
        return open_quiz(qtbot, theme, seat, size=size, counted=False)
    kind = place.removesuffix(" feedback") if place != "feedback" else "question"
    questions = [QUESTIONS.get(kind, "incident/#queue"), "wrongful-act/#who"]
    window = open_quiz(qtbot, theme, seat, seat.begin(*questions), size=size)
    if place == "half done":
        window.press(qtbot, Key.Key_Escape)
    elif place.endswith("feedback") or place == "result":
        answer_wrongly(window, qtbot)
        if place == "result":
            window.press(qtbot, Key.Key_Return)
            answer_wrongly(window, qtbot)
            window.press(qtbot, Key.Key_Return)
    settle()
    return window


def answer_wrongly(window: QuizWindow, qtbot: QtBot) -> None:
    fields = list(window.shown(LineEdit))
    for field in fields:
        field.setFocus()
        window.write(qtbot, "first alarn")
    if not fields:
        window.press(qtbot, Key.Key_1)
    else:
        window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_S)
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


SIZES = pytest.mark.parametrize(("size", "text"), [(WIDE, 100), (NARROW, 100), (WIDE, 200), (NARROW, 200)])
EVERY_PLACE = pytest.mark.parametrize("place", PLACES)


def at_rest(qtbot: QtBot, window: QuizWindow) -> None:
    """Wait until the last count has found its room; what never does is told by the assertions that follow."""
    with suppress(exceptions.TimeoutError):
        qtbot.waitUntil(lambda: not clipped(window), timeout=10_000)


@SIZES
@EVERY_PLACE
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    qtbot: QtBot, theme: Theme, seat: Seat, place: str, size: tuple[int, int], text: int
) -> None:
    window = opened(qtbot, theme, seat, place, size, text)

    at_rest(qtbot, window)
    assert clipped(window) == []
    assert scrolling_sideways(window) == []


@SIZES
@EVERY_PLACE
def test_nor_in_a_language_two_fifths_longer(
    qtbot: QtBot, theme: Theme, seat: Seat, place: str, size: tuple[int, int], text: int, longer_language: None
) -> None:
    window = opened(qtbot, theme, seat, place, size, text)

    at_rest(qtbot, window)
    assert clipped(window) == []
    assert scrolling_sideways(window) == []


@EVERY_PLACE
def test_nor_from_right_to_left_in_the_dark(qtbot: QtBot, theme: Theme, seat: Seat, place: str) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.choose(Choice.DARK)

    window = opened(qtbot, theme, seat, place, WIDE, 100)

    at_rest(qtbot, window)
    assert clipped(window) == []
    assert scrolling_sideways(window) == []


@EVERY_PLACE
def test_whatever_can_have_the_focus_has_a_name_of_its_own(qtbot: QtBot, theme: Theme, seat: Seat, place: str) -> None:
    window = opened(qtbot, theme, seat, place, WIDE, 100)

    names = [spoken(widget) for widget in focusable(window)]

    assert all(name.strip() and any(letter.isalnum() for letter in name) for name in names), names
    assert len(set(names)) == len(names), names


def test_what_was_chosen_stays_when_the_text_grows(qtbot: QtBot, theme: Theme, seat: Seat) -> None:
    window = opened(qtbot, theme, seat, "question", NARROW, 100)
    window.press(qtbot, Key.Key_1)
    window.press(qtbot, Key.Key_T)

    theme.choose(scale=2.0)
    window.resize(700, 700)
    settle()

    assert window.button("Answer").isEnabled()

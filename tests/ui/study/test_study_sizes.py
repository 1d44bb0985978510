"""Study in every size, at 200 % text, in dark and in a longer language: nothing is cut off, nothing scrolls sideways."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from a_window import Longer, clipped, focusable, scrolling_sideways, settle, spoken
from desk.a_study import Sitting
from dragoman import words
from dragoman.settings import NEW_A_DAY
from dragoman.ui.study.card_actions import CardActions
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.grade_bar import GradeBar
from dragoman.ui.study.stand import CardStand
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import ProgressStrip
from ui.study.a_study_window import NARROW, WIDE, StudyWindow

OpenStudy = Callable[..., StudyWindow]
Key = Qt.Key
WHOLE = (1024, 700)  # where the rail is a button
SIZES = pytest.mark.parametrize(("size", "text"), [(WIDE, 1.0), (NARROW, 1.0), (WIDE, 2.0), (WHOLE, 2.0)])


@pytest.fixture
def longer_language() -> Iterator[None]:
    words.speak(Longer())
    yield
    words.speak(words.gettext.NullTranslations())


@pytest.fixture
def wordy(seat: Sitting) -> Sitting:
    """A pack whose names, sentences and bridges are as long as they get."""
    for file in seat.pack.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        for word in ("one sentence", "The bridge of", "The limit of", "Forty incidents.", "A quarrel."):
            text = text.replace(word, f"{word} with {'many more words that go on and on ' * 6}")
        file.write_text(text, encoding="utf-8")
    return seat


def walk_all(qtbot: QtBot, window: StudyWindow) -> list[str]:
    """Both faces of every card of the session and its end; what is wrong with any."""
    wrong = []
    while window.card:
        card = window.card
        wrong += [f"front of {card}: {each}" for each in clipped(window) + scrolling_sideways(window)]
        window.press(qtbot, Key.Key_Space)
        settle()
        wrong += [f"back of {card}: {each}" for each in clipped(window) + scrolling_sideways(window)]
        with qtbot.waitSignal(window.study.changed):
            window.press(qtbot, Key.Key_3)
        qtbot.waitUntil(lambda before=card: window.card != before)
        settle()
    wrong += [f"end: {each}" for each in clipped(window) + scrolling_sideways(window)]
    return wrong


@SIZES
def test_nothing_is_cut_off_on_any_card(
    qtbot: QtBot, theme: Theme, study: OpenStudy, wordy: Sitting, size: tuple[int, int], text: float
) -> None:
    theme.choose(scale=text)
    wordy.learner.choose(NEW_A_DAY, 30)

    assert walk_all(qtbot, study(size)) == []


@SIZES
def test_nor_in_a_language_two_fifths_longer(
    qtbot: QtBot, theme: Theme, study: OpenStudy, wordy: Sitting, size: tuple[int, int], text: float, longer_language: None
) -> None:
    theme.choose(scale=text)
    wordy.learner.choose(NEW_A_DAY, 30)

    assert walk_all(qtbot, study(size)) == []


@SIZES
def test_nothing_is_cut_off_where_nothing_is_due_or_a_note_is_written(
    qtbot: QtBot, theme: Theme, study: OpenStudy, seat: Sitting, size: tuple[int, int], text: float, longer_language: None
) -> None:
    theme.choose(scale=text)
    window = study(size)
    window.press(qtbot, Key.Key_N)
    settle()
    assert clipped(window) + scrolling_sideways(window) == []
    window.study.hide()
    seat.learner.choose(NEW_A_DAY, 0)
    seat.answer_all(seat.study())

    window.study.set_reader()
    window.study.show()
    settle()

    assert "Nothing" in window.words()
    assert clipped(window) + scrolling_sideways(window) == []


def place(window: StudyWindow, kind: type) -> tuple[int, int, int, int]:
    widget = window.findChild(kind)
    at = widget.mapTo(window, QPoint(0, 0))
    return at.x(), at.y(), widget.width(), widget.height()


def test_the_measures_of_the_card_hold(qtbot: QtBot, study: OpenStudy) -> None:
    window = study(WIDE)

    assert place(window, ProgressStrip) == (40, 80, WIDE[0] - 80, 6)
    x, y, width, height = place(window, FlashCard)
    assert (x, y, width, height) == ((WIDE[0] - 720) // 2, 150, 720, 400)
    front = place(window, CardActions)
    window.press(qtbot, Key.Key_Space)
    settle()
    assert place(window, GradeBar) == (x, 574, 720, 64)
    assert place(window, CardActions) == front  # the same place on both faces
    assert front[1] + front[3] == WIDE[1] - 32


def test_whatever_has_the_focus_has_a_name_and_room_for_a_finger(qtbot: QtBot, study: OpenStudy) -> None:
    window = study()
    for _face in range(2):
        named = [spoken(widget) for widget in focusable(window)]
        assert all(name.strip() for name in named)
        assert len(named) == len(set(named))
        assert all(min(widget.width(), widget.height()) >= 24 for widget in focusable(window))
        window.press(qtbot, Key.Key_Space)
        settle()


def test_a_long_card_scrolls_with_its_page(qtbot: QtBot, theme: Theme, study: OpenStudy, wordy: Sitting) -> None:
    theme.choose(scale=2.0)
    window = study(WHOLE)
    bar = window.study.verticalScrollBar()
    window.press(qtbot, Key.Key_Space)
    settle()
    assert bar.maximum() > 0
    assert bar.value() == 0  # one reads from the top, whatever has the focus

    window.press(qtbot, Key.Key_PageDown)

    assert bar.value() > 0
    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_3)
    assert bar.value() == 0


def test_the_page_is_as_high_as_each_question_needs(qtbot: QtBot, theme: Theme, study: OpenStudy, wordy: Sitting) -> None:
    theme.choose(scale=2.0)
    window = study(WHOLE)
    stand = window.findChild(CardStand)
    for _card in range(3):
        window.press(qtbot, Key.Key_Space)
        settle()
        with qtbot.waitSignal(window.study.changed):
            window.press(qtbot, Key.Key_3)
        settle()

        assert stand.height() == max(stand.heightForWidth(stand.width()), window.study.viewport().height() - stand.y())

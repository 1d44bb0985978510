"""Between the screens of the learner's log: what leads from one to the other, in a whole window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen, settle, spoken
from dragoman.events import EventKind
from dragoman.settings import Grades
from dragoman.ui.path.bar import StepBar
from dragoman.ui.quiz.screen import QuizScreen
from dragoman.ui.today.continue_card import ContinueCard
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.toast import Toast, ToastAction
from dragoman.ui.window import Window
from ui.test_first_path import CTRL, Walk
from ui.test_second_path import Clock, saved, words


def toasts(window: Window) -> list[str]:
    shown = [widget for widget in on_screen(window) if isinstance(widget, Toast)]
    return [label.text() for toast in shown for label in toast.findChildren(Label)]


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


def test_the_button_of_the_day_asks_as_many_cards_as_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="today", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_Return)
    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_3)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_1, CTRL)
    assert {"Study 9 cards", "Continue"} <= set(words(window))
    assert [left.note for left in window.findChildren(ContinueCard)[0].left_off] == ["Study, card 2 of 9"]

    walk.press(Qt.Key.Key_Return)
    saved(qtbot, window)
    assert "Card 1 of 9" in words(window)
    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_3)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_1, CTRL)
    assert "Study 8 cards" in words(window)
    walk.press(Qt.Key.Key_Return)
    assert "Card 2 of 9" in words(window)


def test_a_session_in_which_nothing_was_done_is_nothing_to_continue(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="study", now=Clock())
    Walk(qtbot, window, tmp_path).press(Qt.Key.Key_1, CTRL)

    assert "Continue" not in words(window)


def test_what_a_toast_offers_to_undo_is_what_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="study", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_P)
    saved(qtbot, window)
    assert toasts(window) == ["Put off until tomorrow."]

    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_3)
    saved(qtbot, window)
    assert toasts(window) == []

    walk.press(Qt.Key.Key_S)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_Comma, CTRL)
    [action] = [widget for widget in on_screen(window) if isinstance(widget, ToastAction)]
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert toasts(window) == ["Undone: Starred."]
    assert not window._learner.starred()
    walk.press(Qt.Key.Key_Z, CTRL)
    assert toasts(window) == ["Undone: Answered."]


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 100), ((1024, 700), 100), ((1280, 800), 200)])
def test_a_toast_covers_nothing_that_can_be_pressed(qtbot: QtBot, tmp_path: Path, size: tuple[int, int], text: int) -> None:
    window = a_window(qtbot, tmp_path, size, text, screen="study", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_P)
    saved(qtbot, window)

    def covered() -> list[str]:
        [toast] = [widget for widget in on_screen(window) if isinstance(widget, Toast)]
        pressed = [each for each in on_screen(window) if isinstance(each, Pressable) and each is not toast.action]
        places = {each.text(): QRect(each.mapTo(window, QPoint()), each.size()) for each in pressed if each.isVisible()}
        return [name for name, place in places.items() if place.intersects(toast.geometry())]

    assert covered() == []
    walk.press(Qt.Key.Key_1, CTRL)
    assert covered() == []


def test_what_only_tells_of_a_page_goes_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="study", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    for key, modifiers in ((Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Z, CTRL)):
        walk.press(key, modifiers)
        saved(qtbot, window)
    assert toasts(window) == ["The card is no longer put off."]

    walk.press(Qt.Key.Key_1, CTRL)
    assert toasts(window) == []


def test_a_clock_that_was_set_back_is_told_on_the_days_page_until_it_is_right(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock()
    window = a_window(qtbot, tmp_path, screen="study", now=clock)
    walk = Walk(qtbot, window, tmp_path)

    def answer() -> list[str]:
        walk.press(Qt.Key.Key_3, CTRL)
        walk.press(Qt.Key.Key_Space)
        walk.press(Qt.Key.Key_3)
        saved(qtbot, window)
        walk.press(Qt.Key.Key_1, CTRL)
        return [each for each in words(window) if "clock" in each]

    right = clock.moment
    assert answer() == []
    clock.moment -= timedelta(days=365)
    [sentence] = answer()
    assert sentence.startswith("This computer's clock says 2025-11-24")
    assert "nothing is lost" in sentence
    clock.moment = right + timedelta(minutes=5)
    assert answer() == []


def test_questions_that_are_counted_at_last_take_no_focus_from_another_screen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dragoman.ui.quiz.screen.known_pool", lambda _catalogue, _cache: None)  # another test has counted
    window = a_window(qtbot, tmp_path, screen="quiz", now=Clock())
    [quiz] = window.findChildren(QuizScreen)
    assert not quiz.is_counted
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_1, CTRL)
    qtbot.waitUntil(lambda: quiz.is_counted, timeout=30_000)
    settle()

    walk.press(Qt.Key.Key_Return)
    assert window.screen_shown == "study"


def test_an_undo_on_another_screen_leaves_the_focus_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="study", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    first = next(each for each in words(window) if each.startswith("Card 1 of"))
    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_3)
    saved(qtbot, window)
    walk.press(Qt.Key.Key_Comma, CTRL)
    holder = walk.holder
    walk.press(Qt.Key.Key_Z, CTRL)
    assert walk.holder is holder

    walk.press(Qt.Key.Key_3, CTRL)
    assert first in words(window)
    assert spoken(walk.holder) == "Show answer"


def test_a_setting_that_cannot_be_saved_is_not_shown_as_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings", now=Clock())
    assert window._learner.open()
    (tmp_path / "data").rename(tmp_path / "away")
    walk = Walk(qtbot, window, tmp_path)
    walk.tab_to("Four")
    walk.press(Qt.Key.Key_Right)

    assert any("progress file is gone" in each for each in words(window))
    [grades] = [each for each in window.findChildren(Segmented) if "Four" in [part.text() for part in each.parts()]]
    assert grades.value() is Grades.FOUR


def test_one_key_leads_from_a_card_to_its_pair_and_the_same_key_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="study", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.press(Qt.Key.Key_Space)
    walk.press(Qt.Key.Key_O)
    assert window.screen_shown == "glossary"

    walk.press(Qt.Key.Key_O)
    assert window.screen_shown == "study"
    assert any(each.startswith("Card 1 of") for each in words(window))


def test_the_button_of_a_paths_step_asks_as_many_cards_as_it_says(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="today", now=Clock())
    walk = Walk(qtbot, window, tmp_path)
    walk.tab_to("Start: Six false friends")
    walk.press(Qt.Key.Key_Return)
    for _page in range(6):
        walk.press(Qt.Key.Key_PageDown, CTRL)
    [study] = [each for each in words(window) if each.startswith("Study its")]
    next(each for each in on_screen(window) if isinstance(each, Button) and each.text() == study).click()
    count = int(study.split()[2])
    assert f"Card 1 of {count}" in words(window)

    for _card in range(2):
        walk.press(Qt.Key.Key_Space)
        walk.press(Qt.Key.Key_4)
        saved(qtbot, window)
    assert f"Study its {count - 2} cards" in words(window)

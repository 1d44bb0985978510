"""Before a quiz: topics are chosen, the mix is seen at once, and Enter begins it; all by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_window import spoken
from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.ui.quiz.topic_tick import TopicTick
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.widgets.stepper import Stepper
from ui.quiz.a_quiz_window import QuizWindow, Seat, open_quiz, settle
from ui.quiz.conftest import OpenQuiz

Key = Qt.Key


def tick(window: QuizWindow, name: str) -> TopicTick:
    return next(each for each in window.shown(TopicTick) if each.text() == name)


def tab_to(window: QuizWindow, qtbot: QtBot, name: str) -> None:
    for _unused in range(40):
        holder = QApplication.focusWidget()
        if holder is not None and spoken(holder) == name:
            return
        window.press(qtbot, Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name!r}")


def test_the_topics_of_both_sides_stand_there_with_their_questions(quiz: OpenQuiz) -> None:
    window = quiz()

    assert [each.text() for each in window.shown(TopicTick)] == [
        "Technical",
        "Incidents",
        "Diplomatic",
        "Law",
        "Other questions",
    ]
    assert tick(window, "Incidents").accessibleDescription() == "6 questions"
    assert tick(window, "Incidents").isChecked()
    assert "20 questions, about 17 min" in window.words()


def test_enter_begins(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz()

    window.press(qtbot, Key.Key_Return)

    assert "Question 1 of 20" in window.words()
    qtbot.waitUntil(lambda: len(seat.learner.store.events(EventKind.QUIZ_BEGUN)) == 1)
    [event] = seat.learner.store.events(EventKind.QUIZ_BEGUN)
    assert event.data["count"] == 20
    assert event.data["topics"] == ["technical/incidents", "diplomatic/law"]


def test_topics_and_count_are_chosen_by_keys_and_the_mix_is_seen_at_once(quiz: OpenQuiz, qtbot: QtBot) -> None:
    window = quiz()

    tab_to(window, qtbot, "Incidents")
    window.press(qtbot, Key.Key_Space)
    assert "Practice: Law" in window.words()
    assert "1 of 3 chosen" in window.words()
    tab_to(window, qtbot, "Questions")
    stepper = next(window.shown(Stepper))
    assert stepper.maximum() == 9
    window.press(qtbot, Key.Key_Down)
    assert "Begin 4 questions" in window.words()
    assert "2 are made of definitions and counterparts, because too few are written." in window.words()
    window.press(qtbot, Key.Key_Return)

    assert "Question 1 of 4" in window.words()


def test_a_side_is_chosen_as_a_whole_and_partly_on_where_some_are(quiz: OpenQuiz, qtbot: QtBot) -> None:
    window = quiz()

    tick(window, "Diplomatic").click()

    assert not tick(window, "Law").isChecked()
    window.button("Choose all topics").click()
    assert "3 of 3 chosen" in window.words()
    window.button("Choose no topic").click()
    assert "Choose a topic." in window.words()
    assert not window.button("Begin 0 questions").isEnabled()


def test_the_topics_of_the_last_quiz_are_chosen_again(quiz: OpenQuiz, seat: Seat) -> None:
    seat.begin("wrongful-act/#who")

    window = quiz()

    assert "1 of 3 chosen" in window.words()
    assert tick(window, "Law").isChecked()


def test_earlier_quizzes_can_be_read_again(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin("wrongful-act/#who"))
    window.answer(qtbot, "A state")
    window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_Escape)
    settle()
    assert "Earlier quizzes" in window.words()

    window.button("Read the result: Practice: Law, 1 of 1 right, today").click()
    settle()

    assert "of 1 right" in window.words()
    assert "begun today" in window.words()


def test_a_paths_step_begins_its_quiz_from_a_bank(quiz: OpenQuiz, qtbot: QtBot) -> None:
    window = quiz()

    window.quiz.begin_step("Before the day", bank="before-the-day", count=2)
    settle()

    assert "Before the day" in window.words()
    assert "Question 1 of 2" in window.words()


def test_a_paths_step_begins_from_topics_as_soon_as_they_are_counted(qtbot: QtBot, theme: Theme, seat: Seat) -> None:
    window = open_quiz(qtbot, theme, seat, counted=False)

    window.quiz.begin_step("Law first", topics=["law"], count=3)

    qtbot.waitUntil(lambda: "Question 1 of 3" in window.words())
    assert "Law first" in window.words()


def test_a_log_that_cannot_be_read_is_said_and_nothing_begins(
    qtbot: QtBot, theme: Theme, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise DragomanError("Your progress file is from a newer Dragoman.")

    monkeypatch.setattr(type(seat.learner.store), "events", refuse)
    window = open_quiz(qtbot, theme, seat, counted=False)
    settle()

    assert "Your progress file is from a newer Dragoman." in window.words()
    assert not any(each.text().startswith("Begin") and each.isEnabled() for each in window.shown(Pressable))


def test_questions_of_a_changed_pack_are_counted_anew(quiz: OpenQuiz, qtbot: QtBot, seat: Seat, pack: Path) -> None:
    window = quiz()
    file = pack / "terms/diplomatic/law/wrongful-act.md"
    file.write_text(file.read_text(encoding="utf-8").partition("## Questions")[0], encoding="utf-8")
    seat.look_up.make_current()

    window.quiz.reload()

    qtbot.waitUntil(lambda: tick(window, "Law").accessibleDescription() == "0 questions")


def test_a_big_pack_is_counted_in_a_process(qtbot: QtBot, theme: Theme, seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.ui.quiz.screen.known_pool", lambda _catalogue, _cache: None)

    window = open_quiz(qtbot, theme, seat, counted=False)
    assert not window.quiz.is_counted

    qtbot.waitUntil(lambda: window.quiz.is_counted and bool(window.shown(TopicTick)), timeout=60_000)
    assert tick(window, "Incidents").accessibleDescription() == "6 questions"

"""A quiz taken by keys alone: chosen, answered, explained, paused, gone on with, and its result read."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.settings import ASK_SURE
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import ProgressStrip
from dragoman.ui.widgets.check_box import CheckBox
from dragoman.ui.widgets.text_input import LineEdit
from ui.quiz.a_quiz_window import QuizWindow, Seat, open_quiz, settle
from ui.quiz.conftest import OpenQuiz

QUEUE, WHO, BELONGS = "incident/#queue", "wrongful-act/#who", "incident/#belongs"
NAMES, ALARM, GAPS = "incident/#names", "incident/#alarm", "incident/#gaps"
Key = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    sentences: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: sentences.append(event.message()))
    return sentences


# One question


def test_digits_choose_letters_say_how_sure_and_enter_answers(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))

    window.choose(qtbot, "An incident")
    assert not window.button("Answer").isEnabled()
    window.press(qtbot, Key.Key_S)
    assert window.button("Answer").isEnabled()
    window.press(qtbot, Key.Key_Return)

    assert "Right, and you were sure." in window.words()
    assert window.button("Next question").hasFocus()


def test_enter_does_nothing_before_both_are_chosen(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE))

    window.press(qtbot, Key.Key_S)
    window.press(qtbot, Key.Key_Return)

    assert "How sure?" in window.words()
    assert seat.learner.store.events(EventKind.QUIZ_ANSWER) == []


def test_certainty_is_not_asked_where_she_does_not_want_it(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    seat.learner.choose(ASK_SURE, False)
    window = quiz(seat.begin(QUEUE))

    assert "How sure?" not in window.words()
    window.choose(qtbot, "An incident")
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)

    assert "Right." in window.words()
    [event] = seat.learner.store.events(EventKind.QUIZ_ANSWER)
    assert event.data["sure"] is None


def test_each_option_says_why_and_the_pair_stands_beside_it(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))

    window.answer(qtbot, "A wrongful act")

    words = window.words()
    assert "Wrong, and you were sure. Sure and wrong is what costs most in the room." in words
    for why in ("Nobody has named a state.", "It is what a team works on.", "That is a team of diplomats."):
        assert why in words
    for part in ("The pair behind this question", "Incident", "Escalates to", "Wrongful act", "Where the likeness ends"):
        assert part in words
    with qtbot.waitSignal(window.quiz.pair_wanted) as wanted:
        window.press(qtbot, Key.Key_O)
    assert wanted.args == ["incident"]


def test_the_pair_is_not_opened_before_the_answer(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE))

    with qtbot.assertNotEmitted(window.quiz.pair_wanted):
        window.press(qtbot, Key.Key_O)


def test_several_are_ticked_and_taken_back_by_their_digits(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(BELONGS))

    for words in ("A beginning", "A culprit", "An end", "A culprit"):
        window.choose(qtbot, words)
    window.press(qtbot, Key.Key_T)
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)

    assert "Right." in window.words()


def test_some_of_several_are_wrong_and_the_part_is_said(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(BELONGS))

    window.answer(qtbot, "A beginning", Key.Key_T)

    assert "Wrong. You chose 1 of the 2 right ones." in window.words()
    assert "Right, not chosen" in window.words()


def test_true_or_false_comes_with_the_reason(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(NAMES))
    assert window.options() == ["True", "False"]

    window.answer(qtbot, "False")

    assert "A ticket accuses nobody." in window.words()
    assert "Naming is another act than sorting." in window.words()


def test_letters_and_digits_are_text_while_one_types(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(ALARM, WHO))
    field = next(window.shown(LineEdit))
    assert field.hasFocus()

    window.write(qtbot, "smog 1 alarm")

    assert field.text() == "smog 1 alarm"
    assert "Question 1 of 2" in window.words()


def test_a_typed_answer_is_entered_its_certainty_said_and_its_letters_compared(
    quiz: OpenQuiz, qtbot: QtBot, seat: Seat
) -> None:
    window = quiz(seat.begin(ALARM))

    window.write(qtbot, "first alarn")
    window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_G)
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)

    words = window.words()
    assert "Right, with one slip. One letter is another. No other term is as near." in words
    assert "Also right: alarm" in words
    assert "Everything begins with it." in words
    rows = [widget.accessibleName() for widget in window.shown() if widget.accessibleName().startswith("You wrote")]
    assert rows == ["You wrote first alarn. The answer is first alarm."]


def test_gaps_are_filled_in_the_text_one_after_the_other(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(GAPS))
    first, second = window.shown(LineEdit)
    assert first.hasFocus()

    window.write(qtbot, "Beginning")
    window.press(qtbot, Key.Key_Return)
    assert second.hasFocus()
    window.write(qtbot, "ending")
    window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_S)
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)

    assert "Right, and you were sure." in window.words()
    assert "An incident has a beginning and an ending." in window.words()


def test_ctrl_enter_answers_from_anywhere(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(ALARM))
    window.write(qtbot, "alarm")
    window.press(qtbot, Key.Key_Tab)
    window.press(qtbot, Key.Key_T)

    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "Right." in window.words()


def test_a_question_has_no_link_that_would_lead_to_its_answer(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    from dragoman.ui.widgets.prose import Prose

    window = quiz(seat.begin(NAMES))
    assert not any(prose.links for prose in window.shown(Prose))

    window.answer(qtbot, "True")

    [prose] = [prose for prose in window.shown(Prose) if prose.links]
    with qtbot.waitSignal(window.quiz.pair_wanted) as wanted:
        prose.link_activated.emit(prose.links[0].href)
    assert wanted.args == ["triage"]


# The way through


def test_the_strip_shows_right_wrong_and_now(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO, NAMES))
    window.answer(qtbot, "An incident")
    window.press(qtbot, Key.Key_Return)

    strip = next(window.shown(ProgressStrip))

    assert strip.accessibleName() == "Question 2 of 3"
    assert "Question 2 of 3" in window.words()


def test_what_is_marked_for_later_comes_at_the_end(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))

    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_M)
    assert "Who commits a wrongful act?" in window.words()
    window.answer(qtbot, "A state")
    window.press(qtbot, Key.Key_Return)

    assert "Question 1 of 2" in window.words()
    assert not window.has_button("mark for later")


def test_the_arrow_goes_back_to_what_was_answered_and_enter_returns(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "An incident")
    window.press(qtbot, Key.Key_Return)
    assert "Question 2 of 2" in window.words()

    window.press(qtbot, Key.Key_Left)
    assert "Right, and you were sure." in window.words()
    assert "Question 1 of 2" in window.words()
    window.press(qtbot, Key.Key_Return)

    assert "Who commits a wrongful act?" in window.words()


def test_esc_pauses_and_enter_goes_on_at_the_same_question(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "An incident")
    window.press(qtbot, Key.Key_Return)

    window.press(qtbot, Key.Key_Escape)
    settle()
    assert "Question 2 of 2, begun today" in window.words()
    assert window.button("Go on: Practice: Law").hasFocus()
    window.press(qtbot, Key.Key_Return)

    assert "Who commits a wrongful act?" in window.words()


def test_the_next_start_goes_on_at_the_same_question(quiz: OpenQuiz, qtbot: QtBot, theme: Theme, seat: Seat) -> None:
    id_ = seat.begin(QUEUE, WHO)
    window = quiz(id_)
    window.answer(qtbot, "An incident")
    window.close()

    again = open_quiz(qtbot, theme, seat, counted=False)

    assert "Question 2 of 2, begun today" in again.words()
    again.press(qtbot, Key.Key_Return)
    assert "Who commits a wrongful act?" in again.words()


def test_a_half_done_quiz_is_ended_where_it_stands(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "An incident")
    window.press(qtbot, Key.Key_Escape)

    with qtbot.waitSignal(window.quiz.changed):
        window.button("End it here: Practice: Law").click()

    assert "of 1 right, 1 not answered" in window.words()


def test_an_answer_that_cannot_be_written_brings_its_question_back(
    quiz: OpenQuiz, qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    failing: Future[object] = Future()
    with monkeypatch.context() as full:
        full.setattr(seat.learner.store, "append", lambda _drafts: failing)
        window.choose(qtbot, "A delegation")
        window.press(qtbot, Key.Key_S)
        window.press(qtbot, Key.Key_Return)
        assert "Wrong, and you were sure." in window.words()
        window.press(qtbot, Key.Key_Return)
        assert "Who commits a wrongful act?" in window.words()
        failing.set_exception(DragomanError("Not saved: the disk is full."))
        settle()

    assert "Not saved: the disk is full." in window.words()
    assert "A queue of forty tickets." in window.words()
    assert window.button("Answer").isEnabled()
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)
    [event] = seat.learner.store.events(EventKind.QUIZ_ANSWER)
    assert event.data["given"] == ["A delegation"]


def test_a_question_that_vanished_is_left_out_with_a_sentence(quiz: OpenQuiz, seat: Seat) -> None:
    window = quiz(seat.begin("gone/#x", QUEUE, "incident/#gone"))

    assert "2 questions are no longer in the pack and were left out." in window.words()
    assert "Question 1 of 1" in window.words()


# Its card tomorrow


def ticked(window: QuizWindow) -> bool:
    return next(window.shown(CheckBox)).isChecked()


def tomorrows(seat: Seat) -> list[tuple[str, int]]:
    today = seat.learner.today()
    return [(event.subject, event.data["day"] - today) for event in seat.learner.store.events(EventKind.TOMORROW)]


def test_a_wrong_answer_proposes_its_card_for_tomorrow_and_enter_takes_that(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "A delegation")
    assert ticked(window)
    assert tomorrows(seat) == []

    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)

    assert tomorrows(seat) == [("small/incident/definition", 1)]


def test_taking_the_tick_away_writes_nothing(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "A delegation")

    next(window.shown(CheckBox)).click()
    window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_Left)

    assert tomorrows(seat) == []
    assert not ticked(window)


def test_a_right_answer_proposes_nothing(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))

    window.answer(qtbot, "An incident")

    assert not ticked(window)


def test_closing_the_window_does_what_the_tick_asks_for(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO))
    window.answer(qtbot, "A delegation")

    with qtbot.waitSignal(window.quiz.changed):
        window.quiz.stop()

    assert tomorrows(seat) == [("small/incident/definition", 1)]


# The result


def finish(window: QuizWindow, qtbot: QtBot) -> None:
    """Two of three wrong, one of them for sure."""
    window.answer(qtbot, "A delegation", Key.Key_S)
    window.press(qtbot, Key.Key_Return)
    window.answer(qtbot, "A team", Key.Key_G)
    window.press(qtbot, Key.Key_Return)
    window.answer(qtbot, "False", Key.Key_T)
    window.press(qtbot, Key.Key_Return)
    settle()


def test_the_result_begins_with_sure_and_wrong(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO, NAMES))

    finish(window, qtbot)

    words = window.words()
    for part in ("Sure and wrong", "Look at this one first", "You said", "A delegation", "Right", "An incident"):
        assert part in words
    for part in (
        "Wrong, and you were not sure",
        "of 3 right",
        "How sure, how right",
        "0 of 1 right",
        "By topic",
        "All questions",
    ):
        assert part in words
    assert window.button("Study the 2 missed").hasFocus()
    with qtbot.waitSignal(window.quiz.study_wanted) as wanted:
        window.press(qtbot, Key.Key_Return)
    assert wanted.args == [("small/incident/definition", "small/wrongful-act/definition")]


def test_the_end_is_told_once(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    id_ = seat.begin(QUEUE)
    window = quiz(id_)
    window.answer(qtbot, "An incident")

    with qtbot.waitSignal(window.quiz.ended) as ended:
        window.press(qtbot, Key.Key_Return)
    assert ended.args == [id_]
    window.button("Question 1, right: Incident").click()
    with qtbot.assertNotEmitted(window.quiz.ended):
        window.press(qtbot, Key.Key_Return)
    assert "of 1 right" in window.words()


def test_a_question_is_read_again_from_the_result(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO, NAMES))
    finish(window, qtbot)

    window.button("Question 2, wrong: Wrongful act").setFocus(Qt.FocusReason.TabFocusReason)
    window.press(qtbot, Key.Key_Right)
    window.press(qtbot, Key.Key_Left)
    window.press(qtbot, Key.Key_Return)
    assert "Who commits a wrongful act?" in window.words()
    assert "Wrong, and you guessed." in window.words()
    window.press(qtbot, Key.Key_Escape)

    assert "Sure and wrong" in window.words()


def test_a_card_is_asked_for_tomorrow_in_the_result_and_taken_back(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, WHO, NAMES))
    finish(window, qtbot)
    tick = next(box for box in window.shown(CheckBox) if box.accessibleName() == "Show tomorrow: Incident")
    assert tick.isChecked()

    with qtbot.waitSignal(window.quiz.changed):
        tick.click()

    assert tomorrows(seat)[-1][0] == "small/incident/definition"
    assert seat.learner.store.state("small/incident/definition").tomorrow == 0


def test_without_certainty_the_result_begins_with_what_was_wrong(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    seat.learner.choose(ASK_SURE, False)
    window = quiz(seat.begin(WHO))
    window.choose(qtbot, "A team")
    with qtbot.waitSignal(window.quiz.changed):
        window.press(qtbot, Key.Key_Return)
    window.press(qtbot, Key.Key_Return)

    words = window.words()
    assert "Wrong" in words
    assert "A team" in words
    assert "How sure, how right" not in words


def test_all_right_is_said_and_a_new_quiz_offered(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(WHO))
    window.answer(qtbot, "A state")
    window.press(qtbot, Key.Key_Return)

    assert "Nothing was wrong." in window.words()
    assert window.button("New quiz").hasFocus()
    window.press(qtbot, Key.Key_Return)
    assert "Topics" in window.words()


# For the ear


def test_a_screen_reader_hears_question_verdict_and_result(quiz: OpenQuiz, qtbot: QtBot, seat: Seat, said: list[str]) -> None:
    window = quiz(seat.begin(WHO))

    window.answer(qtbot, "A team")
    window.press(qtbot, Key.Key_Return)

    question, verdict, result = said
    assert question.startswith("Question 1 of 1 Who commits a wrongful act? 1: ")
    assert verdict.startswith("Wrong, and you were sure.")
    assert verdict.endswith("Right is: A state")
    assert result == "Sure and wrong: Wrongful act. 0 of 1 right."


def test_the_focus_never_gets_lost(quiz: OpenQuiz, qtbot: QtBot, seat: Seat) -> None:
    window = quiz(seat.begin(QUEUE, ALARM, GAPS, NAMES))

    for _unused in range(4):
        assert QApplication.focusWidget() is not None
        fields = list(window.shown(LineEdit))
        for field in fields:
            window.write(qtbot, "alarm")
            if field is not fields[-1]:
                window.press(qtbot, Key.Key_Return)
        if fields:
            window.press(qtbot, Key.Key_Return)
        else:
            window.press(qtbot, Key.Key_1)
        window.press(qtbot, Key.Key_S)
        with qtbot.waitSignal(window.quiz.changed):
            window.press(qtbot, Key.Key_Return)
        assert QApplication.focusWidget() is not None
        window.press(qtbot, Key.Key_Return)
        settle()

    assert "All questions" in window.words()


def test_a_log_that_cannot_be_read_in_its_midst_is_said_and_the_quiz_goes_on(
    quiz: OpenQuiz, qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise DragomanError("The disk cannot be read.")

    window = quiz(seat.begin(QUEUE, WHO))
    monkeypatch.setattr(seat.learner.store, "state", refuse)

    window.answer(qtbot, "An incident")

    assert "The disk cannot be read." in window.words()
    assert "It is what a team works on." in window.words()
    window.press(qtbot, Key.Key_Return)
    assert "Who commits a wrongful act?" in window.words()

"""Study by keys alone: turning, grading, undoing, and everything else that can be done with a card."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_window import settle
from desk.a_study import Sitting
from dragoman.desk.note import read_note
from dragoman.events import EventKind
from dragoman.memory.session import minutes_for
from dragoman.memory.state import Phase, Rating
from dragoman.settings import GRADES, NEW_A_DAY, Grades
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.head import StudyHead
from dragoman.ui.study.note_box import NoteBox
from dragoman.ui.study.screen import StudyScreen
from dragoman.ui.study.turn import Turn
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import ProgressStrip
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.toast import Toast
from ui.study.a_study_window import StudyWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
OpenStudy = Callable[..., StudyWindow]


def focused() -> str:
    """The words of what has the focus."""
    holder = QApplication.focusWidget()
    return holder.text() if hasattr(holder, "text") else type(holder).__name__


def lock(seat: Sitting, *, on: bool = True) -> None:
    """Have the log refuse to be written, or take it back; the writer opens the file anew after each refusal."""
    seat.learner.store.write(lambda log: log.connection.execute(f"pragma query_only = {on}")).result()


def test_space_turns_the_card_and_good_has_the_focus(qtbot: QtBot, study: OpenStudy) -> None:
    window = study()
    question = window.card
    assert focused() == "Show answer"

    window.press(qtbot, Key.Key_Space)

    assert window.is_turned
    assert window.card == question  # kept above the answer
    assert focused() == "Good"
    assert "in 10 min" in window.grades.button(Rating.AGAIN).when
    assert "days" in window.grades.button(Rating.GOOD).when


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_enter_turns_as_well_and_both_then_say_good(qtbot: QtBot, study: OpenStudy, seat: Sitting, key: Key) -> None:
    window = study()
    window.press(qtbot, key)
    assert window.is_turned

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, key)

    assert [event.data["rating"] for event in seat.learner.store.events(EventKind.REVIEW)] == [Rating.GOOD]


def test_space_presses_another_button_that_has_the_focus(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    window.button("Star").setFocus()

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_Space)

    assert len(seat.learner.starred()) == 1
    assert not window.is_turned


def test_a_click_on_the_card_turns_it(qtbot: QtBot, study: OpenStudy) -> None:
    window = study()

    qtbot.mouseClick(window.findChild(FlashCard), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))

    assert window.is_turned


@pytest.mark.parametrize(("key", "rating"), [(Key.Key_1, 1), (Key.Key_2, 2), (Key.Key_3, 3), (Key.Key_4, 4)])
def test_the_digits_grade(qtbot: QtBot, study: OpenStudy, seat: Sitting, key: Key, rating: int) -> None:
    window = study()
    first = window.card

    window.grade(qtbot, key)

    [event] = seat.learner.store.events(EventKind.REVIEW)
    assert event.data["rating"] == rating
    assert not window.is_turned
    assert window.card != first


def test_a_french_keyboard_grades_with_the_same_keys(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    window.press(qtbot, Key.Key_Space)
    third = QKeyEvent(QEvent.Type.KeyPress, Key.Key_QuoteDbl, Qt.KeyboardModifier.NoModifier, 12, 0, 0, '"')

    with qtbot.waitSignal(window.study.changed):
        QApplication.sendEvent(QApplication.focusWidget() or window, third)

    [event] = seat.learner.store.events(EventKind.REVIEW)
    assert event.data["rating"] == Rating.GOOD


def test_digits_do_nothing_before_the_card_is_turned(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()

    window.press(qtbot, Key.Key_3)

    assert seat.learner.store.events(EventKind.REVIEW) == []


def test_two_grades_are_offered_to_who_wants_two(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    seat.learner.choose(GRADES, Grades.TWO)
    window = study()
    window.press(qtbot, Key.Key_Space)
    assert focused() == "Knew it"
    assert "Hard" not in window.words()

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_2)

    [event] = seat.learner.store.events(EventKind.REVIEW)
    assert event.data["rating"] == Rating.GOOD


def test_the_head_and_the_strip_say_how_far_one_is(qtbot: QtBot, study: OpenStudy) -> None:
    window = study()
    count = int(next(label.text() for label in window.shown(Label) if label.text().startswith("Card 1 of ")).split()[-1])

    window.grade(qtbot)

    qtbot.waitUntil(lambda: f"Card 2 of {count}" in window.words())  # said once the next question is painted
    assert "min left" in window.words()
    assert window.findChild(ProgressStrip).accessibleName() == f"Card 2 of {count}"


def test_undo_brings_card_after_card_back_with_its_front(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    asked = []
    for _unused in range(3):
        asked.append(window.card)
        window.grade(qtbot)

    back = []
    for _unused in range(3):
        with qtbot.waitSignal(window.study.took_back):
            window.press(qtbot, Key.Key_Z, CTRL)
        back.append(window.card)
        assert not window.is_turned

    assert back == asked[::-1]
    assert seat.learner.store.events(EventKind.REVIEW) == []
    window.press(qtbot, Key.Key_Z, CTRL)  # nothing is left
    assert window.card == asked[0]


@pytest.mark.parametrize(
    ("key", "kind", "said"),
    [
        (Key.Key_P, EventKind.PUT_OFF, "Put off until tomorrow."),
        (Key.Key_X, EventKind.SET_ASIDE, "Set aside."),
        (Key.Key_B, EventKind.BAD, "Marked as bad."),
    ],
)
def test_a_card_is_put_off_set_aside_or_marked_as_bad_and_brought_back_by_undo(
    qtbot: QtBot, study: OpenStudy, seat: Sitting, key: Key, kind: EventKind, said: str
) -> None:
    window = study()
    first = window.card

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, key)

    assert window.card != first
    assert len(seat.learner.store.events(kind)) == 1
    toast = next(window.shown(Toast))
    assert said in [label.text() for label in toast.findChildren(Label)]
    with qtbot.waitSignal(window.study.took_back):
        window.press(qtbot, Key.Key_Z, CTRL)
    assert window.card == first
    assert seat.learner.store.events(kind) == []


def test_a_star_is_put_on_and_taken_off_on_either_face(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_S)
    assert len(seat.learner.starred()) == 1
    assert window.button("Starred")
    window.press(qtbot, Key.Key_Space)

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_S)

    assert seat.learner.starred() == ()
    assert window.is_turned


def test_a_note_is_written_in_place_and_saved_as_it_is_typed_while_letters_rest(
    qtbot: QtBot, study: OpenStudy, seat: Sitting
) -> None:
    window = study()
    first = window.card
    window.press(qtbot, Key.Key_N)

    with qtbot.waitSignal(window.study.changed, timeout=3000):
        for letter in "xpbs 3":
            window.press(qtbot, letter)
    assert "Saved" in window.words()
    window.press(qtbot, Key.Key_Escape)

    assert window.card == first
    assert focused() == "Show answer"
    entry = next(iter(seat.learner.store.registers(EventKind.NOTE)))
    assert read_note(seat.learner.store, entry).text == "xpbs 3"
    assert seat.learner.store.events(EventKind.SET_ASIDE) == []
    window.press(qtbot, Key.Key_N)
    assert window.findChild(NoteBox).field.text() == "xpbs 3"


def test_a_note_is_kept_when_one_leaves_before_it_was_saved(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    window.press(qtbot, Key.Key_N)
    window.press(qtbot, "a")

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_Escape)

    assert read_note(seat.learner.store, next(iter(seat.learner.store.registers(EventKind.NOTE)))).text == "a"


def test_o_opens_the_pair_and_one_comes_back_to_the_same_face(qtbot: QtBot, study: OpenStudy) -> None:
    window = study()
    window.press(qtbot, Key.Key_Space)
    card = window.card

    with qtbot.waitSignal(window.study.pair_wanted) as wanted:
        window.press(qtbot, Key.Key_O)
    window.study.hide()
    window.study.show()

    assert wanted.args
    assert wanted.args[0] in window.seat.look_up.catalogue.summaries
    assert (window.card, window.is_turned) == (card, True)


def test_a_session_ends_and_says_what_was_done_and_when_the_next_cards_come(
    qtbot: QtBot, study: OpenStudy, seat: Sitting
) -> None:
    seat.learner.choose(NEW_A_DAY, 3)
    window = study()
    window.grade(qtbot, Key.Key_4)
    window.grade(qtbot)

    window.grade(qtbot)
    qtbot.waitUntil(lambda: "That was all for now" in window.words())

    assert "3 cards in 1 minute." in window.words()
    assert "Next cards" in window.words()
    assert focused() == "Done"
    assert len(seat.learner.store.events(EventKind.STUDY_ENDED)) == 1
    with qtbot.waitSignal(window.study.left):
        window.press(qtbot, Key.Key_Return)


def test_the_last_answer_is_taken_back_from_the_end(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    seat.learner.choose(NEW_A_DAY, 1)
    window = study()
    first = window.card
    window.grade(qtbot)
    qtbot.waitUntil(lambda: window.card == "")

    with qtbot.waitSignal(window.study.took_back):
        window.press(qtbot, Key.Key_Z, CTRL)

    assert window.card == first
    assert seat.learner.store.events(EventKind.STUDY_ENDED) == []


def test_where_nothing_is_due_there_is_something_to_do(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    seat.learner.choose(NEW_A_DAY, 1)
    seat.answer_all(seat.study())

    window = study()

    assert "Nothing is due." in window.words()
    assert "Next cards" in window.words()
    assert focused() == "Study 1 new card"
    window.press(qtbot, Key.Key_Return)
    assert "Card 1 of 1" in window.words()


def test_a_learner_without_any_card_left_is_led_to_the_glossary(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    seat.learner.choose(NEW_A_DAY, 100)
    while not seat.nothing_to_study():
        seat.answer_all(seat.study())
        seat.learner.choose(NEW_A_DAY, 100)

    window = study()

    assert focused() == "Open the glossary"
    with qtbot.waitSignal(window.study.glossary_wanted):
        window.press(qtbot, Key.Key_Return, CTRL)


def test_a_crash_leads_back_to_the_same_card(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    window.grade(qtbot)
    window.grade(qtbot, Key.Key_1)
    card = window.card

    other = StudyWindow(window.study._theme, seat)  # what the next start of the program shows
    qtbot.addWidget(other)
    other.show()

    assert other.card == card


def test_an_answer_that_cannot_be_written_brings_the_card_back_and_is_tried_again(
    qtbot: QtBot, study: OpenStudy, seat: Sitting
) -> None:
    window = study()
    window.grade(qtbot)
    card = window.card
    lock(seat)
    window.press(qtbot, Key.Key_Space)

    window.press(qtbot, Key.Key_3)
    qtbot.waitUntil(lambda: "Your last answer is not saved" in window.words())

    assert "The card came back; nothing else is missing." in window.words()
    assert str(seat.learner.folder) in [widget.toolTip() for widget in window.shown()]
    assert focused() == "Try again"
    lock(seat)
    window.press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: focused() == "Try again")
    lock(seat, on=False)
    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_Return)
    assert window.card not in ("", card)
    assert len(seat.learner.store.events(EventKind.REVIEW)) == 2


def test_a_grade_is_taken_when_the_answer_before_it_is_written_and_who_waits_is_told(
    qtbot: QtBot, study: OpenStudy, seat: Sitting
) -> None:
    window = study()
    let_go = Event()
    busy = seat.learner.store.write(lambda _log: let_go.wait(10))
    first = window.card
    window.press(qtbot, Key.Key_Space)
    window.press(qtbot, Key.Key_3)
    second = window.card
    assert second != first  # the next front shows at once
    window.press(qtbot, Key.Key_Space)

    window.press(qtbot, Key.Key_4)

    assert window.card == second
    qtbot.waitUntil(lambda: "Saving" in window.words())
    with qtbot.waitSignals([window.study.changed, window.study.changed]):
        let_go.set()
    busy.result()
    assert window.card not in (first, second)
    assert [event.data["rating"] for event in seat.learner.store.events(EventKind.REVIEW)] == [Rating.GOOD, Rating.EASY]
    assert "Saving" not in window.words()


def test_a_folder_that_can_only_be_read_is_said_and_one_studies_all_the_same(
    qtbot: QtBot, study: OpenStudy, seat: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = seat.learner.store
    monkeypatch.setattr(type(store), "is_saved", property(lambda _self: False))
    monkeypatch.setattr(type(store), "notices", property(lambda _self: ("Nothing is saved: the folder cannot be written.",)))

    window = study()

    assert "Nothing is saved: the folder cannot be written." in window.words()
    window.grade(qtbot)
    qtbot.waitUntil(lambda: "Card 2 of" in window.words())


def test_one_goes_back_to_the_card_and_answers_otherwise(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    card = window.card
    lock(seat)
    window.press(qtbot, Key.Key_Space)
    window.press(qtbot, Key.Key_3)
    qtbot.waitUntil(lambda: "Your last answer is not saved" in window.words())
    lock(seat, on=False)

    qtbot.mouseClick(window.button("Back to the card"), Qt.MouseButton.LeftButton)

    assert window.card == card
    window.grade(qtbot, Key.Key_1)
    assert [state.phase for state in seat.learner.store.all_states()] == [Phase.LEARNING]


def test_the_card_turns_about_its_axis_unless_motion_is_unwanted(qtbot: QtBot, theme: Theme, study: OpenStudy) -> None:
    theme.choose(less_motion=False)
    window = study()
    turn = window.findChild(Turn)

    with qtbot.waitSignal(turn.ended):
        window.press(qtbot, Key.Key_Space)
        assert turn.is_turning
        assert window.is_turned  # keys are not kept waiting

    assert not turn.is_turning


def test_the_picture_that_turns_is_the_back_as_it_stays(
    qtbot: QtBot, theme: Theme, study: OpenStudy, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose(less_motion=False)
    window = study()
    pictures: list[QPixmap] = []
    monkeypatch.setattr(Turn, "start", lambda _turn, _front, back, _card: pictures.append(back))

    window.press(qtbot, Key.Key_Space)
    settle()

    assert pictures[0].toImage() == window.findChild(FlashCard).grab().toImage()


def test_the_time_that_is_left_is_rounded_as_on_the_days_page(qtbot: QtBot, theme: Theme) -> None:
    head = StudyHead(theme)
    qtbot.addWidget(head)
    for cards in range(1, 40):
        head.show_progress(1, cards, cards * 20_000)
        words = [label.text() for label in head.findChildren(Label)]
        assert f"About {minutes_for(cards, 20.0)} min left" in words


def test_grading_hurries_the_turn(qtbot: QtBot, theme: Theme, study: OpenStudy) -> None:
    theme.choose(less_motion=False)
    window = study()
    first = window.card
    window.press(qtbot, Key.Key_Space)

    with qtbot.waitSignal(window.study.changed):
        window.press(qtbot, Key.Key_3)

    assert not window.findChild(Turn).is_turning
    assert window.card != first


def test_a_screen_reader_hears_each_card_and_its_answer(
    qtbot: QtBot, study: OpenStudy, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("dragoman.ui.study.screen.announce", lambda _widget, words, **_how: heard.append(words))
    window = study()

    window.press(qtbot, Key.Key_Space)

    assert [words.partition(".")[0] for words in heard[:1]] == ["Technical term"]
    assert window.card in heard
    assert "sentence" in heard[-1]  # the definition


def test_a_pair_is_asked_when_it_is_asked_for_and_leads_back_to_its_page(qtbot: QtBot, study: OpenStudy, seat: Sitting) -> None:
    window = study()
    screen: StudyScreen = window.study
    screen.study_pair("incident-word")
    assert "False friend" in window.card
    window.grade(qtbot)

    window.grade(qtbot)
    qtbot.waitUntil(lambda: focused() == "Back to the pair")

    with qtbot.waitSignal(screen.page_wanted) as wanted:
        window.press(qtbot, Key.Key_Return)
    assert wanted.args == ["incident-word"]

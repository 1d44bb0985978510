"""What is the learner's in the glossary: dots, star, her cards of a page, her note on it, and the way to study it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_glossary import GlossaryWindow
from a_window import clipped, focusable, scrolling_sideways, settle, spoken
from desk.a_study import Sitting, card_of
from dragoman.desk.note import read_note, write_note
from dragoman.desk.own_cards import own_cards
from dragoman.events import EventKind
from dragoman.memory.state import Known
from dragoman.settings import Reader
from dragoman.ui.glossary.note_card import NoteCard
from dragoman.ui.glossary.own_cards_card import OwnCardsCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.known_dots import KnownDots
from store.a_store import Clock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = "small/incident"


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Sitting]:
    seated = Sitting(tmp_path, Clock())
    yield seated
    seated.learner.close()


def opened(qtbot: QtBot, theme: Theme, seat: Sitting, place: str, size: tuple[int, int] = (1440, 900)) -> GlossaryWindow:
    """A glossary with a page open, the learner's side of it shown."""
    seat.look_up.make_current()
    window = GlossaryWindow(theme, seat.look_up, Reader.DIPLOMAT, seat.learner)
    qtbot.addWidget(window)
    window.resize(*size)
    window.glossary.show_place(place)
    with qtbot.waitActive(window):
        window.show()
    window.glossary.keep_current()
    qtbot.waitUntil(lambda: any(window.shown(NoteCard)))
    settle()
    return window


def test_the_list_says_how_well_each_term_is_known(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    seat.answer_all(seat.study_pair("incident"))

    window = opened(qtbot, theme, seat, "triage")

    assert "Incident, counterpart Wrongful act, 2 of 3" in window.listed()
    assert "Triage, counterpart Wrongful act, 0 of 3" in window.listed()


def test_her_cards_of_a_pair_stand_in_a_table_with_the_day_each_is_due(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    session = seat.study_pair("incident")
    session.answer(3, 1_000).settle()  # type: ignore[arg-type]
    card = card_of(session)
    session.set_aside().settle()

    window = opened(qtbot, theme, seat, "incident")

    cards = own_cards(seat.learner, seat.faces, ("incident", "wrongful-act"))
    assert [row.words for row in cards.rows] == [
        "Term to definition",
        "Definition to term",
        "Term to counterpart",
        "What is Incident?",
    ]
    assert cards.total == 5
    words = window.words()
    assert "Your cards" in words
    assert "0 of 5 known" in words
    assert "new" in words
    assert "set aside" in words
    assert [dots.accessibleName() for dots in window.findChild(OwnCardsCard).findChildren(KnownDots)].count("2 of 3") == 1
    assert card in [cell.card.id for row in cards.rows for cell in row.cells.values() if cell.is_left_out]


def test_a_card_that_was_set_aside_is_asked_again_when_she_wants_it(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    session = seat.study_pair("incident")
    card = card_of(session)
    session.set_aside().settle()
    window = opened(qtbot, theme, seat, "incident")
    again = next(each for each in focusable(window) if spoken(each).startswith("Ask “"))

    again.setFocus()
    with qtbot.waitSignal(window.glossary.changed):
        window.press(qtbot, Key.Key_Return)

    assert not seat.learner.store.state(card).is_set_aside
    assert "set aside" not in window.words()


def test_s_puts_a_star_on_the_page_and_takes_it_off(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")
    window.glossary._scroll.setFocus()

    with qtbot.waitSignal(window.glossary.changed):
        window.press(qtbot, Key.Key_S)
    assert seat.learner.is_starred("incident")
    assert window.button("Take the star off").isChecked()
    with qtbot.waitSignal(window.glossary.changed):
        window.press(qtbot, Key.Key_S)

    assert not seat.learner.is_starred("incident")
    assert not window.button("Star").isChecked()


def test_ctrl_enter_wants_the_pair_studied(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")

    with qtbot.waitSignal(window.glossary.study_wanted) as wanted:
        window.press(qtbot, Key.Key_Return, CTRL)

    assert wanted.args == ["incident"]


def test_who_came_from_a_card_goes_back_to_it(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")
    window.glossary._scroll.setFocus()
    window.glossary.offer_return()
    assert window.button("Back to the card").isVisible()

    with qtbot.waitSignal(window.glossary.return_wanted):
        window.press(qtbot, Key.Key_O)
    with qtbot.waitSignal(window.glossary.return_wanted):
        window.press(qtbot, Key.Key_Return, CTRL)

    window.glossary.hide()
    window.glossary.show()
    assert window.button("Study this pair").isVisible()


def test_a_note_reads_as_markdown_and_is_saved_as_it_is_typed(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")
    window.press(qtbot, Key.Key_E, CTRL)

    with qtbot.waitSignal(window.glossary.changed, timeout=3000):
        window.type(qtbot, "**bold** s")
    assert "Saved" in window.words()
    window.press(qtbot, Key.Key_Escape)

    assert read_note(seat.learner.store, NOTE).text == "**bold** s"
    assert "bold s" in window.words()  # read, not written
    assert not seat.learner.is_starred("incident")
    window.press(qtbot, Key.Key_Return)  # where the keyboard is, Enter goes on writing
    assert window.findChild(NoteCard).is_edited


def test_both_pages_of_a_pair_have_one_note(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    write_note(seat.learner.store, NOTE, "Ask the lawyers.", read_note(seat.learner.store, NOTE)).result()

    window = opened(qtbot, theme, seat, "wrongful-act")

    assert "Ask the lawyers." in window.words()


def test_a_note_left_for_another_page_is_kept(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")
    window.press(qtbot, Key.Key_E, CTRL)
    window.type(qtbot, "x")

    window.glossary.show_place("triage")
    qtbot.waitUntil(lambda: bool(seat.learner.store.events(EventKind.NOTE)))

    assert read_note(seat.learner.store, NOTE).text == "x"
    qtbot.waitUntil(lambda: window.findChild(NoteCard).field.text() == "")


def test_what_was_studied_meanwhile_is_shown(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    window = opened(qtbot, theme, seat, "incident")
    session = seat.study_pair("incident")
    changed = session.answer(3, 1_000).settle()  # type: ignore[arg-type]

    window.glossary.follow(changed.touched)
    settle()

    assert "Incident, counterpart Wrongful act, 2 of 3" in window.listed()
    assert seat.learner.known("incident") is Known.YOUNG
    assert "2 of 3" in [dots.accessibleName() for dots in window.findChild(OwnCardsCard).findChildren(KnownDots)]


def test_a_false_friend_has_its_sentences_as_cards_without_giving_them_away(qtbot: QtBot, theme: Theme, seat: Sitting) -> None:
    seat.answer_all(seat.study_pair("incident-word"))

    window = opened(qtbot, theme, seat, "incident-word")

    card = window.findChild(OwnCardsCard)
    assert [dots.accessibleName() for dots in card.findChildren(KnownDots)] == ["2 of 3", "2 of 3"]
    assert "Sentence 2" in window.words()


def test_a_log_that_cannot_be_opened_leaves_the_glossary_as_it_is(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    holder, other = Sitting(tmp_path, Clock()), Sitting(tmp_path, Clock())
    assert holder.learner.open()
    other.look_up.make_current()
    window = GlossaryWindow(theme, other.look_up, Reader.DIPLOMAT, other.learner)
    qtbot.addWidget(window)
    window.glossary.show_place("incident")
    window.show()

    window.glossary.keep_current()
    QApplication.processEvents()

    assert "Your cards" not in window.words()
    assert "Incident, counterpart Wrongful act" in window.listed()
    holder.learner.close()


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 1.0), ((1024, 700), 1.0), ((1280, 800), 2.0), ((1024, 700), 2.0)])
@pytest.mark.parametrize("place", ["incident", "incident-word"])
def test_nothing_is_cut_off(qtbot: QtBot, theme: Theme, seat: Sitting, size: tuple[int, int], text: float, place: str) -> None:
    theme.choose(scale=text)
    session = seat.study_pair(place)
    session.answer(3, 1_000).settle()  # type: ignore[arg-type]
    session.set_aside().settle()
    window = opened(qtbot, theme, seat, place, size)

    assert clipped(window) == []
    assert scrolling_sideways(window) == []
    window.press(qtbot, Key.Key_E, CTRL)
    settle()
    assert clipped(window) == []

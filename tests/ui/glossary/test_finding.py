"""Looking up: what is typed, listed, offered and opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_glossary import NARROW, SMALL, GlossaryWindow, OpenGlossary
from dragoman.content.model import Catalogue, Kind, Manifest, Summary
from dragoman.ui.glossary.term_list import TermList
from dragoman.ui.glossary.term_rows import Listing, TermRows
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.choice_box import ChoiceBox
from dragoman.ui.widgets.menu import Menu

OFFSCREEN_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # says the offscreen platform
EVERYTHING = [
    "Alarm",
    "Incident, counterpart Wrongful act",
    "Triage, counterpart Wrongful act",
    "Wrongful act, counterpart Incident",
    "incident, false friend",
]


def choose_topic(window: GlossaryWindow, words: str) -> None:
    """Choose a topic, as the keyboard does."""
    topics = next(window.shown(ChoiceBox))
    assert isinstance(topics, ChoiceBox)
    row = topics.findText(words)
    topics.setCurrentIndex(row)
    topics.activated.emit(row)


def choose_in_menu(window: GlossaryWindow, qtbot: QtBot, words: str) -> None:
    """Open the filter and choose a row."""
    qtbot.mouseClick(window.button("Levels and order"), Qt.MouseButton.LeftButton)
    menu = window.findChild(Menu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_the_list_has_every_term_and_then_the_false_friends(glossary: OpenGlossary) -> None:
    assert glossary().listed() == EVERYTHING


def test_the_page_that_is_open_at_the_start_has_its_topic_listed(glossary: OpenGlossary) -> None:
    assert glossary("wrongful-act").listed() == ["Wrongful act, counterpart Incident"]


def test_the_keyboard_is_at_the_search_box_when_the_screen_opens(glossary: OpenGlossary) -> None:
    window = glossary("incident")

    assert QApplication.focusWidget() is window.search


def test_results_come_as_one_types_and_enter_opens_the_first_and_reads_on_there(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()

    window.type(qtbot, "tri")
    assert window.listed() == ["Triage, counterpart Wrongful act"]
    assert "1 found" in window.words()
    window.press(qtbot, Qt.Key.Key_Return)

    assert window.glossary.place() == "triage"
    assert QApplication.focusWidget() is not window.search


def test_a_page_stays_while_one_types(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")

    window.type(qtbot, "triage")

    assert window.glossary.place() == "incident"


def test_what_is_misspelt_is_said_not_to_be_called_so_and_the_nearest_are_listed(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()

    window.type(qtbot, "triaje")

    assert "Nothing is called “triaje”" in window.words()
    assert "The nearest terms:" in window.words()
    assert window.listed() == ["Triage, counterpart Wrongful act"]
    window.press(qtbot, Qt.Key.Key_Return)
    assert window.glossary.place() == "triage"


def test_where_nothing_comes_near_that_is_said(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()

    window.type(qtbot, "qqxyzzyw")

    assert window.listed() == []
    assert "No page has it in its text, and no term comes near it." in window.words()


def test_clear_and_esc_give_up_the_search(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()
    window.type(qtbot, "qqxyzzyw")

    qtbot.mouseClick(window.button("Clear"), Qt.MouseButton.LeftButton)
    assert window.listed() == EVERYTHING

    window.type(qtbot, "tri")
    window.press(qtbot, Qt.Key.Key_Escape)
    assert window.listed() == EVERYTHING
    assert QApplication.focusWidget() is window.search


def test_esc_in_an_empty_search_box_leads_back_to_the_page(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")

    window.press(qtbot, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is not window.search
    window.press(qtbot, "C")
    assert QApplication.clipboard().text().startswith("Incident: What Incident is in one sentence.")


def test_a_side_narrows_the_search_and_looking_on_both_sides_is_offered(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()
    qtbot.mouseClick(window.button("Diplomatic"), Qt.MouseButton.LeftButton)
    assert window.listed() == ["Wrongful act, counterpart Incident"]

    window.search.setText("triage")
    assert "Nothing is called “triage”" in window.words()
    qtbot.mouseClick(window.button("Look on both sides"), Qt.MouseButton.LeftButton)

    assert window.listed() == ["Triage, counterpart Wrongful act"]


def test_a_word_that_only_stands_in_a_text_is_found_there(glossary: OpenGlossary) -> None:
    window = glossary()

    window.search.setText("embargoed")

    assert window.listed() == ["Triage, counterpart Wrongful act"]
    assert window.list.rows.row_at(0).note == "in its text"


def test_the_arrow_down_leads_into_the_list_and_its_pages_show_in_passing(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()
    window.glossary.show_place("wrongful-act")

    window.press(qtbot, "a", Qt.KeyboardModifier.NoModifier)
    window.press(qtbot, Qt.Key.Key_Escape)
    window.press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.list
    window.press(qtbot, Qt.Key.Key_Home)
    assert window.glossary.place() == "alarm"
    window.press(qtbot, Qt.Key.Key_Down)
    window.press(qtbot, Qt.Key.Key_Down)
    assert window.glossary.place() == "triage"

    window.press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.glossary.place() == "wrongful-act"


def test_the_arrow_up_leads_back_from_the_first_row_and_letters_from_any(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("alarm")
    window.press(qtbot, Qt.Key.Key_Down)
    window.press(qtbot, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is window.search

    window.press(qtbot, Qt.Key.Key_Down)
    window.press(qtbot, "t")

    assert QApplication.focusWidget() is window.search
    assert window.search.text() == "t"


def test_enter_in_the_list_reads_on_in_the_page(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("alarm")
    window.press(qtbot, Qt.Key.Key_Down)

    window.press(qtbot, Qt.Key.Key_Return)

    assert QApplication.focusWidget() not in (window.list, window.search)


def test_a_press_on_a_row_opens_it_and_the_arrows_go_on_from_there(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()
    rows = window.list

    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(1, 0)).center())
    assert window.glossary.place() == "incident"
    window.press(qtbot, Qt.Key.Key_Down)

    assert window.glossary.place() == "triage"


def test_a_topic_lists_its_terms_and_false_friends_leave_no_side_chosen(glossary: OpenGlossary) -> None:
    window = glossary()

    choose_topic(window, "Law")
    assert window.listed() == ["Wrongful act, counterpart Incident"]

    choose_topic(window, "False friends, 1")
    assert window.listed() == ["incident, false friend"]
    assert not any(window.button(words).isChecked() for words in ("All", "Technical", "Diplomatic"))


def test_opening_what_is_not_listed_lists_its_topic(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()
    choose_topic(window, "Law")

    window.glossary.show_place("triage")

    assert "Triage, counterpart Wrongful act" in window.listed()


@OFFSCREEN_POPUP
def test_levels_and_order_are_chosen_in_a_menu(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()

    choose_in_menu(window, qtbot, "From A to Z")
    assert [row.partition(",")[0] for row in window.listed()] == ["Alarm", "Incident", "incident", "Triage", "Wrongful act"]

    choose_in_menu(window, qtbot, "Level 2")
    assert window.listed() == []


def test_files_that_cannot_be_read_are_counted_under_the_list_and_lead_to_what_is_wrong(
    glossary: OpenGlossary, qtbot: QtBot
) -> None:
    window = glossary()

    qtbot.mouseClick(window.button("1 file could not be read"), Qt.MouseButton.LeftButton)

    assert "1 of 6 files could not be read" in window.words()


def test_in_a_narrow_window_l_opens_the_list_over_the_page_and_esc_gives_the_focus_back(
    glossary: OpenGlossary, qtbot: QtBot
) -> None:
    window = glossary("incident", size=NARROW)
    assert not window.list.isVisible()
    before = QApplication.focusWidget()

    window.press(qtbot, "L")
    assert window.list.isVisible()
    assert QApplication.focusWidget() is window.search
    window.press(qtbot, Qt.Key.Key_Escape)

    assert not window.list.isVisible()
    assert QApplication.focusWidget() is before


def test_what_is_found_in_the_list_over_the_page_closes_it(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident", size=NARROW)

    window.press(qtbot, "K", Qt.KeyboardModifier.ControlModifier)
    window.type(qtbot, "triage")
    window.press(qtbot, Qt.Key.Key_Return)

    assert not window.list.isVisible()
    assert window.glossary.place() == "triage"


def test_walking_a_list_that_lies_over_the_page_opens_nothing_until_enter(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident", size=NARROW)
    window.press(qtbot, "L")

    window.press(qtbot, Qt.Key.Key_Down)
    window.press(qtbot, Qt.Key.Key_Down)
    assert window.glossary.place() == "incident"
    window.press(qtbot, Qt.Key.Key_Return)

    assert window.glossary.place() == "triage"


@OFFSCREEN_POPUP
def test_the_smallest_window_has_the_rest_under_more(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident", size=SMALL)

    qtbot.mouseClick(window.button("More"), Qt.MouseButton.LeftButton)

    words = [action.text() for action in window.findChild(Menu).actions()]
    window.findChild(Menu).close()
    assert words == ["Forward", "Copy the definition with its source", "Print", "Save as PDF", "Show the file"]


def test_150000_rows_are_drawn_only_where_they_are_seen(qtbot: QtBot, theme: Theme) -> None:
    summaries = [Summary(f"t{number}", Kind.TERM, "", f"Term {number}") for number in range(150_000)]
    asked: set[int] = set()

    class Asked(TermRows):
        def row_at(self, row: int):  # type: ignore[no-untyped-def]
            asked.add(row)
            return super().row_at(row)

    rows = Asked()
    terms = TermList(theme, rows)
    qtbot.addWidget(terms)
    terms.resize(272, 700)
    catalogue = Catalogue(Path(), Manifest(id="big", title="Big"))

    rows.show_listing(catalogue, Listing(summaries))
    terms.show_opened("t149999")
    terms.grab()

    assert 149_999 in asked
    assert len(asked) < 40

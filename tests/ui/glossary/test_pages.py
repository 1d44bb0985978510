"""What the pages of the glossary show, and in which order."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_glossary import NARROW, OpenGlossary, area
from desk.packs import term
from dragoman.settings import Reader
from dragoman.ui.glossary.bridge_card import BridgeCard
from dragoman.ui.glossary.term_card import TermCard
from dragoman.ui.widgets.prose import Prose


def test_without_a_place_the_glossary_says_what_the_pack_is(glossary: OpenGlossary) -> None:
    window = glossary()

    assert "A small pack" in window.words()
    assert "4 terms and 1 false friend. Look one up, or choose one from the list." in window.words()
    assert window.glossary.place() == ""


def test_a_place_that_the_pack_does_not_have_leads_there_too(glossary: OpenGlossary) -> None:
    assert "A small pack" in glossary("no-such-term").words()


def test_an_old_id_leads_to_the_term_of_today(glossary: OpenGlossary) -> None:
    assert glossary("klaxon").glossary.place() == "alarm"


@pytest.mark.parametrize(
    ("reader", "first", "second", "bridge", "not_shown"),
    [
        (Reader.DIPLOMAT, "Incident", "Wrongful act", "The bridge of Incident.", "The bridge of Wrongful act."),
        (Reader.ENGINEER, "Wrongful act", "Incident", "The bridge of Wrongful act.", "The bridge of Incident."),
    ],
)
@pytest.mark.parametrize("opened", ["incident", "wrongful-act"])
def test_a_mutual_pair_has_the_readers_own_side_second_and_the_bridge_written_for_the_reader(
    glossary: OpenGlossary, reader: Reader, first: str, second: str, bridge: str, not_shown: str, opened: str
) -> None:
    window = glossary(opened, reader=reader)

    cards = sorted(window.shown(TermCard), key=lambda card: area(card, window).x())
    assert [card.accessibleName() for card in cards] == [first, second]
    assert bridge in window.words()
    assert not_shown not in window.words()


def test_who_works_on_both_sides_sees_both_bridges_and_to_whom_each_speaks(glossary: OpenGlossary) -> None:
    window = glossary("incident", reader=Reader.BOTH)

    words = window.words()
    assert "The bridge of Incident." in words
    assert "The bridge of Wrongful act." in words
    assert "To the diplomat" in words
    assert "To the engineer" in words


def test_a_pair_that_is_not_mutual_has_the_bridge_of_the_opened_term_whoever_reads(glossary: OpenGlossary) -> None:
    window = glossary("triage", reader=Reader.ENGINEER)

    assert "The bridge of Triage." in window.words()
    assert "The bridge of Wrongful act." not in window.words()


def test_another_reader_sees_the_page_anew(glossary: OpenGlossary) -> None:
    window = glossary("incident")

    window.glossary.set_reader(Reader.ENGINEER)

    assert "The bridge of Wrongful act." in window.words()


def test_both_cards_are_equally_high_and_the_bridge_stands_below_them(glossary: OpenGlossary) -> None:
    window = glossary("incident")

    first, second = (area(card, window) for card in window.shown(TermCard))
    bridge = area(next(window.shown(BridgeCard)), window)
    assert (first.y(), first.height()) == (second.y(), second.height())
    assert bridge.y() == first.bottom() + 1 + 20
    assert bridge.width() == first.width() + 20 + second.width()


def test_in_a_narrow_window_the_bridge_stands_between_the_cards(glossary: OpenGlossary) -> None:
    window = glossary("incident", size=NARROW)

    first, second = sorted((area(card, window) for card in window.shown(TermCard)), key=lambda card: card.y())
    bridge = area(next(window.shown(BridgeCard)), window)
    assert first.bottom() < bridge.y() < bridge.bottom() < second.y()
    assert first.x() == bridge.x() == second.x()
    assert first.width() == bridge.width() == second.width()


def test_from_right_to_left_the_first_card_is_the_right_one(glossary: OpenGlossary, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    window = glossary("incident")

    incident, wrongful_act = (area(card, window) for card in window.shown(TermCard))
    assert incident.x() > wrongful_act.x()
    assert area(window.list, window).x() > incident.right()


def test_a_counterpart_that_is_promised_says_that_it_is_not_written(glossary: OpenGlossary) -> None:
    words = glossary("alarm").words()

    assert "retorsion" in words
    assert "This term is not written yet." in words


def test_a_counterpart_that_cannot_be_read_leads_to_what_is_wrong_with_it(
    glossary: OpenGlossary, pack: Path, qtbot: QtBot
) -> None:
    (pack / "terms/technical/incidents/alarm.md").write_text(term("Alarm", "broken"), encoding="utf-8")
    window = glossary("alarm")
    assert "This file could not be read. All other terms work." in window.words()

    qtbot.mouseClick(window.button("See what is wrong"), Qt.MouseButton.LeftButton)

    assert "1 of 6 files could not be read" in window.words()
    assert "Line 1:" in window.words()
    assert "front matter" in window.words()
    assert "All other terms work." in window.words()


def test_a_status_is_a_word_and_half_a_sentence(glossary: OpenGlossary, pack: Path) -> None:
    custom = term("Wrongful act", "incident", "raised-by", "status: custom\n")
    (pack / "terms/diplomatic/law/wrongful-act.md").write_text(custom, encoding="utf-8")

    assert "Custom. Binds all states." in glossary("incident").words()


@pytest.mark.parametrize(
    ("review_by", "expected"),
    [(date(2027, 1, 1), "As of 1 Feb 2026"), (date(2026, 11, 23), "As of 1 Feb 2026, to be reviewed")],
)
def test_a_page_says_as_of_when_it_is_true_and_when_that_wants_looking_over(
    glossary: OpenGlossary, pack: Path, review_by: date, expected: str
) -> None:
    dated = term("Incident", "wrongful-act", more=f"as-of: 2026-02-01\nreview-by: {review_by}\n")
    (pack / "terms/technical/incidents/incident.md").write_text(dated, encoding="utf-8")

    assert expected in glossary("incident").words().splitlines()


def test_sources_are_numbered_and_say_whose_they_are_and_their_status(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")

    assert "FIRST, Guidelines, 2020, sec. 2" in window.words()
    assert "Technical term. Diplomatic term. Expert view" in window.words()

    with qtbot.waitSignal(window.glossary.noticed):
        qtbot.mouseClick(window.button("Copy source 2"), Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == "Articles on State Responsibility, 2001, art. 2"


def test_related_terms_lead_on(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")

    qtbot.mouseClick(window.button("Triage, technical term"), Qt.MouseButton.LeftButton)

    assert window.glossary.place() == "triage"


def test_a_false_friend_shows_both_senses_and_every_line_that_is_heard(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident-word")

    words = window.words()
    for expected in ("To the engineer", "A ticket.", "To the diplomat", "A quarrel.", "Goes wrong", "Say instead"):
        assert expected in words
    assert "“Forty incidents.”" in words or '"Forty incidents."' in words
    assert "The incident is closed." in words
    assert "1 of 1" in words

    qtbot.mouseClick(window.button("Incident, technical term"), Qt.MouseButton.LeftButton)

    assert window.glossary.place() == "incident"


def test_the_place_on_the_way_says_the_topic_and_leads_to_its_list(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("triage")
    assert "Pair 3 of 3" in window.words()

    qtbot.mouseClick(window.button("List Incidents"), Qt.MouseButton.LeftButton)

    assert window.listed() == ["Alarm", "Incident, counterpart Wrongful act", "Triage, counterpart Wrongful act"]
    assert QApplication.focusWidget() is window.list


def test_a_pack_without_terms_says_so(glossary: OpenGlossary, pack: Path) -> None:
    for file in (*pack.glob("terms/**/*.md"), *pack.glob("false-friends/*.md")):
        file.unlink()

    assert "This pack has no terms yet." in glossary().words()


def test_a_missing_pack_is_named_and_another_folder_can_be_asked_for(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary()

    window.glossary.show_missing_pack(Path("packs/anvara"))

    assert "The pack folder is not there" in window.words()
    assert "The pack that ships with Dragoman is shown instead." in window.words()
    with qtbot.waitSignal(window.glossary.folder_wanted):
        qtbot.mouseClick(window.button("Find the folder"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.button("Go on without"), Qt.MouseButton.LeftButton)
    assert "The pack folder is not there" not in window.words()


def test_every_text_on_a_page_has_a_name_of_its_own(glossary: OpenGlossary) -> None:
    names = [text.accessibleName() for text in glossary("incident").shown(Prose) if text.toPlainText()]

    assert "" not in names
    assert len(set(names)) == len(names)

"""What a link means, shown below it: by pointer after a moment, by keyboard at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import TimeoutError as NothingCame
from pytestqt.qtbot import QtBot

from a_glossary import GlossaryWindow, OpenGlossary, area
from desk.packs import term
from dragoman.ui.glossary.definitions import WAIT_MS
from dragoman.ui.glossary.page_body import PageScroll
from dragoman.ui.widgets.pop_over import PopOver
from dragoman.ui.widgets.prose import Prose


@pytest.fixture
def pack_with_links(pack: Path) -> Path:
    """The small pack, where one page links to a term, to a false friend and to the web."""
    body = "A [[triage|sorting]] first. An [[incident-word|incident]] may follow. See [the guide](https://first.org/guide)."
    (pack / "terms/technical/incidents/alarm.md").write_text(term("Alarm", "retorsion", body=body), encoding="utf-8")
    return pack


@pytest.fixture
def window(glossary: OpenGlossary, pack_with_links: Path) -> GlossaryWindow:
    return glossary("alarm")


def pop_over(window: GlossaryWindow) -> PopOver | None:
    found = window.findChild(PopOver)
    return found if found is not None and found.isVisible() else None


def words_in(shown: PopOver | None) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible()) if shown else ""


def point_at(window: GlossaryWindow, qtbot: QtBot, words: str) -> None:
    prose, link = window.link(words)
    qtbot.mouseMove(prose.viewport(), prose.areas_of(link)[0].center())


def tab_to(window: GlossaryWindow, qtbot: QtBot, words: str) -> Prose:
    prose, link = window.link(words)
    prose.setFocus(Qt.FocusReason.TabFocusReason)
    while prose.focused_link != link:
        window.press(qtbot, Qt.Key.Key_Tab)
    return prose


def test_the_keyboard_at_a_link_shows_side_title_definition_counterpart_and_keys(window: GlossaryWindow, qtbot: QtBot) -> None:
    prose = tab_to(window, qtbot, "sorting")

    words = words_in(pop_over(window))
    for expected in ("Triage", "What Triage is in one sentence.", "Wrongful act, analogue", "open", "close", "next link"):
        assert expected in words
    shown = pop_over(window)
    assert shown is not None
    link = window.link("sorting")[1]
    assert area(shown, window).y() > prose.mapTo(window, prose.areas_of(link)[0].topLeft()).y()


def test_tab_leads_to_the_next_link_and_its_meaning(window: GlossaryWindow, qtbot: QtBot) -> None:
    tab_to(window, qtbot, "sorting")

    window.press(qtbot, Qt.Key.Key_Tab)

    words = words_in(pop_over(window))
    assert "To the engineer: A ticket." in words
    assert "To the diplomat: A quarrel." in words


def test_esc_closes_it_and_the_link_keeps_the_keyboard(window: GlossaryWindow, qtbot: QtBot) -> None:
    prose = tab_to(window, qtbot, "sorting")

    window.press(qtbot, Qt.Key.Key_Escape)

    assert pop_over(window) is None
    assert QApplication.focusWidget() is prose


def test_enter_opens_the_term(window: GlossaryWindow, qtbot: QtBot) -> None:
    tab_to(window, qtbot, "sorting")

    window.press(qtbot, Qt.Key.Key_Return)

    assert window.glossary.place() == "triage"
    assert pop_over(window) is None


def test_the_pointer_shows_it_after_a_moment_without_the_keys(window: GlossaryWindow, qtbot: QtBot) -> None:
    point_at(window, qtbot, "sorting")
    assert pop_over(window) is None

    qtbot.waitUntil(lambda: pop_over(window) is not None)

    assert "What Triage is in one sentence." in words_in(pop_over(window))
    assert "next link" not in words_in(pop_over(window))


def test_a_pointer_that_only_passes_shows_nothing(window: GlossaryWindow, qtbot: QtBot) -> None:
    point_at(window, qtbot, "sorting")
    prose, _link = window.link("sorting")
    qtbot.mouseMove(prose.viewport(), QPoint(prose.width() - 1, prose.height() - 1))

    with pytest.raises(NothingCame):
        qtbot.waitUntil(lambda: pop_over(window) is not None, timeout=WAIT_MS + 100)


def test_it_goes_a_moment_after_the_pointer_has_left_the_link(window: GlossaryWindow, qtbot: QtBot) -> None:
    point_at(window, qtbot, "sorting")
    qtbot.waitUntil(lambda: pop_over(window) is not None)
    prose, _link = window.link("sorting")

    qtbot.mouseMove(prose.viewport(), QPoint(prose.width() - 1, 0))

    assert pop_over(window) is not None
    qtbot.waitUntil(lambda: pop_over(window) is None)


def test_a_page_that_scrolls_takes_it_away(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    body = "A [[triage|sorting]] first.\n\n" + "\n\n".join(["One thing after another."] * 60)
    (pack / "terms/technical/incidents/alarm.md").write_text(term("Alarm", "retorsion", body=body), encoding="utf-8")
    window = glossary("alarm")
    tab_to(window, qtbot, "sorting")

    window.findChild(PageScroll).verticalScrollBar().setValue(200)

    assert pop_over(window) is None


def test_a_link_to_the_web_has_no_definition_and_is_told_to_the_window(window: GlossaryWindow, qtbot: QtBot) -> None:
    tab_to(window, qtbot, "the guide")
    assert pop_over(window) is None

    with qtbot.waitSignal(window.glossary.web_link_activated) as told:
        window.press(qtbot, Qt.Key.Key_Return)

    assert told.args == ["https://first.org/guide"]
    assert window.glossary.place() == "alarm"


def test_a_press_on_a_link_opens_it(window: GlossaryWindow, qtbot: QtBot) -> None:
    prose, link = window.link("sorting")

    qtbot.mouseClick(prose.viewport(), Qt.MouseButton.LeftButton, pos=prose.areas_of(link)[0].center())

    assert window.glossary.place() == "triage"


def test_a_related_term_shows_its_definition_too(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")

    window.button("Triage, technical term").setFocus(Qt.FocusReason.TabFocusReason)

    assert "What Triage is in one sentence." in words_in(pop_over(window))


def test_a_link_below_what_is_seen_is_scrolled_to(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    body = "\n\n".join(["One thing after another."] * 60) + "\n\nA [[triage|sorting]] last."
    (pack / "terms/technical/incidents/alarm.md").write_text(term("Alarm", "retorsion", body=body), encoding="utf-8")
    window = glossary("alarm")
    prose, link = window.link("sorting")

    tab_to(window, qtbot, "sorting")

    top = prose.mapTo(window, prose.areas_of(link)[0].topLeft()).y()
    assert 0 < top < window.height()
    assert pop_over(window) is not None

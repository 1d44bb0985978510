"""What the glossary shows is what the files say, also after they have changed."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_glossary import GlossaryWindow, OpenGlossary
from desk.packs import term
from dragoman.desk.look_up import LookUp
from dragoman.ui.glossary import fresh as fresh_module
from dragoman.ui.glossary.fresh import Fresh
from dragoman.ui.widgets.message import Message
from dragoman.ui.worker import Job, run_in_thread


@pytest.fixture(autouse=True)
def _no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds the index in a thread, which a small pack allows: a process would take a second to start."""

    def run(work: Callable[..., object], *arguments: object, parent: object = None) -> Job:
        return run_in_thread(work, *arguments, parent=parent)  # type: ignore[arg-type]

    monkeypatch.setattr(fresh_module, "run_in_process", run)


def rest(window: GlossaryWindow, qtbot: QtBot) -> None:
    """Wait until nothing is under way any more."""
    qtbot.waitUntil(lambda: not window.findChild(Fresh).is_busy)


def write(file: Path, text: str) -> None:
    """Write a file so that its time differs, however coarse the disk's clock is."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(0, 0))


def test_f5_shows_a_page_as_its_file_is_now(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    window = glossary("alarm")
    changed = term("Alarm", "retorsion", body="Written a moment ago.")
    write(pack / "terms/technical/incidents/alarm.md", changed.replace("term: Alarm", "term: Alert"))

    window.press(qtbot, Qt.Key.Key_F5)
    rest(window, qtbot)

    assert "Written a moment ago." in window.words()
    assert "Alert" in window.listed()
    window.search.setText("alert")
    assert window.listed() == ["Alert"]


def test_f5_on_a_broken_file_that_was_mended_shows_its_term(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    window = glossary("broken")
    write(pack / "terms/diplomatic/law/broken.md", term("Mended", "incident"))

    window.press(qtbot, Qt.Key.Key_F5)
    rest(window, qtbot)

    assert "What Mended is in one sentence." in window.words()
    assert "could not be read" not in window.words()


def test_f5_says_so_where_nothing_has_changed(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("alarm")

    with qtbot.waitSignal(window.glossary.noticed) as noticed:
        window.press(qtbot, Qt.Key.Key_F5)

    assert noticed.args == ["The pack was checked. Nothing has changed."]
    rest(window, qtbot)


def test_a_check_in_the_background_says_nothing_where_nothing_has_changed(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("alarm")

    with qtbot.assertNotEmitted(window.glossary.noticed):
        window.glossary.keep_current()
        rest(window, qtbot)


def test_a_pack_that_has_gone_is_a_sentence_above_the_page_that_stays(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    window = glossary("alarm")
    pack.rename(pack.with_name("elsewhere"))

    window.press(qtbot, Qt.Key.Key_F5)
    rest(window, qtbot)

    message = next(window.shown(Message))
    assert isinstance(message, Message)
    assert str(pack) in message.words()
    assert "What Alarm is in one sentence." in window.words()


def test_a_page_whose_file_has_gone_is_said_to_be_gone(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    window = glossary("alarm")
    (pack / "terms/technical/incidents/alarm.md").unlink()

    window.press(qtbot, Qt.Key.Key_F5)
    rest(window, qtbot)

    assert "The glossary has no page called “alarm”." in window.words()
    assert "Alarm" not in window.listed()


def test_two_checks_at_once_are_one_after_the_other(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("alarm")
    fresh = window.findChild(Fresh)

    window.glossary.keep_current()
    window.glossary.keep_current()
    with qtbot.waitSignal(fresh.checked):
        window.press(qtbot, Qt.Key.Key_F5)

    rest(window, qtbot)
    assert not fresh.is_busy


def test_what_is_under_way_when_the_window_closes_says_nothing_more(
    glossary: OpenGlossary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = glossary("incident")
    rest(window, qtbot)
    may_end = Event()
    monkeypatch.setattr(LookUp, "check", lambda _self: may_end.wait(20) and None)
    fresh = window.findChildren(Fresh)[0]
    fresh.check(asked=True)
    job = fresh._job
    assert job is not None

    with qtbot.assertNotEmitted(fresh.checked), qtbot.assertNotEmitted(fresh.failed), qtbot.waitSignal(job._finished):
        window.glossary.stop()
        may_end.set()

    assert not fresh.is_busy

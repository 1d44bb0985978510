"""Going from page to page, and what can be done with one."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from a_glossary import OpenGlossary
from desk.packs import term
from dragoman.ui.glossary.page_body import PageScroll
from dragoman.ui.glossary.toolbar import Toolbar
from dragoman.ui.widgets.message import Message

ALT, CONTROL, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Handler(QObject):
    """Takes the place of the computer's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def words_of(file: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(file).pages)


def test_back_and_forward_go_where_one_was(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")
    assert not window.button("Back").isEnabled()
    window.glossary.show_place("triage")

    window.press(qtbot, Qt.Key.Key_Left, ALT)
    assert window.glossary.place() == "incident"
    assert not window.button("Back").isEnabled()
    window.press(qtbot, Qt.Key.Key_Right, ALT)
    assert window.glossary.place() == "triage"
    qtbot.mouseClick(window.button("Back"), Qt.MouseButton.LeftButton)
    assert window.glossary.place() == "incident"


def test_the_thumbs_buttons_go_back_and_forward(glossary: OpenGlossary) -> None:
    window = glossary("incident")
    window.glossary.show_place("triage")

    window.thumb(Qt.MouseButton.BackButton)
    assert window.glossary.place() == "incident"
    window.thumb(Qt.MouseButton.ForwardButton)
    assert window.glossary.place() == "triage"


def test_a_page_opens_at_its_top(glossary: OpenGlossary, pack: Path, qtbot: QtBot) -> None:
    long = term("Incident", "wrongful-act", body="\n\n".join(["One thing after another."] * 60))
    (pack / "terms/technical/incidents/incident.md").write_text(long, encoding="utf-8")
    window = glossary("incident")
    window.press(qtbot, Qt.Key.Key_Escape)
    bar = window.findChild(PageScroll).verticalScrollBar()

    window.press(qtbot, Qt.Key.Key_Space)
    assert bar.value() > 0
    window.press(qtbot, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    toolbar = window.findChild(Toolbar)
    assert not toolbar.visibleRegion().isEmpty()

    window.glossary.show_place("triage")

    assert bar.value() == 0


def test_one_key_copies_the_definition_with_its_source(glossary: OpenGlossary, qtbot: QtBot) -> None:
    window = glossary("incident")
    window.press(qtbot, Qt.Key.Key_Escape)

    with qtbot.waitSignal(window.glossary.noticed) as noticed:
        window.press(qtbot, "C")

    assert noticed.args == ["The definition was copied with its source."]
    assert QApplication.clipboard().text().splitlines()[:2] == [
        "Incident: What Incident is in one sentence.",
        "Source: FIRST, Guidelines, 2020, sec. 2",
    ]


def test_the_same_key_is_a_letter_in_the_search_box_and_with_ctrl_and_shift_it_copies_from_there(
    glossary: OpenGlossary, qtbot: QtBot
) -> None:
    window = glossary("incident")
    QApplication.clipboard().setText("before")

    window.press(qtbot, "c")
    assert window.search.text() == "c"
    assert QApplication.clipboard().text() == "before"
    window.press(qtbot, "C", CONTROL | SHIFT)

    assert QApplication.clipboard().text().startswith("Incident:")


def test_the_file_of_a_page_is_shown_in_its_folder(glossary: OpenGlossary, pack: Path, request: pytest.FixtureRequest) -> None:
    window = glossary("broken")
    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "open")
    request.addfinalizer(lambda: QDesktopServices.unsetUrlHandler("file"))

    window.button("Show the file terms/diplomatic/law/broken.md").click()

    assert handler.opened == [pack / "terms/diplomatic/law"]


def test_a_page_is_saved_as_a_pdf_with_the_ending_that_was_forgotten(
    glossary: OpenGlossary, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = glossary("incident")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "pair"), ""))

    with qtbot.waitSignal(window.glossary.noticed) as noticed:
        window.press(qtbot, "P", CONTROL | SHIFT)

    assert noticed.args == ["Saved as pair.pdf."]
    assert "The bridge of Incident." in words_of(tmp_path / "pair.pdf")


def test_a_pdf_that_cannot_be_written_is_a_sentence_above_the_page(
    glossary: OpenGlossary, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = glossary("incident")
    nowhere = tmp_path / "gone" / "pair.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(nowhere), ""))

    window.press(qtbot, "P", CONTROL | SHIFT)

    message = next(window.shown(Message))
    assert isinstance(message, Message)
    assert message.words() == f"Not saved: {nowhere} cannot be written."
    window.glossary.show_place("triage")
    assert not message.isVisible()


def test_nothing_is_saved_where_no_file_was_named(
    glossary: OpenGlossary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = glossary("incident")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))

    with qtbot.assertNotEmitted(window.glossary.noticed):
        window.press(qtbot, "P", CONTROL | SHIFT)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # says the offscreen platform
def test_ctrl_p_asks_for_a_printer_and_what_it_prints_is_the_pair(glossary: OpenGlossary, qtbot: QtBot, tmp_path: Path) -> None:
    window = glossary("incident")
    window.press(qtbot, "P", CONTROL)
    dialog = window.findChild(QPrintDialog)
    assert dialog.isVisible()
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    dialog.accepted.emit(printer)
    dialog.close()

    assert "The bridge of Incident." in words_of(tmp_path / "printed.pdf")

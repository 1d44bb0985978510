"""The first page of a start: what can be seen is there at once, what stands below is made when that is painted."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_glossary import WIDE, GlossaryWindow
from desk.packs import term
from dragoman.desk.look_up import LookUp
from dragoman.settings import Reader
from dragoman.ui.glossary.bridge_card import BridgeCard
from dragoman.ui.theme.theme import Theme


def shown_and_not_painted(qtbot: QtBot, theme: Theme, pack: Path, cache: Path) -> GlossaryWindow:
    look_up = LookUp(pack, cache)
    look_up.make_current()
    window = GlossaryWindow(theme, look_up, Reader.DIPLOMAT)
    qtbot.addWidget(window)
    window.resize(*WIDE)
    window.glossary.show_place("incident")
    window.show()
    return window


def test_of_a_long_pair_the_cards_come_first_and_the_rest_once_they_are_painted(
    qtbot: QtBot, theme: Theme, pack: Path, tmp_path: Path
) -> None:
    long = term("Incident", "wrongful-act", "escalates-to", body="\n\n".join(["A paragraph of the page."] * 60))
    next(pack.rglob("incident.md")).write_text(long, encoding="utf-8")

    window = shown_and_not_painted(qtbot, theme, pack, tmp_path / "cache")

    assert "A paragraph of the page." in window.words()
    assert "The bridge of Incident." not in window.words()
    qtbot.waitUntil(lambda: "The bridge of Incident." in window.words())
    assert window.glossary.place() == "incident"


def test_of_a_short_pair_all_that_can_be_seen_is_there_at_once(qtbot: QtBot, theme: Theme, pack: Path, tmp_path: Path) -> None:
    window = shown_and_not_painted(qtbot, theme, pack, tmp_path / "cache")

    assert [bridge.isVisible() for bridge in window.findChildren(BridgeCard)] == [True]
    assert "The bridge of Incident." in window.words()
    QApplication.processEvents()

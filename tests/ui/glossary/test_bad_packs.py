"""Whatever a pack's folder holds: one clear sentence on screen for what is wrong, and what is good is still shown."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a_window import a_window, on_screen, settle
from dragoman import places
from dragoman.ui.widgets.message import Message
from dragoman.ui.window import Window

TERM = "terms/technical/vulnerabilities-and-disclosure/disclosure-embargo.md"
OTHER = "terms/technical/vulnerabilities-and-disclosure/new-one.md"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small pack: two pairs of the one that ships."""
    shipped, folder = places.shipped_pack(), tmp_path / "pack"
    names = ("disclosure-embargo", "statement-under-embargo", "note-verbale", "non-repudiation")
    files = [file for file in shipped.rglob("*.md") if file.parent == shipped or file.stem in names]
    for file in files:
        target = folder / file.relative_to(shipped)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return folder


def words_of(window: Window) -> str:
    texts = [getattr(widget, "text", str)() for widget in on_screen(window)]
    return " ".join(str(text) for text in texts) + " ".join(
        widget.words() for widget in on_screen(window) if isinstance(widget, Message)
    )


def press(qtbot: QtBot, window: Window, words: str) -> None:
    button = next(widget for widget in on_screen(window) if str(getattr(widget, "text", str)()) == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


TROUBLES: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut off": (lambda pack: (pack / TERM).write_text("---\nter"), "front matter"),
    "empty file": (lambda pack: (pack / TERM).write_text(""), "empty"),
    "utf-16": (lambda pack: (pack / TERM).write_bytes("---\nterm: x\n---\n".encode("utf-16")), "UTF-8"),
    "link out of the pack": (lambda pack: (pack / OTHER).symlink_to("/etc/hostname"), "outside the pack"),
    "pipe": (lambda pack: os.mkfifo(pack / OTHER), "pipe"),
    "no manifest": (lambda pack: (pack / "pack.md").unlink(), "pack.md"),
    "an id twice": (
        lambda pack: shutil.copy(pack / TERM, pack / "terms/diplomatic/instruments-and-documents/disclosure-embargo.md"),
        "disclosure-embargo",
    ),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.parametrize("name", TROUBLES)
def test_a_file_that_cannot_be_taken_is_said_in_the_list_and_explained_on_a_press(
    qtbot: QtBot, tmp_path: Path, pack: Path, name: str
) -> None:
    harm, sentence = TROUBLES[name]
    harm(pack)
    window = a_window(qtbot, tmp_path, pack=pack)
    window.show_place("note-verbale")
    settle()
    assert window.place() == "note-verbale"

    press(qtbot, window, "1 file could not be read")

    assert "1 of " in words_of(window)
    assert sentence in words_of(window)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda text: text.replace(b"knows", b"kn\xe9ws", 1).replace(b"maker", b"mak\xe9r", 1), "UTF-8"),
        (lambda text: text.replace(b"level: 2", b"level: &a 2"), "&a"),
        (lambda text: text.replace(b"level: 2", b"level: !!int 2"), "!!int"),
        (lambda text: text.replace(b"\n---\n", b"\n", 1), "---"),
    ],
)
def test_a_page_with_a_mistake_is_shown_with_what_is_good_of_it_and_says_so(
    qtbot: QtBot, tmp_path: Path, pack: Path, harm: Callable[[bytes], bytes], sentence: str
) -> None:
    (pack / TERM).write_bytes(harm((pack / TERM).read_bytes()))
    window = a_window(qtbot, tmp_path, pack=pack)

    window.show_place("disclosure-embargo")
    settle()

    assert "Disclosure embargo" in words_of(window)
    assert "Something in this file could not be read." in words_of(window)
    assert sentence in words_of(window)


def test_a_pack_without_a_file_says_that_it_is_empty(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()

    window = a_window(qtbot, tmp_path, pack=tmp_path / "pack")

    assert "1 file could not be read" in words_of(window)


def test_the_pack_that_ships_says_nothing_of_mistakes(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    window.show_place("disclosure-embargo")
    settle()

    assert "could not be read" not in words_of(window)

"""Keys without Ctrl: digits where they lie on the keyboard, and rest while one types."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot

from dragoman.ui.keys import digit_of, plain_key_of, takes_text

NONE = Qt.KeyboardModifier.NoModifier


def pressed(key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE, scan_code: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text)


@pytest.mark.skipif(sys.platform != "linux", reason="scan codes differ from system to system")
def test_a_french_keyboard_gives_digits_without_shift() -> None:
    ampersand = pressed(Qt.Key.Key_Ampersand, "&", scan_code=10)
    eacute = pressed(Qt.Key.Key_Eacute, "é", scan_code=11)
    agrave = pressed(Qt.Key.Key_Agrave, "à", scan_code=19)

    assert [digit_of(event) for event in (ampersand, eacute, agrave)] == [1, 2, 0]


def test_without_a_scan_code_the_typed_digit_counts() -> None:
    assert digit_of(pressed(Qt.Key.Key_3, "3")) == 3
    assert digit_of(pressed(Qt.Key.Key_A, "a")) is None


def test_letters_and_signs_are_named_as_in_the_table_of_actions() -> None:
    assert plain_key_of(pressed(Qt.Key.Key_L, "l")) == "L"
    assert plain_key_of(pressed(Qt.Key.Key_Slash, "/")) == "/"
    assert plain_key_of(pressed(Qt.Key.Key_Slash, "/", Qt.KeyboardModifier.ShiftModifier)) == "/"
    assert plain_key_of(pressed(Qt.Key.Key_Space, " ")) == "Space"


def test_with_ctrl_or_alt_it_is_no_plain_key() -> None:
    assert plain_key_of(pressed(Qt.Key.Key_L, "l", Qt.KeyboardModifier.ControlModifier)) == ""
    assert plain_key_of(pressed(Qt.Key.Key_L, "l", Qt.KeyboardModifier.AltModifier)) == ""
    assert plain_key_of(pressed(Qt.Key.Key_Return, "\r")) == ""


def test_only_what_can_be_written_in_takes_text(qtbot: QtBot) -> None:
    field, page, words = QLineEdit(), QTextBrowser(), QLabel()
    for widget in (field, page, words):
        qtbot.addWidget(widget)

    assert takes_text(field)
    assert not takes_text(page)
    assert not takes_text(words)
    assert not takes_text(None)

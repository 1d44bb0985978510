"""A text runs its own way, whatever the direction of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_widget import a_window_with
from dragoman.quiz.sheet import Gap
from dragoman.ui.quiz.direction import direction_of
from dragoman.ui.quiz.gap_text import GapText
from dragoman.ui.theme.theme import Theme

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def test_the_first_letter_decides() -> None:
    assert direction_of("13 (b) norm") == LTR
    assert direction_of("«مذكرة» note") == RTL
    assert direction_of("42") == LTR


def test_english_with_gaps_reads_from_the_left_in_a_window_that_runs_from_the_right(qtbot: QtBot, theme: Theme) -> None:
    QApplication.setLayoutDirection(RTL)
    text = GapText(theme, ("From ", Gap(("here",)), " to ", Gap(("there",)), "."))
    a_window_with(qtbot, text, width=900)

    first, second = text.fields

    assert first.x() < second.x()


def test_arabic_with_gaps_reads_from_the_right_in_any_window(qtbot: QtBot, theme: Theme) -> None:
    text = GapText(theme, ("من ", Gap(("هنا",)), " إلى ", Gap(("هناك",)), "."))
    a_window_with(qtbot, text, width=900)

    first, second = text.fields

    assert first.x() > second.x()

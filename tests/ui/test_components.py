"""The components sheet: every widget whole, named, in both themes, and gone when it is closed."""

import gc

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from dragoman.settings import Theme as Choice
from dragoman.ui.components import SIZE, Components
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Components:
    made = Components(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_as_large_as_its_picture(sheet: Components) -> None:
    assert sheet.size() == SIZE == QSize(1440, 1640)
    assert sheet.minimumSizeHint().height() <= 1640
    assert sheet.minimumSizeHint().width() <= 1440


def test_no_words_are_cut_off(sheet: Components) -> None:
    cut = [label.text() for label in sheet.findChildren(Label) if label.isVisible() and label.is_clipped()]

    assert not cut


def test_no_control_is_squeezed(sheet: Components) -> None:
    small = [
        (type(control).__name__, control.accessibleName() or control.text())
        for control in sheet.findChildren(QAbstractButton)
        if control.isVisible()
        and (control.width() < control.minimumSizeHint().width() or control.height() < control.minimumSizeHint().height())
    ]

    assert not small


def test_whatever_takes_the_focus_has_a_name_that_is_said(sheet: Components) -> None:
    nameless = [
        type(widget).__name__
        for widget in sheet.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not _name(widget)
    ]

    assert not nameless


def test_right_to_left_is_the_same_sheet_mirrored(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    made = Components(theme)
    qtbot.addWidget(made)
    made.show()
    there = [card.geometry() for card in _cards(made)]

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.layout().activate()
    back = [card.geometry() for card in _cards(made)]

    assert len(there) == 15
    assert back == [place.translated(1440 - place.right() - 1 - place.left(), 0) for place in there]


def test_the_theme_changes_while_it_is_shown(sheet: Components, theme: Theme) -> None:
    light = sheet.grab().toImage().pixelColor(5, 5).name().upper()

    theme.choose(Choice.DARK)

    assert light == "#F6F5F1"
    assert sheet.grab().toImage().pixelColor(5, 5).name().upper() == "#101215"


def test_nothing_is_left_of_a_sheet_that_is_closed(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    def show_and_drop() -> int:
        made = Components(theme)
        made.show()
        theme.choose(Choice.DARK)
        theme.choose(Choice.LIGHT)
        made.close()
        made.deleteLater()
        del made
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(qapp.allWidgets())

    show_and_drop()
    counts = {show_and_drop() for _round in range(3)}
    theme.choose(Choice.DARK)  # who still listens would raise now

    assert len(counts) == 1


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _cards(sheet: Components) -> list[QWidget]:
    return [card for card in sheet.findChildren(Card) if card.parentWidget() is sheet]

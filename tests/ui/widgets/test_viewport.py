"""The viewport of a scroll area, found without Qt's whole family of widgets."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QTableView, QTextBrowser
from pytestqt.qtbot import QtBot

from dragoman.ui.widgets.viewport import viewport_of


@pytest.mark.parametrize("kind", [QScrollArea, QTableView, QTextBrowser])
def test_it_is_the_one_that_qt_scrolls(qtbot: QtBot, kind: type[QAbstractScrollArea]) -> None:
    area = kind()
    qtbot.addWidget(area)

    found = viewport_of(area)

    assert found is area.viewport()

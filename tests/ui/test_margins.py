"""The measures that every page keeps: margins by the window's width, the title row, the gap between cards."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from a_window import NARROW, WIDE, a_window, on_screen, settle
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label


@pytest.mark.parametrize(("size", "text", "margin", "end"), [(WIDE, 100, 40, 40), (NARROW, 100, 24, 40), (NARROW, 200, 32, 64)])
def test_the_margins_follow_the_width_divided_by_the_text_size(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], text: int, margin: int, end: int
) -> None:
    window = a_window(qtbot, tmp_path, size, text, screen="settings")
    rail = window.rail.width() if window.rail.isVisible() else 0

    cards = [widget for widget in on_screen(window) if isinstance(widget, Card)]

    left = min(card.mapTo(window, card.rect().topLeft()).x() for card in cards)
    right = max(card.mapTo(window, card.rect().topRight()).x() for card in cards)
    assert left - rail == margin
    assert window.width() - 1 - right == end  # the scroll bar has its room there


def test_a_title_row_is_40_high_with_20_below_and_cards_are_20_apart(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, screen="settings")
    title = next(widget for widget in on_screen(window) if isinstance(widget, Label) and widget.text() == "Settings")
    cards = [widget for widget in on_screen(window) if isinstance(widget, Card)]
    settle()

    top = title.mapTo(window, title.rect().topLeft()).y()
    tops = sorted({card.mapTo(window, card.rect().topLeft()).y() for card in cards})

    assert (top, title.height()) == (28, 40)
    assert tops[0] == top + 40 + 20
    first = next(card for card in cards if card.mapTo(window, card.rect().topLeft()).y() == tops[0])
    column = [card for card in cards if card.parentWidget() is first.parentWidget()]
    column.sort(key=lambda card: card.y())
    assert column[1].y() - column[0].geometry().bottom() - 1 == 20


def test_the_rows_of_the_list_are_52_high(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path)
    rows = next(widget for widget in on_screen(window) if isinstance(widget, QAbstractItemView))
    model = rows.model()

    first = rows.visualRect(model.index(0, 0))
    second = rows.visualRect(model.index(1, 0))

    assert second.top() - first.top() == 52

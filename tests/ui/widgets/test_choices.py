"""Controls with which something is chosen: chips, segmented fields, lists, boxes, rounds, switches, rows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at, has_colour
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.check_box import CheckBox, Radio
from dragoman.ui.widgets.chip import Chip
from dragoman.ui.widgets.choice_box import ChoiceBox
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.option_row import OptionRow, Verdict
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.switch import Switch
from dragoman.ui.widgets.tabs import Tabs

GRADES = [Option(4, "Four"), Option(2, "Knew it or not")]


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_one_chip_at_a_time(theme: Theme, qtbot: QtBot) -> None:
    everything, technical = Chip(theme, "All"), Chip(theme, "Technical")
    everything.setChecked(True)
    a_window_with(qtbot, everything, technical)

    qtbot.mouseClick(technical, Qt.MouseButton.LeftButton)

    assert (everything.isChecked(), technical.isChecked()) == (False, True)
    assert colour_at(technical, 6, 16) == theme.tokens["text"]


def test_several_chips_each_with_a_tick(theme: Theme, qtbot: QtBot) -> None:
    levels = [Chip(theme, f"Level {level}", several=True) for level in (1, 2)]
    a_window_with(qtbot, *levels)
    narrow = levels[0].sizeHint().width()

    for chip in levels:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert all(chip.isChecked() for chip in levels)
    assert levels[0].sizeHint().width() > narrow
    assert colour_at(levels[0], 6, 16) == theme.tokens["accent_soft"]


def test_choosing_a_chip_moves_no_other(theme: Theme) -> None:
    chip = Chip(theme, "Diplomatic")
    before = chip.sizeHint()

    chip.setChecked(True)

    assert chip.sizeHint() == before


def test_a_segmented_field_tells_the_value(theme: Theme, qtbot: QtBot) -> None:
    field = Segmented(theme, "Grades", GRADES, 4)
    a_window_with(qtbot, field)

    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.mouseClick(field.parts()[1], Qt.MouseButton.LeftButton)

    assert chosen.args == [2]
    assert field.value() == 2


def test_arrows_move_in_a_segmented_field_and_tab_goes_by(theme: Theme, qtbot: QtBot) -> None:
    field, other = Segmented(theme, "Grades", GRADES, 4), Switch(theme, "Less motion")
    a_window_with(qtbot, field, other)
    first, second = field.parts()
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Right)
    moved = (second.hasFocus(), field.value())
    qtbot.keyClick(second, Qt.Key.Key_Tab)

    assert moved == (True, 2)
    assert other.hasFocus()


def test_setting_a_value_from_the_program_tells_nobody(theme: Theme, qtbot: QtBot) -> None:
    field = Segmented(theme, "Grades", GRADES, 4)

    with qtbot.assertNotEmitted(field.chosen):
        field.set_value(2)

    assert field.value() == 2


def test_a_segmented_field_stands_up_where_it_is_narrow(theme: Theme, qtbot: QtBot) -> None:
    field = Segmented(theme, "Grades", GRADES, 4)
    field.setFixedWidth(field.minimumSizeHint().width())
    a_window_with(qtbot, field)

    first, second = field.parts()

    assert second.y() >= first.y() + first.height()
    assert field.rect().contains(second.geometry())
    assert second.width() >= second.sizeHint().width()


def test_parts_are_radio_buttons_for_the_ear(theme: Theme, qtbot: QtBot) -> None:
    field = Segmented(theme, "Grades", GRADES, 4)
    a_window_with(qtbot, field)

    assert {role_of(part) for part in field.parts()} == {QAccessible.Role.RadioButton}


def test_a_choice_tells_the_value_and_keeps_its_name(theme: Theme, qtbot: QtBot) -> None:
    choice = ChoiceBox(theme, "Language", [Option("en", "English"), Option("fr", "Français")], "en")
    a_window_with(qtbot, choice)
    choice.setFocus()

    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(choice, Qt.Key.Key_Down)

    assert chosen.args == ["fr"]
    assert choice.value() == "fr"
    assert choice.accessibleName() == "Language"


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
def test_the_list_of_a_choice_opens_with_what_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    choice = ChoiceBox(theme, "Language", [Option("en", "English"), Option("fr", "Français")], "fr")
    a_window_with(qtbot, choice)

    choice.showPopup()

    assert choice.view().isVisible()
    assert choice.view().currentIndex().row() == 1
    assert choice.view().visualRect(choice.view().currentIndex()).height() == 36
    choice.hidePopup()


@pytest.mark.parametrize("make", [CheckBox, Radio])
def test_the_words_beside_a_mark_press_it(theme: Theme, qtbot: QtBot, make: type[CheckBox | Radio]) -> None:
    box = make(theme, "Show its card tomorrow")
    a_window_with(qtbot, box)

    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, box.height() // 2))

    assert box.isChecked()
    assert has_colour(box, theme.tokens["accent"])


def test_a_box_can_be_partly_ticked(theme: Theme, qtbot: QtBot) -> None:
    box = CheckBox(theme, "All topics")
    box.setTristate(True)
    box.setCheckState(Qt.CheckState.PartiallyChecked)
    a_window_with(qtbot, box)

    assert has_colour(box, theme.tokens["accent"])


def test_a_switch_turns_by_key_and_slides_to_the_other_side(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Less motion")
    a_window_with(qtbot, switch)
    off = (colour_at(switch, 12, 12), colour_at(switch, 28, 12))

    with qtbot.waitSignal(switch.toggled) as toggled:
        qtbot.keyClick(switch, Qt.Key.Key_Space)

    assert toggled.args == [True]
    assert off == (theme.tokens["border_strong"], theme.tokens["sunken"])
    assert (colour_at(switch, 12, 12), colour_at(switch, 28, 12)) == (theme.tokens["accent"], theme.tokens["on_accent"])


def test_the_knob_starts_at_the_right_where_text_does(theme: Theme, qtbot: QtBot) -> None:
    switch = Switch(theme, "Less motion")
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    a_window_with(qtbot, switch)

    assert colour_at(switch, 28, 12) == theme.tokens["border_strong"]


def test_a_row_is_chosen_by_a_press_anywhere(theme: Theme, qtbot: QtBot) -> None:
    first, second = OptionRow(theme, "The decision fails", "1"), OptionRow(theme, "The decision stands", "2")
    a_window_with(qtbot, first, second)

    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() // 2, 28))
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(90, 28))

    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert colour_at(second, 200, 8) == theme.tokens["accent_soft"]


@pytest.mark.parametrize(("verdict", "ground"), [(Verdict.RIGHT, "ok_soft"), (Verdict.WRONG, "bad_soft")])
def test_a_verdict_is_colour_sign_and_word(theme: Theme, qtbot: QtBot, verdict: Verdict, ground: str) -> None:
    row = OptionRow(theme, "The decision fails", "1")
    a_window_with(qtbot, row)

    row.show_verdict(verdict, "Your answer")

    assert colour_at(row, 5, 28) == theme.tokens[ground]  # type: ignore[index]
    assert has_colour(row, theme.tokens["on_solid"])
    assert row.accessibleDescription() == "Your answer"


def test_a_long_answer_wraps_in_its_row(theme: Theme, qtbot: QtBot) -> None:
    row = OptionRow(theme, "A draft decision is adopted at a stated hour unless somebody objects in writing. " * 3, "1")
    a_window_with(qtbot, row, width=400)

    assert row.height() == row.heightForWidth(row.width())
    assert row.height() > 56


def test_arrows_walk_the_tabs(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme, "Views", ("Confusions", "Time"))
    a_window_with(qtbot, tabs)

    with qtbot.waitSignal(tabs.currentChanged) as changed:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)

    assert changed.args == [1]
    rect, _radius = tabs.focus_shape()
    assert colour_at(tabs, rect.center().x(), rect.bottom()) == theme.tokens["text"]

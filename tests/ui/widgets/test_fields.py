"""Fields take text and numbers, say what is wrong with them, and keep their keys to themselves."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at, has_colour
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.search_box import SearchBox
from dragoman.ui.widgets.slider import Slider
from dragoman.ui.widgets.stepper import Stepper
from dragoman.ui.widgets.text_input import LineEdit, TextInput


def test_a_line_has_a_strong_edge_until_it_has_the_focus(theme: Theme, qtbot: QtBot) -> None:
    line, other = LineEdit(theme, "Name"), LineEdit(theme, "Place")
    a_window_with(qtbot, line, other)
    other.setFocus()
    rest = colour_at(line, 60, 0)

    line.setFocus()

    assert rest == theme.tokens["border_strong"]
    assert colour_at(line, 60, 0) == theme.tokens["focus"]


def test_an_error_is_a_thick_red_edge_and_a_sentence_under_it(theme: Theme, qtbot: QtBot) -> None:
    field = TextInput(theme, "Day", "31 Feb")
    a_window_with(qtbot, field)
    sentence = field.findChild(Label)
    assert sentence is not None

    field.show_error("No such day.")
    wrong = (colour_at(field.line, 60, 0), colour_at(field.line, 60, 1), sentence.isVisible(), sentence.text())
    field.show_error("")

    assert wrong == (theme.tokens["bad"], theme.tokens["bad"], True, "No such day.")
    assert not sentence.isVisible()


def test_the_ear_hears_the_error_with_the_field(theme: Theme) -> None:
    field = TextInput(theme, "Day")

    field.show_error("No such day.")

    assert (field.line.accessibleName(), field.line.accessibleDescription()) == ("Day", "No such day.")


def test_what_is_written_is_told_and_enter_gives_it_up(theme: Theme, qtbot: QtBot) -> None:
    field = TextInput(theme, "Day")
    a_window_with(qtbot, field)

    with qtbot.waitSignals([field.edited, field.entered]):
        qtbot.keyClicks(field.line, "3 Dec")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert field.text() == "3 Dec"


def test_escape_empties_the_search_first_and_then_goes_on(theme: Theme, qtbot: QtBot) -> None:
    heard: list[int] = []

    class Parent(QWidget):
        def keyPressEvent(self, event) -> None:  # noqa: N802
            heard.append(event.key())

    parent = Parent()
    box = SearchBox(theme, "Look up", "Look up a term", "Ctrl K", parent)
    a_window_with(qtbot, parent)
    qtbot.keyClicks(box, "demarche")

    qtbot.keyClick(box, Qt.Key.Key_Escape)
    emptied = (box.text(), list(heard))
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert emptied == ("", [])
    assert heard == [Qt.Key.Key_Escape]


def test_the_arrow_down_leads_out_of_the_search(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Look up", "Look up a term")
    a_window_with(qtbot, box)

    with qtbot.waitSignal(box.left_down):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_a_cross_empties_the_search_and_is_there_only_when_needed(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Look up", "Look up a term", "Ctrl K")
    a_window_with(qtbot, box)

    def crosses() -> list[QAbstractButton]:
        buttons = box.findChildren(QAbstractButton)
        return [each for each in buttons if each.isVisible() and each.accessibleName() == "Clear what is written"]

    before = crosses()
    qtbot.keyClicks(box, "patch")
    [cross] = crosses()

    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert before == crosses() == []
    assert box.text() == ""
    assert box.hasFocus()


def test_what_is_written_does_not_run_under_the_key(theme: Theme) -> None:
    with_key, without = SearchBox(theme, "Look up", "", "Ctrl Shift K"), SearchBox(theme, "Look up", "")

    assert with_key.textMargins().right() > without.textMargins().right()


def test_the_glass_stands_at_the_right_where_text_begins_there(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Look up", "", "Ctrl K")
    a_window_with(qtbot, box)
    left_to_right = box.textMargins()

    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert (box.textMargins().left(), box.textMargins().right()) == (left_to_right.right(), left_to_right.left())


def test_a_stepper_goes_by_its_signs_by_arrows_and_by_writing(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, "Minutes a day", 10, 0, 20, 5)
    a_window_with(qtbot, stepper)
    told: list[int] = []
    stepper.stepped.connect(told.append)

    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(stepper.width() - 18, 20))
    qtbot.keyClick(stepper, Qt.Key.Key_Down)
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(18, 20))
    stepper.selectAll()
    qtbot.keyClicks(stepper, "12")
    qtbot.keyClick(stepper, Qt.Key.Key_Return)

    assert told[:3] == [15, 10, 5]
    assert stepper.value() == 12


def test_a_stepper_stops_at_its_ends(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, "Minutes a day", 0, 0, 1)
    a_window_with(qtbot, stepper)

    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(18, 20))

    assert stepper.value() == 0


def test_a_press_on_the_track_brings_the_handle_there(theme: Theme, qtbot: QtBot) -> None:
    slider = Slider(theme, "Text size", 100, 100, 200, 25)
    a_window_with(qtbot, slider)

    with qtbot.waitSignal(slider.valueChanged):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 12))

    assert slider.value() == 150


def test_arrows_step_the_slider(theme: Theme, qtbot: QtBot) -> None:
    slider = Slider(theme, "Text size", 100, 100, 200, 25)
    a_window_with(qtbot, slider)

    qtbot.keyClick(slider, Qt.Key.Key_Right)

    assert slider.value() == 125


def test_a_slider_runs_the_other_way_where_text_does(theme: Theme, qtbot: QtBot) -> None:
    slider = Slider(theme, "Text size", 100, 100, 200, 25)
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    a_window_with(qtbot, slider)

    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(3, 12))
    at_the_left = slider.value()
    qtbot.keyClick(slider, Qt.Key.Key_Right)

    assert at_the_left == 200
    assert slider.value() == 175


def test_the_track_is_filled_up_to_the_handle(theme: Theme, qtbot: QtBot) -> None:
    slider = Slider(theme, "Text size", 150, 100, 200)
    a_window_with(qtbot, slider)

    filled, empty = colour_at(slider, 20, 12), colour_at(slider, -20, 12)

    assert (filled, empty) == (theme.tokens["accent"], theme.tokens["border_strong"])
    assert has_colour(slider, theme.tokens["surface"])

"""The focus ring shows where the keyboard is, and only once the keyboard was used."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a_widget import a_window_with
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.focus import FocusRing, Ring, focus_moved
from dragoman.ui.widgets.slider import Slider


def ring_of(window: QWidget) -> Ring:
    ring = window.findChild(Ring)
    assert ring is not None
    return ring


def around(widget: QWidget) -> QRect:
    """Where the ring must be: 2 px away and 2 px wide."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def test_it_is_not_there_before_a_key(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save")
    window = a_window_with(qtbot, button)
    ring = FocusRing(theme, window)

    button.setFocus()

    assert not ring.is_shown


def test_tab_brings_it_around_the_next_control(theme: Theme, qtbot: QtBot) -> None:
    first, second = Button(theme, "Save"), Button(theme, "Open")
    window = a_window_with(qtbot, first, second)
    ring = FocusRing(theme, window)
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Tab)

    assert second.hasFocus()
    assert ring.is_shown
    assert ring_of(window).geometry() == around(second)


def test_the_pointer_takes_it_away(theme: Theme, qtbot: QtBot) -> None:
    first, second = Button(theme, "Save"), Button(theme, "Open")
    window = a_window_with(qtbot, first, second)
    ring = FocusRing(theme, window)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)

    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)

    assert first.hasFocus()
    assert not ring.is_shown


def test_a_shift_alone_does_not_bring_it(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save")
    window = a_window_with(qtbot, button)
    ring = FocusRing(theme, window)
    button.setFocus()

    qtbot.keyPress(button, Qt.Key.Key_Shift)

    assert not ring.is_shown


def test_it_follows_what_it_surrounds(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save")
    window = a_window_with(qtbot, button)
    FocusRing(theme, window)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F5)

    button.move(button.pos() + QPoint(30, 20))
    button.setText("Save all of them")
    button.adjustSize()

    assert ring_of(window).geometry() == around(button)


def test_it_is_cut_where_the_page_scrolls_away_under_it(theme: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setFixedSize(300, 100)
    body = QWidget()
    body.setFixedSize(260, 600)
    button = Button(theme, "Save", parent=body)
    button.move(20, 40)
    area.setWidget(body)
    window = a_window_with(qtbot, area)
    FocusRing(theme, window)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F5)
    ring = ring_of(window)
    whole = ring.height()

    area.verticalScrollBar().setValue(60)
    cut = ring.height()
    area.verticalScrollBar().setValue(200)

    assert whole == 48
    assert 0 < cut < whole
    assert not ring.isVisible()


def test_a_control_may_say_what_is_surrounded(theme: Theme, qtbot: QtBot) -> None:
    slider = Slider(theme, "Text size", 0, 0, 100)
    window = a_window_with(qtbot, slider)
    FocusRing(theme, window)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    before = ring_of(window).geometry()

    slider.setValue(100)
    focus_moved(slider)
    after = ring_of(window).geometry()

    assert before.size() == after.size()
    assert after.left() > before.left()


def test_it_goes_with_the_control(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    button = Button(theme, "Save")
    window = a_window_with(qtbot, button)
    ring = FocusRing(theme, window)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F5)

    button.deleteLater()
    qapp.sendPostedEvents(button, QEvent.Type.DeferredDelete)

    assert not ring.is_shown


def test_it_is_drawn_in_its_colour_two_px_away(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save")
    window = a_window_with(qtbot, button)
    FocusRing(theme, window)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F5)
    left = button.mapTo(window, QPoint(0, button.height() // 2))

    image = window.grab().toImage()
    colours = [image.pixelColor(left + QPoint(step, 0)).name().upper() for step in (-5, -4, -3, -2, -1)]

    ground, focus = theme.tokens["bg"], theme.tokens["focus"]
    assert colours == [ground, focus, focus, ground, ground]


def test_a_widget_that_says_nothing_is_surrounded_as_a_whole(theme: Theme, qtbot: QtBot) -> None:
    plain = QWidget()
    plain.setFixedSize(80, 40)
    plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window = a_window_with(qtbot, plain)
    FocusRing(theme, window)
    plain.setFocus()
    qtbot.keyClick(plain, Qt.Key.Key_F5)

    assert ring_of(window).geometry() == around(plain)
    assert RADIUS_M == 10


def test_nothing_is_drawn_for_the_focus_of_another_window(theme: Theme, qtbot: QtBot) -> None:
    here, there = Button(theme, "Save"), Button(theme, "Open")
    window = a_window_with(qtbot, here)
    ring = FocusRing(theme, window)
    qtbot.keyClick(here, Qt.Key.Key_F5)
    a_window_with(qtbot, there)

    there.setFocus()

    assert not ring.is_shown
    assert isinstance(window.layout(), QVBoxLayout)

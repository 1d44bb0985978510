from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dragoman.ui.day_clock import DayClock


def test_a_new_day_is_told_once(qtbot: QtBot) -> None:
    days = [5]
    clock = DayClock(lambda: days[-1])
    told: list[int] = []
    clock.turned.connect(told.append)

    clock.look()
    days.append(6)
    clock.look()
    clock.look()

    assert told == [6]


def test_it_looks_when_the_program_comes_to_the_front_as_after_a_sleep(qtbot: QtBot, qapp: QGuiApplication) -> None:
    days = [5]
    clock = DayClock(lambda: days[-1])
    days.append(9)

    with qtbot.waitSignal(clock.turned) as turned:
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert turned.args == [9]


def test_a_clock_that_is_set_back_makes_another_day_as_well(qtbot: QtBot) -> None:
    days = [5]
    clock = DayClock(lambda: days[-1])
    days.append(4)
    with qtbot.waitSignal(clock.turned) as turned:
        clock.look()
    assert turned.args == [4]

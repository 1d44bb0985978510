"""Qt for Python gives back only the references it took: 6.12.0 lost one at each signal and paint until Python aborted."""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


class Bell(QObject):
    rung = Signal(bool)


class Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.paints += 1


def references_lost(work: Callable[[], None]) -> tuple[int, int]:
    """How many references to None and to True the work has cost, after a first turn that fills what is kept for later."""
    work()
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    work()
    gc.collect()
    return before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)


def test_two_hundred_signals_cost_no_reference_to_none_or_true(qtbot: QtBot) -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)

    def ring() -> None:
        for _unused in range(200):
            bell.rung.emit(True)
            QApplication.processEvents()
        heard.clear()

    none_lost, true_lost = references_lost(ring)

    assert (max(none_lost, 0), max(true_lost, 0)) == (0, 0)


def test_three_hundred_repaints_cost_no_reference_to_none_or_true(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    painted_at_first = widget.paints

    def paint() -> None:
        for _unused in range(300):
            widget.repaint()
            QApplication.processEvents()

    none_lost, true_lost = references_lost(paint)

    assert widget.paints - painted_at_first >= 600
    assert (max(none_lost, 0), max(true_lost, 0)) == (0, 0)

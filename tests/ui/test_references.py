"""Qt for Python gives back only the references it took: 6.12.0 lost one at each signal and paint until Python aborted."""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

IMMORTAL = 2**30  # references; no program holds as many


class Bell(QObject):
    rung = Signal(bool)


class Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.paints += 1


def references_lost(work: Callable[[], None]) -> tuple[int, int]:
    """How many references to None and to True the work costs, once a first turn has filled what is kept for later.

    Since Python 3.12 both are immortal: a count of billions, which says nothing until all of it is gone.
    """
    work()
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    work()
    gc.collect()
    after = sys.getrefcount(None), sys.getrefcount(True)
    none_lost, true_lost = (0 if now > IMMORTAL else max(then - now, 0) for then, now in zip(before, after, strict=True))
    return none_lost, true_lost


def test_two_hundred_signals_cost_no_reference_to_none_or_true(qtbot: QtBot) -> None:
    bell = Bell()
    heard: list[bool] = []
    bell.rung.connect(heard.append)

    def ring() -> None:
        for _unused in range(200):
            bell.rung.emit(True)
            QApplication.processEvents()
        heard.clear()

    assert references_lost(ring) == (0, 0)


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

    assert references_lost(paint) == (0, 0)
    assert widget.paints - painted_at_first >= 600

"""Counts how many references to None and to True signals and repaints cost, in a process in which nothing else happens.

Prints the work's name, references lost to None, references lost to True, and how often the work was done.
"""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

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


def main() -> None:
    application = QApplication([])
    bell, widget = Bell(), Painted()
    heard: list[bool] = []
    bell.rung.connect(heard.append)
    widget.show()
    rung = 0

    def ring() -> None:
        nonlocal rung
        for _unused in range(200):
            bell.rung.emit(True)
            application.processEvents()
        rung += len(heard)
        heard.clear()

    def paint() -> None:
        for _unused in range(300):
            widget.repaint()
            application.processEvents()

    print("signals", *references_lost(ring), rung)  # noqa: T201
    painted_at_first = widget.paints
    print("repaints", *references_lost(paint), widget.paints - painted_at_first)  # noqa: T201


if __name__ == "__main__":
    main()

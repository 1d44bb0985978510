"""Python's cyclic garbage, collected in the window's own thread.

Python collects wherever it happens to allocate, in a worker's thread too; Qt objects in the garbage would be destroyed there,
which ends the program now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 20_000  # a few milliseconds each time, since what the start made is not looked at again


class Collector(QObject):
    """From now on garbage is collected here, and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(gc.collect)
        self._timer.start(EVERY_MS)

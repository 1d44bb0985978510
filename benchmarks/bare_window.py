"""The barest window: PySide6, one label. Prints when it was painted and how much memory it holds."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from benchmarks.within import report, resident_mb


class Bare(QMainWindow):
    """Nothing but a label."""

    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Note the turn of the event loop after the first paint."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self._painted)

    def _painted(self) -> None:
        report("painted_at")
        report("painted_cpu_ms", time.process_time() * 1000)
        QTimer.singleShot(1000, self._settled)

    def _settled(self) -> None:
        report("resident_mb", resident_mb())
        QApplication.quit()


def main() -> None:
    """Show it, measure, end."""
    application = QApplication([])
    window = Bare()
    window.setCentralWidget(QLabel("Dragoman"))
    window.resize(1440, 900)
    window.show()
    application.exec()
    report.print()


main()

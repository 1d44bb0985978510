"""Tells when the learner's day turns: at 4:00 on her clock, and on waking from a sleep that went past it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_EVERY_MS = 60_000  # a timer stands still while a computer sleeps, so none can be set for 4:00


class DayClock(QObject):
    """Looks once a minute, and whenever the program comes to the front."""

    turned = Signal(int)  # the new local day

    def __init__(self, today: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self.look)

    def look(self) -> None:
        """See whether another day has begun; a clock that was set back makes another day as well."""
        day = self._today()
        if day != self._day:
            self._day = day
            self.turned.emit(day)

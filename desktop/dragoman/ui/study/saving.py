"""Waits for what is being written without holding up the window, and says so where it takes longer than a moment."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dragoman.desk.deed import Deed

A_MOMENT_MS = 250


class Saving(QObject):
    """One deed at a time. `slow` tells that it takes longer than a moment; what is wanted meanwhile is done after it."""

    slow = Signal(bool)
    _written = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._deed: Deed | None = None
        self._settle: Callable[[Deed], bool] | None = None
        self._after: Callable[[], None] | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT_MS)
        self._moment.timeout.connect(lambda: self.slow.emit(True))
        self._written.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._deed is not None

    def wait_for(self, deed: Deed, settle: Callable[[Deed], bool]) -> None:
        """Call `settle` in the window's thread once the deed is written, or could not be; it says whether all is well."""
        assert self._deed is None
        self._deed, self._settle = deed, settle
        self._moment.start()
        deed.future.add_done_callback(self._tell)

    def then(self, act: Callable[[], None]) -> None:
        """Do it now, or when what is being written is written; of several that wait the last one counts.

        Where that could not be written, it is not done: it was meant for a card that is no longer asked.
        """
        if self._deed is None:
            act()
        else:
            self._after = act

    def _tell(self, _future: Future[Any]) -> None:
        try:
            self._written.emit(self._deed)
        except RuntimeError:
            return  # the window closed meanwhile

    def _end(self, deed: Deed) -> None:
        if deed is not self._deed:
            return
        self._moment.stop()
        settle, after = self._settle, self._after
        self._deed = self._settle = self._after = None
        self.slow.emit(False)
        assert settle is not None
        if settle(deed) and after is not None:
            self.then(after)

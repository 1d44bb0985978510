"""Waits for what is being written while the quiz goes on, and settles each thing in the window's thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from dragoman.desk.deed import Deed


class Writing(QObject):
    """Any number of deeds at a time, settled in the order in which they were written."""

    _written = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Deed, Callable[[Deed], None]]] = []
        self._written.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is still being written."""
        return bool(self._waiting)

    def wait_for(self, deed: Deed, settle: Callable[[Deed], None]) -> None:
        """Call `settle` in the window's thread once the deed is written, or could not be."""
        self._waiting.append((deed, settle))
        deed.future.add_done_callback(lambda _future: self._tell(deed))

    def _tell(self, deed: Deed) -> None:
        try:
            self._written.emit(deed)
        except RuntimeError:
            return  # the window closed meanwhile

    def _settle(self, deed: Deed) -> None:
        for waiting in self._waiting:
            if waiting[0] is deed:
                self._waiting.remove(waiting)
                waiting[1](deed)
                return


def written_deed(future: "Future[Any]", failed: Callable[[], None] = lambda: None) -> Deed:
    """A future of the writer as a deed that touches nothing."""
    from dragoman.desk.change import Change

    return Deed(future, lambda events: Change(frozenset(), tuple(event.id for event in events), ""), failed)

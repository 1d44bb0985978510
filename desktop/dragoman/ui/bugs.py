"""Our own mistakes: written to the log file, told in one sentence, and never the end of the program."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from dragoman import logbook, places
from dragoman.words import _


class Bugs(QObject):
    """Catches what nobody else caught, in any thread."""

    met = Signal(str)  # the sentence to show

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.excepthook = self._in_window
        threading.excepthook = self._in_thread

    def report(self, error: BaseException) -> None:
        """Write an error down and say so; from a worker's `failed` as well as from the hooks."""
        file = logbook.write_down(error, places.log_folder())
        if file is None:
            self.met.emit(_("Dragoman made a mistake and goes on. Nothing was lost."))
        else:
            sentence = _("Dragoman made a mistake and goes on. Nothing was lost; what went wrong stands in {file}.")
            self.met.emit(sentence.format(file=file))

    def _in_window(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

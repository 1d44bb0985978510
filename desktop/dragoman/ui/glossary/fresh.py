"""Keeps what the glossary shows true to the files: looks in the background for changes and has the search index built."""

from PySide6.QtCore import QObject, Signal

from dragoman.desk.kept import Kept
from dragoman.desk.look_up import LookUp, prepare
from dragoman.errors import DragomanError
from dragoman.ui.worker import Job, run_in_process, run_in_thread


class Fresh(QObject):
    """One check at a time; one that is asked for while another runs follows it."""

    changed = Signal()  # a summary is another than before
    checked = Signal()  # somebody asked, and nothing has changed
    failed = Signal(str)  # the sentence

    def __init__(self, look_up: LookUp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look_up = look_up
        self._job: Job | None = None
        self._asked = False
        self._again = False

    @property
    def is_busy(self) -> bool:
        """Whether a check or the building of the index is under way."""
        return self._job is not None

    def check(self, *, asked: bool = False) -> None:
        """See what changed in the pack; `asked` says that somebody waits for an answer."""
        self._asked = self._asked or asked
        if self._job is not None:
            self._again = True
            return
        self._job = run_in_thread(self._look_up.check, parent=self)
        self._job.done.connect(self._take_check)
        self._job.failed.connect(self._fail)

    def stop(self) -> None:
        """Let go of what is under way: nobody will look at it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take_check(self, kept: Kept | None) -> None:
        self._job = None
        is_other = kept is not None and self._look_up.accept(kept)
        if is_other:
            self.changed.emit()
        elif self._asked:
            self.checked.emit()
        self._asked = False
        if kept is not None or self._look_up.needs_index:
            self._job = run_in_process(prepare, self._look_up.pack, self._look_up.cache, parent=self)
            self._job.done.connect(self._take_index)
            self._job.failed.connect(self._fail)
        else:
            self._go_on()

    def _take_index(self, kept: Kept) -> None:
        self._job = None
        if self._look_up.accept(kept):
            self.changed.emit()
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._asked = False
        if not isinstance(error, DragomanError):
            raise error  # ours: the window writes it down and says so
        self.failed.emit(str(error))
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.check()

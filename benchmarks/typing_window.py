"""Types words into the search box of the real window and prints how long each key took until its results were painted.

Arguments: pack, cache, runs, words a run, and, if work is to go on in the background, a pack to prepare there.
"""

import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from benchmarks.wordnet import typed_words
from dragoman.desk.kept import Kept
from dragoman.desk.look_up import LookUp, prepare
from dragoman.settings import READER, SCREEN, WINDOW, Reader, Settings
from dragoman.ui.app import SWITCH_INTERVAL, application_of, open_window
from dragoman.ui.worker import Job, run_in_process

PATIENCE = 10.0  # seconds for one key


class Paints(QObject):
    """Counts the paints of a list."""

    def __init__(self, rows: QAbstractItemView) -> None:
        super().__init__(rows)
        self.count = 0
        rows.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """One more."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class Background(QObject):
    """Prepares a pack in a process, and again when it is done."""

    def __init__(self, pack: Path, cache: Path) -> None:
        super().__init__()
        self._pack, self._cache = pack, cache
        self._job: Job | None = None
        self.begin()

    def begin(self) -> None:
        """Start it once more."""
        self._job = run_in_process(prepare, self._pack, self._cache, parent=self)
        self._job.done.connect(self.begin)

    def end(self) -> None:
        """No more of it."""
        if self._job is not None:
            self._job.cancel()


def main(pack: Path, cache: Path, runs: int, words: int, background: Path | None) -> list[list[float]]:
    """Milliseconds for every key, run by run."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = application_of(["dragoman"])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        settings.write_together({READER: Reader.BOTH, SCREEN: "glossary", WINDOW: (0, 0, 1440, 900)})
        LookUp.check = _nothing_to_check  # type: ignore[method-assign]
        window = open_window(settings, pack, cache, cache / "data")
        window.show()
        QTest.qWait(3000)  # the check of the pack and what follows from it
        work = Background(background, Path(folder) / "cache") if background else None
        box = next(box for box in window.findChildren(QLineEdit) if box.isVisible())
        paints = Paints(next(rows for rows in window.findChildren(QAbstractItemView) if rows.isVisible()))
        took = [_type_words(application, box, paints, words, seed) for seed in range(runs)]
        if work is not None:
            work.end()
        window.close()
    return took


def _nothing_to_check(self: LookUp) -> Kept | None:
    """Of so many entries no files lie on the disk; all there is was kept. The index is opened, as a check would do."""
    self.search("a")
    return None


def _type_words(application: QApplication, box: QLineEdit, paints: Paints, words: int, seed: int) -> list[float]:
    took = []
    for word in typed_words(words, seed):
        box.clear()
        application.processEvents()
        for letter in word.letters:
            painted = paints.count
            start = perf_counter()
            QTest.keyClicks(box, letter)
            application.processEvents()
            while paints.count == painted:
                if perf_counter() - start > PATIENCE:
                    raise RuntimeError(f"Nothing was painted after {box.text()!r}.")
                application.processEvents()
            took.append((perf_counter() - start) * 1000)
    return took


if __name__ == "__main__":
    pack_, cache_, runs_, words_, *background_ = sys.argv[1:]
    measured = main(Path(pack_), Path(cache_), int(runs_), int(words_), Path(background_[0]) if background_ else None)
    print(json.dumps(measured))

"""Grades cards in the real window and prints, run by run, how long each took until the next front was painted, and written.

Arguments: data, pack, cache, runs, grades a run, and, if work is to go on in the background, a pack to prepare there.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.learners import now
from benchmarks.typing_window import Background
from dragoman.settings import LESS_MOTION, READER, SCREEN, WINDOW, Reader, Setting, Settings
from dragoman.store.store import Store
from dragoman.ui.app import SWITCH_INTERVAL, application_of, open_window
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.screen import StudyScreen

PATIENCE = 10.0  # seconds for one card
READING_MS = 100  # on each face; nobody is faster, and meanwhile the next card is made ready


class Paints(QObject):
    """Counts the paints of a widget, and notes when the last of them was on screen with all that was painted with it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        self.last = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """It is being painted: what is posted now comes as soon as the whole window is."""
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """One more."""
        if event.type() == QEvent.Type.User:
            self.count += 1
            self.last = perf_counter()
        return super().event(event)


class Written:
    """Counts what is on the disk, and notes when: in the thread that writes it, whatever the window does meanwhile."""

    def __init__(self) -> None:
        self.count = 0
        self.last = 0.0
        append = Store.append

        def noted(store: Store, *what: Any) -> "Future[Any]":
            future: Future[Any] = append(store, *what)
            future.add_done_callback(self._note)
            return future

        Store.append = noted  # type: ignore[assignment, method-assign]

    def _note(self, future: "Future[Any]") -> None:
        if future.exception() is None:
            self.last = perf_counter()
            self.count += 1


def main(data: Path, pack: Path, cache: Path, runs: int, grades: int, background: Path | None) -> list[dict[str, list[float]]]:
    """Milliseconds for every grade, run by run."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = application_of(["dragoman"])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        chosen: dict[Setting[Any], Any] = {READER: Reader.BOTH, SCREEN: "study", WINDOW: (0, 0, 1440, 900), LESS_MOTION: True}
        settings.write_together(chosen)
        window = open_window(settings, pack, cache, data, now)
        window.show()
        QTest.qWait(4000)  # what looks after the file some seconds after opening
        screen = window.findChildren(StudyScreen)[0]
        card = screen.findChildren(FlashCard)[0]
        paints, written = Paints(card), Written()
        work = Background(background, Path(folder) / "cache") if background else None
        took = [_grade(application, window, card, paints, written, grades) for _run in range(runs)]
        if work is not None:
            work.end()
        window.close()
    return took


def _grade(
    application: QApplication, window: QWidget, card: FlashCard, paints: Paints, written: Written, grades: int
) -> dict[str, list[float]]:
    painted_ms, written_ms = [], []
    for _grade in range(grades):
        QTest.qWait(READING_MS)
        _press(window, Qt.Key.Key_Space)
        _until(application, lambda: card.is_turned)
        QTest.qWait(READING_MS)
        painted, kept = paints.count, written.count
        start = perf_counter()
        _press(window, Qt.Key.Key_3)
        painted_at = written_at = 0.0
        while not (painted_at and written_at):
            application.processEvents()
            if not painted_at and paints.count > painted and not card.is_turned:
                painted_at = paints.last
            if not written_at and written.count > kept:
                written_at = written.last
            if perf_counter() - start > PATIENCE:
                raise RuntimeError("No next card came.")
        painted_ms.append((painted_at - start) * 1000)
        written_ms.append((written_at - start) * 1000)
    return {"painted": painted_ms, "written": written_ms}


def _press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def _until(application: QApplication, done: Callable[[], bool]) -> None:
    start = perf_counter()
    while not done():
        application.processEvents()
        if perf_counter() - start > PATIENCE:
            raise RuntimeError("The card was not turned.")


if __name__ == "__main__":
    data_, pack_, cache_, runs_, grades_, *background_ = sys.argv[1:]
    folders = Path(data_), Path(pack_), Path(cache_)
    print(json.dumps(main(*folders, int(runs_), int(grades_), Path(background_[0]) if background_ else None)))

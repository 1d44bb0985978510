"""Dragoman itself, started as a user starts it. Prints when the remembered page stood on screen with its real text, when
the next key press was answered, and how much memory it holds once its background work is done.
"""

import sys
import time

from benchmarks.within import report, resident_mb
from dragoman.cli.main import main as dragoman
from dragoman.ui import app as _app  # noqa: F401  # what brings Qt and all else in the program's own order

# isort: split
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QTextBrowser, QWidget

MARK = "harms or endangers computer systems"  # of the page that was open last; it must be there to be counted
PATIENCE = 20.0  # seconds until the page must be there
SETTLED_MS = 4000  # by then the check of the pack and all that follows has run


class Watch(QObject):
    """Looks at each paint of the window until the page is there, then presses keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._page_is_there = False
        self._give_up_at = time.monotonic() + PATIENCE
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A paint of the window: in the next turn of the event loop all of it is painted."""
        if event.type() == QEvent.Type.Paint and not self._page_is_there:
            QTimer.singleShot(0, self._look)
        return False

    def _look(self) -> None:
        report("any_paint_at")
        if self._page_is_there or not any(MARK in text for text in _texts_shown(self._window)):
            if not self._page_is_there:
                if time.monotonic() > self._give_up_at:
                    raise RuntimeError(f"The page never came; there is {_texts_shown(self._window)}.")
                report("blank_frames", 1)
                QTimer.singleShot(0, self._look)
            return
        report("painted_at")
        report("painted_cpu_ms", time.process_time() * 1000)
        self._page_is_there = True
        self._window.removeEventFilter(self)
        self._press()

    def _press(self) -> None:
        box = next(box for box in self._window.findChildren(QLineEdit) if box.isVisible())
        rows = next(rows for rows in self._window.findChildren(QAbstractItemView) if rows.isVisible())
        rows.viewport().installEventFilter(_OnPaint(rows))
        report("pressed_at")
        for type_ in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # posted: it waits its turn, as a user's does
            QApplication.postEvent(box, QKeyEvent(type_, Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "c"))
        QTimer.singleShot(SETTLED_MS, self._settled)

    def _settled(self) -> None:
        report("resident_mb", resident_mb())
        self._window.close()  # as a user ends it: what the next start wants is written now


class _OnPaint(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The first paint after the key."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: report("answered_at"))
        return False


def _texts_shown(window: QWidget) -> list[str]:
    """What is written in the window; the kinds that show a text are asked for, since to ask for every widget brings to
    Python all kinds that Qt has, which the program itself does not.
    """
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return labels + [page.toPlainText() for page in window.findChildren(QTextBrowser) if page.isVisible()]


def main() -> int:
    """Start the program, and watch its window from the moment it is shown."""
    run = QApplication.exec

    def watched(*_arguments: object) -> int:
        window = max(QApplication.topLevelWidgets(), key=lambda widget: widget.isVisible() * widget.width() * widget.height())
        watch = Watch(window)
        code = run()
        del watch
        return code

    QApplication.exec = watched  # type: ignore[method-assign]
    code = dragoman(sys.argv[1:])
    report.print()
    return code


if __name__ == "__main__":  # not in a worker process of the program
    sys.exit(main())

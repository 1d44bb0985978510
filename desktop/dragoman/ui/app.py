"""From the command to the window: one process, one window per learner's file, and nothing that a first paint can wait for."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

import dragoman.ui.plain_imports  # noqa: F401  # before all that follow
from dragoman import places
from dragoman.content.files import PackMissing
from dragoman.desk.clock import now as this_moment
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.errors import DragomanError
from dragoman.settings import (
    DEVICE,
    FILE,
    LESS_MOTION,
    READER,
    TEXT_SIZE,
    THEME,
    Reader,
    Settings,
    SettingsNotSaved,
)
from dragoman.ui.bugs import Bugs
from dragoman.ui.garbage import Collector
from dragoman.ui.instance import Instance
from dragoman.ui.theme.theme import Theme
from dragoman.ui.window import Window
from dragoman.words import _

SWITCH_INTERVAL = 0.0001  # seconds; with Python's own 5 ms a busy thread costs the window 70 ms a key press


LISTEN_AFTER_MS = 200  # its import is not to come before the first paint; whoever calls waits ten times as long


class WindowSilent(DragomanError):
    """Another window holds the learner's file and does not answer."""


class NoScreen(DragomanError):
    """There is no display to open a window on."""


def main(pack: Path | None = None, data: Path | None = None, file: Path | None = None) -> int:
    """Open the window, or raise the one that is open for this data folder; returns when it is closed.

    Raises NoScreen where there is no display, WindowSilent where a window is open and does not answer.
    """
    if not _has_display():
        raise NoScreen(_("There is no screen to open the window on. Start Dragoman from a desktop session."))
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = application_of(sys.argv[:1])
    instance = Instance(data or places.data_folder(), application)
    if not instance.take():
        if instance.call(str(file.absolute()) if file else ""):
            return 0
        raise WindowSilent(_("Dragoman is open already and does not answer. Close its window, then start it again."))
    settings = Settings(places.config_folder() / FILE)
    bugs = Bugs(application)
    window = open_window(settings, pack or places.shipped_pack(), places.cache_folder(), data or places.data_folder())
    if file is not None:
        window.open_file(file)
    bugs.met.connect(window.show_trouble)
    instance.called.connect(window.open_file_by_name)
    window.show()
    Collector(application)
    QTimer.singleShot(LISTEN_AFTER_MS, instance.listen)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal that started it closes the window
    return application.exec()


def application_of(arguments: list[str]) -> QApplication:
    """Qt's application object under Dragoman's name."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar)
    application = QApplication(arguments)
    application.setApplicationName("dragoman")
    application.setApplicationDisplayName("Dragoman")
    application.setDesktopFileName("dragoman")
    return application


def open_window(settings: Settings, pack: Path, cache: Path, data: Path, now: Callable[[], datetime] = this_moment) -> Window:
    """A window with its theme, on the remembered screen, not shown yet; `data` is the learner's folder."""
    theme = Theme(places.resources(), QApplication.instance())
    theme.choose(settings[THEME], scale=settings[TEXT_SIZE] / 100, less_motion=settings[LESS_MOTION])
    missing: Path | None = None
    try:
        look_up = LookUp(pack, cache)
    except PackMissing:  # there is always something to look up in
        missing, look_up = pack, LookUp(places.shipped_pack(), cache)
    learner = Learner(data, look_up, _device(settings), now, settings[READER] or Reader.BOTH)
    return Window(theme, settings, look_up, learner, missing=missing)


def _device(settings: Settings) -> str:
    """By what the log tells this computer from others: a random name, kept in its settings."""
    if not settings[DEVICE]:
        with suppress(SettingsNotSaved):  # then this start is a computer of its own
            settings[DEVICE] = os.urandom(8).hex()
    return settings[DEVICE]


def _has_display() -> bool:
    """Qt would end the whole process without one."""
    chosen = "QT_QPA_PLATFORM" in os.environ
    return sys.platform != "linux" or chosen or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ

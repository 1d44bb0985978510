"""A whole window for tests: the pack that ships, settings of its own, nothing that moves."""

import gettext
from atexit import register
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dragoman import places
from dragoman.desk.clock import now as this_moment
from dragoman.desk.look_up import prepare
from dragoman.settings import LESS_MOTION, READER, SCREEN, TEXT_SIZE, THEME, Reader, Setting, Settings, Theme
from dragoman.ui.app import open_window
from dragoman.ui.glossary.link_button import LinkButton
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.window import Window

WIDE, NARROW = (1440, 900), (1024, 700)


def a_window(
    qtbot: QtBot,
    folder: Path,
    size: tuple[int, int] = WIDE,
    text: int = 100,
    reader: Reader | None = Reader.DIPLOMAT,
    pack: Path | None = None,
    screen: str = "glossary",
    now: Callable[[], datetime] = this_moment,
) -> Window:
    """A window that is shown and active."""
    settings = Settings(folder / "settings.json")
    chosen: dict[Setting[Any], Any] = {READER: reader, TEXT_SIZE: text, LESS_MOTION: True, THEME: Theme.LIGHT, SCREEN: screen}
    settings.write_together(chosen)
    window = open_window(settings, pack or places.shipped_pack(), prepared_cache(), folder / "data", now)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
    settle()
    return window


@cache
def prepared_cache() -> Path:
    """A cache folder in which the pack that ships is indexed already, one for the whole run."""
    folder = Path(mkdtemp(prefix="dragoman-tests-"))
    register(rmtree, folder, True)
    prepare(places.shipped_pack(), folder)
    return folder


def settle() -> None:
    """Let layouts and everything that was put off for one turn come to rest."""
    for _unused in range(6):
        QApplication.processEvents()


def on_screen(window: QWidget) -> Iterator[QWidget]:
    """All widgets that can be seen or scrolled to."""
    return (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def clipped(window: QWidget) -> list[str]:
    """What has less room than its words need."""
    return [_describe(widget) for widget in on_screen(window) if _is_clipped(widget)]


def _is_clipped(widget: QWidget) -> bool:
    if isinstance(widget, Label | LinkButton):
        return bool(widget.text()) and widget.is_clipped()
    if isinstance(widget, Pressable | QLabel):
        return widget.sizeHint().width() > widget.width() or widget.sizeHint().height() > widget.height()
    return False


def scrolling_sideways(window: QWidget) -> list[str]:
    """Areas whose content is wider than they are."""
    areas = [widget for widget in on_screen(window) if isinstance(widget, QAbstractScrollArea)]
    return [_describe(area) for area in areas if area.horizontalScrollBar().maximum() > 0]


def focusable(window: QWidget) -> list[QWidget]:
    """What the keyboard can reach by Tab."""
    return [widget for widget in on_screen(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _describe(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName()
    hint = widget.sizeHint()
    return f"{type(widget).__name__} {words[:60]!r}: {hint.width()}x{hint.height()} in {widget.width()}x{widget.height()}"


class Longer(gettext.NullTranslations):
    """A language that needs two fifths more room than English for everything, and keeps the named places."""

    def gettext(self, message: str) -> str:
        """Each word with more letters behind it."""
        return " ".join(word if "{" in word else word + "é" * round(len(word) * 0.4) for word in message.split(" "))

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """As for one message."""
        return self.gettext(singular if count == 1 else plural)

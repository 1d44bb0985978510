"""What every test of the window stands on: no display, the fonts that ship, nothing that moves by itself."""

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from dragoman import places
from dragoman.settings import Theme as Choice
from dragoman.ui.theme.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def garbage_is_collected_in_this_thread() -> Iterator[None]:
    """As in the program: a worker's thread that happened to collect would destroy widgets there."""
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Theme:
    theme = Theme(places.resources(), qapp)
    theme.choose(Choice.LIGHT, scale=1.0, less_motion=True)
    return theme


@pytest.fixture
def theme(qapp: QApplication, shared_theme: Theme) -> Iterator[Theme]:
    """Light, at 100 %, without motion; a test may change it, the next one finds it so again."""
    yield shared_theme
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for widget in qapp.topLevelWidgets():
        widget.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if shared_theme.is_dark or shared_theme.scale != 1.0 or not shared_theme.less_motion:
        shared_theme.choose(Choice.LIGHT, scale=1.0, less_motion=True, language="en")

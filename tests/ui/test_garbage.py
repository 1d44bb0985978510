"""Garbage is collected in the window's thread, since a worker must not destroy what belongs to Qt."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dragoman.ui import garbage
from dragoman.ui.garbage import Collector


@pytest.fixture(autouse=True)
def python_as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.disable()


class Ring:
    """Garbage that only a collection finds: it refers to itself."""

    left = 0

    def __init__(self) -> None:
        self.me = self
        Ring.left += 1

    def __del__(self) -> None:
        Ring.left -= 1


def test_python_no_longer_collects_by_itself_and_the_timer_does(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY_MS", 1)
    gc.enable()
    parent = QObject()

    Collector(parent)
    Ring()

    assert not gc.isenabled()
    qtbot.waitUntil(lambda: Ring.left == 0)

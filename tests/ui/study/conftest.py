"""A learner who studies in a window, on a small pack and a log in a temporary folder."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.a_study import Sitting
from dragoman.ui.theme.theme import Theme
from store.a_store import Clock
from ui.study.a_study_window import StudyWindow, open_study

OpenStudy = Callable[..., StudyWindow]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def seat(tmp_path: Path, clock: Clock) -> Iterator[Sitting]:
    seated = Sitting(tmp_path, clock)
    yield seated
    seated.learner.close()


@pytest.fixture
def study(qtbot: QtBot, theme: Theme, seat: Sitting) -> OpenStudy:
    """Opens Study in a window of a size."""
    return partial(open_study, qtbot, theme, seat)

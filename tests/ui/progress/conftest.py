"""A learner with half a year behind her, and one who has just begun."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from a_window import prepared_cache
from dragoman import places
from dragoman.desk import progress as counting
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.settings import Reader
from dragoman.ui.invented_log import invent, invent_few
from dragoman.ui.theme.theme import Theme
from store.a_store import Clock
from ui.progress.a_progress_window import ProgressWindow, open_progress

OpenProgress = Callable[..., ProgressWindow]


def a_learner(folder: Path) -> Learner:
    return Learner(folder, LookUp(places.shipped_pack(), prepared_cache()), "here", Clock(), Reader.DIPLOMAT)


@pytest.fixture(scope="session")
def half_a_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a log that was invented once."""
    folder = tmp_path_factory.mktemp("log")
    learner = a_learner(folder)
    invent(learner.store, learner.pack.catalogue, learner.cards(), learner.today())
    learner.close()
    return folder


@pytest.fixture
def learner(tmp_path: Path, half_a_year: Path) -> Iterator[Learner]:
    copytree(half_a_year, tmp_path / "data")
    learner = a_learner(tmp_path / "data")
    yield learner
    learner.close()


@pytest.fixture
def beginner(tmp_path: Path) -> Iterator[Learner]:
    learner = a_learner(tmp_path / "data")
    invent_few(learner.store, learner.cards(), learner.today())
    yield learner
    learner.close()


@pytest.fixture
def progress(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> OpenProgress:
    """Opens Progress in a window of a size; half a year counts as small here, so that no process is started."""
    monkeypatch.setattr(counting, "SMALL", 10**9)
    return partial(open_progress, qtbot, theme)

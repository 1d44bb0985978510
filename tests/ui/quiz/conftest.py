"""A learner who takes a quiz in a window, on a small pack and a log in a temporary folder."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.question_pack import write_question_pack
from dragoman.ui.theme.theme import Theme
from ui.quiz.a_quiz_window import QuizWindow, Seat, open_quiz

OpenQuiz = Callable[..., QuizWindow]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_question_pack(tmp_path / "pack")


@pytest.fixture
def seat(tmp_path: Path, pack: Path) -> Iterator[Seat]:
    seated = Seat(tmp_path, pack)
    yield seated
    seated.learner.close()


@pytest.fixture
def quiz(qtbot: QtBot, theme: Theme, seat: Seat) -> OpenQuiz:
    """Opens the quiz in a window of a size."""
    return partial(open_quiz, qtbot, theme, seat)

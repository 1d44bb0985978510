"""A learner's quizzes: the half-done ones, those that are over, and a new one."""

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dragoman.content.dates import spoken_date
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.log import begun_quizzes, newest_quizzes, quiz_of
from dragoman.desk.quiz.offer import Mix, words_of_topic
from dragoman.desk.quiz.taking import Taking
from dragoman.events import EventKind, date_of
from dragoman.quiz.build import TopicKey
from dragoman.quiz.result import Share
from dragoman.quiz.state import QuizState, Recipe
from dragoman.settings import ASK_SURE
from dragoman.store.store import Draft
from dragoman.words import _

Chance = Callable[[int], bytes]


class Past(NamedTuple):
    """A quiz that is over."""

    id: str
    title: str
    day: int  # the local day on which it began
    score: Share


class Quizzes:
    """What the log says of quizzes with the questions of one pack."""

    def __init__(self, learner: Learner, look_up: LookUp, chance: Chance = os.urandom) -> None:
        self._learner = learner
        self._look_up = look_up
        self._chance = chance

    def half_done(self) -> tuple[Taking, ...]:
        """Those that can be gone on with, the one begun last first."""
        takings = (Taking(self._learner, self._look_up, state) for state in newest_quizzes(self._learner, ended=False))
        return tuple(taking for taking in takings if not taking.is_done)

    def past(self) -> tuple[Past, ...]:
        """The last that are over, newest first; those of which nothing was answered are not among them."""
        done = [state for state in newest_quizzes(self._learner, ended=True) if state.answers]
        return tuple(Past(state.id, state.recipe.title, state.day, _score(state)) for state in done)

    def last_topics(self) -> tuple[str, ...] | None:
        """The topics of the quiz that was begun last, as the log names them; None where there was none."""
        begun = [event for event in begun_quizzes(self._learner) if event.data.get("topics")]
        topics = begun[-1].data["topics"] if begun else None
        return tuple(str(topic) for topic in topics) if isinstance(topics, list) else None

    def taking(self, id_: str) -> Taking | None:
        """One quiz, as far as it has come; None where the log has none of this id."""
        state = quiz_of(self._learner, id_)
        return Taking(self._learner, self._look_up, state) if state is not None else None

    def begin(self, title: str, mix: Mix, seed: int, topics: Sequence[TopicKey] = (), bank: str = "") -> Taking:
        """Begin a quiz with the questions of a mix."""
        names = tuple(words_of_topic(topic) for topic in topics)
        recipe = Recipe(title, seed, mix.questions, names, self._learner.setting(ASK_SURE), bank)
        state = QuizState(self._chance(8).hex(), recipe, 0, self._learner.today())
        return Taking(self._learner, self._look_up, state, [Draft(EventKind.QUIZ_BEGUN, state.id, recipe.as_data)])

    def seed(self) -> int:
        """Chance for a new quiz."""
        return int.from_bytes(self._chance(4), "big")


def days_ago(day: int, today: int) -> str:
    """A day that is past, in a sentence: `today`, `yesterday`, `on 18 Nov 2026`."""
    if day >= today:
        return _("today")
    return _("yesterday") if day == today - 1 else _("on {date}").format(date=spoken_date(date_of(day)))


def _score(state: QuizState) -> Share:
    return Share(sum(answer.is_right for answer in state.answers.values()), len(state.answers))

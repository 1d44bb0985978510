"""A learner's quizzes: the half-done ones, those that are over, and a new one."""

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dragoman.content.dates import spoken_date
from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.offer import Mix, words_of_topic
from dragoman.desk.quiz.taking import Taking
from dragoman.events import Event, EventKind, date_of
from dragoman.quiz.build import TopicKey
from dragoman.quiz.result import Share
from dragoman.quiz.state import QuizState, Recipe, replay
from dragoman.settings import ASK_SURE
from dragoman.store.store import Draft
from dragoman.words import _

KEPT = 5  # half-done or past quizzes that are offered
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
        takings = (Taking(self._learner, self._look_up, state) for state in self._newest(ended=False))
        return tuple(taking for taking in takings if not taking.is_done)

    def past(self) -> tuple[Past, ...]:
        """The last that are over, newest first; those of which nothing was answered are not among them."""
        done = [state for state in self._newest(ended=True) if state.answers]
        return tuple(Past(state.id, state.recipe.title, state.day, _score(state)) for state in done)

    def last_topics(self) -> tuple[str, ...] | None:
        """The topics of the quiz that was begun last, as the log names them; None where there was none."""
        begun = [event for event in self._begun() if event.data.get("topics")]
        topics = begun[-1].data["topics"] if begun else None
        return tuple(str(topic) for topic in topics) if isinstance(topics, list) else None

    def taking(self, id_: str) -> Taking | None:
        """One quiz, as far as it has come; None where the log has none of this id."""
        store = self._learner.store
        states = replay([*store.events(EventKind.QUIZ_BEGUN, id_), *self._events_of([id_])])
        return Taking(self._learner, self._look_up, states[id_]) if id_ in states else None

    def begin(self, title: str, mix: Mix, seed: int, topics: Sequence[TopicKey] = (), bank: str = "") -> Taking:
        """Begin a quiz with the questions of a mix."""
        names = tuple(words_of_topic(topic) for topic in topics)
        recipe = Recipe(title, seed, mix.questions, names, self._learner.setting(ASK_SURE), bank)
        state = QuizState(self._chance(8).hex(), recipe, 0, self._learner.today())
        return Taking(self._learner, self._look_up, state, [Draft(EventKind.QUIZ_BEGUN, state.id, recipe.as_data)])

    def seed(self) -> int:
        """Chance for a new quiz."""
        return int.from_bytes(self._chance(4), "big")

    def left_off(self) -> LeftOff | None:
        """The quiz to go on with, in a line."""
        half_done = self.half_done()
        if not half_done:
            return None
        taking = half_done[0]
        assert taking.current is not None  # or it were done
        note = _("Quiz, question {number} of {count}").format(number=taking.place(taking.current), count=len(taking.numbers))
        return LeftOff(Where.QUIZ, taking.state.id, taking.title, note)

    def _newest(self, *, ended: bool) -> list[QuizState]:
        """The last quizzes of this pack that are over, or that are not."""
        begun = self._begun()
        over = {event.subject for event in self._learner.store.events(EventKind.QUIZ_ENDED)}
        wanted = [event for event in begun if (event.subject in over) is ended][-KEPT:]
        ids = [event.subject for event in wanted]
        states = replay([*wanted, *self._events_of(ids)])
        return [states[id_] for id_ in reversed(ids) if id_ in states]

    def _begun(self) -> list[Event]:
        """What began each quiz with this pack's questions, in order."""
        mark = f"{self._look_up.catalogue.manifest.id}/"
        events = sorted(self._learner.store.events(EventKind.QUIZ_BEGUN), key=lambda event: event.order)
        return [event for event in events if any(str(id_).startswith(mark) for id_ in event.data.get("questions", ())[:1])]

    def _events_of(self, ids: Sequence[str]) -> list[Event]:
        store = self._learner.store
        kinds = (EventKind.QUIZ_ANSWER, EventKind.QUIZ_LATER, EventKind.QUIZ_ENDED)
        return [event for id_ in ids for kind in kinds for event in store.events(kind, id_)]


def days_ago(day: int, today: int) -> str:
    """A day that is past, in a sentence: `today`, `yesterday`, `on 18 Nov 2026`."""
    if day >= today:
        return _("today")
    return _("yesterday") if day == today - 1 else _("on {date}").format(date=spoken_date(date_of(day)))


def _score(state: QuizState) -> Share:
    return Share(sum(answer.is_right for answer in state.answers.values()), len(state.answers))

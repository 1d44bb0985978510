"""What the log says of a learner's quizzes with one pack's questions, without reading a question."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.look_up import LookUp
from dragoman.events import Event, EventKind
from dragoman.quiz.question_id import read_id
from dragoman.quiz.state import QuizState, replay
from dragoman.words import _

KEPT = 5  # half-done or past quizzes that are offered


def begun_quizzes(learner: Learner) -> list[Event]:
    """What began each quiz with this pack's questions, in order."""
    mark = f"{learner.pack_id}/"
    events = sorted(learner.store.events(EventKind.QUIZ_BEGUN), key=lambda event: event.order)
    return [event for event in events if any(str(id_).startswith(mark) for id_ in event.data.get("questions", ())[:1])]


def newest_quizzes(learner: Learner, *, ended: bool) -> list[QuizState]:
    """The last quizzes with this pack's questions that are over, or that are not, the one begun last first."""
    begun = begun_quizzes(learner)
    if not begun:
        return []
    over = {event.subject for event in learner.store.events(EventKind.QUIZ_ENDED)}
    wanted = [event for event in begun if (event.subject in over) is ended][-KEPT:]
    ids = [event.subject for event in wanted]
    states = replay([*wanted, *_later(learner, ids)])
    return [states[id_] for id_ in reversed(ids) if id_ in states]


def quiz_of(learner: Learner, id_: str) -> QuizState | None:
    """One quiz as the log leaves it, or None where it has none of this id."""
    return replay([*learner.store.events(EventKind.QUIZ_BEGUN, id_), *_later(learner, [id_])]).get(id_)


def is_in_pack(look_up: LookUp, question: str) -> bool:
    """Whether the pack has a question, as its summaries say; a look at its file may tell otherwise."""
    id_, catalogue = read_id(question), look_up.catalogue
    if id_ is None or id_.pack != catalogue.manifest.id:
        return False
    summary = catalogue.summaries.get(look_up.resolve(id_.file))
    return summary is not None and (bool(id_.made) or id_.slug in summary.questions)


def numbers_asked(state: QuizState, is_there: Callable[[int], bool]) -> tuple[int, ...]:
    """The questions that are asked or were answered, by their numbers from 0, without what the pack has no more."""
    return tuple(number for number in range(len(state.recipe.questions)) if number in state.answers or is_there(number))


def next_asked(state: QuizState, numbers: Iterable[int]) -> int | None:
    """Which of these numbers is asked next: behind the last one, then those that were left for later; None where none is."""
    open_ = [number for number in numbers if number not in state.answers] if not state.is_ended else []
    return next((number for number in open_ if number > state.last), open_[0] if open_ else None)


def quiz_left_off(learner: Learner) -> LeftOff | None:
    """The quiz to go on with, in a line."""
    for state in newest_quizzes(learner, ended=False):
        numbers = numbers_asked(state, partial(_is_there, learner.pack, state))
        number = next_asked(state, numbers)
        if number is not None:
            words = _("Quiz, question {number} of {count}")
            note = words.format(number=numbers.index(number) + 1, count=len(numbers))
            return LeftOff(Where.QUIZ, state.id, state.recipe.title, note)
    return None


def _is_there(look_up: LookUp, state: QuizState, number: int) -> bool:
    return is_in_pack(look_up, state.recipe.questions[number])


def _later(learner: Learner, ids: Sequence[str]) -> list[Event]:
    kinds = (EventKind.QUIZ_ANSWER, EventKind.QUIZ_LATER, EventKind.QUIZ_ENDED)
    return [event for id_ in ids for kind in kinds for event in learner.store.events(kind, id_)]

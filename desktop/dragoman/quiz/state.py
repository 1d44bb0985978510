"""Where a quiz stands: derived from the log by replay, so that it goes on where it was left, on any computer."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from dragoman.events import Event, EventKind
from dragoman.quiz.sure import Sure


class Recipe(NamedTuple):
    """What a quiz was asked to be, and the questions that came of it, in their order."""

    title: str
    seed: int
    questions: tuple[str, ...]
    topics: tuple[str, ...] = ()
    asks_sure: bool = True
    bank: str = ""  # the question bank from which alone it draws

    @property
    def as_data(self) -> dict[str, Any]:
        """As the log keeps it."""
        data: dict[str, Any] = {
            "title": self.title,
            "seed": self.seed,
            "questions": list(self.questions),
            "count": len(self.questions),
            "topics": list(self.topics),
            "ask-sure": self.asks_sure,
        }
        return data | ({"bank": self.bank} if self.bank else {})


class Answer(NamedTuple):
    """One question answered. What was given stands as it was given: the file may have changed since."""

    question: str
    given: tuple[str, ...]
    is_right: bool
    sure: Sure | None
    took_ms: int
    time: int = 0  # UTC, ms

    def as_data(self, number: int) -> dict[str, Any]:
        """As the log keeps it."""
        return {
            "question": self.question,
            "number": number,
            "given": list(self.given),
            "right": self.is_right,
            "sure": self.sure.value if self.sure else None,
            "ms": self.took_ms,
        }


class QuizState(NamedTuple):
    """A quiz as the log leaves it."""

    id: str
    recipe: Recipe
    begun: int  # UTC, ms
    day: int  # the local day on which it began
    answers: Mapping[int, Answer] = {}  # by the question's number, from 0
    last: int = -1  # the number that was answered, or passed over, last
    is_ended: bool = False

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to ask."""
        return self.is_ended or len(self.answers) >= len(self.recipe.questions)

    @property
    def current(self) -> int | None:
        """The number of the question that is asked next: behind the last one, then those that were left for later."""
        if self.is_done:
            return None
        open_ = [number for number in range(len(self.recipe.questions)) if number not in self.answers]
        return next((number for number in open_ if number > self.last), open_[0])

    @property
    def took_ms(self) -> int:
        """How long the answers took together."""
        return sum(answer.took_ms for answer in self.answers.values())

    def with_answer(self, number: int, answer: Answer) -> "QuizState":
        """After this answer; one that is there already stays."""
        if number in self.answers:
            return self
        return self._replace(answers={**self.answers, number: answer}, last=number)

    def passing(self, number: int) -> "QuizState":
        """After a question was passed over, so that it comes again at the end."""
        return self if number in self.answers else self._replace(last=number)

    def back_at(self, last: int) -> "QuizState":
        """As if `last` were the newest."""
        return self._replace(last=last)

    def ended(self) -> "QuizState":
        """After its end."""
        return self._replace(is_ended=True)

    def without(self, number: int, last: int) -> "QuizState":
        """Before that answer, when `last` was the newest."""
        return self._replace(answers={each: answer for each, answer in self.answers.items() if each != number}, last=last)


def replay(events: Iterable[Event]) -> dict[str, QuizState]:
    """Every quiz of these events by its id, the one begun last at the end.

    The first answer to a question counts, whoever's computer it comes from. Answers of a quiz that is not among them, and
    what no quiz could hold, are passed over.
    """
    begun: dict[str, QuizState] = {}
    later = []
    for event in sorted(events, key=lambda each: each.order):
        if event.kind == EventKind.QUIZ_BEGUN and event.subject not in begun:
            recipe = recipe_of(event.data)
            if recipe is not None:
                begun[event.subject] = QuizState(event.subject, recipe, event.time, event.day)
        elif event.kind in (EventKind.QUIZ_ANSWER, EventKind.QUIZ_LATER, EventKind.QUIZ_ENDED):
            later.append(event)
    for event in later:
        state = begun.get(event.subject)
        if state is None:
            continue
        if event.kind == EventKind.QUIZ_ENDED:
            begun[event.subject] = state.ended()
            continue
        if event.kind == EventKind.QUIZ_LATER:
            number = event.data.get("number")
            begun[event.subject] = state.passing(number) if isinstance(number, int) else state
            continue
        read = _answer_of(event, state.recipe)
        if read is not None:
            begun[event.subject] = state.with_answer(*read)
    return begun


def recipe_of(data: Mapping[str, Any]) -> Recipe | None:
    """The recipe in an event's data, or None where it is none."""
    questions, topics = data.get("questions"), data.get("topics", [])
    title, seed, bank = data.get("title", ""), data.get("seed", 0), data.get("bank", "")
    lists = isinstance(questions, list) and isinstance(topics, list) and all(isinstance(each, str) for each in questions)
    if not lists or not questions or not isinstance(title, str) or not isinstance(seed, int) or not isinstance(bank, str):
        return None
    names = tuple(topic for topic in topics if isinstance(topic, str))
    return Recipe(title, seed, tuple(questions), names, data.get("ask-sure") is not False, bank)


def _answer_of(event: Event, recipe: Recipe) -> tuple[int, Answer] | None:
    data = event.data
    number, given, ms = data.get("number"), data.get("given"), data.get("ms", 0)
    if not isinstance(number, int) or not 0 <= number < len(recipe.questions) or not isinstance(given, list):
        return None
    texts = tuple(each for each in given if isinstance(each, str))
    sure = next((each for each in Sure if each.value == data.get("sure")), None)
    took = ms if isinstance(ms, int) and ms >= 0 else 0
    return number, Answer(recipe.questions[number], texts, data.get("right") is True, sure, took, event.time)

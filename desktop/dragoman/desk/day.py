"""All that the day's page shows."""

from typing import NamedTuple

from dragoman.content.load import load_entry
from dragoman.content.model import FalseFriend, Kind, Side, Summary
from dragoman.desk.begin_study import unfinished
from dragoman.desk.due import Due
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.path import Walk, path_in_hand
from dragoman.desk.planning import next_due, plan_of_now, seconds_of
from dragoman.desk.quiz.log import quiz_left_off
from dragoman.desk.today import first_pairs, word_of_the_day
from dragoman.events import EventKind, date_of
from dragoman.memory.session import minutes_for
from dragoman.words import _


class Met(NamedTuple):
    """The false friend of the day, and how many of all were met, it included."""

    word: FalseFriend
    met: int
    total: int


class Day(NamedTuple):
    """A learner's day."""

    due: Due
    pairs: tuple[tuple[Summary, Summary], ...] = ()  # to begin with, while nothing was ever studied
    word: Met | None = None
    walk: Walk | None = None
    left_off: tuple[LeftOff, ...] = ()
    warnings: tuple[str, ...] = ()  # what is wrong with her log, or with the clock

    @property
    def date_words(self) -> str:
        """`Tuesday 24 November`."""
        date = date_of(self.due.today)
        weekdays = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
        months = (
            _("January"),
            _("February"),
            _("March"),
            _("April"),
            _("May"),
            _("June"),
            _("July"),
            _("August"),
            _("September"),
            _("October"),
            _("November"),
            _("December"),
        )
        return _("{weekday} {day} {month}").format(weekday=weekdays[date.weekday()], day=date.day, month=months[date.month - 1])


def day_of(learner: Learner, faces: Faces, last_page: str) -> Day:
    """The learner's day as it is now; `last_page` is the id of the glossary's page that was open last, or empty.

    Raises what stands in the way of her log.
    """
    store, catalogue = learner.store, learner.pack.catalogue
    begun, steps = store.events(EventKind.PATH_BEGUN), store.events(EventKind.PATH_STEP)
    walk = path_in_hand(catalogue, learner.pack.pack, learner.reader, begun, steps)
    due = _due(learner)
    wanted = [summary.id for step in walk.steps for summary in step.opens] if walk else []
    return Day(
        due=due,
        pairs=first_pairs(catalogue, wanted) if due.is_first else (),
        word=_word(learner),
        walk=walk,
        left_off=_left_off(learner, faces, last_page),
        warnings=store.warnings,
    )


def _due(learner: Learner) -> Due:
    plan = plan_of_now(learner)
    sides = [card.side for card in plan.cards]
    following = None if plan.cards else next_due(learner)
    return Due(
        today=learner.today(),
        repeat=plan.repeat,
        new=plan.new,
        technical=sides.count(Side.TECHNICAL),
        diplomatic=sides.count(Side.DIPLOMATIC),
        both=sides.count(None),
        minutes=minutes_for(len(plan.cards), seconds_of(learner)),
        waiting=plan.waiting,
        left_over=plan.left_over,
        is_first=learner.store.first_answer_on() is None,
        next_day=following[0] if following else None,
        next_cards=following[1] if following else 0,
    )


def _word(learner: Learner) -> Met | None:
    catalogue, store = learner.pack.catalogue, learner.store
    words = [each for each in catalogue.summaries.values() if each.kind is Kind.FALSE_FRIEND]
    cards = [f"{learner.name_of(word.id)}/heard#{slug}" for word in words for slug in word.heard]
    answered = [event for card in store.begun(cards) for event in store.events(EventKind.REVIEW, card)]
    found = word_of_the_day(catalogue, learner.today(), [*store.events(EventKind.DRILL), *answered])
    entry = load_entry(learner.pack.pack, found.word.file) if found else None
    return Met(entry, found.met, found.total) if found and isinstance(entry, FalseFriend) else None


def _left_off(learner: Learner, faces: Faces, last_page: str) -> tuple[LeftOff, ...]:
    left_off: list[LeftOff] = []
    session = unfinished(learner, faces)
    if session is not None and session.can_undo:  # something was done in it; else it only was looked at
        note = _("Study, card {number} of {count}").format(number=session.number, count=session.count)
        left_off.append(LeftOff(Where.STUDY, "", _("Your cards"), note))
    quiz = quiz_left_off(learner)
    if quiz is not None:
        left_off.append(quiz)
    page = learner.pack.catalogue.summaries.get(last_page)
    if page is not None:
        left_off.append(LeftOff(Where.PAGE, page.id, page.title, _("Glossary, the page you read last")))
    return tuple(left_off)

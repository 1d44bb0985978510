"""A session of study: which card is asked, what is done with it, and what is taken back.

A session is its cards in their order and the steps done so far, and which card is asked follows from these alone. So a
crash changes nothing: the cards are in the event that began it, the steps are the events since, and the same card is asked.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.face import Face, Faces
from dragoman.desk.learner import Learner
from dragoman.desk.siblings import Siblings, siblings_line
from dragoman.events import Event, EventKind
from dragoman.memory.cards import CardRef
from dragoman.memory.model import Model
from dragoman.memory.replay import Rules
from dragoman.memory.state import CardState, Rating
from dragoman.store.faults import NotRead
from dragoman.store.store import Draft
from dragoman.words import _

STEPS = (EventKind.REVIEW, EventKind.PUT_OFF, EventKind.SET_ASIDE, EventKind.BAD)  # what takes a card out of the order
IN_SESSION = "study"  # what an event of a step calls the session in which it was done
USUAL_MS = 20_000  # for a card, before anything is known of how fast she is
LONGEST_MS = 60_000  # who takes longer was called away


class Step(NamedTuple):
    """One thing done in a session; a star moves no card, all else does."""

    kind: EventKind
    card: str
    time: int  # UTC, ms
    words: str = ""  # what was done
    undone: str = ""  # and what it means to take that back
    rating: int = 0  # of an answer
    ms: int = 0  # from its question to the grade
    events: tuple[bytes, ...] = ()  # none while it is being written


class Interval(NamedTuple):
    """When a card comes back after a grade: in minutes of this session, or in days."""

    minutes: int
    days: int


class Done(NamedTuple):
    """What a session came to."""

    cards: int
    answers: int
    ms: int  # of answering
    ratings: tuple[int, int, int, int]  # how often each grade was given


class Session:
    """Cards asked one after the other. It keeps the day on which it began, however late it gets.

    What is done holds at once, and comes back as a Deed, to be settled before the next is done.
    """

    def __init__(
        self,
        learner: Learner,
        faces: Faces,
        cards: Sequence[CardRef],
        begun: Event | Draft,
        steps: Sequence[Step] = (),
        ms_a_card: int = USUAL_MS,
    ) -> None:
        """Go on with the session that an event began, after `steps`; or begin one as a draft says, which is written now."""
        assert begun.day is not None
        self._learner = learner
        self._store = learner.store
        self._faces = faces
        self._cards = {card.id: card for card in cards}
        self._states = self._store.states(self._cards)
        self._steps = list(steps)
        self._gone: set[str] = set()
        self._to_ask: frozenset[str] | None = None  # worked out when asked; a step changes it for its card alone
        self._rules: Rules | None = None
        self._ms_a_card = ms_a_card
        self._begun = begun
        self._begun_at = self._time() if isinstance(begun, Draft) else begun.time
        self._beginning: Future[tuple[Event, ...]] | None = None
        self._ended: tuple[bytes, ...] = ()
        self._current: Face | None = None
        self.day = begun.day
        self._advance()
        if isinstance(begun, Draft) and self._current is not None:
            self._beginning = self._store.append([begun])

    # What is asked

    @property
    def current(self) -> Face | None:
        """The card that is asked, or None where all are done."""
        return self._current

    @property
    def state(self) -> CardState:
        """How well the card that is asked is known."""
        return self._states[self._asked().id]

    @property
    def pair(self) -> str:
        """The entry whose cards were asked for by name, or nothing."""
        return str(self._what.get("entry", ""))

    @property
    def number(self) -> int:
        """Which card is asked, counted from 1."""
        return self.answered + 1

    @property
    def answered(self) -> int:
        """How many answers were given."""
        return sum(step.kind is EventKind.REVIEW for step in self._steps)

    @property
    def asked_still(self) -> frozenset[str]:
        """The cards that are still to be asked, the one that is asked among them."""
        return self._still_asked()

    @property
    def left(self) -> int:
        """How many cards are still to be asked, the one that is asked among them."""
        return len(self._still_asked())

    @property
    def count(self) -> int:
        """How many answers there will be, as it stands: a card that comes back counts again."""
        return self.answered + self.left

    @property
    def ms_left(self) -> int:
        """How long the rest will take, by how fast she has been, in ms."""
        times = [min(step.ms, LONGEST_MS) for step in self._steps if step.kind is EventKind.REVIEW]
        pace = (self._ms_a_card * 5 + sum(times)) / (5 + len(times))
        return round(pace * self.left)

    @property
    def done(self) -> Done:
        """What it came to so far."""
        answers = [step for step in self._steps if step.kind is EventKind.REVIEW]
        ratings = [sum(step.rating == rating for step in answers) for rating in Rating]
        again, hard, good, easy = ratings
        seconds = sum(min(step.ms, LONGEST_MS) for step in answers)
        return Done(len({step.card for step in answers}), len(answers), seconds, (again, hard, good, easy))

    @property
    def can_undo(self) -> bool:
        """Whether anything is left to take back."""
        return bool(self._steps)

    def intervals(self) -> dict[Rating, Interval]:
        """When the card would come back, for each grade."""
        state, time = self.state, self._time()
        self._rules = None  # a setting may have been changed meanwhile
        model = self._model(time)
        after = {rating: model.after(state, rating, self.day, time) for rating in Rating}
        return {rating: Interval(_minutes(state, time), state.due - self.day) for rating, state in after.items()}

    def siblings(self) -> Siblings:
        """What the other cards of its pair do meanwhile."""
        card = self._asked()
        others = self._learner.deck().siblings_of(card)
        states = self._store.states(other.id for other in others)
        return siblings_line(card, others, tuple(states.values()), self._still_asked() - {card.id}, self.day)

    def read_ahead(self) -> None:
        """Have the file of the card that is likely asked next parsed, so that its front is there at once."""
        asked = self._still_asked()
        for card in islice((card for card in self._cards if card in asked), 2):
            self._faces.read_ahead(self._cards[card])

    # What is done

    def answer(self, rating: Rating, ms: int) -> Deed:
        """Grade the card; `ms` have passed since its question was shown. The next card is asked at once."""
        card, time = self._asked().id, self._time()
        after = self._model(time).after(self._states[card], rating, self.day, time)
        step = Step(EventKind.REVIEW, card, time, *in_words(EventKind.REVIEW), int(rating), ms)
        return self._do(step, {"rating": int(rating), "ms": ms}, after)

    def put_off(self) -> Deed:
        """Ask the card tomorrow."""
        until = self.day + 1
        after = self.state._replace(put_off=until)
        return self._leave(EventKind.PUT_OFF, {"until": until}, after)

    def set_aside(self) -> Deed:
        """Ask the card no more, until it is taken back on its pair's page."""
        after = self.state._replace(is_set_aside=True)
        return self._leave(EventKind.SET_ASIDE, {"on": True}, after)

    def mark_bad(self) -> Deed:
        """Ask the card no more, because something is wrong with it."""
        after = self.state._replace(is_bad=True)
        return self._leave(EventKind.BAD, {"on": True}, after)

    def star(self) -> Deed:
        """Star the entry of the card, or take its star."""
        card = self._asked()
        on = not self._learner.is_starred(card.entry)
        step = Step(EventKind.STAR, card.id, self._time(), *in_words(EventKind.STAR, on=on))
        return self._do(step, {"on": on}, self._states[card.id])

    def undo(self) -> Deed | None:
        """Take the newest step back: its card is asked again, and all is as it was before. None where nothing is left."""
        if not self._steps:
            return None
        step = self._steps[-1]
        assert step.events, "a step is taken back once it is written"
        taken_back = Change(self._touched(step.card), (*step.events, *self._ended), step.undone)

        def settled(_events: tuple[Event, ...]) -> Change:
            self.undone(taken_back)
            return taken_back

        return Deed(self._learner.retract(taken_back), settled, lambda: None)

    def undone(self, change: Change) -> None:
        """A change was taken back: ask again what it had answered."""
        taken = set(change.events)
        cards = [step.card for step in self._steps if taken & set(step.events)]
        self._steps = [step for step in self._steps if not taken & set(step.events)]
        if taken & set(self._ended):
            self._ended = ()
        self._read_states(cards)
        self._advance()

    def end(self) -> Deed:
        """All cards are done: what is studied next is another session."""
        written = self._store.append(self._with_beginning(Draft(EventKind.STUDY_ENDED, self._begun.subject, {}, self.day)))

        def settled(events: tuple[Event, ...]) -> Change:
            self._ended = (events[-1].id,)
            return Change(frozenset(), self._ended, "")

        return Deed(written, settled, lambda: None)

    # How

    @property
    def _what(self) -> dict[str, Any]:
        what = self._begun.data.get("what")
        return what if isinstance(what, dict) else {}

    def _asked(self) -> CardRef:
        assert self._current is not None
        return self._current.card

    def _time(self) -> int:
        return round(self._learner.now().timestamp() * 1000)

    def _model(self, time: int) -> Model:
        if self._rules is None:
            self._rules = self._store.rules()
        return self._rules.model(self.day, time)

    def _touched(self, card: str) -> frozenset[str]:
        return frozenset({card, self._cards[card].entry})

    def _leave(self, kind: EventKind, data: dict[str, Any], after: CardState) -> Deed:
        return self._do(Step(kind, self._asked().id, self._time(), *in_words(kind)), data, after)

    def _do(self, step: Step, data: dict[str, Any], after: CardState) -> Deed:
        card, before = step.card, self._states[step.card]
        subject = card.rpartition("/")[0] if step.kind is EventKind.STAR else card
        draft = Draft(step.kind, subject, {**data, IN_SESSION: self._begun.subject}, self.day)
        written = self._store.append(self._with_beginning(draft))
        self._steps.append(step)
        self._states[card] = after
        self._ask_still(card)
        if step.kind in STEPS:
            self._advance()

        def settled(events: tuple[Event, ...]) -> Change:
            event = events[-1]
            at = self._steps.index(step)
            self._steps[at] = step._replace(time=event.time, events=(event.id,))
            with suppress(NotRead):  # then what was worked out here holds
                self._read_states([card])
            return Change(self._touched(card), (event.id,), step.words)

        def failed() -> None:
            self._steps.remove(step)
            self._states[card] = before
            self._ask_still(card)
            self._advance()

        return Deed(written, settled, failed)

    def _with_beginning(self, draft: Draft) -> list[Draft]:
        """With what began the session before it, where that could not be written yet."""
        begun, beginning = self._begun, self._beginning
        if isinstance(begun, Draft) and beginning is not None and beginning.done() and beginning.exception() is not None:
            self._beginning = None
        if isinstance(begun, Draft) and self._beginning is None:
            return [begun, draft]
        return [draft]

    def _read_states(self, cards: Iterable[str]) -> None:
        states = self._store.states(cards)
        self._states.update(states)
        for card in states:
            self._ask_still(card)

    def _advance(self) -> None:
        """Ask the next card that the pack still has."""
        while (card := self._next()) is not None:
            if self._current is not None and self._current.card.id == card:
                return
            self._current = self._faces.of(self._cards[card])
            if self._current is not None:
                return
            self._to_ask = self._still_asked() - {card}
            self._gone.add(card)  # its entry is gone: what is known of it is kept, and comes back with it
        self._current = None

    def _next(self) -> str | None:
        """What is asked after the last step: a card whose ten minutes are over, the next in order, or one in its step."""
        at = next((step.time for step in reversed(self._steps) if step.kind in STEPS), 0)
        asked = self._still_asked()
        before = self._last_steps()
        back = sorted((self._states[card].step_ends, card) for card in before if card in asked)
        if back and back[0][0] <= at:
            return back[0][1]
        first = next((card for card in self._cards if card in asked and card not in before), None)
        return first or (back[0][1] if back else None)

    def _still_asked(self) -> frozenset[str]:
        if self._to_ask is None:
            last, gone = self._last_steps(), self._gone
            self._to_ask = frozenset(card for card in self._cards if card not in gone and self._is_asked(card, last.get(card)))
        return self._to_ask

    def _ask_still(self, card: str) -> None:
        """See again whether this card is still to be asked: the newest step or state is its own."""
        if self._to_ask is None or card not in self._cards:
            return
        last = next((step for step in reversed(self._steps) if step.card == card and step.kind in STEPS), None)
        if card not in self._gone and self._is_asked(card, last):
            self._to_ask |= {card}
        else:
            self._to_ask -= {card}

    def _is_asked(self, card: str, last: Step | None) -> bool:
        state = self._states[card]
        if state.is_set_aside or state.is_bad:
            return False
        if last is None:  # unless it was answered in another session meanwhile
            return state.step_ends > 0 or state.last_day < self.day or state.last_time < self._begun_at
        return last.kind is EventKind.REVIEW and state.step_ends > 0

    def _last_steps(self) -> dict[str, Step]:
        return {step.card: step for step in self._steps if step.kind in STEPS}


def _minutes(state: CardState, time: int) -> int:
    """How long a card stays in its step, from `time` (ms) on; 0 where it is in none."""
    return round((state.step_ends - time) / 60_000) if state.step_ends else 0


def in_words(kind: EventKind, *, on: bool = True) -> tuple[str, str]:
    """What was done in a step, and what it means to take that back; `on` of a star."""
    if kind is EventKind.STAR and not on:
        return _("The star was taken off."), _("The star is back.")
    return {
        EventKind.REVIEW: (_("Answered."), _("Your answer was taken back.")),
        EventKind.PUT_OFF: (_("Put off until tomorrow."), _("The card is no longer put off.")),
        EventKind.SET_ASIDE: (_("Set aside."), _("The card is no longer set aside.")),
        EventKind.BAD: (_("Marked as bad."), _("The card is no longer marked as bad.")),
        EventKind.STAR: (_("Starred."), _("The star was taken off.")),
    }[kind]

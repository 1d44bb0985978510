"""What a session asks, and in which order: what is needed most first, new cards in between, siblings apart."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import ceil
from statistics import median
from typing import NamedTuple

from dragoman.memory.cards import CardRef
from dragoman.memory.model import Model
from dragoman.memory.state import CardState, Phase

USUAL_SECONDS = 20.0  # a card, before anything is known of how fast she is
FEWEST_ANSWERS = 10  # that tell how fast she is
LONGEST_MS = 60_000  # who takes longer was called away


class Occasion(NamedTuple):
    """When a session is begun, and how much it may ask."""

    day: int  # the local day, as `date.toordinal` counts
    now: int  # UTC, ms
    new_left: int  # new cards a day, less those begun today
    most: int | None = None  # cards in all; None: all that are due
    answered: Collection[str] = ()  # cards that were answered on this day already
    is_first_day: bool = False  # of her study: siblings may then come on one day
    days_left: int | None = None  # to a date to be ready by, this day included


class Plan(NamedTuple):
    """What a session asks, in its order, and what it leaves for later."""

    cards: tuple[CardRef, ...] = ()
    repeat: int = 0
    new: int = 0
    waiting: int = 0  # due, but a sibling is asked on this day
    left_over: int = 0  # due, but beyond the time


def plan_session(
    occasion: Occasion, due: Iterable[CardState], new: Iterable[CardRef], cards: Mapping[str, CardRef], model: Model
) -> Plan:
    """What is asked of the cards that are `due` and of those that are `new`, in the order in which they are begun.

    What is due comes by its expected recall, lowest first, but for cards in their ten-minute step: those whose time has come
    are first, those whose time has not are last. New cards fill what is left of the time and are mixed in evenly: who has
    fallen behind repeats before she begins more. What she asked to be shown on this day is never cut for time.

    Siblings do not come on one day, except on her first day, and where a date leaves fewer days than there are siblings:
    then as few on each day as the date allows. Two that come on one day are never next to each other; one for which there is
    no such place waits. Cards of `due` that are not among `cards`, since their term is gone or is not hers to study, are not
    asked; `new` holds none that is put off, set aside or marked as bad.
    """
    needed = _by_need(occasion, (state for state in due if state.card in cards), model)
    new = new if occasion.days_left is None else list(new)
    day = _SiblingsOfDay(occasion, needed, new, cards)
    room = _Room(occasion.most)
    repeats: list[CardState] = []
    waiting = left_over = 0
    for state in sorted(needed, key=lambda each: not _is_asked_for(each, occasion.day)):  # stable: by need otherwise
        card = cards[state.card]
        if not day.has_place_for(card):
            waiting += 1
        elif room.is_full and not _is_asked_for(state, occasion.day):
            left_over += 1
        else:
            day.take(card)
            room.take()
            repeats.append(state)
    chosen = {state.card for state in repeats}
    begun_by_wish = sum(state.phase == Phase.NEW for state in repeats)
    fresh = day.choose(new, room.left(occasion.new_left - begun_by_wish))
    early = [cards[state.card] for state in needed if state.card in chosen and state.step_ends <= occasion.now]
    late = [cards[state.card] for state in needed if state.card in chosen and state.step_ends > occasion.now]
    order = apart([*mix_evenly(early, fresh), *late])
    return Plan(
        cards=tuple(order),
        repeat=sum(card.id in chosen for card in order) - begun_by_wish,
        new=sum(card.id not in chosen for card in order) + begun_by_wish,
        waiting=waiting + len(repeats) + len(fresh) - len(order),
        left_over=left_over,
    )


def mix_evenly(due: Sequence[CardRef], new: Sequence[CardRef]) -> list[CardRef]:
    """Both in their order, the new ones at equal distances, and none of them first where something is due."""
    count = len(due) + len(new)
    places = {(number + 1) * count // (len(new) + 1) for number in range(len(new))}
    rest, fresh = iter(due), iter(new)
    return [next(fresh) if place in places else next(rest) for place in range(count)]


def apart(cards: Sequence[CardRef]) -> list[CardRef]:
    """The cards in their order, moved as little as needed so that no two siblings are neighbours.

    Those for which no such place is left, as when all are siblings, are left out.
    """
    order: list[CardRef] = []
    held: list[CardRef] = []
    for card in cards:
        _append_or_hold(card, order, held)
        while (fits := next((each for each in held if each.siblings != order[-1].siblings), None)) is not None:
            held.remove(fits)
            order.append(fits)
    for card in held:
        place = _place_apart(card, order)
        if place is not None:
            order.insert(place, card)
    return order


def seconds_a_card(took_ms: Sequence[int]) -> float:
    """How long she usually takes for a card, in seconds, by her last answers (ms); 20 while they are too few to tell."""
    if len(took_ms) < FEWEST_ANSWERS:
        return USUAL_SECONDS
    return max(median(min(took, LONGEST_MS) for took in took_ms) / 1000, 1.0)


def cards_in(minutes: float, seconds: float = USUAL_SECONDS) -> int:
    """How many cards fit into so many minutes; one at least."""
    return max(int(minutes * 60 / seconds), 1)


def minutes_for(cards: int, seconds: float = USUAL_SECONDS) -> int:
    """About how many whole minutes so many cards take; 0 for none, else one at least."""
    return max(round(cards * seconds / 60), 1) if cards else 0


def _is_asked_for(state: CardState, day: int) -> bool:
    return 0 < state.tomorrow <= day


def _by_need(occasion: Occasion, due: Iterable[CardState], model: Model) -> list[CardState]:
    def need(state: CardState) -> tuple[int, float, int, str]:
        if state.step_ends and state.last_day == occasion.day:
            return (0 if state.step_ends <= occasion.now else 2), 0.0, state.step_ends, state.card
        return 1, model.recall_on(state, occasion.day), state.due, state.card

    shown = (state for state in due if state.shows_on is not None and state.shows_on <= occasion.day)
    return sorted({state.card: state for state in shown}.values(), key=need)


class _Room:
    """How many more cards fit into the time."""

    def __init__(self, most: int | None) -> None:
        self._left = most

    @property
    def is_full(self) -> bool:
        return self._left is not None and self._left <= 0

    def take(self) -> None:
        if self._left is not None:
            self._left -= 1

    def left(self, at_most: int) -> int:
        return max(at_most if self._left is None else min(at_most, self._left), 0)


class _SiblingsOfDay:
    """How many cards of each pair may come on the day, and have come."""

    def __init__(
        self, occasion: Occasion, due: Iterable[CardState], new: Iterable[CardRef], cards: Mapping[str, CardRef]
    ) -> None:
        self._answered = {card for card in occasion.answered if card in cards}
        self._come = Counter(cards[card].siblings for card in self._answered)
        self._most: Callable[[str], int] = lambda _siblings: 1
        if occasion.is_first_day:
            self._most = lambda _siblings: len(cards)
        elif occasion.days_left is not None:
            days = max(occasion.days_left, 1)
            ids = {state.card for state in due} | {card.id for card in new} | self._answered
            counts = Counter(cards[card].siblings for card in ids if card in cards)
            self._most = lambda siblings: ceil(counts[siblings] / days) or 1

    def has_place_for(self, card: CardRef) -> bool:
        """Whether it may come; what was answered on the day may come again, as from its step."""
        return card.id in self._answered or self._come[card.siblings] < self._most(card.siblings)

    def take(self, card: CardRef) -> None:
        if card.id not in self._answered:
            self._answered.add(card.id)
            self._come[card.siblings] += 1

    def choose(self, new: Iterable[CardRef], count: int) -> list[CardRef]:
        """The first `count` that may come: one of each pair before a second of any."""
        chosen: list[CardRef] = []
        later: list[CardRef] = []
        if count <= 0:
            return chosen
        for card in new:
            if card.id in self._answered:
                continue
            if self._come[card.siblings]:
                if self.has_place_for(card):
                    later.append(card)
                continue
            self.take(card)
            chosen.append(card)
            if len(chosen) == count:
                return chosen
        while later:
            this_round: set[str] = set()
            left: list[CardRef] = []
            for card in later:
                if card.siblings in this_round or not self.has_place_for(card):
                    left.append(card)
                    continue
                this_round.add(card.siblings)
                self.take(card)
                chosen.append(card)
                if len(chosen) == count:
                    return chosen
            if not this_round:
                break
            later = left
        return chosen


def _append_or_hold(card: CardRef, order: list[CardRef], held: list[CardRef]) -> None:
    if order and order[-1].siblings == card.siblings:
        held.append(card)
    else:
        order.append(card)


def _place_apart(card: CardRef, order: Sequence[CardRef]) -> int | None:
    for place in range(len(order), -1, -1):  # the later the better: it was held back
        if card.siblings not in [each.siblings for each in order[max(place - 1, 0) : place + 1]]:
            return place
    return None
